"""Puts a trained and scored adapter into resources/models, when it does better than the one there."""

import json
import shutil

from training.lora.manifest import described, read, write
from training.lora.model import LAYERS, RANK
from training.lora.score import trained_adapter
from training.work import ADAPTERS, work


LICENCE = "Gemma Terms of Use (derived from the base)"


def mean(scores: dict, mark: str = "exact") -> float | None:
    """Both languages count alike, however many examples each has. None when the scores are of another kind."""
    languages = [scores[lang][mark] for lang in ("en", "ru") if isinstance(scores.get(lang), dict)]
    return sum(languages) / len(languages) if languages else None


def export(name: str, force: bool) -> None:
    scores = json.loads(work("scores", f"{name}.json").read_text())
    manifest = read()
    old = manifest["adapters"].get(name)
    before, now = mean(old.get("devScores", {})) if old else 0.0, mean(scores)
    if not force and before is None:
        raise SystemExit(f"{name}: the adapter in place has no development scores to compare with; score it with --adapter, then decide on --force")
    if not force and (now is None or now <= before):
        raise SystemExit(f"{name}: {now} is not better than {before} in place")
    ADAPTERS.mkdir(parents=True, exist_ok=True)
    target = ADAPTERS / f"{name}.gguf"
    shutil.copyfile(trained_adapter(name), target)
    run = json.loads(work("runs", f"{name}.json").read_text())
    manifest["adapters"][name] = described(target) | {"licence": LICENCE} | run | {"rank": RANK, "layers": f"{LAYERS[0]}-{LAYERS[-1]}", "devScores": scores}
    write(manifest)
    print(f"{name}: {before} -> {now}")
