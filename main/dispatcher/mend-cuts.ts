/**
 * Slips of the dispatcher that code can see: two orders left in one part ("turn off the light and lock the door"), two dated events in
 * one ("lunch at 1 and coffee at 4"), an exception cut from its order, and routes that cannot be (reroute.ts). Pure.
 */
import { conceptsOf } from '../lib/lang/lexicon/lexicon'
import { numeralOf } from '../lib/lang/lexicon/numerals'
import { isLeftAlone, leavesAlone } from '../lib/lang/orders/left-alone'
import { ordersIn, switchesIn } from '../lib/lang/orders/order-verbs'
import { ordersInTold } from '../lib/lang/orders/told'
import { stemOf } from '../lib/lang/stem'
import { contentWords } from '../lib/lang/units'
import type { Cut } from './cut-utterance'
import { isStray, namesDevice, rerouted } from './reroute'
import { splitOrders } from './split-orders'

/** @param isNamed whether a text orders something of this home by the name that it has here */
export function mendCuts(cuts: readonly Cut[], isNamed: (text: string) => boolean = () => false): Cut[] {
  const routed = cuts.map(rerouted).map((cut) => (mayBeNamed(cut) && isNamed(cut.text) ? atHome(cut) : cut))
  const whole = withListed(withExceptions(withReminders(onOneList(routed))))
  return [...withoutRemarks(whole.flatMap(splitOrders))]
}

/** "Add 15 min to my nap", "let's do film night": a nap and a film are appointments too, unless a timer or a scene is called so. */
const mayBeNamed = (cut: Cut): boolean =>
  isStray(cut) ||
  ((cut.route === 'calendar' || cut.route === 'travel') &&
    !hasDate.test(cut.text) &&
    cut.text.split(/\s+/u).length <= 7)
const hasDate =
  /(?<!\p{L})(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|at\s+\d|calendar|move|сегодня|завтра|понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы]|воскресенье|в\s+\d|календар\p{L}*|перенес\p{L}*)(?!\p{L})/iu
const atHome = (cut: Cut): Cut => ({ ...cut, route: 'home' })

/** "Floodlight on, there's somebody out there": why somebody wants it is no part of its own. A wish or a question is. */
function withoutRemarks(cuts: readonly Cut[]): readonly Cut[] {
  if (cuts.length < 2 || !cuts.some((cut) => cut.route === 'home' && !isRemark(cut))) return cuts
  const left = cuts.filter((cut) => !isRemark(cut))
  return left.length > 0 ? left : cuts
}

const isRemark = ({ route, text }: Cut): boolean =>
  (route === 'home' || route === 'chat' || route === 'other' || route === 'question') &&
  !text.includes('?') &&
  (remark.test(text.trim()) || (events.test(text.trim()) && !namesDevice(text) && !asks.test(text))) &&
  !ordersInTold(text) &&
  !wishes.test(text)
const remark =
  /^(?:(?:because|since|as|cause|so|потому\s+что|а\s+то|ведь|так\s+как)\s+)?(?:i|i[’']?m|i[’']?ve|we|we[’']?re|we[’']?ve|he|he[’']?s|she|she[’']?s|they|they[’']?re|it[’']?s|there[’']?s|somebody|someone|my|our|я|мы|он|она|они|у\s+(?:меня|нас|него|неё|нее|них)|мне|нам|ей|ему|им|там|кто-то|она|это)(?!\p{L})/iu
/** "The cows don't wait", "dinner's ready", «собака лает»: something that happens, to nothing of a home. */
const events =
  /^(?:(?:because|since|as|cause|so)\s+)?(?:(?:the|a|my|our|his|her)\s+)?\p{L}+(?:\s+\p{L}+)?(?:[’']s|\s+(?:is|are|was|were|has|have|had|will|keeps?|(?:do|does|did|wo|ca|is|are)n[’']?t))\s+\p{L}|^\p{Script=Cyrillic}+(?:\s+\p{Script=Cyrillic}+){0,2}\s+\p{Script=Cyrillic}+(?:[её]т|[иуюая]т|[аяи]л|[аяи]л[аои])(?:ся|сь)?[.!]?$/iu
const asks =
  /(?<!\p{L})(?:what|who|whose|where|when|why|how|which|tell|как\p{L}*|что|кто|где|когда|куда|почему|зачем|сколько|ч[её]м?|ли|скажи|расскажи|интересно)(?![\p{L}-])/iu
const wishes =
  /(?<!\p{L})(?:dark|bright|cold|hot|warm|cool|freez\p{L}*|chilly|stuffy|loud|quiet|noisy|want|need|like|dirty|filthy|dust\p{L}*|crumb\p{L}*|mess|can[’']?t\s+(?:see|hear)|темно|ярко|светло|холодно|жарко|тепло|прохладно|душно|громко|тихо|дует|м[её]рзн\p{L}*|зам[её]рз\p{L}*|грязн\p{L}*|крошк\p{L}*|пыль\p{L}*|надо|нужн\p{L}*|нужен|хо[чт]\p{L}*|не\s+(?:видно|слышно|вижу|слышу))(?!\p{L})/iu

/** "Tick off lemons and add limes instead": no appointment, but the same list. */
const onOneList = (cuts: readonly Cut[]): Cut[] =>
  cuts.map((cut, at) => {
    const before = cuts[at - 1]
    const isSame =
      before?.route === 'home' &&
      (cut.route === 'calendar' || cut.route === 'other') &&
      listed.test(before.text) &&
      adds.test(cut.text) &&
      !hasDate.test(cut.text)
    return isSame ? atHome(cut) : cut
  })
const listed =
  /(?<!\p{L})(?:tick|cross|strike|list|groceries|shopping|вычеркни|отметь|спис\p{L}*|покупк\p{L}*|покупок)(?!\p{L})/iu
const adds = /^(?:please\s+|пожалуйста\s+)?(?:add|put|write|добавь|впиши|запиши|внеси)(?:те)?(?!\p{L})/iu

/** "Everything off, leave the night light on": what is left alone belongs to the order about all. */
function withExceptions(cuts: readonly Cut[]): Cut[] {
  const merged: Cut[] = []
  for (const cut of cuts) {
    const last = merged.at(-1)
    const isException =
      last?.route === 'home' && cut.route === 'home' && ordersAll.test(last.text) && leavesAlone(cut.text)
    if (isException) merged[merged.length - 1] = { ...last, text: `${last.text}, ${cut.text}` }
    // "Lamp 1 off, leave lamp 3": nothing is to be done to it.
    else if (!(cuts.length > 1 && cut.route === 'home' && isLeftAlone(cut.text))) merged.push(cut)
  }
  return merged
}
const ordersAll =
  /(?<!\p{L})(?:all|every\p{L}*|whole|lights|blinds|curtains|весь|вс[её]|все[йхм]?|всю|везде|шторы|жалюзи|лампы)(?!\p{L})/iu

/** «Выключи лампу, лампу два и лампу у окна»: a thing alone borrows the verb before it, whatever else it may be cut from. */
function withListed(cuts: readonly Cut[]): Cut[] {
  const merged: Cut[] = []
  for (const cut of cuts) {
    const last = merged.at(-1)
    const isListed =
      last?.route === 'home' && cut.route === 'home' && switchesIn(last.text) && isThingOnly(cut.text)
    if (isListed) {
      const and = /\p{Script=Cyrillic}/u.test(cut.text) ? 'и' : 'and'
      merged[merged.length - 1] = { ...last, text: `${last.text} ${and} ${cut.text}` }
    } else merged.push(cut)
  }
  return merged
}

/** Up to five words that name a device and its place, and neither a verb nor a value. */
function isThingOnly(text: string): boolean {
  const words = contentWords(text)
  const isPlain = words.every((word) => numeralOf(word) !== null || conceptsOf([stemOf(word)]).length > 0)
  return (
    words.length > 0 &&
    words.length <= 5 &&
    isPlain &&
    !ordersIn(text) &&
    namesDevice(text) &&
    !/[?%]/u.test(text)
  )
}

/** "Book the dentist on Monday and remind me a day before": the alarm belongs to the event before it. */
function withReminders(cuts: readonly Cut[]): Cut[] {
  const merged: Cut[] = []
  for (const cut of cuts) {
    const last = merged.at(-1)
    if (last?.route === 'calendar' && cut.route === 'calendar' && remindsBefore.test(cut.text)) {
      const and = /\p{Script=Cyrillic}/u.test(cut.text) ? 'и' : 'and'
      merged[merged.length - 1] = { ...last, text: `${last.text} ${and} ${cut.text}` }
    } else merged.push(cut)
  }
  return merged
}
const remindsBefore =
  /^(?:please\s+|пожалуйста\s+)?(?:remind\s+me\s+(?:(?:about\s+)?it\s+)?(?:an?|one|two|half|\d+)\s+\p{L}+(?:\s+\p{L}+)?\s+(?:before|earlier|ahead|in\s+advance)|set\s+(?:an?\s+)?(?:alarm|reminder)\s+.+\s(?:before|ahead|earlier)|поставь(?:те)?\s+напоминание\s+за\s+\S+|напомни(?:те)?\s+(?:мне\s+)?(?:об?\s+(?:этом|ней|нём|нем)\s+)?за\s+\S+)/iu
