/** Which picture stands for which device. By domain, refined by Home Assistant's device class. */
import {
  Activity,
  Battery,
  Blinds,
  BrickWallFire,
  CircleDot,
  Clapperboard,
  CloudSun,
  Disc3,
  DoorClosed,
  DoorOpen,
  Droplets,
  Fan,
  Gauge,
  Lightbulb,
  ListChecks,
  Lock,
  LockOpen,
  PersonStanding,
  Plug,
  Pointer,
  Shield,
  ShowerHead,
  Siren,
  SlidersHorizontal,
  Sprout,
  Sun,
  Thermometer,
  ThermometerSun,
  Tv,
  Waves,
  Wind,
  Zap,
} from '@lucide/vue'
import type { Component } from 'vue'
import type { Entity } from '../../../contract/domain/home'

const byDomain: Readonly<Record<string, Component>> = {
  light: Lightbulb,
  switch: Plug,
  climate: ThermometerSun,
  cover: Blinds,
  fan: Fan,
  media_player: Tv,
  humidifier: Droplets,
  water_heater: ShowerHead,
  valve: Waves,
  siren: Siren,
  alarm_control_panel: Shield,
  lawn_mower: Sprout,
  number: SlidersHorizontal,
  select: ListChecks,
  button: Pointer,
  vacuum: Disc3,
  scene: Clapperboard,
  script: Clapperboard,
  sensor: Activity,
  binary_sensor: Activity,
  weather: CloudSun,
  person: PersonStanding,
}
const byClass: Readonly<Record<string, Component>> = {
  temperature: Thermometer,
  humidity: Droplets,
  moisture: Droplets,
  illuminance: Sun,
  battery: Battery,
  power: Zap,
  energy: Zap,
  pressure: Gauge,
  carbon_dioxide: Wind,
  pm25: Wind,
  motion: PersonStanding,
  occupancy: PersonStanding,
  smoke: BrickWallFire,
}

export function entityIcon(entity: Entity): Component {
  if (entity.domain === 'lock') return entity.state === 'locked' ? Lock : LockOpen
  const given = entity.attributes['device_class']
  const kind = typeof given === 'string' ? given : ''
  const isDoor = ['door', 'garage_door', 'garage', 'gate', 'window', 'opening'].includes(kind)
  if (isDoor) return entity.state === 'on' || entity.state === 'open' ? DoorOpen : DoorClosed
  return byClass[kind] ?? byDomain[entity.domain] ?? CircleDot
}
