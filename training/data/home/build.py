"""Training examples of the home specialist (docs/frames.md): English and Russian patterns over room and device tables, and public lines whose
spans can be found in their text. First version, kept in one function; to be split by language."""
import gzip
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from ..example import Example


def lines(public: Path, name: str) -> Iterator[str]:
    """The rows of a public file, plain or gzipped."""
    plain = public / f"{name}.jsonl"
    with open(plain, encoding="utf8") if plain.exists() else gzip.open(public / f"{name}.jsonl.gz", "rt", encoding="utf8") as file:
        yield from file


def build(seed: int, public: Path) -> list[Example]:
    rng=random.Random(seed)
    out=[]
    def add(text,ans,lang,kind,before=None):
        text=re.sub(r'\s+',' ',text).strip()
        if not text or not ans: return
        p=('Before: '+before+'\n' if before else '')+'Home: '+text+'\n'
        out.append(Example(p,ans,lang,kind,'generated or public'))
    def frame(op,what='',where='',exc='',val=''):
        return op+(' '+what if what else '')+(' @'+where if where else '')+(' !'+exc if exc else '')+(' ='+val if val else '')
    # ---------- English
    rooms_en="kitchen,living room,bedroom,nursery,hallway,bathroom,garage,office,study,attic,basement,dining room,guest room,kids room,laundry room,garden,patio,balcony,terrace,entryway,porch,den,library,gym,master bedroom,closet,pantry,sunroom,shed,playroom,lounge,upstairs hall,studio,workshop,mudroom,conservatory,server room,foyer,Masha's room,Tom's room,greenhouse,bedroom 2,front yard,backyard,cellar".split(',')
    floors_en="upstairs,downstairs,first floor,second floor,ground floor,top floor".split(',')
    lightn="light,lights,lamp,lamps,ceiling light,floor lamp,desk lamp,bedside lamp,night light,chandelier,spotlights,pendant light,light strip,led strip,reading lamp,wall lamp,table lamp".split(',')
    switchn="coffee machine,kettle,tv,television,fan,heater,plug,outlet,humidifier,air purifier,christmas tree,dehumidifier,projector,speaker,washing machine,dishwasher,radio,towel warmer,ceiling fan,desk fan,extractor fan,sprinkler,printer,toaster,air conditioner,ac".split(',')
    covern="blinds,curtains,shades,shutters,curtain,blind,garage door,gate,roller shutters,window shade,drapes,awning,skylight".split(',')
    lockn="front door,back door,garage door,door,patio door,side door,gate,smart lock,front gate,main entrance".split(',')
    climn="thermostat,heating,radiator,ac,air conditioning,heater,heat".split(',')
    owned="Cookie Stash,Porch Light,Reading Nook,Moon Lamp,Aquarium,Party Lights,Grandma's Lamp,Workbench,Fireplace,Pool Pump,Fairy Lights,Lava Lamp,Piano Lamp,Fish Tank,Bar Lights".split(',')
    pre=['','','','','','please ','can you ','could you please ','hey artel, ','hey, ','would you ','ok ','i want you to ','go ahead and ','um, ','artel ',"let's "]
    post=['','','','','',' please',' now',' for me',' thanks','?']
    def wrap(t,q=False):
        if not q: t=rng.choice(pre)+t+rng.choice(post)
        r=rng.random()
        if r<.45: t=t[0].upper()+t[1:]
        if rng.random()<.35 and t[-1] not in '?.!': t+='?' if q else '.'
        return t
    def place(lang='en'):
        r=rng.choice(rooms_en+floors_en[:2] if rng.random()<.1 else rooms_en); return r
    def thing(names): return rng.choice(names)
    def np_en(names):
        """returns phrase, what, where"""
        w=thing(names)
        if rng.random()<.15 and names is not climn:
            w=rng.choice(owned) if rng.random()<.6 else w
            return 'the '+w if rng.random()<.7 else w, w, ''
        r=place(); k=rng.random()
        if r in floors_en: return f'the {w} {"on the " if "floor" in r else ""}{r}', w, r
        if k<.45: return (f'the {r} {w}' if rng.random()<.75 else f'{r} {w}'), w, r
        if k<.75: return f'the {w} in the {r}', w, r
        return f'the {w}', w, ''
    def two_en(names):
        w=thing(names); a,b=rng.sample(rooms_en,2)
        k=rng.random()
        if k<.5: return f'the {w} in the {a} and the {b}', w, f'{a} + {b}'
        if k<.7: return f'the {a} and {b} {w}', w, f'{a} + {b}'
        w2=thing(names); r=place()
        return f'the {w} and the {w2} in the {r}', f'{w} + {w2}', r
    nums=[str(n) for n in (5,10,15,20,25,30,40,45,50,55,60,65,70,75,80,90,100)]
    wnum='ten,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety,a hundred,fifteen,twenty five'.split(',')
    colors='red,green,blue,yellow,purple,orange,pink,white,cyan,magenta,turquoise,teal,lime,violet,warm white,cool white,daylight,soft white,candlelight'.split(',')
    def pct(): 
        k=rng.random()
        if k<.35: return rng.choice(nums)+'%'
        if k<.6: return rng.choice(nums)+' percent'
        if k<.75: return rng.choice(wnum)+' percent'
        if k<.85: return rng.choice(nums)
        return rng.choice(['half','full','maximum','minimum','max','a third','a quarter','halfway','full brightness'])
    def onoff_en(n):
        for _ in range(n):
            names=rng.choice([lightn,lightn,lightn,switchn,switchn,climn]); op=rng.choice(['on','off'])
            p,w,l=two_en(names) if rng.random()<.12 else np_en(names)
            v=rng.choice({'on':[f'turn on {p}',f'turn {p} on',f'switch on {p}',f'switch {p} on',f'power on {p}',f'activate {p}',f'{p} on',f'put {p} on',f'start {p}',f'light up {p}' if names is lightn else f'enable {p}'],'off':[f'turn off {p}',f'turn {p} off',f'switch off {p}',f'shut off {p}',f'kill {p}',f'deactivate {p}',f'{p} off',f'power down {p}',f'switch {p} off',f'shut down {p}',f'cut {p}']}[op])
            add(wrap(v),frame(op,w,l),'en',op)
        for _ in range(n//6):
            op=rng.choice(['on','off']); r=place()
            t,a=rng.choice([(f'turn {op} everything in the {r}',('everything',r)),(f'turn {op} all the lights in the {r}',('all the lights',r)),(f'all lights {op}',('all lights','')),(f'turn {op} every light in the house',('every light','house')),(f'{r} {op}',('',r)),(f'turn {op} the {r}',('',r)),(f'turn everything {op}',('everything','')),(f'lights {op} in here',('lights','here')),(f'turn {op} all lights',('all lights','')),(f'lights {op} everywhere',('lights','everywhere')),(f'turn {op} the lights upstairs',('lights','upstairs')),(f'turn all the lamps {op}',('all the lamps',''))])
            add(wrap(t),frame(op,*a),'en',op)
        for _ in range(n//12):
            op=rng.choice(['on','off']); r=place()
            t,w,e=rng.choice([(f'turn {op} all lights except the {r}','all lights',r),(f'turn {op} everything except the {r}','everything',r),(f'all lights {op} but the {r}','all lights',r),(f'turn {op} all the lights except in the {r}','all the lights',r),(f'turn {op} everything apart from the tv','everything','tv')])
            add(wrap(t),frame(op,w,'',e),'en',op)
    def light_en(n):
        for _ in range(n):
            p,w,l=np_en(lightn); v=pct(); c=rng.choice(colors)
            t,val=rng.choice([(f'set {p} to {v}',v),(f'dim {p} to {v}',v),(f'set the brightness of {p} to {v}',v),(f'set {p} to {v} brightness',v),(f'make {p} {c}',c),(f'change {p} to {c}',c),(f'turn {p} {c}',c),(f'set {p} to {c}',c),(f'{p} at {v}',v),(f'dim {p}','dim'),(f'brighten {p}','brighten'),(f'make {p} brighter','brighter'),(f'make {p} a bit dimmer','a bit dimmer'),(f'set {p} to {c} at {v}',f'{c} + {v}'),(f'bring {p} up to {v}',v),(f'increase the brightness of {p} by {v}',f'increase + {v}'),(f'turn down {p}','turn down'),(f'turn up {p} a little','turn up + a little')])
            add(wrap(t),frame('light',w,l,'',val),'en','light')
        for _ in range(n//8):
            r=place()
            t,l,v=rng.choice([("it's too dark in here",'here','brighter'),(f"it's too dark in the {r}",r,'brighter'),(f"it's too bright in the {r}",r,'dimmer'),("it's way too bright",'','dimmer'),("i can't see anything in here",'here','brighter'),('brighter please','','brighter'),('dimmer','','dimmer'),('make it brighter in here','here','brighter'),('could use some more light in here','here','brighter'),('my eyes hurt, too bright','','dimmer')])
            add(wrap(t,True),frame('light','',l,'',v),'en','light')
    def temp_en(n):
        for _ in range(n):
            r=place(); d=str(rng.randint(16,27)); w=rng.choice(climn); k=rng.choice(['warmer','cooler']); x=rng.choice(['two degrees','a degree','three degrees','2 degrees','a bit','a little'])
            sp,wh=rng.choice([(f'the {r}',''),(f'the {r} {w}',w),(f'the {w} in the {r}',w),(f'the {w}',w)])
            l=r if r in sp else ''
            t,val=rng.choice([(f'set {sp} to {d} degrees',f'{d} degrees'),(f'set {sp} to {d}',d),(f'set the temperature in {sp} to {d}' if not wh else f'set {sp} to {d} degrees',d if not wh else f'{d} degrees'),(f'make {sp} {x} {k}',f'{x} {k}'),(f'turn up {sp} by {x}',f'turn up + {x}'),(f'turn {sp} up to {d} degrees',f'{d} degrees'),(f'lower {sp} by {x}',f'lower + {x}'),(f'raise {sp} to {d}',d),(f'heat {sp} to {d} degrees',f'{d} degrees')])
            add(wrap(t),frame('temperature',wh,l,'',val),'en','temperature')
        for _ in range(n//5):
            r=place()
            t,l,v=rng.choice([("i'm cold",'','warmer'),("i'm freezing",'','warmer'),("it's too hot in here",'here','cooler'),(f"it's cold in the {r}",r,'warmer'),(f"the {r} is too warm",r,'cooler'),('a bit warmer','','a bit warmer'),("it's chilly in here",'here','warmer'),('make it cooler','','cooler'),(f'make it warmer in the {r}',r,'warmer'),('two degrees down','','two degrees down')])
            add(wrap(t,True),frame('temperature','',l,'',v),'en','temperature')
        for _ in range(n//6):
            r=place(); m=rng.choice(['heat','cool','auto','eco','heating','cooling','away']); w=rng.choice(['thermostat','ac','heating','air conditioner'])
            t,wh,l=rng.choice([(f'set the {w} to {m} mode',w,''),(f'switch the {r} {w} to {m}',w,r),(f'put the {w} in {m} mode',w,'')])
            add(wrap(t),frame('mode',wh,l,'',m),'en','mode')
    def cover_en(n):
        for _ in range(n):
            p,w,l=np_en(covern); op=rng.choice(['open','close','position','stop'])
            if op=='stop' and rng.random()<.6: op='close'
            if op=='position':
                v=rng.choice([pct(),'halfway','half','a third']); t,val=rng.choice([(f'open {p} {"to " if v[0].isdigit() else ""}{v}',v),(f'set {p} to {v}',v),(f'close {p} {v}' if not v[0].isdigit() else f'move {p} to {v}',v)])
                add(wrap(t),frame('position',w,l,'',val),'en','position')
            else:
                t=rng.choice({'open':[f'open {p}',f'raise {p}',f'pull up {p}',f'open up {p}',f'lift {p}'],'close':[f'close {p}',f'shut {p}',f'lower {p}',f'draw {p}',f'pull down {p}'],'stop':[f'stop {p}',f'halt {p}']}[op])
                add(wrap(t),frame(op,w,l),'en',op)
    def lock_en(n):
        for _ in range(n):
            w=rng.choice(lockn); op=rng.choice(['lock','unlock'])
            t,wh=rng.choice([(f'{op} the {w}',w),(f'{op} {w}',w),(f'please {op} the {w}',w),(f'{op} all doors','all doors'),(f'{op} up the {w}' if op=='lock' else f'{op} the {w}',w),(f'make sure the {w} is locked' if op=='lock' else f'unlock the {w}',w)])
            add(wrap(t),frame(op,wh),'en',op)
    def query_en(n):
        for _ in range(n):
            names,states=rng.choice([(lightn,['on','off']),(lockn,['locked','unlocked','open','closed']),(covern,['open','closed','shut']),(switchn,['on','off','running'])])
            p,w,l=np_en(names); s=rng.choice(states); be='are' if w.endswith('s') else 'is'
            r=place(); pl=rng.choice(['windows','lights','doors','blinds','lamps','curtains']); s2={'windows':'open','lights':'on','doors':'locked','blinds':'closed','lamps':'off','curtains':'open'}[pl]
            t,a=rng.choice([(f'{be} {p} {s}',(w,l,s)),(f'did i leave {p} {s}',(w,l,s)),(f"what's the state of {p}",(w,l,'')),(f'check {p}',(w,l,'')),(f'which {pl} are {s2}',(pl,'',s2)),(f'are any {pl} {s2} in the {r}',(pl,r,s2)),(f'how many {pl} are {s2}',(pl,'',s2)),(f'is there any {pl[:-1]} {s2}',(pl[:-1],'',s2)),(f'are all {pl} {s2}',(pl,'',s2)),(f'is anyone home',('anyone','','home')),(f'is there motion in the {r}',('motion','r' and r,'')),(f'is the window in the {r} open',('window',r,'open')),(f'what is the humidity in the {r}',('humidity',r,'')),(f'how humid is it in the {r}',('humid',r,'')),(f'battery level of {p}',('battery level + '+w,l,'')),(f'is there a leak in the {r}',('leak',r,'')),(f'did i lock the {rng.choice(lockn)}',None),(f'is everything {s2} in the {r}',('everything',r,s2)),(f'tell me if {p} {be} {s}',(w,l,s))])
            if a is None: w=t[len('did i lock the '):]; a=(w,'','lock')
            add(wrap(t,True),frame('query',a[0],a[1],'',a[2]),'en','query')
        for _ in range(n//3):
            r=place(); t,w,l=rng.choice([(f'what is the temperature in the {r}','',r),(f'how warm is it in the {r}','',r),(f"what's the temperature",'',''),(f'how cold is the {r}','',r),(f'{r} temperature','',r),(f'what does the thermostat in the {r} say','thermostat',r),(f'how hot is it upstairs','','upstairs')])
            add(wrap(t,True),frame('degrees',w,l),'en','degrees')
    def misc_en(n):
        items='milk,eggs,bread,butter,apples,toilet paper,olive oil,dog food,coffee,batteries,cheese,rice,tomatoes,chicken breast,orange juice'.split(',')
        tn='pizza,tea,laundry,eggs,pasta,workout,oven,nap'.split(',')
        units=['minutes','seconds','hours']
        for _ in range(n):
            r=place(); it=rng.choice(items); k=rng.choice(tn); d=f'{rng.choice(["5","10","two","three","15","20","30","ten","45"])} {rng.choice(units)}'; d2=f'{rng.choice(["1","5","ten","2"])} {rng.choice(["minute","hour"])}'; v=pct(); m=rng.choice(['jazz','the beatles','some relaxing music','bohemian rhapsody','rock radio','my workout playlist','dark side of the moon'])
            t,a=rng.choice([
             (f'set a timer for {d}',frame('timer','','','',d)),(f'start a {k} timer for {d}',frame('timer',k,'','',d)),(f'set a {d} timer named {k}',frame('timer',k,'','',d)),(f'cancel the {k} timer',frame('cancel_timer',k)),(f'cancel all timers','cancel_timers'),(f'stop the timer','cancel_timer'),(f'pause the {k} timer',frame('pause_timer',k)),(f'resume the {k} timer',frame('resume_timer',k)),(f'add {d} to the {k} timer',frame('add_timer',k,'','',d)),(f'take {d} off the {d2} timer',frame('cut_timer',d2,'','',d)),(f'how much time is left on the {k} timer',frame('timer_status',k)),('how long is left on my timer','timer_status'),
             (f'turn off the lights in {d}',frame('later','turn off the lights','','',d)),(f'open the blinds in {d}',frame('later','open the blinds','','',d)),
             (f'add {it} to my shopping list',frame('shop_add',it)),(f'put {it} on the shopping list',frame('shop_add',it)),(f'add {it} to the {k} list',frame('list_add',it,k)),(f'cross {it} off the shopping list',frame('shop_done',it)),(f'remove {it} from the {k} list',frame('list_remove',it,k)),(f'mark {it} as done on my {k} list',frame('list_done',it,k)),(f'we need {it}',frame('shop_add',it)),
             ('start the vacuum','vacuum vacuum'),('vacuum the '+r,frame('clean','',r)),(f'clean the {r}',frame('clean','',r)),('send the vacuum back to its base','dock vacuum'),('start vacuuming','vacuum'),('dock the robot vacuum','dock robot vacuum'),('tell the vacuum to clean the '+r,frame('clean','vacuum',r)),
             ('mow the lawn','mow'),('start the lawn mower','mow lawn mower'),('send the mower home','park mower'),
             (f'set the volume to {v}',frame('volume','','','',v)),(f'turn the tv up',frame('volume','tv','','','up')),('louder',frame('volume','','','','louder')),(f'turn down the music in the {r}',frame('volume','music',r,'','turn down')),('pause','pause'),('pause the music','pause music'),(f'pause the tv in the {r}',frame('pause','tv',r)),('resume playback','resume'),('next song','next'),('skip this track','next'),('previous track','previous'),(f'play {m}',frame('play',m)),(f'play {m} in the {r}',frame('play',m,r)),('mute the tv','mute tv'),('unmute','unmute'),
             (f'set the fan to {v}',frame('fan','fan','','',v)),(f'set the {r} fan to low',frame('fan','fan',r,'','low')),(f'{r} fan speed high',frame('fan','fan',r,'','high')),(f'slow down the {r} fan',frame('fan','fan',r,'','slow down')),(f'turn the fan up',frame('fan','fan','','','up')),
             ('activate movie night','scene movie night'),('movie scene','scene movie'),('start the good night scene','scene good night'),('set the scene to dinner','scene dinner'),('run the morning script','script morning'),('good night mode','scene good night'),
             ("what's the weather",'weather'),('is it going to rain today','weather'),('what time is it','time'),("what's today's date",'date'),('what day is it','date'),
             ('never mind','cancel'),('forget it','cancel'),('broadcast dinner is ready','broadcast dinner is ready'),('announce that we leave in ten minutes','broadcast we leave in ten minutes'),('hello','smalltalk'),
             (f'toggle the {r} light',frame('toggle','light',r)),('toggle the desk lamp','toggle desk lamp')])
            add(wrap(t,t.startswith(('what','how','is '))),a,'en',a.split(' ')[0])
    def follow_en(n):
        for _ in range(n):
            w=rng.choice(lightn); r,r2=rng.sample(rooms_en,2); op=rng.choice(['on','off'])
            b=rng.choice([f'turn {op} the {w} in the {r}',f'switch {op} the {r} {w}'])
            opp='off' if op=='on' else 'on'
            t,a=rng.choice([(f'and in the {r2}',frame(op,w,r2)),(f'now the {r2}',frame(op,w,r2)),(f'now turn it {opp}',frame(opp,w,r)),('brighter',frame('light',w,r,'','brighter')),(f'set it to 40%',frame('light',w,r,'','40%')),('make it red',frame('light',w,r,'','red')),(f'what about the {r2}',frame(op,w,r2)),('turn it back '+opp,frame(opp,w,r)),('dim it a bit',frame('light',w,r,'','dim + a bit'))])
            add(wrap(t,True),a,'en','follow',b)
            c=rng.choice(covern); b=f'open the {c} in the {r}'
            t,a=rng.choice([('close them again',frame('close',c,r)),('halfway',frame('position',c,r,'','halfway')),(f'and in the {r2}',frame('open',c,r2)),('stop',frame('stop',c,r))])
            add(wrap(t,True),a,'en','follow',b)
    onoff_en(1100); light_en(480); temp_en(260); cover_en(260); lock_en(130); query_en(420); misc_en(620); follow_en(110)
    # public data
    def find(text,name):
        i=text.lower().find(name.lower()); return text[i:i+len(name)] if i>=0 else None
    svc={'turn_on':'on','turn_off':'off','toggle':'toggle','open_cover':'open','close_cover':'close','stop_cover':'stop','lock':'lock','unlock':'unlock','start':'vacuum','return_to_base':'dock','media_pause':'pause','media_play':'resume','media_next_track':'next','media_previous_track':'previous','query_state':'query'}
    pub=[]
    for l in lines(public,'home_llm_actions_en'):
        d=json.loads(l); e=d['expect']; s=e['service'].split('.')[-1]
        if s not in svc: continue
        dom,name=e['entity'].split('.')[:2] if '.' in e['entity'] else ('',e['entity'])
        name=(e.get('device_name') or name).replace('_',' ')
        f=find(d['text'],name)
        if not f:
            words=name.split(' ')
            f=find(d['text'],words[0]) and None
        if not f: continue
        where=''; what=f
        for r in sorted(rooms_en,key=len,reverse=True):
            m=re.match(r'(?i)^('+re.escape(r)+r')\s+(.+)$',f)
            if m: where,what=m[1],m[2]; break
        st=''
        if svc[s]=='query':
            m=re.search(r'\b(on|off|open|closed|locked|unlocked|playing|paused)\b',d['text'],re.I); st=m[1] if m and d['text'].lower().startswith(('is','are')) else ''
        t2=re.search(re.escape(f)+r'\s+(light|lights|fan|blinds|door|lock|lamp)\b',d['text'],re.I)
        if t2 and where=='' : 
            if f.lower() in [x.lower() for x in rooms_en]: where,what=f,t2[1]
            else: what=f+' '+t2[1]
        pub.append((d['text'],frame(svc[s],what,where,'',st),svc[s]))
    act={'Turn on':'on','Turn off':'off','Set brightness':'light','Open':'open','Close':'close','Lock':'lock','Unlock':'unlock'}
    for l in lines(public,'ha_device_actions_en'):
        d=json.loads(l); e=d['expect']
        op=act.get(e['action'])
        if not op or not e.get('area'): continue
        a=find(d['text'],e['area'])
        m=re.search(r'\b(all (?:the )?lights|lights?|lamps?|fan|tv|heater|sprinkler|blinds|door|switch|plug|outlet|shades?|curtains?|speaker|thermostat|ac|humidifier)\b',d['text'],re.I)
        if not a or not m: continue
        v=''
        if op=='light':
            mm=re.search(r'\b(\d+ ?(?:%|percent)|half|full|max(?:imum)?|min(?:imum)?)',d['text'],re.I)
            if not mm: continue
            v=mm[1]
        pub.append((d['text'],frame(op,m[1],a,'',v),op))
    rng.shuffle(pub); seen=set()
    for t,a,k in pub:
        if len(seen)>900: break
        if t in seen: continue
        seen.add(t); add(t,a,'en',k)
    # ---------- Russian
    # room: nom, prep phrase, loc span, acc "в/на X", gen, adj (masc stem)
    R=[('кухня','на','кухне','кухню','кухни','кухонн'),('гостиная','в','гостиной','гостиную','гостиной',None),('спальня','в','спальне','спальню','спальни','спальн'),('детская','в','детской','детскую','детской','детск'),('прихожая','в','прихожей','прихожую','прихожей',None),('коридор','в','коридоре','коридор','коридора','коридорн'),('ванная','в','ванной','ванную','ванной',None),('туалет','в','туалете','туалет','туалета',None),('кабинет','в','кабинете','кабинет','кабинета',None),('балкон','на','балконе','балкон','балкона','балконн'),('гараж','в','гараже','гараж','гаража','гаражн'),('двор','во','дворе','двор','двора',None),('сад','в','саду','сад','сада','садов'),('кладовка','в','кладовке','кладовку','кладовки',None),('терраса','на','террасе','террасу','террасы',None),('веранда','на','веранде','веранду','веранды',None),('подвал','в','подвале','подвал','подвала',None),('чердак','на','чердаке','чердак','чердака',None),('зал','в','зале','зал','зала',None),('столовая','в','столовой','столовую','столовой',None),('мансарда','на','мансарде','мансарду','мансарды',None),('баня','в','бане','баню','бани',None),('гостевая','в','гостевой','гостевую','гостевой',None),('библиотека','в','библиотеке','библиотеку','библиотеки',None),('мастерская','в','мастерской','мастерскую','мастерской',None),('комната Пети','в','комнате Пети','комнату Пети','комнаты Пети',None),('комната Маши','в','комнате Маши','комнату Маши','комнаты Маши',None),('гардеробная','в','гардеробной','гардеробную','гардеробной',None),('лоджия','на','лоджии','лоджию','лоджии',None),('беседка','в','беседке','беседку','беседки',None),('прачечная','в','прачечной','прачечную','прачечной',None),('холл','в','холле','холл','холла',None),('теплица','в','теплице','теплицу','теплицы',None),('спортзал','в','спортзале','спортзал','спортзала',None),('крыльцо','на','крыльце','крыльцо','крыльца',None)]
    FL=[('на','первом этаже'),('на','втором этаже'),('на','третьем этаже'),('','внизу'),('','наверху'),('на','улице')]
    # thing: nom, acc, gen, instr?, gender(m f n p)
    L=[('свет','свет','света','m'),('лампа','лампу','лампы','f'),('люстра','люстру','люстры','f'),('торшер','торшер','торшера','m'),('ночник','ночник','ночника','m'),('бра','бра','бра','n'),('светильник','светильник','светильника','m'),('подсветка','подсветку','подсветки','f'),('гирлянда','гирлянду','гирлянды','f'),('лампочка','лампочку','лампочки','f'),('лампы','лампы','ламп','p'),('споты','споты','спотов','p'),('настольная лампа','настольную лампу','настольной лампы','f'),('верхний свет','верхний свет','верхнего света','m'),('освещение','освещение','освещения','n'),('лента','ленту','ленты','f')]
    SW=[('чайник','чайник','чайника','m'),('кофемашина','кофемашину','кофемашины','f'),('телевизор','телевизор','телевизора','m'),('розетка','розетку','розетки','f'),('вентилятор','вентилятор','вентилятора','m'),('обогреватель','обогреватель','обогревателя','m'),('увлажнитель','увлажнитель','увлажнителя','m'),('вытяжка','вытяжку','вытяжки','f'),('колонка','колонку','колонки','f'),('ёлка','ёлку','ёлки','f'),('бойлер','бойлер','бойлера','m'),('тёплый пол','тёплый пол','тёплого пола','m'),('стиралка','стиралку','стиралки','f'),('проектор','проектор','проектора','m'),('компьютер','компьютер','компьютера','m'),('кондиционер','кондиционер','кондиционера','m'),('очиститель воздуха','очиститель воздуха','очистителя воздуха','m'),('полив','полив','полива','m'),('насос','насос','насоса','m'),('мультиварка','мультиварку','мультиварки','f'),('отопление','отопление','отопления','n'),('радио','радио','радио','n')]
    CV=[('шторы','шторы','штор','p'),('жалюзи','жалюзи','жалюзи','p'),('рольставни','рольставни','рольставней','p'),('занавески','занавески','занавесок','p'),('ворота','ворота','ворот','p'),('гаражные ворота','гаражные ворота','гаражных ворот','p'),('штора','штору','шторы','f'),('окно','окно','окна','n'),('калитка','калитку','калитки','f'),('маркиза','маркизу','маркизы','f')]
    LK=[('входная дверь','входную дверь','входной двери','f'),('дверь','дверь','двери','f'),('замок','замок','замка','m'),('задняя дверь','заднюю дверь','задней двери','f'),('калитка','калитку','калитки','f'),('дверь в гараж','дверь в гараж','двери в гараж','f'),('ворота','ворота','ворот','p')]
    CL=[('термостат','термостат','термостата','m'),('отопление','отопление','отопления','n'),('батарея','батарею','батареи','f'),('кондиционер','кондиционер','кондиционера','m'),('обогрев','обогрев','обогрева','m'),('тёплый пол','тёплый пол','тёплого пола','m'),('котёл','котёл','котла','m')]
    adjend={'m':('ый','ый','ого'),'f':('ая','ую','ой'),'n':('ое','ое','ого'),'p':('ые','ые','ых')}
    def adj(stem,g,case):
        i={'nom':0,'acc':1,'gen':2}[case]
        e=adjend[g][i]
        if stem.endswith('ск') and e.startswith('ы'): e='и'+e[1:]
        if stem=='спальн': return None
        return stem+e
    preR=['','','','','','','пожалуйста ','Алиса, ','Артель, ','эй, ','слушай, ','будь добр, ','давай ','можешь ','ну-ка ','так, ','окей, ']
    postR=['','','','','','',' пожалуйста',', пожалуйста',' сейчас',' а',' будь добра']
    def wrapR(t,q=False):
        if not q:
            p=rng.choice(preR); t=p+t
            t+=rng.choice(postR)
        t=re.sub(r'\s+',' ',t)
        r=rng.random()
        if r<.45: t=t[0].upper()+t[1:]
        if rng.random()<.35 and t[-1] not in '?.!': t+='?' if q else '.'
        if rng.random()<.3: t=t.replace('ё','е')
        return t
    def addR(t,a,k,q=False,before=None):
        t=wrapR(t,q)
        if 'ё' not in t: a=a.replace('ё','е') if not (before and 'ё' in before) else a
        # case of spans must follow text
        add(t,a,'ru',k,before)
    CI={'nom':0,'acc':1,'gen':2}
    def np(names,case='acc',tail=True):
        th=rng.choice(names); w=th[CI[case]]
        if rng.random()<.3: return w,w,''
        r=rng.choice(R); k=rng.random()
        if k<.12:
            p,f=rng.choice(FL); return f'{w} {p} {f}'.replace('  ',' '),w,f
        if k<.32 and r[5]:
            a=adj(r[5],th[3],case)
            if a: return f'{a} {w}',w,a
        if k<.42: return f'{w} {r[4]}',w,r[4]
        if k<.52: return f'{r[1]} {r[2]} {w}',w,r[2]
        return f'{w} {r[1]} {r[2]}',w,r[2]
    def twoR(names):
        th=rng.choice(names); a,b=rng.sample(R,2)
        if rng.random()<.6: return f'{th[1]} {a[1]} {a[2]} и {b[1]} {b[2]}',th[1],f'{a[2]} + {b[2]}'
        t2=rng.choice(names); return f'{th[1]} и {t2[1]} {a[1]} {a[2]}',f'{th[1]} + {t2[1]}',a[2]
    ON=['включи','зажги','вруби','запусти','включай','подключи','надо включить','хочу включить','включите']
    OFF=['выключи','погаси','отключи','выруби','гаси','вырубай','потуши','выключай','нужно выключить','выключите','обесточь']
    def onoffR(n):
        for _ in range(n):
            names=rng.choice([L,L,L,SW,SW,CL]); op=rng.choice(['on','off'])
            p,w,l=twoR(names) if rng.random()<.12 else np(names)
            v=rng.choice(ON if op=='on' else OFF)
            if names is not L and v in('зажги','погаси','гаси','потуши'): v='включи' if op=='on' else 'выключи'
            t=f'{v} {p}' if rng.random()<.85 else f'{p} {v}'
            addR(t,frame(op,w,l),op)
        for _ in range(n//10):
            p,w,l=np(rng.choice([L,SW]),'nom'); op=rng.choice(['on','off'])
            addR(f'{p} {rng.choice(["вкл","включить","on"] if op=="on" else ["выкл","выключить","off"])}',frame(op,w,l),op)
        for _ in range(n//6):
            op=rng.choice(['on','off']); v=rng.choice(['включи'] if op=='on' else ['выключи','погаси','отключи']); r=rng.choice(R)
            t,w,l=rng.choice([(f'{v} весь свет','весь свет',''),(f'{v} везде свет','свет','везде'),(f'{v} всё {r[1]} {r[2]}','всё',r[2]),(f'{v} все лампы {r[1]} {r[2]}','все лампы',r[2]),(f'{v} весь свет {r[1]} {r[2]}','весь свет',r[2]),(f'{v} свет во всём доме','свет','доме'),(f'{v} все светильники','все светильники',''),(f'{v} всё','всё',''),(f'{v} свет здесь','свет','здесь'),(f'свет везде {v}','свет','везде'),(f'{v} все розетки','все розетки',''),(f'{v} свет на втором этаже','свет','втором этаже'),(f'{v} тут свет','свет','тут')])
            addR(t,frame(op,w,l),op)
        for _ in range(n//12):
            op=rng.choice(['on','off']); v='включи' if op=='on' else rng.choice(['выключи','погаси']); r=rng.choice(R)
            t,w,e=rng.choice([(f'{v} весь свет кроме {r[4]}','весь свет',r[4]),(f'{v} всё, кроме {r[4]}','всё',r[4]),(f'{v} свет везде кроме {r[4]}',None,r[4]),(f'{v} все лампы, кроме торшера','все лампы','торшера'),(f'{v} всё кроме холодильника','всё','холодильника')])
            addR(t,frame(op,w,'',e) if w else frame(op,'свет','везде',e),op)
    def numR(): return str(rng.choice([5,10,15,20,25,30,35,40,45,50,60,70,75,80,90,100]))
    WN='десять,двадцать,тридцать,сорок,пятьдесят,шестьдесят,семьдесят,восемьдесят,девяносто,сто,двадцать пять'.split(',')
    def pctR():
        k=rng.random()
        if k<.3: return numR()+'%'
        if k<.55: return numR()+' процентов'
        if k<.75: return rng.choice(WN)+' процентов'
        if k<.85: return numR()
        return rng.choice(['половину','максимум','минимум','треть','четверть','полную','всю'])
    COL=[('красный','красным','f:красную'),('синий','синим',''),('зелёный','зелёным',''),('жёлтый','жёлтым',''),('фиолетовый','фиолетовым',''),('оранжевый','оранжевым',''),('розовый','розовым',''),('белый','белым',''),('голубой','голубым',''),('тёплый белый','тёплым белым',''),('холодный белый','холодным белым',''),('бирюзовый','бирюзовым',''),('тёплый','тёплым',''),('холодный','холодным','')]
    def lightR(n):
        for _ in range(n):
            p,w,l=np(L); v=pctR(); c=rng.choice(COL); pg,wg,lg=np(L,'gen')
            t,a=rng.choice([(f'поставь {p} на {v}',(w,l,v)),(f'сделай {p} на {v}',(w,l,v)),(f'убавь {p} до {v}' if v[0].isdigit() else f'сделай {p} на {v}',(w,l,v)),(f'установи яркость {pg} на {v}',(wg,lg,v)),(f'яркость {pg} {v}',(wg,lg,v)),(f'{p} на {v}',(w,l,v)),(f'сделай {p} {c[1]}',(w,l,c[1])),(f'поменяй цвет {pg} на {c[0]}',(wg,lg,c[0])),(f'включи {c[0]} свет',('свет','',c[0])),(f'приглуши {p}',(w,l,'приглуши')),(f'притуши {p}',(w,l,'притуши')),(f'сделай {p} поярче',(w,l,'поярче')),(f'сделай {p} потусклее',(w,l,'потусклее')),(f'сделай {p} ярче на {v}' if v[0].isdigit() else f'сделай {p} ярче',(w,l,f'ярче на {v}' if v[0].isdigit() else 'ярче')),(f'прибавь {p}' if w=='свет' else f'сделай {p} темнее',(w,l,'прибавь' if w=='свет' else 'темнее')),(f'пусть {np(L,"nom")[0]} горит',None),(f'диммируй {p} до {v}' if v[0].isdigit() else f'сделай {p} на {v}',(w,l,v))])
            if a is None: continue
            addR(t,frame('light',a[0],a[1],'',a[2]),'light')
        for _ in range(n//6):
            r=rng.choice(R)
            t,l,v=rng.choice([(f'{r[1]} {r[2]} слишком темно',r[2],'brighter'),('темно как-то','','brighter'),('здесь темновато','здесь','brighter'),('слишком ярко','','dimmer'),(f'{r[1]} {r[2]} слишком ярко',r[2],'dimmer'),('ярче','','ярче'),('поярче пожалуйста','','поярче'),('сделай потемнее','','потемнее'),(f'сделай поярче {r[1]} {r[2]}',r[2],'поярче'),('ничего не видно тут','тут','brighter'),('глаза режет','','dimmer'),(f'сделай {r[1]} {r[2]} светлее',r[2],'светлее'),(f'добавь света {r[1]} {r[2]}',r[2],'добавь'),('света маловато','','brighter')])
            if t.startswith('добавь света'): addR(t,frame('light','света',l,'',v),'light')
            else: addR(t,frame('light','',l,'',v),'light',True)
    WD={18:'восемнадцать',19:'девятнадцать',20:'двадцать',21:'двадцать один',22:'двадцать два',23:'двадцать три',24:'двадцать четыре',25:'двадцать пять'}
    def degR():
        d=rng.choice(list(WD)); k=rng.random(); u='градус' if d==21 else 'градуса' if d in(22,23,24) else 'градусов'
        return f'{d} {u}' if k<.45 else str(d) if k<.6 else f'{WD[d]} {u}' if k<.9 else WD[d]
    def tempR(n):
        for _ in range(n):
            r=rng.choice(R); d=degR(); p,w,l=np(CL); pg,wg,lg=np(CL,'gen'); x=rng.choice(['на градус','на два градуса','на пару градусов','на 2 градуса','чуть-чуть','немного'])
            t,a=rng.choice([(f'поставь {r[1]} {r[2]} {d}',('',r[2],d)),(f'установи {p} на {d}',(w,l,d)),(f'сделай {r[1]} {r[2]} {d}',('',r[2],d)),(f'установи температуру {r[1]} {r[2]} на {d}',('',r[2],d)),(f'{p} на {d}',(w,l,d)),(f'сделай {r[1]} {r[2]} {x} теплее',('',r[2],f'{x} теплее')),(f'сделай {r[1]} {r[2]} потеплее',('',r[2],'потеплее')),(f'убавь {p} {x}',(w,l,f'убавь + {x}')),(f'прибавь {p} {x}',(w,l,f'прибавь + {x}')),(f'нагрей {r[3]} до {d}',('',r[3],d)),(f'понизь температуру {r[1]} {r[2]} {x}',('',r[2],f'понизь + {x}')),(f'подними температуру {r[1]} {r[2]} до {d}',('',r[2],d)),(f'сделай {x} прохладнее',('','',f'{x} прохладнее')),(f'температура {r[1]} {r[2]} {d}',('',r[2],d))])
            addR(t,frame('temperature',a[0],a[1],'',a[2]),'temperature')
        for _ in range(n//4):
            r=rng.choice(R)
            t,l,v=rng.choice([('мне холодно','','warmer'),('мне жарко','','cooler'),(f'{r[1]} {r[2]} холодно',r[2],'warmer'),(f'{r[1]} {r[2]} жарко',r[2],'cooler'),('здесь душно','здесь','cooler'),('я замёрз','','warmer'),('что-то прохладно','','warmer'),('потеплее','','потеплее'),('сделай теплее','','теплее'),('сделай попрохладнее','','попрохладнее'),(f'сделай теплее {r[1]} {r[2]}',r[2],'теплее'),('дышать нечем','','cooler')])
            addR(t,frame('temperature','',l,'',v),'temperature',True)
        M=['обогрев','охлаждение','авто','эко','нагрев','сушку','автоматический']
        for _ in range(n//6):
            r=rng.choice(R); m=rng.choice(M); th=rng.choice(CL)
            t,w,l=rng.choice([(f'переключи {th[1]} на {m}',th[1],''),(f'включи режим {m} на кондиционере' if m!='сушку' else f'переключи кондиционер на {m}','кондиционере' if m!='сушку' else 'кондиционер',''),(f'поставь {th[1]} {r[1]} {r[2]} в режим {m}' if m!='сушку' else f'переключи {th[1]} на {m}',th[1],r[2] if m!='сушку' else '')])
            addR(t,frame('mode',w,l,'',m),'mode')
    def coverR(n):
        for _ in range(n):
            p,w,l=np(CV); op=rng.choice(['open','close','open','close','position','stop'])
            if op=='position':
                v=rng.choice([pctR() if rng.random()<.6 else 'наполовину','наполовину','до половины','на треть','чуть-чуть'])
                if v in('наполовину','до половины','на треть','чуть-чуть'): t=f'{rng.choice(["открой","закрой","приоткрой","подними","опусти"])} {p} {v}'
                else: t=f'{rng.choice(["открой","закрой","установи","подними"])} {p} на {v}'
                addR(t,frame('position',w,l,'',v),op)
            else: addR(rng.choice({'open':['открой','подними','раздвинь','распахни','открывай','отвори'],'close':['закрой','опусти','задвинь','задёрни','зашторь','закрывай'],'stop':['останови','стоп','остановить']}[op])+' '+p,frame(op,w,l),op)
    def lockR(n):
        for _ in range(n):
            th=rng.choice(LK); op=rng.choice(['lock','unlock']); 
            addR(rng.choice({'lock':['запри','закрой на замок','заблокируй','запереть'],'unlock':['отопри','разблокируй','открой замок' if False else 'отопри','отпереть']}[op])+' '+th[1],frame(op,th[1]),op)
    def queryR(n):
        ST={'L':[('горит','m'),('включен','m'),('выключен','m')],}
        for _ in range(n):
            r=rng.choice(R)
            th=rng.choice(L+SW); e={'m':'','f':'а','n':'о','p':'ы'}[th[3]]; st=rng.choice(['включён','выключен']); st=(st.replace('ён','ен')+e if e else st)
            cv=rng.choice(CV); ce={'m':'','f':'а','n':'о','p':'ы'}[cv[3]]; cs=rng.choice(['открыт','закрыт'])+ce
            lk=rng.choice(LK); le={'m':'','f':'а','n':'о','p':'ы'}[lk[3]]; ls=rng.choice(['заперт','закрыт','открыт'])+le
            loc=rng.random()<.6; lp=f' {r[1]} {r[2]}' if loc else ''; ll=r[2] if loc else ''
            t,a=rng.choice([(f'{th[0]}{lp} {st}',(th[0],ll,st)),(f'{st} ли {th[0]}{lp}',(th[0],ll,st)),(f'горит ли свет{lp}',('свет',ll,'горит')),(f'свет{lp} горит',('свет',ll,'горит')),(f'{cv[0]}{lp} {cs}',(cv[0],ll,cs)),(f'{cs} ли {cv[0]}{lp}',(cv[0],ll,cs)),(f'{lk[0]} {ls}',(lk[0],'',ls)),(f'{ls} ли {lk[0]}',(lk[0],'',ls)),(f'я запер {lk[1]}' if lk[3]!='p' else f'{lk[0]} {ls}',(lk[1],'','запер') if lk[3]!='p' else (lk[0],'',ls)),(f'какие окна открыты',('окна','','открыты')),(f'какие окна открыты{lp}',('окна',ll,'открыты')),(f'где горит свет',('свет','','горит')),(f'все ли окна закрыты',('окна','','закрыты')),(f'какие лампы включены{lp}',('лампы',ll,'включены')),(f'сколько ламп горит',('ламп','','горит')),(f'дома кто-нибудь есть',('кто-нибудь','дома','')),(f'есть движение{lp}',('движение',ll,'')),(f'какая влажность{lp}',('влажность',ll,'')),(f'сколько заряда у датчика{lp}',('заряда + датчика',ll,'')),(f'что с {th[0]}',None),(f'есть ли протечка{lp}',('протечка',ll,'')),(f'в каком состоянии {th[0]}{lp}',(th[0],ll,'')),(f'какая батарея у замка',('батарея + замка','','')),(f'проверь {cv[1]}{lp}',(cv[1],ll,'')),(f'что включено{lp}',('что',ll,'включено')),(f'открыто ли что-нибудь{lp}',('что-нибудь',ll,'открыто')),(f'окно{lp} открыто или закрыто',('окно',ll,'')),(f'работает ли {th[0]}{lp}',(th[0],ll,'работает')),(f'не забыл ли я выключить {th[1]}{lp}',(th[1],ll,'выключить')),(f'все двери заперты',('все двери','','заперты'))])
            if a is None: continue
            addR(t,frame('query',a[0],a[1],'',a[2]),'query',True)
        for _ in range(n//3):
            r=rng.choice(R); t,w,l=rng.choice([(f'сколько градусов {r[1]} {r[2]}','',r[2]),(f'какая температура {r[1]} {r[2]}','',r[2]),(f'какая сейчас температура','',''),(f'насколько тепло {r[1]} {r[2]}','',r[2]),(f'температура {r[1]} {r[2]}','',r[2]),('сколько градусов дома','','дома'),(f'{r[1]} {r[2]} тепло','',r[2]),(f'что показывает термостат {r[1]} {r[2]}','термостат',r[2])])
            addR(t,frame('degrees',w,l),'degrees',True)
    def miscR(n):
        it='молоко,хлеб,яйца,сыр,кофе,масло,яблоки,туалетную бумагу,корм для кота,батарейки,гречку,сметану,помидоры,курицу'.split(',')
        tn=[('пицца','пиццы'),('чай','чая'),('паста','пасты'),('духовка','духовки'),('стирка','стирки'),('яйца','яиц')]
        for _ in range(n):
            r=rng.choice(R); i=rng.choice(it); k=rng.choice(tn); d=f'{rng.choice(["5","10","15","20","30","пять","десять","двадцать"])} минут'; d=rng.choice([d,'полчаса','час','два часа','полтора часа','минуту',d,d]); v=pctR(); m=rng.choice(['джаз','Кино','что-нибудь спокойное','Моцарта','рок','детские песни','плейлист для тренировки'])
            t,a=rng.choice([(f'поставь таймер на {d}',frame('timer','','','',d)),(f'засеки {d}',frame('timer','','','',d)),(f'таймер {k[0]} на {d}',frame('timer',k[0],'','',d)),(f'поставь таймер для {k[1]} на {d}',frame('timer',k[1],'','',d)),(f'отмени таймер {k[1]}',frame('cancel_timer',k[1])),('отмени таймер','cancel_timer'),('отмени все таймеры','cancel_timers'),('поставь таймер на паузу','pause_timer'),('продолжи таймер','resume_timer'),(f'добавь {d} к таймеру',frame('add_timer','','','',d)),(f'убавь таймер на {d}',frame('cut_timer','','','',d)),('сколько осталось на таймере','timer_status'),(f'сколько осталось до {k[1]}',frame('timer_status',k[1])),
            (f'выключи свет через {d}',frame('later','выключи свет','','',d)),(f'через {d} закрой шторы',frame('later','закрой шторы','','',d)),
            (f'добавь {i} в список покупок',frame('shop_add',i)),(f'запиши {i} в покупки',frame('shop_add',i)),(f'добавь {i} в список дел',frame('list_add',i,'дел')),(f'вычеркни {i} из списка покупок',frame('shop_done',i)),(f'удали {i} из списка дел',frame('list_remove',i,'дел')),(f'надо купить {i}',frame('shop_add',i)),(f'отметь {i} в списке дел',frame('list_done',i,'дел')),
            ('запусти пылесос','vacuum пылесос'),('пропылесось','vacuum'),(f'пропылесось {r[3]}',frame('clean','',r[3])),(f'уберись {r[1]} {r[2]}',frame('clean','',r[2])),(f'пусть пылесос уберёт {r[3]}',frame('clean','пылесос',r[3])),('отправь пылесос на базу','dock пылесос'),('верни робот-пылесос на зарядку','dock робот-пылесос'),('начни уборку','vacuum'),('подстриги газон','mow'),('отправь газонокосилку на базу','park газонокосилку'),
            (f'громкость {v}',frame('volume','','','',v)),('сделай погромче',frame('volume','','','','погромче')),('тише',frame('volume','','','','тише')),(f'сделай телевизор потише',frame('volume','телевизор','','','потише')),(f'убавь звук {r[1]} {r[2]}',frame('volume','звук',r[2],'','убавь')),('пауза','pause'),('поставь музыку на паузу','pause музыку'),('продолжи','resume'),('следующая песня','next'),('дальше трек','next'),('предыдущий трек','previous'),(f'включи {m}',frame('play',m)) if m in('джаз','рок') else (f'поставь {m}',frame('play',m)),(f'сыграй {m} {r[1]} {r[2]}',frame('play',m,r[2])),('выключи звук','mute звук'),('включи звук','unmute звук'),
            (f'вентилятор на {v}',frame('fan','вентилятор','','',v)),(f'поставь вентилятор {r[1]} {r[2]} на максимум',frame('fan','вентилятор',r[2],'','максимум')),('вентилятор помедленнее',frame('fan','вентилятор','','','помедленнее')),
            ('включи сцену кино','scene кино'),('сцена спокойной ночи','scene спокойной ночи'),('активируй режим отпуск','scene отпуск'),('включи режим кинотеатр','scene кинотеатр'),('запусти сценарий утро','script утро'),('запусти скрипт уход из дома','script уход из дома'),
            ('какая погода','weather'),('будет ли сегодня дождь','weather'),('сколько времени','time'),('который час','time'),('какое сегодня число','date'),('какой сегодня день','date'),
            ('неважно','cancel'),('отмена','cancel'),('забудь','cancel'),('объяви что ужин готов','broadcast ужин готов'),('привет','smalltalk'),
            (f'переключи свет {r[1]} {r[2]}',frame('toggle','свет',r[2])),('переключи торшер','toggle торшер')])
            addR(t,a,a.split(' ')[0],a.split(' ')[0] in('weather','time','date','timer_status'))
    def followR(n):
        for _ in range(n):
            th=rng.choice(L); r,r2=rng.sample(R,2); op=rng.choice(['on','off']); v='включи' if op=='on' else 'выключи'; opp='off' if op=='on' else 'on'; vv='выключи' if op=='on' else 'включи'
            b=f'{v} {th[1]} {r[1]} {r[2]}'.replace('ё','е'); pr={'m':'его','f':'её','n':'его','p':'их'}[th[3]]; w=th[1].replace('ё','е')
            t,a=rng.choice([(f'а {r2[1]} {r2[2]}',frame(op,w,r2[2])),(f'и {r2[1]} {r2[2]} тоже',frame(op,w,r2[2])),(f'теперь {vv} {pr}',frame(opp,w,r[2])),('поярче',frame('light',w,r[2],'','поярче')),(f'сделай {pr} на 40 процентов',frame('light',w,r[2],'','40 процентов')),(f'{vv} обратно',frame(opp,w,r[2])),('сделай потусклее',frame('light',w,r[2],'','потусклее'))])
            addR(t,a,'follow',True,b)
            c=rng.choice(CV); b=f'открой {c[1]} {r[1]} {r[2]}'
            t,a=rng.choice([('закрой обратно',frame('close',c[1],r[2])),('наполовину',frame('position',c[1],r[2],'','наполовину')),(f'а {r2[1]} {r2[2]}',frame('open',c[1],r2[2])),('стоп',frame('stop',c[1],r[2]))])
            addR(t,a,'follow',True,b)
    onoffR(1250); lightR(520); tempR(330); coverR(320); lockR(130); queryR(560); miscR(620); followR(120)
    # check spans
    bad=0; keep=[]
    IND={'brighter','dimmer','warmer','cooler'}
    for e in out:
        p=e.prompt; a=e.answer; op,_,rest=a.partition(' ')
        if not rest and a!=op: pass
        sp=[x for x in re.split(r' \+ | ?[@!=]',rest) if x]
        ok=all(s.strip() in IND or s.strip().lower() in p.lower() for s in sp)
        if not ok: bad+=1; 
        else:
            keep.append(e)
    seen=set(); fin=[]
    for e in keep:
        k=(e.prompt.lower(),)
        if k in seen: continue
        seen.add(k); fin.append(e)
    rng.shuffle(fin)
    return fin
