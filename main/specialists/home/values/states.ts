/** The state a question asks about: "open", «закрыта», "on", «дома ли», "running low" → one plain word, then the domain's own. */
import type { Entity } from '../../../../contract/domain/home'
import { wordsOf } from '../../../lib/lang/fold'

export const askedStates = [
  'on',
  'off',
  'open',
  'closed',
  'opening',
  'closing',
  'locked',
  'unlocked',
  'home',
  'not_home',
  'low',
  'charging',
  'playing',
  'paused',
  'idle',
  'docked',
  'cleaning',
  'returning',
  'mowing',
  'detected',
  'clear',
  'wet',
  'dry',
  'heat',
  'cool',
  'auto',
  'armed',
  'disarmed',
  'unavailable',
  'jammed',
] as const
export type AskedState = (typeof askedStates)[number]

const patterns: readonly (readonly [RegExp, AskedState])[] = [
  [
    /^(?:un ?locked|unlock|not locked|не заперт\p{L}*|отперт\p{L}*|разблокирован\p{L}*|незаперт\p{L}*)/u,
    'unlocked',
  ],
  [/^(?:locked|lock|заперт\p{L}*|заблокирован\p{L}*|на замке|на замок)/u, 'locked'],
  [/^(?:opening|открывается|открываются)/u, 'opening'],
  [/^(?:closing|закрывается|закрываются)/u, 'closing'],
  [
    /^(?:not closed|open|opened|ajar|left open|не закрыт\p{L}*|открыт\p{L}*|приоткрыт\p{L}*|незакрыт\p{L}*|распахнут\p{L}*|настежь|нараспашку)/u,
    'open',
  ],
  [/^(?:not open|closed|shut|close|не открыт\p{L}*|закрыт\p{L}*)/u, 'closed'],
  [
    /^(?:not home|not at home|away|out|gone|не дома|нет дома|нету дома|ушел|ушла|ушли|отсутств\p{L}*)/u,
    'not_home',
  ],
  [/^(?:home|at home|in|inside|дома|в доме|есть дома)$/u, 'home'],
  [
    /^(?:low|running low|empty|dead|flat|dying|low battery|need charging|разряж\p{L}*|низк\p{L}*|сел\p{L}?|севш\p{L}*|садится|на исходе|пуст\p{L}*)/u,
    'low',
  ],
  [/^(?:charging|plugged in|заряжает\p{L}*|заряжают\p{L}*|на зарядке)/u, 'charging'],
  [/^(?:playing|играет|играют|воспроизвод\p{L}*)/u, 'playing'],
  [/^(?:paused|on pause|на паузе|приостановлен\p{L}*)/u, 'paused'],
  [/^(?:idle|standby|простаивает|бездейств\p{L}*|в режиме ожидания)/u, 'idle'],
  [/^(?:docked|on (?:the |its )?(?:dock|base)|на базе|на станции|на док станции)/u, 'docked'],
  [/^(?:cleaning|vacuuming|убирает\p{L}*|пылесосит|чистит)/u, 'cleaning'],
  [/^(?:returning|возвращается)/u, 'returning'],
  [/^(?:mowing|косит|стрижет)/u, 'mowing'],
  [
    /^(?:wet|leaking|flooded|leak|мокр\p{L}*|протека\p{L}*|влажн\p{L}*|протечк\p{L}*|течет|затопл\p{L}*)/u,
    'wet',
  ],
  [/^(?:dry|сух\p{L}*|нет протечки)/u, 'dry'],
  [/^(?:clear|no motion|нет движения|чисто|не обнаружен\p{L}*|спокойно)/u, 'clear'],
  [
    /^(?:detected|triggered|motion|movement|occupied|moving|smoke|обнаружен\p{L}*|сработал\p{L}*|движени\p{L}*|есть движение|занят\p{L}*|есть|есть кто)/u,
    'detected',
  ],
  [/^(?:heating|heat|нагрев\p{L}*|обогрев\p{L}*|греет|греют|топит|топят)/u, 'heat'],
  [/^(?:cooling|cool|охлажда\p{L}*|холодит)/u, 'cool'],
  [/^(?:auto|авто\p{L}*)/u, 'auto'],
  [/^(?:armed|на охране|под охраной|поставлен\p{L}*)/u, 'armed'],
  [/^(?:disarmed|снят\p{L}*|не на охране)/u, 'disarmed'],
  [/^(?:unavailable|offline|недоступ\p{L}*|не в сети|офлайн)/u, 'unavailable'],
  [/^(?:jammed|заклинил\p{L}*|заело)/u, 'jammed'],
  [/^(?:not off|не выключен\p{L}*)/u, 'on'],
  [
    /^(?:off|switched off|turned off|not on|disabled|inactive|выключен\p{L}*|не горит|не горят|не включен\p{L}*|погашен\p{L}*|отключен\p{L}*|не работа\p{L}*|выкл)/u,
    'off',
  ],
  [
    /^(?:on|still on|switched on|turned on|lit|running|working|active|enabled|включен\p{L}*|горит|горят|работа\p{L}*|зажжен\p{L}*|светит\p{L}*|вкл|активн\p{L}*|запущен\p{L}*)/u,
    'on',
  ],
]

export function readState(span: string): AskedState | null {
  const text = wordsOf(
    span.replace(/^(?:all|still|left|currently|now|сейчас|еще|ещё|все|всё)\s+/iu, ''),
  ).join(' ')
  const direct = patterns.find(([pattern]) => pattern.test(text))?.[1]
  if (direct) return direct
  const last = wordsOf(span).at(-1) ?? ''
  return patterns.find(([pattern]) => pattern.test(last))?.[1] ?? null
}

const raised = new Set<AskedState>([
  'on',
  'open',
  'detected',
  'wet',
  'low',
  'home',
  'unlocked',
  'charging',
  'opening',
])
const lowered = new Set<AskedState>(['off', 'closed', 'clear', 'dry', 'not_home', 'locked'])

/** The state word of this entity's own domain, as `slots.state` holds it. */
export function domainState({ domain }: Entity, asked: AskedState): string {
  switch (domain) {
    case 'binary_sensor':
      return raised.has(asked) ? 'on' : lowered.has(asked) ? 'off' : asked
    case 'lock':
      return asked === 'open' || asked === 'off'
        ? 'unlocked'
        : asked === 'closed' || asked === 'on'
          ? 'locked'
          : asked
    case 'cover':
    case 'valve':
      return asked === 'on' || asked === 'unlocked'
        ? 'open'
        : asked === 'off' || asked === 'locked'
          ? 'closed'
          : asked
    default:
      return asked
  }
}

/** Which domains a question about this state is most likely about, best first. Null: any. */
export function domainsAsked(asked: AskedState | null): readonly (readonly string[])[] | null {
  switch (asked) {
    case 'locked':
    case 'unlocked':
    case 'jammed':
      return [['lock'], ['binary_sensor', 'cover']]
    case 'open':
    case 'closed':
    case 'opening':
    case 'closing':
      return [['binary_sensor', 'cover', 'valve'], ['lock']]
    case 'home':
    case 'not_home':
      return [['person', 'device_tracker', 'binary_sensor']]
    case 'playing':
    case 'paused':
      return [['media_player'], ['vacuum', 'lawn_mower']]
    case 'docked':
    case 'returning':
    case 'cleaning':
    case 'mowing':
      return [['vacuum', 'lawn_mower']]
    case 'wet':
    case 'dry':
    case 'detected':
    case 'clear':
      return [['binary_sensor']]
    case 'armed':
    case 'disarmed':
      return [['alarm_control_panel']]
    case 'on':
    case 'off':
      return [
        [
          'light',
          'switch',
          'fan',
          'media_player',
          'climate',
          'humidifier',
          'input_boolean',
          'vacuum',
          'water_heater',
          'siren',
          'automation',
          'valve',
          'lawn_mower',
          'camera',
          'cover',
        ],
        ['binary_sensor', 'sensor', 'lock', 'script', 'scene'],
      ]
    default:
      return null
  }
}
