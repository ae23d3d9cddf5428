"""English words of the calendar generator: titles, people, places and every way to say a time."""
import random

PEOPLE = """Ann|Bob|Kate|Maria|Tom|Alex|Priya|Li Wei|Sergey|Dr. Patel|Mr. Jones|Mrs. Green|Olga|Nick|Sarah|David|Emma|Jack|Yuki|Carlos|mom|dad|my sister|
my brother|the accountant|the landlord|the lawyer|my boss|my manager|HR|the design team|the marketing team|grandma|my wife|my husband|the kids|Ahmed|Grace|
Ben|Lucy|Oleg|Nadia|the plumber|the teacher|Aunt May|the investors|Peter|Jessica|Sam|Mike|Sofia|Daniel|Anton|Vera|the neighbours|the client""".replace("\n", "").split("|")

# Kinds of event that take "a"
COUNT = """dentist appointment|doctor's appointment|meeting|call|haircut|haircut appointment|job interview|team meeting|one-on-one|video call|phone call|
vet appointment|driving lesson|piano lesson|French lesson|guitar lesson|parent-teacher meeting|budget review|code review|sprint planning|board meeting|
massage|blood test|eye exam|dental cleaning|date night|birthday party|dinner party|barbecue|movie night|concert|football match|tennis game|workshop|
conference call|webinar|training session|status meeting|project kickoff|demo|deadline|physio session|therapy session|car service|tire change|flat viewing|
house inspection|plumber visit|grocery delivery|parcel pickup|book club meeting|coffee break|lunch break|study session|exam|maths test|school play|
photo shoot|wine tasting|game night|farewell party|housewarming|wedding|funeral|reunion|checkup|check-up with the cardiologist|nail appointment|
hair appointment|visa interview|bank appointment|meeting room booking|retro|sync|planning session|sales call|town hall|fire drill|tutoring session""".replace("\n", "").split("|")

# Names that take no article
BARE = """lunch|dinner|breakfast|brunch|coffee|yoga|yoga class|gym|swimming|Pilates|football practice|choir practice|standup|daily standup|dentist|doctor|
mom's birthday|Kate's birthday|grandpa's 80th birthday|wedding anniversary|Tom's graduation|flight to Berlin|flight to Kazan|train to Oxford|flight SU 1420|
vacation|day off|night shift|sprint review|retrospective|all hands|office hours|English class|spin class|football with the guys|laundry day|trash day|
Black Friday|movie at nine|Sunday roast|Friday beers|five o'clock tea|Morning Glory rehearsal|Monday sync|12 Angry Men screening|Taco Tuesday|
Paris trip planning|kitchen renovation|Home Alone night|Moscow office call|summer school|car wash|boiler inspection|school pickup|daycare drop-off|
passport renewal|tax filing|rent payment|Netflix renewal|dog grooming|book club|poker night|band practice|church|weekly report|quarterly planning|
check-in for the flight|airport pickup|hotel checkout|performance review|interview with the candidate|onboarding|happy hour|karaoke|marathon|boxing""".replace("\n", "").split("|")

WITH_PERSON = """meeting|call|lunch|dinner|coffee|breakfast|one-on-one|appointment|video call|drinks|interview|catch-up|chat|brunch|walk|date|session|review|
sync|consultation|standup|phone call|workout|trip""".replace("\n", "").split("|")
TOPIC = """about the budget|about the contract|about the new website|about the move|on the roadmap|regarding the invoice|about hiring|about school|
on Q3 results|about the Morning project|to discuss the release|about the summer trip|about the flat|re: the audit""".replace("\n", "").split("|")
QUOTED = """Weekly sync|Call at noon|Lunch in Paris|Project Tomorrow|Home Office Day|Budget 2027|Kitchen|Dinner for two|Review and plan|No meetings|Focus time|
Friday|Buy tickets|Sunset run|The Nightly Build|Phase 2|Swan Lake|Back to the Future|Mum 60|Evening at the Opera|Gym|Deep work""".replace("\n", "").split("|")

TODO = """pay the rent|call mom|buy milk|take out the trash|take my pills|water the plants|pick up the kids|pick up the dry cleaning|send the report|
renew my passport|book a table|feed the cat|walk the dog|pay the electricity bill|call the bank|buy a gift for Ann|cancel the subscription|
email the landlord|return the library books|check the oven|turn in the homework|charge the car|back up my laptop|order groceries|wish Tom a happy birthday|
sign the contract|submit the tax return|clean the fridge|call the plumber|defrost the chicken|print the tickets|pack my bags|vacuum the living room|
turn off the heating|lock the garage|change the air filter|check in for the flight|drink water|stretch|reply to Sarah|transfer money to Bob|
buy concert tickets|call the doctor about the results|move the car|register for the race|check on the laundry|bring an umbrella|give the dog his medicine|
post the letter|get cash|pay the nanny|finish the slides|review the pull request|buy flowers for my wife|get a haircut|sell the old phone|study for the exam""".replace("\n", "").split("|")

VERBS = "buy get find return fix sell bring check wash order print scan replace pack hide clean paint choose prepare donate collect update photograph drop off".replace("drop off", "drop_off").split()
OBJECTS = """the bread|coffee beans|the presents|the spare keys|my documents|the bike|a new laptop|the water filter|batteries|light bulbs for the hallway|the dress|a backpack|train tickets|the birthday cake|a new kettle|the curtains|winter clothes|my skis|the certificate|the prescription|
the guitar|photos for the album|the lease|running shoes|the kitchen table|the parcel|my glasses|a phone charger|meat for the barbecue|Christmas decorations|fish food|the chemistry book|vitamins|the windows|the balcony|the CV|the November report|the gas bill|mom's medicine|an evening dress|the desk lamp|the coffee machine""".replace("\n", "").split("|")
TODO_TAILS = "at the store|on the way home|for Kate|for the trip|from the basement|for school|before we leave|for the party|at the market|for mom|at the post office".split("|")
COMPOSED = [(h.split(","), t) for h, t in (row.split(":") for row in """Spanish,Chinese,art,chess,violin,cooking,math,singing,swimming,salsa:lesson
Spanish,Chinese,pottery,painting,cooking,karate,history,ballet:class
dermatologist,orthodontist,optician,cardiologist,pediatrician,tax office,MRI,tattoo,passport office,chiropractor:appointment
quarterly,sales,design,marketing,weekly,finance,project,family,emergency,kitchen,morning,Friday,release,PTA:meeting
Oleg's,grandpa's,Sofia's,my boss's,aunt Vera's,Liam's,Zoe's:birthday
flight to,train to,trip to,bus to,drive to:CITY
school,jazz,rock,charity,Christmas:concert
sofa,fridge,pizza,flower,water,furniture:delivery
client,roadmap,hiring,incident,quarterly,thesis,contract:review
product,kitchen,summer,exhibit,book:launch
hockey,basketball,chess,tennis,volleyball:game
client,supplier,support,family,investor,Zoom:call
team,family,farewell,birthday,charity,awards:dinner""".split("\n"))]
CITIES = "Lisbon|Tokyo|New York|Moscow|Samara|Istanbul|Rome|Vienna|Boston|grandma's|the coast|Prague".split("|")

PLURAL = """meetings|appointments|calls|events|lessons|classes|interviews|birthdays|reminders|deadlines|meetings with Ann|calls with the client|
dentist appointments|flights|yoga classes|work meetings|doctor's appointments|team meetings|workouts|parties|tasks""".replace("\n", "").split("|")

PLACES = """Pushkin café|the office|the clinic on Main Street|room 5|conference room B|Starbucks|Central Park|the gym|home|Heathrow Terminal 5|
12 Baker Street|school|the Grand Hotel|Mario's|the library|the main hall|Zoom|Google Meet|https://meet.example.com/abc|Teams|the downtown branch|
St Mary's Hospital|the airport|Joe's Pizza|the coworking space|Ann's place|the studio|the blue room|my place|Skype|the park|the 3rd floor lounge|
Café Noir|the stadium|the town hall|the beach|Kazan|room 404""".replace("\n", "").split("|")
ONLINE = {"Zoom", "Google Meet", "Teams", "Skype"}
INSIDE = ("room", "conference", "Central", "the main", "the park", "the coworking", "the blue", "the studio", "the library", "Kazan", "the 3rd", "the gym", "the office")

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth
eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth
twenty-ninth thirtieth thirty-first""".split()
LEADS = """10 minutes before|15 minutes before|an hour before|half an hour before|a day before|one day in advance|30 min before|two hours ahead|
15 minutes in advance|5 minutes before it starts|the day before|an hour earlier|20 minutes prior|a week before|ten minutes before|45 minutes before|
two days in advance|an hour ahead|half an hour in advance|five minutes early|a couple of hours before|24 hours before|1 hour prior|30 minutes ahead""".replace("\n", "").split("|")


def nth(n: int) -> str:
    return f"{n}{'th' if 10 < n < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def person(rng: random.Random) -> str:
    return rng.choice(PEOPLE)


def people(rng: random.Random) -> str:
    a, b, c = rng.sample(PEOPLE, 3)
    return rng.choice((a, a, a, a, f"{a} and {b}", f"{a}, {b} and {c}"))


def attendees(rng: random.Random) -> list[tuple[str, str]]:
    """People apart from the title: the joining words carry no role, so each is a piece."""
    a, b, c = rng.sample(PEOPLE, 3)
    return rng.choice(([(a, "a")], [(a, "a")], [(a, "a"), (" and ", ""), (b, "a")], [(a, "a"), (", ", ""), (b, "a"), (" and ", ""), (c, "a")]))


def meet(rng: random.Random) -> str:
    return rng.choice(WITH_PERSON) + f" with {people(rng)}"


def composed(rng: random.Random) -> str:
    """A name put together, so that titles are copied and not learned."""
    heads, tail = rng.choice(COMPOSED)
    return f"{rng.choice(heads)} {rng.choice(CITIES) if tail == 'CITY' else tail}"


def todo(rng: random.Random) -> str:
    if rng.random() < 0.55:
        return rng.choice(TODO)
    text = f"{rng.choice(VERBS)} {rng.choice(OBJECTS)}".replace("_", " ")
    return text + (" " + rng.choice(TODO_TAILS) if rng.random() < 0.25 else "")


def title(rng: random.Random) -> list[tuple[str, str]]:
    """A new event's title, its article outside the span."""
    k = rng.random()
    if k < 0.16:
        name = composed(rng)
        art = not name.endswith("birthday")
    elif k < 0.38:
        name, art = rng.choice(COUNT), True
    elif k < 0.62:
        name, art = rng.choice(BARE), False
    elif k < 0.86:
        name = meet(rng)
        art = name.split()[0] not in ("lunch", "dinner", "coffee", "breakfast", "drinks", "brunch")
        if rng.random() < 0.2:
            name += " " + rng.choice(TOPIC)
    elif k < 0.92:
        name, art = rng.choice(("meeting", "call", "discussion", "workshop", "chat")) + " " + rng.choice(TOPIC), True
    else:
        q = rng.choice(('""', "''", "“”"))
        head = rng.choice(("", "", "an event called ", "a meeting called ", "an event named ", "a meeting titled ", "something called "))
        return [(head + q[0], ""), (rng.choice(QUOTED), "t"), (q[1], "")]
    if not art:
        return [(rng.choice(("", "", "", "my ")) if name[0].islower() and "'s" not in name else "", ""), (name, "t")]
    lead = rng.choice(("an " if name[0] in "aeio" and name[:3] != "one" else "a ",) * 6 + ("", "", "my ", "the ", "a new "))
    return [(lead, ""), (name, "t")]


def bare(rng: random.Random) -> str:
    """A title without article, for telegraphic lines."""
    return next(text for text, role in title(rng) if role == "t")


def ref(rng: random.Random) -> list[tuple[str, str]]:
    """A known event: the, my, this."""
    k = rng.random()
    if k < 0.15:
        name = composed(rng)
    elif k < 0.38:
        name = rng.choice(COUNT)
    elif k < 0.65:
        name = rng.choice(BARE)
    elif k < 0.9:
        name = meet(rng)
    else:
        name = rng.choice(("meeting", "appointment", "call", "lunch", "party", "lesson", "interview"))
    if name[0].isupper() or "'s " in name:
        return [(rng.choice(("", "", "the ")) if name[0].isupper() and "'s" not in name else "", ""), (name, "t")]
    return [(rng.choice(("the ", "my ", "the ", "my ", "our ", "")), ""), (name, "t")]


def refname(rng: random.Random) -> str:
    return next(text for text, role in ref(rng) if role == "t")


def place(rng: random.Random) -> list[tuple[str, str]]:
    """A location with its preposition outside the span."""
    name = rng.choice(PLACES)
    if name.startswith("http"):
        prep = rng.choice(("", "at ", "link "))
    elif name in ONLINE:
        prep = rng.choice(("on ", "via ", "in "))
    elif name.startswith(INSIDE):
        prep = "in " if "office" not in name and "gym" not in name else rng.choice(("in ", "at "))
    else:
        prep = "at "
    return [(prep, ""), (name, "l")]


def spot(rng: random.Random) -> str:
    return rng.choice(PLACES)


def hour(rng: random.Random) -> str:
    """An hour or time of day without preposition."""
    h, m = rng.randint(1, 12), rng.choice((15, 30, 45, 30, 20, 40, 10, 5, 50))
    word = NUMBERS[h - 1]
    return rng.choice((
        f"{h}pm", f"{h} pm", f"{h}am" if h > 6 else f"{h}pm", f"{h} p.m.", f"{h}", f"{h}", f"{h}:{m:02}", f"{h}:{m:02} pm", f"{h}:{m:02}am",
        f"{rng.randint(7, 22)}:{rng.choice((0, 15, 30, 45)):02}", f"{rng.randint(8, 21)}:00", word, f"{word} o'clock", f"half past {word}",
        f"quarter to {word}", f"quarter past {word}", f"{word} thirty", f"{h} o'clock", "noon", "midday", f"{h} in the afternoon",
        f"{rng.randint(6, 11)} in the morning", f"{rng.randint(6, 10)} in the evening", f"{word} in the evening", f"ten to {word}", f"{word} fifteen pm",
        f"{h}.{m:02}", f"a quarter to {word}", f"{word} pm", f"twenty past {word}", f"{h}{m:02}pm" if m > 9 else f"{h}pm",
    ))


def clock(rng: random.Random) -> str:
    k = rng.random()
    if k < 0.8:
        return "at " + hour(rng)
    if k < 0.87:
        return rng.choice(("around ", "about ", "at around ", "by ")) + hour(rng)
    return rng.choice(("in the morning", "in the afternoon", "in the evening", "at night", "after lunch", "after work", "before lunch", "at lunchtime", "first thing in the morning", "late in the afternoon", "before noon", "early in the morning"))


def hours(rng: random.Random) -> str:
    """A range of hours."""
    a = rng.randint(1, 9)
    b = a + rng.randint(1, 3)
    x, y = rng.choice(((str(a), str(b)), (f"{a}pm", f"{b}pm"), (f"{a}:30", f"{b}:00"), (NUMBERS[a - 1], NUMBERS[b - 1]), (str(a), f"{b} pm"),
                       (f"{a + 9}:00", f"{b + 9}:30"), (f"half past {NUMBERS[a - 1]}", NUMBERS[b - 1]), ("noon", f"{b}"), (f"{a}", f"{b}:30")))
    return rng.choice((f"from {x} to {y}", f"from {x} to {y}", f"from {x} until {y}", f"from {x} till {y}", f"between {x} and {y}", f"{x} to {y}", f"{x}-{y}", f"{x} – {y}"))


def length(rng: random.Random) -> str:
    return rng.choice(("an hour", "half an hour", "30 minutes", "two hours", "45 minutes", "an hour and a half", "15 min", "90 minutes", "20 minutes", "1 hour",
                       "1.5 hours", "three hours", "a couple of hours", "ten minutes", "two and a half hours", "2h", "forty minutes"))


def lengthy(rng: random.Random) -> str:
    """A length used as an adjective."""
    return rng.choice(("30-minute", "30 minute", "one-hour", "two-hour", "hour-long", "half-hour", "15 minute", "90-minute", "45 min", "1h", "two hour", "all-day", "20 minute"))


def date(rng: random.Random) -> str:
    m, d = rng.choice(MONTHS), rng.randint(1, 28)
    short = m[:3]
    return rng.choice((f"{m} {d}", f"{m} {nth(d)}", f"the {nth(d)} of {m}", f"{d} {m}", f"{nth(d)} {m}", f"{short} {d}", f"{d} {short}", f"the {nth(d)}", f"the {nth(d)}",
                       f"{m} {ORDINALS[d - 1]}", f"the {ORDINALS[d - 1]}", f"the {ORDINALS[d - 1]} of {m}", f"{rng.randint(1, 12)}/{d}", f"{m} {d}, 2027", f"{m} the {nth(d)}", f"{d}.{rng.randint(1, 12):02}"))


def day(rng: random.Random) -> str:
    d, n = rng.choice(DAYS), rng.choice(("two", "three", "four", "5", "10", "2", "3"))
    k = rng.random()
    if k < 0.24:
        return rng.choice(("tomorrow", "tomorrow", "tomorrow", "today", "tonight", "the day after tomorrow"))
    if k < 0.52:
        return rng.choice((f"on {d}", f"on {d}", f"on {d}", f"this {d}", f"next {d}", d, f"on {d} {rng.choice(('morning', 'afternoon', 'evening', 'night'))}", f"on {d[:3]}", f"for {d}",
                           f"this coming {d}", f"on {d} next week", f"{d} {rng.choice(('morning', 'afternoon', 'evening'))}", f"a week from {d}", f"on the first {d} of {rng.choice(MONTHS)}"))
    if k < 0.6:
        return rng.choice(("tomorrow morning", "tomorrow afternoon", "tomorrow evening", "tomorrow night", "this evening", "this afternoon", "for tomorrow", "for today", "later today"))
    if k < 0.72:
        return rng.choice((f"in {n} days", f"in {n} weeks", "in a week", "a week from today", "next week", "this weekend", "next month", "at the end of the month", "in a month", f"in {n} months", "a week from now", "over the weekend", "at the weekend", "on my birthday", "on Christmas Eve", "on New Year's Day", "two weeks from tomorrow", f"in {rng.choice(MONTHS)}"))
    return rng.choice(("on ", "on ", "on ", "on ", "", "for ")) + date(rng)


def repeat(rng: random.Random) -> str:
    d, e = rng.sample(DAYS, 2)
    base = rng.choice((f"every {d}", f"every {d}", f"every {d} and {e}", "every day", "daily", "every weekday", "on weekdays", "every week", "weekly", "every month",
                       "every two weeks", "every other week", f"every other {d}", "every year", "yearly", f"on {d}s", f"on {d}s and {e}s", f"{d}s", "each morning", "every morning",
                       "every evening", "every night", f"on the {nth(rng.randint(1, 28))} of every month", f"every month on the {nth(rng.randint(1, 28))}", f"the first {d} of every month",
                       f"each {d}", "every 3 days", "twice a week", "every three months", "once a month", f"weekly on {d}s", "monthly", "every weekend", "Monday through Friday",
                       "every hour", "every 2 hours", "annually", f"every last {d} of the month"))
    tail = ""
    if rng.random() < 0.6:
        tail += " " + rng.choice((clock, clock, hours))(rng)
    if rng.random() < 0.12:
        tail += " for " + length(rng)
    if rng.random() < 0.2:
        m = rng.choice(MONTHS)
        tail += " " + rng.choice((f"until {m}", f"until {m} {rng.randint(1, 28)}", "for 10 times", "until the end of the year", "for the next month", "five times", "for six weeks", f"starting {d}",
                                  f"starting from {m} {rng.randint(1, 28)}", "till summer", "10 times", "until the end of May", "starting next week", "for three months"))
    return base + tail


def when(rng: random.Random) -> str:
    """A whole time expression of a new event."""
    k = rng.random()
    if k < 0.4:
        return f"{day(rng)} {clock(rng)}"
    if k < 0.5:
        return f"{clock(rng)} {day(rng)}"
    if k < 0.6:
        return f"{day(rng)} {hours(rng)}"
    if k < 0.7:
        return day(rng)
    if k < 0.76:
        return f"{day(rng)} {clock(rng)} for {length(rng)}"
    if k < 0.87:
        return repeat(rng)
    if k < 0.9:
        return rng.choice((day(rng) + " all day", "all day " + day(rng), f"from {rng.choice(DAYS)} to {rng.choice(DAYS)}", f"from {rng.choice(MONTHS)} {rng.randint(1, 14)} to {rng.randint(15, 28)}",
                           f"from the {nth(rng.randint(1, 12))} to the {nth(rng.randint(13, 28))}", f"{rng.choice(MONTHS)} {rng.randint(1, 12)}-{rng.randint(13, 28)}", "from tomorrow until Sunday", "all day tomorrow"))
    if k < 0.94:
        return f"{day(rng)}, {clock(rng)}" if rng.random() < 0.5 else f"{day(rng)} {hour(rng)}"
    if k < 0.97:
        return clock(rng)
    return rng.choice((f"in {length(rng)}", "in an hour", "in 20 minutes", "in half an hour", "in ten minutes", "in two hours", "in a couple of hours"))


def short(rng: random.Random) -> str:
    """A telegraphic time."""
    d = rng.choice((*DAYS, "tomorrow", "tomorrow", "today", "tonight", "Fri", "Mon", "Thu", "Dec 5", "5 March", "the 15th", "next Monday", "tmrw", "Sat"))
    return rng.choice((f"{d} {hour(rng)}", f"{d} {hour(rng)}", f"{d} at {hour(rng)}", d, f"{d} {hours(rng)}", f"{hour(rng)} {d}", f"{d} {rng.choice(('morning', 'evening'))}"))


def soon(rng: random.Random) -> str:
    """When a reminder fires."""
    return rng.choice((when, when, lambda r: f"in {length(r)}", lambda r: f"{day(r)} {clock(r)}", clock, repeat))(rng)


def range_(rng: random.Random) -> str:
    """The range a question asks about."""
    d = rng.choice(DAYS)
    return rng.choice(("tomorrow", "today", "this week", "next week", "this month", "tonight", "this weekend", f"on {d}", f"on {d}", f"next {d}", "tomorrow morning", "this afternoon",
                       f"on {d} morning", "after lunch", "after 5pm", "before noon", "the day after tomorrow", "in the evening", "on " + date(rng), "next month", f"in {rng.choice(MONTHS)}",
                       f"on {d} afternoon", "for tomorrow", "for the rest of the day", "in the next three days", f"from {d} to Sunday", "over the weekend", "tomorrow after 3",
                       "this evening", "for next week", day(rng), f"{day(rng)} {clock(rng)}", f"{day(rng)} {hours(rng)}", "today after lunch", "until Friday", f"for {d}", "between 2 and 4 tomorrow",
                       "in the coming days", "later today", "at the weekend", "in the first half of the day", "next weekend", "this year", "at the end of the week"))


def target(rng: random.Random) -> str:
    """The new time of a move, with its preposition."""
    return "to " + rng.choice((f"{day0(rng)} at {hour(rng)}", f"{day0(rng)} at {hour(rng)}", day0(rng), day0(rng), hour(rng), hour(rng), f"{day0(rng)} {rng.choice(('morning', 'afternoon', 'evening'))}",
                               "the " + nth(rng.randint(1, 28)), f"{hour(rng)} on {rng.choice(DAYS)}", f"{hour(rng)} tomorrow", f"the {rng.choice(('morning', 'evening', 'afternoon'))}", "next week", "next month", date(rng)))


def day0(rng: random.Random) -> str:
    d = rng.choice(DAYS)
    return rng.choice((d, d, d, f"next {d}", "tomorrow", "tomorrow", f"this {d}", "today", "the day after tomorrow", date(rng)))


def shift(rng: random.Random) -> str:
    return rng.choice(("an hour later", "an hour earlier", "half an hour later", "by an hour", "by 30 minutes", "forward by two hours", "back an hour", "one day later", "a day earlier", "30 minutes later",
                       "15 minutes earlier", "two hours later", "by a week", "back by half an hour", "up an hour", "a week later", "forward an hour", "ahead by a day", "20 minutes earlier", "by one day", "back two days"))


def adj(rng: random.Random) -> str:
    """The old time standing before the event's name."""
    return rng.choice((f"{rng.choice(DAYS)}", f"{rng.choice(DAYS)}'s", "tomorrow's", "today's", f"{rng.randint(1, 12)} pm", f"{rng.randint(1, 5)}pm", f"{rng.randint(9, 17)}:30", f"{rng.randint(8, 12)} o'clock", "tomorrow morning's", "tonight's",
                       f"{rng.choice(DAYS)} morning", f"{rng.randint(1, 12)}:30", "this afternoon's", f"{rng.choice(DAYS)} {rng.randint(1, 6)}pm", "this week's", f"{NUMBERS[rng.randrange(12)]} o'clock"))


def old(rng: random.Random) -> str:
    """The old time after the name."""
    d = rng.choice(DAYS)
    return rng.choice((f"on {d}", f"on {d}", "tomorrow", "today", f"at {hour(rng)}", f"on {d} at {hour(rng)}", f"from {d}", f"from {d}", f"from {hour(rng)}", f"tomorrow at {hour(rng)}", "from tomorrow", "on " + date(rng), f"on {d} morning", "tonight", f"from {d} at {hour(rng)}", "from today"))


T = "t"
SLOTS = {
    "title": (T, title), "bare": (T, bare), "meet": (T, meet), "ref": (T, ref), "refname": (T, refname), "todo": (T, todo), "plural": (T, lambda r: r.choice(PLURAL)),
    "quoted": (T, lambda r: r.choice(QUOTED)), "person": (T, person), "kind": (T, lambda r: r.choice(WITH_PERSON)), "count": (T, lambda r: r.choice(COUNT)),
    "when": ("w", when), "day": ("w", day), "clock": ("w", clock), "hours": ("w", hours), "hour": ("w", hour), "for": ("w", lambda r: "for " + length(r)), "length": ("w", length), "lengthy": ("w", lengthy), "repeat": ("w", repeat),
    "short": ("w", short), "soon": ("w", soon), "range": ("w", range_), "target": ("w", target), "shift": ("w", shift), "date": ("w", date), "day0": ("w", day0),
    "adj": ("f", adj), "old": ("f", old), "place": ("l", place), "spot": ("l", spot), "who": ("a", attendees), "lead": ("r", lambda r: r.choice(LEADS)),
    "listadj": ("w", adj),
}
