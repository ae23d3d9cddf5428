"""English sentence patterns, by op. A weight after `*` makes a pattern more frequent. Syntax: engine.py."""

CREATE = """
(add|schedule|create|book|set up|put|make|plan|enter|new event:) {title} {when} *14
(add|schedule|create|book|set up|plan) {title} ({w:for}|) {when} *3
(add|put|enter|write down) {title} {when} (to my calendar|in my calendar|on the calendar|on my work calendar|in the diary|on my schedule) *4
(add|put) {title} (to|in|on) (my|the) (calendar|schedule|agenda) {when} *5
{when} (add|schedule|put|book) {title} *3
{when}, (add|schedule|put in|book|i have|there's) {title} *3
{day} (add|schedule|put in|book) {title} {clock} *4
{day} (i have|i've got|there is|we have) {title} {clock} *2
{clock} {day} (add|schedule) {title}
{title} {short} *4
{bare} {short} *9
{short} {bare} *6
{bare} {when} *5
{bare}, {short} *2
{bare} - {short}
{short}: {bare}
(i have|i've got|we have|i'm having|there's) {title} {when} *5
(i have|i've got) {title} {when}, (put it in the calendar|add it to my calendar|write it down|save it|add it please) *3
(i need|i want|i'd like) to (schedule|book|add|plan|set up) {title} {when} *3
(i need|i want) {title} {when}
(let's|lets) (have|do|plan|schedule) {title} {when} *2
(add|schedule|book|create) {title} {when} {place} *4
(add|schedule|book|create) {title} {place} {when} *4
{bare} {place} {short} *3
{bare} {short} {place} *4
{day} {clock} {bare} {place}
(we're having|i have) {title} {when} {place}
(add|schedule|set up|book) {title} {when} with {who} *3
(schedule|set up|book) {title} {when} and invite {who} *3
(invite|ask) {who} to {title} {when} *2
(schedule|set up) {title} {when} {place} with {who} *2
(add|schedule) {title} {day}, {hours}, {place} *2
(schedule|book|set up|create|add) (a|an|the|) {lengthy} {meet} {when} *3
(schedule|book|add) (a|an) {lengthy} {kind} {day} {clock} *2
(block|reserve|block out) {hours} {day} for {bare} *3
(block|reserve|book) {day} for {bare} *2
(block|keep) {day} {hours} for {bare}
(add|schedule) {title} {when}, (remind me|with a reminder|and remind me|alert me) {lead} *4
{bare} {short}, (remind me|reminder) {lead} *3
(add|create) {title} {when} (and|with) a (reminder|notification|heads-up) {lead} *2
(schedule|add) {title} {when} {place} and remind me {lead} *2
remind me to {todo} {soon} *14
(remind me|can you remind me|please remind me|could you remind me) {soon} to {todo} *8
(set|create|add|make) a reminder to {todo} {soon} *5
(set|create|add) a reminder {soon} to {todo} *3
(set|create) a reminder {w:for} {day} to {todo}
(set a|a) reminder: {todo} {soon} *2
reminder {short} {todo}
reminder to {todo} {soon}
(don't let me forget|make sure i don't forget|don't forget|help me remember) to {todo} {soon} *4
i (need|have) to {todo} {soon} *2
i (need|have) to {todo} {soon}, (remind me|set a reminder|don't let me forget)
remind me (about|of) {ref} {soon} *5
remind me {soon} (about|of) {ref} *3
{soon} remind me to {todo} *4
{soon}, remind me (to|that i need to|that i have to) {todo} *2
remind me (that i have to|i need to|that i should) {todo} {soon} *2
ping me {soon} to {todo}
{todo} {short} *3
remind me to {todo} *2
(add|create) {title} to my calendar *2
(schedule|make|create|add) a (recurring|repeating) {count} {repeat} *3
(schedule|add|set up|put) {title} {repeat} *5
{bare} {repeat} *4
{repeat} {bare} *3
{repeat} i have {title}
{repeat} remind me to {todo} *3
remind me {repeat} to {todo} *2
(make|book|get) me (a|an) {count} {when} *2
(put me down|pencil me in) for {title} {when} *2
(mark|note|save) {title} {when} *2
(mark|mark down) {day} as {bare}
{bare} is {when} *3
{bare} starts {clock} {day}
my {bare} is {day} {clock} *2
(can you|could you|would you|will you) (add|schedule|book|put|create) {title} {when} *5
(can you|could you) put {title} (on|in) my calendar {when} *2
(create|add|make) an (event|appointment|entry) {when} (called|named|titled|for) {bare} *4
(create|add|make) an event called {bare} {when} *2
(create|new) event "{quoted}" {when} *3
(add|put) "{quoted}" (to|in) the calendar {when} *2
(new event|new appointment|event|appointment|calendar|agenda): {bare}, {short} *2
it's {bare} {day} *1
{day} is {bare}, (add it|put it down)
i'm (going|off) to (the|a) {t:(dentist|theatre|gym|concert|lawyer|opera)} {when} *2
(i'm|we're) {t:flying to (Prague|Kazan|Rome|New York)} {when} *2
i'm {t:meeting (Ann|Bob|the client|my boss|mom|Priya)} {when} *2
(make|create) (a|an) {when} {kind} with {person}
(add|book) {title} {day} {clock}, {length} *2
{bare} {day} {clock} {for} *3
{bare} {hours} {day} *3
(schedule|plan|book) {title} {hours} {day} *2
(add|put) {title} {clock} *3
i'll be (on|at) {t:(vacation|a conference|a workshop|training)} {when}
(schedule|create) {w:(tomorrow's|Friday's|Monday's|tonight's)} {bare} {w:(at|for)} {hour}
"""

LIST = """
(what's|whats|what is) on {range} *2
(what's on|what do i have|what have i got|what's planned|what's scheduled|what's going on|what is there|anything|whats up) {range} *14
(what's|what is) (on|in) my (calendar|schedule|agenda|diary) {range} *8
(show|show me|read|read me|tell me|give me|list|open|check|pull up) my (calendar|schedule|agenda|plans|day) {range} *7
(show|show me|list|read out|tell me) (my|all my|all|the) {plural} {range} *6
(how many) {plural} (do i have|are there|have i got|are scheduled) {range} *7
(do i have|have i got|are there) (any|) {plural} {range} *7
do i have {t:(anything|something|anything important|anything planned|plans)} {range} *2
do i have (anything|something|anything else|any plans|plans) (on|scheduled|planned|) {range} *7
(is there|is) anything (on|scheduled|planned|happening) {range} *3
(when is|when's|what time is|when do i have|what day is|what date is|at what time is|what time's) {ref} *12
(when is|when's|what time is|where is) (my|the) {w:next} {refname} *6
(when is|when's|what time is) {ref} {range} *5
(where is|where's|where do i have) {ref} *2
(where is|where's) {ref} {range} *2
(who's|who is) (in|at|coming to|invited to) {ref} (|{range}) *2
(what time|when) does {ref} (start|end|finish|begin) *4
(what time|when) does {ref} (start|end) {range} *2
how long is {ref} *2
how long is {ref} {range}
(what's|what is|when is) my {w:next} {t:(meeting|appointment|event|call|lesson|class|flight|reminder|interview)} *4
(what's|whats) {w:next} *1
(what's|what is) {w:next} on my (calendar|agenda|schedule) *2
(what's|what is) the {w:first} {t:(meeting|thing|event|call)} {w:(tomorrow|today|on Monday|on Friday)} *2
(what are|what're) my plans {range} *4
(am i|are we) (doing anything|going anywhere) {range} *2
(do i have|have i got|is there) {ref} {range} *5
(is|did i add) {ref} (in|on) my calendar *2
(find|look up|search for|show|show me|pull up) {ref} *3
(find|look up|search for|show me) {ref} {range} *2
{listadj} (schedule|agenda|plans|calendar) *3
(calendar|agenda|schedule|plans|my day) {range} *5
(any|) {plural} {range} *4
(what does|how does) my {w:(day|week|weekend|Monday|Friday|Thursday|afternoon|morning|month)} look like *4
(what does|how does) (my|the) (calendar|schedule) look (like|) {range} *3
(how's|how is) my {w:(day|week|morning|afternoon|Friday|Tuesday)} looking
how busy am i {range} *3
is my (calendar|schedule) full {range}
(when|what day) (am i|are we) (meeting|seeing|having lunch with|having dinner with) {person} *2
(what am i|what was i|what are we) doing {range} *3
when did i (last|) (meet|see|have) {ref}
when (am i flying|do i fly|do i leave) to {t:(Berlin|Kazan|London|Rome)} *2
(list|show) (everything|all events|all appointments) {range} *3
(what|which) {plural} (do i have|are there|are scheduled|are coming up|have i got) {range} *4
(what's coming up|what's up next|what's left) {range} *2
(what's coming up|show my calendar|open my calendar|read my schedule|what are my reminders|show my agenda) *1
(show|list|what are) my {t:reminders} (|{range}) *3
what have i planned for (the|my|) {t:(birthday party|wedding|Christmas|anniversary)}
do i have (anything|something) (with|about) {person} {range} *3
what do i have with {person} {range} *2
(do i have|show|list) {plural} {place} {range} *2
(any birthdays|whose birthday is) {range}
(when is|when's) {t:(mom's birthday|Tom's birthday|Ann's birthday|our anniversary|dad's birthday)} *2
tell me (what i have|what's on|about my plans) {range} *4
(give me|i need) (a rundown|an overview|a summary) of (my|) (calendar|schedule|plans|day) (|for) {range} *2
(what's|anything) happening {w:between} {range} *0
(what do i have|anything) {w:(between 2 and 4|from 9 to 12|before 10|after 6pm|until noon|before the weekend)} {w:(tomorrow|today|on Friday|on Monday)} *2
(what do i have|what's) {clock} {day} *2
i forgot when {ref} is *2
remind me what (i have|i've got|is on) {range} *1
remind me when {ref} is *2
{ref} when *1
"""

MOVE = """
(move|reschedule|shift|change|push|postpone) {ref} {target} *14
(move|reschedule|postpone|push|change) {ref} {old} {target} *7
(move|reschedule|shift|push|change) (my|the) {adj} {refname} {target} *8
(move|reschedule|change) (my|the) {f:(3 o'clock|2pm|noon|10:30|Friday|5 pm|9am)} {target} *2
(move|push|shift|bring|pull) {ref} {shift} *8
(move|push|shift|bring) (my|the) {adj} {refname} {shift} *5
(push|move) {ref} (back|forward|up) {target} *2
(postpone|delay|push back) {ref} {shift} *3
(postpone|delay) {ref} {w:(until|till) (next week|Monday|tomorrow|Thursday|next month|after the holidays|after lunch)} *3
(postpone|delay) {ref} {old} {w:(until|till) (next week|Monday|tomorrow|Thursday|after lunch)} *2
(can you|could you|please|would you) (move|reschedule|shift) {ref} {target} *4
(can we|can i|let's) (move|reschedule|do) {ref} {target} *2
{ref} (is|has been|was|got) (moved|rescheduled|postponed|shifted) {target} *3
{ref} (now starts|is now|starts) {clock} {w:instead} *0
{ref} is {w:(at 4|at 5pm|on Thursday|tomorrow|at half past six)} now, not {f:(at 3|on Wednesday|today|at six)} *2
(reschedule|move) {ref} from {f:(3|Monday|tomorrow|2 pm|Friday morning)} {target} *0
(swap|change) {ref} {f:from (3|4pm|Monday|Friday|Tuesday morning|10 to 11)} {target} *3
(change|set) the (time|date) of {ref} {target} *4
(change|update) the (time|date) of (my|the) {adj} {refname} {target} *2
(make|have) {ref} (start|begin) {w:(an hour later|at 5|at 9:30|half an hour earlier|at noon|15 minutes later)} *2
(move|push) {t:everything} {f:(on Friday|tomorrow|today|on Monday afternoon)} {target} *2
(move|shift) {t:all (my |)(meetings|appointments|calls)} {f:(on Friday|tomorrow|today|on Monday)} {target} *2
{ref} {target} *1
(reschedule) {ref} {w:(for|on) (Friday|Monday|tomorrow|next week|the 15th)} *3
(i need|i want|i'd like) to (move|reschedule|push) {ref} {target} *3
{target} (move|reschedule) {ref}
"""

UPDATE = """
(change|set|update|move) the (location|place|venue) of {ref} to {spot} *4
(change|set|update) the location of (my|the) {adj} {refname} to {spot} *2
{ref} (is|will be|takes place) {place} now
(set|put) the location for {ref} to {spot} *1
(add|put|write) {spot} as the (location|place) (for|of) {ref} *2
(add|invite) {who} to {ref} *6
(add|invite) {who} to (my|the) {adj} {refname} *3
(invite|add) {who} to {ref} {old} *2
(make|set) {ref} {w:(two hours long|an hour long|30 minutes long|45 minutes|all day|weekly|a daily event|90 minutes|repeat every week|recurring every Monday|monthly)} *4
(extend|lengthen) {ref} {w:(by|to) (half an hour|an hour|15 minutes|two hours)} *3
(shorten|cut) {ref} {w:(by|to) (half an hour|15 minutes|30 minutes|an hour)} *3
(extend|shorten) (my|the) {adj} {refname} {w:(by half an hour|to an hour|until 5|till noon)} *2
(remind me|alert me|notify me) {lead} {ref} *0
(remind me|alert me|notify me|ping me) {r:(10 minutes|15 minutes|an hour|half an hour|a day|two hours|5 minutes) before} {ref} *6
(set|add) a reminder {r:(10 minutes|15 minutes|an hour|half an hour|a day|30 minutes) before} {ref} *4
(set|add) a reminder for {ref} {lead} *3
(change|set) the reminder (for|of) {ref} to {lead} *3
remind me about {ref} {lead} *3
(rename|call) {ref} (to|) "{quoted}" *2
rename {ref} to {t:(daily sync|budget review|lunch with the team|final interview|planning|product demo)} *2
(change|set) the (title|name) of {ref} to {t:(weekly sync|kickoff|catch-up|trip to Kazan|dentist)} *1
(make|turn) {ref} (repeat|recur|into a recurring event) {repeat} *2
(add|put) a (zoom|video|meet) link to {ref} {l:https://meet.example.com/xyz} *0
{ref} will (last|take) {length} *2
{ref} (ends|finishes) {w:at (5|six|4:30|noon)} not {f:at (4|five|3:30|one)} *1
(remove|take) {who} (from|off) {ref} *0
move {ref} to {l:(room 7|Zoom|the big conference room|the café downstairs|the other office|Teams)} *3
"""

DELETE = """
(cancel|delete|remove|drop|scrap|get rid of|call off|erase) {ref} *12
(cancel|delete|remove|call off) {ref} {day} *6
(cancel|delete|remove|drop) (my|the) {listadj} {refname} *7
(cancel|delete|remove|clear) {t:(everything|all events|all my meetings|all meetings|all appointments|all my calls|all my events)} {range} *6
(clear|wipe|empty|free up) my (calendar|schedule|agenda) {range} *3
(clear|free up|cancel) my {w:(Friday|Monday|Friday afternoon|Thursday morning|weekend|evening|whole day tomorrow)} *2
(take|remove) {ref} (off|from) (my|the) (calendar|schedule) *3
(take|remove|delete) {ref} {day} (off|from) (my|the) calendar *2
(i'm not going|i won't make it|i can't go|i can't make it) to {ref} {day}, (cancel it|delete it|remove it) *2
(forget about|never mind|skip) {ref} {day} *2
{ref} (is|was|got|has been) (cancelled|canceled|called off) *3
{ref} {day} (is|was|got|has been) (cancelled|canceled|called off) *2
(i don't need|we don't need|i no longer have) {ref} (anymore|any more) *2
(cancel|delete|remove) the reminder to {todo} *5
(cancel|delete|remove) (my|the) {t:reminder} {range} *1
(cancel|delete|remove) my reminder about {ref} *2
(can you|could you|please|would you) (cancel|delete|remove) {ref} *3
(please|) (cancel|delete) (the|my) {w:next} {refname} *2
cancel my {w:(3 o'clock|2pm|noon|5 pm|10:30)} *1
(cancel|delete|remove) {ref} {clock} *2
no {refname} {day} *1
"""

FIND_FREE = """
(when am i|when will i be) (free|available) {range} *8
(am i|are we|will i be) (free|available|busy|open) {range} *0
(am i|are we|will i be) (free|available) {day} {clock} *5
(am i|will i be|are we) (free|available) {range} *7
(find|find me|look for|get me) {length} {range} *5
(find|find me|look for) (a|) {lengthy} (slot|gap|window|break|opening) {range} *5
(find|find me|look for) {length} for {bare} {range} *6
(find|suggest|propose|pick) (a|the best) (time|slot|good time) for {title} {range} *6
(find|suggest) (a|) (time|slot) for (a|an) {lengthy} {meet} {range} *3
(find|suggest) (a time|a slot|some time) (with|when i can meet) {who} {range} *3
when (can i|could i|can we|could we) (fit in|squeeze in|have|schedule|do) {title} {range} *5
when (can|could) i meet (with|) {who} {range} *3
when (are|is) {who} (and i|and me) (both|all|) free {range} *2
(do i have|is there|have i got) {length} (free|of free time) {range} *3
(do i have|is there) (any free time|some free time|free time|a free slot|a gap|any gap|a window|any room|some time) {range} *4
(do i have|is there) time for {title} {range} *4
(show|show me|list|what are) my (free|available|open) (slots|times|hours|windows) {range} *4
(what|which) (days|evenings|afternoons|mornings) am i free {range} *2
(what time|when) (works|is good|would be good) for {title} {range} *2
(when's|when is) my {w:next free (hour|evening|afternoon|weekend|day)} *2
(free slots|free time|availability|free) {range} *3
find {w:(a free evening|a free morning|a free afternoon|a free hour|a free day)} {range} *3
i need {length} for {bare} {range} *2
(where can i|can i) (fit|squeeze) {title} in {range} *2
"""

# Follow-ups: previous utterance, this one. What the answer takes from the previous one is marked there in capitals: {T:..} title, {W:..} when.
FOLLOW = [
    ("list", "what's on {range}", "and {range}(?|)"),
    ("list", "do i have anything {range}", "(what about|how about|and) {range}"),
    ("list", "show my calendar {range}", "{range}"),
    ("list", "how many [plural] do i have {range}", "and {range}"),
    ("list", "(do i have|are there) any [plural] {range}", "(what about|and) {range}"),
    ("list", "when is my [refname]", "(and|what about) {ref}"),
    ("list", "when is my [refname]", "(where is it|how long is it|who's coming|what time does it end|when does it start)"),
    ("move", "when is my [refname]", "(move|push|shift) it {shift}"),
    ("move", "(add|schedule|book) a [refname] {when}", "(move|push|shift|make) it {shift}"),
    ("move", "(add|schedule) a [refname] {when}", "(no|actually|sorry), (move it|make it|change it) {target}"),
    ("move", "what time is the [refname]", "(reschedule|move|change) it {target}"),
    ("move", "move the [refname] {target}", "(no|actually|wait|sorry), {target}"),
    ("delete", "when is my [refname]", "(cancel|delete|remove) (it|that)"),
    ("delete", "(add|schedule) a [refname] {when}", "(cancel|delete|remove|scrap) (it|that|this)"),
    ("delete", "what's on {RANGE}", "(cancel|delete|clear) {t:(everything|all of it|it all)}"),
    ("delete", "cancel my [refname]", "and {ref}"),
    ("update", "(add|schedule) a [refname] {when}", "(invite|add) {who} (to it|too|as well|)"),
    ("update", "when is my [refname]", "(invite|add) {who} (to it|)"),
    ("update", "(add|schedule) a [refname] {when}", "remind me {lead}"),
    ("update", "when's the [refname]", "remind me {lead}"),
    ("update", "(add|schedule) a [refname] {when}", "it's {place}"),
    ("update", "(schedule|book) a [refname] {when}", "make it {w:(an hour long|two hours|30 minutes|weekly|all day|45 minutes long)}"),
    ("create", "(add|schedule) a [bare] {when}", "and {title} {when}"),
    ("create", "remind me to [todo] {when}", "and to {todo} {when}"),
    ("create", "remind me to [todo]", "{when}"),
    ("create", "add a [bare]", "{when}"),
    ("find_free", "when am i free {range}", "(and|what about) {range}"),
    ("find_free", "am i free {range}", "(and|what about|how about) {range}"),
    ("find_free", "find {LENGTH} for [bare] {range}", "(what about|and|no,) {range}"),
]

BEFORE_WORDS = ["hey Artel, ", "Artel, ", "hey ", "ok ", "please ", "hi, ", "so ", "um ", "listen, ", "uh ", "hello, ", "Artel "]
AFTER_WORDS = [" please", ", please", " thanks", ", thank you", " pls", " will you", ", ok?", " for me"]
QUESTION = ("what", "when", "where", "who", "how", "do ", "am i", "are ", "is ", "can ", "could", "would", "will", "which", "any", "have i")
PATTERNS = {"create": CREATE, "list": LIST, "move": MOVE, "update": UPDATE, "delete": DELETE, "find_free": FIND_FREE}
