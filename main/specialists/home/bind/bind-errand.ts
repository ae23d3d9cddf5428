/** Errands: the words name not the device but what it is to do: a song to play, a room to clean. */
import { fail } from '../../../../contract/domain/failure'
import { missingValue, whichOne } from '../../../tools/home/say/problems'
import { cliOp, type HomeFrame } from '../frame'
import type { BindContext, Bound, BoundCall } from './bound'
import type { HomeIndex, IndexedEntity } from './home-index'
import { noSuch } from './no-such'
import { isEverywhere, isHere, splitPlace, type Place } from './places'
import { resolve, type Resolution } from './resolve'
import { slotsOf } from './slots'

export function bindErrand(frame: HomeFrame, index: HomeIndex, context: BindContext): Bound {
  return frame.op === 'play' ? play(frame, index, context) : clean(frame, index, context)
}

function play(frame: HomeFrame, index: HomeIndex, context: BindContext): Bound {
  const query = [...frame.what, ...frame.value].join(' ').replace(/^(?:some|a\s+bit\s+of|any)\s+/iu, '')
  if (query === '')
    return { kind: 'failed', failure: fail('home.missing_value', missingValue(context.lang)).failure }
  const found = player(frame.where[0] ?? null, index, context)
  if (!found)
    return {
      kind: 'failed',
      failure: noSuch(index, frame.where.join(', ') || query, ['media_player'], context),
    }
  const slots = { search_query: query, ...mediaClass(query) }
  return chosen('media_search_and_play', found, slots, index, context)
}

function player(where: string | null, index: HomeIndex, context: BindContext): Resolution | null {
  const input = {
    domains: [['media_player']],
    unsaid: 'media',
    unsaidIsAll: false,
    wantsAllOfKind: false,
    everything: null,
  }
  return (
    resolve(index, { ...input, what: '', where }, context) ??
    (where === null ? null : resolve(index, { ...input, what: where, where: null }, context))
  )
}

const mediaClasses: readonly (readonly [RegExp, string])[] = [
  [/\balbum\b|альбом/iu, 'album'],
  [/\bartist\b|\bband\b|исполнител|групп[уаы]/iu, 'artist'],
  [/\bplaylist\b|плейлист/iu, 'playlist'],
  [/\bpodcast\b|подкаст/iu, 'podcast'],
  [/\bmovie\b|\bfilm\b|фильм/iu, 'movie'],
  [/\b(?:tv show|series|show)\b|сериал|передач/iu, 'tv_show'],
  [/\b(?:song|track)\b|песн|трек/iu, 'track'],
  [/\bgenre\b|жанр/iu, 'genre'],
]

function mediaClass(query: string): { media_class?: string } {
  const found = mediaClasses.find(([pattern]) => pattern.test(query))?.[1]
  return found === undefined ? {} : { media_class: found }
}

/** The place is what to clean, not where the robot stands. */
function clean(frame: HomeFrame, index: HomeIndex, context: BindContext): Bound {
  const input = {
    domains: [['vacuum']],
    unsaid: 'vacuum',
    unsaidIsAll: false,
    wantsAllOfKind: false,
    everything: null,
  }
  const places = frame.where.map((said) => placeToClean(said, index, context))
  const unknown = places.findIndex((place) => place === null)
  const robots = resolve(
    index,
    { ...input, what: frame.what.join(' '), where: null },
    { ...context, area: null },
  )
  if (!robots || unknown >= 0)
    return {
      kind: 'failed',
      failure: noSuch(
        index,
        [...frame.what, frame.where[unknown] ?? ''].filter(Boolean).join(', '),
        ['vacuum'],
        context,
      ),
    }
  const areas = places.flatMap((place) => place?.places ?? [])
  if (areas.length === 0) return chosen('vacuum_start', robots, {}, index, context)
  const made = areas.map(({ type, id }) => chosen(cliOp('clean'), robots, { [type]: id }, index, context))
  const open = made.find(({ kind }) => kind === 'clarify')
  return (
    open ?? { kind: 'calls', calls: made.flatMap((bound) => (bound.kind === 'calls' ? bound.calls : [])) }
  )
}

function placeToClean(said: string, index: HomeIndex, { area }: BindContext): Pick<Place, 'places'> | null {
  if (isHere(said)) return { places: index.areas.filter(({ id }) => id === area) }
  // "Hoover the flat": all of it, which is what a robot does when nothing is said.
  if (isEverywhere(said)) return { places: [] }
  return splitPlace(index, index.read(said))?.place ?? null
}

/** One call on the device found; several that fit equally are a question. */
function chosen(
  op: string,
  found: Resolution,
  slots: Readonly<Record<string, unknown>>,
  index: HomeIndex,
  context: BindContext,
): Bound {
  const fitting = busiest(found.entities)
  const call = (one: IndexedEntity): BoundCall => ({
    op,
    slots: { ...slotsOf({ ...found, byKind: false }, [one]), ...slots },
    targets: [one.entity.id],
  })
  const [first] = fitting
  if (!first) return { kind: 'failed', failure: noSuch(index, op, null, context) }
  if (fitting.length === 1) return { kind: 'calls', calls: [call(first)] }
  const options = fitting.map((one) => ({ id: one.entity.id, label: one.entity.name, calls: [call(one)] }))
  return {
    kind: 'clarify',
    question: whichOne(
      options.map(({ label }) => label),
      context.lang,
    ),
    options,
  }
}

/** Among several players, the one that is playing (or paused, to go on) is meant. */
export function busiest(entities: readonly IndexedEntity[], state = 'playing'): readonly IndexedEntity[] {
  const busy = entities.filter(({ entity }) => entity.domain === 'media_player' && entity.state === state)
  return entities.length > 1 && busy.length === 1 ? busy : entities
}
