"""How people really type and speak: wake words, fillers, case, missing punctuation, е for ё, a slip of the finger."""

import random

BEFORE = {
    "en": ["hey artel", "artel", "ok artel", "hey", "please", "can you", "could you", "could you please", "hi", "so", "um", "ok", "listen", "i want you to", "hello"],
    "ru": ["артель", "эй артель", "артель,", "слушай", "пожалуйста", "будь добр", "ну", "так", "эм", "а", "короче", "привет", "слушай,", "можешь", "давай"],
}
AFTER = {"en": ["please", "now", "thanks", "for me", "will you", "ok", "right now"], "ru": ["пожалуйста", "плиз", "сейчас", "спасибо", "а", "быстро", "ладно", "если можно"]}
# Words with which an order, not a question or a statement, begins: only there do wake words like "can you" fit.
NOT_ORDERS = (
    "is", "are", "do", "does", "did", "what", "which", "who", "when", "where", "how", "why", "it's", "i", "i'm", "we", "we're", "will", "am", "yes", "no",
    "сколько", "какая", "какой", "какие", "кто", "что", "когда", "где", "как", "есть", "мне", "я", "почему", "во", "у", "мы", "ты", "да", "нет", "куда",
    "what's", "who's", "when's", "how's", "where's", "any", "anything", "has", "have", "was", "were", "should", "there",
    "чем", "зачем", "отчего", "чья", "можно", "будет", "остались", "остался", "закрыта", "закрыт", "открыт", "открыта", "горит", "темно", "холодно", "жарко",
)


def wrapped(text: str, lang: str, rng: random.Random) -> str:
    """Now and then a wake word before or a polite word after."""
    order = text.split()[0].lower().strip(",") not in NOT_ORDERS
    if rng.random() < (0.22 if order else 0.1):
        word = rng.choice(BEFORE[lang] if order else BEFORE[lang][:4])
        text = f"{word} {text}"
    if order and rng.random() < 0.1:
        text = f"{text} {rng.choice(AFTER[lang])}"
    return text


def slip(text: str, rng: random.Random) -> str:
    """One letter left out, doubled or exchanged with its neighbour, inside a word."""
    places = [i for i in range(1, len(text) - 2) if text[i - 1 : i + 2].isalpha()]
    if not places:
        return text
    i = rng.choice(places)
    return rng.choice([text[:i] + text[i + 1 :], text[:i] + text[i] + text[i:], text[:i] + text[i + 1] + text[i] + text[i + 2 :]])


def worn(text: str, rng: random.Random, slips: float = 0.06) -> str:
    if rng.random() < 0.5:
        text = text.replace("ё", "е")
    return slip(text, rng) if rng.random() < slips else text


def finished(text: str, rng: random.Random) -> str:
    """Case and closing mark: half as speech recognition gives it."""
    style = rng.random()
    if style < 0.4:
        return text
    if style < 0.5:
        return text.lower()
    text = text[0].upper() + text[1:]
    if style < 0.8 and text[-1].isalnum():
        asks = text.split()[0].lower() in NOT_ORDERS[:18] + ("сколько", "какая", "какой", "какие", "кто", "когда", "где", "как", "почему", "куда")
        text += "?" if asks else rng.choice(["."] * 5 + ["!"])
    return text
