/** Scenes and scripts that the person made: what they are, and which calls they stand for. Pure. */
import { z } from 'zod'
import { EntityState, type Entity, type Home } from '../../../contract/domain/home'
import { ToolCall } from '../../../contract/domain/plan'
import { inverseOf } from '../home/inverse'
import type { UnboundCall } from '../tool'

const Named = z.object({ id: z.string(), name: z.string() })

const Scene = Named.extend({
  kind: z.literal('scene'),
  /** By entity: what it is brought to. Only the attributes that matter. */
  states: z.record(z.string(), EntityState),
})
export type Scene = z.infer<typeof Scene>

export const ScriptStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wait'), ms: z.number().positive() }),
  /** `text`: the words that it came from. */
  z.object({
    kind: z.literal('do'),
    text: z.string(),
    calls: z.array(ToolCall.omit({ step: true })),
  }),
])
export type ScriptStep = z.infer<typeof ScriptStep>

const Script = Named.extend({ kind: z.literal('script'), steps: z.array(ScriptStep) })
export type Script = z.infer<typeof Script>

export const Routine = z.discriminatedUnion('kind', [Scene, Script])
export type Routine = z.infer<typeof Routine>

/** What a scene remembers of each kind of device. Locks are left out: a scene is no key. */
const remembered: Readonly<Record<string, readonly string[]>> = {
  light: ['brightness', 'color_temp_kelvin', 'rgb_color'],
  cover: ['current_position'],
  climate: ['temperature', 'preset_mode'],
  fan: ['percentage', 'preset_mode'],
  media_player: ['volume_level'],
}

/** The present state of these devices, as a scene keeps it; those that do not answer are not in it. */
export function captured(entities: readonly Entity[]): Scene['states'] {
  return Object.fromEntries(
    entities.flatMap(({ id, domain, state, attributes }) => {
      const names = remembered[domain]
      if (!names || state === 'unavailable' || state === 'unknown') return []
      const kept = Object.fromEntries(
        (state === 'off' ? [] : shownOf(names, attributes)).flatMap((name) =>
          attributes[name] === undefined || attributes[name] === null ? [] : [[name, attributes[name]]],
        ),
      )
      // Of a player only the volume is set: what it plays is not a state to come back to.
      const isSilent = domain === 'media_player' && (state === 'off' || kept['volume_level'] === undefined)
      return isSilent ? [] : [[id, { state, attributes: kept }]]
    }),
  )
}

/** A lamp shows a colour or a white, whatever it still reports of the other. */
function shownOf(names: readonly string[], attributes: Entity['attributes']): readonly string[] {
  const mode = attributes['color_mode']
  if (typeof mode !== 'string') return names
  return names.filter((name) =>
    name === 'rgb_color'
      ? /^(?:rgb|rgbw|rgbww|hs|xy)$/u.test(mode)
      : name !== 'color_temp_kelvin' || mode === 'color_temp',
  )
}

/** Calls that may be made at once, or a wait between them. */
export type Move =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'do'; readonly calls: readonly UnboundCall[] }

export interface Moves {
  readonly moves: readonly Move[]
  /** Names of what a scene can no longer set, because it is gone. */
  readonly lost: readonly string[]
}

export function movesOf(routine: Routine, home: Home): Moves {
  if (routine.kind === 'script')
    return {
      moves: routine.steps.flatMap((step): Move[] =>
        step.kind === 'wait' ? [step] : step.calls.map((call) => ({ kind: 'do', calls: [call] })),
      ),
      lost: [],
    }
  // The mode of a thermostat first: what it is set to belongs to the mode.
  const isThermostat = (id: string): boolean => id.startsWith('climate.')
  const states = Object.entries(routine.states)
  const modes = states
    .filter(([id]) => isThermostat(id))
    .map(([id, { state }]): [string, EntityState] => [id, { state, attributes: {} }])
  const rest = states.filter(
    ([id, { attributes }]) => !isThermostat(id) || Object.keys(attributes).length > 0,
  )
  const waves = [modes, rest].map((wave) => inverseOf({ before: Object.fromEntries(wave) }, home))
  return {
    moves: waves.flatMap(({ calls }): Move[] => (calls.length > 0 ? [{ kind: 'do', calls }] : [])),
    lost: [...new Set(waves.flatMap(({ lost }) => lost))],
  }
}
