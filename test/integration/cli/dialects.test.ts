/** `artel devices` on a broker where devices of every dialect live side by side. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Home } from '../../../contract/domain/home'
import { repositoryRoot } from '../../../scripts/bootstrap/paths.mjs'
import {
  collectCleanUps,
  hasMosquitto,
  startMosquitto,
  witness,
  type Mosquitto,
  type Witness,
} from '../../support/broker'
import { homieNodes } from '../../support/homie-description'
import { startHomie } from '../../support/homie-device'
import { runArtel } from '../../support/run-artel'
import { startTasmota } from '../../support/tasmota-device'
import { tempFolder } from '../../support/temp-folder'
import { startZigbee2Mqtt } from '../../support/zigbee2mqtt-bridge'
import { choice, deviceEntry, lightExpose } from '../../support/zigbee2mqtt-exposes'

const cleanUps = collectCleanUps()
afterEach(() => cleanUps.run())

const isBuilt = existsSync(join(repositoryRoot, 'out', 'main', 'cli.js'))
const LAMP = '0x00158d0001825500'

describe.skipIf(!hasMosquitto || !isBuilt)('artel devices', () => {
  let broker: Mosquitto
  let publisher: Witness

  beforeEach(async () => {
    broker = await startMosquitto()
    cleanUps.add(() => broker.stop())
    publisher = await witness(broker)
    cleanUps.add(() => publisher.close())
  })
  const announce = (component: string, id: string, config: object) =>
    publisher.publish(`homeassistant/${component}/${id}/config`, JSON.stringify(config), true)
  const devices = (...more: string[]) =>
    runArtel(['devices', '--broker', broker.url, '--wait', '5', ...more], { profile: tempFolder() })
  async function found(): Promise<Home> {
    const { code, stdout, stderr } = await devices('--json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    return JSON.parse(stdout) as Home
  }
  const rows = ({ entities }: Home) =>
    entities.map(({ id, domain, name, area, state }) => [id, domain, name, area, state])

  it('lists what each dialect announces, by room, and tells what could not be used', async () => {
    await announce('switch', 'pump', {
      name: 'Pump',
      command_topic: 'pump/set',
      state_topic: 'pump',
      device: { identifiers: ['pump'], suggested_area: 'Garden' },
    })
    await publisher.publish('pump', 'ON', true)
    const plug = await startTasmota(
      broker,
      { rl: [1], dn: 'Kitchen boiler', fn: ['Kitchen boiler'] },
      { ENERGY: { Power: 12 } },
    )
    cleanUps.add(() => plug.close())
    const lamp = await startHomie(broker, {
      id: 'desk',
      nodes: { lamp: homieNodes.lamp },
      values: { 'lamp/on': 'true', 'lamp/brightness': '100' },
      more: { name: 'Desk' },
    })
    cleanUps.add(() => lamp.close())
    const bridge = await startZigbee2Mqtt(broker, { 'hall/lamp': { state: 'ON', brightness: 127 } })
    cleanUps.add(() => bridge.close())
    await bridge.publishDevices([
      deviceEntry('hall/lamp', [lightExpose(['brightness'])]),
      deviceEntry('thing', [], { ieee_address: '0x1', definition: null, model_id: 'TS0601' }),
    ])

    const home = await found()
    expect(rows(home)).toEqual([
      ['light.desk_lamp', 'light', 'Desk', null, 'on'],
      ['light.hall_lamp', 'light', 'Hall lamp', 'hall', 'on'],
      ['sensor.kitchen_boiler_energy_power', 'sensor', 'Kitchen boiler ENERGY Power', 'kitchen', '12'],
      ['switch.kitchen_boiler', 'switch', 'Kitchen boiler', 'kitchen', 'off'],
      ['switch.pump', 'switch', 'Pump', 'garden', 'on'],
    ])
    expect(home.areas.map(({ name }) => name)).toEqual(['Garden', 'Hall', 'Kitchen'])
    expect(home.entities.find(({ id }) => id === 'light.hall_lamp')).toMatchObject({
      attributes: { supported_color_modes: ['brightness'], brightness: 128 },
    })

    await publisher.publish('tasmota/discovery/AAAAAAAAAAAA/config', '{}', true)
    await publisher.publish('homie/old/$homie', '4.0.0', true)
    await announce('switch', 'broken', { name: 'Broken' })
    const { code, stdout, stderr } = await devices()
    expect(code).toBe(0)
    expect(stdout.trim().split('\n')).toEqual([
      'Garden',
      '  Pump  on  (switch.pump)',
      'Hall',
      '  Hall lamp  on  (light.hall_lamp)',
      'Kitchen',
      '  Kitchen boiler ENERGY Power  12  (sensor.kitchen_boiler_energy_power)',
      '  Kitchen boiler  off  (switch.kitchen_boiler)',
      '—',
      '  Desk  on  (light.desk_lamp)',
    ])
    expect(stderr).toContain('not used: homeassistant/switch/broken/config')
    expect(stderr).toContain('not used: tasmota/discovery/AAAAAAAAAAAA/config')
    expect(stderr).toContain('not used: zigbee2mqtt/bridge/devices: thing (TS0601)')
    expect(stderr).toContain('not used: homie/old/$homie: Homie 4.0.0 is not supported')
  })

  it('shows once what Zigbee2MQTT announces for itself and for Home Assistant, with what only one of them tells', async () => {
    const bridge = await startZigbee2Mqtt(broker, { 'hall lamp': { state: 'ON', gesture: 'shake' } })
    cleanUps.add(() => bridge.close())
    await bridge.publishDevices([
      deviceEntry('hall lamp', [lightExpose([]), choice('gesture', ['shake', 'tap'])], {
        ieee_address: LAMP,
      }),
    ])
    const own = await found()
    expect(rows(own)).toEqual([
      ['light.hall_lamp', 'light', 'Hall lamp', 'hall', 'on'],
      ['sensor.hall_lamp_gesture', 'sensor', 'Hall lamp Gesture', 'hall', 'shake'],
    ])
    await announce('light', `${LAMP}/light`, {
      name: 'Chandelier',
      unique_id: `${LAMP}_light_zigbee2mqtt`,
      object_id: 'chandelier',
      schema: 'json',
      state_topic: 'zigbee2mqtt/hall lamp',
      command_topic: 'zigbee2mqtt/hall lamp/set',
      device: { identifiers: [`zigbee2mqtt_${LAMP}`], name: 'hall lamp' },
    })
    const both = await found()
    expect(both.entities.map(({ id, state }) => [id, state])).toEqual([
      ['light.chandelier', 'on'],
      ['sensor.hall_lamp_gesture', 'shake'],
    ])
  })
})
