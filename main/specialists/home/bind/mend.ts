/**
 * Binds a frame, and where that fails tries the slips that a small model makes: a verb taken for a thing, "behind me" for a room, a value
 * left out, the robot's name beside the room it is sent to. Only words that name nothing are ever dropped: a thing or a room that this
 * home does not have stays unknown, and is never another one. Pure.
 */
import type { Home } from '../../../../contract/domain/home'
import { wordsOf } from '../../../lib/lang/fold'
import { conceptById, conceptsOf } from '../../../lib/lang/lexicon/lexicon'
import { numeralOf } from '../../../lib/lang/lexicon/numerals'
import { endsInState, saidVerb } from '../../../lib/lang/orders/said-verbs'
import { stemOf } from '../../../lib/lang/stem'
import { unitsOf } from '../../../lib/lang/units'
import { indirectWords, type HomeFrame } from '../frame'
import { isEvident } from '../op-evidence'
import { firstAmount } from '../values/amounts'
import { directionOf } from '../values/direction'
import { modeWord } from '../values/modes'
import { sensedIn } from '../values/sensors'
import { readState } from '../values/states'
import { bind } from './bind'
import type { BindContext, Bound } from './bound'
import { completeFrame, placeIn } from './complete-frame'
import { fitFrame } from './fit/fit-frame'
import { saysException, withExceptions } from './exceptions'
import { indexOf, type HomeIndex } from './home-index'
import { namedInFull } from './named-in-full'
import { isEverywhere, isHere } from './places'
import { readQuantity } from './quantity-words'
import { withSaidMode } from './said-mode'
import { ofSlats } from './tilt'
import { withWholeNames } from './whole-names'

const mendable = new Set(['home.no_such_device', 'home.missing_value', 'home.unsupported_op'])

export function bindMended(read: HomeFrame, home: Home, context: BindContext): Bound {
  const slats = ofSlats(withoutInvented(read, context.utterance), context.utterance)
  const written = fitFrame(completeFrame(slats, home, context), indexOf(home), context)
  const switched = written.value.length > 0 && isSwitch.has(written.op)
  const mode = switched ? withSaidMode(written, indexOf(home), context.utterance) : null
  const tried = { ...context, isUnheard: true } as const
  const chosen = mode && bind(mode, home, tried)
  if (chosen?.kind === 'calls') return chosen
  // The input of the television is no device called "input".
  const heard = written.op === 'mode' ? context.utterance.replace(modeWord, ' ') : context.utterance
  const whole = withWholeNames(written, heard)
  const named = whole === null ? null : bind(whole, home, context)
  // With its whole name it is another device, or none: never the one of the shorter name.
  if (named !== null && (named.kind === 'calls' || isMissing(named))) return named
  const full = namedInFull(written, indexOf(home), context.utterance)
  const inFull = full === null ? null : bind(full, home, tried)
  if (inFull?.kind === 'calls') return inFull
  const excepted = withExceptions(written, context.utterance)
  if (excepted?.isGuess) return narrowed(excepted.frame, written, home, context)
  return bindRepaired(excepted?.frame ?? written, home, context)
}

/** A switch takes no value: one that is said is a mode, or a brightness (completeFrame). */
const isSwitch = new Set<string>(['on', 'off', 'toggle'])

/** «Вырубай всё освещение» with the lights for an exception: nothing is left out that the sentence does not leave out. */
const withoutInvented = (frame: HomeFrame, utterance: string): HomeFrame =>
  frame.except.length === 0 || saysException(utterance)
    ? frame
    : { ...frame, what: [...frame.what.filter((what) => !isAllOnly(what)), ...frame.except], except: [] }
const isAllOnly = (what: string): boolean => readQuantity(what).isEverything

/** "…, leave the hall light on" counts where it takes devices away from the order, and never adds any. */
function narrowed(frame: HomeFrame, written: HomeFrame, home: Home, context: BindContext): Bound {
  const whole = bindRepaired(written, home, context)
  const part = bind(frame, home, { ...context, isUnheard: true })
  if (part.kind !== 'calls') return whole
  const targets = (bound: Bound): string[] =>
    bound.kind === 'calls' ? bound.calls.flatMap((call) => call.targets) : []
  const all = new Set(targets(whole))
  const left = targets(part)
  return whole.kind === 'calls' && left.length < all.size && left.every((id) => all.has(id)) ? part : whole
}

function bindRepaired(frame: HomeFrame, home: Home, context: BindContext): Bound {
  const fuller =
    charge(frame, context.utterance) ??
    sensing(frame, context.utterance) ??
    withPlace(frame, indexOf(home), context.utterance)
  const reading = fuller === null ? null : bind(fuller, home, context)
  if (reading?.kind === 'calls') return reading
  // «Запри балкон на замок»: the only lock of the home stands elsewhere.
  if (reading && barred.has(frame.op) && isMissing(reading)) return reading
  const first = bind(frame, home, context)
  if (first.kind !== 'failed' || !mendable.has(first.failure.code)) return first
  const index = indexOf(home)
  for (const mended of mendings(frame, index, context)) {
    if (mended === null || !namesSomething(mended)) continue
    const bound = bind(mended, home, { ...context, isUnheard: true })
    if (bound.kind !== 'failed') return bound
  }
  return first
}

/** «На кухне что-нибудь включено»: the room that the model left out, unless it belongs to the name or to an exception. */
function withPlace(frame: HomeFrame, index: HomeIndex, utterance: string): HomeFrame | null {
  if (frame.where.length > 0 || frame.except.length > 0 || !placeable.has(frame.op)) return null
  if (saysException(utterance)) return null
  const where = placeIn(utterance, index)
  const taken = new Set([...frame.what, ...frame.value].flatMap(wordsOf).map(stemOf))
  const isTaken = where.flatMap(wordsOf).some((word) => taken.has(stemOf(word)))
  return where.length === 0 || isTaken ? null : { ...frame, where }
}
const barred = new Set<string>(['lock', 'unlock', 'open', 'close'])
const placeable = new Set<string>(
  'on off toggle light open close position temperature mode fan volume query degrees lock unlock'.split(' '),
)

const isMissing = (bound: Bound): boolean =>
  bound.kind === 'failed' && bound.failure.code === 'home.no_such_device'

/** Without a thing and a place an order would be about the whole home. */
const namesSomething = ({ what, where, value, except }: HomeFrame): boolean =>
  what.length + where.length + except.length > 0 || value.length > 0

function* mendings(frame: HomeFrame, index: HomeIndex, context: BindContext): Generator<HomeFrame | null> {
  const { utterance } = context
  const valued = withValue(frame, utterance)
  yield valued
  yield withSaidMode(frame, index, utterance)
  yield ordered(frame, utterance)
  yield asked(frame, utterance)
  yield errand(frame, utterance)
  const clean = withoutIdleWords(valued ?? frame, index, utterance)
  yield clean
  yield clean && errand(clean, utterance)
  yield clean && asked(clean, utterance)
  yield asKind(frame, context)
  yield asWish(frame, utterance)
}

/** "Too dark to find my keys": what cannot be done in the dark is no device. */
function asWish(frame: HomeFrame, utterance: string): HomeFrame | null {
  const isWish = frame.value.length > 0 && frame.value.every((value) => indirectWords.includes(value))
  return isWish && frame.what.length > 0 && hardly.test(utterance) ? { ...frame, what: [] } : null
}
const hardly =
  /(?<!\p{L})(?:too\s+(?:dark|bright|dim|gloomy|cold|hot|warm)|can[’']?t\s+(?:see|find|read)|слишком|больно|чересчур|не\s+(?:вижу|видно|найти|найду|разглядеть)|темно|холодно|жарко|ярко)(?!\p{L})/iu

/** "And the dining room one" after the ceiling light of the kitchen: what was said before is only a kind in another room. */
function asKind(frame: HomeFrame, { utterance, history, lang }: BindContext): HomeFrame | null {
  const said = new Set(wordsOf(utterance).map(stemOf))
  const isSaid = frame.what.some((what) => wordsOf(what).some((word) => said.has(stemOf(word))))
  if (history.length === 0 || frame.where.length === 0 || frame.what.length === 0 || isSaid) return null
  const what = frame.what.map((span) => {
    const [concept] = unitsOf(wordsOf(span)).flatMap(({ concepts }) => concepts)
    const kind = concept?.type === 'thing' ? concept.implies[0] : concept?.id
    return conceptById(kind ?? '')?.[lang] ?? span
  })
  return what.join() === frame.what.join() ? null : { ...frame, what }
}

/** «Запусти мультиварку» taken for a script: what the plain verb says, of the same thing. */
function ordered(frame: HomeFrame, utterance: string): HomeFrame | null {
  const verb = saidVerb(utterance) ?? endsInState(utterance)
  return verb === null || verb === frame.op || frame.what.length === 0
    ? null
    : { ...frame, op: verb, value: [] }
}

/** "Light up the whole floor", «приглуши немного»: the verb says what the value leaves out. */
function withValue(frame: HomeFrame, utterance: string): HomeFrame | null {
  const direction = directionOf(utterance)
  const wish = direction === null ? null : direction > 0 ? 'more' : 'less'
  if (frame.value.length > 0)
    return wish === null || !scaled.has(frame.op)
      ? null
      : { ...frame, value: [`${frame.value.join(' ')} ${wish}`] }
  if (frame.op !== 'light') return scaled.has(frame.op) ? { ...frame, value: [utterance] } : null
  const amount =
    /процент\p{L}*\s+на\s+(\p{L}+|\d+)/iu.exec(utterance) ??
    /(\p{L}+|\d+)\s*(?:%|percent|процент)/iu.exec(utterance)
  const said = amount?.[1]
  if (said !== undefined && firstAmount(said) !== null) return { ...frame, value: [`${said} percent`] }
  if (lights.test(utterance)) return { ...frame, op: 'on' }
  return wish === null ? null : { ...frame, value: [wish] }
}
/** "Light up the hall", "light on", «зажги»: no brightness was meant. */
const lights = /(?<!\p{L})(?:(?:light|lit)\s+up|on|включ\p{L}*|заж[игж]\p{L}*|вруб\p{L}*)(?!\p{L})/iu
const scaled = new Set<string>(['light', 'fan', 'position', 'volume', 'temperature'])

function asked(frame: HomeFrame, utterance: string): HomeFrame | null {
  if (frame.op !== 'query' && frame.op !== 'degrees') return null
  const words = wordsOf(utterance)
  const sensed = sensedIn(words)
  if (!sensed && frame.value.length === 0) return stateInside(frame, words)
  if (sensed) return { ...frame, op: 'query', what: [sensed], where: frame.where.map(roomOnly), value: [] }
  // «Дверь входная открыта»: what is no state belongs to the name.
  const strange = frame.value.filter((value) => readState(value) === null)
  if (frame.op !== 'query' || strange.length === 0) return null
  const state = words.find((word) => readState(word) !== null)
  return {
    ...frame,
    what: [[...frame.what, ...strange].join(' ')],
    value: state === undefined ? [] : [state],
  }
}

/** "Any windows open upstairs" with all of it taken for the name. */
function stateInside(frame: HomeFrame, words: readonly string[]): HomeFrame | null {
  const state = words.find((word) => readState(word) !== null)
  const what = frame.what.map((span) =>
    wordsOf(span)
      .filter((word) => word !== state)
      .join(' '),
  )
  return state === undefined || what.join(' ') === frame.what.join(' ').toLowerCase()
    ? null
    : { ...frame, what: what.filter(Boolean), value: [state] }
}

/** "How much battery does the lock have left" is about the battery, not about the lock. */
function charge(frame: HomeFrame, utterance: string): HomeFrame | null {
  const word = /(?<!\p{L})(?:battery|заряд\p{L}*|батаре\p{L}*)(?!\p{L})/iu.exec(utterance)?.[0]
  const isNamed = frame.what.some((what) => /batter|заряд|батаре/iu.test(what))
  if (frame.op !== 'query' || word === undefined || isNamed || frame.what.length === 0) return null
  return { ...frame, what: frame.what.map((what) => `${what} battery`), value: [] }
}

/** "Is anything leaking" is about leak sensors, not about everything that can be on. */
function sensing(frame: HomeFrame, utterance: string): HomeFrame | null {
  if (frame.op !== 'query' || !frame.what.every((what) => anything.test(what))) return null
  return sensedIn(wordsOf(utterance)) === 'leak' ? { ...frame, what: ['leak'], value: [] } : null
}
const anything = /^(?:any|some)?(?:thing|where)?$|^(?:что|где)-?(?:нибудь|то|либо)$/iu

const roomOnly = (where: string): string =>
  where.replace(/(?<!\p{L})(?:floor|пол[уе]?|полом)$/iu, '').trim() || where

/** A robot that is sent somewhere does not stand there. */
function errand(frame: HomeFrame, utterance: string): HomeFrame | null {
  const isSent = frame.op === 'vacuum' || (frame.op === 'on' && isEvident('clean', [utterance], []))
  return isSent && frame.where.length > 0 ? { ...frame, op: 'clean' } : null
}

/** Little words and verbs of orders: they name neither a thing nor a room. */
const idle =
  /^(?:behind|me|us|way|like|doing|looking|here|there|this|that|these|those|now|right|please|pls|plz|really|out|over|again|too|also|still|just|only|quickly?|fast|back|away|going|sure|one|locked|unlocked|turn|switch|put|set|make|let|get|give|bring|start|check|send|go|do|hit|kill|flip|is|it|its|be|am|are|was|up|off|on|in|at|to|of|by|an?|the|my|our|your|his|her|so|no|ok|hey|oh|um|uh|er|for|and|can|you|i|we|teh|hte|тут|там|здесь|сюда|туда|эт[аоуи]|это[йтм]|мне|мной|нам|нами|нас|меня|собой|бы|же|уже|еще|сейчас|быстро|ну|давай|просто|чуть|немного|опять|снова|малышу|ребенку|а|и|да|но|ли|то|вот|на|в|во|у|из|за|до|по|к|ко|с|со|от|об?|при|для|не|ни|так|вы|мы|он|она|оно|они|мой|моя|мое|мою|его|ее|их|весь|вс[ея]|впусти|дай|проверь|посмотри|скажи|отправь|поработай|сделай|верни|(?:в|вы|от|под|пере)ключи(?:ть)?|(?:за)?жги|зажечь|(?:по|вы|за)?гаси(?:ть)?|(?:по|вы)?туши(?:ть)?|(?:в|вы)руби(?:ть)?|(?:по)?ставь|поставить|(?:при)?открой|открыть|(?:при)?закрой|прикрой|закрыть|(?:от|за)опри|запри|запереть|отпереть|(?:за)?пусти|запустить|подними|поднять|опусти|опустить|останови|остановить|(?:при)?глуши|приглуши|приглушить|убавь|убавить|прибавь|прибавить|добавь|подсвети|выстави|установи)(?:те|ка)?$/iu
const both = /(?<!\p{L})(?:both|all|every|оба|обе|все|весь|всю|всех)(?!\p{L})/iu

function withoutIdleWords(frame: HomeFrame, index: HomeIndex, utterance: string): HomeFrame | null {
  const isIdle = (word: string): boolean => {
    const stem = stemOf(word)
    if (index.stems.has(stem) || conceptsOf([stem]).length > 0) return false
    return idle.test(word) && numeralOf(word) === null
  }
  const clean = (spans: readonly string[]): string[] =>
    spans
      .map((span) =>
        isHere(span) || isEverywhere(span)
          ? span
          : wordsOf(span)
              .map((word) => word.replace(/'s$/u, ''))
              .filter((word) => !isIdle(word))
              .join(' '),
      )
      .filter(Boolean)
  const what = clean(frame.what)
  const where = clean(frame.where)
  if (
    what.join() === frame.what.join().toLowerCase() &&
    where.join() === frame.where.join().toLowerCase() &&
    frame.what.length > 0
  )
    return null
  const place = where.length > 0 || frame.where.length === 0 ? where : placeIn(utterance, index)
  // A place was said: without it the order would be about the whole home. "Behind me" is none.
  const isNoPlace = what.length > 0 && frame.where.every((span) => wordsOf(span).every(isIdle))
  if (frame.where.length > 0 && place.length === 0 && !isNoPlace) return null
  return { ...frame, what: what.length > 0 ? what : kindIn(utterance, index), where: place }
}

/** The one kind of device that the sentence names, with "all" or "both" before it. */
function kindIn(utterance: string, index: HomeIndex): string[] {
  const kinds = unitsOf(index.read(utterance)).filter(({ concepts }) =>
    concepts.some(({ type }) => type === 'kind'),
  )
  const [only] = kinds
  if (!only || kinds.length > 1) return []
  return [`${both.test(utterance) ? 'all ' : ''}${only.words.join(' ')}`]
}
