/** What hangs on a motor: https://www.home-assistant.io/integrations/cover/#device-class */
import type { Device } from './device'

const CLASSES: readonly (readonly [pattern: RegExp, deviceClass: string])[] = [
  [/garage|гараж/iu, 'garage'],
  [/\bgate|ворот|калитк|шлагбаум/iu, 'gate'],
  [/\bdoor|двер/iu, 'door'],
  [/curtain|drape|штор|занавес|гардин|тюль/iu, 'curtain'],
  [/shutter|рольставн|ставн/iu, 'shutter'],
  [/awning|маркиз/iu, 'awning'],
  [/blind|жалюзи/iu, 'blind'],
  [/shade/iu, 'shade'],
]

const classIn = (text: string): string | undefined => CLASSES.find(([pattern]) => pattern.test(text))?.[1]

/** The name that a person gave counts: a module sold for curtains moves the garage door, if it is called so. */
export const coverClass = ({ name, description }: Device): string | undefined =>
  classIn(name) ?? classIn(description)
