/** A light with brightness, white or colour. https://tasmota.github.io/docs/Lights/ and https://tasmota.github.io/docs/Commands/#light */
import { hsToRgb, kelvinToMired, miredToKelvin, rgbToHs, type Pair } from '../../color'
import type { Attributes, Behaviour, LiveState } from '../../entity-spec'
import { command, send, unsupported } from '../encode'
import {
  brightnessTolerance,
  colorAttributes,
  lightAttributes,
  missingAbility,
  presentLight,
  wantedRgb,
} from '../light-state'
import { numberOf, UNKNOWN, withAttributes, withState } from '../live-state'
import type { JsonObject } from '../payload'
import type { TasmotaDevice } from './config'
import { fadeCommands } from './fade'
import { lightType, SCHEMES, type LightType } from './light-type'
import { askOutputs, outputInputs, powerPayload, readPower } from './messages'

const toPercent = (brightness: number): number => Math.max(1, Math.round((brightness / 255) * 100))

/** `HSBColor` is "hue,saturation,brightness" in degrees and percent. */
function hueAndSaturation(value: unknown): Pair | null {
  const [hue = NaN, saturation = NaN] = typeof value === 'string' ? value.split(',').map(Number) : []
  return Number.isFinite(hue) && Number.isFinite(saturation) ? [hue, saturation] : null
}

function readColor(message: JsonObject, { modes }: LightType): Attributes {
  const mireds = numberOf(message.CT)
  const hasWhite = modes.includes('color_temp')
  // A lamp with both is white while its white channels are on.
  const isWhite = hasWhite && (!modes.includes('hs') || (numberOf(message.White) ?? 0) > 0)
  if (isWhite && mireds !== null && mireds > 0)
    return {
      color_temp_kelvin: miredToKelvin(mireds),
      color_mode: 'color_temp',
      rgb_color: null,
      hs_color: null,
    }
  const color = modes.includes('hs') ? hueAndSaturation(message.HSBColor) : null
  return color ? { ...colorAttributes(hsToRgb(color), 'hs'), hs_color: color, color_temp_kelvin: null } : {}
}

function readState(message: JsonObject, now: LiveState, type: LightType): LiveState | null {
  const changes: Record<string, unknown> = { ...readColor(message, type) }
  const level = numberOf(message[type.dimmerKey])
  if (level !== null && type.modes[0] !== 'onoff') changes.brightness = Math.round((level / 100) * 255)
  const scheme = numberOf(message.Scheme)
  if (scheme !== null && type.effects) changes.effect = SCHEMES[scheme] ?? `Scheme ${scheme}`
  return Object.keys(changes).length === 0 ? null : withAttributes(now, changes)
}

/** Commands with their arguments, in the order in which they are carried out. */
function commandsFor(attributes: Attributes, type: LightType, power: string, keepsOff: boolean): string[] {
  const brightness = numberOf(attributes.brightness)
  const rgb = wantedRgb(attributes)
  const kelvin = numberOf(attributes.color_temp_kelvin)
  const commands: string[] = []
  if (brightness === null) commands.push(power)
  else commands.push(`${type.dimmerCommand} ${toPercent(brightness)}`)
  if (rgb) {
    const [hue, saturation] = rgbToHs(rgb)
    commands.push(`HSBColor1 ${Math.round(hue)}`, `HSBColor2 ${Math.round(saturation)}`)
  } else if (kelvin !== null) {
    const [coldest, warmest] = type.mireds
    commands.push(`CT ${Math.min(warmest, Math.max(coldest, kelvinToMired(kelvin)))}`)
  }
  if (typeof attributes.effect === 'string')
    commands.push(`Scheme ${SCHEMES.findIndex((name) => name === attributes.effect)}`)
  // SetOption20: brightness and colour change without turning the light on.
  if (keepsOff && brightness !== null) commands.push(power)
  return commands
}

const ANSWERED = ['Dimmer', 'Dimmer1', 'Dimmer2', 'Dimmer3', 'CT', 'HSBColor', 'Scheme', 'Channel']

/** `index` counts outputs from 0. */
export function light(device: TasmotaDevice, index: number): Behaviour {
  const type = lightType(device, index)
  const { modes, effects, mireds } = type
  const name = `POWER${index + 1}`
  return {
    fixed: lightAttributes({
      modes,
      effects,
      kelvin: [miredToKelvin(mireds[1]), miredToKelvin(mireds[0])],
    }),
    initial: UNKNOWN,
    tolerance: { brightness: brightnessTolerance(100) },
    isAssumed: false,
    ask: askOutputs(device),
    inputs: outputInputs(device, ['POWER', name, ...ANSWERED], (message, now) => {
      const power = readPower(message, index, device)
      const next = readState(message, now, type)
      if (power === null && next === null) throw new Error(`nothing about ${name}`)
      return power === null ? (next ?? now) : withState(next ?? now, power)
    }),
    present: (now) => presentLight(now, modes),
    encode({ desired: { state, attributes } }, now) {
      const target = state ?? (attributes.brightness === 0 ? 'off' : 'on')
      if (target !== 'on' && target !== 'off') return unsupported('a light is turned on or off')
      const missing = missingAbility(attributes, modes, effects)
      if (missing) return missing
      if (numberOf(attributes.color_temp_kelvin) !== null && !modes.includes('color_temp'))
        return unsupported('no colour temperature')
      const power = `${name} ${powerPayload(target, device)}`
      const steps = target === 'off' ? [power] : commandsFor(attributes, type, power, device.hasOption(20))
      const fade = fadeCommands({ device, type, attributes, target, now })
      return send([sequence(device, [...fade, ...steps])])
    },
  }
}

/** One command on its own topic; several in one Backlog without its pauses, so that they stay together and in order. */
function sequence(device: TasmotaDevice, commands: readonly string[]) {
  const [first = '', ...others] = commands
  if (others.length > 0)
    return command(device.commandTopic('Backlog'), commands.map((step) => `NoDelay;${step}`).join(';'))
  const space = first.indexOf(' ')
  return command(device.commandTopic(first.slice(0, space)), first.slice(space + 1))
}
