"""Expands a sentence pattern into text whose characters carry roles, so that every answer span is cut from the text.

A pattern is plain text with
  (a|b|)        one of the alternatives (they nest),
  {slot}        a piece from the lexicon; the slot table says which role it has,
  {role:words}  literal words with a role (t title, f old time, w when, l location, a attendees, r reminder).
"""
import random
import re

SIGILS = (("t", " "), ("f", " <"), ("w", " ="), ("l", " @"), ("a", " &"), ("r", " !"))
PART = re.compile(r"\{(\w+)(?::([^}]*))?\}")
Piece = tuple[str, str]  # text, role ("" for words that are not copied)


def choose(pattern: str, rng: random.Random) -> str:
    """Resolves every (a|b) of a pattern, innermost first."""
    while found := re.search(r"\(([^()]*)\)", pattern):
        pattern = pattern[: found.start()] + rng.choice(found[1].split("|")) + pattern[found.end() :]
    return pattern


def expand(pattern: str, slots: dict, rng: random.Random) -> list[Piece]:
    """A slot function takes the rng and returns a string, or a list of pieces of its own."""
    pattern, pieces, at = choose(pattern, rng), [], 0
    for found in PART.finditer(pattern):
        pieces.append((pattern[at : found.start()], ""))
        if found[2] is not None:
            pieces.append((found[2], found[1]))
        else:
            role, make = slots[found[1]]
            made = make(rng)
            pieces += [(made, role)] if isinstance(made, str) else made
        at = found.end()
    return pieces + [(pattern[at:], "")]


def compose(pieces: list[Piece]) -> tuple[str, list[str]]:
    """Joins the pieces, collapses white space, keeps one role per character."""
    chars = [(c, role) for text, role in pieces for c in text]
    text, roles = [], []
    for char, role in chars:
        if char == " " and (not text or text[-1] == " "):
            continue
        if char in ",.?!" and text and text[-1] == " ":
            text.pop(), roles.pop()
        text.append(char), roles.append(role)
    while text and text[-1] == " ":
        text.pop(), roles.pop()
    return "".join(text), roles


def spans(text: str, roles: list[str], role: str) -> list[str]:
    """The pieces of a role; pieces parted only by a space (or a comma, except between people) are one."""
    runs: list[list[int]] = []
    for i, r in enumerate(roles):
        if r != role:
            continue
        gap = text[runs[-1][1] : i] if runs else None
        if gap is not None and not gap.strip(" " if role in "at" else " ,"):
            runs[-1][1] = i + 1
        else:
            runs.append([i, i + 1])
    return [s for a, b in runs if (s := text[a:b].strip(" ,.?!"))]


def frame(op: str, text: str, roles: list[str], carried: dict[str, str]) -> str:
    """The answer line; `carried` holds spans taken from the Before text."""
    answer = op
    for role, sigil in SIGILS:
        found = spans(text, roles, role) or ([carried[role]] if role in carried else [])
        if found:
            answer += sigil + " + ".join(found)
    return answer


def typo(word: str, alphabet: str, rng: random.Random) -> str:
    """One slip in a word of five letters or more; digits are left alone."""
    if len(word) < 5 or not word.isalpha():
        return word
    i = rng.randrange(1, len(word) - 2)
    return rng.choice((
        word[:i] + word[i + 1] + word[i] + word[i + 2 :],
        word[:i] + word[i + 1 :],
        word[:i] + word[i] + word[i:],
        word[:i] + rng.choice(alphabet) + word[i + 1 :],
    ))


def noise(pieces: list[Piece], alphabet: str, rng: random.Random) -> list[Piece]:
    """Case, typing slips and dropped punctuation, as people type and as speech recognition writes."""
    kind = rng.random()
    if kind < 0.42:
        pieces = [(t.lower(), r) for t, r in pieces]
        if kind < 0.3:
            pieces = [(re.sub(r"[,?!]", "", re.sub(r"[.](?!\d)", "", t)) if r in ("", "w", "f") else t, r) for t, r in pieces]
    if rng.random() < 0.3:
        pieces = [(t.replace("ё", "е").replace("Ё", "Е"), r) for t, r in pieces]
    if rng.random() < 0.07:
        words = [(i, w) for i, (t, r) in enumerate(pieces) for w in t.split() if len(w) > 4 and w.isalpha()]
        if words:
            i, word = rng.choice(words)
            pieces = list(pieces)
            pieces[i] = (pieces[i][0].replace(word, typo(word, alphabet, rng), 1), pieces[i][1])
    return pieces


def capital(pieces: list[Piece]) -> list[Piece]:
    """Upper-cases the first letter of the sentence."""
    for i, (text, role) in enumerate(pieces):
        if text.strip():
            lead = len(text) - len(text.lstrip())
            return [*pieces[:i], (text[:lead] + text[lead : lead + 1].upper() + text[lead + 1 :], role), *pieces[i + 1 :]]
    return pieces
