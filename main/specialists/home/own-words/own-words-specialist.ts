/**
 * The home specialist, with an ear for scenes, scripts and lists of the person's own: what closed patterns read wholly needs no model; every
 * step of a new script goes through the normal understanding.
 */
import { fail, ok, type Result } from '../../../../contract/domain/failure'
import type { Home, Lang } from '../../../../contract/domain/home'
import type { ModelTrace, Step, ToolCall } from '../../../../contract/domain/plan'
import { isEffectOp } from '../../../tools/home/effects'
import { titleOf } from '../../../tools/home/say/title'
import type { ScriptStep } from '../../../tools/routines/routine'
import { findNamed } from '../../../tools/routines/routines'
import { noSuch } from '../../../tools/routines/say-routines'
import type { Proposed, Specialist, SpecialistContext } from '../../specialist'
import { notAStep, whichExactly } from './problems'
import { readOwnWords, type OwnWords } from './read-own-words'
import { splitSteps } from './split-steps'

export function withOwnWords(base: Specialist, home: () => Home): Specialist {
  return {
    ...base,
    claims: (text, { area }) => readOwnWords(text, home(), area) !== null,
    propose: async (step, context): Promise<Proposed> => {
      const snapshot = home()
      const said = readOwnWords(step.text, snapshot, context.area)
      if (!said) return base.propose(step, context)
      const traces: ModelTrace[] = []
      const call = await callFor(said, step, snapshot, base, context, traces)
      if (!call.ok) return { ...call, traces }
      const title = titleOf([call.value], snapshot, context.lang)
      return ok({ kind: 'calls', title, calls: [call.value], traces })
    },
  }
}

async function callFor(
  said: OwnWords,
  step: Step,
  home: Home,
  base: Specialist,
  context: SpecialistContext,
  traces: ModelTrace[],
): Promise<Result<ToolCall>> {
  const { lang } = context
  const call = (op: string, slots: ToolCall['slots'], targets: string[] = []): Result<ToolCall> =>
    ok({ step: step.id, tool: 'home', op, slots, targets })
  switch (said.ask) {
    case 'make_scene':
      return call('create_scene', { name: said.name, ...said.part })
    case 'make_script': {
      const steps = await understood(said.steps, base, context, traces)
      return steps.ok ? call('create_script', { name: said.name, steps: steps.value }) : steps
    }
    case 'rename':
    case 'delete': {
      const found = ownNamed(said, home, lang)
      if (!found.ok) return found
      const { id, name } = found.value
      return said.ask === 'rename'
        ? call(`rename_${said.kind}`, { name, new_name: said.to }, [id])
        : call(`delete_${said.kind}`, { name }, [id])
    }
    case 'list':
      return call(said.kind === 'scene' ? 'list_scenes' : 'list_scripts', {})
    case 'start': {
      const { id, name, domain } = said.entity
      return call(domain === 'scene' ? 'activate_scene' : 'run_script', { name }, [id])
    }
    case 'make_list':
      return call('create_list', { name: said.name })
    case 'tick':
      return said.isShopping
        ? call('shopping_list_complete_item', { item: said.item }, [said.id])
        : call('list_complete_item', { item: said.item, name: said.name, list: said.id }, [said.id])
    case 'read_list':
      return call('query_state', { name: said.name }, [said.id])
  }
}

function ownNamed(
  { kind, name }: Extract<OwnWords, { readonly ask: 'rename' | 'delete' }>,
  { entities }: Home,
  lang: Lang,
): Result<{ readonly id: string; readonly name: string }> {
  const there = entities.filter((entity) => entity.domain === kind && entity.own === true)
  const found = findNamed(name, there)
  const names = there.map((entity) => entity.name)
  return found ? ok(found) : fail('home.no_such_device', noSuch(kind, name, names, lang))
}

/** Every step as calls on devices. One that is not understood, or not wholly, makes no script. */
async function understood(
  text: string,
  base: Specialist,
  context: SpecialistContext,
  traces: ModelTrace[],
): Promise<Result<ScriptStep[]>> {
  const steps: ScriptStep[] = []
  for (const said of splitSteps(text)) {
    if (said.kind === 'wait') {
      steps.push(said)
      continue
    }
    const part: Step = { id: 'part', specialist: base.id, text: said.text, needs: [] }
    const certain = base.proposeAtOnce?.(part, context)
    const proposed: Proposed = certain ? ok(certain) : await base.propose(part, { ...context, history: [] })
    traces.push(...((proposed.ok ? proposed.value.traces : proposed.traces) ?? []))
    if (!proposed.ok) return proposed
    const { value } = proposed
    if (value.kind === 'clarify')
      return fail('home.missing_value', whichExactly(said.text, value.question, context.lang))
    if (value.kind !== 'calls' || !value.calls.every(({ op }) => isEffectOp(op)))
      return fail('home.unsupported_op', notAStep(said.text, context.lang))
    if (value.missing) return { ok: false, failure: value.missing }
    steps.push({
      kind: 'do',
      text: said.text,
      calls: value.calls.map(({ tool, op, slots, targets }) => ({ tool, op, slots, targets })),
    })
  }
  return ok(steps)
}
