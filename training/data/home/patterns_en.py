"""English sentence patterns by op; `*n` is a weight. `indirect:<word>` blocks write one of the four allowed words as the value."""

ASK = ("what", "which", "is ", "are ", "how", "did ", "who", "where", "when", "do ", "does ", "was ", "has ", "have ", "any ")
COMMAND_LEAD = ("please ", "please ", "can you ", "could you ", "could you please ", "can you please ", "would you ", "I'd like you to ", "I want you to ", "go ahead and ", "just ", "now ", "ok, ", "quickly ", "I need you to ", "let's ", "would you kindly ")
WAKE = ("hey artel, ", "artel, ", "Artel ", "hey computer, ", "ok house, ", "hi, ", "hey, ", "um, ", "so ", "well, ", "oh, ", "uh ", "hey assistant ", "Jarvis, ")
TAIL = (" please", " please", ", please", " now", " right now", " for me", " thanks", ", thank you", " will you", " right away", " if you can", " real quick")

IMPERATIVE = r"(turn|switch|put|start|activate|enable|set|dim|change|make|open|close|raise|lower|lift|shut|lock|unlock|pause|resume|play|mute|unmute|vacuum|clean|send|dock|mow|run|add|remove|delete|cancel|stop|announce|broadcast|tell|increase|decrease|reduce|brighten|skip|toggle|flip|mark|check|take|extend|continue|kill|draw|pull|return|execute|trigger|create|buy|shorten|bring|give|heat|cool|warm|park|power|adjust|go back|speed|slow|halt|hoover|mop|secure)\b"

PATTERNS = {
    "on": """
(turn|switch|turn|put) on {T.light} *8
(turn|switch) {T.light} on *6
turn on {T.switch} *4
switch {T.switch} on *3
(start|activate|enable|power on|fire up|power up|boot up) {T.switch} *2
(turn|switch) on {T.fan} *2
turn on {T.media} *2
turn on {T.climate} *2
lights on {in} *2
{w:lights} on {in} *2
{R} {B.light} on *3
{B.light} on {in}
{B.switch} on *2
(light up|illuminate|brighten up) the {R}
put {D.light} on {in} *2
{in} (turn|switch) on {D.light} *2
turn on {w:all the lights} {in} *2
turn on {w:everything} {in}
turn {w:everything} on {in}
turn on {w:all the lights} except the {R>x}
turn on {w:all lights} {in} (except|but not|apart from) {D.light>x}
I need {w:light} {in}
I want {D.switch} on
give me (some|) {w:light} {in}
let there be {w:light}
get {D.switch} going
hit the {w:lights}
flip on {T.light}
make sure {T.switch} is on
(can I have|could we have) {D.light} on {in}
switch on the {R}
turn on {w:it}
bring on {T.light}
""",
    "off": """
(turn|switch|shut) off {T.light} *8
(turn|switch) {T.light} off *6
turn off {T.switch} *4
(switch|shut|power) {T.switch} off *3
(kill|cut|deactivate|disable|power down|shut down|power off) {T.switch} *2
(turn|switch) off {T.fan} *2
turn off {T.media} *3
turn off {T.climate} *2
{R} {B.light} off *3
{R} off *2
{B.light} off {in}
{B.switch} off *2
{w:lights} (out|off) {in} *2
{w:lights} out *2
kill the {w:lights} {in} *2
kill {T.light}
turn off {w:everything} {in} *3
{w:everything} off {in} *2
shut {w:everything} down {in}
turn off {w:all the lights} {in} *2
turn off {w:all lights} except the {R>x} *2
turn {w:everything} off except {D.any>x} *2
(turn off|switch off) {w:all the lights} (but|but not|apart from|excluding|other than) the {R>x} and the {R>x}
turn off {w:all the lights} {in} except {D.light>x} *2
turn {w:everything} off but the {R>x}
{in} (turn|switch) off {D.light} *2
we don't need {D.light} {in} anymore
I don't need {T.switch} any more
(extinguish|put out|douse) {T.light}
nobody is {in}, turn off {D.light}
stop {T.fan}
turn off the {w:lights} {p:everywhere} *2
turn {w:it} off
turn off {D.valve} *2
shut off {D.valve}
make sure {T.switch} is off
leave only {D.light>x} on {in}, turn off {w:everything else}
""",
    "toggle": """
toggle {T.light} *3
toggle {T.switch} *2
flip {T.light}
flip the switch for {D.switch}
toggle {T.fan}
change the state of {T.switch}
flip {T.switch} on or off
{B.switch} toggle
toggle {T.cover}
""",
    "light": """
set {T.light} to {pct} *6
(set|change|adjust) the brightness of {T.light} to {pct} *3
set the {R} {B.light} brightness to {pct} *2
set {T.light} brightness to {pct} *2
dim {T.light} to {pct} *3
(turn|bring) {T.light} (down|up) to {pct} *2
brighten {T.light} to {pct}
{R} {B.light} {pct} *3
{B.light} {in} at {pct}
{B.light} {in} {pct}
{R} brightness {pct}
{pct} brightness {in}
(turn on|switch on) {T.light} at {pct} *2
put {T.light} (on|at) {level} *2
set {T.light} to {level} *2
brightness (to|) {level}
{v:dim} {T.light} *5
{v:brighten} {T.light} *2
{v:lower} {T.light}
{v:turn down} {T.light} *3
{v:turn up} {T.light} *2
turn {T.light} {v:down} *2
turn {T.light} {v:up} *2
turn {T.light} {v:down a bit}
{v:dim} the {R} *2
{v:dim} {T.light} (by|) {step} *2
{v:turn up} {T.light} (by|) {step} *2
{v:increase} the brightness of {T.light} by {step} *2
{v:decrease} {T.light} by {step}
{v:reduce} the brightness {in} by {step}
{v:raise} the brightness {in}
make {T.light} {v:brighter} *3
make it {v:brighter} {in} *2
make it {v:(a bit|a little|much) dimmer} {in} *2
make {T.light} {v:a bit brighter}
make {T.light} {v:a little dimmer}
make {T.light} {v:darker}
{v:brighter} {in}
{v:dimmer} {in}
{v:(a bit |)more light} {in}
{v:less light} {in}
{R} {B.light} {v:brighter}
set {T.light} to {color} *4
make {T.light} {color} *4
(turn|change) {T.light} {color} *3
change the color of {T.light} to {color} *2
{R} {B.light} {color} *2
I want {T.light} {color}
set {T.light} to {color} at {pct} *3
make {T.light} {color} and {pct} *2
set {T.light} to {pct} and {color} *2
make the {R} {color}
set the {R} to {pct} *2
colour {D.light} {color} {in}
all {w:lights} {color} {in}
make the {R} {B.light} {v:warmer}
make {T.light} {v:a bit cooler}
set the color temperature of {T.light} to {color}
(increase|raise) the brightness of {T.light} to {pct}
(lower|decrease|reduce) {T.light} to {pct}
{w:all the lights} {in} to {pct} except {D.light>x}
{v:soften} {T.light}
""",
    "light indirect:brighter": """
(it's|it is) (too|so|really|pretty|kinda|awfully) dark {in} *6
(it's|it is) (too|so) dark *2
I can't see (anything|a thing|) {in} *3
I can barely see {in}
it's a bit gloomy {in} *2
too dark to read {in} *2
{in} it's too dark
not enough light {in}
it's like a cave {in}
I can hardly see my book {in}
""",
    "light indirect:dimmer": """
(it's|it is) (too|so|way too|really) bright {in} *6
too bright {in} *2
the light is hurting my eyes
{D.light} {in} is too bright *2
{D.light} is blinding me *2
{in} it's too bright
it's blinding {in}
my eyes hurt, {D.light} is too strong
""",
    "temperature": """
set {T.climate} to {deg} *8
set the temperature (in|of) the {R} to {deg} *4
set the temperature {in} to {deg} *3
set the temperature to {deg} *3
(change|adjust|put) {T.climate} to {deg} *2
turn (up|down) {T.climate} to {deg} *2
turn {T.climate} (up|down) to {deg} *2
make it {deg} {in} *2
{R} {deg}
{B.climate} {deg}
temperature {deg} {in}
heat the {R} to {deg} *2
cool the {R} (down|) to {deg}
I want it {deg} {in}
{v:turn up} {T.climate} *3
{v:turn down} {T.climate} *3
turn {T.climate} {v:up} *2
turn {T.climate} {v:down} *2
turn {T.climate} {v:up} (by|) {few} *2
turn {T.climate} {v:down} (by|) {few}
{v:turn up} {T.climate} (by|) {few} *3
{v:turn down} {T.climate} (by|) {few} *2
{v:turn up} {D.climate} {few} {in}
{v:raise} the temperature {in} (by|) {few} *3
{v:lower} the temperature {in} (by|) {few} *3
{v:increase} {T.climate} by {few}
{v:decrease} the temperature {in} by {few}
{v:drop} {T.climate} {few}
{v:bump up} {T.climate} {few}
{v:crank up} {T.climate}
{v:lower} the temperature {in}
{v:raise} the temperature {in} *2
make it {v:two degrees warmer} {in} *2
make it {v:a degree cooler} {in}
make it {v:a bit warmer} {in} *2
make it {v:cooler} {in} *2
make it {v:3 degrees colder} {in}
{v:two degrees warmer} {in} *2
{v:one degree cooler}
{v:(a bit |)warmer} {in}
{v:warm up} the {R} *2
{v:cool down} the {R} *2
{v:warmer}, please
set {T.climate} to {deg} (in|on) the {p:whole house}
keep the {R} at {deg}
""",
    "temperature indirect:warmer": """
(I'm|I am|we're) (cold|freezing|chilly|cold|so cold) *5
I'm (freezing|cold) {in} *3
it's (too|so|really|a bit|) (cold|chilly) {in} *6
it's freezing {in} *3
(brr|brrr), it's cold {in}
my feet are cold
the {R} is (too|) (cold|chilly|freezing) *3
{in} it's too cold
it's like a fridge {in}
""",
    "temperature indirect:cooler": """
(I'm|I am) (hot|boiling|too hot|sweating|burning up) *4
it's (too|so|really|way too) (hot|warm) {in} *6
it's boiling {in} *2
it's (stuffy|so stuffy|stifling) {in} *3
the {R} is (too|) (hot|warm|stuffy) *3
it's like an oven {in}
{in} it's too hot
we are melting {in}
""",
    "mode": """
set {T.climate} to {mode} *6
(switch|put|change) {T.climate} (to|in|into) {mode} mode *5
set {T.climate} to {mode} mode *3
{B.climate} {mode} mode *2
{R} {B.climate} on {mode}
(set|switch) the mode of {T.climate} to {mode} *2
turn on {mode} mode on {D.climate} *2
put {D.climate} on {mode} {in} *2
set the {p:house} to {mode} mode
{mode} mode {in}
run {D.climate} in {mode} mode {in}
set the {w:humidifier} to {mode}
set {T.fan} to {v:sleep} mode
switch {D.media} to {v:HDMI 2}
set {D.light} to {v:rainbow} effect {in}
set {D.vacuum} to {v:turbo} mode
""",
    "fan": """
set {T.fan} to {speed} *6
(set|change) the speed of {T.fan} to {speed} *3
set the {R} {B.fan} speed to {speed} *2
put {T.fan} (on|at) {speed} *3
turn {T.fan} (up|down|) to {speed} *2
{B.fan} {speed} *2
{R} {B.fan} {speed} *2
run {T.fan} at {speed} *2
{v:speed up} {T.fan} *3
{v:slow down} {T.fan} *3
{v:turn up} {T.fan} *3
{v:turn down} {T.fan} *2
turn {T.fan} {v:up} *2
turn {T.fan} {v:down}
{v:increase} the speed of {T.fan} *2
{v:increase} the {w:fan} speed {in} (by|) {step}
{v:decrease} the {w:fan} speed {in}
{v:reduce} the {R} {B.fan} speed by {step}
make {T.fan} (spin|go|run|blow) {v:faster} *2
make {T.fan} {v:slower} *2
{v:crank up} {T.fan}
{v:boost} {T.fan}
set {w:fan} speed to {speed} {in}
turn on {T.fan} at {speed} *2
""",
    "open": """
open {T.cover} *12
open {D.cover} {in} *3
(raise|lift|pull up) {T.cover} *4
open up {T.cover}
{B.cover} open *2
{R} {B.cover} up
open {w:all the blinds} {in} *2
open {w:all curtains} except the {R>x}
draw back {T.cover}
let (some|the) air in, open {D.cover}
I need to open {T.cover}
I'm home, open {D.cover}
open {D.valve} *2
turn on {D.valve}
roll up {T.cover} *2
put {T.cover} up
open {w:it}
open {w:everything} {in}
get {D.cover} open {in}
""",
    "close": """
close {T.cover} *12
close {D.cover} {in} *3
(lower|drop|shut|pull down) {T.cover} *4
shut {T.cover} *3
{B.cover} (closed|close|down) *2
{R} {B.cover} down
close {w:all the blinds} {in} *2
close {w:all windows} except the {R>x}
draw {T.cover} *2
pull {T.cover} shut
close {D.valve} *3
roll down {T.cover} *2
put {T.cover} down
close {w:it}
close {w:everything} {in}
it's raining, close {D.cover} {in}
make sure {T.cover} is closed
""",
    "stop": """
stop {T.cover} *6
halt {T.cover} *2
stop {D.cover} {in}
{B.cover} stop *2
stop
stop {w:it}
stop moving {D.cover}
freeze {T.cover}
stop {D.cover} right there
stop {T.vacuum} *2
""",
    "position": """
set {T.cover} to {pct} *6
open {T.cover} (to|) {pct} *4
open {T.cover} {v:halfway} *4
open {D.cover} {v:half way} {in}
open {T.cover} {v:a third}
close {T.cover} {v:halfway} *2
close {T.cover} to {pct} *2
(raise|lift|lower) {T.cover} to {pct} *3
put {T.cover} (at|to) {level} *2
{B.cover} {pct} *2
{R} {B.cover} to {pct}
{B.cover} {v:halfway} {in}
{v:half} close {T.cover} *2
{v:half} open {T.cover} *2
(set|move) the position of {T.cover} to {pct} *2
open {T.cover} {v:a bit} *3
open {D.cover} {v:a little} {in} *2
close {T.cover} {v:a little more} *2
open {T.cover} {v:by 10 percent}
{v:raise} {T.cover} by {step}
{v:lower} {T.cover} by {step}
open {D.valve} to {pct} *2
set {D.valve} to {pct}
crack {D.cover} open {v:a bit} {in}
""",
    "lock": """
lock {T.lock} *10
lock {D.lock} *6
lock up {T.lock}
lock {w:all the doors} {in} *3
lock {w:everything} {in}
lock {w:all doors} except the {R>x}
{B.lock} lock *2
secure {T.lock} *2
bolt {D.lock}
make sure {T.lock} is locked *2
lock up the {p:house}
lock {w:it}
lock down {T.lock}
""",
    "unlock": """
unlock {T.lock} *10
unlock {D.lock} *6
{B.lock} unlock *2
unlock {w:all the doors} {in}
unbolt {D.lock}
release {D.lock}
can you unlock {D.lock} {in}
make sure {T.lock} is unlocked
unlock {w:it}
disengage {D.lock}
""",
    "volume": """
set the volume to {pct} *4
set the volume of {T.media} to {pct} *4
set {T.media} volume to {pct} *3
{B.media} volume {pct} *2
volume {pct} *2
volume {pct} {in} *2
volume to {level}
turn {T.media} (up|down) to {pct} *3
turn the volume (up|down) to {pct} {in} *2
set {D.media} to {pct} {in} *2
{v:turn up} {T.media} *4
{v:turn down} {T.media} *4
turn {T.media} {v:up} *2
turn {T.media} {v:down} *3
turn the volume {v:up} {in} *2
turn the volume {v:down} {in} *2
{v:turn up} the volume {in} *2
{v:turn down} the volume on {T.media} *2
turn the volume {v:up} by {step} *2
turn the volume {v:down} by {step} {in}
{v:turn up} the volume (by|) {step}
{v:increase} the volume of {T.media} (by|) {step} *2
{v:decrease} the volume {in} by {step} *2
{v:lower} the volume on {T.media}
{v:raise} the volume {in}
volume {v:up} {in} *2
volume {v:down} {in} *2
volume {v:up} {step} {in}
{v:louder} {in} *2
{v:quieter} {in} *2
make {T.media} {v:louder} *2
make {T.media} {v:a bit quieter} *2
{v:crank up} {T.media}
{B.media} {v:louder} {in}
{T.media} is too loud, turn it {v:down} *2
I can't hear {T.media}, turn it {v:up} *2
turn it {v:down} {in}
turn it {v:up}
keep it {v:down} {in}
""",
    "pause": """
pause *2
pause {T.media} *6
pause the {w:music} {in} *3
pause {D.media} {in} *2
(put|) {T.media} on pause *2
stop the {w:music} {in} *3
stop {T.media} playback
stop playing {in} *2
{R} pause
{B.media} pause
pause the {w:movie} *2
hold the {w:music} for a second
pause {in}
stop the {w:podcast} {in}
""",
    "resume": """
resume *2
resume {T.media} *5
resume the {w:music} {in} *3
unpause {T.media} *4
continue playing {in} *2
continue the {w:music} {in} *2
continue {T.media} *2
resume playback {in} *2
keep playing {in}
play again {in}
carry on with the {w:movie} {in}
unpause {in}
{B.media} resume
continue the {w:podcast}
""",
    "next": """
next (song|track) *4
next (song|track|) {in} *4
skip (this|the) (song|track|one|) *4
skip (this|) (song|track) {in} *3
play the next (song|track|one) on {D.media} *3
next track on {T.media} *4
{B.media} next (song|track|) *2
skip {in} *2
go to the next (song|track) {in} *2
skip it
I don't like this song, next
next (episode|chapter|station) on {D.media} *2
skip ahead on {T.media}
""",
    "previous": """
previous (song|track) *4
previous (song|track|) {in} *4
go back (to the previous|one) (song|track) {in} *3
play the previous (song|track) on {D.media} *3
previous track on {T.media} *4
play the last song again {in} *2
{B.media} previous (song|track)
back one track {in} *2
replay the last (song|track) {in}
go back a song
play that song again
previous (episode|chapter) on {D.media}
""",
    "play": """
play {query} *8
play {query} {in} *6
play {query} on {D.media} *5
put on {query} *3
put on {query} {in} *2
put {query} on {in}
listen to {query}
I want to (listen to|hear) {query} {in} *2
start (playing|) {query} {in} *2
could we have {query} {in}
{in} play {query} *2
watch {query} on {D.media}
let's listen to {query} {in}
throw on {query}
""",
    "mute": """
mute {T.media} *6
mute *2
mute {in} *2
mute the {w:music} {in} *2
{B.media} mute *2
silence {T.media} *2
mute the sound (on|of) {T.media} *2
turn off the sound on {T.media} *2
be quiet {in}
{R} mute
""",
    "unmute": """
unmute {T.media} *6
unmute *2
unmute {in} *2
unmute the {w:music} {in} *2
{B.media} unmute *2
turn the sound back on on {D.media} *2
sound back on {in}
unmute the sound (on|of) {T.media}
""",
    "vacuum": """
start {D.vacuum} *5
start vacuuming *2
start cleaning *2
start (the|) {T.vacuum} *3
run {D.vacuum} *4
send out {D.vacuum} *2
(turn on|switch on) {D.vacuum} *2
vacuum *1
let {D.vacuum} (clean|run|do its thing) *2
{B.vacuum} start *2
get {D.vacuum} going *2
it's dirty, start {D.vacuum}
{B.vacuum} clean up
deploy {D.vacuum}
kick off {D.vacuum}
""",
    "dock": """
send {D.vacuum} (home|back|to its dock|back to base|to the charging station|to charge|to base) *8
dock {D.vacuum} *4
return {D.vacuum} to (base|its dock|the dock) *3
{B.vacuum} go home *2
tell {D.vacuum} to go (home|back)
have {D.vacuum} go (home|back)
park {D.vacuum} *2
{B.vacuum} return to base
go back to the charging station
bring {D.vacuum} back
recall {D.vacuum} *2
call {D.vacuum} back
enough cleaning, send {D.vacuum} home
stop cleaning *2
""",
    "clean": """
vacuum {inroom} *2
vacuum the {R} *8
clean the {R} *5
clean the {R} and the {R} *3
have {D.vacuum} clean the {R} *3
send {D.vacuum} to (clean|vacuum|) the {R} *3
vacuum {p:upstairs} *2
vacuum the {floor} *2
clean {p:here} *2
hoover the {R} *2
mop the {R} *2
{B.vacuum}, clean the {R} *2
sweep the {R}
vacuum the {R}, the {R} and the {R}
clean the floor {in} *2
start cleaning the {R} *2
run {D.vacuum} {inroom} *3
the {R} is dirty, vacuum it *2
{R} needs vacuuming *2
start {D.vacuum} {inroom} *2
can we clean up the {R}
clean {p:this room}
vacuum the {p:whole house}
""",
    "mow": """
mow the lawn *3
mow *1
start {D.mower} *4
mow {in} *2
mow the {p:backyard} *2
mow the {p:front lawn} *2
cut the grass {in} *3
start mowing {in} *3
run {D.mower} {in} *2
(send out|turn on) {D.mower} *2
{B.mower} start *2
the grass is too long, start {D.mower}
let {D.mower} mow the {p:back lawn}
trim the lawn {in}
""",
    "park": """
send {D.mower} (home|back|to its dock|to the charging station|to base) *6
dock {D.mower} *4
park {D.mower} *3
stop mowing {in} *3
stop mowing the lawn *2
return {D.mower} to (base|its dock|the dock) *3
{B.mower} go home *2
bring {D.mower} back *2
stop {D.mower} *3
call {D.mower} back, it's raining
""",
    "scene": """
(activate|turn on|start|set|switch on|enable) (the|) {scene} scene *8
activate {scene} *3
{scene} scene *4
{scene} scene {in} *3
set the {scene} scene {in} *3
scene {scene} *2
turn on {scene} mode *3
put on the {scene} scene *2
switch to {scene} (scene|mode) *2
{scene} mode {in} *2
I want the {scene} scene {in}
make it {w:cozy} {in}
let's have the {scene} scene
set the {R} to {scene} scene *2
""",
    "script": """
run (the|) {script} script *6
(start|execute|launch|trigger) (the|my|) {script} (script|routine) *6
run {script} *2
start my {script} routine *3
{script} script *2
{script} routine *2
do the {script} routine *2
trigger the {script} automation *2
script {script}
""",
    "query": """
is {T.light} (still |){v:on} *4
is {T.light} (still |){v:off} *2
is {T.switch} {v:on} *3
is {T.switch} {v:running} *2
are any {w:lights} {v:on} {in} *3
are any {w:lights} still {v:on} *2
which {w:lights} are {v:on} {in} *3
which {w:windows} are {v:open} {in} *3
what {w:doors} are {v:unlocked} {in} *2
how many {w:lights} are {v:on} {in} *3
how many {w:windows} are {v:open}
are {w:all the lights} {v:off} {in} *2
are {w:all the windows} {v:closed} *3
are {w:all doors} {v:locked} *2
is {w:everything} {v:off} {in}
is {w:everything} {v:locked}
any {w:windows} {v:open} {in} *2
any {w:lights} left {v:on}
is {T.cover} {v:open} *4
is {T.cover} {v:closed} *3
is {T.cover} {v:shut}
is {T.lock} {v:locked} *4
is {T.lock} {v:unlocked} *2
did I {v:lock} {D.lock} *3
did I leave {T.switch} {v:on} *3
did I leave {T.cover} {v:open} *2
did I {v:close} {D.cover} *2
did someone leave {D.light} {v:on} {in}
have I left {T.switch} {v:on}
is {w:anyone} {v:home} *3
is {w:anybody} {v:at home} *2
is {who} {v:home} *3
is {who} {v:at home}
is {w:everyone} {v:home}
who is {v:home} *2
who's {v:home}
where is {who} *3
where's {who}
is {who} {v:away}
what's the state of {T.any} *3
what is the status of {T.any} *2
{T.any} status *2
what is {T.media} doing
what's {v:playing} {in}
what's {v:playing} on {D.media}
is {T.media} {v:playing} *2
is {T.media} {v:paused}
is {T.climate} {v:on} *2
is {T.climate} {v:heating} *2
is {T.climate} in {v:eco} mode
what mode is {T.climate} in *2
what's the {w:humidity} {in} *4
what is the {R} {w:humidity} *2
what's the {measure} {in} *3
{R} {measure} *2
how is the {measure} {in}
tell me the {measure} {in}
what's the {w:battery level of the vacuum}
what is the {w:battery of my phone}
is {D.vacuum} {v:cleaning} *2
is {D.vacuum} {v:docked}
is {D.vacuum} {v:charging}
where is {D.vacuum}
which {w:batteries} are {v:low} *2
which {w:devices} have a {v:low battery}
are any {w:batteries} running {v:low}
is there {v:motion} {in} *2
is there a {w:leak} {in}
any {w:leaks} {in}
is the {w:washing machine} {v:done} *2
is the {w:dishwasher} {v:finished}
what's on my {w:shopping list} *3
what's on the {w:to-do list} *2
read me my {w:shopping list}
how bright is {T.light}
what color is {T.light}
how loud is {T.media}
what's the {w:volume of the TV}
what speed is {T.fan}
how fast is {T.fan} running
is {D.mower} {v:mowing}
is the {w:alarm} {v:armed} *2
is {T.valve} {v:open} *2
are the {w:lights} {in} {v:on} *3
are the {w:blinds} {in} {v:closed} *2
{T.light} {v:on}?
{T.lock} {v:locked}?
are there any {w:lights} {v:on} {in}
check if {T.lock} is {v:locked} *2
check whether {T.switch} is {v:on} *2
tell me if {T.cover} is {v:open} *2
can you check {T.any}
""",
    "degrees": """
what's the temperature {in} *6
what is the temperature {in} *4
how (warm|hot|cold) is it {in} *5
what's the {R} temperature *3
{R} temperature *2
temperature {in} *2
how many degrees is it {in} *2
what's the temperature
what temperature is it {in} *3
what is {T.climate} set to *2
what temperature is {T.climate} set to *2
is it (cold|hot|warm) {in} *3
what's the temperature of the {w:fridge}
what's the temperature of the {w:freezer}
what's the temperature of the {w:water} {in}
what does {D.climate} say
tell me the temperature {in} *2
current temp {in} *2
how warm is {D.climate}
""",
    "weather": """
what's the weather *3
what's the weather like *3
what is the weather *2
how's the weather *3
weather *2
what's the weather like outside *2
tell me the weather *2
weather report
what does the weather look like (now|right now|) *2
how is the weather today *2
is it raining
is it raining outside
do I need an umbrella
current weather
what's it like outside *2
""",
    "time": """
what time is it *4
what's the time *3
what is the time (now|) *2
tell me the time *3
time (check|) *2
do you know what time it is *2
what time is it (right now|now) *2
what's the time now
how late is it
current time
got the time
""",
    "date": """
what's the date *3
what day is it (today|) *4
what is today's date *3
what's today's date *2
what date is it (today|) *2
tell me the date (today|) *2
what day of the week is it *2
today's date
which day is today
""",
    "timer": """
set a timer for {dur} *6
set a {dur.attr} timer *5
(start|create|make) a timer for {dur} *3
start a {dur.attr} timer *3
timer {dur} *2
{dur.attr} timer *2
{dur} timer for (the|my|) {timer} *2
set a {timer} timer for {dur} *4
set a timer for (the|) {timer} for {dur} *3
set a {dur.attr} timer for (the|my|) {timer} *4
start a {dur.attr} {timer} timer *3
set a timer called {timer} for {dur} *2
set a {dur.attr} timer named {timer} *2
timer for {dur} *2
set a timer for {dur} {inroom} *2
I need a timer for {dur} *2
{timer} timer {dur} *3
count down {dur}
put a timer on for {dur}
give me {dur} for the {timer}
""",
    "cancel_timer": """
cancel the timer *3
cancel (the|my) {timer} timer *6
(stop|delete|remove) the {timer} timer *4
cancel the {dur.attr>w} timer *3
stop the {dur.attr>w} timer *2
stop the timer *2
cancel the timer for {timer} *2
cancel the timer {inroom} *2
cancel the {R} timer
kill the {timer} timer
turn off the timer *2
forget the {timer} timer
""",
    "cancel_timers": """
cancel all timers *3
cancel all (the|my) timers *2
stop all timers *2
delete all (the|my|) timers *2
cancel every timer *2
cancel all timers {inroom} *3
stop all the timers {inroom} *2
clear all timers *2
remove all my timers
kill all timers
no more timers, cancel them all
""",
    "pause_timer": """
pause the timer *2
pause (the|my) {timer} timer *5
pause the {dur.attr>w} timer *3
hold the {timer} timer *2
pause the timer for (the|) {timer} *2
pause the timer {inroom} *2
pause the {R} timer
put the {timer} timer on hold *2
freeze the {timer} timer
""",
    "resume_timer": """
resume the timer *2
resume (the|my) {timer} timer *5
continue the {timer} timer *3
unpause the {timer} timer *3
resume the {dur.attr>w} timer *3
continue the timer *2
continue the timer {inroom} *2
restart the paused {timer} timer
""",
    "add_timer": """
add {dur} to the {timer} timer *6
add {dur} to the timer *3
add {dur} to my {dur.attr>w} timer *2
increase the {timer} timer by {dur} *3
extend the {timer} timer by {dur} *3
{dur} more on the {timer} timer *2
extend the timer by {dur} *2
add another {dur} to the {timer} timer *2
put {dur} more on the {timer} timer *2
add {dur} to the timer {inroom} *2
make the {timer} timer {dur} longer *2
""",
    "cut_timer": """
(take|remove) {dur} (off|from) the {timer} timer *6
take {dur} off the timer *3
remove {dur} from my {dur.attr>w} timer *2
decrease the {timer} timer by {dur} *3
shorten the {timer} timer by {dur} *3
reduce the timer by {dur} *2
subtract {dur} from the {timer} timer *2
cut the {timer} timer by {dur} *2
make the {timer} timer {dur} shorter *2
reduce the timer {inroom} by {dur}
""",
    "timer_status": """
how (much time|long) is left on the {timer} timer *6
how much time is left (on the timer|) *3
how long (is left|until the timer goes off|left on the timer) *2
how much longer (for|on) the {timer} timer *3
when is the {timer} timer done *3
(status of|what's the status of) the {timer} timer *2
how's the {timer} timer doing *2
how much time is left on the {dur.attr>w} timer *2
what timers are running *2
are there any timers running
how long is left on the timer {inroom} *2
check the {timer} timer *2
how many minutes left for {timer}
""",
    "later": """
{cmd} in {dur} *8
in {dur} {cmd} *6
{cmd} after {dur} *3
in {dur}, {cmd} *2
wait {dur} and {cmd} *2
in {dur} please {cmd}
after {dur} {cmd} *2
{dur} from now {cmd}
""",
    "list_add": """
add {task} to my {list} list *6
add {task} to the {list} list *5
put {task} on (my|the) {list} list *4
add {item} to the {list} list *3
add {item} to my {list} list *2
put {item} on the {list} list *2
add {task} to {list} *2
{task} on the {list} list
(note|write) {task} on my {list} list *2
new item on my {list} list: {task} *2
""",
    "list_done": """
(check|tick|cross) {task} off (my|the) {list} list *6
mark {task} (as|) (done|complete|completed) on (my|the) {list} list *5
check off {task} on the {list} list *3
complete {task} on my {list} list *3
{task} is done on my {list} list *2
tick off {task} on the {list} list *2
I finished {task}, check it off my {list} list *2
cross off {item} on the {list} list *2
mark {item} done on the {list} list *2
""",
    "list_remove": """
(remove|delete) {task} from (my|the) {list} list *6
take {task} off (my|the) {list} list *4
remove {item} from the {list} list *3
delete {item} on my {list} list *2
remove {item} from my {p:shopping} list *4
take {item} off the {p:shopping} list *3
delete {item} from the {p:grocery} list *2
scratch {task} from the {list} list *2
drop {task} from my {list} list
""",
    "shop_add": """
add {item} to (my|the) {shop} *10
put {item} on (my|the) {shop} *5
add {item} to the list *2
we need {item} *3
we're out of {item} *3
buy {item} *3
I need to buy {item} *2
we ran out of {item} *2
{item} on the shopping list *2
add {item} to shopping *2
don't forget to buy {item}
get {item} on the shopping list
we need to get {item}
shopping list add {item} *2
write down {item} on the shopping list
""",
    "shop_done": """
(check|tick|cross) {item} off (my|the) {shop} *6
check off {item} on the shopping list *3
mark {item} as (bought|done) on the {shop} *3
I bought {item} *4
I got {item} *2
I already have {item}, cross it off the list *2
cross {item} off *2
cross off {item} on my {shop} *2
got {item}, check it off
""",
    "broadcast": """
(announce|broadcast) {msg} *5
(announce|broadcast) that {msg} *4
tell everyone (that|) {msg} *5
tell everybody {msg} *2
announce {inroom} that {msg} *3
say {msg} {inroom} *3
broadcast {msg} {inroom} *2
let everyone know (that|) {msg} *3
make an announcement: {msg} *2
announce: {msg}
say on all speakers {msg}
tell the kids {msg} *2
""",
    "cancel": """
never mind *3
nevermind *2
forget it *2
cancel *2
cancel that *2
forget about it
leave it
don't bother *2
no, never mind
nothing *1
drop it
scratch that
it doesn't matter
oh forget it
actually never mind *2
no wait, cancel
ok skip that
""",
    "smalltalk": """
hello *2
hi there
thank you *2
thanks a lot
good job
good morning
good night
who are you
how are you
what can you do
you're the best
hello home assistant
""",
}

WEIGHT = {"on": 52, "off": 52, "toggle": 8, "light": 76, "light indirect:brighter": 12, "light indirect:dimmer": 9, "temperature": 46, "temperature indirect:warmer": 12, "temperature indirect:cooler": 11, "mode": 34, "fan": 22,
    "open": 26, "close": 26, "stop": 9, "position": 28, "lock": 18, "unlock": 18, "volume": 34, "pause": 14, "resume": 12, "next": 13, "previous": 10, "play": 24, "mute": 10, "unmute": 11, "vacuum": 16, "dock": 15, "clean": 20,
    "mow": 9, "park": 10, "scene": 24, "script": 18, "query": 90, "degrees": 22, "weather": 8, "time": 6, "date": 6, "timer": 24, "cancel_timer": 11, "cancel_timers": 6, "pause_timer": 8, "resume_timer": 8, "add_timer": 12,
    "cut_timer": 11, "timer_status": 12, "later": 20, "list_add": 15, "list_done": 12, "list_remove": 13, "shop_add": 20, "shop_done": 11, "broadcast": 13, "cancel": 7, "smalltalk": 3}

# op | sentence before | what is said now
FOLLOW = """
on|turn on {^B.light} {in}|and (in|) the {^R} *4
on|turn on the {R} {^B.light}|(now|and|also|) the {^R} (too|as well|) *3
off|turn off {^B.light} {in}|and {^inroom} *3
off|switch off the {R} {^B.light}|the {^R} (too|as well|one too)
off|turn on the {^R} {^B.light}|(now|) turn it (back|) off *5
off|turn on {^B.switch}|turn it off again *3
off|turn on {^B.light} {^inroom}|(now|and) turn (them|it) off *2
on|turn off the {^R} {^B.switch}|turn it back on *3
on|is the {^R} {^B.light} on|then turn it on *2
off|is {^D.switch} on|(turn|switch) it off (please|) *3
off|are the {^w:lights} {^inroom} on|turn them off *2
off|set the {^R} {^B.light} to {pct}|off *2
light|turn on the {^R} {^B.light}|{^v:brighter} *3
light|turn on the {^B.light} {^inroom}|(make it |){^v:a bit brighter} *2
light|turn on the {^R} {^B.light}|{^v:dim} it *2
light|set {^B.light} {^inroom} to {pct}|{^v:more} *2
light|set the {^R} {^B.light} to {pct}|(make it|now) {^pct} *3
light|set the {^R} {^B.light} to {pct}|{^v:brighter} *2
light|turn on {^B.light} {^inroom}|set it to {^pct} *3
light|turn on the {^R} {^B.light}|make it {^color} *3
light|set the {R} {^B.light} to {^pct}|and the {^R} *2
light|set {R} {^B.light} to {^color}|the {^R} too
light|dim the {^R} {^B.light}|{^v:a bit more}
open|open {^B.cover} {in}|and {^inroom} *2
close|open the {^R} {^B.cover}|(now |)close (them|it) (again|) *3
close|open {^D.cover}|close it *2
open|close the {^R} {^B.cover}|open (it|them) again *2
close|is {^D.cover} open|close it (then|please|) *3
stop|close the {^R} {^B.cover}|stop *2
position|open the {^R} {^B.cover}|{^v:halfway} *2
position|close {^B.cover} {^inroom}|no, to {^pct}
lock|is {^D.lock} locked|lock it *3
lock|did I lock {^D.lock}|then lock it
unlock|lock {^D.lock}|unlock it again *2
lock|lock {D.lock}|and {^D.lock} *2
temperature|set {^B.climate} {^inroom} to {deg}|make it {^deg} *2
temperature|set the temperature {^inroom} to {deg}|{^v:a bit warmer} *2
temperature|what's the temperature {^inroom}|set it to {^deg} *3
temperature|set the {R} {^B.climate} to {^deg}|and the {^R}
temperature|how warm is it {^inroom}|{^v:two degrees warmer} *2
temperature|turn on {^D.climate}|set it to {^deg} *2
mode|set {^D.climate} to {deg}|{^mode} mode *2
mode|turn on {^D.climate}|switch it to {^mode}
degrees|what's the temperature {in}|and {^inroom} *4
degrees|how warm is it {in}|what about the {^R} *3
query|is the {R} {^B.light} {^v:on}|and the {^R} *3
query|are the {^w:windows} {^v:open} {in}|and {^inroom} *2
query|is {D.lock} {^v:locked}|and {^D.lock} *3
query|what's the {^w:humidity} {in}|and {^inroom} *2
query|close {^D.cover}|is it {^v:closed} (now|) *2
query|lock {^D.lock}|is it {^v:locked}
query|is {who} {^v:home}|and {^who} *2
volume|play {query} {^inroom}|{^v:louder} *3
volume|play {query} on {^D.media}|turn it {^v:down} *3
volume|turn on {^D.media}|volume {^pct} *2
volume|set {^D.media} to {pct}|{^v:quieter} *2
pause|play {query} {^inroom}|pause (it|) *2
off|play {query} on {^D.media}|turn it off
next|play {query} {^inroom}|next (song|one|) *2
play|play {^query} {in}|and {^inroom} *2
play|play {query} {^inroom}|no, play {^query} *2
fan|turn on {^D.fan}|{^v:faster} *2
fan|turn on the {^R} {^B.fan}|set it to {^speed} *2
dock|start {^D.vacuum}|send it (home|back to its dock) *2
clean|vacuum the {R}|and (then|) the {^R} *3
clean|start {^D.vacuum}|(only|just) the {^R}
shop_add|add {item} to the shopping list|and {^item} *4
shop_add|add {item} to my shopping list|also {^item} *3
list_add|add {task} to the {^list} list|and {^task} *3
shop_done|add {^item} to the shopping list|check it off
timer|set a {timer} timer for {dur}|and one for {^timer} for {^dur} *2
add_timer|set a {^timer} timer for {dur}|add {^dur} *3
cancel_timer|set a {^timer} timer for {dur}|cancel it *3
timer_status|set a {^timer} timer for {dur}|how long is left *3
pause_timer|set a {^timer} timer for {dur}|pause it
toggle|turn on {^D.switch}|toggle it
on|turn on the {R} {^B.light}|and the {^R} one
off|turn off the {R} {^B.light}|the {^R} one (as well|too)
close|close {^B.cover} {in}|and the {^R} ones
open|open the left blind {^inroom}|(and |)the {^w:(other|right) blind} (as well|too)
off|turn off {B.light} {^inroom}|and the {^w:(strip|telly|fan)} (too|as well)
light|dim the {^R} {^B.light}|{^v:(lower|even lower|a bit lower)}
light|set the {^R} {^B.light} to {pct}|(make that|actually) {^v:half}
light|put {^w:lamp (1|2|3)} on {pct}|now {^color}
light|set spot 1 to {^pct}|and {^w:(lamp 2|spot 3|strip one)} (too|as well)
light|make the {^R} {^B.light} {color}|too dark(,|) {^v:(50 percent|full|80)}
light|bump the {^R} {^B.light} up {step}|another {^step} {^v:up}
position|open the {^R} {^B.cover}|{^v:halfway} only *2
position|close {^B.cover} {^inroom}|{^v:a third} (will do|is enough)
position|roll the {^w:awning} out {^inroom}|just {^v:(a third|half|a quarter)}
position|set the {^R} {^B.cover} to {pct}|higher(,|) to {^v:(80|60 percent|70%)}
position|set the {^R} {^B.cover} to {pct}|{^v:(lower|higher|a bit lower)} *2
temperature|set {^B.climate} {^inroom} to {deg}|(ok then|right|then) {^v:(26|24 degrees|twenty)}
temperature|what's the temperature {^inroom}|{^v:up} {^few} then
temperature|turn on the {^w:aircon} {^inroom}|{^v:(23|22 degrees|twenty four)} will do
temperature|how warm is it {^inroom}|bring it {^v:down} {^few}
temperature|set the {^w:(boiler|water heater)} to 60|no(,|) {^v:(50|55 degrees|fifty five)}
temperature|turn on the {^w:humidifier} {^inroom}|(set it |)to {^v:(45 percent|50%|55)}
mode|arm the {^w:alarm}|in {^v:(night|home|away)} mode
on|is the {^w:alarm} on|arm it then
off|is the {^w:(alarm|house alarm)} armed|disarm it
off|is the {^w:(oven|iron|kettle|heater)} on|(kill it|switch it off) then
on|is the {^w:(dishwasher|washing machine)} done|(start|run) it again
fan|turn on the {^w:fan} {^inroom}|{^v:(slower|a bit slower|faster)}
fan|set the {^w:fan} {^inroom} to {speed}|(just|only) {^v:(a third|half|a quarter)}
volume|play {query} {^inroom}|{^v:up} {^step}
volume|play {query} on {^D.media}|{^v:(a bit quieter|a touch louder|softer|lower)}
unmute|mute {^T.media}|give me the sound again *2
mute|play {query} on {^D.media}|no sound for a sec
resume|pause {^D.media}|(ok|right)(,|) carry on *2
play|play {query} on the {^p:(TV|kitchen speaker)}|something by {^w:(Abba|Queen|Elvis)} instead
next|put on Radio 2 {^inroom}|next station
previous|next song {^inroom}|no(,|) the one before
dock|start {^D.vacuum}|guests are here(,|) send it home
clean|vacuum the {R}|the {^R} as well
park|start {^D.mower}|it's raining(,|) (bring it in|send it back) *2
lock|is {^D.lock} locked|bolt it then
close|is the {^w:(gate|garage door|skylight)} open|shut it (then|quick)
close|roll out the {^w:awning}|(wind's up|it's windy)(,|) bring it back in *2
open|shut the {^w:(window|skylight)} {^inroom}|open it again
stop|open {^D.cover}|hold it there
query|is the iron {^v:on}|(and|what about) the {^w:(oven|heater|kettle)} *2
query|what's the {^w:(CO2|air quality|humidity)} {in}|what about {^inroom} *2
degrees|is it warm {in}|what about {^inroom} *2
scene|activate {scene}|no(,|) {^scene} instead
add_timer|set a {^timer} timer for {dur}|{^dur} more
cut_timer|set a {^timer} timer for {dur}|{^dur} less
resume_timer|pause the {^timer} timer|(ok|right)(,|) carry on
timer_status|set a {^timer} timer for {dur}|how long now
timer_status|how long is left on the {timer} timer|and the {^timer}
cancel_timer|how long is left on the {^timer} timer|bin it
pause_timer|start a {^timer} timer for {dur}|hold it (a sec|)
shop_done|what's on the shopping list|got {^item}
list_remove|add {^task} to my {^list} list|(no|actually) take that off
list_done|add {^task} to my {^list} list|done(,|) tick it off
next|play {query} on {^T.media}|next one *2
previous|play {query} on {^T.media}|(no(,|) |)the one before that
cancel|(close|open) {D.cover}|(no|actually|nah)(,|) leave it((,|) (the kids are in there|the cat's asleep|it's fine)|) *2
cancel|turn off {T.switch}|(leave it|don't bother|oh never mind)(,|) (she's still watching|I'm using it|I'll do it)
volume|play {query} on {^T.media}|too loud(,|) {^v:halve} it
temperature|make the {^R} a touch warmer|(a bit|a little) more than that
unlock|lock {^D.lock}|(no(,|) |)(Dad's|she's|they're) still out(,|) open it up
"""
