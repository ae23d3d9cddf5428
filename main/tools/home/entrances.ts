/**
 * Entrances, water and alarms by class and by name: a relay called "Garage door" opens the garage as surely as a cover of that class.
 * Lamps, curtains and bells at a door are not the door.
 */
import type { Entity } from '../../../contract/domain/home'

const entranceClasses = new Set(['garage', 'gate', 'door'])
const coveringClasses = new Set(['awning', 'blind', 'curtain', 'shade'])

const garage = /garage|гараж/iu
const gateway = /garage|\bgate|гараж|(?<!\p{L})ворот|калитк|шлагбаум/iu
const entrance =
  /\bdoors?\b|\bgates?\b|(?<!\p{L})двер|(?<!\p{L})ворот|калитк|шлагбаум|\bvalves?\b|клапан|(?<!\p{L})вентил[ьяи](?!\p{L})|(?<!\p{L})кран(?:ы|а|ов)?(?!\p{L})/iu
const guard = /\block\b|\balarms?\b|(?<!\p{L})зам(?:ок|к[аиу])(?!\p{L})|сигнализац|(?<!\p{L})охран/iu
/** What stands or hangs there, and locks that lock buttons. */
const otherThings =
  /\blights?\b|\blamps?\b|\bbulbs?\b|lighting|\bled\b|curtain|\bblinds?\b|\bshades?\b|drape|doorbell|\bbell\b|chime|\bcam(?:era)?\b|sensor|heater|\bfan\b|socket|outlet|\bplug\b|(?<!\p{L})свет|ламп|лампоч|подсвет|освещ|фонар|люстр|торшер|ночник|штор|жалюзи|занавес|гардин|звонок|звонк|датчик|камер|обогрев|розетк|вытяжк|вентилятор/iu
const harmlessGuard = /\bchild(?:ren)?\b|\bkey(?:pad)? lock|button|alarm clock|детск|кноп|клавиш|будильник/iu

const opening = /\bopen|unlock|disarm|откры|откро|отпер|отпир|снять|сними/iu
const closing =
  /\bclos(?:e|es|ed|ing)\b|\bshut\b|^lock\b.*\b(?:doors?|gates?|house|home|up|all|everything)\b|\block(?:ed|ing)\b|\barm(?:ed|ing)?\b|закры|закро|запер|запир|запри|постав/iu

/** Domains that can stand for anything that is wired to them. */
const relays = new Set([
  'switch',
  'script',
  'scene',
  'automation',
  'button',
  'input_boolean',
  'input_button',
  'group',
  'remote',
])

export function isEntranceCover({ name, attributes }: Entity): boolean {
  const deviceClass = attributes['device_class']
  if (typeof deviceClass !== 'string')
    return (garage.test(name) || entrance.test(name) || guard.test(name)) && !otherThings.test(name)
  if (entranceClasses.has(deviceClass)) return true
  return !coveringClasses.has(deviceClass) && gateway.test(name)
}

/** Switching it on opens something or sets something off. */
export function isNamedEntrance({ domain, name }: Entity): boolean {
  if (!relays.has(domain) || otherThings.test(name) || isClosing(name)) return false
  return entrance.test(name) || isGarageItself(name) || (guard.test(name) && !harmlessGuard.test(name))
}

/** Switching it off unlocks or disarms. */
export function isNamedGuard({ domain, name }: Entity): boolean {
  return domain === 'switch' && guard.test(name) && !otherThings.test(name) && !harmlessGuard.test(name)
}

/** A switch in the garage is not the garage; one called just so, or one that opens it, is. */
const isGarageItself = (name: string): boolean =>
  garage.test(name) && (opening.test(name) || /opener|привод/iu.test(name) || !/\s/u.test(name.trim()))

/** "Close the garage", "Lock front door", but not "Front door lock", nor "Open/close gate". */
const isClosing = (name: string): boolean => closing.test(name) && !opening.test(name)
