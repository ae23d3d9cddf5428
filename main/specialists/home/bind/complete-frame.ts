/** What the sentence says plainly and the model left out or took from the turn before: put into the frame before it is bound. Pure. */
import type { Home } from '../../../../contract/domain/home'
import { wordsOf } from '../../../lib/lang/fold'
import { ordersIn } from '../../../lib/lang/orders/order-verbs'
import { endsInState, saidVerb } from '../../../lib/lang/orders/said-verbs'
import { stemOf } from '../../../lib/lang/stem'
import { contentWords, unitsOf } from '../../../lib/lang/units'
import { indirectWords, type HomeFrame, type HomeWord } from '../frame'
import { firstAmount } from '../values/amounts'
import type { BindContext } from './bound'
import { indexOf, type HomeIndex } from './home-index'
import { isHere, splitPlace } from './places'
import { readQuantity } from './quantity-words'

export function completeFrame(frame: HomeFrame, home: Home, context: BindContext): HomeFrame {
  const { utterance } = context
  const placed = placedHere(withThing(frame, utterance), home, context)
  const kelvin = inKelvin(plainly(placed, utterance), utterance)
  return warmed(valued(read(withFraction(kelvin, utterance), utterance)), home, utterance)
}

/** «Бра в спальне зажги» without the sconce would be about all lights there. */
function withThing(frame: HomeFrame, utterance: string): HomeFrame {
  const isWarmth = frame.op === 'temperature'
  // "Too bright for my eyes" tells how it is, and names nothing.
  if (frame.value.some((value) => indirectWords.includes(value))) return frame
  if (frame.what.length > 0 || !(isWarmth || switched.has(frame.op))) return frame
  // «Батарею в зале убавь» says which of the things that warm or cool there.
  const things = unitsOf(contentWords(utterance)).filter(({ concepts }) =>
    concepts.some(({ type, id }) => (isWarmth ? warming.has(id) : type === 'thing')),
  )
  const [only] = things
  return only && things.length === 1 ? { ...frame, what: [only.words.join(' ')] } : frame
}
const switched = new Set<HomeWord>(['on', 'off', 'toggle', 'light'])
const warming = new Set(['kind:thermostat', 'kind:radiator', 'kind:ac'])

/** «Вытяжку вруби» with an op that wants a value and has none: the verb says what is meant. */
function plainly(frame: HomeFrame, utterance: string): HomeFrame {
  const verb = saidVerb(utterance) ?? endsInState(utterance)
  if (verb === null) return frame
  const isValued = frame.value.some((value) => firstAmount(value) !== null || saidVerb(value) === null)
  if ((verb === 'on' || verb === 'off') && wantsValue.has(frame.op) && frame.value.length === 0)
    return { ...frame, op: verb }
  const isPlain = frame.op === 'position' && !isValued && !partly.test(utterance)
  return isPlain && (verb === 'open' || verb === 'close') ? { ...frame, op: verb, value: [] } : frame
}
const wantsValue = new Set<HomeWord>(['light', 'fan', 'mode', 'temperature', 'volume', 'position'])
const partly =
  /(?<!\p{L})(?:bit|little|slightly|crack|half\p{L}*|third|quarter|part\p{L}*|немного|немножко|чуть\p{L}*|слегка|половин\p{L}*|наполовину|трет\p{L}*|четверт\p{L}*|приоткр\p{L}*|прикр\p{L}*|щ[её]л\p{L}*|\d+)(?!\p{L})/iu

/** What is gone is to be bought, whatever op the model made of it: «яйца кончились», "we're out of milk". */
const isGone =
  /(?<!\p{L})(?:кончил\p{L}*|закончил\p{L}*|заканчива\p{L}*|не\s+осталось|больше\s+нет|(?:run(?:ning)?|ran|are|we[’']?re|i[’']?m)\s+(?:all\s+)?out\s+of|none\s+left|no\s+more|low\s+on)(?!\p{L})/iu
/** "Has Rosie finished", «пылесос закончил»: asked, not ordered. */
const isOver =
  /(?<!\p{L})(?:(?:за|до)(?:кончил|работал|ехал)\p{L}*|вернул(?:ся|ась)|finished|done\s+yet|come\s+back|got\s+back)(?!\p{L})/iu
const more = /(?<!\p{L})(?:another|more|extra|longer|ещ[её]|добав\p{L}*|накин\p{L}*|продл\p{L}*)(?!\p{L})/iu
const given = /^(?:(?:give|add|put|дай|добавь|накинь)\s+)?(?:(?:to|the|my|on|к|на)\s+)*/iu
const lightsOnly = /(?<!\p{L})(?:(?:по|за)?гаси(?:ть)?|(?:по)?туши(?:ть)?|зажги|зажечь)(?:те)?(?!\p{L})/iu
const outdoors = /(?<!\p{L})(?:outside|outdoors|улиц\p{L}*|снаружи)(?!\p{L})/iu
const robots = new Set<HomeWord>(['vacuum', 'clean', 'dock', 'mow', 'park'])

/** Statements that a small model takes for orders. */
function read(frame: HomeFrame, utterance: string): HomeFrame {
  const { op, value, where } = frame
  const isLights = (op === 'on' || op === 'off') && lightsOnly.test(utterance)
  // «Погаси всё»: only lights are put out.
  if (isLights && frame.what.every((what) => readQuantity(what).isEverything))
    return { ...frame, what: [frame.what.length > 0 || where.length === 0 ? 'весь свет' : 'свет'] }
  if ((op === 'shop_done' || op === 'list_done') && isGone.test(utterance))
    return { ...frame, op: 'shop_add' }
  // "Give the pizza another five minutes" puts nothing off.
  const isMore = op === 'later' && !ordersIn(frame.what.join(' ')) && more.test(utterance)
  if (isMore) return { ...frame, op: 'add_timer', what: frame.what.map((one) => one.replace(given, '')) }
  const over = robots.has(op) ? isOver.exec(utterance)?.[0] : undefined
  if (over !== undefined) return { ...frame, op: 'query', value: [over] }
  const isWish = op === 'temperature' && value.every((one) => indirectWords.includes(one))
  // "It's cold outside" asks for no heating there.
  return isWish && where.length > 0 && where.every((one) => outdoors.test(one))
    ? { ...frame, op: 'degrees', value: [] }
    : frame
}

/** "Lamp 3 to 4000K" with the number of the lamp for the value. */
function inKelvin(frame: HomeFrame, utterance: string): HomeFrame {
  const said = /(?<!\d)\d{4}\s*(?:k|к|kelvin|кельвин\p{L}*)(?!\p{L})/iu.exec(utterance)?.[0]
  return said === undefined || !['light', 'on', 'temperature'].includes(frame.op)
    ? frame
    : {
        ...frame,
        op: 'light',
        value: [said, ...frame.value.filter((value) => /%|percent|процент/iu.test(value))],
      }
}

/** «А в кабинете девятнадцать»: the number behind the room is the value, unless the room is called so. */
function valued(frame: HomeFrame): HomeFrame {
  const [where] = frame.where
  if (!scaled.has(frame.op) || where === undefined || frame.where.length > 1) return frame
  const amount = firstAmount(where)
  if (amount === null || amount.before.length === 0 || amount.after.length > 0) return frame
  const words = wordsOf(where)
  const number = words.slice(amount.before.length)
  const room = words.slice(0, amount.before.length).filter((word) => !/^(?:at|to|на|до)$/u.test(word))
  const isSaid = frame.value.length > 0 && !frame.value.includes(number.join(' '))
  return amount.value < 10 || isSaid
    ? frame
    : { ...frame, where: [room.join(' ')], value: [number.join(' ')] }
}
const scaled = new Set<HomeWord>(['light', 'temperature', 'position', 'fan', 'volume'])

/** "Set the living room to 21": a number that no lamp would be given, in a room that is heated. */
function warmed(frame: HomeFrame, home: Home, utterance: string): HomeFrame {
  const [value] = frame.value
  if (frame.op !== 'light' || frame.what.length > 0 || frame.value.length !== 1 || value === undefined)
    return frame
  const amount = firstAmount(value)
  const isWarmth =
    amount !== null && amount.value >= 15 && amount.value <= 28 && !isBrightness.test(utterance)
  if (!isWarmth || frame.where.length === 0) return frame
  const index = indexOf(home)
  const isHeated = frame.where.every((where) => {
    const areas = splitPlace(index, index.readPlace(where))?.place.areaIds
    return home.entities.some(({ domain, area }) => domain === 'climate' && areas?.has(area ?? '') === true)
  })
  return isHeated ? { ...frame, op: 'temperature' } : frame
}
const isBrightness =
  /%|(?<!\p{L})(?:percent|bright\p{L}*|dim\p{L}*|light\p{L}*|lamp\p{L}*|процент\p{L}*|ярк\p{L}*|свет\p{L}*|ламп\p{L}*|приглуш\p{L}*|притуш\p{L}*)(?!\p{L})/iu

/** «Прикрой наполовину», «торшер вполсилы»: without its number it would be a step in the direction of the verb, or no value at all. */
function withFraction(frame: HomeFrame, utterance: string): HomeFrame {
  const { op, value } = frame
  if (value.some((one) => /\d/u.test(one) || fraction.test(one) || amounts.test(one))) return frame
  if (moves.has(op)) {
    const said = fraction.exec(utterance)?.[0]
    if (said !== undefined) return { ...frame, op: 'position', value: [said] }
    return entirely.test(utterance)
      ? { ...frame, op: opens(frame, utterance) ? 'open' : 'close', value: [] }
      : frame
  }
  const said = switches.has(op) ? amounts.exec(utterance)?.[0] : undefined
  return said === undefined || (op === 'off' && putsOut.test(utterance))
    ? frame
    : { ...frame, op: 'light', value: [said] }
}
const moves = new Set<HomeWord>(['position', 'open', 'close'])
const switches = new Set<HomeWord>(['on', 'off', 'light', 'pause', 'stop'])
const amounts =
  /(?<!\p{L})(?:в\s*полсилы|вполсилы|на\s+(?:полную|максимум|минимум)|(?:at|to)\s+(?:half|full|max(?:imum)?|min(?:imum)?)|(?:half|full)\s+(?:brightness|power))(?!\p{L})/iu
const putsOut =
  /(?<!\p{L})(?:off|out|kill|выключ\p{L}*|погас\p{L}*|потуш\p{L}*|выруб\p{L}*|отключ\p{L}*)(?!\p{L})/iu
/** The whole way, in the direction of the verb. */
const entirely =
  /(?<!\p{L})(?:all\s+the\s+way|completely|fully|до\s+(?:самого\s+)?(?:конца|верха|низа|упора)|полностью|целиком)(?!\p{L})/iu
const opens = ({ op }: HomeFrame, utterance: string): boolean =>
  op === 'open' ||
  (op === 'position' &&
    /(?<!\p{L})(?:up|open\p{L}*|rais\p{L}*|lift\p{L}*|подн\p{L}*|откр\p{L}*|раздв\p{L}*|вверх|наверх)(?!\p{L})/iu.test(
      utterance,
    ))
const fraction =
  /(?<!\p{L})(?:half(?:way)?|(?:a|one)\s+(?:third|quarter)|(?:two\s+thirds|three\s+quarters)|наполовину|вполовину|(?:на\s+)?половин[ау]|на\s+(?:треть|четверть|две\s+трети|три\s+четверти))(?!\p{L})/iu

/** "Now the nursery": the room said in this turn, not the one that the model took from the turn before. */
function placedHere(frame: HomeFrame, home: Home, { utterance, history }: BindContext): HomeFrame {
  if (history.length === 0 || frame.where.length === 0) return frame
  const said = new Set(wordsOf(utterance).map(stemOf))
  const isSaid = (span: string): boolean => wordsOf(span).some((word) => said.has(stemOf(word)))
  if (frame.where.some((span) => isHere(span) || isSaid(span))) return frame
  // "Halfway only" is near to a hallway: what is a value is no room.
  const values = new Set(frame.value.flatMap(wordsOf))
  const spoken = wordsOf(utterance).filter((word) => !values.has(word))
  const where = placeIn(spoken.join(' '), indexOf(home))
  return where.length > 0 ? { ...frame, where } : frame
}

/** The one place of this home that the sentence names, as a span. */
export function placeIn(utterance: string, index: HomeIndex): string[] {
  const split = splitPlace(index, index.readPlace(utterance))
  return split && !split.place.isAmbiguous ? [split.place.units.flatMap(({ words }) => words).join(' ')] : []
}
