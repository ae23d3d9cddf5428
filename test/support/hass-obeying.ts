/** Devices of Home Assistant discovery that obey: lights, covers, climate and the like. */
import { echo, json, type DeviceRow } from './hass-device-row'

export const obeyingDevices: readonly DeviceRow[] = [
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
      pr_mode_cmd_t: 'ac/preset/set',
      pr_mode_stat_t: 'ac/preset',
      fan_mode_cmd_t: 'ac/fan/set',
      fan_mode_stat_t: 'ac/fan',
      modes: ['off', 'heat', 'cool'],
      pr_modes: ['eco', 'sleep'],
      fan_modes: ['low', 'high'],
    },
    first: [
      ['ac/mode', 'heat'],
      ['ac/temp', '20'],
      ['ac/preset', 'sleep'],
      ['ac/fan', 'low'],
    ],
    obey: {
      'ac/mode/set': echo('ac/mode'),
      'ac/temp/set': echo('ac/temp'),
      'ac/preset/set': echo('ac/preset'),
      'ac/fan/set': echo('ac/fan'),
    },
  },
  {
    component: 'cover',
    config: {
      cmd_t: 'blind/set',
      pos_t: 'blind/pos',
      set_pos_t: 'blind/pos/set',
      tilt_cmd_t: 'blind/tilt/set',
      tilt_status_t: 'blind/tilt',
    },
    first: [
      ['blind/pos', '100'],
      ['blind/tilt', '0'],
    ],
    obey: {
      'blind/set': (payload) => [['blind/pos', payload === 'OPEN' ? '100' : '0']],
      'blind/pos/set': echo('blind/pos'),
      'blind/tilt/set': echo('blind/tilt'),
    },
  },
  // Takes its time: it is on its way until it is stopped.
  {
    component: 'cover',
    more: 'slow',
    config: { cmd_t: 'slow/set', stat_t: 'slow' },
    first: [['slow', 'closed']],
    obey: {
      'slow/set': (payload) => [['slow', { OPEN: 'opening', CLOSE: 'closing' }[payload] ?? 'stopped']],
    },
  },
  {
    component: 'fan',
    config: {
      cmd_t: 'fan/set',
      stat_t: 'fan',
      pct_cmd_t: 'fan/pct/set',
      pct_stat_t: 'fan/pct',
      pr_mode_cmd_t: 'fan/preset/set',
      pr_mode_stat_t: 'fan/preset',
      pr_modes: ['auto', 'breeze'],
      osc_cmd_t: 'fan/swing/set',
      osc_stat_t: 'fan/swing',
      dir_cmd_t: 'fan/direction/set',
      dir_stat_t: 'fan/direction',
    },
    first: [
      ['fan', 'ON'],
      ['fan/pct', '20'],
      ['fan/preset', 'auto'],
      ['fan/swing', 'oscillate_off'],
      ['fan/direction', 'forward'],
    ],
    obey: {
      'fan/set': echo('fan'),
      'fan/pct/set': echo('fan/pct'),
      'fan/preset/set': echo('fan/preset'),
      'fan/swing/set': echo('fan/swing'),
      'fan/direction/set': echo('fan/direction'),
    },
  },
  {
    component: 'humidifier',
    config: {
      cmd_t: 'hum/set',
      stat_t: 'hum',
      hum_cmd_t: 'hum/target/set',
      hum_stat_t: 'hum/target',
      mode_cmd_t: 'hum/mode/set',
      mode_stat_t: 'hum/mode',
      modes: ['normal', 'baby'],
    },
    first: [
      ['hum', 'ON'],
      ['hum/target', '40'],
      ['hum/mode', 'normal'],
    ],
    obey: {
      'hum/set': echo('hum'),
      'hum/target/set': echo('hum/target'),
      'hum/mode/set': echo('hum/mode'),
    },
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
    component: 'light',
    more: 'json',
    config: {
      schema: 'json',
      cmd_t: 'strip/set',
      stat_t: 'strip',
      brightness: true,
      sup_clrm: ['rgb', 'color_temp'],
      effect: true,
      fx_list: ['rainbow', 'candle'],
    },
    first: [['strip', json({ state: 'OFF' })]],
    obey: {
      'strip/set': (payload) => {
        const order = JSON.parse(payload) as Record<string, unknown>
        const mode = 'color' in order ? 'rgb' : 'color_temp' in order ? 'color_temp' : undefined
        return [['strip', json({ ...order, color_mode: mode })]]
      },
    },
  },
  {
    component: 'light',
    more: 'plain',
    config: {
      cmd_t: 'bulb/set',
      stat_t: 'bulb',
      bri_cmd_t: 'bulb/brightness/set',
      bri_stat_t: 'bulb/brightness',
      on_cmd_type: 'brightness',
    },
    first: [
      ['bulb', 'OFF'],
      ['bulb/brightness', '10'],
    ],
    obey: {
      'bulb/set': echo('bulb'),
      'bulb/brightness/set': (payload) => [
        ['bulb/brightness', payload],
        ['bulb', 'ON'],
      ],
    },
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
    config: {
      cmd_t: 'vacuum/set',
      stat_t: 'vacuum',
      set_fan_spd_t: 'vacuum/speed/set',
      fanspd_lst: ['quiet', 'turbo'],
      clean_segments_command_topic: 'vacuum/segments/set',
    },
    first: [['vacuum', json({ state: 'docked', fan_speed: 'quiet', segments: { '7': 'Kitchen' } })]],
    obey: {
      'vacuum/set': (payload) => [['vacuum', json({ state: payload === 'start' ? 'cleaning' : 'docked' })]],
      'vacuum/speed/set': (payload) => [['vacuum', json({ fan_speed: payload })]],
      'vacuum/segments/set': (payload) => [
        ['vacuum', json({ state: payload === '["7"]' ? 'cleaning' : 'error' })],
      ],
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
]
