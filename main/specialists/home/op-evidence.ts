/**
 * Ops that a small model takes for the nearest thing when it does not know a word ("light in the cellar" → clean, «кондей на осушение» → mow).
 * They are believed only where the sentence, or the one it leans on, says something of the sort, and where no plain verb says the opposite;
 * else the model is asked again without them. Wide on purpose: only what has nothing to do with the op is refused. Pure.
 */
import { wordsOf } from '../../lib/lang/fold'
import { endsInState, saidVerb, type SaidVerb } from '../../lib/lang/orders/said-verbs'
import { stemOf } from '../../lib/lang/stem'
import type { HomeWord } from './frame'

const anyOf = (english: string, russian: string): RegExp =>
  // Russian verbs carry prefixes: «пропылесось», «вымой», «докинь».
  new RegExp(`(?<!\\p{L})(?:${english})|(?<!\\p{L})\\p{L}{0,3}(?:${russian})`, 'iu')

const cleaning = anyOf(
  'clean|vac|hoover|sweep|mop|dust|dirt|mess|spill|hair|crumb|tid|floor|robo|once over',
  'пылес|убор|убер|убир|чист|подме[лт]|мой|помо[йе]|мыть|гряз|крош|просып|рассып|шерст|пыль|робот|полы?(?!\\p{L})',
)
const parking = anyOf(
  'dock|base|home|charg|station|return|back|enough|stop|park|send|call|recall|in(?!\\p{L})',
  'баз|заряд|дом|станц|док|верн|верни|возвр|хват|останов|стоп|загон|загна|парк|мест|обратно|отправ',
)
const mowing = anyOf('mow|grass|lawn|cut|trim', 'кос|покос|трав|газон|подстри')
const lasting = anyOf(
  'timer|min|sec|hour|wake|remind|alarm|time|long|left|cook|boil|countdown|\\d',
  'таймер|мин|сек|час|полчас|полтор|разбуд|напомн|засек|будил|остал|вари|ждать|долго|\\d',
)
const listing = anyOf(
  'list|buy|bought|shop|groc|out of|run|need|got|get|pick|add|put|note|remember|forget|left|low on|tick|check|cross|remove|delete|scratch|take|done|have|did|stick|write|jot|mark|todo|to-do|don',
  'спис|куп|закуп|покуп|закон|конч|нет(?!\\p{L})|запи|внес|впиш|добав|докин|закин|заказ|надо|нужн|нуже?н|забы|взял|вычер|зачер|убер|удал|отмет|дел[оа]?(?!\\p{L})|сдела|сотр|выкин|занес|не хват|осталось',
)
const telling = anyOf(
  'announc|broadcast|tell|say|every|all|call|shout|let|inform|message|speak|page|pass',
  'объяв|скаж|перед|сообщ|вс[её]|крик|зов|оповес|переда|сообщение|громк|оглас',
)

const sounding = anyOf(
  'vol|loud|quiet|sound|hear|music|song|track|tune|radio|tv|telly|speaker|echo|play|mute|silen|shush|turn|softer|noise|crank|pause|resum|skip|next|prev|again|stop|hold|carry|continu|podcast|film|movie|episode|watch|listen|back|go on|unpause',
  'громк|громч|тиш|тих|звук|музык|песн|трек|радио|теле|тв(?!\\p{L})|колон|станци|орёт|орет|слыш|пауз|дальше|продолж|следу|пред|назад|ещё раз|еще раз|верни|стоп|останов|включи|поставь|вруби|фильм|кино|сказк|сери|глуш|заглуш|прибав|убав|не то|подкаст|джаз',
)
const warmth = anyOf(
  'warm|cold|hot|cool|heat|chill|freez|shiver|sweat|boil|degree|temp|thermo|melt|stuff|bak|roast|numb|breath|feet|blanket|duvet|oven|fridge|sauna|arctic|celsius|fahr|ac(?!\\p{L})|radiator|\\d|up|down|turn|set|higher|lower|one|ty|teen',
  'тепл|холод|жар|душно|градус|темпер|термо|отопл|мерз|мёрз|замёрз|замерз|прохлад|топи|нагр|грей|грев|охлад|остуд|дубак|зябк|дует|озноб|пар|бан|батаре|кондиц|котёл|котел|тёпл|\\d|дцать|сорок|прибав|убав|добав|постав|сделай|ниже|выше|воздух|духот|пекло',
)
const locking = anyOf(
  'lock|unlock|secur|bolt|latch|door|gate|key|let|safe|open|shut|close|house|up|deadbolt',
  'зап|зам|засов|двер|калит|ворот|ключ|отоп|отпир|отом|откр|впуст|сейф|закр|блокир|дом',
)
const clock = anyOf(
  "time is|(?:what|which|the|current|exact|got|tell|know)[^,.]*time|time (?:now|please)|clock|hour|late|what[’']?s the time|when",
  'час|врем|который|натикал',
)
const calendar = anyOf(
  'date|day|today|month|year|week|tomorrow',
  'дат|числ|день|дня|дни|сегодн|месяц|год|недел|завтра',
)
const sky = anyOf(
  'weather|rain|snow|sun|wind|forecast|umbrella|outside|out|coat|jacket|cold|hot|warm|storm|cloud|degrees|nice',
  'погод|дожд|снег|солн|ветер|ветр|прогноз|зонт|улиц|окном|куртк|холод|тепл|жар|гроз|мороз|осадк|одева|наде',
)

const halting = anyOf(
  'stop|halt|hold|freez|enough|wait|there|pause|cease|quit|whoa|cancel|no more|that',
  'стоп|стой|хват|останов|остан|замр|тормоз|достаточ|подожд|погод|прекрат|не надо|пауз|вс[её]|тпру',
)

const evidence: Partial<Record<HomeWord, RegExp>> = {
  stop: halting,
  vacuum: cleaning,
  clean: cleaning,
  dock: parking,
  park: parking,
  mow: mowing,
  timer: lasting,
  later: lasting,
  cancel_timer: lasting,
  cancel_timers: lasting,
  pause_timer: lasting,
  resume_timer: lasting,
  add_timer: lasting,
  cut_timer: lasting,
  timer_status: lasting,
  list_add: listing,
  list_done: listing,
  list_remove: listing,
  shop_add: listing,
  shop_done: listing,
  broadcast: telling,
  lock: locking,
  unlock: locking,
  volume: sounding,
  mute: sounding,
  unmute: sounding,
  pause: sounding,
  resume: sounding,
  next: sounding,
  previous: sounding,
  temperature: warmth,
  time: clock,
  date: calendar,
  weather: sky,
}

/** What a plain verb of the sentence rules out. */
const ruledOut: Readonly<Record<SaidVerb, readonly HomeWord[]>> = {
  on: ['off', 'close', 'query', 'degrees', 'weather', 'time', 'dock', 'lock', 'stop', 'mute'],
  off: ['on', 'open', 'query', 'degrees', 'weather', 'time', 'unlock', 'vacuum', 'mow'],
  open: ['close', 'off', 'lock', 'query', 'weather', 'time', 'stop'],
  close: ['open', 'on', 'unlock', 'query', 'weather', 'time', 'stop'],
  lock: ['unlock', 'open', 'query', 'stop'],
  unlock: ['lock', 'close', 'query', 'stop'],
  stop: ['open', 'close', 'on', 'query'],
}

/** Whose own name counts: "send Rosie", «пусти Васю». */
const named: Partial<Record<HomeWord, string>> = {
  volume: 'media_player',
  mute: 'media_player',
  unmute: 'media_player',
  pause: 'media_player',
  resume: 'media_player',
  next: 'media_player',
  previous: 'media_player',
  temperature: 'climate',
  vacuum: 'vacuum',
  clean: 'vacuum',
  dock: 'vacuum',
  mow: 'lawn_mower',
  park: 'lawn_mower',
}

/** A timer's own name speaks for what is done with it: "cancel eggs", «маску отмени». */
export const isTimerOp = (op: HomeWord): boolean => evidence[op] === lasting

/** The domain of devices whose names speak for the op, or null. */
export const namedDomain = (op: HomeWord): string | null => named[op] ?? null

/** @param texts the utterance and the one it leans on; @param names of devices that speak for the op */
export function isEvident(op: HomeWord, texts: readonly string[], names: readonly string[]): boolean {
  const [text = ''] = texts
  const verb = saidVerb(text) ?? endsInState(text)
  if (verb !== null && ruledOut[verb].includes(op)) return false
  const pattern = evidence[op]
  if (!pattern || verb === op) return true
  const own = new Set(names.flatMap(stemsIn))
  return texts.some((text) => pattern.test(text) || stemsIn(text).some((stem) => own.has(stem)))
}

const stemsIn = (text: string): string[] => wordsOf(text).map(stemOf)
