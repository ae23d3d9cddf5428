/** Which file understands which component. A new component is one more file and one more line. */
import type { Component } from '../component'
import type { Config } from '../expand'
import { alarmControlPanelComponent } from './alarm-control-panel'
import { climateComponent } from './climate'
import { coverComponent } from './cover'
import { deviceTrackerComponent } from './device-tracker'
import { eventComponent } from './event'
import { fanComponent } from './fan'
import { humidifierComponent } from './humidifier'
import {
  dateComponent,
  dateTimeComponent,
  numberComponent,
  selectComponent,
  textComponent,
  timeComponent,
} from './input'
import { lawnMowerComponent } from './lawn-mower'
import { lightDefaultComponent } from './light-default'
import { lightJsonComponent } from './light-json'
import { lightTemplateComponent } from './light-template'
import { lockComponent } from './lock'
import { cameraComponent, imageComponent } from './picture'
import { binarySensorComponent, sensorComponent } from './sensor'
import { sirenComponent } from './siren'
import { switchComponent } from './switch'
import { buttonComponent, notifyComponent, sceneComponent } from './trigger'
import { updateComponent } from './update'
import { vacuumComponent } from './vacuum'
import { valveComponent } from './valve'
import { waterHeaterComponent } from './water-heater'

const components: ReadonlyMap<string, Component> = new Map([
  ['alarm_control_panel', alarmControlPanelComponent],
  ['binary_sensor', binarySensorComponent],
  ['button', buttonComponent],
  ['camera', cameraComponent],
  ['climate', climateComponent],
  ['cover', coverComponent],
  ['date', dateComponent],
  ['datetime', dateTimeComponent],
  ['device_tracker', deviceTrackerComponent],
  ['event', eventComponent],
  ['fan', fanComponent],
  ['humidifier', humidifierComponent],
  ['image', imageComponent],
  ['lawn_mower', lawnMowerComponent],
  ['lock', lockComponent],
  ['notify', notifyComponent],
  ['number', numberComponent],
  ['scene', sceneComponent],
  ['select', selectComponent],
  ['sensor', sensorComponent],
  ['siren', sirenComponent],
  ['switch', switchComponent],
  ['text', textComponent],
  ['time', timeComponent],
  ['update', updateComponent],
  ['vacuum', vacuumComponent],
  ['valve', valveComponent],
  ['water_heater', waterHeaterComponent],
])

/** Undefined for a component that Artel does not know. Lights have one file per schema. */
export function componentsByName(name: string, config: Config): Component | undefined {
  if (name !== 'light') return components.get(name)
  const schema = config.schema ?? 'default'
  if (schema === 'json') return lightJsonComponent
  if (schema === 'template') return lightTemplateComponent
  if (schema === 'default' || schema === 'basic') return lightDefaultComponent
  throw new Error(`light schema ${JSON.stringify(schema)} is not supported`)
}
