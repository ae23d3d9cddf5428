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
    /^(?:un ?locked|unlock|not locked|не заперт\p{L}*|не запер(?:л[аио])?|отперт\p{L}*|отпер(?:л[аио])?|разблокирова\p{L}*|незаперт\p{L}*)/u,
    'unlocked',
  ],
  [/^(?:locked|lock|заперт\p{L}*|запер(?:л[аио])?|заблокирова\p{L}*|на замке|на замок)/u, 'locked'],
  [/^(?:opening|открывается|открываются)/u, 'opening'],
  [/^(?:closing|закрывается|закрываются)/u, 'closing'],
  [
    /^(?:not closed|open|opened|ajar|left open|не закры(?:т\p{L}*|л[аио]?)|откры(?:т\p{L}*|л[аио]?)|поднят\p{L}*|приоткрыт\p{L}*|выдвинут\p{L}*|раскрыт\p{L}*|раздвинут\p{L}*|незакрыт\p{L}*|распахнут\p{L}*|настежь|нараспашку)/u,
    'open',
  ],
  [
    /^(?:not open|closed|shut|close|lowered|не откры(?:т\p{L}*|л[аио]?)|закры(?:т\p{L}*|л[аио]?)|опущен\p{L}*|свернут\p{L}*|убран\p{L}*|задвинут\p{L}*|задернут\p{L}*)/u,
    'closed',
  ],
  [
    /^(?:not home|not at home|away|out|gone|не дома|нет дома|нету дома|ушел|ушла|ушли|отсутств\p{L}*)/u,
    'not_home',
  ],
  [/^(?:home|at home|in|inside|дома|в доме|есть дома)$/u, 'home'],
  [
    /^(?:low|running low|empty|dead|flat|dying|low battery|need charging|разряж\p{L}*|низк\p{L}*|сел\p{L}?|севш\p{L}*|садится|садятся|на исходе|пуст\p{L}*)/u,
    'low',
  ],
  [/^(?:charging|plugged in|заряжает\p{L}*|заряжают\p{L}*|на зарядке)/u, 'charging'],
  [/^(?:playing|играет|играют|воспроизвод\p{L}*)/u, 'playing'],
  [/^(?:paused|on pause|на паузе|приостановлен\p{L}*)/u, 'paused'],
  [/^(?:idle|standby|простаивает|бездейств\p{L}*|в режиме ожидания)/u, 'idle'],
  [/^(?:docked|on (?:the |its )?(?:dock|base)|на базе|на станции|на док станции)/u, 'docked'],
  [/^(?:cleaning|vacuuming|(?:у|при)бира(?:ет|ют)\p{L}*|пылесос(?:ит|ят)|чист(?:ит|ят)|моет)/u, 'cleaning'],
  [/^(?:returning|возвраща\p{L}*)/u, 'returning'],
  [/^(?:mowing|кос(?:ит|ят)|стриж(?:ет|ут))/u, 'mowing'],
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
  [/^(?:not off|не выключ\p{L}*)/u, 'on'],
  [
    /^(?:off|switched off|turned off|not on|not running|done|finished|over|stopped|disabled|inactive|выключ\p{L}*|не горит|не горят|не включ\p{L}*|погас\p{L}*|погашен\p{L}*|потух\p{L}*|отключ\p{L}*|не работа\p{L}*|выкл|закончил\p{L}*|доработал\p{L}*|достирал\p{L}*|отстирал\p{L}*|помыл\p{L}*|домыл\p{L}*|остановил\p{L}*)/u,
    'off',
  ],
  [
    /^(?:on|still on|switched on|turned on|lit|running|working|active|enabled|включ\p{L}*|горит|горят|работа\p{L}*|зажжен\p{L}*|светит\p{L}*|вкл|активн\p{L}*|запущен\p{L}*|стирает|отжимает|крутится|сушит|моет посуду|кипит|закипел\p{L}*)/u,
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
      // "Is the awning out": the word for people who are away, said of what is rolled out.
      return asked === 'on' || asked === 'unlocked' || asked === 'not_home'
        ? 'open'
        : asked === 'off' || asked === 'locked' || asked === 'home'
          ? 'closed'
          : asked
    case 'vacuum':
      return asked === 'on' ? 'cleaning' : asked === 'off' ? 'docked' : asked
    case 'lawn_mower':
      return asked === 'on' ? 'mowing' : asked === 'off' ? 'docked' : asked
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
