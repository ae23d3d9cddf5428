"""One training example and the two text rules that the product shares (docs/frames.md): how text is cleaned and how a prompt is built."""
import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True)
class Example:
    """prompt: full prompt with its closing newline. answer: the frame, without end token. lang: 'en' or 'ru'."""

    prompt: str
    answer: str
    lang: str
    kind: str
    source: str


def clean(text: str) -> str:
    """One line of NFC text with single spaces."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def prompt(name: str, text: str, before: str | None = None) -> str:
    """'Home: ...\\n', after a 'Before: ...\\n' line when there is a previous utterance."""
    first = f"Before: {clean(before)}\n" if before else ""
    return f"{first}{name}: {clean(text)}\n"
