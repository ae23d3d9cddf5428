/**
 * The home as a tool: assesses risk, acts through the port on all devices of a call at once, and reports what was observed. A device
 * that fails is said by name; the others count.
 */
import { fail, type Result } from '../../../contract/domain/failure'
import type { Entity, Lang } from '../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import { callsIn, expand, type Expanded } from '../routines/expand'
import { assessRoutineOp } from '../routines/run-routine-op'
import { runMoves } from '../routines/run-moves'
import { assessRuleOp } from '../rules/run-rule-op'
import type { RiskVerdict, Tool } from '../tool'
import { carryOut, resultOf } from './act'
import { announce } from './announce'
import { isEffectOp } from './effects'
import { inverseOf } from './inverse'
import type { HomePort } from './home-port'
import { isOwnOp, runOwnOp, undoOf, type OwnThings } from './own-things'
import { runPaper, isPaperOp } from './paper'
import { answerQuestion, isQuestion } from './questions'
import { riskyTargets } from './risk'
import { unsupported } from './say/problems'
import { askFirst } from './say/risky'
import { saidOffline } from './say/trouble'

export interface HomeTool extends Tool {
  assess(call: ToolCall, lang: Lang): RiskVerdict
}

/** @param own null: a home on paper, whose timers and lists stand in its file */
export function createHomeTool(port: HomePort, own: OwnThings | null = null): HomeTool {
  const entityOf = (id: string): Entity | undefined =>
    port.snapshot().entities.find((entity) => entity.id === id)
  /** What was assessed is what is carried out, also when a scene is saved anew while its question is open. */
  const assessed = new WeakMap<ToolCall, Expanded | null>()
  const insideOf = (call: ToolCall): Expanded | null => {
    const known = assessed.get(call)
    if (known !== undefined) return known
    const expanded = own && expand(call, port.snapshot(), (id) => own.routines.byId(id))
    assessed.set(call, expanded)
    return expanded
  }
  const isRiskyInside = (call: ToolCall): boolean => {
    const inside = insideOf(call)
    return (inside ? callsIn(inside) : [call]).some((one) => riskyTargets(one, entityOf).length > 0)
  }
  return {
    name: 'home',
    assess: (call, lang) => {
      const inside = insideOf(call)
      const questions = (inside ? callsIn(inside) : [call]).flatMap((one) => {
        const risky = riskyTargets(one, entityOf)
        return risky.length === 0 ? [] : [askFirst(one.op, risky, lang)]
      })
      if (questions.length > 0) return { risk: 'confirm', question: [...new Set(questions)].join(' ') }
      const rule = assessRuleOp(call, isRiskyInside, port.snapshot(), lang)
      if (rule.risk === 'confirm') return rule
      return own ? assessRoutineOp(call, own.routines, lang) : { risk: 'none', question: '' }
    },
    inverse: (result) => {
      const devices = inverseOf(result, port.snapshot())
      return { ...devices, calls: [...devices.calls, ...undoOf(result)] }
    },
    run: (call, context) => {
      const offline = withoutLink(port, call, context.lang)
      if (offline) return Promise.resolve(offline)
      const inside = insideOf(call)
      if (inside) return runMoves(call, inside, port, context)
      if (isEffectOp(call.op))
        return carryOut(port, call, context.signal).then((carried) => resultOf(carried, context.lang))
      const home = port.snapshot()
      if (isQuestion(call.op)) return Promise.resolve(answerQuestion(call, home, context))
      if (own && call.op === 'broadcast') return announce(call, port, own.announcer, context)
      if (own && isOwnOp(call)) return runOwnOp(call, own, home, context)
      if (isPaperOp(call.op)) return Promise.resolve(runPaper(call, home, context, port.isSimulated === true))
      return Promise.resolve(fail('home.unsupported_op', unsupported([call.op], context.lang)))
    },
  }
}

/** Devices cannot be told anything, nor asked, while the broker is away. */
function withoutLink(port: HomePort, { op, targets }: ToolCall, lang: Lang): Result<StepResult> | null {
  if (port.status().state === 'online' || (!isEffectOp(op) && !isQuestion(op))) return null
  const entities = port.snapshot().entities.filter(({ id }) => targets.includes(id))
  if (entities.length === 0) return null
  return fail('mqtt.offline', saidOffline(entities, isQuestion(op), lang), { retryable: true })
}
