/** A direct touch of a device (a tile, a quick command): one call without words. */
import type { RunView } from '../../contract/domain/plan'
import type { UnboundCall } from '../tools/tool'
import type { Crew } from './perform'
import { performCalls, type KnownRun } from './perform-calls'

export interface Touch extends Omit<KnownRun, 'steps' | 'utterance' | 'remark'> {
  /** What was touched, as the person sees it. */
  readonly title: string
  readonly call: UnboundCall
}

export const performTouch = (crew: Crew, { title, call, ...run }: Touch): Promise<RunView> =>
  performCalls(crew, { ...run, utterance: title, steps: [{ title, calls: [call] }] })
