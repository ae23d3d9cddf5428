"""Training examples of the calendar specialist. Self-check and samples: python -m training.data.calendar.build [public folder]"""
import random
import re
import sys
from collections import Counter
from pathlib import Path

from ..example import Example, clean, prompt
from . import lexicon_en, lexicon_ru, patterns_en, patterns_ru, public as hwu
from .engine import SIGILS, capital, compose, expand, frame, noise, spans

SHARE = {"create": 45, "list": 22, "move": 10, "update": 6, "delete": 9, "find_free": 8}
PER_LANGUAGE, FOLLOWING, UNRELATED, PUBLIC_MOST = 3200, 200, 70, 420
DAY_PARTS = (r"morning|\bam\b|\d ?am\b|утр", r"after(?=noon)|lunch|днём|днем|обед|\bдня\b", r"evening|tonight|вечер", r"at night|ночь|полночь", r"(?<!after)noon|midday|полдень")
LANGUAGES = {
    "en": (lexicon_en.SLOTS, patterns_en, "abcdefghijklmnopqrstuvwxyz"),
    "ru": (lexicon_ru.SLOTS, patterns_ru, "абвгдежзийклмнопрстуфхцчшщыьэюя"),
}


def table(block: str) -> tuple[list[str], list[int]]:
    rows = [re.fullmatch(r"(.*?)(?: \*(\d+))?", line.strip()) for line in block.strip().splitlines()]
    return [r[1] for r in rows], [int(r[2] or 1) for r in rows]


def dress(pieces, patterns, alphabet, rng, short=False):
    """Adds wake words, politeness, end marks, case and slips."""
    first = "".join(t for t, _ in pieces).lower()
    asks = first.startswith(patterns.QUESTION)
    if not short and rng.random() < 0.16:
        pieces = [(rng.choice(patterns.BEFORE_WORDS), ""), *pieces]
    if not short and rng.random() < 0.07:
        pieces = [*pieces, (rng.choice(patterns.AFTER_WORDS), "")]
    if rng.random() < 0.5:
        pieces = capital(pieces)
    if rng.random() < 0.4 and not pieces[-1][0].rstrip().endswith(("?", ".")) and not first.rstrip().endswith(("?", ".")):
        pieces = [*pieces, ("?" if asks else ".", "")]
    return noise(pieces, alphabet, rng)


def said(pieces):
    """The sentence, or None where pieces do not go together."""
    text, roles = compose(pieces)
    if sum(bool(re.search(part, time)) for time in [" ".join(spans(text, roles, "w")).lower()] for part in DAY_PARTS) > 1:
        return None
    return None if re.search(r"\b(\w+) \1\b|[{}()|]|\b(at|on|for|to) (at|on|for)\b|\bв (в|на)\b|\bна (на|в)\b", text.lower()) else (text, roles)


def single(op, lang, rng, before=None):
    slots, patterns, alphabet = LANGUAGES[lang]
    while True:
        names, weights = TABLES[lang, op]
        made = said(dress(expand(rng.choices(names, weights)[0], slots, rng), patterns, alphabet, rng))
        if made:
            return Example(prompt("Calendar", made[0], before), frame(op, *made, {}), lang, op, "generated")


def following(lang, rng):
    """A follow-up; what it leaves unsaid is copied from the Before text."""
    slots, patterns, alphabet = LANGUAGES[lang]
    while True:
        op, before, now = rng.choice(patterns.FOLLOW)
        before = before.replace("[", "{").replace("]", "}")
        kept = {**slots, **{k.upper(): ("W", slots[k][1]) for k in ("range", "length")}}
        first = said(dress(expand(before, kept, rng), patterns, alphabet, rng))
        second = said(dress(expand(now, slots, rng), patterns, alphabet, rng, short=True))
        if not first or not second:
            continue
        title, period = spans(*first, "t"), spans(*first, "W")
        carried = {"t": title[0]} if title else {}
        answer = frame(op, *second, carried)
        if period:
            here = spans(*second, "w")
            head = frame(op, *second, {**carried, "w": period[0]})
            answer = head if not here else head.replace(" =", f" ={period[0]} + ", 1)
        return Example(prompt("Calendar", second[0], first[0]), answer, lang, op, "generated")


TABLES = {(lang, op): table(block) for lang, (_, patterns, _) in LANGUAGES.items() for op, block in patterns.PATTERNS.items()}


def build(seed: int, public: Path) -> list[Example]:
    rng, made = random.Random(seed), {}
    real = hwu.read(Path(public))
    rng.shuffle(real)
    for text, answer in real[:PUBLIC_MOST]:
        text = clean(text)
        made.setdefault(prompt("Calendar", text), Example(prompt("Calendar", text), answer, "en", answer.split()[0], "hwu64"))
    for lang in LANGUAGES:
        start = Counter(e.kind for e in made.values() if e.lang == lang)
        for _ in range(FOLLOWING):
            example = following(lang, rng)
            made.setdefault(example.prompt, example)
        for _ in range(UNRELATED):  # a whole sentence needs nothing from the one before it
            op, other = rng.choices(list(SHARE), SHARE.values(), k=2)
            before = single(other, lang, rng).prompt.removeprefix("Calendar:")
            example = single(op, lang, rng, before)
            made.setdefault(example.prompt, example)
        for op, share in SHARE.items():
            want, have = PER_LANGUAGE * share // 100, start[op]
            while have < want:
                example = single(op, lang, rng)
                have += example.prompt not in made
                made.setdefault(example.prompt, example)
    examples = list(made.values())
    rng.shuffle(examples)
    return examples


def faults(example: Example) -> list[str]:
    """Spans that are not verbatim in the prompt."""
    op, _, rest = example.answer.partition(" ")
    if op not in SHARE:
        return [op]
    parts = re.split(r" (?=[<=@&!])", " " + rest) if rest else []
    pieces = [p for part in parts for p in re.sub(r"^[<=@&!]", "", part.strip()).split(" + ")]
    return [p for p in pieces if p not in example.prompt]


if __name__ == "__main__":
    result = build(1, Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "public")
    bad = [(e, f) for e in result if (f := faults(e))]
    print(len(result), Counter(e.lang for e in result), Counter(e.source for e in result), Counter((e.lang, e.kind) for e in result), sep="\n")
    print("with Before:", sum(e.prompt.startswith("Before") for e in result), "misaligned:", len(bad), bad[:5])
    for e in random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else None).sample(result, 40):
        print(f"{e.prompt.strip()}\n    {e.answer}")
