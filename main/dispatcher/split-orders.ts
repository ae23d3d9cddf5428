/**
 * Two orders left in one part ("turn off the light and lock the door"), two dated events in one ("lunch at 1 and coffee at 4"): cut where
 * each side says what it is about and what is to become of it. Pure.
 */
import { readDates } from '../tools/dates'
import { leavesAlone } from '../lib/lang/orders/left-alone'
import { isOrder, ordersIn } from '../lib/lang/orders/order-verbs'
import type { Cut } from './cut-utterance'
import { asksClock, namesDevice } from './reroute'

type AreTwo = (left: string, right: string) => boolean

export function splitOrders(cut: Cut): Cut[] {
  if (cut.route === 'calendar') return split(cut, areTwoEvents)
  return cut.route === 'home'
    ? atHome
        .reduce<Cut[]>((parts, areTwo) => parts.flatMap((part) => split(part, areTwo)), [cut])
        .flatMap(splitStates)
    : [cut]
}

const joiner =
  /(?:[,?!;]\s*|(?<!\d)\.\s+|\s+)(?:(?:and|then|also|plus|и|а|потом|затем|ещё|еще|также)\s+)+|,\s*|[?!;]\s+|(?<!\d)\.\s+/giu

function split(cut: Cut, areTwo: AreTwo): Cut[] {
  for (const { index, 0: mark } of cut.text.matchAll(joiner)) {
    const end = mark.startsWith('?') ? '?' : ''
    const left = cut.text.slice(0, index).trim() + end
    const right = cut.text.slice(index + mark.length).trim()
    if (areTwo(left, right)) return [{ ...cut, text: left }, ...split({ ...cut, text: right }, areTwo)]
  }
  return [cut]
}

/** Both have their own verb and their own thing: "turn on and dim the light" and "wash and close" stay whole. */
const areTwoOrders = (left: string, right: string): boolean =>
  [left, right].every(standsAlone) ||
  // «Кондей включи и рулонку опусти»: the verb stands behind.
  ([left, right].every(ordersBehind) && [left, right].every((text) => namesDevice(text)))

/** Verbs are names too ("lock", "dim"): the first word does not count. */
const standsAlone = (text: string): boolean =>
  (isOrder(text) && (namesDevice(text, 1) || setsPlace.test(text))) || wholeOrder.test(text)
const setsPlace = /^(?:set|make|put|turn)\s.*(?:\d|teen(?!\p{L})|ty(?!\p{L}))/iu
const wholeOrder = /(?:^|\s)(?:lock\s+up|lights?\s+out|everything\s+off)(?!\p{L})/iu

const ordersBehind = (text: string): boolean =>
  /\p{Script=Cyrillic}/u.test(text) && !isOrder(text) && ordersIn(text)

/** «Левое бра выключи, правое на десять процентов»: two things, each with what it is to become. */
const areTwoSettings = (left: string, right: string): boolean =>
  !isOrder(right) &&
  !leavesAlone(right) &&
  [left, right].every((text) => sets.test(text) && names.test(text.replaceAll(allSets, ' ')))
/** "Sonos off lantern off": nothing stands between, but each ends in its state. */
function splitStates(cut: Cut): Cut[] {
  const [, left = '', right = ''] = twoStates.exec(cut.text.trim()) ?? []
  const isOne = left === '' || isOrder(left) || ordersIn(cut.text) || !names.test(right.replace(allSets, ' '))
  return isOne ? [cut] : [{ ...cut, text: left }, ...splitStates({ ...cut, text: right })]
}
const twoStates =
  /^((?:the\s+)?(?:(?!on\s|off\s|and\s)\p{L}+\s+){1,3}(?:on|off))\s+((?:the\s+)?(?:(?!on\s|off\s|and\s|in\s|at\s|please|now)\p{L}+\s+){1,3}(?:on|off)(?:\s.*)?)$/iu

/** "21 in the living room and 18 in the bedroom": each room has its own. */
const areTwoAmounts = (left: string, right: string): boolean => placed.test(left) && startsPlaced.test(right)
const placedAmount =
  '\\d+(?:[.,]\\d+)?\\s*(?:%|°|percent|degrees|процент\\p{L}*|градус\\p{L}*)?\\s+(?:in|on|for|в|во|на)\\s+\\p{L}'
const placed = new RegExp(`(?<!\\p{L})${placedAmount}`, 'iu')
const startsPlaced = new RegExp(`^(?:to\\s+|на\\s+)?${placedAmount}`, 'iu')

/** "Next song and turn it up", «следующую и погромче»: a step of its own, about the thing before. */
const areOrderAndStep = (left: string, right: string): boolean =>
  steps.test(right.trim()) && !steps.test(left.trim())
const steps =
  /^(?:(?:a\s+(?:bit|little)\s+)?(?:louder|quieter)|(?:turn|crank)\s+it\s+(?:up|down)(?:\s+a\s+(?:bit|little|notch))?|(?:un)?mute\s+(?:it|that)|(?:сделай\s+)?(?:чуть\s+)?(?:погромче|потише|громче|тише)|(?:прибавь|убавь)(?:\s+(?:звук|громкость))?)[.!\s]*$/iu

/** «Дверь закрыта? И окно проверь». */
const areTwoSentences = (left: string, right: string): boolean =>
  left.endsWith('?') && namesDevice(left) && namesDevice(right) && (ordersIn(right) || right.endsWith('?'))

/** «Молоко добавь в покупки, и который час». */
const areOrderAndClock = (left: string, right: string): boolean => ordersIn(left) && asksClock(right)

/** Verbs that Russian puts behind the thing: «чайник поставь», «воду перекрой». */
const behind =
  '(?:(?:вы|в|от|под)ключ(?:и|ить|ай)|(?:вы|в)руб(?:и|ай)|(?:по|за)?гаси|потуши|зажги|(?:за|от|при|пере)крой|опусти|подними|поставь|убери|запри|отопри|приглуши|проверь|вычеркни|запиши|запусти|останови|раздвинь|зад[её]рни)(?:те|ка)?'
const amount =
  '(?:\\d+|десять|двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто|половину|максимум|минимум|полную|паузу|перв\\p{L}*|втор\\p{L}*|треть\\p{L}*)'
const comparative =
  '(?:по)?(?:ярче|темнее|громче|тише|теплее|холоднее|прохладнее|выше|ниже)|brighter|dimmer|louder|quieter|warmer|cooler'
const setting = `(?<!\\p{L})(?:on|off|(?:to|at)\\s+(?:\\d+|\\p{L}+)(?:\\s*(?:%|percent|degrees))?|${behind}|вкл|выкл|${comparative}|(?:на|до)\\s+${amount}(?:\\s*(?:%|процент\\p{L}*|градус\\p{L}*))?)(?!\\p{L})`
const sets = new RegExp(setting, 'iu')
const allSets = new RegExp(setting, 'giu')
/** More than numbers and units. */
const names = /\p{L}{3,}/u

/** Both have their own hour and their own name, and the second borrows the verb of the first. */
function areTwoEvents(left: string, right: string): boolean {
  if (!creates.test(left) || isOrder(right)) return false
  return [left.replace(creates, ''), right].every((text) => {
    const { grain, start, rest } = readDates(text, { ref: anyDay, tz: 'UTC' })
    return start !== null && (grain === 'hour' || grain === 'minute') && namesEvent.test(rest)
  })
}
const creates =
  /^(?:please\s+|пожалуйста\s+)?(?:add|book|schedule|create|put|plan|set\s+up|arrange|добавь|запиши|создай|поставь|запланируй|внеси|впиши|назначь|забей)(?:те)?(?!\p{L})/iu
/** Only whether an hour is said counts here, not which. */
const anyDay = '2026-01-05T00:00:00'
const namesEvent = /\p{L}{3,}/u

const atHome: readonly AreTwo[] = [
  areTwoOrders,
  areTwoSettings,
  areTwoAmounts,
  areOrderAndStep,
  areTwoSentences,
  areOrderAndClock,
]
