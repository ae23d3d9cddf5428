/** Which file understands which component. A new component is one more file and one more line. */
import type { Component } from '../component'
import type { Config } from '../expand'
import { climateComponent } from './climate'
import { coverComponent } from './cover'
import { fanComponent } from './fan'
import { numberComponent, selectComponent } from './input'
import { lawnMowerComponent } from './lawn-mower'
import { lightDefaultComponent } from './light-default'
import { lightJsonComponent } from './light-json'
import { lockComponent } from './lock'
import { binarySensorComponent, sensorComponent } from './sensor'
import { sirenComponent } from './siren'
import { switchComponent } from './switch'
import { buttonComponent, sceneComponent } from './trigger'
import { vacuumComponent } from './vacuum'
import { valveComponent } from './valve'

const components: ReadonlyMap<string, Component> = new Map([
  ['binary_sensor', binarySensorComponent],
  ['button', buttonComponent],
  ['climate', climateComponent],
  ['cover', coverComponent],
  ['fan', fanComponent],
  ['lawn_mower', lawnMowerComponent],
  ['lock', lockComponent],
  ['number', numberComponent],
  ['scene', sceneComponent],
  ['select', selectComponent],
  ['sensor', sensorComponent],
  ['siren', sirenComponent],
  ['switch', switchComponent],
  ['vacuum', vacuumComponent],
  ['valve', valveComponent],
])

/** Undefined for a component that Artel does not know. Lights have one file per schema. */
export function componentsByName(name: string, config: Config): Component | undefined {
  if (name !== 'light') return components.get(name)
  const schema = config.schema ?? 'default'
  if (schema === 'json') return lightJsonComponent
  if (schema === 'default' || schema === 'basic') return lightDefaultComponent
  throw new Error(`light schema ${JSON.stringify(schema)} is not supported`)
}
