/** A node with power, brightness, colour or white is one light. */
import { miredToKelvin, kelvinToMired, type Rgb } from '../../color'
import type { Attributes, Behaviour, LiveState, Publication, StateInput } from '../../entity-spec'
import { send, unsupported } from '../encode'
import {
  brightnessTolerance,
  colorAttributes,
  lightAttributes,
  missingAbility,
  presentLight,
  wantedRgb,
} from '../light-state'
import { numberOf, UNKNOWN, withAttributes, withState } from '../live-state'
import { readHomieColor, writeHomieColor } from './colors'
import type { HomieNode, Property } from './description'
import { findPower, findRole, isCalled, NUMBERS, type Recognised } from './roles'
import {
  levelRange,
  optionsOf,
  rangeOf,
  readBoolean,
  readHomieNumber,
  setCommand,
  targetInput,
  valueInput,
  writeNumber,
} from './values'

export const LAMP = /\blight|lamp|dimmer|\bled\b|bulb|свет|ламп|люстр/iu
const MODE_OF_FORMAT: Readonly<Record<string, string>> = { rgb: 'rgb', hsv: 'hs', xyz: 'xy' }
const WHITE: Rgb = [255, 255, 255]
const MIRED_UNIT = 'MK⁻¹'

interface Parts {
  readonly power: Property | null
  readonly brightness: Property | null
  readonly color: Property | null
  readonly white: Property | null
  readonly effect: Property | null
}

function partsOf(node: HomieNode): Parts | null {
  const isLamp = isCalled(node, LAMP)
  const settable = { isSettable: true } as const
  const names = ['brightness', 'dimmer', 'dim', 'dimlevel']
  const parts: Parts = {
    power: findPower(node, ['light', 'lamp']),
    brightness: findRole(node, {
      ...settable,
      datatypes: NUMBERS,
      names: isLamp ? [...names, 'level', 'intensity', 'value'] : names,
    }),
    color: node.properties.find(({ datatype, settable: can }) => datatype === 'color' && can) ?? null,
    white: findRole(node, {
      ...settable,
      datatypes: NUMBERS,
      names: ['colortemperature', 'colourtemperature', 'colortemp', 'ct', 'whitetemperature'],
    }),
    effect: findRole(node, { ...settable, datatypes: ['enum'], names: ['effect'] }),
  }
  const { power, brightness, color, white } = parts
  return brightness || color || (power && (white || isLamp)) ? parts : null
}

const isMired = ({ unit }: Property): boolean => unit === MIRED_UNIT || unit === 'mired'
const toKelvin = (white: Property, value: number): number => (isMired(white) ? miredToKelvin(value) : value)

function kelvinRange(white: Property): readonly [number, number] {
  const { min, max } = rangeOf(white)
  if (!isMired(white)) return [min ?? 2000, max ?? 6535]
  return [miredToKelvin(max && max > 0 ? max : 500), miredToKelvin(min && min > 0 ? min : 153)]
}

const toBrightness = (property: Property, level: number): number => {
  const [, max] = levelRange(property)
  return Math.round(Math.min(1, Math.max(0, level / max)) * 255)
}

function inputsOf({ power, brightness, color, white, effect }: Parts): StateInput[] {
  const inputs: StateInput[] = []
  const lit = (now: LiveState, level: number): LiveState => withState(now, level > 0 ? 'on' : 'off')
  if (brightness) {
    inputs.push(
      targetInput(brightness, (payload, now) => {
        const target = toBrightness(brightness, readHomieNumber(payload))
        const known = now.attributes.target_brightness
        const next = withAttributes(now, { target_brightness: target })
        // The first one is what was retained, perhaps long ago; a new one has just been accepted.
        return known === undefined || known === target ? next : withAttributes(next, { brightness: target })
      }),
      valueInput(brightness, (payload, now) => {
        const level = toBrightness(brightness, readHomieNumber(payload))
        const next = withAttributes(now, { brightness: level })
        return power ? next : lit(next, level)
      }),
    )
  }
  if (color)
    inputs.push(
      valueInput(color, (payload, now) => {
        const read = readHomieColor(payload)
        const mode = MODE_OF_FORMAT[optionsOf(color)[0] ?? ''] ?? 'rgb'
        const next = withAttributes(now, { ...colorAttributes(read.rgb, mode), color_temp_kelvin: null })
        if (brightness || read.brightness === null) return next
        const shining = withAttributes(next, { brightness: read.brightness })
        return power ? shining : lit(shining, read.brightness)
      }),
    )
  if (white)
    inputs.push(
      valueInput(white, (payload, now) => {
        const kelvin = Math.round(toKelvin(white, readHomieNumber(payload)))
        return withAttributes(now, {
          color_temp_kelvin: kelvin,
          ...(color ? {} : { color_mode: 'color_temp' }),
        })
      }),
    )
  if (effect) inputs.push(valueInput(effect, (payload, now) => withAttributes(now, { effect: payload })))
  if (power)
    inputs.push(valueInput(power, (payload, now) => withState(now, readBoolean(payload) ? 'on' : 'off')))
  return inputs
}

function turnOff({ power, brightness, color }: Parts): Publication | null {
  if (power) return setCommand(power, 'false')
  if (brightness) return levelRange(brightness)[0] === 0 ? setCommand(brightness, '0') : null
  const format = color ? optionsOf(color)[0] : undefined
  return color && format && format !== 'xyz' ? setCommand(color, writeHomieColor(format, WHITE, 0)) : null
}

function turnOn(parts: Parts, attributes: Attributes, now: LiveState): Publication[] {
  const { power, brightness, color, white, effect } = parts
  const wanted = numberOf(attributes.brightness)
  const level = wanted ?? ((numberOf(now.attributes.brightness) ?? 0) || 255)
  const rgb = wantedRgb(attributes)
  const kelvin = numberOf(attributes.color_temp_kelvin)
  const publications: Publication[] = []
  const dimsByColor = wanted !== null && !brightness
  const needsLight = !power && !brightness && now.state !== 'on'
  if (color && kelvin === null && (rgb || dimsByColor || needsLight)) {
    const last = wantedRgb({ rgb_color: now.attributes.rgb_color }) ?? WHITE
    publications.push(setCommand(color, writeHomieColor(optionsOf(color)[0] ?? 'rgb', rgb ?? last, level)))
  }
  if (white && kelvin !== null)
    publications.push(setCommand(white, writeNumber(white, isMired(white) ? kelvinToMired(kelvin) : kelvin)))
  if (effect && typeof attributes.effect === 'string')
    publications.push(setCommand(effect, attributes.effect))
  if (brightness && (wanted !== null || (!power && now.state !== 'on'))) {
    const [min, max] = levelRange(brightness)
    publications.push(setCommand(brightness, writeNumber(brightness, Math.max(min, (level / 255) * max))))
  }
  // Last, so that the light comes on as it was asked for.
  if (power) publications.push(setCommand(power, 'true'))
  return publications
}

export function recogniseLight(node: HomieNode): Recognised<Behaviour> | null {
  const parts = partsOf(node)
  if (!parts) return null
  const { brightness, color, white, effect } = parts
  const format = color ? optionsOf(color)[0] : undefined
  const modes = [
    ...(format ? [MODE_OF_FORMAT[format] ?? 'rgb'] : []),
    ...(white ? ['color_temp'] : []),
    ...(!color && !white ? [brightness ? 'brightness' : 'onoff'] : []),
  ]
  const effects = effect ? optionsOf(effect) : undefined
  const behaviour: Behaviour = {
    fixed: lightAttributes({ modes, effects, ...(white ? { kelvin: kelvinRange(white) } : {}) }),
    initial: UNKNOWN,
    tolerance: { brightness: brightnessTolerance(brightness ? levelRange(brightness)[1] : 100) },
    isAssumed: false,
    inputs: inputsOf(parts),
    present(now) {
      const { target_brightness: _target, ...attributes } = now.attributes
      return presentLight({ ...now, attributes }, modes)
    },
    encode({ desired: { state, attributes } }, now) {
      const target = state ?? (attributes.brightness === 0 ? 'off' : 'on')
      if (target === 'off') return send([turnOff(parts)])
      if (target !== 'on') return unsupported('a light is turned on or off')
      const missing = missingAbility(attributes, modes, effects)
      if (missing) return missing
      if (numberOf(attributes.color_temp_kelvin) !== null && !white)
        return unsupported('no colour temperature')
      return send(turnOn(parts, attributes, now))
    },
  }
  return {
    domain: 'light',
    behaviour,
    uses: Object.values(parts).filter((property): property is Property => property !== null),
  }
}
