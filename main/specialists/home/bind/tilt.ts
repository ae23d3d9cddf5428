/**
 * Slats: "tilt the blinds to 30 percent", «поверни ламели наполовину». The models write of positions, since frames have no word for slats;
 * the sentence says that they are meant. Pure.
 */
import type { Entity } from '../../../../contract/domain/home'
import { wordsOf } from '../../../lib/lang/fold'
import type { HomeFrame, HomeWord } from '../frame'
import type { IndexedEntity } from './home-index'

const slats =
  /^(?:slats?|louv(?:er|re)s?|lamell?ae?s?|vanes?|ламел\p{L}*|планк(?:а|и|у|ой|ами|ах|ам)|планок)$/u
const tilts = /^(?:tilt\p{L}*|наклон\p{L}*)$/u
/** "Turn the blinds" may be "turn them off"; «поверни жалюзи» is about the slats alone. */
const turns = /^(?:поверн\p{L}*|поворач\p{L}*)$/u
const slatted = /^(?:blinds?|jalousies?|жалюзи)$/u

export function saysTilt(utterance: string): boolean {
  const words = wordsOf(utterance)
  const says = (pattern: RegExp): boolean => words.some((word) => pattern.test(word))
  return says(slats) || says(tilts) || (says(turns) && says(slatted))
}

const moved = new Set<HomeWord>(['position', 'open', 'close'])
const mistaken = new Set<HomeWord>(['on', 'off', 'toggle', 'light', 'mode', 'temperature'])

/** The frame about the covers that have the slats: "the slats of the blinds" → "blinds", and a value makes it a position. */
export function ofSlats(frame: HomeFrame, utterance: string): HomeFrame {
  if (!saysTilt(utterance) || !(moved.has(frame.op) || mistaken.has(frame.op))) return frame
  const what = frame.what
    .map((span) =>
      wordsOf(span)
        .filter((word) => !slats.test(word) && !tilts.test(word))
        .join(' ')
        .replace(/^(?:(?:of|on|in|the)\s+)+|(?:\s+(?:of|on|in))+$/gu, ''),
    )
    .filter(Boolean)
  const op =
    frame.value.length > 0 ? 'position' : frame.op === 'on' ? 'open' : frame.op === 'off' ? 'close' : frame.op
  return { ...frame, op, what }
}

const whole = new Set<unknown>(['window', 'door', 'garage', 'gate', 'awning', 'curtain'])
const tiltBit = 128

/** False: it says that it has no slats. Home Assistant's features are words over MQTT, and bits in a home file. */
export function canTilt({ domain, attributes }: Entity): boolean {
  if (domain !== 'cover' || whole.has(attributes['device_class'])) return false
  const features: unknown = attributes['supported_features']
  if ('current_tilt_position' in attributes) return true
  if (Array.isArray(features)) return features.includes('set_tilt_position')
  return typeof features !== 'number' || (features & tiltBit) !== 0
}

/** Where slats were spoken of, only what has some is meant; where nothing has, all of it, so that it is named. */
export function withSlats(entities: readonly IndexedEntity[], utterance: string): readonly IndexedEntity[] {
  if (!saysTilt(utterance)) return entities
  const able = entities.filter(({ entity }) => canTilt(entity))
  return able.length > 0 ? able : entities
}
