/** https://www.zigbee2mqtt.io/guide/usage/scenes.html */
import { send } from '../encode'
import { UNKNOWN } from '../live-state'
import type { Scene } from './description'
import type { Device } from './device'
import type { Part } from './part'

/** `endpoint`: number of the one that keeps the scene; null for the default one and for groups. */
export const scene = (device: Device, { id, name }: Scene, endpoint: string | null): Part => ({
  id: endpoint === null ? `scene_${id}` : `scene_${id}_${endpoint}`,
  domain: 'scene',
  ownName: name,
  behaviour: {
    fixed: {},
    initial: UNKNOWN,
    isAssumed: true,
    inputs: [],
    encode: () => send([device.set({ scene_recall: id }, endpoint ?? undefined)]),
  },
  objectIds: endpoint === null ? [`scene_${id}`] : [],
})
