/** The question before a risky step, naming every device: "Unlock Front Door?", «Отпереть входную дверь?» */
import type { Entity, Lang } from '../../../../contract/domain/home'
import { joined } from '../../../lib/lang/say-lists'
import { asObject } from './names'

/** Ops that do to a lock, a panel or a gate what its domain says rather than what the op says. */
const byDomain = new Set(['unlock', 'open', 'set_position', 'turn_on', 'turn_off', 'toggle', 'set_mode'])

const verbs: Readonly<Record<string, readonly [string, string]>> = {
  unlock: ['Unlock', 'Отпереть'],
  lock: ['Lock', 'Запереть'],
  open: ['Open', 'Открыть'],
  close: ['Close', 'Закрыть'],
  stop: ['Stop', 'Остановить'],
  set_position: ['Move', 'Подвинуть'],
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
  const domains = new Set(byDomain.has(op) ? entities.map(({ domain }) => domain) : [])
  if (domains.has('lock')) return ['Unlock', 'Отпереть']
  if (domains.has('alarm_control_panel')) return ['Disarm', 'Снять с охраны']
  if (domains.has('cover') || domains.has('valve')) return ['Open', 'Открыть']
  return verbs[op] ?? ['Change', 'Изменить']
}
