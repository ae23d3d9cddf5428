"""Russian cases by rule, for inanimate names: leading adjectives and the first noun are declined, the rest stands."""
import re

IRREGULAR = {
    "замок": ("замок", "замка"), "потолок": ("потолок", "потолка"), "домофон": ("домофон", "домофона"), "телек": ("телек", "телека"), "ящик": ("ящик", "ящика"), "маячок": ("маячок", "маячка"),
    "домик": ("домик", "домика"), "вытяжка": ("вытяжку", "вытяжки"), "ёлка": ("ёлку", "ёлки"), "подогрев": ("подогрев", "подогрева"), "обогрев": ("обогрев", "обогрева"), "чайник": ("чайник", "чайника"),
    "радио": ("радио", "радио"), "стерео": ("стерео", "стерео"), "бра": ("бра", "бра"), "аудио": ("аудио", "аудио"), "жалюзи": ("жалюзи", "жалюзи"), "видео": ("видео", "видео"), "кашпо": ("кашпо", "кашпо"),
    "лампы": ("лампы", "ламп"), "шторы": ("шторы", "штор"), "занавески": ("занавески", "занавесок"), "рольставни": ("рольставни", "рольставней"), "ставни": ("ставни", "ставней"), "ворота": ("ворота", "ворот"),
    "окна": ("окна", "окон"), "двери": ("двери", "дверей"), "гардины": ("гардины", "гардин"), "портьеры": ("портьеры", "портьер"), "светильники": ("светильники", "светильников"), "споты": ("споты", "спотов"),
    "роллеты": ("роллеты", "роллет"), "батареи": ("батареи", "батарей"), "колонки": ("колонки", "колонок"), "наушники": ("наушники", "наушников"), "гирлянды": ("гирлянды", "гирлянд"), "фонари": ("фонари", "фонарей"),
    "лампочки": ("лампочки", "лампочек"), "точки": ("точки", "точек"), "весы": ("весы", "весов"), "маркизы": ("маркизы", "маркиз"), "радиаторы": ("радиаторы", "радиаторов"), "прожекторы": ("прожекторы", "прожекторов"),
    "розетки": ("розетки", "розеток"), "вентиляторы": ("вентиляторы", "вентиляторов"), "калитка": ("калитку", "калитки"), "часы": ("часы", "часов"), "фонарики": ("фонарики", "фонариков"), "торшеры": ("торшеры", "торшеров"),
    "роллшторы": ("роллшторы", "роллштор"), "замки": ("замки", "замков"), "поливалки": ("поливалки", "поливалок"), "люстры": ("люстры", "люстр"), "свечи": ("свечи", "свечей"), "подсветки": ("подсветки", "подсветок"),
}
FEMININE_SOFT = {"дверь", "печь", "стиральная", "панель", "сеть", "сигнализация", "ёлочка", "кровать", "плесень", "постель"}
ADJECTIVE = re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$")
NOT_ADJECTIVE = {"утюг", "змей", "репитер", "бой"}


def gender(noun: str) -> str:
    if noun.lower() in IRREGULAR and noun.lower().endswith(("ы", "и")) or noun in ("окна", "ворота", "жалюзи"):
        return "p"
    if noun.endswith(("а", "я")) or noun in FEMININE_SOFT:
        return "f"
    return "n" if noun.endswith(("о", "е")) or noun in ("бра", "радио") else "m"


def noun(word: str, case: str) -> str:
    low = word.lower()
    if case == "nom" or not re.search("[а-яё]", low) or low.isupper() and len(low) < 4:
        return word
    if low in IRREGULAR:
        form = IRREGULAR[low][0 if case == "acc" else 1]
        return form[0].upper() + form[1:] if word[0].isupper() else form
    if case == "acc":
        return word[:-1] + "у" if low.endswith("а") else word[:-1] + "ю" if low.endswith("я") else word
    if low.endswith("а"):
        return word[:-1] + ("и" if low[-2] in "гкхжчшщ" else "ы")
    if low.endswith("я"):
        return word[:-1] + "и"
    if low in FEMININE_SOFT:
        return word[:-1] + "и"
    if low.endswith(("ь", "й")):
        return word[:-1] + "я"
    if low.endswith("е"):
        return word[:-1] + "я"
    return word[:-1] + "а" if low.endswith("о") else word + "а"


def adjective(word: str, case: str) -> str:
    low, stem = word.lower(), word[:-2]
    hard = low[-3] in "гкх" or low.endswith(("ый", "ой", "ое", "ые", "ая")) and low[-3] not in "жчшщ"
    if case == "nom":
        return word
    if low.endswith(("ая", "яя")):
        return stem + ({"ая": "ую", "яя": "юю"}[low[-2:]] if case == "acc" else "ой" if hard else "ей")
    if case == "acc":
        return word
    if low.endswith(("ые", "ие")):
        return stem + low[-2] + "х"
    return stem + ("ого" if hard or low.endswith("ый") else "его")


def decline(phrase: str, case: str) -> str:
    """'acc' or 'gen' of a name: «настольная лампа у окна» -> «настольную лампу у окна»."""
    out, words = [], phrase.split(" ")
    for i, word in enumerate(words):
        if i + 1 < len(words) and ADJECTIVE.search(word) and word.lower() not in NOT_ADJECTIVE:
            out.append(adjective(word, case))
            continue
        return " ".join([*out, noun(word, case), *words[i + 1 :]])
    return phrase


def head(phrase: str) -> str:
    """Gender of a name: m, f, n or p."""
    words = phrase.split(" ")
    for i, word in enumerate(words):
        if not (i + 1 < len(words) and ADJECTIVE.search(word)):
            return gender(word.lower())
    return "m"


def agree(stem: str, case: str, of: str) -> str:
    """A room's adjective («кухонн», «детск», «спальн») for a name of this gender."""
    soft = stem.endswith("ь")
    stem = stem.rstrip("ь")
    guttural = stem[-1] in "гкх"
    endings = {
        "m": ("ий" if guttural or soft else "ый", "ого"), "f": ("ую", "ой"), "n": ("ое", "ого"), "p": ("ие" if guttural else "ые", "их" if guttural else "ых"),
    }[of]
    if case == "nom" and of == "f":
        return stem + "ая"
    return stem + endings[1 if case == "gen" else 0]
