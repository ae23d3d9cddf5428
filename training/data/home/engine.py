"""Expands a sentence pattern into pieces of text with roles, so that every answer span is cut from the text.

  (a|b|)          one of the alternatives (they nest)
  {w:words}       literal words with a role: w what, p where, x except, v value
  {slot.arg}      pieces from the lexicon; `#1` makes the same choice for the same number, `>v` gives another role
  {^...}          in the sentence before a follow-up: the span is carried into the answer (others are not)
"""
import random
import re
import zlib

from ..calendar.engine import choose, typo

SIGILS = (("w", " "), ("p", " @"), ("x", " !"), ("v", " ="))
PART = re.compile(r"\{([^{}]+)\}")
Piece = tuple[str, str]


def expand(pattern: str, slots: dict, rng: random.Random, key: int = 0) -> list[Piece]:
    pattern, pieces, at = choose(pattern, rng), [], 0
    for found in PART.finditer(pattern):
        pieces.append((pattern[at : found.start()], ""))
        pieces += part(found[1], slots, rng, key)
        at = found.end()
    return articles([p for p in [*pieces, (pattern[at:], "")] if p[0]])


OWN_NAME = re.compile(r"[A-Z]\w*'s |bedroom (?:\d|one)\b")


def articles(pieces: list[Piece]) -> list[Piece]:
    """'the kitchen', but 'Emma's room' and 'bedroom 2' without an article."""
    after = [text for text, _ in pieces[1:]] + [""]
    return [(re.sub(r"\b(?:the|my|our) $", "", text) if OWN_NAME.match(then) and not role else text, role) for (text, role), then in zip(pieces, after)]


def part(token: str, slots: dict, rng: random.Random, key: int) -> list[Piece]:
    keep = token.startswith("^")
    token = token.lstrip("^")
    mark = "^" if keep else ""
    if re.match(r"[wpxv]:", token):
        return [(token[2:], token[0] + mark)]
    token, _, role = token.partition(">")
    token, _, same = token.partition("#")
    name, *args = token.split(".")
    local = random.Random(zlib.crc32(f"{key} {name} {same}".encode())) if same else rng
    made = slots[name](local, *args)
    made = [(made, "w")] if isinstance(made, str) else made
    return [(text, ((role or old) + mark) if old else "") for text, old in made]


def carried(pieces: list[Piece]) -> list[Piece]:
    """The pieces that a follow-up takes over from the sentence before."""
    return [(text, role[0]) for text, role in pieces if role.endswith("^")]


def compose(pieces: list[Piece]) -> str:
    text = re.sub(r"\s+", " ", "".join(t for t, _ in pieces)).strip()
    return re.sub(r" +([,.?!])", r"\1", text)


def frame(op: str, pieces: list[Piece], indirect: str = "") -> str:
    answer = op
    for role, sigil in SIGILS:
        found = [re.sub(r"\s+", " ", t).strip(" ,.?!") for t, r in pieces if r[:1] == role]
        found = [f for f in dict.fromkeys(found) if f]
        if role == "v" and indirect:
            found = [indirect]
        if found:
            answer += sigil + " + ".join(found)
    return answer


def noise(pieces: list[Piece], alphabet: str, rng: random.Random) -> list[Piece]:
    """Case, typing slips and dropped punctuation, as people type and as speech recognition writes."""
    kind = rng.random()
    if kind < 0.5:
        pieces = [(t.lower(), r) for t, r in pieces]
        if kind < 0.38:
            pieces = [(re.sub(r"[?!,«»\"]|[.](?!\d)", "", t), r) for t, r in pieces]
    elif kind < 0.52:
        pieces = [(t.upper(), r) for t, r in pieces]
    if rng.random() < 0.4:
        pieces = [(t.replace("ё", "е").replace("Ё", "Е"), r) for t, r in pieces]
    if rng.random() < 0.05:
        words = [(i, w) for i, (t, _) in enumerate(pieces) for w in t.split() if len(w) > 4 and w.isalpha()]
        if words:
            i, word = rng.choice(words)
            pieces = list(pieces)
            pieces[i] = (pieces[i][0].replace(word, typo(word, alphabet, rng), 1), pieces[i][1])
    return pieces


def capital(pieces: list[Piece]) -> list[Piece]:
    for i, (text, role) in enumerate(pieces):
        if text.strip():
            lead = len(text) - len(text.lstrip())
            return [*pieces[:i], (text[:lead] + text[lead : lead + 1].upper() + text[lead + 1 :], role), *pieces[i + 1 :]]
    return pieces


def table(block: str) -> tuple[list[str], list[int]]:
    rows = [re.fullmatch(r"(.*?)(?: \*(\d+))?", line.strip()) for line in block.strip().splitlines()]
    return [r[1] for r in rows], [int(r[2] or 1) for r in rows]
