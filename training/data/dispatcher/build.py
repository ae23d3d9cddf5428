"""Training examples of the dispatcher: public utterances, sentences written by hand, calendar sentences, several parts, follow-ups.

English has published requests of real people; Russian has not, so it is written here (said/ru.*.txt).
"""

import importlib
import random
from pathlib import Path

from training.data.dispatcher import parts
from training.data.dispatcher.noise import finished, worn, wrapped
from training.data.dispatcher.public import Line, capped, read
from training.data.dispatcher.said import singles
from training.data.example import Example, prompt

EN_SAID = {"home": 700, "calendar": 250, "travel": 220, "question": 300, "chat": 90, "other": 260}
RU_SAID = {"home": 1050, "calendar": 500, "travel": 480, "question": 640, "chat": 300, "other": 620}
PER_INTENT = {"home": 45, "calendar": 45, "travel": 24, "question": 20, "chat": 17, "other": 9}
"""Lines of one published intent (CLINC150 and HWU64 have some 215 of them)."""
ROUTE_MOST = {"home": 620, "calendar": 420, "travel": 430, "question": 620, "chat": 420, "other": 600}
SPECIALIST_SHARE = {"en": {"calendar": 350, "home": 1300}, "ru": {"calendar": 650, "home": 1900}}
"""Sentences borrowed from another specialist's examples."""
AT_HOME, HOME_FOLLOWING = 1300, 260
"""Several orders to the home; follow-ups borrowed from the home's examples (per language)."""
SEVERAL, PAIRS, SHARED_VERB, ONE_PART, FOLLOWING = 2300, 900, 330, 950, 360
HELD_OUT = {"clinc": 400, "hwu": 200, "rubq": 150}


def published(public: Path, sharealike: Path | None) -> tuple[list[Line], list[Line]]:
    """(for training, held out). All of SLURP is held out."""
    rng = random.Random("held out")
    clinc, hwu = read(public / "route_clinc_en.jsonl"), read(public / "route_hwu64_en.jsonl")
    rubq = read(sharealike / "route_rubq_ru.jsonl") if sharealike else []
    for lines in (clinc, hwu, rubq):
        rng.shuffle(lines)
    clinc.sort(key=lambda line: not line.source.endswith("val"))
    held = clinc[: HELD_OUT["clinc"]] + hwu[: HELD_OUT["hwu"]] + rubq[: HELD_OUT["rubq"]] + read(public / "route_slurp_devel_en.jsonl")
    used = clinc[HELD_OUT["clinc"] :] + hwu[HELD_OUT["hwu"] :] + read(public / "route_snips_en.jsonl")
    used += rubq[HELD_OUT["rubq"] :] + (read(sharealike / "sgd_train_en.jsonl") if sharealike else [])
    for file, count in {"ha_device_actions_en": 200, "home_llm_actions_en": 200, "ha_template_samples_en": 70, "ha_template_samples_ru": 60}.items():
        lines = read(public / f"{file}.jsonl")
        used += rng.sample(lines, count)
    return used, held


def language(text: str) -> str:
    return "ru" if any("а" <= letter <= "я" for letter in text.lower()) else "en"


def chosen(lines: list[Line], rng: random.Random) -> list[tuple[str, str, str, str]]:
    """(text, route, language, source), capped by intent and by route. Lines of the home and of RuBQ have few intents: no cap there."""
    few = ("RuBQ", "OHF", "acon96", "allenporter")
    kept = [line for line in lines if line.source.startswith(few)]
    count = dict.fromkeys(ROUTE_MOST, 0)
    for line in capped([line for line in lines if not line.source.startswith(few)], PER_INTENT, rng):
        if line.route is not None and count[line.route] < ROUTE_MOST[line.route]:
            count[line.route] += 1
            kept.append(line)
    return [(line.text, line.route, language(line.text), line.source) for line in kept if line.route is not None]


def lent_by(name: str, public: Path, seed: int) -> list[Example]:
    """Examples of another specialist: orders and questions of its own kind."""
    built = importlib.import_module(f"training.data.{name}.build").build(seed, public)
    return [e for e in built if e.answer != "smalltalk"]


def borrowed(name: str, lent: list[Example], rng: random.Random) -> list[tuple[str, str, str, str]]:
    """Sentences of another specialist, without the follow-ups."""
    examples = [e for e in lent if not e.prompt.startswith("Before:")]
    out = []
    for lang in ("en", "ru"):
        ours = [e for e in examples if e.lang == lang]
        out += [(e.prompt.split(": ", 1)[1].strip(), name, lang, f"{name} generator") for e in rng.sample(ours, SPECIALIST_SHARE[lang][name])]
    return out


def build(seed: int, public: Path, sharealike: Path | None = None) -> list[Example]:
    rng = random.Random(seed)
    rows = chosen(published(public, sharealike)[0], rng)
    at_home = lent_by("home", public, seed)
    rows += borrowed("calendar", lent_by("calendar", public, seed), rng) + borrowed("home", at_home, rng)
    whole = list(rows)
    for lang, counts in (("en", EN_SAID), ("ru", RU_SAID)):
        for route, count in counts.items():
            for text in singles(lang, route, count, rng):
                rows.append((finished(worn(wrapped(text, lang, rng), rng), rng), route, lang, "written"))
    made = [Example(prompt("Route", text), route, lang, f"one {route}", source) for text, route, lang, source in rows]
    for lang in ("en", "ru"):
        written, other = parts.pools(lang, whole, rng)
        composed = parts.several(lang, SEVERAL, written, other, rng) + parts.pairs(lang, PAIRS, written, rng)
        for text, answer in composed + parts.shared(lang, SHARED_VERB, rng):
            made.append(Example(prompt("Route", text), answer, lang, "several", "written"))
        for text, route in parts.one(lang, ONE_PART, rng):
            made.append(Example(prompt("Route", text), route, lang, "joined", "written"))
        ours = [e for e in at_home if e.lang == lang]
        for text, answer in parts.at_home(lang, AT_HOME, ours, rng):
            made.append(Example(prompt("Route", text), answer, lang, "several", "home generator"))
        for e in rng.sample([e for e in ours if e.prompt.startswith("Before:")], HOME_FOLLOWING):
            made.append(Example(e.prompt.replace("\nHome: ", "\nRoute: "), "home", lang, "follow", "home generator"))
        for before, text, route in parts.follow(lang, FOLLOWING, rng):
            made.append(Example(prompt("Route", text, before), route, lang, "follow", "written"))
    return made


def tests(seed: int, public: Path, sharealike: Path | None) -> list[Example]:
    """Published lines kept out of training; `kind` lists the routes that the published label accepts."""
    lines = published(public, sharealike)[1]
    return [
        Example(prompt("Route", line.text), line.route or line.accept[0], "ru" if "RuBQ" in line.source else "en", "accept " + "/".join(line.accept), line.source)
        for line in lines
    ]
