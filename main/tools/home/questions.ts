/** Questions answered from the snapshot and the clock; nothing is sent. */
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { Entity, Home } from '../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import type { ToolContext } from '../tool'
import { contents } from './lists/say-lists'
import { saidState, saidTemperature, saidWeather } from './say/answers'
import { saidDate, saidTime } from './say/clock'
import { noSuchDevice } from './say/problems'

type Answer = (call: ToolCall, entities: readonly Entity[], home: Home, context: ToolContext) => string

const answers: Readonly<Record<string, Answer>> = {
  query_state: (call, entities, _home, { lang }) => saidState(call, entities, lang),
  get_temperature: (_call, entities, home, { lang }) => saidTemperature(entities, home, lang),
  get_weather: (_call, [first], _home, { lang }) => (first ? saidWeather(first, lang) : ''),
  get_current_time: (_call, _entities, _home, { lang, clock }) => saidTime(clock, lang),
  get_current_date: (_call, _entities, _home, { lang, clock }) => saidDate(clock, lang),
}

const needsDevice = new Set(['query_state', 'get_temperature', 'get_weather'])

export const isQuestion = (op: string): boolean => op in answers

export function answerQuestion(call: ToolCall, home: Home, context: ToolContext): Result<StepResult> {
  const wanted = new Set(call.targets)
  const entities = home.entities.filter(({ id }) => wanted.has(id))
  const lists = home.lists.filter(({ id }) => wanted.has(id))
  if (call.op === 'query_state' && lists.length > 0) {
    const answer = lists.map(({ name, items }) => contents(name, items, context.lang)).join(' ')
    return ok({ calls: [call], effects: {}, before: {}, answer, artifacts: {} })
  }
  if (needsDevice.has(call.op) && entities.length === 0)
    return fail(
      'home.no_such_device',
      noSuchDevice(call.targets.join(', ') || call.op, [], null, context.lang),
    )
  const answer = answers[call.op]?.(call, entities, home, context) ?? ''
  return ok({ calls: [call], effects: {}, before: {}, answer, artifacts: {} })
}
