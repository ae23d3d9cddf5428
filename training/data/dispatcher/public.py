"""Public utterances with their route. Where the published class and what this assistant can do disagree, the assistant's own table of
operations decides (timers, lists, music and the bare weather are things of the home; alarms are calendar; distances and durations of a way are questions;
taxis are other); what stays unclear is left out."""

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

ALWAYS = {
    "timer": "home", "play_music": "home", "play_radio": "home", "play_podcasts": "home", "play_audiobook": "home", "PlayMusic": "home",
    "next_song": "home", "change_volume": "home", "audio_volume_down": "home", "audio_volume_up": "home", "audio_volume_mute": "home",
    "alarm": "calendar", "alarm_set": "calendar", "alarm_query": "calendar", "alarm_remove": "calendar", "reminder": "calendar",
    "reminder_update": "calendar", "distance": "question", "HassRespond": "chat",
    "uber": "other", "transport_taxi": "other", "pto_request": "other", "AddToPlaylist": "other", "update_playlist": "other", "cancel": "chat",
}
UNCLEAR = {
    "music_query", "what_song", "music_likeness", "music_settings", "schedule_maintenance", "general_commandstop", "sync_device", "how_busy",
    "accept_reservations", "oos", "cancel_reservation", "confirm_reservation", "Alarm.AddAlarm", "Alarm.GetAlarms", "Calendar.GetAvailableTime",
    "Services.BookAppointment", "Homes.ScheduleVisit", "Events.GetEventDates", "Music.PlayMedia", "Music.PlaySong", "Media.PlayMovie", "user_name",
}
LISTS = {"shopping_list", "shopping_list_update", "todo_list", "todo_list_update", "lists_createoradd", "lists_query", "lists_remove"}
WEATHER = {"weather", "weather_query", "GetWeather", "Weather.GetWeather"}
CLOCK = {"time", "date", "datetime_query"}
FAR = re.compile(r"\b(in|for|at|near|over|than|tomorrow|week|weekend|month|going to|will|monday|tuesday|wednesday|thursday|friday|saturday|sunday|forecast)\b", re.I)
NOW = re.compile(r"\b(time|date|day)\b", re.I)
TINY = 3
"""Words: shorter lines say too little without their dialogue."""


@dataclass(frozen=True)
class Line:
    """accept: the routes that the published label allows; route: the one trained here, None where unclear."""

    text: str
    route: str | None
    accept: tuple[str, ...]
    intent: str
    source: str


def weather(text: str) -> str | None:
    if FAR.search(text) or re.search(r"[A-Z]", text[1:].replace("I", "")):
        return "question"
    return "home" if re.search(r"\bweather\b", text, re.I) else None


def clock(text: str) -> str | None:
    if re.search(r"\b(in|than|if|convert|zone|when|between|next|last)\b", text, re.I):
        return "question"
    return "home" if NOW.search(text) else None


def listing(text: str) -> str | None:
    if re.search(r"\b(create|make|start|new|playlist|contacts?)\b", text, re.I):
        return None
    return "home" if re.search(r"\b(list|groceries)\b", text, re.I) else None


def route_of(intent: str, domain: str, text: str) -> str | None:
    if intent in UNCLEAR:
        return None
    if intent in LISTS:
        return listing(text)
    if intent in WEATHER:
        return weather(text)
    if intent in CLOCK:
        return clock(text)
    return ALWAYS.get(intent, "home" if intent.startswith("Hass") else domain)


def read(file: Path) -> list[Line]:
    out = []
    for row in map(json.loads, file.open(encoding="utf-8")):
        if "{" in row["text"] or not row.get("first_turn", True) or (file.stem.startswith("sgd") and len(row["text"].split()) < TINY):
            continue
        expect = row["expect"]
        intent = expect.get("intent") or expect.get("action") or expect.get("service")
        accept = tuple(row.get("accept", [row["domain"]]))
        out.append(Line(row["text"], route_of(intent, row["domain"], row["text"]), accept, intent, row["source"]))
    return out


def capped(lines: list[Line], per_intent: dict[str, int], rng: random.Random) -> list[Line]:
    """At most so many of an intent, by route; a third fewer where the label itself is open."""
    lines, count, out = list(lines), dict[str, int](), []
    rng.shuffle(lines)
    for line in lines:
        if line.route is None:
            continue
        most = per_intent[line.route] * (3 if len(line.accept) == 1 else 2) // 3
        if count.get(line.intent, 0) < most:
            count[line.intent] = count.get(line.intent, 0) + 1
            out.append(line)
    return out
