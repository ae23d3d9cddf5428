/** `artel devices` on a broker where devices of every dialect live side by side. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Home } from '../../../contract/domain/home'
import { repositoryRoot } from '../../../scripts/bootstrap/paths.mjs'
import { collectCleanUps, hasMosquitto, startMosquitto, witness } from '../../support/broker'
import { homieNodes } from '../../support/homie-description'
import { startHomie } from '../../support/homie-device'
import { runArtel } from '../../support/run-artel'
import { startTasmota } from '../../support/tasmota-device'
import { tempFolder } from '../../support/temp-folder'
import { startZigbee2Mqtt } from '../../support/zigbee2mqtt-bridge'
import { deviceEntry, lightExpose } from '../../support/zigbee2mqtt-exposes'

const cleanUps = collectCleanUps()
afterEach(() => cleanUps.run())

const isBuilt = existsSync(join(repositoryRoot, 'out', 'main', 'cli.js'))

describe.skipIf(!hasMosquitto || !isBuilt)('artel devices', () => {
  it('lists what each dialect announces, and tells what could not be used', async () => {
    const broker = await startMosquitto()
    cleanUps.add(() => broker.stop())
    const publisher = await witness(broker)
    cleanUps.add(() => publisher.close())
    await publisher.publish(
      'homeassistant/switch/pump/config',
      JSON.stringify({ name: 'Pump', command_topic: 'pump/set', state_topic: 'pump' }),
      true,
    )
    await publisher.publish('pump', 'ON', true)
    await publisher.publish('tasmota/discovery/AAAAAAAAAAAA/config', '{}', true)
    await publisher.publish('homie/old/$homie', '4.0.0', true)
    const plug = await startTasmota(
      broker,
      { rl: [1], dn: 'Boiler', fn: ['Boiler'] },
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

    const profile = tempFolder()
    const args = ['devices', '--broker', broker.url, '--wait', '5']
    const json = await runArtel([...args, '--json'], { profile })
    expect({ code: json.code, stderr: json.stderr }).toEqual({ code: 0, stderr: '' })
    const { entities } = JSON.parse(json.stdout) as Home
    expect(entities.map(({ id, name, state }) => [id, name, state])).toEqual([
      ['light.desk_lamp', 'Desk', 'on'],
      ['light.hall_lamp', 'Hall lamp', 'on'],
      ['sensor.boiler_energy_power', 'Boiler ENERGY Power', '12'],
      ['switch.boiler', 'Boiler', 'off'],
      ['switch.pump', 'Pump', 'on'],
    ])

    expect(entities.find(({ id }) => id === 'light.hall_lamp')).toMatchObject({
      area: 'hall',
      attributes: { supported_color_modes: ['brightness'], brightness: 128 },
    })

    const { stderr } = await runArtel(args, { profile })
    expect(stderr).toContain('not used: tasmota/discovery/AAAAAAAAAAAA/config')
    expect(stderr).toContain('not used: zigbee2mqtt/bridge/devices: thing (TS0601)')
    expect(stderr).toContain('not used: homie/old/$homie: Homie 4.0.0 is not supported')
  })
})
