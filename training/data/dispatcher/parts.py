"""Utterances of several parts, and those that stay one part in spite of an "and"."""

import random

from training.data.dispatcher.noise import BEFORE, finished, worn
from training.data.dispatcher.said import columns, fill, lines, singles

ROUTES = {"home": 10, "calendar": 7, "question": 5, "other": 5, "travel": 4, "chat": 5}
"""How often a part is of each route."""
LONGEST = 14
"""Words in one part."""
COMMA_SHARE = 0.5
"""Of the sentences with a comma of their own, so many may be a part."""


def is_part(text: str, lang: str, rng: random.Random) -> bool:
    """Fits between joining words: not too long, and with none of its own."""
    joining = (" and ", " then ", " also ") if lang == "en" else (" и ", " а ", " потом ", " ещё ", " заодно ")
    if "," in text and rng.random() >= COMMA_SHARE:
        return False
    return len(text.split()) <= LONGEST and not any(word in f" {text} " for word in joining)


def plain(text: str) -> str:
    """Without the closing mark, and without a capital that only began the sentence: as a part in the middle of another one."""
    words = text.rstrip(".!?").strip()
    return words[0].lower() + words[1:] if words[1:2].islower() else words


def joins(lang: str) -> list[str]:
    rows = [line.split("|") for line in lines("joins.txt")]
    return [text if text.endswith(" ") else text + " " for weight, of, text in rows if of == lang for _ in range(int(weight))]


def answer(parts: list[tuple[str, str]]) -> str:
    return "\n".join(f"{route}: {text}" for route, text in parts)


def said(parts: list[tuple[str, str]], between: list[str], lang: str, rng: random.Random) -> tuple[str, str]:
    """The utterance and its answer; the first part keeps a wake word, the last its polite word, none a closing mark."""
    parts = [(route, worn(text, rng, slips=0.03)) for route, text in parts]
    if rng.random() < 0.15:
        word = rng.choice(BEFORE[lang][:7])
        parts[0] = (parts[0][0], f"{word} {parts[0][1]}")
    spoken = [parts[0][1]]
    for (route, text), join in zip(parts[1:], between):
        spoken += [join, text[0].upper() + text[1:] if join.strip() == "." else text]
    text = finished("".join(spoken), rng)
    # Case was changed on the whole: cut the parts out of it again.
    at, cut = 0, []
    for route, part in parts:
        at = text.lower().index(part.lower(), at)
        cut.append((route, text[at : at + len(part)]))
        at += len(part)
    return text, answer(cut)


def several(lang: str, count: int, pool: dict[str, list[str]], rng: random.Random) -> list[tuple[str, str]]:
    """(utterance, answer) of two to four parts. pool: sentences by route."""
    usable = {route: [text for text in texts if is_part(text, lang, rng)] for route, texts in pool.items()}
    joining, made = joins(lang), []
    while len(made) < count:
        routes = rng.choices(list(ROUTES), ROUTES.values(), k=rng.choices([2, 3, 4], [72, 23, 5])[0])
        parts = [(route, rng.choice(usable[route])) for route in routes]
        between = [rng.choice(joining) for _ in routes[1:]]
        if any("," in text for _, text in parts):
            between = [". " if join == ", " else join for join in between]
        if len(between) > 1 and rng.random() < 0.5:
            between[:-1] = [", "] * (len(between) - 1)
        if len({text for _, text in parts}) == len(parts):
            made.append(said(parts, between, lang, rng))
    return made


def shared(lang: str, count: int, rng: random.Random) -> list[tuple[str, str]]:
    """Parts that share one verb."""
    rows = [columns(line) for line in filled_rows("shared.txt", lang)]
    made = []
    for _ in range(count):
        route, first, join, second = rng.choice(rows)
        parts = [(route, fill(first, lang, rng)), (route, fill(second, lang, rng))]
        made.append(said(parts, [join if join.endswith(" ") else join + " "], lang, rng))
    return made


def filled_rows(name: str, lang: str) -> list[str]:
    return [line.split("|", 1)[1] for line in lines(name) if line.startswith(f"{lang}|")]


def one(lang: str, count: int, rng: random.Random) -> list[tuple[str, str]]:
    """(utterance, route) with a joining word inside a single part."""
    rows = [line.split("|", 1) for line in lines(f"one.{lang}.txt")]
    return [(finished(worn(fill(text, lang, rng), rng), rng), route) for route, text in (rng.choice(rows) for _ in range(count))]


def follow(lang: str, count: int, rng: random.Random) -> list[tuple[str, str, str]]:
    """(previous utterance, utterance, route)."""
    rows = [columns(line) for line in filled_rows("follow.txt", lang)]
    made = []
    for _ in range(count):
        route, before, now = rng.choice(rows)
        made.append((finished(fill(before, lang, rng), rng), finished(worn(fill(now, lang, rng), rng), rng), route))
    return made


def pools(lang: str, lent: list[tuple[str, str, str, str]], rng: random.Random) -> dict[str, list[str]]:
    """Sentences by route. lent: (text, route, language, source) of the other specialists."""
    out = {route: singles(lang, route, 400, rng) for route in ROUTES}
    for text, route, of, _ in lent:
        if of == lang:
            out[route].append(plain(text))
    return out
