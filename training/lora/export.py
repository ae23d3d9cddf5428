"""Puts a trained and scored adapter into resources/models, when it does better than the one there."""

import json
import shutil

from training.lora.manifest import described, read, write
from training.lora.model import RANK
from training.lora.score import trained_adapter
from training.work import ADAPTERS, work


def mean(scores: dict, mark: str = "exact") -> float:
    """Both languages count alike, however many examples each has."""
    languages = [scores[lang][mark] for lang in ("en", "ru") if lang in scores]
    return sum(languages) / len(languages) if languages else 0.0


def export(name: str, force: bool) -> None:
    scores = json.loads(work("scores", f"{name}.json").read_text())
    manifest = read()
    old = manifest["adapters"].get(name, {})
    if old and not force and mean(scores) <= mean(old.get("scores", {})):
        raise SystemExit(f"{name}: {mean(scores):.4f} is not better than {mean(old['scores']):.4f} in place")
    ADAPTERS.mkdir(parents=True, exist_ok=True)
    target = ADAPTERS / f"{name}.gguf"
    shutil.copyfile(trained_adapter(name), target)
    run = json.loads(work("runs", f"{name}.json").read_text())
    manifest["adapters"][name] = described(target) | run | {"rank": RANK, "scores": scores}
    write(manifest)
    print(f"{name}: {mean(old.get('scores', {})):.4f} -> {mean(scores):.4f}")
