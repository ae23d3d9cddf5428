"""Builds `<specialist>.train.jsonl` and `.dev.jsonl` in the work folder: one JSON object {prompt, answer, lang, kind, source} a line.

Lines of test/heldback never get in, whatever the order of their words: compared in lower case without punctuation, ё as е.
"""

import gzip
import importlib
import json
import random
import re
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from training.data.example import Example
from training.work import HELD_BACK, TRAINING, work

DEV_SHARE, DEV_MOST = 0.05, 300
PUBLIC = TRAINING / "data" / "public"


def normal(text: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", text.lower().replace("ё", "е")).split())


def bag(text: str) -> str:
    """The words of a text in alphabetical order: free word order makes another Russian order of the same words the same sentence."""
    return " ".join(sorted(normal(text).split()))


def utterance(prompt: str) -> str:
    """The words said last: what follows the name on the prompt's last line."""
    return prompt.rstrip("\n").rsplit("\n", 1)[-1].split(": ", 1)[-1]


def held_back() -> set[str]:
    lines = (json.loads(line) for file in sorted(HELD_BACK.glob("*.jsonl")) for line in file.open(encoding="utf-8"))
    return {bag(line["text"]) for line in lines}


def unpacked() -> Path:
    """The public files that the repository holds gzipped, unpacked into the work folder."""
    for packed in PUBLIC.rglob("*.gz"):
        plain = work("public", str(packed.relative_to(PUBLIC).with_suffix("")))
        if not plain.exists():
            plain.write_bytes(gzip.decompress(packed.read_bytes()))
    return work("public", "x").parent


def write(name: str, split: str, examples: list[Example]) -> None:
    file = work("data", f"{name}.{split}.jsonl")
    file.write_text("".join(json.dumps(asdict(e), ensure_ascii=False) + "\n" for e in examples), encoding="utf-8")
    count = Counter((e.lang, e.kind) for e in examples)
    print(f"{file.name}: {len(examples)} examples,", ", ".join(f"{lang} {kind} {n}" for (lang, kind), n in sorted(count.items())))


def assemble(name: str, public: Path | None, sharealike: Path | None, seed: int) -> None:
    module = importlib.import_module(f"training.data.{name}.build")
    folder = public or unpacked()
    examples: list[Example] = module.build(seed, folder, sharealike) if sharealike and name == "dispatcher" else module.build(seed, folder)
    forbidden = held_back()
    kept = list({e.prompt: e for e in examples if bag(utterance(e.prompt)) not in forbidden}.values())
    print(f"{name}: {len(examples)} built, {len(kept)} kept (without repetitions and held-back texts)")
    random.Random(seed).shuffle(kept)
    tests: list[Example] = getattr(module, "tests", lambda *_: [])(seed, folder, sharealike)
    seen = {normal(utterance(e.prompt)) for e in tests}
    kept = [e for e in kept if normal(utterance(e.prompt)) not in seen]
    dev = min(DEV_MOST, int(len(kept) * DEV_SHARE))
    write(name, "dev", kept[:dev])
    write(name, "train", kept[dev:])
    if tests:
        write(name, "test", tests)
    assert not forbidden & {bag(utterance(e.prompt)) for e in kept}
