"""Lists held-back lines whose text also stands in other files: python overlap.py FILE.jsonl... (reads the keys text and prompt)."""
import json
import re
import sys
from pathlib import Path


def key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower().replace("ё", "е")))


held = {key(row["text"]): row["id"] for path in Path(__file__).parent.glob("*.jsonl") for row in map(json.loads, path.open(encoding="utf-8"))}
for name in sys.argv[1:]:
    for line in open(name, encoding="utf-8"):
        row = json.loads(line)
        text = row.get("text") or row.get("prompt", "").strip().split("\n")[-1].partition(": ")[2]
        if key(text) in held:
            print(held[key(text)], text, name, sep="\t")
