/** Devices of Home Assistant discovery that only report, only take a value, or only are told to happen. */
import { echo, json, type DeviceRow } from './hass-device-row'

export const reportingDevices: readonly DeviceRow[] = [
  { component: 'binary_sensor', config: { stat_t: 'motion' }, first: [['motion', 'ON']], obey: {} },
  { component: 'device_tracker', config: { stat_t: 'phone' }, first: [['phone', 'home']], obey: {} },
  { component: 'event', config: { stat_t: 'bell', evt_typ: ['press'] }, first: [], obey: {} },
  {
    component: 'sensor',
    config: { stat_t: 'meter', val_tpl: '{{ value | float | round(1) }}' },
    first: [['meter', '21.46']],
    obey: {},
  },
  { component: 'button', config: { cmd_t: 'button/press' }, first: [], obey: {} },
  { component: 'camera', config: { topic: 'camera' }, first: [], obey: {} },
  {
    component: 'date',
    config: { cmd_t: 'date/set', stat_t: 'date' },
    first: [['date', '2026-03-01']],
    obey: { 'date/set': echo('date') },
  },
  {
    component: 'datetime',
    config: { cmd_t: 'moment/set', stat_t: 'moment' },
    first: [['moment', '2026-03-01T07:00:00Z']],
    obey: { 'moment/set': echo('moment') },
  },
  {
    component: 'image',
    config: { url_t: 'image' },
    first: [['image', 'http://127.0.0.1/door.jpg']],
    obey: {},
  },
  { component: 'notify', config: { cmd_t: 'display/show' }, first: [], obey: {} },
  { component: 'scene', config: { cmd_t: 'scene/set' }, first: [], obey: {} },
  {
    component: 'time',
    config: { cmd_t: 'time/set', stat_t: 'time' },
    first: [['time', '07:00']],
    obey: { 'time/set': echo('time') },
  },
  { component: 'text', config: { cmd_t: 'text/set', stat_t: 'text' }, first: [['text', 'hello']], obey: {} },
  {
    component: 'update',
    config: { stat_t: 'firmware' },
    first: [['firmware', json({ installed_version: '1', latest_version: '2' })]],
    obey: {},
  },
]
