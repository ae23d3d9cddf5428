/** https://www.zigbee2mqtt.io/guide/usage/exposes.html#light . Brightness counts to 254, colour temperature is in mireds. */
import { hsToRgb, kelvinToMired, miredToKelvin, rgbToHs, rgbToXy, xyToRgb, type Rgb } from '../../color'
import type { Attributes, Behaviour, LiveState } from '../../entity-spec'
import { send, unsupported } from '../encode'
import {
  brightnessTolerance,
  colorAttributes,
  lightAttributes,
  missingAbility,
  pairOf,
  presentLight,
  wantedRgb,
} from '../light-state'
import { numberOf, UNKNOWN, withAttributes } from '../live-state'
import { isJsonObject, type JsonObject } from '../payload'
import type { Device } from './device'
import { featureOf, needed, type Expose } from './exposes'
import { askFor, readOnOff } from './on-off'
import { endpointName, withEndpoint, type Part } from './part'

interface Light {
  readonly state: Expose
  readonly brightness: Expose | null
  readonly mireds: Expose | null
  readonly color: Expose | null
  readonly modes: readonly string[]
  /** Key of the message that says which of colour and temperature shines. */
  readonly modeProperty: string
  readonly effects: readonly string[]
}

/** Some lamps show colours wrongly in xy: they list `color_hs` first. */
const colorFeature = ({ features }: Expose): Expose | null =>
  features.find(({ name }) => name === 'color_xy' || name === 'color_hs') ?? null

function lightOf(expose: Expose, all: readonly Expose[]): Light {
  const [brightness, mireds, color] = [
    featureOf(expose, 'brightness'),
    featureOf(expose, 'color_temp'),
    colorFeature(expose),
  ]
  const modes = [color && (color.name === 'color_hs' ? 'hs' : 'xy'), mireds && 'color_temp'].filter(
    (mode) => mode !== null,
  )
  const effects = all.find(
    ({ type, name, isSettable, endpoint }) =>
      type === 'enum' &&
      name === 'effect' &&
      isSettable &&
      (endpoint === null || endpoint === expose.endpoint),
  )
  return {
    state: needed(expose, 'state'),
    brightness,
    mireds,
    color,
    modes: modes.length > 0 ? modes : [brightness ? 'brightness' : 'onoff'],
    modeProperty: withEndpoint('color_mode', expose),
    effects: (effects?.values ?? []).map(String),
  }
}

const scaleOf = ({ brightness }: Light): number => brightness?.max ?? 254

function readColor(color: JsonObject, mode: unknown): Rgb | null {
  const [hs, xy] = [pairOf(color.hue, color.saturation), pairOf(color.x, color.y)]
  if (hs && (mode === 'hs' || !xy)) return hsToRgb(hs)
  return xy && xyToRgb(xy)
}

/** Lamps report colour and temperature at once; only one of them shines. */
function readShine(message: JsonObject, light: Light): Attributes {
  const mode = message[light.modeProperty]
  const mireds = light.mireds && numberOf(message[light.mireds.property])
  const color = light.color && message[light.color.property]
  const rgb = isJsonObject(color) && mode !== 'color_temp' ? readColor(color, mode) : null
  if (mireds !== null && mireds > 0 && (mode === 'color_temp' || rgb === null))
    return {
      color_temp_kelvin: miredToKelvin(mireds),
      color_mode: 'color_temp',
      rgb_color: null,
      hs_color: null,
    }
  if (!rgb) return {}
  const own = light.color?.name === 'color_hs' ? 'hs' : 'xy'
  return { ...colorAttributes(rgb, own), color_temp_kelvin: null }
}

function readLight(message: JsonObject, now: LiveState, light: Light): LiveState {
  const level = light.brightness && numberOf(message[light.brightness.property])
  const changes = {
    ...(level === null
      ? {}
      : { brightness: Math.round((Math.min(level, scaleOf(light)) / scaleOf(light)) * 255) }),
    ...readShine(message, light),
  }
  const hasState = Object.hasOwn(message, light.state.property)
  if (!hasState && Object.keys(changes).length === 0) throw new Error(`no ${light.state.property}`)
  const next = withAttributes(now, changes)
  return hasState ? readOnOff(message, next, light.state) : next
}

function colorPayload(rgb: Rgb, color: Expose): JsonObject {
  if (color.name === 'color_xy') return { x: rgbToXy(rgb)[0], y: rgbToXy(rgb)[1] }
  const [hue, saturation] = rgbToHs(rgb)
  return { hue, saturation }
}

function onPayload(attributes: Attributes, light: Light): JsonObject {
  const payload: JsonObject = { [light.state.property]: light.state.valueOn }
  const level = numberOf(attributes.brightness)
  const rgb = wantedRgb(attributes)
  const kelvin = numberOf(attributes.color_temp_kelvin)
  if (level !== null && light.brightness)
    payload[light.brightness.property] = Math.max(1, Math.round((level / 255) * scaleOf(light)))
  if (rgb && light.color) payload[light.color.property] = colorPayload(rgb, light.color)
  else if (kelvin !== null && light.mireds) {
    const { min, max } = light.mireds
    payload[light.mireds.property] = Math.min(max ?? Infinity, Math.max(min ?? 0, kelvinToMired(kelvin)))
  }
  if (typeof attributes.effect === 'string') payload.effect = attributes.effect
  return payload
}

export function light(device: Device, expose: Expose, all: readonly Expose[]): Part {
  const found = lightOf(expose, all)
  const { state, modes, effects, mireds } = found
  const behaviour: Behaviour = {
    fixed: lightAttributes({
      modes,
      effects: effects.length > 0 ? effects : undefined,
      ...(mireds?.min && mireds.max
        ? { kelvin: [miredToKelvin(mireds.max), miredToKelvin(mireds.min)] }
        : {}),
    }),
    initial: UNKNOWN,
    tolerance: { brightness: brightnessTolerance(scaleOf(found)) },
    isAssumed: !state.isPublished,
    ...askFor(device, state),
    inputs: device.reads((message, now) => readLight(message, now, found)),
    present: (now) => presentLight(now, modes),
    encode({ desired: { state: wanted, attributes } }) {
      const missing = missingAbility(attributes, modes, effects)
      if (missing) return missing
      if (numberOf(attributes.color_temp_kelvin) !== null && !mireds)
        return unsupported('no colour temperature')
      const target = wanted ?? (attributes.brightness === 0 ? 'off' : 'on')
      if (target !== 'on' && target !== 'off') return unsupported('a light is turned on or off')
      const payload = target === 'on' ? onPayload(attributes, found) : { [state.property]: state.valueOff }
      const transition = numberOf(attributes.transition)
      return send([device.set(transition === null ? payload : { ...payload, transition })])
    },
  }
  return {
    id: withEndpoint('light', expose),
    domain: 'light',
    ownName: endpointName(expose),
    behaviour,
    objectIds: [withEndpoint('light', expose)],
  }
}
