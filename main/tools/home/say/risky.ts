/** The question before a risky step, naming every device: "Unlock Front Door?", «Отпереть входную дверь?» */
import type { Entity, Lang } from '../../../../contract/domain/home'
import { joined } from '../../../lib/lang/say-lists'
import { asObject } from './names'

const verbs: Readonly<Record<string, readonly [string, string]>> = {
  unlock: ['Unlock', 'Отпереть'],
  open: ['Open', 'Открыть'],
  set_position: ['Open', 'Открыть'],
  turn_on: ['Turn on', 'Включить'],
  turn_off: ['Turn off', 'Отключить'],
  toggle: ['Switch', 'Переключить'],
  activate_scene: ['Activate', 'Включить'],
  run_script: ['Run', 'Запустить'],
}

export function askFirst(op: string, entities: readonly Entity[], lang: Lang): string {
  const verb = verbFor(op, entities)
  const names = joined(
    entities.map((entity) => asObject(entity, lang)),
    lang,
  )
  return lang === 'ru' ? `${verb[1]} ${names}?` : `${verb[0]} ${names}?`
}

function verbFor(op: string, entities: readonly Entity[]): readonly [string, string] {
  const domains = new Set(entities.map(({ domain }) => domain))
  if (domains.has('lock')) return ['Unlock', 'Отпереть']
  if (domains.has('alarm_control_panel')) return ['Disarm', 'Снять с охраны']
  if (domains.has('cover') || domains.has('valve')) return ['Open', 'Открыть']
  return verbs[op] ?? ['Do it with', 'Выполнить для']
}
