/** For every op: whose business it is, what is meant when nothing is named, and what the same words mean for other devices. */
import type { HomeWord } from '../frame'

export interface OpRules {
  /** Groups of domains, the likeliest first; the next is tried when nothing fits. */
  readonly domains: readonly (readonly string[])[]
  /** Kind said for you when the device is left out ("brighter", «запри»). */
  readonly unsaid: string
  readonly unsaidIsAll: boolean
}

const switchable = [
  'light',
  'switch',
  'fan',
  'climate',
  'media_player',
  'input_boolean',
  'humidifier',
  'siren',
  'automation',
  'remote',
  'group',
  'water_heater',
  'vacuum',
  'lawn_mower',
  'valve',
  'scene',
  'script',
  'camera',
  'alarm_control_panel',
]
/** Domains that can be acted on at all. */
export const controllable = [...switchable, 'cover', 'lock']
/** What is started by its name. */
export const routines = ['scene', 'script', 'automation']
/** "Everything": what one turns off when leaving a room. */
export const everythingDomains = ['light', 'switch', 'fan', 'media_player', 'input_boolean', 'humidifier']

const rule = (domains: readonly (readonly string[])[], unsaid: string, unsaidIsAll = false): OpRules => ({
  domains,
  unsaid,
  unsaidIsAll,
})
const player = rule([['media_player']], 'media')

export const opRules: Partial<Record<HomeWord, OpRules>> = {
  on: rule([switchable], 'light', true),
  off: rule([switchable], 'light', true),
  toggle: rule([switchable, ['cover']], 'light', true),
  light: rule([['light'], ['fan', 'cover', 'media_player']], 'light', true),
  open: rule([['cover', 'valve'], ['lock']], 'covering', true),
  close: rule([['cover', 'valve'], ['lock']], 'covering', true),
  stop: rule(
    [
      ['cover', 'valve'],
      ['media_player', 'vacuum', 'lawn_mower'],
    ],
    'covering',
    true,
  ),
  position: rule(
    [
      ['cover', 'valve'],
      ['fan', 'light'],
    ],
    'covering',
    true,
  ),
  lock: rule([['lock']], 'lock'),
  unlock: rule([['lock']], 'lock'),
  temperature: rule([['climate', 'water_heater'], ['humidifier'], ['number']], 'climate', false),
  mode: rule(
    [
      ['climate', 'fan', 'humidifier', 'water_heater', 'vacuum', 'media_player', 'light'],
      ['select', 'alarm_control_panel'],
    ],
    'climate',
    false,
  ),
  fan: rule([['fan'], ['climate', 'vacuum']], 'fan', false),
  volume: player,
  pause: player,
  resume: player,
  next: player,
  previous: player,
  mute: player,
  unmute: player,
  vacuum: rule([['vacuum'], ['lawn_mower']], 'vacuum'),
  dock: rule([['vacuum', 'lawn_mower']], 'vacuum'),
  mow: rule([['lawn_mower']], 'mower'),
  park: rule([['lawn_mower'], ['vacuum']], 'mower'),
  scene: rule([['scene'], ['script'], ['automation']], 'scene'),
  script: rule([['script'], ['automation'], ['scene']], 'script'),
}

const running = [
  'switch',
  'input_boolean',
  'fan',
  'climate',
  'media_player',
  'humidifier',
  'light',
  'water_heater',
]
const moving = ['cover', 'valve']

/** What people also say of devices of another kind: "start the coffee machine", "switch the blinds off". */
const instead: readonly (readonly [
  words: readonly HomeWord[],
  domains: readonly string[],
  word: HomeWord,
])[] = [
  [['vacuum', 'mow', 'open', 'resume'], running, 'on'],
  [['dock', 'park', 'close', 'stop', 'pause'], running, 'off'],
  [['mute', 'pause', 'stop'], ['siren'], 'off'],
  [['on'], moving, 'open'],
  [['off'], moving, 'close'],
]

/** Null: there is no such habit of speech. The other op goes through the same risk gate as if it had been said. */
export function insteadOf(word: HomeWord, domains: readonly string[]): HomeWord | null {
  const found = instead.find(
    ([words, of]) => words.includes(word) && domains.every((domain) => of.includes(domain)),
  )
  return found?.[2] ?? null
}

/** The op that the same words mean for a device of this domain. Null: this device cannot do it. */
export function opFor(word: HomeWord, domain: string): string | null {
  const special = specialOps[domain]?.[word]
  if (special !== undefined) return special
  const rules = opRules[word]
  if (rules && !rules.domains.flat().includes(domain)) return null
  return ''
}

/** Empty text: the op keeps its own name. */
const specialOps: Readonly<Record<string, Partial<Record<HomeWord, string | null>>>> = {
  vacuum: {
    on: 'vacuum_start',
    off: 'vacuum_return_to_base',
    stop: 'vacuum_return_to_base',
    toggle: null,
    park: 'vacuum_return_to_base',
  },
  lawn_mower: {
    on: 'lawn_mower_start_mowing',
    off: 'lawn_mower_dock',
    stop: 'lawn_mower_dock',
    toggle: null,
    dock: 'lawn_mower_dock',
    vacuum: 'lawn_mower_start_mowing',
  },
  valve: { on: 'open', off: 'close' },
  scene: { on: 'activate_scene', off: null, toggle: null, script: 'activate_scene' },
  script: { on: 'run_script', scene: 'run_script', toggle: null },
  automation: { scene: 'run_script', script: 'run_script' },
  lock: { open: 'unlock', close: 'lock' },
  media_player: { stop: 'media_pause', light: 'set_volume' },
  cover: { light: 'set_position' },
  fan: { light: 'set_fan_speed', position: 'set_fan_speed' },
  light: { position: 'light_set' },
}
