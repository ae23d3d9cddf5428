/** A crew of scripted members around one tool that only writes down what it was told to do. */
import { ok, type Result } from '../../contract/domain/failure'
import type { StepResult, ToolCall } from '../../contract/domain/plan'
import { noPin, type PinCheck } from '../../main/dispatcher/ask-pin'
import type { Crew } from '../../main/dispatcher/perform'
import { fixedClock, type Clock } from '../../main/lib/clock'
import { silentLog } from '../../main/lib/log'
import type { Proposed, Specialist, SpecialistContext } from '../../main/specialists/specialist'
import type { Tool } from '../../main/tools/tool'
import { fakeEngine, type FakeAnswer } from './fake-engine'

type Work = (call: ToolCall) => Result<StepResult> | Promise<Result<StepResult>>

export interface ScriptedTool extends Tool {
  /** Operations in the order in which they began. */
  readonly done: string[]
}

/** Operations that begin with "risky" ask first. `work` replaces what an operation does. */
export function scriptedTool(work: Readonly<Record<string, Work>> = {}, name = 'tool'): ScriptedTool {
  const done: string[] = []
  return {
    name,
    done,
    assess: (call) =>
      call.op.startsWith('risky')
        ? { risk: 'confirm', question: `Really ${call.op}?` }
        : { risk: 'none', question: '' },
    run: async (call) => {
      done.push(call.op)
      return (await work[call.op]?.(call)) ?? ok(resultOf(call))
    },
  }
}

export function resultOf(call: ToolCall): StepResult {
  return { calls: [call], effects: {}, before: {}, answer: `${call.op} done.`, artifacts: {} }
}

export const callTo = (op: string, step = 's1', tool = 'tool'): ToolCall => ({
  step,
  tool,
  op,
  slots: {},
  targets: [],
})

/** Proposes one call for each comma-separated word of its step, unless `propose` says otherwise. */
export function scriptedSpecialist(
  id: string,
  propose?: (text: string, context: SpecialistContext) => Proposed | Promise<Proposed>,
): Specialist {
  return {
    id,
    adapters: [],
    propose: async (step, context) =>
      propose
        ? propose(step.text, context)
        : ok({
            kind: 'calls',
            title: step.text,
            calls: step.text.split(',').map((op) => callTo(op.trim(), step.id)),
            traces: [],
          }),
  }
}

export interface ScriptedCrew {
  readonly answers?: readonly FakeAnswer[]
  readonly specialists?: readonly Specialist[]
  readonly tool?: Tool
  readonly clock?: Clock
  readonly pin?: PinCheck
}

export function scriptedCrew({
  answers = [],
  specialists = [scriptedSpecialist('home'), scriptedSpecialist('calendar')],
  tool = scriptedTool(),
  clock = fixedClock(Date.UTC(2026, 10, 22, 12), 'UTC'),
  pin = noPin,
}: ScriptedCrew): Crew & { engine: ReturnType<typeof fakeEngine> } {
  return {
    engine: fakeEngine(answers),
    specialists: new Map(specialists.map((one) => [one.id, one])),
    tools: new Map([[tool.name, tool]]),
    specialistFor: (route) => route,
    pin,
    clock,
    log: silentLog(),
  }
}

/** A promise that the test settles. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}
