/** Delays told as a timer or a wait: "set a timer for 10 minutes to turn off the lamp", «подожди 5 минут и выключи свет». Pure. */
import { isOrder } from '../../../lib/lang/orders/order-verbs'
import { readDuration } from '../values/durations'

const told: readonly (readonly [word: 'in' | 'через', pattern: RegExp])[] = [
  [
    'in',
    /^(?:set|start|put|make)\s+(?:a\s+|the\s+)?timer\s+(?:for|of)\s+(?<length>.+?),?\s+(?:to|(?:and\s+)?then)\s+(?<order>.+)$/iu,
  ],
  [
    'in',
    /^(?:set|start|put|make)\s+an?\s+(?<length>[\d\p{L}]+[\s-](?:second|minute|hour))\s+timer\s+(?:to|(?:and\s+)?then)\s+(?<order>.+)$/iu,
  ],
  ['in', /^wait(?:\s+for)?\s+(?<length>.+?),?\s+(?:and\s+then|and|then)\s+(?<order>.+)$/iu],
  [
    'через',
    /^(?:по|у)?став(?:ь|и)(?:те)?\s+таймер\s+на\s+(?<length>.+?)(?::|,?\s+(?:чтобы|и\s+потом|а\s+потом|и\s+затем|потом))\s+(?<order>.+)$/iu,
  ],
  [
    'через',
    /^(?:подожди|погоди|жди)(?:те)?\s+(?<length>.+?),?\s+(?:и\s+потом|а\s+потом|и\s+затем|и|потом|затем)\s+(?<order>.+)$/iu,
  ],
]

/** «Чтобы выключить свет» → «выключи свет». */
const imperatives: readonly (readonly [RegExp, string])[] = [
  [/^(в|вы|от)ключить(?!\p{L})/iu, '$1ключи'],
  [/^(за|от)крыть(?!\p{L})/iu, '$1крой'],
  [/^погасить(?!\p{L})/iu, 'погаси'],
  [/^запереть(?!\p{L})/iu, 'запри'],
]

/** "In 10 minutes turn off the lamp"; the text itself where it tells of no such delay. */
export function withToldDelay(text: string): string {
  for (const [word, pattern] of told) {
    const said = pattern.exec(text)?.groups
    const length = (said?.['length'] ?? '').replace(/[\s-](second|minute|hour)$/iu, ' $1s')
    const order = imperatives.reduce((left, [from, to]) => left.replace(from, to), said?.['order'] ?? '')
    if (readDuration(length) && isOrder(order)) return `${word} ${length} ${order}`
  }
  return text
}
