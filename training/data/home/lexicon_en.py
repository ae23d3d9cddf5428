"""English words: rooms, devices, values; slot functions make pieces of them."""
import random

P = list[tuple[str, str]]


def words(text: str) -> list[str]:
    return [w.strip() for w in text.replace("\n", "|").split("|") if w.strip()]


ROOMS = words("""kitchen|kitchen|kitchen|bedroom|bedroom|bedroom|living room|living room|living room|bathroom|bathroom|hallway|office|garage|dining room|kids room|guest room|basement|attic
master bedroom|guest bedroom|study|den|nursery|laundry room|utility room|pantry|hall|entryway|entrance|foyer|lobby|corridor|staircase|stairs|landing|porch|front porch
patio|deck|terrace|balcony|garden|backyard|back yard|front yard|yard|driveway|shed|tool shed|greenhouse|conservatory|sunroom|sauna|gym|home gym|library|music room|playroom|game room
media room|home theater|cinema|man cave|workshop|studio|wine cellar|cellar|closet|walk-in closet|dressing room|powder room|toilet|shower room|ensuite|guest bathroom|kids bathroom
upstairs bathroom|downstairs toilet|mudroom|boiler room|server room|pool|pool house|hot tub|carport|barn|stable|boathouse|boat shed|orangery|veranda|gazebo|summer house|granny flat|loft
lounge|family room|sitting room|parlor|breakfast nook|craft room|sewing room|cloakroom|vestibule|rooftop terrace|chicken coop|kitchenette|snug|reading corner|storage room|pet room|bar
first bedroom|second bedroom|third bedroom|bedroom 2|bedroom one|second hallway|left wing|east wing|winter garden|potting shed|prayer room|meditation room|darkroom|scullery|box room|bunk room""")
PEOPLE = words("""Masha|Emma|Oliver|Jack|Mia|Noah|Ava|Leo|Sophie|Ben|Lucas|Anna|Petya|Charlie|Grandma|Mom|Dad|Tom|Lily|Max|Ella|Priya|Diego|Yuki|Fatima|Sven|Zoe|Hannah|Aiden|Chloe|Grandpa""")
FLOORS = words("first floor|ground floor|second floor|third floor|top floor|upper floor|lower floor|basement level|main floor|attic floor")
SIDES = words("upstairs|downstairs|outside|outdoors|everywhere|inside")
LIGHT = words("""light|light|light|light|lights|lights|lights|lights|lamp|lamp|lamps|ceiling light|ceiling lights|floor lamp|table lamp|desk lamp|reading lamp|bedside lamp|night light|chandelier|spotlights|spots
LED strip|led strip|strip lights|fairy lights|string lights|pendant|pendant light|wall light|wall sconce|sconces|downlights|track lights|under cabinet lights|cabinet light|mirror light|vanity light|accent light
floodlight|spotlight|lantern|lava lamp|nightlight|salt lamp|picture light|mood light|main light|big light|side light|corner lamp|standing lamp|bulb|left bulb|Hue bulb|neon sign|step lights|path lights
grow light|counter lights|island light|bookshelf light|torchiere|disco ball|star projector|aquarium light|piano lamp|arc lamp|uplighter|rope light""")
LIGHT_NAMES = words("""Lamp by the sofa|light above the table|lamp next to the bed|light over the sink|light behind the TV|Christmas tree|Christmas lights|Hue Go|Nanoleaf|Lightbar|moon lamp|owl lamp|Aurora|Big Bertha|cloud light|bed left|bed right|lamp two
IKEA lamp|Yeelight|banker's lamp|dragon lamp|reading nook light|tiffany lamp|unicorn lamp|owl lamp|fox night light|bunny lamp|Hedgehog lamp|Gran's lamp|Ollie the Owl|jellyfish lamp|light under the stairs|Tradfri strip|Pixar lamp|dinosaur night light|Emma's lamp|Dad's desk light""")
SWITCH = words("""TV|television|coffee maker|coffee machine|kettle|heater|space heater|towel rail|iron|washing machine|dishwasher|dryer|microwave|oven|toaster|plug|smart plug|outlet|socket|power strip|desk fan|humidifier|dehumidifier|air purifier
fountain|pond pump|sprinkler|sprinklers|irrigation|water heater|boiler|hot tub|jacuzzi|printer|monitor|computer|PC|router|NAS|3D printer|server|aquarium pump|fish tank|bug zapper|doorbell chime|siren|alarm|camera|baby monitor
electric blanket|heated blanket|floor heating|radio|record player|projector|sound bar|soundbar|PlayStation|Xbox|Apple TV|Chromecast|set-top box|receiver|amplifier|subwoofer|bread maker|slow cooker|air fryer|rice cooker|juicer|blender
wine cooler|fridge|freezer|treadmill|massage chair|essential oil diffuser|diffuser|extractor hood|range hood|cooker hood|ev charger|car charger|phone charger|bike charger|solar inverter|battery charger|sewing machine
cookie stash|espresso machine|heat lamp|terrarium|snow machine|bubble machine|popcorn maker|telescope mount|kiln|vending machine|guest wifi|vacation mode|motion detection|do not disturb mode|pet feeder|litter box|robot lawn""")
COVER = words("""blinds|blinds|blinds|curtains|curtains|curtain|shutters|shutter|shades|shade|roller blind|roller blinds|drapes|garage door|garage door|garage door|gate|gates|window|window|windows|skylight|awning|roof window|venetian blinds
left curtain|right blind|sliding door|front gate|back gate|main gate|big window|small window|sheer curtains|blackout blinds|blackout curtains|roman blind|door|cat flap|dog door|projector screen|louvres|pergola roof|vent|roller shutter|sunshade|left garage door|canopy|velux|coop door""")
NUMBERED = words("lamp 1|lamp 2|lamp 3|lamp two|lamp three|spot 1|spot 2|spot 3|light 2|light number four|bulb 1|bulb 2|strip 2|strip one|lantern 2|sconce 1|downlight 3|floor lamp 2|desk lamp 1|lamp number three")
AWNINGS = words("awning|awning|canopy|sun shade|patio awning|retractable awning|parasol")
LOCKS = words("""door|front door|front door|front door|front door|back door|back door|side door|main door|entrance door|door lock|front door lock|smart lock|gate|garage door|padlock|deadbolt|safe|Yale lock|Nuki|gun safe|mailbox|liquor cabinet
front entrance|side entrance|wicket|bike lock|left door|glass door|medicine cabinet|outer door|inner door|fire door|glovebox|August lock""")
FANS = words("""fan|fan|fan|ceiling fan|ceiling fan|desk fan|table fan|tower fan|standing fan|exhaust fan|extractor fan|ventilation|air purifier|ventilator|box fan|Dyson|air conditioner fan|fans|recuperator|hood|circulator|Big Ass Fan|vent fan|floor fan""")
CLIMATE = words("""thermostat|thermostat|thermostat|heating|heating|heater|AC|AC|A/C|air conditioner|air conditioning|aircon|radiator|floor heating|underfloor heating|boiler|heat pump|Nest|ecobee|Tado|furnace|climate control|HVAC|hvac|hot water|water heater
radiators|Netatmo|convector|infrared heater|fireplace|sauna stove|split system|minisplit|heat recovery|fan coil|Honeywell thermostat|towel warmer""")
MEDIA = words("""TV|TV|TV|tv|television|speaker|speaker|speakers|radio|music|music|stereo|soundbar|sound bar|Sonos|HomePod|Echo|Google Home|Apple TV|Chromecast|projector|receiver|record player|Spotify|sound system|boombox|jukebox|Samsung|LG TV|Nest Hub|media player
Bose|turntable|Roku|Fire TV|Shield|hi-fi|intercom|kids tablet|party box|Marantz|Kodi|Plex""")
VACUUM = words("vacuum|vacuum|vacuum cleaner|robot|robot vacuum|hoover|Roomba|Roborock|Rosie|Dobby|Dusty|robovac|Deebot|mop|Dreame|R2D2|Sir Sucks-a-lot|robot cleaner|floor bot|Jeeves|Xiaomi|Snoopy|Marvin|Bob|Pickles|Gerald")
MOWER = words("mower|lawn mower|lawnmower|robot mower|Automower|Husqvarna|mowbot|Shaun|grass robot|Worx")
VALVE = words("water|water valve|main water|gas valve|sprinkler valve|irrigation valve|gas|hot water valve|shower|main shutoff|drip line|faucet|radiator valve|water main")
SCENES = words("""movie night|romantic|party|relax|good night|good morning|bedtime|dinner|reading|sunset|focus|game night|cozy evening|away|vacation|wake up|tropical|rainforest|date night|storytime|yoga|arctic aurora|candlelight|homework|spa|Christmas
dinner party|film night|pizza night|board games|slumber party|rainy day|tea time|nap time|golden hour|fireside|poker night|bath time|morning coffee|rise and shine|kids in bed|nobody home
Friday disco|summer breeze|northern lights|deep work|breakfast|siesta|midnight snack|leaving home|arrival|guests|meditation|concert|thunderstorm|lazy Sunday""")
SCRIPTS = words("""bedtime|good night|morning routine|leaving home|water the plants|lock up|feed the cat|coffee time|cleanup|welcome home|night check|garbage day|panic|reset router|school run|laundry done|workout|backup|arrive home|dog walk|vacation|pool cleaning|open house|sleepy time|reboot the network|feed the chickens|feed the fish|water the garden|walk the dog|wake the kids|kids to bed|guests at the door|heat the sauna|air the house|start the day|bins out""")
COLORS = words("""red|blue|green|yellow|purple|pink|orange|white|warm white|cool white|cold white|soft white|daylight|neutral white|turquoise|cyan|magenta|violet|lavender|teal|lime|gold|coral|salmon|crimson|light blue|dark red|navy|indigo|candlelight|warm|2700 kelvin|4000K|6500 K
3000 kelvin|mint green|peach|sky blue|hot pink|amber|ivory|beige|maroon|olive|5000 kelvin|2200k""")
MODES = words("heat|heat|cool|cool|cooling|heating|auto|auto|off|dry|fan only|eco|eco|away|sleep|comfort|boost|home|turbo|quiet|night|heat cool|dehumidify|automatic|silent|economy|vacation|ventilation")
FANMODES = words("low|high|medium|auto|sleep|turbo|max|maximum|minimum|full speed|lowest|quiet|half|2|3|level 2|30%|50 percent|75%|100 percent|speed 1|a quarter|twenty percent|second speed|80%|low speed|high speed|level 3")
LEVELS = words("half|halfway|a third|a quarter|two thirds|three quarters|full|maximum|max|the max|minimum|the minimum|min|half way|full brightness|its lowest|zero")
ITEMS = words("""milk|eggs|bread|butter|bananas|apples|toilet paper|dish soap|coffee|cheese|tomatoes|olive oil|chicken breast|cat food|batteries|light bulbs|orange juice|pasta|rice|onions|garlic|oat milk|two bottles of wine|a dozen eggs|washing powder|nappies|paper towels
toothpaste|yogurt|beer|cereal|ice cream|salmon|lettuce|sparkling water|chocolate|honey|flour|sugar|avocados|dog treats|AA batteries|printer paper|ginger|half a kilo of cheese|3 lemons|tofu|vanilla extract|baking powder|bin bags|hand soap|gluten free bread|mac and cheese""")
TASKS = words("""call mom|pay the bills|book the vet|clean the gutters|fix the tap|water the plants|renew the insurance|buy a gift for Anna|take out the trash|return the library books|wash the car|email the landlord|change the filters|plan the party|update resume|pay utility bills
organize the garage|send the parcel|paint the fence|charge the bike|write to grandma|pick up dry cleaning|cancel the gym|book flights|backup photos|sharpen the knives|sign the permission slip|call the plumber|iron the shirts|defrost the freezer""")
LISTS = words("to-do|todo|party|hardware store|work|weekend|chores|packing|camping|Christmas|gift|holiday|home|to do|errands|books|garden|cleaning|birthday|school|drugstore|pharmacy|reading|movies|Ikea|Costco|repairs|wish|pet|DIY|bucket|vet|jobs|honey-do|market")
SHOP = words("shopping list|shopping list|shopping list|grocery list|groceries|list|groceries list")
TIMERS = words("pizza|egg|eggs|pasta|laundry|tea|cookies|bread|homework|nap|workout|oven|chicken|rice|meditation|dishwasher|lasagna|bath|study|cake|break|plank|potatoes|sauna|dough|coffee|turkey|screen time|steak|piano practice|brownies|barbecue|yoga|roast")
QUERIES = words("""jazz|some jazz|Bohemian Rhapsody|the Beatles|Taylor Swift|classical music|my workout playlist|Abbey Road|Dark Side of the Moon|lo-fi beats|BBC Radio 4|Queen|Daft Punk|Miles Davis|Frozen|Stranger Things|The Lion King|the daily news podcast|rain sounds|white noise|Metallica|Beethoven
chill hits|the Harry Potter audiobook|Despacito|Shape of You by Ed Sheeran|Hotel California by the Eagles|Christmas songs|something relaxing|music|some music|rock music|Discover Weekly|the song Yesterday|the album Thriller|the movie Inception|Peppa Pig|kids songs|Adele|Hans Zimmer|reggae|disco
the Joe Rogan podcast|Wonderwall|Blinding Lights|smooth jazz radio|the soundtrack of Interstellar|salsa|Johnny Cash|Vivaldi Four Seasons|BTS|The Crown|the artist Coldplay|the playlist Sunday Morning|techno|ocean waves|Radio Paradise|Rammstein|Seinfeld|The Office|Radio 2|Kiss 100|Capital 95.8|BBC Radio 6|Jazz FM 102.2|NPR 93.9|Heart 106|Nina Simone|Bowie|Paddington""")
MESSAGES = words("""dinner is ready|breakfast is ready|we are leaving in five minutes|the pizza is here|time for bed|come downstairs|the taxi is here|I'm home|please be quiet|the movie is starting|everyone to the table|lunch is on the table|homework time|someone is at the door|bring down your laundry
I'll be late tonight|turn your music down|the bath is free|who took my charger|grandma is here|it's snowing|the dog needs a walk|school bus in ten minutes|put your shoes on|the washing machine is done|get ready to go""")
MEASURES = words("humidity|humidity|battery level|battery|power consumption|CO2 level|air quality|brightness|water level|energy usage|pressure|illuminance|state|voltage|signal strength|moisture|power|noise level|carbon dioxide|pm2.5|light level")
BATTERIED = words("front door lock|phone|motion sensor|remote|tablet|robot vacuum|vacuum|doorbell|window sensor|car|thermometer|smoke detector|leak sensor|my phone|watch|toothbrush|bike|mower|solar battery|tracker")
COMMANDS = words("""turn off the lights|turn off the tv|turn on the heating|close the blinds|lock the front door|start the vacuum|turn on the coffee maker|open the garage door|turn off the fan|turn off the kitchen light|pause the music|turn off everything|open the curtains in the bedroom|stop the sprinklers
turn on the porch light|set the thermostat to 20|play jazz in the kitchen|switch off the iron|turn off the heater in Emma's room|dim the lights|turn on the oven|close the garage|shut the windows|turn the radio off|switch on the boat shed lamp""")


def small(n: int) -> str:
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "x x twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n == 100:
        return "one hundred"
    return ones[n] if n < 20 else tens[n // 10] + ("" if n % 10 == 0 else random.Random(n).choice("- ") + ones[n % 10])


def number(rng, low, high, step=1) -> str:
    n = rng.randrange(low, high + 1, step)
    return small(n) if rng.random() < 0.25 and n <= 100 else str(n)


def percent(rng, *_) -> P:
    n = number(rng, 5, 100, 5) if rng.random() < 0.8 else number(rng, 1, 99)
    if rng.random() < 0.12:
        return [(rng.choice(LEVELS), "v")]
    form = rng.random()
    return [(n + ("%" if n[0].isdigit() and form < 0.45 else "" if form > 0.85 else " percent"), "v")]


def step(rng, *_) -> P:
    n = number(rng, 5, 50, 5)
    return [(n + ("%" if n[0].isdigit() and rng.random() < 0.5 else " percent"), "v")]


def degree(rng, *_) -> P:
    n = number(rng, 16, 28) if rng.random() < 0.65 else number(rng, 60, 80)
    if rng.random() < 0.08:
        n = str(rng.randrange(16, 28)) + ".5"
    unit = ("", "", "", " degrees", " degrees", "°", " degrees celsius", " degrees Fahrenheit", "°C", " C")
    return [(n + (rng.choice(unit) if n[0].isdigit() else rng.choice(unit[:5])), "v")]


def few(rng, *_) -> P:
    return [(rng.choice(("two degrees", "one degree", "a degree", "3 degrees", "2 degrees", "a couple of degrees", "half a degree", "five degrees", "1 degree", "1.5 degrees", "a few degrees", "a bit", "a little", "slightly")), "v")]


def duration(rng, kind="", *_) -> P:
    unit = rng.choice(("minute", "minute", "minute", "minute", "second", "hour"))
    n = rng.choice((1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 10, 12, 15, 20, 25, 30, 40, 45, 50, 90))
    n = min(n, 12) if unit == "hour" else n
    said = small(n) if rng.random() < 0.3 else str(n)
    if kind == "attr":
        return [(said + rng.choice((" ", " ", " ", "-")) + unit, "v")]
    special = ("half an hour", "an hour", "a minute", "an hour and a half", "two and a half hours", "a quarter of an hour", "1 hour and 20 minutes", "one minute and thirty seconds", "2 hours 15 minutes", "10 mins", "5 min", "30 secs", "a couple of minutes", "1h 30m")
    if rng.random() < 0.2:
        return [(rng.choice(special), "v")]
    return [(f"{said} {unit}{'s' if n != 1 else ''}", "v")]


def room_name(rng) -> str:
    if rng.random() < 0.07:
        return rng.choice(PEOPLE) + "'s " + rng.choice(("room", "bedroom", "office", "room", "study", "bathroom"))
    return rng.choice(ROOMS)


def place(rng, *_) -> P:
    """'in the kitchen', 'upstairs', 'on the first floor', 'in the kitchen and the hall'."""
    form = rng.random()
    if form < 0.08:
        return [(rng.choice(SIDES), "p")]
    if form < 0.13:
        return [(rng.choice(("in ", "in ", "over ")), ""), ("here", "p")] if rng.random() < 0.6 else [("in ", ""), ("this room", "p")]
    if form < 0.2:
        return [(rng.choice(("on the ", "on the ", "on ")), ""), (rng.choice(FLOORS), "p")]
    first = in_room(rng)
    if form > 0.9:
        return [*first, (rng.choice((" and ", " and the ", " and in the ", " & ")), ""), (rng.choice(ROOMS), "p")]
    if form > 0.88:
        return [*first, (rng.choice((", the ", ", ")), ""), (rng.choice(ROOMS), "p"), (rng.choice((" and the ", " and ")), ""), (rng.choice(ROOMS), "p")]
    return first


ON = ("porch", "patio", "deck", "terrace", "balcony", "driveway", "landing", "stairs", "veranda", "staircase", "floor")


def in_room(rng, *_) -> P:
    name = room_name(rng)
    own = name[0].isupper() or name.startswith(("bedroom ",))
    prep = "on" if name.endswith(ON) else "by" if name == "pool" else "in"
    return [(prep + (" " if own else rng.choice((" the ", " the ", " the ", " the ", " my ", " our ", " "))), ""), (name, "p")]


def room(rng, *_) -> P:
    return [(room_name(rng), "p")]


def the(rng, name: str) -> str:
    own = name[0].isupper() and not name.startswith(("TV", "AC", "A/C", "LED", "PC", "NAS", "HVAC", "Christmas", "Lamp", "Big", "LG"))
    return "" if own or name in ("music", "heating", "ventilation", "air conditioning", "climate control", "hot water") else rng.choice(("the ", "the ", "the ", "the ", "the ", "the ", "my ", "our ", ""))


KINDS = {"light": LIGHT, "switch": SWITCH, "cover": COVER, "lock": LOCKS, "fan": FANS, "climate": CLIMATE, "media": MEDIA, "vacuum": VACUUM, "mower": MOWER, "valve": VALVE, "awning": AWNINGS, "numbered": NUMBERED}


def device_name(rng, kind: str) -> str:
    if kind == "any":
        kind = rng.choice(("light", "light", "switch", "media", "fan", "climate"))
    if kind == "light" and rng.random() < 0.1:
        return rng.choice(LIGHT_NAMES)
    return rng.choice(KINDS[kind])


def device(rng, kind="any", *_) -> P:
    name = device_name(rng, kind)
    return [(the(rng, name), ""), (name, "w")]


def bare(rng, kind="any", *_) -> P:
    return [(device_name(rng, kind), "w")]


def whole(name: str) -> bool:
    """Names that already say where they are take no place before them."""
    return " by " in name or " the " in name or name[0].isupper() and name not in ("TV", "AC", "LED strip")


def thing(rng, kind="any", *_) -> P:
    """A device as people name it, with or without its place."""
    form = rng.random()
    name = device_name(rng, kind)
    if form < 0.28 or whole(name):
        return [(the(rng, name), ""), (name, "w")]
    if form < 0.6:
        spot = room_name(rng)
        lead = "" if spot[0].isupper() else rng.choice(("the ", "the ", "the ", "my ", ""))
        return [(lead, ""), (spot, "p"), (" ", ""), (name, "w")]
    if form < 0.84:
        return [(the(rng, name), ""), (name, "w"), (" ", ""), *place(rng)]
    if form < 0.88:
        said = "every " + name.removesuffix("s") if rng.random() < 0.15 else rng.choice(("all the ", "all ", "both ", "all of the ")) + plural(name)
        return [(said, "w")] + ([(" ", ""), *place(rng)] if rng.random() < 0.6 else [])
    if form < 0.93:
        other = device_name(rng, kind)
        tail = [(" ", ""), *place(rng)] if rng.random() < 0.5 else []
        return [("the ", ""), (name, "w"), (rng.choice((" and the ", " and ", " and my ")), ""), (other, "w"), *tail]
    if form < 0.96:
        one, two = (f"{rng.choice(ROOMS)} {device_name(rng, kind)}" for _ in range(2))
        return [("the ", ""), (one, "w"), (" and the ", ""), (two, "w")]
    one, two = rng.sample(ROOMS, 2)
    return [("the ", ""), (one, "p"), (" and ", ""), (two, "p"), (" ", ""), (plural(name), "w")]


def plural(name: str) -> str:
    if name.endswith(("s", "music", "heating", "water", "ventilation", "conditioning", "gas", "irrigation")):
        return name
    return name + "s"


def one(rows: list[str], role: str):
    return lambda rng, *_: [(rng.choice(rows), role)]


def several(rows: list[str], role="w"):
    def make(rng, *_):
        if rng.random() < 0.75:
            return [(rng.choice(rows), role)]
        picked = rng.sample(rows, rng.choice((2, 2, 3)))
        out = [(picked[0], role)]
        for p in picked[1:-1]:
            out += [(", ", ""), (p, role)]
        return [*out, (" and ", ""), (picked[-1], role)]
    return make


SLOTS = {
    "T": thing, "D": device, "B": bare, "in": place, "inroom": in_room, "R": room, "pct": percent, "step": step, "deg": degree, "few": few, "dur": duration,
    "color": one(COLORS, "v"), "mode": one(MODES, "v"), "speed": one(FANMODES, "v"), "level": one(LEVELS, "v"), "item": several(ITEMS), "task": one(TASKS, "w"), "list": one(LISTS, "p"),
    "shop": one(SHOP, ""), "timer": one(TIMERS, "w"), "query": one(QUERIES, "w"), "msg": one(MESSAGES, "w"), "scene": one(SCENES, "w"), "script": one(SCRIPTS, "w"),
    "measure": one(MEASURES, "w"), "bat": one(BATTERIED, "w"), "cmd": one(COMMANDS, "w"), "who": one(PEOPLE, "w"), "floor": one(FLOORS, "p"),
}
