"""The public English sentences and the templates of both languages, as frames. What does not align word for word is left out."""
import gzip
import json
import random
import re
from collections import Counter
from pathlib import Path

from . import lexicon_en as en
from . import lexicon_ru as ru

MOST = {"ha_device_actions_en": 480, "home_llm_actions_en": 620, "ha_template_samples_en": 350, "ha_template_samples_ru": 220}
PER_OP = {"ha_device_actions_en": 80, "home_llm_actions_en": 90, "ha_template_samples_en": 45, "ha_template_samples_ru": 40}
PLACES = sorted({*en.ROOMS, *en.FLOORS, "outside", "upstairs", "downstairs", "apartment", "house", "living area", "guest cabin", "kids room 1", "kids room 2", "craft space", "home office", "art gallery", "sun deck", "rooftop", "cabin", "courtyard", "tennis court", "staff room", "roof", "marina", "trail", "rear", "backyard", "warehouse", "cottage", "helipad", "spa", "chapel", "ballroom", "dock", "lab", "classroom", "reception", "museum", "lawn", "fitness center", "golf course", "school", "alley", "walkway", "salon", "dining", "poolside"}, key=len, reverse=True)
PLACE = "(?:" + "|".join(map(re.escape, PLACES)) + r"|[a-z]+ (?:bed|bath)?room(?: \d)?|(?:bed|bath)room \d)"
WHOLE = re.compile(r"^(?:garage door|pool pump|pool table|staircase light)", re.I)
LEAD = re.compile(r"^(?:(?:hey|ok|hi),? )?(?:please |can you |could you |can we |could we |would you |can you please |could you please |you can |i need to |i want to |i'd like to |let's |we should |kindly |would you please )+", re.I)
TAIL = re.compile(r"(?:,? (?:please|now|right now|for me|immediately|again))+$", re.I)
ARTICLE = r"(?:the |my |our |all the |)"
VALUE = r"(\d+ ?%|\d+ percent|\d+)(?: brightness| volume)?"
DEGREES = r"(\d+(?: ?°[CF]?| degrees)?(?: celsius| fahrenheit)?)"
STATES = r"(on|off|open|closed|locked|unlocked|active|running|playing|paused|working|enabled|lit|shut|cleaning|docked)"

# op, regexp: named groups np (a thing with or without its place), v (value)
RULES = {
    "on": [r"(?:turn|switch|power) on (?P<np>.+)", r"(?:turn|switch|power) (?P<np>.+) on", r"(?:start|activate|enable|illuminate|fire up|brighten up) (?P<np>.+)", r"(?P<np>.+) on"],
    "off": [r"(?:turn|switch|shut|power) off (?P<np>.+)", r"(?:turn|switch|shut) (?P<np>.+) off", r"(?:deactivate|disable|shut down|kill|stop|extinguish) (?P<np>.+)", r"(?P<np>.+) off"],
    "toggle": [r"toggle (?P<np>.+)", r"flip (?P<np>.+?)(?: state| on or off)?"],
    "open": [r"(?:open|raise|lift) (?P<np>.+)", r"(?P<np>.+) open"], "close": [r"(?:close|lower|shut) (?P<np>.+)", r"(?P<np>.+) (?:close|shut)"], "stop": [r"(?:stop|halt|freeze|stop adjusting) (?P<np>.+?)(?: right now| where they are)?"],
    "lock": [r"lock (?:down )?(?P<np>.+)", r"secure (?P<np>.+)"], "unlock": [r"unlock (?P<np>.+)", r"(?:release|unbolt) (?P<np>.+)"],
    "light": [r"(?:set|dim|change|adjust|turn|bring|put|make) (?:the )?brightness of (?P<np>.+?) to (?P<v>VALUE)", r"(?:set|dim|change|adjust|turn|put|make|brighten) (?P<np>.+?)(?: brightness| down| up)? (?:to|at) (?P<v>VALUE)", r"(?P<np>.+?)(?: brightness)?(?: to| at)? (?P<v>VALUE)"],
    "temperature": [r"(?:set|change|adjust|make) (?:the )?temperature (?:in|of|on|for) (?P<np>.+?) to (?P<v>DEGREES)", r"(?:set|change|adjust|turn) (?:the )?temperature to (?P<v>DEGREES)", r"(?:set|change|adjust|make|turn)(?: up| down)? (?P<np>.+?)(?: up| down| temperature)? (?:to )?(?P<v>DEGREES)"],
    "volume": [r"(?:set|change|adjust|turn)(?: up| down)? (?:the )?volume (?:of|on|in|for) (?P<np>.+?) to (?P<v>VALUE)", r"(?:set|change|adjust|make|increase|decrease|turn|lower|raise|turn down|turn up)(?: up| down)? (?:the )?volume (?:to )?(?P<v>VALUE)", r"(?:set|turn) (?P<np>.+?)(?: volume)? to (?P<v>VALUE)", r"(?P<np>.+?) volume (?:to )?(?P<v>VALUE)", r"volume (?:to )?(?P<v>VALUE)"],
    "volume+-": [r"(?P<v>turn up|turn down|raise|lower|increase|decrease|reduce|boost|crank up) (?:the )?(?:volume|sound) (?:of|on|in|for) (?P<np>.+)", r"(?P<v>turn up|turn down|crank up) (?P<np>.+?)(?: volume)?"],
    "fan+-": [r"(?P<v>turn up|speed up|slow down|turn down|increase|decrease|reduce|boost|ramp up|lower|raise|crank up) (?P<np>.+?)(?:'s)?(?: speed)?", r"(?P<v>increase|decrease|reduce|boost) the speed of (?P<np>.+)"],
    "pause": [r"pause (?P<np>.+)", r"pause"], "resume": [r"(?:unpause|resume|continue) (?P<np>.+)", r"(?:unpause|resume)(?: playback| playing)?"],
    "next": [r"(?:skip|next) (?:this |to the next )?(?:song|track)(?: (?:on|in) (?P<np>.+))?", r"(?P<np>.+) next (?:song|track)"], "previous": [r"previous (?:song|track)(?: (?:on|in) (?P<np>.+))?"],
    "vacuum": [r"(?:start|activate|initiate|turn on|begin) (?P<np>.+)"], "dock": [r"(?:send|return) (?P<np>.+?) (?:back )?to (?:its |the )?(?:base|dock|charging station)", r"dock (?P<np>.+)"],
    "query": [r"is (?P<np>.+?)(?: currently)? (?P<v>STATES)", r"are (?P<np>.+?) (?P<v>STATES)", r"(?:what's|what is) the (?:status|state|current state|current status) of (?P<np>.+)", r"(?P<np>.+) (?:update|status|current state|current status)", r"how's (?P<np>.+)", r"update on (?P<np>.+)", r"(?:check|check on) (?P<np>.+)",
              r"(?:can you|could you)? ?tell me the status of (?P<np>.+)"],
}
OF_ACTION = {"Turn on": "on", "Turn off": "off", "Set brightness": "light", "Set temperature": "temperature", "Set volume": "volume", "Unpause": "resume", "Pause": "pause", "Previous track": "previous", "Next track": "next", "Open": "open", "Close": "close", "Unlock": "unlock", "Lock": "lock", "Return to base": "dock",
    "light.turn_on": "on", "light.turn_off": "off", "switch.turn_on": "on", "switch.turn_off": "off", "switch.toggle": "toggle", "light.toggle": "toggle", "fan.turn_on": "on", "fan.turn_off": "off", "fan.toggle": "toggle", "media_player.turn_on": "on", "media_player.turn_off": "off", "lock.lock": "lock", "lock.unlock": "unlock",
    "garage_door.open_cover": "open", "garage_door.close_cover": "close", "garage_door.stop_cover": "stop", "garage_door.toggle": "toggle", "blinds.open_cover": "open", "blinds.close_cover": "close", "blinds.stop_cover": "stop", "blinds.toggle": "toggle", "fan.increase_speed": "fan+-", "fan.decrease_speed": "fan+-",
    "media_player.volume_up": "volume+-", "media_player.volume_down": "volume+-", "climate.set_temperature": "temperature", "vacuum.start": "vacuum", "vacuum.return_to_base": "dock", "query_state": "query"}
BAD = re.compile(r"\b(?:to|is|are|and|or|with|that|from|it|its|if|this|adjusting|brightness|temperature|volume|speed|back|media|position|make|increase|decrease|put|please|everything|on|off|up|down|in|at|of|for|first|second|playing|playback|turn|set|switch)\b", re.I)


def split(phrase: str) -> tuple[str, str] | None:
    """what and where of 'the kitchen light', 'lamp in the den', 'front door'."""
    phrase = phrase.strip()
    found = re.fullmatch(rf"{ARTICLE}(.+?) (?:in|on|at) {ARTICLE}({PLACE})", phrase, re.I)
    if found and not re.search(PLACE + r"\b", found[1], re.I) and not BAD.search(found[1]):
        return found[1], found[2]
    phrase = re.sub(rf"^{ARTICLE}", "", phrase, flags=re.I)
    if re.fullmatch(PLACE, phrase, re.I):
        return "", phrase
    if BAD.search(phrase) or len(phrase.split()) > 5:
        return None
    if not WHOLE.match(phrase):
        found = re.fullmatch(rf"({PLACE}) (.+)", phrase, re.I)
        if found:
            return (found[2], found[1]) if not re.search(rf"\b{PLACE}\b", found[2], re.I) else None
        if re.search(rf"\b{PLACE}\b", phrase, re.I):
            return None
    return phrase, ""


def by_rules(op: str, said: str) -> str | None:
    text = TAIL.sub("", LEAD.sub("", re.sub(r"\s+", " ", said).strip().rstrip(".?!")))
    for rule in RULES.get(op, ()):
        rule = rule.replace("VALUE)", VALUE.removeprefix("(").split(")(?:")[0] + ")" + r"(?: brightness| volume)?").replace("DEGREES)", DEGREES[1:]).replace("STATES)", STATES[1:])
        found = re.fullmatch(rule, text, re.I)
        if not found:
            continue
        groups = found.groupdict()
        what, where = "", ""
        if groups.get("np"):
            pair = split(groups["np"])
            if pair is None or pair == ("", "") or pair[0] == "" and op in ("pause", "vacuum", "dock", "toggle", "query", "lock", "unlock", "open", "close", "stop"):
                continue
            what, where = pair
        return join(op.removesuffix("+-"), what, where, groups.get("v") or "")
    return None


def join(op: str, what: str = "", where: str = "", value: str = "") -> str:
    return op + (f" {what}" if what else "") + (f" @{where}" if where else "") + (f" ={value}" if value else "")


LENGTH = r"(\d+ (?:hours?|minutes?|seconds?)(?: and \d+ (?:minutes?|seconds?))?)"
TEMPLATE_EN = {
    "HassStartTimer": [(rf"(?:set|start|create) a timer for {LENGTH}", "timer ={0}"), (rf"{LENGTH} timer (?:called|named|for) {{timer_name}}", "timer {timer_name} ={0}"), (rf"timer for {LENGTH} (?:called|named) {{timer_name}}", "timer {timer_name} ={0}"), (rf"{{timer_command}} in {LENGTH}", "later {timer_command} ={0}"), (rf"in {LENGTH} {{timer_command}}", "later {timer_command} ={0}")],
    "HassIncreaseTimer": [(rf"add {LENGTH} to (?:my |the |)timer", "add_timer ={0}"), (rf"add {LENGTH} to (?:my |the |){{timer_name}} timer", "add_timer {timer_name} ={0}"), (rf"increase (?:my |the |){{timer_name}} timer by {LENGTH}", "add_timer {timer_name} ={0}"), (rf"increase (?:my |the |){{area}} timer by {LENGTH}", "add_timer @{area} ={0}")],
    "HassDecreaseTimer": [(rf"(?:remove|take) {LENGTH} (?:from|off) (?:my |the |)timer", "cut_timer ={0}"), (rf"(?:remove|take) {LENGTH} (?:from|off) (?:my |the |){{timer_name}} timer", "cut_timer {timer_name} ={0}"), (rf"decrease (?:my |the |){{area}} timer by {LENGTH}", "cut_timer @{area} ={0}")],
    "HassTimerStatus": [(r"(?:status of|how long left on) (?:my |the |){area} timers?", "timer_status @{area}"), (r"(?:status of|how long left on) (?:my |the |){timer_name} timer", "timer_status {timer_name}")],
    "HassPauseTimer": [(r"pause (?:my |the |){area} timer", "pause_timer @{area}"), (r"pause (?:my |the |){timer_name} timer", "pause_timer {timer_name}")],
    "HassUnpauseTimer": [(r"(?:resume|continue) (?:my |the |){area} timer", "resume_timer @{area}"), (r"(?:resume|continue) (?:my |the |){timer_name} timer", "resume_timer {timer_name}")],
    "HassCancelTimer": [(r"(?:cancel|stop) (?:my |the |){area} timer", "cancel_timer @{area}"), (r"(?:cancel|stop) (?:my |the |){timer_name} timer", "cancel_timer {timer_name}")],
    "HassCancelAllTimers": [(r"(?:cancel|stop) all (?:of |)(?:my |the |)timers", "cancel_timers"), (r"(?:cancel|stop) all (?:of |)(?:my |the |){area} timers", "cancel_timers @{area}")],
    "HassMediaNext": [(r"(?:next|skip)(?: track| song|) (?:in |)(?:my |the |){area}", "next @{area}"), (r"(?:next|skip)(?: track| song|) on (?:my |the |){name}", "next {media}")],
    "HassMediaPrevious": [(r"(?:previous)(?: track| song|) (?:in |)(?:my |the |){area}", "previous @{area}"), (r"(?:previous)(?: track| song|) on (?:my |the |){name}", "previous {media}")],
    "HassMediaPause": [(r"pause (?:in |)(?:my |the |){area}", "pause @{area}"), (r"pause (?:my |the |){name}", "pause {media}")],
    "HassMediaUnpause": [(r"(?:resume|unpause) (?:in |)(?:my |the |){area}", "resume @{area}"), (r"(?:resume|unpause) (?:my |the |){name}", "resume {media}")],
    "HassMediaPlayerMute": [(r"mute (?:my |the |){name}", "mute {media}")], "HassMediaPlayerUnmute": [(r"unmute (?:my |the |){name}", "unmute {media}")],
    "HassMediaSearchAndPlay": [(r"play {search_query} on (?:my |the |){name}", "play {search_query} @{media}"), (r"play {search_query} in (?:my |the |){area}", "play {search_query} @{area}")],
    "HassVacuumCleanArea": [(r"(?:vacuum|clean) (?:my |the |our |){area}", "clean @{area}")], "HassListAddItem": [(r"(?:add|put) {todo_list_item} (?:to|on|in) (?:my |the |){name}(?: list|)", "list_add {todo_list_item} @{list}")],
    "HassListCompleteItem": [(r"check {todo_list_item} off (?:in |on |)(?:my |the |){name}(?: list|)", "list_done {todo_list_item} @{list}")], "HassListRemoveItem": [(r"(?:delete|remove) {todo_list_item} (?:from|off|on|in) (?:my |the |){name} list", "list_remove {todo_list_item} @{list}")],
    "HassShoppingListAddItem": [(r"(?:add|put) {shopping_list_item} (?:to|on) .*list", "shop_add {shopping_list_item}")], "HassShoppingListCompleteItem": [(r"check {shopping_list_item} (?:off|on) .*list", "shop_done {shopping_list_item}")],
    "HassBroadcast": [(r"(?:announce|broadcast)(?: that|) {message}", "broadcast {message}")], "HassGetCurrentDate": [(".*", "date")], "HassGetCurrentTime": [(".*", "time")], "HassLawnMowerDock": [(r"(?:dock|stop|park) (?:my |the |our |)(mower)", "park {0}"), (r"(?:return) (?:my |the |our |)(mower) to (?:base|dock)", "park {0}")],
    "HassLawnMowerStartMowing": [(r"(?:mow|start mowing) (?:my |our |the |)lawn", "mow")], "HassVacuumReturnToBase": [(r"return (?:my |the ){name} to base", "dock {vacuum}")],
    "HassClimateSetTemperature": [(r"(?:set|adjust|change) (?:the )?(?:temp|temperature) in (?:my |the |){area} to (\d+ ?(?:degrees|°|))", "temperature @{area} ={0}")], "HassGetState": [(r"where is (?:my )?{name}", "query {who}")],
}
TEMPLATE_RU = {
    "HassStartTimer": [(r"(?:поставь|включи|включить|запусти|)\s?таймер на (\d+ (?:минут|секунд|часов))", "timer ={0}"), (r"через (\d+ (?:минут|часов|секунд)) {timer_command}", "later {timer_command} ={0}"), (r"{timer_command} через (\d+ (?:минут|часов|секунд))", "later {timer_command} ={0}")],
    "HassBroadcast": [(r".+ что {message}", "broadcast {message}")], "HassGetCurrentDate": [(".*", "date")], "HassGetCurrentTime": [(".*", "time")], "HassListAddItem": [(r"добавь {shopping_list_item} в список {name}", "list_add {shopping_list_item} @{list}")],
    "HassShoppingListAddItem": [(r"(?:добавь|добавить|нужно купить) {shopping_list_item}(?: в (?:мой )?список покупок)?", "shop_add {shopping_list_item}")], "HassTurnOn": [(r"(?:включить|включи|зажги|зажечь) (весь свет)", "on {0}"), (r"(?:включить|включи) (все вентиляторы)", "on {0}"), (r"(?:открой|открыть) (все (?:шторы|окна|жалюзи|двери))", "open {0}")],
    "HassTurnOff": [(r"(?:выключить|выключи|отключи|отключить|погаси) (весь свет)", "off {0}"), (r"(?:выключить|выключи|отключи) (все вентиляторы)", "off {0}"), (r"(?:отключить|отключи|выключи|выключить) (здесь) (весь свет)", "off {1} @{0}")],
    "HassMediaNext": [(r"(?:переключи|переключить) на (?:следующую песню|следующий трек)", "next")], "HassMediaPrevious": [(r"(?:переключи|переключить) на (?:предыдущую песню|прошлую песню|предыдущий трек|прошлый трек)", "previous")],
    "HassMediaPause": [(r"(?:поставь|поставить) (?:на паузу )?(музыку|трек|видео|фильм)(?: на паузу)?", "pause {0}")], "HassMediaUnpause": [(r"(?:сними|снять) (?:с паузы )?(музыку|трек|видео|фильм)(?: с паузы)?", "resume {0}"), (r"(?:сними|снять) с паузы|возобнови воспроизведение", "resume")],
    "HassSetVolume": [(r"(?:поставь|поставить|установи|измени|)\s?громкость(?: на|) (\d+(?: ?%| процентов|))", "volume ={0}")], "HassCancelAllTimers": [(r"\w+ все таймеры", "cancel_timers")], "HassCancelTimer": [(r"\w+ таймер", "cancel_timer")], "HassPauseTimer": [(r"(?:приостанови|поставь) (?:мой )?таймер(?: на паузу)?", "pause_timer")],
    "HassUnpauseTimer": [(r"(?:возобнови|продолжи) (?:мой )?таймер", "resume_timer")], "HassTimerStatus": [(r"что с (?:моим )?таймером|сколько (?:времени )?осталось (?:на|у) таймер[еа]", "timer_status")], "HassGetWeather": [(r"какая сейчас погода|сейчас погода", "weather")],
    "HassIncreaseTimer": [(r"(?:добавь|прибавь) (\d+ (?:минут|секунд|часов)) (?:к )?таймеру", "add_timer ={0}")], "HassDecreaseTimer": [(r"(?:отними|убери) (\d+ (?:минут|секунд|часов)) (?:у|от|с) таймера", "cut_timer ={0}")],
}
FILL = {
    "en": {"area": en.ROOMS, "timer_name": en.TIMERS, "timer_command": en.COMMANDS, "search_query": en.QUERIES, "todo_list_item": en.TASKS, "shopping_list_item": en.ITEMS, "message": en.MESSAGES, "media": [m for m in en.MEDIA if m != "music"], "list": en.LISTS, "vacuum": en.VACUUM, "who": en.PEOPLE},
    "ru": {"timer_command": ru.COMMANDS, "shopping_list_item": ru.ITEMS, "message": ru.MESSAGES, "list": [x for x in ru.LISTS if " " not in x]},
}


def by_template(said: str, intent: str, lang: str, rng: random.Random) -> tuple[str, str] | None:
    for rule, answer in (TEMPLATE_EN if lang == "en" else TEMPLATE_RU).get(intent, ()):
        found = re.fullmatch(re.sub(r"\{([a-z_]+)\}", r"\\{\1\\}", rule), said, re.I)
        if not found:
            continue
        kind = next((k for k in ("media", "list", "vacuum", "who") if "{" + k + "}" in answer), "media")
        filled = {key: rng.choice(rows) for key, rows in FILL[lang].items()}
        text = re.sub(r"\{([a-z_]+)\}", lambda m: filled[kind if m[1] == "name" else m[1]], said)
        for i, group in enumerate(found.groups()):
            answer = answer.replace("{%d}" % i, group.strip())
        return text, re.sub(r"\{([a-z_]+)\}", lambda m: filled[m[1]], answer)
    return None


def sound(text: str, lang: str) -> bool:
    """Numbers agree with their nouns (templates often do not)."""
    if lang == "en":
        return all((n == "1") != unit.endswith("s") for n, unit in re.findall(r"\b(\d+) (hours?|minutes?|seconds?)\b(?! timer)", text))
    forms = {"мин": ("минуту", "минуты", "минут"), "сек": ("секунду", "секунды", "секунд"), "час": ("час", "часа", "часов"), "про": ("процент", "процента", "процентов")}
    return all(unit == ru.form(int(n), *forms[unit[:3]]) for n, unit in re.findall(r"(\d+) ((?:минут|секунд|час|процент)\w*)", text))


def rows(folder: Path, name: str) -> list[dict]:
    for file in (folder / f"{name}.jsonl", folder / f"{name}.jsonl.gz"):
        if file.exists():
            with (gzip.open if file.suffix == ".gz" else open)(file, "rt", encoding="utf-8") as lines:
                return [json.loads(line) for line in lines]
    return []


def read(folder: Path, rng: random.Random) -> list[tuple[str, str, str, str]]:
    """(text, answer, language, source) of each public sentence that could be aligned."""
    out = []
    for name, most in MOST.items():
        found, ops, seen = rows(folder, name), Counter(), Counter()
        rng.shuffle(found)
        for row in found:
            text, expect = row["text"], row["expect"]
            if "intent" in expect:
                made = by_template(text, expect["intent"], row["lang"], rng)
            else:
                answer = None if "[" in text or re.search(r"[^\x00-\x7f°’]", text) else by_rules(OF_ACTION.get(expect.get("action") or expect.get("service"), ""), text)
                made = (text, answer) if answer else None
            if made and not sound(made[0], row["lang"]):
                continue
            if not made or ops[op := made[1].split()[0]] >= PER_OP[name] or sum(ops.values()) >= most or seen[made[1]] >= 3:
                continue
            ops[op] += 1
            seen[made[1]] += 1
            out.append((*made, row["lang"], name))
    return out
