/** Finding the properties that together make one thing. Homie fixes no names, so that the usual ones are looked for. */
import type { HomieNode, Property } from './description'

type Datatype = Property['datatype']

export const isNumeric = ({ datatype }: Property): boolean => datatype === 'integer' || datatype === 'float'

/** "Target-Temperature", "target_temperature" and "targetTemperature" are the same word. */
export const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

export interface Wanted {
  readonly datatypes: readonly Datatype[]
  readonly isSettable: boolean
  /** Ids and names, in order of preference, as `plain` gives them. */
  readonly names: readonly string[]
}

/** The property with the best of these names; only retained ones have a state to follow. */
export function findRole(node: HomieNode, { datatypes, isSettable, names }: Wanted): Property | null {
  for (const name of names) {
    const found = node.properties.find(
      (property) =>
        property.retained &&
        property.settable === isSettable &&
        datatypes.includes(property.datatype) &&
        (plain(property.id) === name || plain(property.name) === name),
    )
    if (found) return found
  }
  return null
}

export const NUMBERS: readonly Datatype[] = ['integer', 'float']
export const POWER_NAMES = ['on', 'power', 'onoff', 'state', 'switch', 'status', 'enabled']

export const findPower = (node: HomieNode, more: readonly string[] = []): Property | null =>
  findRole(node, { datatypes: ['boolean'], isSettable: true, names: [...POWER_NAMES, ...more] })

/** True when the node's own type or name says what it is. */
export const isCalled = ({ type, name, id }: HomieNode, pattern: RegExp): boolean =>
  pattern.test(type) || pattern.test(name) || pattern.test(id)

/** What one kind of thing is made of: its behaviour, and the properties that are thereby spoken for. */
export interface Recognised<B> {
  readonly domain: string
  readonly behaviour: B
  readonly uses: readonly Property[]
}
