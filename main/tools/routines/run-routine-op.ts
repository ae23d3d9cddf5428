/** Making, renaming, deleting and listing scenes and scripts. What undoes each lies in `artifacts.undo`. */
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { Entity, Home, Lang } from '../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import { capitalised } from '../../lib/lang/say-lists'
import type { RiskVerdict, UnboundCall } from '../tool'
import { captured, Routine, ScriptStep } from './routine'
import { findNamed, idFor, type Routines } from './routines'
import * as say from './say-routines'

export const routineOps = [
  'create_scene',
  'create_script',
  'rename_scene',
  'rename_script',
  'delete_scene',
  'delete_script',
  'list_scenes',
  'list_scripts',
] as const
export type RoutineOp = (typeof routineOps)[number]
export const isRoutineOp = (op: string): op is RoutineOp => (routineOps as readonly string[]).includes(op)

type RoutineCall = ToolCall & { readonly op: RoutineOp }
type Kind = Routine['kind']

/** Deleting always asks. */
export function assessRoutineOp({ op, targets }: ToolCall, routines: Routines, lang: Lang): RiskVerdict {
  const routine = op.startsWith('delete_') ? routines.byId(targets[0] ?? '') : undefined
  return routine
    ? { risk: 'confirm', question: say.confirmDelete(routine, lang) }
    : { risk: 'none', question: '' }
}

/** Failure codes: home.empty (nothing to remember), home.no_such_device (none of that name), home.unsupported_op (name taken), io.failed. */
export async function runRoutineOp(
  call: RoutineCall,
  routines: Routines,
  home: Home,
  lang: Lang,
): Promise<Result<StepResult>> {
  const { op, slots, targets } = call
  const kind: Kind = op.includes('scene') ? 'scene' : 'script'
  const done = (answer: string, undo: readonly UnboundCall[] = []): Result<StepResult> =>
    ok({ calls: [call], effects: {}, before: {}, answer, artifacts: { undo } })
  if (op.startsWith('list_')) return done(say.there(kind, namesOf(kind, home), lang))
  if (op.startsWith('create_')) {
    const made = create(kind, slots, routines, home, lang)
    if (!made.ok) return made
    const { routine, silent } = made.value
    const before = await routines.save(routine)
    if (!before.ok) return before
    const undo = before.value
      ? order(`create_${kind}`, { name: before.value.name, routine: before.value })
      : order(`delete_${kind}`, { name: routine.name }, [routine.id])
    return done(say.saved(routine, before.value === null, silent, lang), [undo])
  }
  const routine = routines.byId(targets[0] ?? '')
  if (!routine)
    return fail('home.no_such_device', say.noSuch(kind, textOf(slots['name']), namesOf(kind, home), lang))
  if (op.startsWith('delete_')) {
    const gone = await routines.remove(routine.id)
    if (!gone.ok) return gone
    return done(say.deleted(routine, lang), [order(`create_${kind}`, { name: routine.name, routine })])
  }
  const to = capitalised(textOf(slots['new_name']))
  const taken = findNamed(to, routines.all())
  if (taken && taken.id !== routine.id) return fail('home.unsupported_op', say.nameTaken(taken.name, lang))
  const written = await routines.save({ ...routine, name: to })
  if (!written.ok) return written
  return done(say.renamed(routine, routine.name, to, lang), [
    order(`rename_${kind}`, { name: to, new_name: routine.name }, [routine.id]),
  ])
}

interface Made {
  readonly routine: Routine
  /** Names of devices that do not answer. */
  readonly silent: readonly string[]
}

function create(
  kind: Kind,
  slots: ToolCall['slots'],
  routines: Routines,
  home: Home,
  lang: Lang,
): Result<Made> {
  // An undo brings one back as it was.
  const kept = Routine.safeParse(slots['routine'])
  if (kept.success) return ok({ routine: kept.data, silent: [] })
  const said = capitalised(textOf(slots['name']))
  const there = findNamed(
    said,
    routines.all().filter((one) => one.kind === kind),
  )
  const name = there?.name ?? said
  const id = there?.id ?? idFor(kind, name, home.entities)
  if (kind === 'script') {
    const steps = ScriptStep.array().safeParse(slots['steps'])
    return steps.success
      ? ok({ routine: { kind, id, name, steps: steps.data }, silent: [] })
      : fail('internal', 'a script without steps')
  }
  const inPlace = home.entities.filter((entity) => isMeant(entity, slots, home))
  const states = captured(inPlace)
  if (Object.keys(states).length === 0) return fail('home.empty', say.nothingToKeep(lang))
  const silent = inPlace.filter(({ state }) => state === 'unavailable')
  return ok({ routine: { kind, id, name, states }, silent: silent.map((entity) => entity.name) })
}

const keepable = new Set(['light', 'cover', 'climate', 'fan', 'media_player'])

function isMeant(entity: Entity, { area, floor, domain }: ToolCall['slots'], { areas }: Home): boolean {
  if (typeof domain === 'string' ? entity.domain !== domain : !keepable.has(entity.domain)) return false
  if (typeof area === 'string') return entity.area === area
  if (typeof floor === 'string') return areas.some(({ id, floor: on }) => id === entity.area && on === floor)
  return true
}

/** Also those that devices announce: they are activated in the same way. */
const namesOf = (kind: Kind, { entities }: Home): string[] => [
  ...new Set(entities.filter(({ domain }) => domain === kind).map(({ name }) => name)),
]

const order = (op: string, slots: ToolCall['slots'], targets: string[] = []): UnboundCall => ({
  tool: 'home',
  op,
  slots,
  targets,
})

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
