"""Training examples of the home specialist. Self-check and samples: python -m training.data.home.build [public folder] [sample seed]"""
import json
import random
import re
import sys
from collections import Counter
from pathlib import Path

from ..example import Example, clean, prompt
from . import lexicon_en, lexicon_ru, patterns_en, patterns_ru, public as published
from .engine import Piece, capital, carried, compose, expand, frame, noise, table
from .reasons import reasoned

PER_LANGUAGE = {"en": 6300, "ru": 6900}
FOLLOWING, UNRELATED = 750, 90
LANGUAGES = {
    "en": (lexicon_en.SLOTS, patterns_en, "abcdefghijklmnopqrstuvwxyz"),
    "ru": (lexicon_ru.SLOTS, patterns_ru, "абвгдежзийклмнопрстуфхцчшщыьэюя"),
}
SAID_SHARE = 0.65


def said(lang: str) -> dict[str, list[str]]:
    """Sentences written by hand (`op: pattern` a line), by op."""
    rows: dict[str, list[str]] = {}
    for line in (Path(__file__).parent / "said" / f"{lang}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            op, _, pattern = line.partition(": ")
            rows.setdefault(op, []).append(pattern)
    return rows


def mixed(patterns: list[str], weights: list[int], own: list[str]) -> tuple[list[str], list[float]]:
    """The hand-written sentences take their share of an op, however many patterns it has."""
    each = sum(weights) * SAID_SHARE / (1 - SAID_SHARE) / max(1, len(own))
    return [*patterns, *own], [*weights, *(each for _ in own)]


SAID = {lang: said(lang) for lang in LANGUAGES}
WRITTEN = {lang: {pattern for rows in SAID[lang].values() for pattern in rows} for lang in LANGUAGES}
TABLES = {(lang, op): mixed(*table(block), SAID[lang].get(op, [])) for lang, (_, patterns, _) in LANGUAGES.items() for op, block in patterns.PATTERNS.items()}
NO_REASON = ("later", "broadcast", "play", "list_add", "list_done", "list_remove", "timer", "scene")
INDIRECT = ("brighter", "dimmer", "warmer", "cooler")
UNSAID_LEAD = ("query", "degrees", "weather", "time", "date", "timer_status", "cancel", "smalltalk", "shop_done")
OPS = set(json.loads((Path(__file__).parents[3] / "resources/frames/home.json").read_text(encoding="utf-8"))["ops"])


def polite(pieces: list[Piece], patterns, rng: random.Random) -> list[Piece]:
    """'could you …'; in Russian half the time with the infinitive."""
    first, _, rest = pieces[0][0].partition(" ")
    if infinitive := getattr(patterns, "INFINITIVE", {}).get(first):
        if pieces[0][1] == "" and rng.random() < 0.6:
            return [(rng.choice(patterns.ASKING), ""), (f"{infinitive} {rest}", ""), *pieces[1:]]
    return [(rng.choice(patterns.COMMAND_LEAD), ""), *pieces]


def dress(op: str, pieces: list[Piece], patterns, alphabet: str, rng: random.Random, plain=False) -> list[Piece]:
    """Adds wake words, politeness, a reason, end marks, case and slips."""
    said = compose(pieces)
    asks = said.lower().startswith(patterns.ASK) or said.endswith("?")
    bare = op.partition(" ")[0] in UNSAID_LEAD or op.endswith(INDIRECT) or asks
    if not plain and not bare and re.match(patterns.IMPERATIVE, said.lower()) and rng.random() < 0.17:
        pieces = polite(pieces, patterns, rng)
        asks = bool(re.match("(can|could|would|можешь|ты можешь|сможешь|не мог|можно) ?", compose(pieces).lower()))
    if not plain and not bare and op not in NO_REASON and len(said) < 60 and not said.endswith(("?", ".")) and rng.random() < 0.16:
        pieces = reasoned(op, "en" if alphabet[0] == "a" else "ru", pieces, rng)
    if not plain and rng.random() < 0.1:
        pieces = [(rng.choice(patterns.WAKE), ""), *pieces]
    if not plain and not bare and op not in ("later", "broadcast", "timer_status") and rng.random() < 0.08 and not said.endswith(("?", ".")):
        pieces = [*pieces, (rng.choice(patterns.TAIL), "")]
    if rng.random() < 0.55:
        pieces = capital(pieces)
    if rng.random() < 0.4 and not compose(pieces).endswith(("?", ".", "!")):
        pieces = [*pieces, ("?" if asks else rng.choice("...!"), "")]
    return noise(pieces, alphabet, rng)


def unfit(pieces: list[Piece]) -> bool:
    """Pieces that do not go together: the same word twice, a pattern's mark left over."""
    text = compose(pieces).lower()
    places = [t for t, r in pieces if r == "p"]
    return bool(re.search(r"\b(\w+) \1\b|[{}()|#]|\b(at|on|for|to|in) (at|on|in)\b|\bв (в|на)\b|\bна (на|в)\b", text)) or len(set(places)) < len(places) or len(text) > 140


def single(op: str, lang: str, rng: random.Random, before: str | None = None) -> Example:
    slots, patterns, alphabet = LANGUAGES[lang]
    word, _, indirect = op.partition(" indirect:")
    while True:
        pattern = rng.choices(*TABLES[lang, op])[0]
        # Written by hand, it mostly has a beginning and an end of its own.
        plain = pattern in WRITTEN[lang] and rng.random() < 0.8
        pieces = dress(op, expand(pattern, slots, rng), patterns, alphabet, rng, plain)
        if not unfit(pieces):
            answer = frame(word, pieces if not indirect else [*[p for p in pieces if p[1] != "v"], ("x", "v")], indirect)
            return Example(prompt("Home", compose(pieces), before), answer, lang, word, "generated")


FOLLOW = {lang: table(patterns.FOLLOW) for lang, (_, patterns, _) in LANGUAGES.items()}


def following(lang: str, rng: random.Random) -> Example:
    """A follow-up; what it leaves unsaid is copied from the sentence before."""
    slots, patterns, alphabet = LANGUAGES[lang]
    while True:
        op, before, now = split_row(rng.choices(*FOLLOW[lang])[0])
        first = dress("later", expand(before, slots, rng), patterns, alphabet, rng, plain=rng.random() < 0.8)
        second = dress("later", expand(now, slots, rng), patterns, alphabet, rng, plain=rng.random() < 0.9)
        if unfit(first) or unfit(second):
            continue
        answer = frame(op, carried(first) + carried(second))
        return Example(prompt("Home", compose(second), compose(first)), answer, lang, op, "generated")


def split_row(row: str) -> tuple[str, str, str]:
    """'op|before|now': a bar inside brackets is a choice, not a border."""
    cuts, depth = [], 0
    for i, char in enumerate(row):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            cuts.append(i)
    return row[: cuts[0]], row[cuts[0] + 1 : cuts[1]], row[cuts[1] + 1 :]


def build(seed: int, public: Path) -> list[Example]:
    rng, made = random.Random(seed), {}

    def add(example: Example) -> bool:
        if example.prompt in made or faults(example):
            return False
        made[example.prompt] = example
        return True

    for text, answer, lang, source in published.read(Path(public), rng):
        add(Example(prompt("Home", clean(text)), answer, lang, answer.split()[0], source))
    for lang in LANGUAGES:
        for _ in range(FOLLOWING):
            add(following(lang, rng))
        weight = patterns_en.WEIGHT
        for _ in range(UNRELATED):  # a whole sentence needs nothing from the one before it
            op, other = rng.choices(list(weight), weight.values(), k=2)
            add(single(op, lang, rng, single(other, lang, rng).prompt.removeprefix("Home: ")))
        for op, share in weight.items():
            want, tries = round(PER_LANGUAGE[lang] * share / sum(weight.values())), 0
            while want > 0 and tries < 40 * share + 400:
                want -= add(single(op, lang, rng))
                tries += 1
    examples = list(made.values())
    rng.shuffle(examples)
    return examples


def faults(example: Example) -> list[str]:
    """Spans that are not verbatim in what was said."""
    op, _, rest = example.answer.partition(" ")
    if op not in OPS:
        return [op]
    said = example.prompt.split("\n")
    said = [line.split(": ", 1)[1] for line in said if line]
    pieces = [(part[:1], p) for part in re.split(r" (?=[@!=])", rest) for p in re.sub(r"^[@!=]", "", part).split(" + ") if rest]
    bad = [p for sigil, p in pieces if not any(p in line for line in said) and not (sigil == "=" and p in INDIRECT)]
    return bad + [p for _, p in pieces if not p or p[0] in "@!= "]


def report(examples: list[Example], seed: int | None) -> None:
    print(len(examples), Counter(e.lang for e in examples), Counter((e.lang, e.source) for e in examples))
    for op in sorted(OPS):
        print(f"  {op:14}", *(f"{lang} {sum(e.kind == op and e.lang == lang for e in examples):5}" for lang in LANGUAGES))
    bad = [(e, f) for e in examples if (f := faults(e))]
    print("with Before:", sum(e.prompt.startswith("Before") for e in examples), "not verbatim:", len(bad), bad[:5])
    for e in random.Random(seed).sample(examples, 40):
        print(f"{e.prompt.strip()}\n    {e.answer}")


if __name__ == "__main__":
    report(build(1, Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "public"), int(sys.argv[2]) if len(sys.argv) > 2 else None)
