"""Compares the token ids used in training with llama.cpp's: an adapter trained on other ids than it will read fails quietly.

Checked for every example: the prompt alone (what the product sends), the answer alone, and that the ids of prompt + answer are those of
the two joined (what the model should write after the prompt's newline).
"""

import json
import subprocess
from pathlib import Path

from training.base.prune import pruned
from training.base.split import parts
from training.lora.tokens import Tokens
from training.work import SPECIALISTS, TRAINING, work

ODD = ["Route: Ёлка, ёж и  подъезд №5 — «привет»… 21°C\n", "Home: set 21.5 °C & 100%\n", "Route: naïve café ☕ 東京\n", "Home: don't  stop @home =5\n"]


def llama_ids(lines: list[str]) -> tuple[dict, list[list[int]]]:
    """The model's special ids, and the ids of each line, from the parts that are shipped."""
    model = parts()[0] if parts() else pruned()
    script = Path(TRAINING, "tools", "tokens.mjs")
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    done = subprocess.run(["node", str(script), str(model)], input=text, capture_output=True, text=True, check=True)
    if done.stderr:
        print(done.stderr.strip())
    first, *rest = [json.loads(line) for line in done.stdout.splitlines()]
    return first, rest


def check() -> None:
    tokens = Tokens()
    examples = []
    for name in SPECIALISTS:
        for split in ("train", "dev"):
            file = work("data", f"{name}.{split}.jsonl")
            if file.exists():
                examples += [json.loads(line) for line in file.open(encoding="utf-8")][:4000]
    prompts = ODD + [example["prompt"] for example in examples]
    answers = [""] * len(ODD) + [example["answer"] for example in examples]
    lines = [text for pair in zip(prompts, answers) for text in (*pair, "".join(pair))]
    special, ids = llama_ids(lines)
    wrong = [(line, tokens.text_ids(line), found) for line, found in zip(lines, ids) if tokens.text_ids(line) != found]
    apart = sum(ids[i] + ids[i + 1] != ids[i + 2] for i in range(0, len(ids), 3))
    print(f"{special} training bos {tokens.bos} eos {tokens.eos}")
    print(f"{len(lines)} strings: {len(wrong)} differ; {apart} of {len(prompts)} answers tokenise otherwise after their prompt")
    for line, ours, theirs in wrong[:10]:
        print(repr(line), ours, theirs)
    if wrong or apart or special["bos"] != tokens.bos or special["eos"] != tokens.eos:
        raise SystemExit("token ids differ")
