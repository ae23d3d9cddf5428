/** "All the lights", «весь свет», "everything": words that say how many, taken off before names are looked for. */
import { wordsOf } from '../../../lib/lang/fold'

const all = new Set(
  `all every each both whole entire any everything anything something what which everyone
   что чего нибудь либо какие какой все всё весь всю всех всем всеми вся всего всей каждый каждую каждая каждое каждые оба обе обоих любой любую`
    .replaceAll('ё', 'е')
    .split(/\s+/u),
)
const things = new Set(
  'thing things device devices stuff gadget gadgets appliance appliances electronics устройство устройства устройств прибор приборы приборов техника технику электроника'.split(
    ' ',
  ),
)
const pronouns = new Set(
  'it them that this those these one ones they его ее их него нее них это этот эту тот ту эти те ему ей им он она оно они такой такую'.split(
    ' ',
  ),
)
/** Words of the attribute itself, not of the device: "the brightness of the lamp", «громкость телевизора». */
const attributes = new Set(
  `brightness color colour hue position speed level setting state status mode яркость яркости цвет цвета оттенок положение скорость
   скорости уровень состояние статус режим режима`.split(/\s+/u),
)

export interface Quantified {
  readonly text: string
  readonly isAll: boolean
  /** Nothing but "everything": the thing itself was not said. */
  readonly isEverything: boolean
  /** Nothing but "it", «её»: what was spoken of before. */
  readonly isPronoun: boolean
}

export function readQuantity(text: string): Quantified {
  const words = wordsOf(text)
  const isAll = words.some((word) => all.has(word))
  const left = words.filter((word) => !all.has(word) && !things.has(word) && !attributes.has(word))
  const named = left.filter((word) => !pronouns.has(word))
  return {
    text: named.join(' '),
    isAll,
    isEverything: named.length === 0 && (isAll || words.some((word) => things.has(word))),
    isPronoun: named.length === 0 && left.length > 0 && !isAll,
  }
}
