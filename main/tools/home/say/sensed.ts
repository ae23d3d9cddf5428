/** What "on" and "off" of a binary sensor mean, by its device class. */
import type { Entity, Lang } from '../../../../contract/domain/home'
import { agree, type Gender } from '../../../lib/lang/russian-grammar'

interface Sensed {
  readonly en: readonly [string, string]
  readonly ru: readonly [(gender: Gender) => string, (gender: Gender) => string]
}

const still = (on: string, off: string): Sensed['ru'] => [() => on, () => off]
const opening: Sensed = {
  en: ['open', 'closed'],
  ru: [(gender) => agree('открыт', gender), (gender) => agree('закрыт', gender)],
}

const table: Readonly<Record<string, Sensed>> = {
  window: opening,
  door: opening,
  garage_door: opening,
  opening,
  lock: {
    en: ['unlocked', 'locked'],
    ru: [(gender) => agree('отперт', gender), (gender) => agree('заперт', gender)],
  },
  motion: { en: ['detecting motion', 'clear'], ru: still('— есть движение', '— движения нет') },
  moving: { en: ['moving', 'still'], ru: still('— движется', '— не движется') },
  occupancy: { en: ['occupied', 'clear'], ru: still('— кто-то есть', '— никого нет') },
  presence: { en: ['home', 'away'], ru: still('— дома', '— не дома') },
  moisture: { en: ['wet', 'dry'], ru: still('— есть вода', '— сухо') },
  smoke: { en: ['detecting smoke', 'clear'], ru: still('— есть дым', '— дыма нет') },
  gas: { en: ['detecting gas', 'clear'], ru: still('— есть газ', '— газа нет') },
  carbon_monoxide: {
    en: ['detecting carbon monoxide', 'clear'],
    ru: still('— есть угарный газ', '— угарного газа нет'),
  },
  battery: { en: ['low', 'fine'], ru: still('— заряд низкий', '— заряд в норме') },
  battery_charging: { en: ['charging', 'not charging'], ru: still('— заряжается', '— не заряжается') },
  connectivity: { en: ['connected', 'disconnected'], ru: still('— на связи', '— нет связи') },
  plug: { en: ['plugged in', 'unplugged'], ru: still('— в розетке', '— не в розетке') },
  power: { en: ['powered', 'without power'], ru: still('— питание есть', '— питания нет') },
  problem: { en: ['reporting a problem', 'fine'], ru: still('— есть неисправность', '— всё в порядке') },
  running: { en: ['running', 'not running'], ru: still('— работает', '— не работает') },
  safety: { en: ['unsafe', 'safe'], ru: still('— небезопасно', '— безопасно') },
  sound: { en: ['hearing sound', 'quiet'], ru: still('— слышен звук', '— тихо') },
  tamper: { en: ['tampered with', 'untouched'], ru: still('— вскрыт', '— не тронут') },
  vibration: { en: ['vibrating', 'still'], ru: still('— вибрирует', '— не вибрирует') },
  cold: { en: ['cold', 'normal'], ru: still('— холодно', '— в норме') },
  heat: { en: ['hot', 'normal'], ru: still('— жарко', '— в норме') },
  light: { en: ['in the light', 'in the dark'], ru: still('— светло', '— темно') },
}

/** Null: not a binary sensor of a known class. */
export function sensedWord(
  { domain, attributes }: Entity,
  state: string,
  gender: Gender,
  lang: Lang,
): string | null {
  if (domain !== 'binary_sensor') return null
  const known = table[String(attributes['device_class'])]
  if (!known || (state !== 'on' && state !== 'off')) return null
  const at = state === 'on' ? 0 : 1
  return lang === 'ru' ? known.ru[at](gender) : known.en[at]
}
