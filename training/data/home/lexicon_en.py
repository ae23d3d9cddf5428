"""English words: rooms, devices, values; slot functions make pieces of them."""
import random
import re

P = list[tuple[str, str]]


def words(text: str) -> list[str]:
    return [w.strip() for w in text.replace("\n", "|").split("|") if w.strip()]


ROOMS = words("""kitchen|kitchen|kitchen|bedroom|bedroom|bedroom|living room|living room|living room|bathroom|bathroom|hallway|office|garage|dining room|kids room|guest room|basement|attic
master bedroom|guest bedroom|study|den|nursery|laundry room|utility room|pantry|hall|entryway|entrance|foyer|lobby|corridor|staircase|stairs|landing|porch|front porch
patio|deck|terrace|balcony|garden|backyard|back yard|front yard|yard|driveway|shed|tool shed|greenhouse|conservatory|sunroom|sauna|gym|home gym|library|music room|playroom|game room
media room|home theater|cinema|man cave|workshop|studio|wine cellar|cellar|closet|walk-in closet|dressing room|powder room|toilet|shower room|ensuite|guest bathroom|kids bathroom
upstairs bathroom|downstairs toilet|mudroom|boiler room|server room|pool|pool house|hot tub|carport|barn|stable|boathouse|boat shed|orangery|veranda|gazebo|summer house|granny flat|loft
lounge|family room|sitting room|parlor|breakfast nook|craft room|sewing room|cloakroom|vestibule|rooftop terrace|chicken coop|kitchenette|snug|reading corner|storage room|pet room|bar
first bedroom|second bedroom|third bedroom|bedroom 2|bedroom one|second hallway|left wing|east wing|winter garden|potting shed|prayer room|meditation room|darkroom|scullery|box room|bunk room
utility|laundry|boot room|mud room|rumpus room|games room|cinema room|TV room|telly room|spare room|back bedroom|front bedroom|box bedroom|twin room|kids bedroom|girls room|boys room|baby's room|front room|back room|drawing room|pooja room|store room|larder|cupboard
airing cupboard|understairs cupboard|coat closet|linen closet|downstairs loo|loo|downstairs bathroom|upstairs bathroom|upstairs hall|downstairs hall|back hall|front hall|back porch|side porch|verandah|lean-to|car port|double garage|bike shed|wood shed|log store|workspace|home office|garden office
garden room|sun room|morning room|bay|alcove|mezzanine|galley|dinette|breakfast room|eat-in kitchen|back kitchen|wet room|steam room|shower|main bath|half bath|primary bedroom|annexe|annex|in-law suite|bonus room|hobby room|art room|train room|wine room|plant room|comms cupboard|tack room|barn loft
cabin|caravan|houseboat|tree house|playhouse|polytunnel|allotment|orchard|courtyard|front garden|back garden|side yard|alley|alfresco|pergola|poolside|bar area|reception|front desk|meeting room|hot desk area|upper landing|top landing|stairwell|crawl space|eaves|turret""")
PEOPLE = words("""Masha|Emma|Oliver|Jack|Mia|Noah|Ava|Leo|Sophie|Ben|Lucas|Anna|Petya|Charlie|Grandma|Mom|Dad|Tom|Lily|Max|Ella|Priya|Diego|Yuki|Fatima|Sven|Zoe|Hannah|Aiden|Chloe|Grandpa
Isla|Hamish|Callum|Siobhan|Aoife|Kwame|Aisha|Ravi|Ananya|Arjun|Wei|Mei|Mateo|Ines|Omar|Freya|Alfie|Poppy|George|Harriet|Nana|Nan|Granddad|Bruce|Kylie|Sanjay|Amelie|Theo|Maya|Caleb|Ruth|Otis|Bea|Monty""")
FLOORS = words("""first floor|ground floor|second floor|third floor|top floor|upper floor|lower floor|basement level|main floor|attic floor
first storey|lower ground floor|middle floor|bottom floor|garden level|lower level|upper level|attic level|mezzanine level|fourth floor|downstairs floor|1st floor|2nd floor|floor two|basement floor|loft floor""")
SIDES = words("""upstairs|downstairs|outside|outdoors|everywhere|inside
upstairs|downstairs|indoors|down below""")
LIGHT = words("""light|light|light|light|lights|lights|lights|lights|lamp|lamp|lamps|ceiling light|ceiling lights|floor lamp|table lamp|desk lamp|reading lamp|bedside lamp|night light|chandelier|spotlights|spots
LED strip|led strip|strip lights|fairy lights|string lights|pendant|pendant light|wall light|wall sconce|sconces|downlights|track lights|under cabinet lights|cabinet light|mirror light|vanity light|accent light
floodlight|spotlight|lantern|lava lamp|nightlight|salt lamp|picture light|mood light|main light|big light|side light|corner lamp|standing lamp|bulb|left bulb|Hue bulb|neon sign|step lights|path lights
grow light|counter lights|island light|bookshelf light|torchiere|disco ball|star projector|aquarium light|piano lamp|arc lamp|uplighter|rope light
big light|overhead light|overheads|top light|ceiling lamp|ceiling spots|lighting|mood lighting|headboard light|bunk light|hob light|cooker light|security light|outside light|outside lights|festoon lights|bistro lights|twinkly lights|plinth lights|kickboard lights|mirror lights|shaver light|wardrobe light|cupboard light
stair lights|bedside light|bedside lamps|anglepoise|uplight|downlighters|can lights|recessed lights|pot lights|tube light|tubelight|strip light|fluorescent|bare bulb|filament bulb|candle lamp|globe light|paper lantern|tree lights|solar lights|wall lights|wall lamp|gooseneck lamp|clip lamp|ring light|desk light|worktop lights
painting light|display light|cove lights|ambient light|back light|bias light|pole lamp|mushroom lamp|tripod lamp|touch lamp|flower lights|snowflake lights|pumpkin light|star lamp|little lamp|small lamp|tall lamp|green lamp|old lamp|other lamp|left lamp|right lamp|middle light|end light""")
LIGHT_NAMES = words("""Lamp by the sofa|light above the table|lamp next to the bed|light over the sink|light behind the TV|Christmas tree|Christmas lights|Hue Go|Nanoleaf|Lightbar|moon lamp|owl lamp|Aurora|Big Bertha|cloud light|bed left|bed right|lamp two
IKEA lamp|Yeelight|banker's lamp|dragon lamp|reading nook light|tiffany lamp|unicorn lamp|owl lamp|fox night light|bunny lamp|Hedgehog lamp|Gran's lamp|Ollie the Owl|jellyfish lamp|light under the stairs|Tradfri strip|Pixar lamp|dinosaur night light|Emma's lamp|Dad's desk light
Monty's night light|Nan's lamp|light by the door|lamp by the window|light over the hob|lamp on the piano|light in the fish tank|lamp behind the armchair|light above the mirror|Lumie|Mr Moon|Sparkle|Duck lamp|space rocket lamp|goose lamp|Elgato|Govee strip|Wiz bulb|Lifx|Hue Play""")
SWITCH = words("""TV|television|coffee maker|coffee machine|kettle|heater|space heater|towel rail|iron|washing machine|dishwasher|dryer|microwave|oven|toaster|plug|smart plug|outlet|socket|power strip|desk fan|humidifier|dehumidifier|air purifier
fountain|pond pump|sprinkler|sprinklers|irrigation|water heater|boiler|hot tub|jacuzzi|printer|monitor|computer|PC|router|NAS|3D printer|server|aquarium pump|fish tank|bug zapper|doorbell chime|siren|alarm|camera|baby monitor
electric blanket|heated blanket|floor heating|radio|record player|projector|sound bar|soundbar|PlayStation|Xbox|Apple TV|Chromecast|set-top box|receiver|amplifier|subwoofer|bread maker|slow cooker|air fryer|rice cooker|juicer|blender
wine cooler|fridge|freezer|treadmill|massage chair|essential oil diffuser|diffuser|extractor hood|range hood|cooker hood|ev charger|car charger|phone charger|bike charger|solar inverter|battery charger|sewing machine
cookie stash|espresso machine|heat lamp|terrarium|snow machine|bubble machine|popcorn maker|telescope mount|kiln|vending machine|guest wifi|vacation mode|motion detection|do not disturb mode|pet feeder|litter box|robot lawn
telly|telly|immersion|immersion heater|geyser|tumble dryer|washer|dishy|toastie maker|waffle iron|ice maker|water cooler|hair dryer|straighteners|curling tongs|pond filter|fountain pump|pressure washer|hot tap|hob|induction hob|stove|cooktop|grill|griddle|coffee grinder|milk frother|bottle warmer|steriliser
bird bath heater|tortoise lamp|gaming PC|games console|Nintendo|laptop|scooter charger|e-bike charger|doorbell|wifi|internet|modem|wifi extender|scanner|laminator|lathe|band saw|compressor|dust extractor|soldering iron|trickle charger|block heater|bathroom heater|foot warmer|patio heater|fire pit|pizza oven|smoker|barbecue
pool pump|pool heater|sump pump|well pump|UV lamp|mozzie zapper|inverter|cooler|air cooler|water motor|water purifier|mixer|fish feeder|cat fountain|incubator|electric fire|fan heater|oil heater|halogen heater|electric gate|garage socket|left socket|desk plug|Christmas tree plug|aroma lamp|fog machine|jukebox|pinball machine|train set""")
COVER = words("""blinds|blinds|blinds|curtains|curtains|curtain|shutters|shutter|shades|shade|roller blind|roller blinds|drapes|garage door|garage door|garage door|gate|gates|window|window|windows|skylight|awning|roof window|venetian blinds
left curtain|right blind|sliding door|front gate|back gate|main gate|big window|small window|sheer curtains|blackout blinds|blackout curtains|roman blind|door|cat flap|dog door|projector screen|louvres|pergola roof|vent|roller shutter|sunshade|left garage door|canopy|velux|coop door
garage|up-and-over door|barn door|French doors|bay window|top window|left blind|middle blind|right curtain|nets|net curtains|voiles|dormer window|loft hatch|hatch|skylight blind|blackouts|honeycomb shades|cellular shades|plantation shutters|security shutters|storm shutters|driveway gate|side gate|electric gates|barrier
bifolds|bifold doors|sash window|vertical blinds|louvre blinds|day-night blind|slats|bedroom-side blind|thick curtains|long curtains|pool cover|hot tub cover|greenhouse vents|chimney damper|dog flap|big gate|little window|back window|front window|roller door|mosquito screen|fly screen|insect screen|tilt window|outside blinds""")
NUMBERED = words("lamp 1|lamp 2|lamp 3|lamp two|lamp three|spot 1|spot 2|spot 3|light 2|light number four|bulb 1|bulb 2|strip 2|strip one|lantern 2|sconce 1|downlight 3|floor lamp 2|desk lamp 1|lamp number three")
AWNINGS = words("awning|awning|canopy|sun shade|patio awning|retractable awning|parasol")
LOCKS = words("""door|front door|front door|front door|front door|back door|back door|side door|main door|entrance door|door lock|front door lock|smart lock|gate|garage door|padlock|deadbolt|safe|Yale lock|Nuki|gun safe|mailbox|liquor cabinet
front entrance|side entrance|wicket|bike lock|left door|glass door|medicine cabinet|outer door|inner door|fire door|glovebox|August lock
front lock|back lock|side gate|front gate|filing cabinet|drinks cabinet|tool chest|letterbox|parcel box|latch|Schlage|Tedee|Danalock|keypad lock|bolt|night latch|gate lock|service door|back entrance|French doors|big door|connecting door|car|trunk|bike box|shutter lock|sliding door|patio lock|chemical cupboard|wine cabinet|key safe""")
FANS = words("""fan|fan|fan|ceiling fan|ceiling fan|desk fan|table fan|tower fan|standing fan|exhaust fan|extractor fan|ventilation|air purifier|ventilator|box fan|Dyson|air conditioner fan|fans|recuperator|hood|circulator|Big Ass Fan|vent fan|floor fan
extractor|cooker hood|loft fan|bathroom fan|big fan|little fan|pedestal fan|clip fan|USB fan|window fan|wall fan|bladeless fan|purifier|air con fan|HRV|MVHR|whole house fan|attic fan|left fan|right fan|fan heater|cooler|cooling tower|fan over the bed|air mover""")
CLIMATE = words("""thermostat|thermostat|thermostat|heating|heating|heater|AC|AC|A/C|air conditioner|air conditioning|aircon|radiator|floor heating|underfloor heating|boiler|heat pump|Nest|ecobee|Tado|furnace|climate control|HVAC|hvac|hot water|water heater
radiators|Netatmo|convector|infrared heater|fireplace|sauna stove|split system|minisplit|heat recovery|fan coil|Honeywell thermostat|towel warmer
heat|rads|central heating|aircon|ducted|reverse cycle|evap cooler|swampy|storage heater|panel heater|oil radiator|immersion|gas fire|log burner|pellet stove|electric fire|Hive|Drayton|Daikin|Mitsubishi|Ecobee|big radiator|left radiator|window unit|portable AC|towel radiator|boiler stat|swamp cooler|furnace fan""")
MEDIA = words("""TV|TV|TV|tv|television|speaker|speaker|speakers|radio|music|music|stereo|soundbar|sound bar|Sonos|HomePod|Echo|Google Home|Apple TV|Chromecast|projector|receiver|record player|Spotify|sound system|boombox|jukebox|Samsung|LG TV|Nest Hub|media player
Bose|turntable|Roku|Fire TV|Shield|hi-fi|intercom|kids tablet|party box|Marantz|Kodi|Plex
telly|telly|tele|big telly|box|small TV|smart TV|big screen|flatscreen|Firestick|Sky box|TiVo|Freeview|wireless|DAB radio|clock radio|bluetooth speaker|Echo Dot|HomePod mini|Nest Mini|Sonos One|Sonos Beam|Playbar|surround sound|surround|home cinema|Denon|Yamaha|amp|decks|gramophone
tunes|podcast|audiobook|film|movie|show|match|game|iPad|tablet|PA system|smart speaker|shower speaker|left speaker|back speakers|old radio|kitchen telly|karaoke machine|white noise machine""")
VACUUM = words("""vacuum|vacuum|vacuum cleaner|robot|robot vacuum|hoover|Roomba|Roborock|Rosie|Dobby|Dusty|robovac|Deebot|mop|Dreame|R2D2|Sir Sucks-a-lot|robot cleaner|floor bot|Jeeves|Xiaomi|Snoopy|Marvin|Bob|Pickles|Gerald
hoover|robo hoover|floor robot|robot hoover|sweeper|little robot|Eufy|Neato|Ecovacs|Henry|Hettie|Wall-E|BB-8|Dustin|Scooby|Suckertash|Alfred|Mopsy|Sweepy|Fluffy|Mr Clean|Hoovie|Kevin|Doris""")
MOWER = words("""mower|lawn mower|lawnmower|robot mower|Automower|Husqvarna|mowbot|Shaun|grass robot|Worx
Landroid|lawn robot|Gardena|mowy|Lawnie|Dolly|Navimow|Mowana|lawn bot|grass cutter|Barry|Luba|Lawn Mowgli|Baabara""")
VALVE = words("""water|water valve|main water|gas valve|sprinkler valve|irrigation valve|gas|hot water valve|shower|main shutoff|drip line|faucet|radiator valve|water main
stopcock|mains water|mains|garden tap|outside tap|hose tap|gas tap|gas main|water supply|hot water tap|pond valve|cistern valve|cold water valve|fill valve|drain valve|boiler valve""")
SCENES = words("""movie night|romantic|party|relax|good night|good morning|bedtime|dinner|reading|sunset|focus|game night|cozy evening|away|vacation|wake up|tropical|rainforest|date night|storytime|yoga|arctic aurora|candlelight|homework|spa|Christmas
dinner party|film night|pizza night|board games|slumber party|rainy day|tea time|nap time|golden hour|fireside|poker night|bath time|morning coffee|rise and shine|kids in bed|nobody home
Friday disco|summer breeze|northern lights|deep work|breakfast|siesta|midnight snack|leaving home|arrival|guests|meditation|concert|thunderstorm|lazy Sunday
film night|pizza and telly|wind down|chill|chill out|cosy|cosy night in|cinema|gone to bed|out for the day|school night|school morning|Sunday roast|curry night|girls' night|boys' night|bridge club|book club|knitting|Netflix and chill|match day|footy|rugby|rave|disco|karaoke|Halloween|spooky|festive|Bonfire Night|Diwali
Eid|Thanksgiving|baby's asleep|feeding time|night feed|quiet time|study time|work call|video call|painting|gaming|workout|stretch|bath and book|reading corner|breakfast in bed|late night|early start|all bright|soft glow|moonlight|campfire|beach|aquarium|Hogwarts|Mario Kart|unicorn|dungeon|goodbye|we're back|rainy Sunday|brunch|BBQ|happy hour""")
SCRIPTS = words("""bedtime|good night|morning routine|leaving home|water the plants|lock up|feed the cat|coffee time|cleanup|welcome home|night check|garbage day|panic|reset router|school run|laundry done|workout|backup|arrive home|dog walk|vacation|pool cleaning|open house|sleepy time|reboot the network|feed the chickens|feed the fish|water the garden|walk the dog|wake the kids|kids to bed|guests at the door|heat the sauna|air the house|start the day|bins out
bins|Monty's walk|walkies|feed Monty|feed the hens|let the hens out|hens to bed|cat breakfast|goldfish|tomatoes|greenhouse check|shut up shop|close up|last one out|first one up|nanny's here|cleaners in|boiler reset|restart the wifi|fix the printer|goodnight kids|story and sleep|wakey wakey|tooth brushing|tidy up|dinner bell
fire drill|storm|frost|heatwave|holiday lights|Airbnb turnover|check in|check out|home cinema|movie time|pizza oven|coffee and news|school bell|homework hour|screens off|lights round the house|car warm up|defrost the car|Friday clean|Sunday reset|gone fishing|piano time|baby bath|medicine""")
COLORS = words("""red|blue|green|yellow|purple|pink|orange|white|warm white|cool white|cold white|soft white|daylight|neutral white|turquoise|cyan|magenta|violet|lavender|teal|lime|gold|coral|salmon|crimson|light blue|dark red|navy|indigo|candlelight|warm|2700 kelvin|4000K|6500 K
3000 kelvin|mint green|peach|sky blue|hot pink|amber|ivory|beige|maroon|olive|5000 kelvin|2200k
warm yellow|icy white|bright white|daylight white|natural white|incandescent|cosy white|candle|sunset orange|blood red|rose|pale pink|baby blue|royal blue|ice blue|aqua|forest green|sage|lilac|plum|burgundy|copper|bronze|honey|apricot|cream|chartreuse|fuchsia|indigo blue|electric blue|3500 kelvin|4500K|2,700 kelvin|twenty seven hundred kelvin|yellowish|warmest white|coolest white""")
MODES = words("""heat|heat|cool|cool|cooling|heating|auto|auto|off|dry|fan only|eco|eco|away|sleep|comfort|boost|home|turbo|quiet|night|heat cool|dehumidify|automatic|silent|economy|vacation|ventilation
holiday|frost protection|frost|party|manual|schedule|smart|energy saving|eco plus|powerful|low noise|whisper|baby|natural|summer|winter|fan|drying|heating only|cooling only|wind free|swing|breeze|reduced|constant|standby""")
FANMODES = words("""low|high|medium|auto|sleep|turbo|max|maximum|minimum|full speed|lowest|quiet|half|2|3|level 2|30%|50 percent|75%|100 percent|speed 1|a quarter|twenty percent|second speed|80%|low speed|high speed|level 3
number two|number 3|speed 4|the lowest|the highest|highest|full blast|flat out|two|three|four|middle|one|first speed|third speed|whisper|breeze|natural|powerful|gentle|a third|two thirds|forty percent|60%|ninety percent|10%|three quarters""")
LEVELS = words("""half|halfway|a third|a quarter|two thirds|three quarters|full|maximum|max|the max|minimum|the minimum|min|half way|full brightness|its lowest|zero
one third|one quarter|one half|three fifths|a fifth|a tenth|the lowest|the brightest|full whack|half power|full power|its highest|its brightest|about half|zero percent|a hundred percent|two fifths""")
ITEMS = words("""milk|eggs|bread|butter|bananas|apples|toilet paper|dish soap|coffee|cheese|tomatoes|olive oil|chicken breast|cat food|batteries|light bulbs|orange juice|pasta|rice|onions|garlic|oat milk|two bottles of wine|a dozen eggs|washing powder|nappies|paper towels
toothpaste|yogurt|beer|cereal|ice cream|salmon|lettuce|sparkling water|chocolate|honey|flour|sugar|avocados|dog treats|AA batteries|printer paper|ginger|half a kilo of cheese|3 lemons|tofu|vanilla extract|baking powder|bin bags|hand soap|gluten free bread|mac and cheese
loo roll|washing up liquid|teabags|squash|biscuits|crisps|baked beans|sausages|bacon|mince|kitchen roll|tin foil|cling film|cat litter|hummus|pitta|naan bread|basmati rice|ghee|dal|coriander|chillies|paneer|tortillas|salsa|half and half|ground beef|diapers|ziploc bags|Vegemite|Tim Tams|capsicum|six pack of beer|birthday candles
two pints of milk|a loaf|a bag of potatoes|fabric softener|shampoo|plasters|paracetamol|hay|bird seed|something for pudding|stuff for tacos|a bottle of red|the good olive oil|Monty's treats|dishwasher tablets""")
TASKS = words("""call mom|pay the bills|book the vet|clean the gutters|fix the tap|water the plants|renew the insurance|buy a gift for Anna|take out the trash|return the library books|wash the car|email the landlord|change the filters|plan the party|update resume|pay utility bills
organize the garage|send the parcel|paint the fence|charge the bike|write to grandma|pick up dry cleaning|cancel the gym|book flights|backup photos|sharpen the knives|sign the permission slip|call the plumber|iron the shirts|defrost the freezer
descale the kettle|worm the cat|ring the school|ring Auntie Jean|book the MOT|mow the verge|bleed the radiators|sort the recycling|put the bins out|clip the dog's nails|change the bed|find the passports|fix the shelf|wrap the presents|pay the nanny|bake for the school fair|unblock the sink|replace the smoke alarm battery|post the letter|order logs|tax the car|top up the salt""")
LISTS = words("""to-do|todo|party|hardware store|work|weekend|chores|packing|camping|Christmas|gift|holiday|home|to do|errands|books|garden|cleaning|birthday|school|drugstore|pharmacy|reading|movies|Ikea|Costco|repairs|wish|pet|DIY|bucket|vet|jobs|honey-do|market
Saturday jobs|Monty|kids|B&Q|Aldi|Lidl|Tesco|Target|butcher|farm shop|freezer|menu|meal plan|dinner|honeydo|beach|ski trip|festival|hospital bag|school bag|christening|wedding|moving|house|car|allotment|film|watch|wine|party food|presents|someday|urgent|today|dad""")
SHOP = words("shopping list|shopping list|shopping list|grocery list|groceries|list|groceries list")
TIMERS = words("""pizza|egg|eggs|pasta|laundry|tea|cookies|bread|homework|nap|workout|oven|chicken|rice|meditation|dishwasher|lasagna|bath|study|cake|break|plank|potatoes|sauna|dough|coffee|turkey|screen time|steak|piano practice|brownies|barbecue|yoga|roast
bins|Monty's walk|dog's dinner|parking|parking meter|hair dye|face mask|foot soak|roast|gravy|Yorkshire puddings|crumble|sourdough|naan|dal|biryani|pressure cooker|pierogi|dumplings|noodles|porridge|toast|bacon|fish fingers|chips|garlic bread|jacket potatoes|casserole|stew|soup|muffins|scones|pavlova|meringue|ribs|sausages
jelly|ice lollies|wine in the freezer|beer|washing|tumble dryer|naughty step|time out|toothbrushing|reading|Xbox|iPad|telly|violin|shower|stretching|HIIT|phone call|standup|glue|varnish|sprinkler|hose|night feed|bottle|medicine|eye drops|antibiotics""")
QUERIES = words("""jazz|some jazz|Bohemian Rhapsody|the Beatles|Taylor Swift|classical music|my workout playlist|Abbey Road|Dark Side of the Moon|lo-fi beats|BBC Radio 4|Queen|Daft Punk|Miles Davis|Frozen|Stranger Things|The Lion King|the daily news podcast|rain sounds|white noise|Metallica|Beethoven
chill hits|the Harry Potter audiobook|Despacito|Shape of You by Ed Sheeran|Hotel California by the Eagles|Christmas songs|something relaxing|music|some music|rock music|Discover Weekly|the song Yesterday|the album Thriller|the movie Inception|Peppa Pig|kids songs|Adele|Hans Zimmer|reggae|disco
the Joe Rogan podcast|Wonderwall|Blinding Lights|smooth jazz radio|the soundtrack of Interstellar|salsa|Johnny Cash|Vivaldi Four Seasons|BTS|The Crown|the artist Coldplay|the playlist Sunday Morning|techno|ocean waves|Radio Paradise|Rammstein|Seinfeld|The Office|Radio 2|Kiss 100|Capital 95.8|BBC Radio 6|Jazz FM 102.2|NPR 93.9|Heart 106|Nina Simone|Bowie|Paddington
some motown|a bit of blues|old school hip hop|nineties dance|eighties rock|sea shanties|bagpipes|ceilidh music|bhangra|Bollywood hits|Kishore Kumar|AR Rahman|K-pop|fado|tango|Cumbia|opera|Pavarotti|gospel|country|Dolly Parton|Shania Twain|bluegrass|sludge metal|Iron Maiden|Black Sabbath|Radiohead|Björk|Stormzy|Adele's new album|the Hamilton soundtrack
Bluey|Paw Patrol|Baby Shark|The Wheels on the Bus|Moana|the Archers|Desert Island Discs|Test Match Special|the football|the cricket|the six o'clock news|Gardeners' World|Bake Off|Strictly|Planet Earth|The Sopranos|Triple J|Radio 5 Live|Smooth Radio|Absolute 80s|KEXP|Classic FM|a whale song|brown noise|a bedtime story|The Gruffalo|Sherlock Holmes
something chilled|something loud|dinner music|spa music|cooking playlist|my liked songs|road trip playlist|Monty's lullaby|Ella Fitzgerald and Louis Armstrong|Simon and Garfunkel|Hall and Oates""")
MESSAGES = words("""dinner is ready|breakfast is ready|we are leaving in five minutes|the pizza is here|time for bed|come downstairs|the taxi is here|I'm home|please be quiet|the movie is starting|everyone to the table|lunch is on the table|homework time|someone is at the door|bring down your laundry
I'll be late tonight|turn your music down|the bath is free|who took my charger|grandma is here|it's snowing|the dog needs a walk|school bus in ten minutes|put your shoes on|the washing machine is done|get ready to go
tea's ready|tea's on the table|grub's up|the bus is coming|has anyone seen the dog|whoever has the remote bring it back|we're off in two minutes|brush your teeth|shoes on please|no running on the stairs|the cake's ready|film's starting|granny's on the phone|the bath's running|mind the wet floor|lights out in five|I need a hand with the shopping|who left the fridge open|happy birthday Monty""")
MEASURES = words("humidity|humidity|battery level|battery|power consumption|CO2 level|air quality|brightness|water level|energy usage|pressure|illuminance|state|voltage|signal strength|moisture|power|noise level|carbon dioxide|pm2.5|light level")
BATTERIED = words("""front door lock|phone|motion sensor|remote|tablet|robot vacuum|vacuum|doorbell|window sensor|car|thermometer|smoke detector|leak sensor|my phone|watch|toothbrush|bike|mower|solar battery|tracker
telly remote|back door sensor|thermostat|radiator valve|blind|doorbell cam|garden camera|scale|hearing aids|e-bike|scooter|robot mower|hoover|laptop|iPad|dad's phone|window sensor upstairs|gate remote|button by the bed|water sensor""")
COMMANDS = words("""turn off the lights|turn off the tv|turn on the heating|close the blinds|lock the front door|start the vacuum|turn on the coffee maker|open the garage door|turn off the fan|turn off the kitchen light|pause the music|turn off everything|open the curtains in the bedroom|stop the sprinklers
turn on the porch light|set the thermostat to 20|play jazz in the kitchen|switch off the iron|turn off the heater in Emma's room|dim the lights|turn on the oven|close the garage|shut the windows|turn the radio off|switch on the boat shed lamp
put the kettle on|knock the oven off|kill the lights in the lounge|shut the garage|open the coop door|turn the hot tub on|turn the telly off|bring the blinds down|pause the hoover|lock the back door|turn the fairy lights off|stop the music|put the heating on|turn the wifi off|start the dishwasher|switch off the geyser|turn the fan down""")


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
    return [(rng.choice(("two degrees", "one degree", "a degree", "3 degrees", "2 degrees", "a couple of degrees", "half a degree", "five degrees", "1 degree", "1.5 degrees", "a few degrees", "a bit", "a little", "slightly", "a touch", "a tad", "a smidge", "a notch", "two notches", "a couple of notches", "four degrees")), "v")]


def duration(rng, kind="", *_) -> P:
    unit = rng.choice(("minute", "minute", "minute", "minute", "second", "hour"))
    n = rng.choice((1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 10, 12, 15, 20, 25, 30, 40, 45, 50, 90))
    n = min(n, 12) if unit == "hour" else n
    said = small(n) if rng.random() < 0.3 else str(n)
    if kind == "attr":
        return [(said + rng.choice((" ", " ", " ", "-")) + unit, "v")]
    special = ("half an hour", "an hour", "a minute", "an hour and a half", "two and a half hours", "a quarter of an hour", "1 hour and 20 minutes", "one minute and thirty seconds", "2 hours 15 minutes", "10 mins", "5 min", "30 secs", "a couple of minutes", "1h 30m", "three quarters of an hour", "half a minute", "a minute and a half", "an hour and ten minutes", "an hour and twenty", "five mins", "ten mins", "two mins", "twenty-five mins", "90 secs", "a couple of hours", "three and a half minutes", "quarter of an hour", "2 hrs", "an hour and a quarter", "forty five secs", "one and a half hours", "a full hour")
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
    return "" if own or name in ("music", "tunes", "heating", "central heating", "ventilation", "air conditioning", "climate control", "hot water") else rng.choice(("the ", "the ", "the ", "the ", "the ", "the ", "my ", "our ", ""))


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
    if name.endswith(("s", "music", "heating", "water", "ventilation", "conditioning", "gas", "irrigation", "lighting", "wifi", "internet", "mode", "heat", "mains", "surround sound")):
        return name
    if re.search(r"[^aeiou]y$", name):
        return name[:-1] + "ies"
    return name + ("es" if re.search(r"(x|ch|sh)$", name) else "s")


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
