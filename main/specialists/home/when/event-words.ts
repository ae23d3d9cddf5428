/** A clause that tells of the home: "the front door opens", «никого нет дома 15 минут», "the bedroom gets colder than 18". Pure. */
import { firstAmount } from '../values/amounts'
import { readLasting } from './lasting'
import type { Event, Moment, Quantity, SaidEvent } from './when'

const word = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?!\\p{L})`, 'iu')

/** Null: it tells of nothing that can be looked at. */
export function readEvent(clause: string, moment: Moment): SaidEvent | null {
  const words = clause.replace(/\s+/gu, ' ').trim()
  // The limit of a number is no length of time: "below 20 for 5 minutes".
  const { forMin, rest } = readLasting(words, moment)
  const event = presence(rest) ?? number(rest) ?? state(rest)
  return event && { event, forMin, words }
}

const home = '(?:(?:at\\s+)?home|in|here|in\\s+the\\s+(?:house|flat|apartment))'
const presences: readonly (readonly [RegExp, 'nobody' | 'somebody' | 'me', boolean])[] = [
  [
    new RegExp(
      `^(?:(?:nobody|no\\s?-?one)(?:['’]s|\\s+is)?\\s+(?:left\\s+)?${home}|(?:everyone|everybody|we(?:\\s+all)?|all\\s+of\\s+us|the\\s+last\\s+(?:one|person))(?:\\s+(?:have|has|is|are)|['’](?:ve|re|s))?\\s+(?:leaves?|left|gone|goes?\\s+out|away|out)(?:\\s+(?:home|the\\s+(?:house|flat|apartment)))?|the\\s+(?:house|home|flat|apartment)\\s+(?:is|gets|becomes)\\s+empty)$`,
      'iu',
    ),
    'nobody',
    false,
  ],
  [
    /^(?:(?:дома\s+)?(?:никого|никто)(?:\s+(?:нет|не\s+(?:будет|останется)))*(?:\s+дома)?|(?:никого|никто)\s+не\s+(?:будет|останется)\s+дома|дома\s+(?:нет\s+никого|никого)|нет\s+никого\s+дома|(?:мы\s+)?вс[её]?\s+(?:уйд|уед|ушл|уех|уход|разойд|разош)\p{L}*(?:\s+(?:из\s+)?дома)?|мы\s+(?:уйд|уед|ушл|уех|уход)\p{L}*|(?:дом|квартира)\s+(?:пуст\p{L}*|опусте\p{L}*))$/iu,
    'nobody',
    false,
  ],
  [
    /^(?:somebody|someone|anybody|anyone|we|the\s+first\s+(?:one|person))\s+(?:(?:comes?|gets?|arrives?|returns?)(?:\s+back)?(?:\s+(?:at\s+)?home)?|(?:is|are)\s+(?:back\s+)?(?:at\s+)?home)$/iu,
    'somebody',
    true,
  ],
  [
    /^(?:(?:кто-?\s?(?:нибудь|то|либо)|первый|мы)\s+(?:при(?:д|ед|ш|ех|ход)|верн|возвращ|появ)\p{L}*(?:\s+домой)?|дома\s+(?:есть\s+)?(?:кто-?\s?(?:нибудь|то|либо))|(?:кто-?\s?(?:нибудь|то|либо))\s+(?:будет\s+|есть\s+)?дома)$/iu,
    'somebody',
    true,
  ],
  [
    /^(?:I(?:['’]m|\s+am|['’]ve|\s+have)?\s+(?:leave|left|leaving|gone|going\s+out|go\s+out|away|not\s+(?:at\s+)?home)(?:\s+(?:home|for\s+work|the\s+(?:house|flat|apartment)))?|(?:я\s+)?(?:уйду|уеду|ухожу|уезжаю|уш[её]л|ушла|выйду)(?:\s+(?:из\s+(?:дома|квартиры)|на\s+работу))?|меня\s+нет(?:\s+дома)?)$/iu,
    'me',
    false,
  ],
  [
    /^(?:I(?:['’]m|\s+am)?\s+(?:(?:come|get|arrive|return)(?:\s+back)?(?:\s+home)?|(?:back\s+)?(?:at\s+)?home|back)|(?:я\s+)?(?:приду|приеду|вернусь|прихожу|приезжаю|возвращаюсь)(?:\s+домой)?|я\s+(?:буду\s+)?дома)$/iu,
    'me',
    true,
  ],
]

function presence(text: string): Event | null {
  for (const [pattern, who, isHome] of presences)
    if (pattern.test(text)) return { kind: 'presence', who, isHome }
  return null
}

/** Every one ends right before its number. */
const limits: readonly (readonly [RegExp, 'above' | 'below', Quantity | null])[] = [
  [word('(?:colder|cooler)\\s+than|холоднее(?:\\s+чем)?|прохладнее(?:\\s+чем)?'), 'below', 'temperature'],
  [word('(?:hotter|warmer)\\s+than|теплее(?:\\s+чем)?|жарче(?:\\s+чем)?'), 'above', 'temperature'],
  [
    word(
      '(?:(?:lower|less)\\s+than|below|under|(?:drops|falls|gets|goes)\\s+(?:down\\s+)?to|ниже(?:\\s+чем)?|меньше(?:\\s+чем)?|менее(?:\\s+чем)?|(?:опуст|упад|сниз|понизит)\\p{L}*\\s+до)',
    ),
    'below',
    null,
  ],
  [
    word(
      '(?:(?:higher|more|greater)\\s+than|above|over|exceeds|reaches|(?:rises|climbs|goes\\s+up)\\s+to|выше(?:\\s+чем)?|больше(?:\\s+чем)?|более(?:\\s+чем)?|превы\\p{L}*|(?:поднимет|вырастет|повысит|дойд)\\p{L}*\\s+до|достигнет)',
    ),
    'above',
    null,
  ],
]
const quantities: readonly (readonly [RegExp, Quantity])[] = [
  [word('humidity|humid|влажност\\p{L}*|влажн\\p{L}*'), 'humidity'],
  [word('battery|batteries|charge|батаре\\p{L}*|заряд\\p{L}*|аккумулятор\\p{L}*'), 'battery'],
  [word('power|consumption|watts?|ватт\\p{L}*|мощност\\p{L}*|потреблени\\p{L}*'), 'power'],
  [word('brightness|illuminance|lux|освещ[её]нност\\p{L}*|люкс\\p{L}*'), 'illuminance'],
  [word('co2|carbon\\s+dioxide|углекисл\\p{L}*(?:\\s+газ\\p{L}*)?'), 'carbon_dioxide'],
  [word('temperature|degrees?|celsius|fahrenheit|температур\\p{L}*|градус\\p{L}*|°\\s?[CF]?'), 'temperature'],
]
/** Verbs and small words around a limit that name nothing. */
const aroundLimit =
  /(?<!\p{L})(?:is|are|gets?|becomes?|goes|drops|falls|rises|climbs|it|the\s+(?:level|value)\s+of|of|станет|становится|будет|опуст\p{L}*|упад[её]т|подн\p{L}*|сниз\p{L}*|percent|per\s+cent|процент\p{L}*|level|уровень)(?!\p{L})|[%°]/giu

function number(text: string): Event | null {
  for (const [pattern, is, implied] of limits) {
    const found = pattern.exec(text)
    const behind = found ? text.slice(found.index + found[0].length) : ''
    const amount = found && firstAmount(behind)
    if (!found || amount?.before.length !== 0) continue
    const whole = `${text.slice(0, found.index)} ${amount.after.join(' ')}`
    const quantity = quantities.find(([name]) => name.test(text))?.[1] ?? implied
    const thing = quantities
      .reduce((left, [name]) => left.replaceAll(new RegExp(name.source, 'giu'), ' '), whole)
      .replaceAll(aroundLimit, ' ')
      .replaceAll(around, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
    return { kind: 'number', thing, quantity, is, value: amount.value }
  }
  return null
}

/** What a thing does, and the state that it is in then. Of two that fit the earlier counts. */
const predicates: readonly (readonly [RegExp, string])[] = [
  [
    word('(?:(?:is|are|gets?|becomes?)\\s+)?unlock(?:s|ed)|unlock|отопр\\p{L}*|отпир\\p{L}*|отперт\\p{L}*'),
    'unlocked',
  ],
  [
    word(
      '(?:(?:is|are|gets?|becomes?)\\s+)?locked|locks|lock|запр[ёе]т\\p{L}*|запир\\p{L}*|запру|заперт\\p{L}*',
    ),
    'locked',
  ],
  [
    word(
      '(?:is|are)\\s+not\\s+closed|(?:(?:is|are|gets?)\\s+)?(?:left\\s+)?open(?:s|ed)?|откро\\p{L}*|открыва\\p{L}*|открыт\\p{L}*',
    ),
    'open',
  ],
  [
    word('(?:(?:is|are|gets?)\\s+)?(?:closed|shut)|closes?|shuts?|закро\\p{L}*|закрыва\\p{L}*|закрыт\\p{L}*'),
    'closed',
  ],
  [
    word(
      '(?:stops?\\s+detecting|no(?:\\s+more)?(?=\\s+(?:motion|movement)))|(?<=движени\\p{L}*\\s+)(?:нет|прекрат\\p{L}*)|нет(?=\\s+движени)',
    ),
    'clear',
  ],
  [
    word(
      "(?:is|are)?\\s*(?:detect(?:s|ed)|triggered)|there(?:\\s+is|[’']s)\\s+(?=motion|movement|smoke|gas)|сработа\\p{L}*|срабатыва\\p{L}*|обнаруж\\p{L}*|(?:появ\\p{L}*|есть|будет)(?=\\s+(?:движени|дым|газ))|(?<=движени\\p{L}*|дым\\p{L}*)\\s+(?:появ\\p{L}*|есть)|замеч\\p{L}*",
    ),
    'detected',
  ],
  [
    word(
      "there(?:\\s+is|[’']s)\\s+(?:a\\s+)?(?=leak|water)|(?:starts?\\s+)?leak(?:s|ing)|(?:is|gets)\\s+wet|(?:появ\\p{L}*|есть|будет)(?=\\s+(?:протечк|вода))|(?:потеч|протеч[её]|затоп|намок)\\p{L}*",
    ),
    'wet',
  ],
  [
    word(
      '(?:comes?|gets?|arrives?|returns?)(?:\\s+back)?\\s+home|arrives?|is\\s+(?:back\\s+|at\\s+)?home|при(?:д[её]т|едет|ходит|езжает)(?:\\s+домой)?|верн[её]тся(?:\\s+домой)?|(?:будет\\s+)?дома',
    ),
    'home',
  ],
  [
    word(
      'leaves?(?:\\s+(?:home|the\\s+house))?|goes\\s+out|is\\s+(?:away|out|not\\s+(?:at\\s+)?home)|уйд[её]т|уедет|уходит|уезжает|не\\s+дома|нет\\s+дома',
    ),
    'not home',
  ],
  [
    word(
      '(?:is|are)\\s+(?:done|finished|over|ready)|finish(?:es|ed)?|ends?|stops?(?:\\s+(?:running|working))?|закончи\\p{L}*|заверши\\p{L}*|доработа\\p{L}*|(?:до|по)стира\\p{L}*|домо[её]т|досуш\\p{L}*|остановит\\p{L}*|перестан\\p{L}*(?:\\s+(?:работать|стирать))?',
    ),
    'off',
  ],
  [
    word(
      '(?:(?:is|are|gets?)\\s+)?(?:turned|switched)\\s+off|(?:turns?|switches|goes)\\s+off|(?:is|are)\\s+off|выключ\\p{L}*|погас\\p{L}*|отключ\\p{L}*|не\\s+гор(?:ит|ят)|не\\s+работа\\p{L}*',
    ),
    'off',
  ],
  [
    word(
      '(?:(?:is|are|gets?)\\s+)?(?:turned|switched)\\s+on|(?:turns?|switches|goes|comes)\\s+on|(?:is|are)\\s+(?:on|running|working)|starts?(?:\\s+(?:running|working))?|включ\\p{L}*|загор\\p{L}*|зажж\\p{L}*|запуст\\p{L}*|начн\\p{L}*(?:\\s+работать)?|гор(?:ит|ят)|работа(?:ет|ют)',
    ),
    'on',
  ],
  [word('(?:starts?\\s+)?play(?:s|ing)|заигра\\p{L}*|игра(?:ет|ют)'), 'playing'],
  [word('(?:is|are|gets?)\\s+(?:armed)|(?:вста|станет)\\p{L}*\\s+на\\s+охрану|на\\s+охране'), 'armed'],
  [word('(?:is|are|gets?)\\s+disarmed|снят\\p{L}*\\s+с\\s+охраны|снимут\\s+с\\s+охраны'), 'disarmed'],
  [
    word('(?:docks|is\\s+docked|returns\\s+to\\s+(?:its|the)\\s+(?:dock|base))|верн[её]тся\\s+на\\s+базу'),
    'docked',
  ],
]
/** Who does it does not matter: "when I open the door", "if someone turns on the TV". */
const doer = /^(?:I|we|you|someone|somebody|anyone|anybody|я|мы|ты|кто-?\s?(?:нибудь|то|либо))\s+(?=\p{L})/iu
const around = /(?<!\p{L})(?:the|a|an|is|are|there|там|это|будет|also|again|снова|опять)(?!\p{L})/giu

function state(text: string): Event | null {
  const said = text.replace(doer, '')
  for (const [pattern, asked] of predicates) {
    const found = pattern.exec(said)
    if (!found || found[0].trim() === '') continue
    const thing = `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`
      .replaceAll(around, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
    // "Starts", «откроется» of nothing.
    if (thing === '') return null
    return { kind: 'state', thing, state: asked }
  }
  return null
}
