/**
 * Slips of the dispatcher that code can see: two orders left in one part ("turn off the light and lock the door"), two dated events in
 * one ("lunch at 1 and coffee at 4"), and an order to a device taken for an event because it names an hour. Pure.
 */
import { readDates } from '../tools/dates'
import { isOrder, switchesIn } from '../lib/lang/orders/order-verbs'
import { contentWords, unitsOf } from '../lib/lang/units'
import type { Cut } from './cut-utterance'

export function mendCuts(cuts: readonly Cut[]): Cut[] {
  return withReminders(cuts).flatMap((cut) => {
    const rerouted = isDeviceOrder(cut) || asksSensor(cut) ? { ...cut, route: 'home' as const } : cut
    if (isRenaming(cut)) return [{ ...cut, route: 'calendar' as const }]
    if (rerouted.route === 'home') return split(rerouted, areTwoOrders)
    if (rerouted.route === 'calendar') return split(rerouted, areTwoEvents)
    return [rerouted]
  })
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

const joiner = /(?:,\s*|\s+)(?:(?:and|then|also|plus|и|а|потом|затем|ещё|еще|также)\s+)+|,\s*/giu

function split(cut: Cut, areTwo: (left: string, right: string) => boolean): Cut[] {
  for (const { index, 0: mark } of cut.text.matchAll(joiner)) {
    const left = cut.text.slice(0, index).trim()
    const right = cut.text.slice(index + mark.length).trim()
    if (areTwo(left, right)) return [{ ...cut, text: left }, ...split({ ...cut, text: right }, areTwo)]
  }
  return [cut]
}

/** Both have their own verb and their own thing: "turn on and dim the light" and "wash and close" stay whole. */
const areTwoOrders = (left: string, right: string): boolean =>
  isOrder(left) && isOrder(right) && namesDevice(left) && namesDevice(right)

const namesDevice = (text: string): boolean =>
  // Verbs are names too ("lock", "dim"): the first word does not count.
  unitsOf(contentWords(text.replace(/^\S+\s*/u, ''))).some(({ concepts }) =>
    concepts.some(({ type }) => type === 'kind' || type === 'thing'),
  )

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

/** «Выключи свет в спальне в 11 вечера» is an order for later, not an appointment. */
function isDeviceOrder({ route, text }: Cut): boolean {
  return route === 'calendar' && switchesIn(text) && namesDevice(text) && !appointments.test(text)
}
const appointments =
  /(?<!\p{L})(?:meeting|appointment|event|call|calendar|remind\p{L}*|reminder|lunch|dinner|встреч\p{L}*|событи\p{L}*|звон\p{L}*|календар\p{L}*|напомин\p{L}*|напомни\p{L}*|при[её]м\p{L}*|обед\p{L}*|ужин\p{L}*)(?!\p{L})/iu

/** Only events are renamed by words; a device has its name from the broker. */
const isRenaming = ({ route, text }: Cut): boolean =>
  (route === 'home' || route === 'other') &&
  /^(?:please\s+|пожалуйста\s+)?(?:rename|переименуй(?:те)?)\s/iu.test(text)

/** "Is there a leak?", "tell me how warm it is", «есть ли движение?»: asked of the sensors of this home, not of a large model. */
function asksSensor({ route, text }: Cut): boolean {
  return (
    (route === 'other' || route === 'question' || route === 'chat') &&
    [sensor, warmth].some((pattern) => pattern.test(text.trim()))
  )
}
const sensor =
  /^(?:is\s+there|are\s+there|do\s+you\s+(?:see|hear|sense)|есть\s+ли|нет\s+ли|есть)\s+(?:an?y?\s+|сейчас\s+|где-нибудь\s+|какая-нибудь\s+|у\s+нас\s+)?(?:leaks?|motion|movement|smoke|протечк\p{L}*|утечк\p{L}*|движени\p{L}*|дым\p{L}*)(?:\s+(?:in|on|at|anywhere|somewhere|в|на|где)(?!\p{L}).*|\s+\p{L}+)?[?.!]*$/iu
/** Without a place: how warm it is on Mars is no question for a thermometer. */
const warmth =
  /^(?:(?:please\s+)?(?:tell|show)\s+me\s+)?(?:how\s+(?:warm|cold|hot|cool|humid|damp)\s+(?:it\s+is|is\s+it)|(?:what(?:[’']s|\s+is)\s+)?the\s+(?:temperature|humidity))(?:\s+(?:there|now|inside|in\s+there|at\s+home))?[?.!]*$|^(?:скажи\s+|покажи\s+)?(?:сколько\s+(?:там\s+|сейчас\s+)?градусов|насколько\s+(?:там\s+)?(?:тепло|холодно|жарко|влажно)|какая\s+(?:там\s+|сейчас\s+)?(?:температура|влажность))(?:\s+(?:там|сейчас|дома))?[?.!]*$/iu
