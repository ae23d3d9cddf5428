/** Routes that code knows better than a small model, because the words can only mean one member of the crew. Pure. */
import { withoutCourtesies } from '../lib/lang/orders/courtesies'
import { isOnlyNeverMind } from '../lib/lang/orders/negated-order'
import { isOrder, switchesIn } from '../lib/lang/orders/order-verbs'
import { contentWords, unitsOf } from '../lib/lang/units'
import type { Cut } from './cut-utterance'

export function rerouted(cut: Cut): Cut {
  if (isRenaming(cut)) return { ...cut, route: 'calendar' }
  return isOfHome(cut) ? { ...cut, route: 'home' } : cut
}

const isOfHome = (cut: Cut): boolean =>
  [
    ...[isDeviceOrder, isPlainOrder, isLockOrder, asksSensor, asksState, isClock, isTimer, isListed],
    ...[isTold, takesBack, isAlarmPanel, asksSky],
  ].some((is) => is(cut))

export const isStray = ({ route }: Cut): boolean =>
  route === 'other' || route === 'question' || route === 'chat'

/** Some word is a kind of device or a thing of a home. `from`: words before it do not count. */
export const namesDevice = (text: string, from = 0): boolean =>
  unitsOf(contentWords(text.split(/\s+/u).slice(from).join(' '))).some(({ concepts }) =>
    concepts.some(({ type }) => type === 'kind' || type === 'thing'),
  )

/** «Выключи свет в спальне в 11 вечера» is an order for later, not an appointment. */
const isDeviceOrder = ({ route, text }: Cut): boolean =>
  route === 'calendar' && switchesIn(text) && namesDevice(text, 1) && !appointments.test(text)
const appointments =
  /(?<!\p{L})(?:meeting|appointment|event|call|calendar|remind\p{L}*|reminder|lunch|dinner|встреч\p{L}*|событи\p{L}*|звон\p{L}*|календар\p{L}*|напомин\p{L}*|напомни\p{L}*|при[её]м\p{L}*|обед\p{L}*|ужин\p{L}*)(?!\p{L})/iu

/** "Lamp off", «торшер синим сделай»: short, to a device, and no question. */
const isPlainOrder = (cut: Cut): boolean =>
  isStray(cut) &&
  cut.text.split(/\s+/u).length <= 8 &&
  !/\?|^(?:how|why|what|who|when|where|как|почему|зачем|что|кто|когда|где)(?!\p{L})/iu.test(cut.text) &&
  (isOrder(cut.text) || endsInOrder.test(cut.text)) &&
  namesDevice(cut.text, isOrder(cut.text) ? 1 : 0)
const endsInOrder =
  /(?<!\p{L})(?:on|off|сделай|включи|выключи|вкл|выкл|поставь|открой|закрой|погаси|зажги|потуши|приглуши|убавь|прибавь|вруби|выруби|подними|опусти|запри|отопри)(?:те|ка)?[.!\s]*$/iu

/** «Входную запри, я уже в машине»: what is locked by this verb is a door; telephones are «заблокируй». */
const isLockOrder = (cut: Cut): boolean => isStray(cut) && locks.test(cut.text)
const locks = /(?<!\p{L})(?:запри|отопри|запирай|отпирай)(?:те)?(?!\p{L})/iu

/** Only events are renamed by words; a device is renamed on its page. */
const isRenaming = ({ route, text }: Cut): boolean =>
  (route === 'home' || route === 'other') &&
  /^(?:please\s+|пожалуйста\s+)?(?:rename|переименуй(?:те)?)\s/iu.test(text)

/** "Is there a leak?", "tell me how warm it is", «есть ли движение?»: asked of the sensors of this home, not of a large model. */
const asksSensor = (cut: Cut): boolean =>
  isStray(cut) && [sensor, warmth].some((pattern) => pattern.test(cut.text.trim()))
const sensor =
  /^(?:is\s+there|are\s+there|do\s+you\s+(?:see|hear|sense)|есть\s+ли|нет\s+ли|есть)\s+(?:an?y?\s+|сейчас\s+|где-нибудь\s+|какая-нибудь\s+|у\s+нас\s+)?(?:leaks?|motion|movement|smoke|протечк\p{L}*|утечк\p{L}*|движени\p{L}*|дым\p{L}*)(?:\s+(?:in|on|at|anywhere|somewhere|в|на|где)(?!\p{L}).*|\s+\p{L}+)?[?.!]*$/iu
/** Without a place: how warm it is on Mars is no question for a thermometer. */
const warmth =
  /^(?:(?:please\s+)?(?:tell|show)\s+me\s+)?(?:how\s+(?:warm|cold|hot|cool|humid|damp)\s+(?:it\s+is|is\s+it)|(?:what(?:[’']s|\s+is)\s+)?the\s+(?:temperature|humidity))(?:\s+(?:there|now|inside|in\s+there|at\s+home))?[?.!]*$|^(?:скажи\s+|покажи\s+)?(?:сколько\s+(?:там\s+|сейчас\s+)?градусов|насколько\s+(?:там\s+)?(?:тепло|холодно|жарко|влажно)|какая\s+(?:там\s+|сейчас\s+)?(?:температура|влажность))(?:\s+(?:там|сейчас|дома))?[?.!]*$/iu

/** «Где горит свет», "which doors are unlocked": a kind of device and a state of one. */
const asksState = (cut: Cut): boolean =>
  isStray(cut) && asksOfState(withoutCourtesies(cut.text).replace(tells, ''))
const asksOfState = (text: string): boolean =>
  text.split(/\s+/u).length <= 8 && asks.test(text) && state.test(text) && namesDevice(text, 1)
const tells = /^(?:tell|show)\s+(?:me|us)\s+|^(?:под)?скажи(?:те)?\s+(?:мне\s+)?/iu
const asks =
  /^(?:is|are|which|what|where|how\s+many|did|do|any|где|какие|какой|какая|сколько|что|есть|не)(?!\p{L})/iu
const state =
  /(?<!\p{L})(?:on|off|open|closed|shut|locked|unlocked|running|горит|горят|включ[её]н\p{L}*|выключен\p{L}*|открыт\p{L}*|закрыт\p{L}*|заперт\p{L}*|отперт\p{L}*|работа[её]т|работают)(?!\p{L})/iu

/** Timers are the home's, whatever time they name. */
const isTimer = ({ route, text }: Cut): boolean =>
  route !== 'home' && route !== 'travel' && /(?<!\p{L})(?:timers?|таймер\p{L}*)(?!\p{L})/iu.test(text)

/** The clock and the calendar date of this place, said without another one. */
const isClock = ({ route, text }: Cut): boolean => route !== 'home' && asksClock(text)
export const asksClock = (text: string): boolean => clock.test(text.trim()) && !elsewhere.test(text)
const clock =
  /^(?:(?:hey|please|so|remind\s+me|tell\s+me|скажи|подскажи|напомни)[\s,]+)*(?:today[’']?s\s+date|date\s+today|time\s+check|what(?:[’']?s|\s+is)?\s+(?:the\s+)?(?:time|date|day|today)(?:\s+d(?:[’']|o\s+)you\s+make\s+it)?(?:\s+(?:is\s+it|it\s+is|is\s+today|today\s+is|is))?(?=$|[?.!,]|\s+(?:i|now|today|please|it|my)(?!\p{L}))|(?:какое|которое)\s+(?:сегодня\s+)?число|число\s+какое|который\s+час|сколько\s+(?:сейчас\s+)?времени|времени\s+сколько|какой\s+(?:сегодня\s+)?день(?:\s+недели)?|forecast|прогноз)(?:\s+(?:please|пожалуйста|сегодня))?/iu
const elsewhere =
  /(?<!\p{L})in\s+\p{Lu}|(?<!\p{L})(?:в|во)\s+\p{Lu}|(?<!\p{L})(?:next|last|birthday|recept|следующ|прошл)/u

/** A shopping or to-do list is the home's. */
const isListed = ({ route, text }: Cut): boolean =>
  (route === 'other' || route === 'chat' || route === 'question') &&
  /(?<!\p{L})(?:(?:shopping|to-?do|chores?|grocery)(?:\s+list)?|groceries|as\s+bought|список\s+(?:покупок|дел)|списк[аеу]\s+(?:покупок|дел)|в\s+(?:покупки|дела)|из\s+(?:покупок|дел|планов)|в\s+планах)(?!\p{L})/iu.test(
    text,
  )

/** Announcements. */
const isTold = ({ route, text }: Cut): boolean =>
  route !== 'home' &&
  route !== 'travel' &&
  /^(?:please\s+|пожалуйста\s+)?(?:announce|broadcast|(?:tell|let)\s+every(?:one|body)|объяви(?:те)?|скажи(?:те)?\s+всем|передай(?:те)?\s+всем|сообщи(?:те)?\s+всем)(?!\p{L})/iu.test(
    text,
  )

/** "Set the alarm to away", «поставь на охрану»: an alarm clock has an hour, an alarm panel a mode. */
const isAlarmPanel = ({ route, text }: Cut): boolean =>
  route !== 'home' && panel.test(text) && !/\d/u.test(text) && !text.includes('?')
const panel =
  /(?<!\p{L})(?:(?:set|put|switch|arm|disarm)\s+(?:\p{L}+\s+){0,3}?alarm(?:\s+system)?\s+(?:to|on|in|for)\s+(?:the\s+)?(?:away|home|night|stay|vacation|holiday|armed)|(?:arm|disarm)\s+(?:the|my|our)|(?:на|под|с)\s+охран[уыае]|сигнализаци[юи]\s+(?:на|в|сними|включи|выключи|поставь))(?!\p{L})/iu

/** "Will I need a brolly", «шапку надевать?»: what the sky does here. */
const asksSky = ({ route, text }: Cut): boolean =>
  route !== 'home' && sky.test(text.trim()) && !elsewhere.test(text) && !otherDay.test(text)
const sky =
  /^(?:(?:do|will|should)\s+i\s+(?:need|take|want|bring)\s+(?:an?|my|the)\s+(?:brolly|umbrella|coat|jacket|raincoat|mac|hat|wellies|sunglasses|jumper)|(?:нужен|нужна|брать|взять|надевать|надеть)\s+(?:ли\s+)?(?:мне\s+)?(?:зонт\p{L}*|куртк\p{L}*|шапк\p{L}*|плащ\p{L}*|шарф\p{L}*|сапоги)|(?:зонт\p{L}*|куртк\p{L}*|шапк\p{L}*|плащ\p{L}*|шарф\p{L}*|сапоги)\s+(?:брать|взять|нужен|нужна|надевать|надеть))(?!\p{L})/iu
const otherDay =
  /(?<!\p{L})(?:tomorrow|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|завтра|выходны\p{L}*|понедельник|вторник|сред[уы]|четверг|пятниц\p{L}*|суббот\p{L}*|воскресенье)(?!\p{L})/iu

const takesBack = (cut: Cut): boolean => isStray(cut) && isOnlyNeverMind(cut.text)
