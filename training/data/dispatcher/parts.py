"""Utterances of several parts, and those that stay one part in spite of an "and"."""

import random
import re

from training.data.dispatcher.noise import BEFORE, NOT_ORDERS, finished, worn
from training.data.example import Example
from training.data.dispatcher.said import columns, fill, lines, singles

ROUTES = {"home": 10, "calendar": 7, "question": 5, "other": 5, "travel": 4, "chat": 5}
"""How often a part is of each route."""
LONGEST, PUBLISHED_LONGEST = 14, 11
"""Words in one part."""
WRITTEN = 900
"""Sentences of a route written by hand, from which the parts are drawn."""
COMMA_SHARE = 0.5
"""Of the sentences with a comma of their own, so many may be a part."""
WRITTEN_SHARE = 0.5
"""Of the parts, so many come from the sentences written by hand; the others are published or borrowed."""
UNMARKED = 0.12
"""Of the utterances, so many are as speech recognition writes them: without any comma or full stop."""
TELL = {"en": ("tell me", "can you tell me"), "ru": ("скажи", "подскажи", "скажи-ка")}
ASKING = {
    "en": ("what", "what's", "who", "when", "where", "how", "why", "which"),
    "ru": ("сколько", "какая", "какой", "какие", "кто", "что", "когда", "где", "как", "почему", "есть", "во"),
}
POLITE = {
    "en": "hi hello hey morning good thanks thank cheers bye see sleep great perfect cool awesome wow haha ha lol oops ouch yes no sure maybe nice well".split(),
    "ru": (
        "большое привет приветик здравствуй здравствуйте хай здорово салют добрый доброе доброй спасибо спасибки благодарю мерси вот пока ну до спокойной бывай "
        "увидимся всего счастливо молодец умница отлично супер круто класс замечательно прекрасно да нет ага угу конечно неа ладно хорошо окей понятно ясно "
        "договорились ого вау ничего ой упс красота ха-ха алло эй извини прости хороших хорошая отличная классная то"
    ).split(),
}
"""Words of courtesies."""
AT_HOME_OPS = ("on", "off", "open", "close", "lock", "light", "temperature", "volume", "pause", "clean", "scene", "dock", "fan", "mute", "script", "shop_add", "timer", "query", "play")
AT_HOME_JOINS = {"en": (" and ", " and ", ", ", ", and ", " then ", " and then ", " plus ", ". ", " ", "; "), "ru": (" и ", " и ", ", ", ", ", " а ", " потом ", " да ", " и ещё ", ", а потом ", ", а ", " ", ". ", " заодно ")}
AT_HOME_LEADS = {
    "en": (
        "i'm off to bed so", "right, i'm going to bed,", "we're heading out,", "i'm leaving so", "guests in ten minutes,", "movie time,", "my hands are full so", "ok kids are asleep,",
        "getting cold in here,", "it's late,", "before i go,", "working from home today so", "dinner's nearly ready so", "hey listen,", "quick one,", "as usual,", "sorry to bother you,",
    ),
    "ru": (
        "я спать,", "ложусь спать,", "мы поехали,", "уезжаю,", "гости через десять минут,", "сейчас кино смотреть будем,", "руки заняты,", "дети уснули,", "что-то холодает,", "поздно уже,",
        "пока я не ушла,", "сегодня работаю из дома,", "ужин почти готов,", "слушай,", "значит так,", "как обычно,", "извини что дёргаю,", "всё,", "так,",
    ),
}
"""Why somebody gives several orders at once: said before the first of them and part of it."""
LEAD_SHARE = 0.18
GREETING = ("hi", "hello", "hey", "good morning", "good evening", "привет", "здравствуй", "здорово", "салют", "хай", "добрый", "доброе", "с днём рождения")
BEFORE_COURTESY = (" and ", ", and ", " и ", ", и ", ". ")
"""Joining words before a courtesy that ends an utterance."""
COURTESIES = {"en": ("hi", "thanks", "good morning", "ok", "great", "good night"), "ru": ("привет", "спасибо", "доброе утро", "ладно", "отлично", "спокойной ночи")}
POLITE_LONGEST = 2
"""Words. Such a courtesy before an order belongs to the order; from three words on it is a part of its own."""


def is_part(text: str, lang: str, rng: random.Random) -> bool:
    """Fits between joining words: not too long, and with none of its own."""
    joining = (" and ", " then ", " also ") if lang == "en" else (" и ", " а ", " потом ", " ещё ", " заодно ")
    if "," in text and rng.random() >= COMMA_SHARE:
        return False
    return len(text.split()) <= LONGEST and not any(word in f" {text} " for word in joining)


def is_polite(text: str, lang: str) -> bool:
    """Only a courtesy: "thanks", "good night"."""
    words = [word for word in text.lower().replace(",", " ").split() if word not in ("artel", "артель", "buddy")]
    return len(words) <= POLITE_LONGEST and any(word in POLITE[lang] for word in words)


def asks(text: str, lang: str) -> bool:
    return text.split()[0].lower() in ASKING[lang]


def plain(text: str) -> str:
    """Without the closing mark, and without a capital that only began the sentence: as a part in the middle of another one."""
    words = text.rstrip(".!?").strip()
    return words[0].lower() + words[1:] if words[1:2].islower() or words[0] in "ВСКОУАИЯ" else words


def joins(lang: str) -> list[str]:
    rows = [line.split("|") for line in lines("joins.txt")]
    return [text if text.endswith(" ") else text + " " for weight, of, text in rows if of == lang for _ in range(int(weight))]


def answer(parts: list[tuple[str, str]]) -> str:
    return "\n".join(f"{route}: {text}" for route, text in parts)


def said(parts: list[tuple[str, str]], between: list[str], lang: str, rng: random.Random) -> tuple[str, str]:
    """The utterance and its answer; the first part keeps a wake word, the last its polite word, none a closing mark."""
    parts = [(route, worn(text, rng, slips=0.03)) for route, text in parts]
    if rng.random() < UNMARKED:
        parts = [(route, re.sub(r"[,:](?= )", "", text)) for route, text in parts]
        between = [" ".join(["", *re.findall(r"[\w']+", join.lower()), ""]).replace("  ", " ") for join in between]
    chance = rng.random()
    if chance < 0.04 and parts[0][0] != "chat":
        parts[0] = (parts[0][0], f"{rng.choice(COURTESIES[lang][: 6 if parts[0][0] == 'home' else 5])}, {parts[0][1]}")
    elif chance < 0.17 and parts[0][0] != "chat":
        order = parts[0][1].split()[0].lower().strip(",") not in NOT_ORDERS
        word = rng.choice(BEFORE[lang][:7] if order else BEFORE[lang][:4])
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


def fits(parts: list[tuple[str, str]], between: list[str], lang: str) -> bool:
    """No courtesy before an order or after a mere comma, no greeting at the end, no verb twice in one route, nothing said twice."""
    for (route, text), (after, following), join in zip(parts, parts[1:], between):
        if route == "chat" and is_polite(text, lang):
            return False
        if after == "chat" and is_polite(following, lang) and (join not in BEFORE_COURTESY or route == "chat"):
            return False
        if after == "chat" and following.lower().startswith(GREETING):
            return False
        if route == after and text.split()[0].lower() == following.split()[0].lower():
            return False
    return len({text for _, text in parts}) == len(parts)


def several(lang: str, count: int, pool: dict[str, list[str]], other: dict[str, list[str]], rng: random.Random) -> list[tuple[str, str]]:
    """(utterance, answer) of two to four parts. pool: sentences written by hand, by route; other: published and borrowed ones."""
    usable, more = ({route: [text for text in texts if is_part(text, lang, rng)] for route, texts in of.items()} for of in (pool, other))
    joining, made = joins(lang), []
    while len(made) < count:
        routes = rng.choices(list(ROUTES), ROUTES.values(), k=rng.choices([2, 3, 4], [72, 23, 5])[0])
        parts = [(route, rng.choice(more[route] if more.get(route) and rng.random() >= WRITTEN_SHARE else usable[route])) for route in routes]
        parts[1:] = [(route, f"{rng.choice(TELL[lang])} {text}" if asks(text, lang) and rng.random() < 0.15 else text) for route, text in parts[1:]]
        between = [rng.choice(joining) for _ in routes[1:]]
        if any("," in text for _, text in parts):
            between = [". " if join == ", " else join for join in between]
        if len(between) > 1 and rng.random() < 0.5:
            between[:-1] = [", "] * (len(between) - 1)
        if fits(parts, between, lang):
            made.append(said(parts, between, lang, rng))
    return made


def at_home(lang: str, count: int, lent: list[Example], rng: random.Random) -> list[tuple[str, str]]:
    """Two to four different orders to the home, also with the device before the verb; lent: the home specialist's own sentences."""
    orders = [(e.kind, plain(e.prompt.split(": ", 1)[1].strip())) for e in lent if not e.prompt.startswith("Before:") and e.kind in AT_HOME_OPS]
    orders = [(op, text) for op, text in orders if 1 < len(text.split()) <= PUBLISHED_LONGEST and not re.search(r"[.?!;:,\n]", text) and is_part(text, lang, rng)]
    made = []
    while len(made) < count:
        of = rng.sample(orders, rng.choices([2, 3, 4], [66, 28, 6])[0])
        if len({op for op, _ in of}) < len(of):
            continue
        parts = [("home", text) for _, text in of]
        if rng.random() < LEAD_SHARE:
            parts[0] = ("home", f"{rng.choice(AT_HOME_LEADS[lang])} {parts[0][1]}")
        between = [*([", "] * (len(of) - 2)), rng.choice(AT_HOME_JOINS[lang])]
        if fits(parts, between, lang):
            made.append(said(parts, between, lang, rng))
    return made


def pairs(lang: str, count: int, pool: dict[str, list[str]], rng: random.Random) -> list[tuple[str, str]]:
    """Two parts composed by hand in pairs.txt."""
    usable = {route: [text for text in texts if is_part(text, lang, rng) and len(text.split()) > 1] for route, texts in pool.items()}
    rows, made = [columns(line) for line in filled_rows("pairs.txt", lang)], []
    for turn in range(count):
        route, first, join, after, second = rows[turn % len(rows)]
        parts = [(of, rng.choice(usable[of]) if text == "*" else fill(text, lang, rng)) for of, text in ((route, first), (after, second))]
        between = rng.choice(join.strip("()").split("|"))
        made.append(said(parts, [between], lang, rng))
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


def pools(lang: str, rows: list[tuple[str, str, str, str]], rng: random.Random) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Sentences by route: (written here, published and borrowed). rows: (text, route, language, source)."""
    written = {route: singles(lang, route, WRITTEN, rng) for route in ROUTES}
    other = dict[str, list[str]]()
    for text, route, of, _ in rows:
        words = plain(text)
        if of == lang and 1 < len(words.split()) <= PUBLISHED_LONGEST and not re.search(r"[.?!;:] |\n", words):
            other.setdefault(route, []).append(words)
    return written, other
