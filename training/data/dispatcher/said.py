"""Sentences written by hand, in said/*.txt: one template a line, (a|b|) is a choice, {slot} a word list of <lang>.slots.txt."""

import random
import re
from pathlib import Path

SAID = Path(__file__).parent / "said"
CHOICE = re.compile(r"\(([^()]*)\)")


def lines(name: str) -> list[str]:
    text = (SAID / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def columns(line: str) -> list[str]:
    """Cut at the bars that stand outside parentheses."""
    return re.split(r"\|(?![^()]*(?:\([^()]*\)[^()]*)*\))", line)


def slots(lang: str) -> dict[str, list[str]]:
    rows = [line.split(": ", 1) for file in sorted(SAID.glob(f"{lang}.*slots.txt")) for line in lines(file.name)]
    return {name: [word.strip() for word in words.split("|")] for name, words in rows}


SLOTS = {lang: slots(lang) for lang in ("en", "ru")}


def fill(template: str, lang: str, rng: random.Random) -> str:
    """One sentence of a template; a word list never gives the same word twice."""
    text = template
    while CHOICE.search(text):
        text = CHOICE.sub(lambda found: rng.choice(found[1].split("|")), text)
    assert "(" not in text and ")" not in text, template
    used: list[str] = []

    def word(found: re.Match[str]) -> str:
        used.append(rng.choice([one for one in SLOTS[lang][found[1]] if one not in used]))
        return used[-1]

    text = re.sub(r"\{(\w+)\}", word, text)
    return re.sub(r"\b([вВ]) (?=Владивосток)", r"\1о ", " ".join(text.split()))


def singles(lang: str, route: str, count: int, rng: random.Random) -> list[str]:
    """Different sentences, all templates used alike as far as they reach."""
    templates, made = lines(f"{lang}.{route}.txt"), dict[str, None]()
    for turn in range(count * 3):
        if turn % len(templates) == 0:
            rng.shuffle(templates)
        made[fill(templates[turn % len(templates)], lang, rng)] = None
        if len(made) == count:
            break
    return list(made)
