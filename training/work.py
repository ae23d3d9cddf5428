"""Where things lie: the repository, what is shipped from it, and the work folder (big intermediate files, checkpoints)."""

import hashlib
import os
from pathlib import Path

TRAINING = Path(__file__).resolve().parent
REPO = TRAINING.parent
MODELS = REPO / "resources" / "models"
BASE = MODELS / "base"
ADAPTERS = MODELS / "adapters"
MANIFEST = MODELS / "manifest.json"
HELD_BACK = REPO / "test" / "heldback"

SPECIALISTS = ("dispatcher", "home", "calendar")


def work(*parts: str) -> Path:
    """A path in the work folder (ARTEL_TRAINING_WORK, else .cache/training); its parent is created."""
    root = Path(os.environ.get("ARTEL_TRAINING_WORK", REPO / ".cache" / "training"))
    path = root.joinpath(*parts)
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
