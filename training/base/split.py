"""Splits the pruned model into parts below 95 MB (`artel-base-00001-of-0000N.gguf`), which llama.cpp loads by the first part."""

from pathlib import Path

import gguf
import numpy as np

from training.base.prune import pruned, write
from training.work import BASE, sha256

PART_BYTES = 60_000_000


def parts() -> list[Path]:
    return sorted(BASE.glob("artel-base-*-of-*.gguf"))


def split() -> list[Path]:
    BASE.mkdir(parents=True, exist_ok=True)
    for old in parts():
        old.unlink()
    reader = gguf.GGUFReader(pruned())
    everything = np.arange(len(reader.fields["tokenizer.ggml.tokens"].data))
    write(reader, everything, gguf.GGUFWriter(BASE / "artel-base.gguf", "gemma3", split_max_size=PART_BYTES))
    for part in parts():
        print(part.name, part.stat().st_size, sha256(part))
    return parts()
