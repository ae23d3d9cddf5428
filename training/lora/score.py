"""Scores an adapter on development and test examples, answered by llama.cpp through node as in the product (but without its grammar)."""

import json
import random
import re
import subprocess
from collections import defaultdict
from pathlib import Path

from training.base.split import parts
from training.work import TRAINING, work

OP = re.compile(r"^[\w]+")
SPAN = re.compile(r"(?: [<=@&!])|\n|: ")


def answers(adapter: Path, prompts: list[str], threads: int = 1) -> list[str]:
    text = "".join(json.dumps(prompt, ensure_ascii=False) + "\n" for prompt in prompts)
    command = ["node", str(TRAINING / "tools" / "answer.mjs"), str(parts()[0]), str(adapter), str(threads)]
    done = subprocess.run(command, input=text, stdout=subprocess.PIPE, text=True, check=True)
    return [json.loads(line).strip() for line in done.stdout.splitlines()]


def op(frame: str) -> str:
    """The op word; for a dispatcher's answer the routes of all parts."""
    if ": " in frame:
        return " ".join(line.split(":")[0] for line in frame.split("\n"))
    return OP.match(frame)[0] if OP.match(frame) else ""


def spans(frame: str) -> set[str]:
    return {part.strip().lower() for part in SPAN.split(frame) if part.strip()}


def group(line: dict) -> str:
    """Examples made here count by language; published test lines by source and language."""
    return f"{line['source'].split(' ')[0].lower()} {line['lang']}" if line["kind"].startswith("accept") else line["lang"]


def judge(line: dict, answer: str) -> dict[str, float]:
    wanted, given = spans(line["answer"]), spans(answer)
    shared = len(wanted & given)
    marks = {"exact": float(answer == line["answer"]), "op": float(op(answer) == op(line["answer"]))}
    marks["span"] = 2 * shared / (len(wanted) + len(given)) if wanted or given else 1.0
    if line["kind"].startswith("accept "):
        marks["accepted"] = float(answer in line["kind"].removeprefix("accept ").split("/"))
        marks["acceptedOrOwn"] = float(answer == line["answer"] or bool(marks["accepted"]))
    return marks


def read(name: str, limit: int) -> list[dict]:
    """At most `limit` development lines, and as many of each test source."""
    out = []
    for split in ("dev", "test"):
        file = work("data", f"{name}.{split}.jsonl")
        if file.exists():
            by_group = defaultdict(list)
            for line in map(json.loads, file.open(encoding="utf-8")):
                by_group[split if split == "dev" else group(line)].append(line)
            for lines in by_group.values():
                out += random.Random(1).sample(lines, min(limit if split == "dev" else limit // 2, len(lines)))
    return out


def trained_adapter(name: str) -> Path:
    return work("adapters", f"{name}.gguf")


def score(name: str, limit: int, misses: int, adapter: Path | None = None) -> dict[str, dict[str, float]]:
    """{group: {n, exact, op, span}}, shares of 1; written beside the adapter for `export`."""
    lines = read(name, limit)
    sums: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for line, answer in zip(lines, answers(adapter or trained_adapter(name), [line["prompt"] for line in lines])):
        total = sums[group(line)]
        total["n"] += 1
        for mark, value in judge(line, answer).items():
            total[mark] += value
        if answer != line["answer"] and misses > 0:
            print("miss", repr(line["prompt"]), "wanted", repr(line["answer"]), "got", repr(answer))
            misses -= 1
    result = {
        key: {mark: int(value) if mark == "n" else round(value / total["n"], 4) for mark, value in total.items()}
        for key, total in sorted(sums.items())
    }
    print(json.dumps(result, indent=1))
    if adapter is None:
        work("scores", f"{name}.json").write_text(json.dumps(result))
    return result
