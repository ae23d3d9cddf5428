"""Calendar lines of the HWU64 set (CC BY 4.0) turned into frames, where its slots and the words around them leave no doubt."""
import gzip
import json
import re
from pathlib import Path

from .engine import SIGILS, spans

WHEN = {"date", "time", "timeofday", "general_frequency", "time_zone"}
PREPOSITION = r"(?:(?:from|on|at|for|in|by|every|each|next|this|until|till|around|the|of|to|after|before|between|about|coming|starting)\s+)*"
# Words that may stand outside every span; a line with any other word left over is not used.
CARRIERS = {
    "create": """add set create make put schedule new a an the my to in on calendar calender event reminder remind me of about please for can you could i have need want would like up
        it meeting appointment and notification alert that mark enter is called book hey olly with schedule""",
    "list": """what what's whats is are do does i have my on in the a an any calendar show me list when when's time how many there get tell give please schedule scheduled agenda
        of for read am does start events? check planned upcoming display can you see look at it will be happening going set today's hey olly next find coming which have got""",
    "delete": "delete remove cancel clear the my a an from calendar please off of can you erase take event out that i need want to in hey olly with",
}
ROLE = {"event_name": "t", "place_name": "l", "person": "a", "relation": "a"}


def lines(public: Path):
    for path in sorted([*public.glob("*hwu64*.jsonl"), *public.glob("*hwu64*.jsonl.gz")]):
        with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
            yield from map(json.loads, file)


def convert(row: dict) -> tuple[str, str] | None:
    """(text, answer), or None where a word stays unexplained."""
    op, text = row["expect"].get("op"), " ".join(row["text"].split())
    if row["domain"] != "calendar" or op not in CARRIERS:
        return None
    roles = [""] * len(text)
    for slot in row["expect"].get("slots", []):
        role = "w" if slot["type"] in WHEN else ROLE.get(slot["type"])
        lead = PREPOSITION if role == "w" else ""
        found = list(re.finditer(rf"\b{lead}{re.escape(slot['text'])}(?: (?:am|pm|o'clock))?(?!\w)", text))
        if not role or len(found) != 1 or any(roles[found[0].start() : found[0].end()]):
            return None
        for i in range(*found[0].span()):
            roles[i] = role
    if "w" not in roles or "hundred" in text:
        return None
    # "meeting with Ann" is one title
    for found in re.finditer(r" with (?:my |the )?", text):
        a, b = found.span()
        if b < len(text) and roles[a - 1] == "t" and roles[b] == "a":
            end = b
            while end < len(text) and roles[end] == "a":
                end += 1
            roles[a:end] = ["t"] * (end - a)
    left = "".join(" " if role else char for char, role in zip(text, roles)).replace("?", " ").replace(".", " ").replace(",", " ")
    if set(left.split()) - set(CARRIERS[op].split()):
        return None
    pieces = {role: spans(text, roles, role) for role, _ in SIGILS}
    if not pieces["t"]:
        if op == "create":
            kind = re.search(r"\b(meeting|appointment|event|reminder|alert|notification)\b", left)
            if not kind:
                return None
            pieces["t"] = [kind[0]]
        elif op == "delete" and re.search(r"\b(event|all)\b", left):
            return None
    title = pieces["t"]
    if any(re.search(r"'s$|^(all|events?|things|my)$", t) for t in title) or len(title) > 1 or pieces["a"]:
        return None
    pieces["t"] = [re.sub(r"^(?:a|an|the|my) ", "", t) for t in title]
    answer = op + "".join(sigil + " + ".join(pieces[role]) for role, sigil in SIGILS if pieces[role])
    return text, answer


def read(public: Path) -> list[tuple[str, str]]:
    return [pair for row in lines(public) if (pair := convert(row))]
