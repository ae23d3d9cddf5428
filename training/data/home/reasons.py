"""What people say beside a command: why they want it. It is no part of the frame, so the model has to learn to leave it out."""
import random

ANY = {
    "en": ["my hands are full", "i'm already in bed", "we're about to leave", "guests are coming", "i'm on the phone", "the kids are asleep", "i can't reach it", "i forgot again", "before i forget",
           "it's getting late", "i'm cooking right now", "the baby is napping", "i'm on the sofa", "we're having dinner", "i've just come in", "sorry", "almost forgot", "mum is visiting", "i'm half asleep",
           "the dog is nervous", "i'm in a hurry", "we have company", "i'm working", "it's sunday after all", "someone left it like that", "i think that's better", "it's been a long day", "you know what"],
    "ru": ["у меня руки заняты", "я уже лёг", "я уже в кровати", "мы уходим", "сейчас гости придут", "я говорю по телефону", "дети спят", "мне не дотянуться", "опять забыла", "пока не забыл", "уже поздно",
           "я готовлю", "малыш заснул", "я на диване", "мы ужинаем", "я только вошла", "чуть не забыл", "мама приехала", "я почти сплю", "собака нервничает", "тороплюсь", "у нас компания", "я работаю",
           "сегодня же воскресенье", "кто-то так оставил", "так будет лучше", "день был тяжёлый", "знаешь что", "лень вставать", "я сейчас вернусь", "ребята уже едут"],
}
FOR = {
    "en": {
        "on": ["it's getting dark", "i can't see a thing", "i need to find my keys", "we're up early", "i'm expecting someone"],
        "light": ["i want to read", "we're watching a film", "my eyes hurt", "i'm painting my nails"],
        "off": ["nobody is in there", "we're going to bed", "no point wasting power", "i don't need it any more", "it's daytime anyway"],
        "open": ["it's stuffy", "i need some air", "the sun is lovely today", "i burnt the toast", "the car is here"],
        "close": ["it's windy", "the sun is in my eyes", "a storm is coming", "the neighbours can see in", "the cat gets out otherwise"],
        "lock": ["we're all home", "i'm off to work", "nobody else is coming"],
        "vacuum": ["there's dog hair everywhere", "i dropped cereal", "visitors tonight", "the floor is a mess"],
        "clean": ["someone spilled sugar", "there's sand all over", "the cat shed again", "i've been baking"],
        "fan": ["the air is standing still", "it's loud like that", "i can't sleep"],
        "temperature": ["grandma is coming", "the baby has a bath", "bills are high enough", "i've got a cold"],
        "volume": ["i can't hear the phone", "this is my favourite", "the neighbours are complaining"],
        "shop_add": ["we've run out", "there's none left", "the last one is gone"],
    },
    "ru": {
        "on": ["темнеет уже", "ничего не вижу", "ключи найти не могу", "рано встали", "я кого-то жду"],
        "light": ["хочу почитать", "кино смотрим", "глаза болят", "ребёнок боится"],
        "off": ["там никого нет", "мы ложимся", "нечего электричество жечь", "больше не нужно", "и так светло"],
        "open": ["дышать нечем", "воздуха хочется", "солнышко на улице", "у меня подгорело", "машина подъехала"],
        "close": ["дует", "солнце в глаза бьёт", "гроза идёт", "соседи смотрят", "кот сбежит"],
        "lock": ["все дома", "я на работу ушла", "больше никто не придёт"],
        "vacuum": ["везде шерсть", "я крупу рассыпал", "вечером люди придут", "на полу бардак"],
        "clean": ["сахар просыпали", "песка натащили", "кошка линяет", "я пекла пирог"],
        "fan": ["воздух стоит", "шумит сильно", "не уснуть"],
        "temperature": ["бабушка приедет", "будем малыша купать", "и так счета большие", "я простыл"],
        "volume": ["телефона не слышно", "это моя любимая", "соседи стучат"],
        "shop_add": ["у нас закончилось", "ничего не осталось", "последнее съели"],
    },
}
JOINED = {"en": [", ", ", ", ". ", ", so ", " "], "ru": [", ", ", ", ". ", ", так что ", " "]}


def reasoned(op: str, lang: str, pieces: list[tuple[str, str]], rng: random.Random) -> list[tuple[str, str]]:
    """The command with a reason before or after it; no span may hold words of it."""
    own = FOR[lang].get(op, [])
    reason = rng.choice(own if own and rng.random() < 0.6 else ANY[lang])
    if rng.random() < 0.6:
        return [(reason + rng.choice(JOINED[lang]), ""), *pieces]
    return [*pieces, (rng.choice([", ", ", ", ". "]) + reason, "")]
