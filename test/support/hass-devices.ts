/**
 * One simulated device for each domain, announced by Home Assistant discovery: obeys its command topics and reports, retained, on its
 * state topics. A device is a row: its discovery payload, what it says at first, and what a command makes it say.
 */
import type { Witness } from './broker'

type Messages = readonly (readonly [topic: string, payload: string])[]

interface DeviceRow {
  readonly component: string
  readonly config: Readonly<Record<string, unknown>>
  readonly first: Messages
  /** By command topic. */
  readonly obey: Readonly<Record<string, (payload: string) => Messages>>
}

/** A topic that repeats what it is told on another one. */
const echo =
  (to: string) =>
  (payload: string): Messages => [[to, payload]]

const json = (value: unknown): string => JSON.stringify(value)

export const hassDevices: readonly DeviceRow[] = [
  {
    component: 'alarm_control_panel',
    config: { cmd_t: 'panel/set', stat_t: 'panel' },
    first: [['panel', 'disarmed']],
    obey: {
      'panel/set': (payload) => [
        ['panel', payload === 'DISARM' ? 'disarmed' : payload.replace('ARM', 'armed').toLowerCase()],
      ],
    },
  },
  {
    component: 'climate',
    config: {
      mode_cmd_t: 'ac/mode/set',
      mode_stat_t: 'ac/mode',
      temp_cmd_t: 'ac/temp/set',
      temp_stat_t: 'ac/temp',
      modes: ['off', 'heat'],
    },
    first: [
      ['ac/mode', 'heat'],
      ['ac/temp', '20'],
    ],
    obey: { 'ac/mode/set': echo('ac/mode'), 'ac/temp/set': echo('ac/temp') },
  },
  {
    component: 'cover',
    config: { cmd_t: 'blind/set', pos_t: 'blind/pos', set_pos_t: 'blind/pos/set' },
    first: [['blind/pos', '100']],
    obey: {
      'blind/set': (payload) => [['blind/pos', payload === 'OPEN' ? '100' : '0']],
      'blind/pos/set': echo('blind/pos'),
    },
  },
  {
    component: 'fan',
    config: { cmd_t: 'fan/set', stat_t: 'fan', pct_cmd_t: 'fan/pct/set', pct_stat_t: 'fan/pct' },
    first: [
      ['fan', 'ON'],
      ['fan/pct', '20'],
    ],
    obey: { 'fan/set': echo('fan'), 'fan/pct/set': echo('fan/pct') },
  },
  {
    component: 'humidifier',
    config: { cmd_t: 'hum/set', stat_t: 'hum', hum_cmd_t: 'hum/target/set', hum_stat_t: 'hum/target' },
    first: [
      ['hum', 'ON'],
      ['hum/target', '40'],
    ],
    obey: { 'hum/set': echo('hum'), 'hum/target/set': echo('hum/target') },
  },
  {
    component: 'lawn_mower',
    config: { act_stat_t: 'mower', strt_mw_cmd_t: 'mower/start', dock_cmd_t: 'mower/dock' },
    first: [['mower', 'docked']],
    obey: { 'mower/start': () => [['mower', 'mowing']], 'mower/dock': () => [['mower', 'docked']] },
  },
  {
    component: 'light',
    config: {
      schema: 'template',
      cmd_t: 'lamp/set',
      stat_t: 'lamp',
      cmd_on_tpl: "on,{{ brightness | d('99') }}",
      cmd_off_tpl: 'off,0',
      stat_tpl: "{{ value.split(',')[0] }}",
      bri_tpl: "{{ value.split(',')[1] }}",
    },
    first: [['lamp', 'off,0']],
    obey: { 'lamp/set': echo('lamp') },
  },
  {
    component: 'lock',
    config: { cmd_t: 'lock/set', stat_t: 'lock' },
    first: [['lock', 'UNLOCKED']],
    obey: { 'lock/set': (payload) => [['lock', `${payload}ED`]] },
  },
  {
    component: 'number',
    config: { cmd_t: 'number/set', stat_t: 'number', min: 5, max: 30, dev_cla: 'temperature' },
    first: [['number', '20']],
    obey: { 'number/set': echo('number') },
  },
  {
    component: 'select',
    config: { cmd_t: 'select/set', stat_t: 'select', ops: ['cotton', 'wool'] },
    first: [['select', 'cotton']],
    obey: { 'select/set': echo('select') },
  },
  {
    component: 'siren',
    config: { cmd_t: 'siren/set', stat_t: 'siren' },
    first: [['siren', json({ state: 'ON' })]],
    obey: { 'siren/set': echo('siren') },
  },
  {
    component: 'switch',
    config: { cmd_t: 'switch/set', stat_t: 'switch' },
    first: [['switch', 'OFF']],
    obey: { 'switch/set': echo('switch') },
  },
  {
    component: 'vacuum',
    config: { cmd_t: 'vacuum/set', stat_t: 'vacuum' },
    first: [['vacuum', json({ state: 'docked' })]],
    obey: {
      'vacuum/set': (payload) => [['vacuum', json({ state: payload === 'start' ? 'cleaning' : 'docked' })]],
    },
  },
  {
    component: 'valve',
    config: { cmd_t: 'valve/set', stat_t: 'valve', pos: true },
    first: [['valve', '100']],
    obey: { 'valve/set': echo('valve') },
  },
  {
    component: 'water_heater',
    config: {
      mode_cmd_t: 'boiler/mode/set',
      mode_stat_t: 'boiler/mode',
      temp_cmd_t: 'boiler/temp/set',
      temp_stat_t: 'boiler/temp',
    },
    first: [
      ['boiler/mode', 'eco'],
      ['boiler/temp', '50'],
    ],
    obey: { 'boiler/mode/set': echo('boiler/mode'), 'boiler/temp/set': echo('boiler/temp') },
  },
  { component: 'binary_sensor', config: { stat_t: 'motion' }, first: [['motion', 'ON']], obey: {} },
  { component: 'device_tracker', config: { stat_t: 'phone' }, first: [['phone', 'home']], obey: {} },
  { component: 'event', config: { stat_t: 'bell', evt_typ: ['press'] }, first: [], obey: {} },
  {
    component: 'sensor',
    config: { stat_t: 'meter', val_tpl: '{{ value | float | round(1) }}' },
    first: [['meter', '21.46']],
    obey: {},
  },
  { component: 'text', config: { cmd_t: 'text/set', stat_t: 'text' }, first: [['text', 'hello']], obey: {} },
  {
    component: 'update',
    config: { stat_t: 'firmware' },
    first: [['firmware', json({ installed_version: '1', latest_version: '2' })]],
    obey: {},
  },
]

/** The devices live as long as their client. */
export async function startHassDevices(client: Witness): Promise<void> {
  client.client.on('message', (topic, payload) => {
    for (const { obey } of hassDevices) {
      for (const [to, answer] of obey[topic]?.(payload.toString('utf8')) ?? [])
        void client.publish(to, answer, true)
    }
  })
  for (const { component, config, first } of hassDevices) {
    await client.publish(
      `homeassistant/${component}/one/config`,
      json({ name: component, uniq_id: component, ...config }),
      true,
    )
    for (const [topic, payload] of first) await client.publish(topic, payload, true)
  }
}
