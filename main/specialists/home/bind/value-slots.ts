/** The value said, read for the devices at hand: slots of the contract, ranges checked. */
import { fail, ok, type Result } from '../../../../contract/domain/failure'
import type { Entity, Lang } from '../../../../contract/domain/home'
import { missingValue, noSuchMode, outOfRange } from '../../../tools/home/say/problems'
import { temperatureRange } from '../../../tools/home/effects'
import type { HomeWord } from '../frame'
import { firstAmount } from '../values/amounts'
import { readColor, readWhite } from '../values/colors'
import { directionOf } from '../values/direction'
import { readFanWord, readMode } from '../values/modes'
import { readNudge, readPercent, readTemperature, type Setting } from '../values/scale'
import type { BindContext } from './bound'
import { modesOf } from './modes-of'

type Slots = Record<string, unknown>
type Read = (
  value: string,
  entities: readonly Entity[],
  context: BindContext,
  word: HomeWord,
) => Result<Slots>

const steps = { brightness: 25, temperature: 1, volume: 10, fan: 25, position: 25 }

export function valueSlots(
  word: HomeWord,
  op: string,
  values: readonly string[],
  entities: readonly Entity[],
  context: BindContext,
): Result<Slots> {
  const read = readers[op]
  if (!read) return ok({})
  if (values.length === 0) return read('', entities, context, word)
  // "Red and 50 percent": every piece adds its slot.
  // "Up" and "5 percent" say one thing together.
  const joined = isOneStep(values) ? read(values.join(' '), entities, context, word) : null
  if (joined?.ok) return joined
  const pieces = values.map((value) => read(value, entities, context, word))
  const failed = pieces.find((piece) => !piece.ok)
  // "Low, about 20 percent": a word that says nothing beside one that does is no reason to ask; a number out of range is.
  if (failed && (failed.failure.code !== 'home.missing_value' || !pieces.some((piece) => piece.ok)))
    return failed
  return ok(pieces.reduce<Slots>((slots, piece) => (piece.ok ? { ...slots, ...piece.value } : slots), {}))
}

const isOneStep = (values: readonly string[]): boolean =>
  values.length === 2 &&
  values.some((value) => directionOf(value) !== null && firstAmount(value) === null) &&
  values.some((value) => firstAmount(value) !== null && directionOf(value) === null)

const missing = (lang: Lang): Result<never> => fail('home.missing_value', missingValue(lang))

const light: Read = (value, entities, context) => {
  const percent = () => readPercent(value, { step: steps.brightness, utterance: context.utterance })
  const white = readWhite(value)
  if (white !== null) return ok({ color_temp: white })
  const color = readColor(value)
  if (color !== null) return ok({ color })
  const warmth = /\b(?:warmer|cooler|colder)\b|теплее|холоднее/iu.exec(value)?.[0]
  const setting = percent()
  if (warmth !== undefined && setting?.kind === 'by')
    return ok({ color_temp: shiftedWhite(entities, setting.value < 0 ? 1 : -1) })
  if (setting?.kind === 'by') return ok({ by: setting.value })
  if (!setting) return missing(context.lang)
  return inRange(setting.value, 0, 100, '%', entities, context.lang, () => ({ brightness: setting.value }))
}

/** Warmer light is a lower colour temperature. */
function shiftedWhite(entities: readonly Entity[], direction: 1 | -1): number {
  const now = entities
    .map(({ attributes }) => attributes['color_temp_kelvin'])
    .find((kelvin) => typeof kelvin === 'number')
  return Math.min(6500, Math.max(2000, (now ?? 3500) + direction * 1000))
}

const temperature: Read = (value, entities, context) => {
  const range = temperatureRange(entities)
  const setting = readTemperature(value, {
    step: steps.temperature,
    utterance: context.utterance,
    lowest: range.min,
    highest: range.max,
  })
  if (!setting) return missing(context.lang)
  const shown = inUnit(setting, range.unit, `${value} ${context.utterance}`)
  if (shown.kind === 'by') return ok({ by: shown.value })
  return inRange(shown.value, range.min, range.max, range.unit, entities, context.lang, () => ({
    temperature: shown.value,
  }))
}

/** "65 Fahrenheit" in a home that counts in Celsius, and the other way round; to half a degree. */
function inUnit(setting: Setting, unit: string, said: string): Setting {
  const isFahrenheit = /(?<!\p{L})(?:fahrenheit|фаренгейт\p{L}*)(?!\p{L})|°\s?f(?!\p{L})/iu.test(said)
  const isCelsius = /(?<!\p{L})(?:celsius|centigrade|цельси\p{L}*)(?!\p{L})|°\s?c(?!\p{L})/iu.test(said)
  const isBy = setting.kind === 'by'
  const half = (value: number): Setting => ({ ...setting, value: Math.round(value * 2) / 2 })
  if (isFahrenheit && /c/iu.test(unit)) return half((setting.value - (isBy ? 0 : 32)) / 1.8)
  if (isCelsius && /f/iu.test(unit)) return half(setting.value * 1.8 + (isBy ? 0 : 32))
  return setting
}

const scale =
  (slot: string, step: number): Read =>
  (value, entities, context) => {
    const setting =
      readPercent(value, { step, utterance: context.utterance }) ??
      (slot === 'position' || slot === 'tilt' ? readNudge(context.utterance, step) : null)
    if (!setting) return missing(context.lang)
    if (setting.kind === 'by') return ok({ by: setting.value })
    return inRange(setting.value, 0, 100, '%', entities, context.lang, () => ({ [slot]: setting.value }))
  }

/** «Бризер на вторую»: a speed that is not called one. */
const ordinal =
  /^(?:on\s+|на\s+)?(?:first|second|third|fourth|fifth|перв|втор|трет|четв[её]рт|пят)(?:\p{L}{2,3})?$/iu

const fan: Read = (value, entities, context) => {
  const named = readFanWord(value)
  if (named !== null) return ok({ percentage: named })
  const level = /^\D*\d\D*$/u.test(value) ? /\d/u.exec(value)?.[0] : firstAmount(value)?.value
  const isLevel =
    (/\b(?:level|speed|gear)\b|скорост|уров/iu.test(`${value} ${context.utterance}`) ||
      ordinal.test(value)) &&
    !/%|percent|процент/iu.test(value)
  if (isLevel && level !== undefined && Number(level) < 10) {
    const size = Number(entities[0]?.attributes['percentage_step'] ?? 33.34)
    return ok({ percentage: Math.min(100, Math.round(Number(level) * size)) })
  }
  return scale('percentage', steps.fan)(value, entities, context, 'fan')
}

const volume: Read = (value, entities, context) => {
  const times = timesOf(value)
  if (times !== null) return ok({ volume_step: Math.round(loudness(entities) * (times - 1)) })
  const setting =
    readPercent(value, { step: steps.volume, utterance: context.utterance }) ?? directionFromVerb(context)
  if (!setting) return missing(context.lang)
  if (setting.kind === 'by') return ok({ volume_step: setting.value })
  return inRange(setting.value, 0, 100, '%', entities, context.lang, () => ({ volume_level: setting.value }))
}

/** "Halve it", «вдвое громче»: a change by what it is now. Null: none of that. */
const timesOf = (value: string): number | null =>
  /(?<!\p{L})(?:halve|half\s+as\s+loud|(?:вдвое|в\s+два\s+раза|наполовину)\s+(?:по)?тише)(?!\p{L})/iu.test(
    value,
  )
    ? 0.5
    : /(?<!\p{L})(?:double|twice\s+as\s+loud|(?:вдвое|в\s+два\s+раза)\s+(?:по)?громче)(?!\p{L})/iu.test(value)
      ? 2
      : null

/** Percent; a player that does not say counts as half way up. */
function loudness(entities: readonly Entity[]): number {
  const levels = entities
    .map(({ attributes }) => attributes['volume_level'])
    .filter((one) => typeof one === 'number')
  return levels.length > 0 ? Math.max(...levels) * 100 : 50
}

function directionFromVerb({ utterance }: BindContext): Setting | null {
  const setting = readPercent(utterance, { step: steps.volume, utterance })
  return setting?.kind === 'by' ? setting : null
}

const mode: Read = (value, entities, { lang }) => {
  const offered = [...new Set(entities.flatMap(modesOf))]
  const read = readMode(value, offered)
  if (read !== null) return ok({ mode: read })
  const [only, ...others] = entities
  return only && others.length === 0 && offered.length > 0 && value !== ''
    ? fail('home.missing_value', noSuchMode(only.name, value, offered, lang))
    : missing(lang)
}

/** Percent open; slats turn by 90 degrees. */
const tilt: Read = (value, entities, context, word) => {
  if (word === 'open' || word === 'close') return ok({ tilt: word === 'open' ? 100 : 0 })
  const degrees = /degree|градус|°/iu.test(value) ? firstAmount(value)?.value : undefined
  if (degrees === undefined) return scale('tilt', steps.position)(value, entities, context, word)
  return inRange(degrees, 0, 90, '°', entities, context.lang, () => ({ tilt: Math.round(degrees / 0.9) }))
}

function inRange(
  value: number,
  min: number,
  max: number,
  unit: string,
  entities: readonly Entity[],
  lang: Lang,
  slots: () => Slots,
): Result<Slots> {
  if (value >= min && value <= max) return ok(slots())
  return fail('home.out_of_range', outOfRange(entities[0]?.name ?? '', { value, min, max, unit }, lang), {
    details: { value, min, max },
  })
}

const readers: Readonly<Record<string, Read>> = {
  light_set: light,
  set_temperature: temperature,
  set_position: scale('position', steps.position),
  set_fan_speed: fan,
  set_volume: volume,
  set_mode: mode,
  set_tilt: tilt,
}
