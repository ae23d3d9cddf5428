/**
 * Whether a sentence orders something that this home has under the name that is said: "echo dot off", «бра на 3000 кельвинов». A model
 * that has never heard of an Echo Dot takes that for no business of the home. Pure.
 */
import { findWords } from '../../lib/lang/find-words'
import { ordersIn } from '../../lib/lang/orders/order-verbs'
import { endsInState, saidVerb } from '../../lib/lang/orders/said-verbs'
import { contentWords } from '../../lib/lang/units'
import { nameKey, wordKey } from '../../lib/lang/word-key'
import { firstAmount } from './values/amounts'
import { directionOf } from './values/direction'
import type { HomeIndex } from './bind/home-index'
import { routines } from './bind/op-rules'
import { timerCalled } from './bind/timer-called'

export function ordersByName(text: string, index: HomeIndex): boolean {
  const isTimed = timed.test(text) || endsTimer.test(text)
  if ((isTimed && timerCalled(text, index.home)) || isRoutine(text, index)) return true
  if (asksAfterPerson(text, index)) return true
  if (other.test(text) || cancels.test(text) || !isOrderly(text)) return false
  const said = contentWords(text).map(wordKey)
  return index.entities.some(
    ({ entity, names }) =>
      !silent.has(entity.domain) &&
      names.some(({ words }) => {
        const own = words.map(nameKey)
        const isEnough = own.length > 1 || (!routines.includes(entity.domain) && (own[0]?.length ?? 0) >= 3)
        return isEnough && findWords(said, own) >= 0
      }),
  )
}

/** "How long till the pasta's done", where a timer is called pasta. */
const timed =
  /(?<!\p{L})(?:how\s+(?:long|much\s+(?:time|longer))|left|min\p{L}*|sec\p{L}*|сколько\s+(?:\p{L}+\s+){0,2}?(?:ещ[её]|осталось)|сколько\s+там|долго\s+ещ[её]|осталось|минут\p{L}*|секунд\p{L}*)(?!\p{L})/iu

/** "Cancel eggs", «пельмени на паузу». */
const endsTimer =
  /(?<!\p{L})(?:cancel|stop|pause|resume|unpause|kill|reset|restart|drop|add|отмени\p{L}*|отменить|сбрось|останови\p{L}*|стоп|пауз\p{L}*|продолжи\p{L}*|возобнови\p{L}*|сними\p{L}*|добавь|накинь|убавь)(?!\p{L})/iu
/** What is cancelled is an appointment, unless a timer is called so. */
const cancels = /(?<!\p{L})(?:cancel|отмени(?:ть|те)?)(?!\p{L})/iu

/** "Where's Callum got to", «папа дома?»: where somebody of this home is. */
function asksAfterPerson(text: string, { entities }: HomeIndex): boolean {
  if (!whereabouts.test(text) || doings.test(text)) return false
  const said = contentWords(text.replaceAll(/[’']s(?!\p{L})/giu, '')).map(wordKey)
  return entities.some(
    ({ entity, names }) =>
      (entity.domain === 'person' || entity.domain === 'device_tracker') &&
      names.some(({ words }) => findWords(said, words.map(nameKey)) >= 0),
  )
}
const whereabouts =
  /^(?:where(?:[’']?s|\s+(?:is|has|are))?|has|is|did|где|куда)(?!\p{L}).*|(?<!\p{L})(?:home|back|дома|домой|вернул\p{L}*)[?.!\s]*$/iu
/** "Is Callum's lamp on", «где день рождения Кати»: about something of theirs. */
const doings =
  /(?<!\p{L})(?:on|off|open|locked|birthday|meeting|appointment|phone|number|email|call|born|день\s+рождения|встреч\p{L}*|телефон\p{L}*|номер\p{L}*|включ\p{L}*|выключ\p{L}*|горит)(?!\p{L})/iu

const starting =
  /^(?:let's|lets|do|start|run|time|for|mode|scene|script|the|now|давай\p{L}*|устрой\p{L}*|запусти\p{L}*|включи\p{L}*|режим|сцен[ауы]|сценарий|сейчас|ну)$/u
/** "Dinner party mode", "let's do film night": the name of a scene or a script and nothing else. */
function isRoutine(text: string, index: HomeIndex): boolean {
  const said = contentWords(text)
    .filter((word) => !starting.test(word))
    .map(wordKey)
    .join(' ')
  const isShort = contentWords(text).length > 1
  return (
    isShort &&
    !text.includes('?') &&
    index.entities.some(
      ({ entity, names }) =>
        routines.includes(entity.domain) && names.some(({ words }) => words.map(nameKey).join(' ') === said),
    )
  )
}

/** What is only read; a scene of one word ("Party") may be anything. */
const silent = new Set(['sensor', 'binary_sensor', 'person', 'weather', 'device_tracker', 'todo'])

const isOrderly = (text: string): boolean =>
  ordersIn(text) ||
  saidVerb(text) !== null ||
  endsInState(text) !== null ||
  directionOf(text) !== null ||
  firstAmount(text) !== null

/** Business of a telephone, a shop or a calendar, whatever is named in it. */
const other =
  /\?|(?<!\p{L})(?:how|why|who|when|where|phone|call|text|message|email|app|buy|shop|remind\p{L}*|tell|download|install|как|почему|зачем|кто|когда|где|сколько|телефон\p{L}*|позвон\p{L}*|напиш\p{L}*|напомн\p{L}*|закаж\p{L}*|куп\p{L}*|скача\p{L}*|установ\p{L}*\s+приложени\p{L}*)(?!\p{L})/iu
