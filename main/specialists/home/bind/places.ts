/** Where: rooms, storeys, "everywhere", "here". Part of a phrase may be a place and the rest a thing. */
import { wordsOf } from '../../../lib/lang/fold'
import { matchUnit, unitsOf, type Unit } from '../../../lib/lang/units'
import type { HomeIndex, IndexedEntity, IndexedPlace } from './home-index'

export interface Place {
  readonly kind: 'everywhere' | 'here' | 'places'
  /** Areas and floors meant; several when the words fit several equally. */
  readonly places: readonly IndexedPlace[]
  readonly areaIds: ReadonlySet<string>
  /** Said in the singular, but several rooms fit. */
  readonly isAmbiguous: boolean
  /** The words that named it: they may also be part of a device's name. */
  readonly units: readonly Unit[]
}

const everywhereWords =
  /^(?:everywhere|anywhere|(?:in )?(?:the )?(?:whole|entire|all) (?:the )?(?:house|home|flat|apartment|place)|(?:the )?(?:house|home|flat|apartment)|all (?:the )?(?:rooms|areas|floors)|(?:every|each) room|throughout|(?:all )?over the (?:house|place)|везде|всюду|повсюду|(?:по |во )?вс[её]м[у]? (?:дом[еу]?|квартир[еу])|(?:по |во )?всей (?:квартир[еы]|дом[еа])|весь дом|вс[яю] квартир[ау]|дом[ае]?|(?:в )?(?:доме|квартире)|(?:во )?все[хм]? комнат(?:ах|ы|)|на всех этажах)$/u
const hereWords =
  /^(?:here|in here|over here|this room|the room|room|in (?:this|the) room|around here|здесь|тут|у меня|комнат[аеу]|(?:в )?(?:этой |данной )?комнат[ае]|(?:в )?эт(?:ой|у) комнат[уе])$/u

export const isEverywhere = (text: string): boolean => everywhereWords.test(wordsOf(text).join(' '))
export const isHere = (text: string): boolean => hereWords.test(wordsOf(text).join(' '))

export function everywhere(): Place {
  return { kind: 'everywhere', places: [], areaIds: new Set(), isAmbiguous: false, units: [] }
}

export function areaPlace(index: HomeIndex, areaId: string): Place | null {
  const area = index.areas.find(({ id }) => id === areaId)
  return area
    ? { kind: 'here', places: [area], areaIds: new Set([areaId]), isAmbiguous: false, units: [] }
    : null
}

export interface Split {
  readonly place: Place
  readonly rest: readonly Unit[]
}

interface Found {
  readonly place: IndexedPlace
  readonly used: readonly Unit[]
  /** All words of the place's name were said. */
  readonly isWhole: boolean
  readonly grade: number
}

/** Takes the place out of the words. Null when none of the home's places is named. */
export function splitPlace(index: HomeIndex, words: readonly string[]): Split | null {
  return splitUnits(index, unitsOf(words)) ?? splitUnits(index, unitsOf(words, true))
}

function splitUnits(index: HomeIndex, units: readonly Unit[]): Split | null {
  const floors = found(index.floors, units)
  const areas = found(index.areas, units)
  const candidates = bestOf([...floors, ...areas])
  if (candidates.length === 0) return null
  const used = new Set(candidates.flatMap((one) => one.used))
  const floorAlso = candidates.every(({ place }) => place.type === 'area')
    ? floors.filter((one) => one.isWhole && one.used.every((unit) => !used.has(unit)))
    : []
  for (const unit of floorAlso.flatMap((one) => one.used)) used.add(unit)
  const places = preferAreas(candidates.map(({ place }) => place))
  const areaIds = new Set(places.flatMap((place) => areasOf(index, place)))
  if (floorAlso.length > 0) {
    const onFloor = new Set(floorAlso.flatMap(({ place }) => areasOf(index, place)))
    for (const id of areaIds) if (!onFloor.has(id)) areaIds.delete(id)
  }
  const saidUnits = units.filter((unit) => used.has(unit))
  const isPlural = saidUnits.some((unit) => unit.isPlural)
  const kept = places.filter((place) => place.type === 'floor' || areaIds.has(place.id))
  return {
    place: {
      kind: 'places',
      places: kept,
      areaIds,
      isAmbiguous: kept.length > 1 && !isPlural,
      units: saidUnits,
    },
    rest: units.filter((unit) => !used.has(unit)),
  }
}

const outdoorRooms = new Set(
  'balcony loggia terrace veranda patio porch yard garden lawn driveway outside pool greenhouse parking roof barbecue'
    .split(' ')
    .map((id) => `room:${id}`),
)

/** "The outdoor lights" of a home without a place called so: its garden, yard and balcony. */
export function splitOutdoors(index: HomeIndex, words: readonly string[]): Split | null {
  const units = unitsOf(words)
  const said = units.filter((unit) => unit.concepts.some(({ id }) => id === 'room:outside'))
  const places = index.areas.filter(({ names }) =>
    names.some(({ words }) => words.some(({ concepts }) => [...concepts].some((id) => outdoorRooms.has(id)))),
  )
  if (said.length === 0 || places.length === 0) return null
  const areaIds = new Set(places.map(({ id }) => id))
  const place: Place = { kind: 'places', places, areaIds, isAmbiguous: false, units: said }
  return { place, rest: units.filter((unit) => !said.includes(unit)) }
}

/** A storey and a room of the same name ("basement"): the room. */
function preferAreas(places: readonly IndexedPlace[]): IndexedPlace[] {
  const areas = places.filter(({ type }) => type === 'area')
  return areas.length > 0 ? areas : [...places]
}

function areasOf(index: HomeIndex, { type, id }: IndexedPlace): string[] {
  return type === 'area' ? [id] : index.home.areas.filter(({ floor }) => floor === id).map((area) => area.id)
}

function found(places: readonly IndexedPlace[], units: readonly Unit[]): Found[] {
  return places.flatMap((place) => {
    const readings = place.names.map(({ words }) => {
      const matches = units.flatMap((unit) => {
        const match = matchUnit(unit, words)
        return match ? [{ unit, ...match }] : []
      })
      const covered = new Set(matches.flatMap(({ at }) => at))
      const isWhole = words.every(
        ({ concepts }, index) => covered.has(index) || concepts.has('description:room'),
      )
      // Half a name counts only when it is the room itself: "bedroom" for "Guest bedroom", never "guest" alone.
      const isRoom = matches.some(({ unit }) =>
        unit.concepts.some(({ type }) => type === 'room' || type === 'floor'),
      )
      return {
        used: matches.map(({ unit }) => unit),
        isWhole,
        isRoom,
        grade: Math.min(...matches.map(({ grade }) => grade)),
      }
    })
    const usable = readings.filter(({ used, isWhole, isRoom }) => used.length > 0 && (isWhole || isRoom))
    const best = usable.sort(
      (one, other) =>
        Number(other.isWhole) - Number(one.isWhole) ||
        other.used.length - one.used.length ||
        other.grade - one.grade,
    )[0]
    return best ? [{ place, used: best.used, isWhole: best.isWhole, grade: best.grade }] : []
  })
}

function bestOf(candidates: readonly Found[]): Found[] {
  const whole = candidates.filter(({ isWhole }) => isWhole)
  const pool = whole.length > 0 ? whole : candidates
  const most = Math.max(...pool.map(({ used }) => used.length), 0)
  const longest = pool.filter(({ used }) => used.length === most)
  const surest = Math.max(...longest.map(({ grade }) => grade), 0)
  return longest.filter(({ grade }) => grade === surest)
}

export function isInPlace({ entity, names }: IndexedEntity, place: Place | null): boolean {
  if (!place || place.kind === 'everywhere') return true
  if (typeof entity.area === 'string') return place.areaIds.has(entity.area)
  // A device without a room belongs to the place that its own name tells.
  return place.places.some((one) =>
    one.names.some(({ words }) =>
      names.some((name) =>
        words.every((word) =>
          name.words.some(
            (own) =>
              own.stem === word.stem ||
              [...word.concepts].some((id) => id.startsWith('room:') && own.concepts.has(id)),
          ),
        ),
      ),
    ),
  )
}
