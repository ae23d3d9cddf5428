/** Ops that name no device: time, timers, lists, announcements, "never mind". */
import { fail } from '../../../../contract/domain/failure'
import { contentWords } from '../../../lib/lang/units'
import { missingValue, noSuchList } from '../../../tools/home/say/problems'
import { cliOp, type HomeFrame } from '../frame'
import { readDuration } from '../values/durations'
import type { BindContext, Bound, BoundCall } from './bound'
import { findList, listsOf, shoppingList, theList, type NamedList } from './find-list'
import type { HomeIndex } from './home-index'
import { bindOwnTimer } from './own-timers'
import { isHere, splitPlace } from './places'

type Slots = Record<string, unknown>

export function bindWithoutDevice(frame: HomeFrame, index: HomeIndex, context: BindContext): Bound {
  const what = frame.what.join(' ')
  const call = (slots: Slots, targets: string[] = []): Bound => ({
    kind: 'calls',
    calls: [{ op: cliOp(frame.op), slots, targets }],
  })
  const onTimer = (slots: Slots): Bound =>
    bindOwnTimer({ op: cliOp(frame.op), slots, targets: [] }, index, context)
  switch (frame.op) {
    case 'timer':
    case 'later': {
      const duration = readDuration(frame.value.join(' ')) ?? readDuration(what)
      if (!duration)
        return { kind: 'failed', failure: fail('home.missing_value', missingValue(context.lang)).failure }
      if (frame.op === 'later') return call({ ...duration, conversation_command: what })
      return call({ ...duration, ...nameSlot(what), ...areaSlot(frame, index, context) })
    }
    case 'cancel_timer':
    case 'pause_timer':
    case 'resume_timer':
    case 'timer_status':
      return onTimer({ ...whichTimer(what), ...areaSlot(frame, index, context) })
    case 'add_timer':
    case 'cut_timer': {
      const amount = readDuration(frame.value.join(' '))
      if (!amount)
        return { kind: 'failed', failure: fail('home.missing_value', missingValue(context.lang)).failure }
      return onTimer({ ...amount, ...whichTimer(what), ...areaSlot(frame, index, context) })
    }
    case 'cancel_timers':
      return onTimer(areaSlot(frame, index, context))
    case 'list_add':
    case 'list_done':
    case 'list_remove':
      return listCalls(frame, index, context)
    case 'shop_add':
    case 'shop_done':
      return { kind: 'calls', calls: itemCalls(frame, shoppingList(index), {}) }
    case 'broadcast':
      return call({ message: what, ...areaSlot(frame, index, context) })
    default:
      return call({})
  }
}

const items = ({ what }: HomeFrame): readonly string[] =>
  what.length > 0 ? what.map((said) => said.replace(determiner, '')) : ['']
/** "The milk", "some more bread": what goes on a list has no article. */
const determiner = /^(?:(?:the|an?|some|any|more|my|our|ещ[её]|немного)\s+)+(?=\p{L})/iu

function areaSlot({ where }: HomeFrame, index: HomeIndex, { area }: BindContext): Slots {
  const [said] = where
  if (said === undefined) return {}
  if (isHere(said)) return area === null ? {} : { area }
  const place = splitPlace(index, index.read(said))?.place.places[0]
  return place ? { [place.type]: place.id } : {}
}

/** «Таймер на пиццу» is called "пицца" by the model's span; an empty or generic name is none. */
function nameSlot(what: string): Slots {
  const words = contentWords(what).filter((word) => !/^(?:timer|timers|таймер\p{L}*)$/u.test(word))
  // "Till the pasta's done"
  const name = words.join(' ').replace(/['’]s$/u, '')
  return name === '' ? {} : { name }
}

/** A timer is known by its name or by the length it was set for ("the 5 minute timer"). */
function whichTimer(what: string): Slots {
  if (what === '') return {}
  const length = readDuration(what)
  if (!length) return nameSlot(what)
  return Object.fromEntries(Object.entries(length).map(([unit, count]) => [`start_${unit}`, count]))
}

function listCalls(frame: HomeFrame, index: HomeIndex, { lang }: Pick<BindContext, 'lang'>): Bound {
  const said = frame.where.join(' ')
  // «Убери молоко из списка» with the milk in the place of the list.
  const list = findList(said, index)
  if (!list && frame.what.length === 0 && said !== '') {
    const only = theList(index)
    if (only) return listCalls({ ...frame, what: frame.where, where: [only.name] }, index, { lang })
  }
  const there = listsOf(index).map(({ name }) => name)
  if (!list && there.length > 0) {
    const message = noSuchList(said, there, lang)
    return {
      kind: 'failed',
      failure: fail('home.no_such_device', message, { details: { said, nearest: there } }).failure,
    }
  }
  const slots = list ? { name: list.name, list: list.id } : said === '' ? {} : { name: said }
  return { kind: 'calls', calls: itemCalls(frame, list, slots) }
}

/** One call for each item; for a list that Artel keeps one for all, so that they are told, and taken back, together. */
function itemCalls(frame: HomeFrame, list: NamedList | null, slots: Slots): BoundCall[] {
  const all = items(frame)
  const call = (own: Slots): BoundCall => ({
    op: cliOp(frame.op),
    slots: { ...own, ...slots },
    targets: list ? [list.id] : [],
  })
  return list?.entries && all.length > 1
    ? [call({ item: all.join(', '), items: all })]
    : all.map((item) => call({ item }))
}
