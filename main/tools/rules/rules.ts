/**
 * The rules of a profile, in one file that the app and the command line share. They are kept here and run elsewhere (rule-engine.ts). A
 * rule that this version cannot read (a later one wrote it) stays in the file untouched.
 */
import { z } from 'zod'
import type { Result } from '../../../contract/domain/failure'
import { Rule, type RuleDraft } from '../../../contract/domain/rule'
import type { Clock } from '../../lib/clock'
import type { Unsubscribe } from '../../lib/emitter'
import { newId } from '../../lib/ids'
import type { Log } from '../../lib/log'
import { isLocked } from '../../storage/file-lock'
import { openSharedJson } from '../../storage/shared-json'
import { nextRun } from './next-run'
import type { GeoPlace } from './sun'

export interface Rules {
  all(): readonly Rule[]
  /** All of them rest, whatever each of them says. */
  isPaused(): boolean
  pauseAll(isPaused: boolean): Promise<Result<null>>
  /** With the id given, a rule that was deleted comes back as it was. Failure code of all that write: io.failed. */
  add(draft: RuleDraft & { readonly id?: unknown }): Promise<Result<Rule>>
  /** Those of `ids` that are still there, as they were before; `edit` gives null to take one away. */
  change(ids: readonly string[], edit: (rule: Rule) => Rule | null): Promise<Result<readonly Rule[]>>
  /** The same rule with its next run planned anew from now. */
  planned<T extends Rule>(rule: T): T
  /** Runs of the sun are planned anew: the place is another. */
  replan(): Promise<Result<null>>
  /** Whether a process is there to run them: the app. */
  isKept(): Promise<boolean>
  /** Where the sun rises and sets; null: nobody has said. */
  place(): GeoPlace | null
  readonly keeperLock: string
  onChange(listener: () => void): Unsubscribe
  dispose(): Promise<void>
}

export interface RulesOptions {
  readonly file: string
  /** Hears of what other processes change. */
  readonly isWatching: boolean
  readonly place: () => GeoPlace | null
  readonly clock: Clock
  readonly log: Log
}

const Stored = z.looseObject({
  isPaused: z.boolean().default(false),
  rules: z.array(z.unknown()).default([]),
})
type Stored = z.infer<typeof Stored>

export async function openRules({ file, isWatching, place, clock, log }: RulesOptions): Promise<Rules> {
  const stored = await openSharedJson<Stored>({
    file,
    schema: Stored,
    fallback: () => Stored.parse({}),
    isWatching,
    log,
  })
  let read: { readonly from: Stored; readonly rules: readonly Rule[] } | null = null
  const all = (): readonly Rule[] => {
    const from = stored.get()
    if (read?.from !== from) read = { from, rules: from.rules.flatMap((one) => asRule(one) ?? []) }
    return read.rules
  }
  const planned = <T extends Rule>(rule: T): T => ({
    ...rule,
    nextRunMs: rule.paused ? null : nextRun(rule.trigger, clock.nowMs(), place()),
  })

  return {
    all,
    isPaused: () => stored.get().isPaused,
    pauseAll: (isPaused) =>
      stored.change((value) => {
        // What was planned while everything rested is not missed: it was not wanted.
        const rules = isPaused
          ? value.rules
          : edited(value.rules, (rule) => (isOver(rule) ? rule : planned(rule)))
        return { value: { ...value, isPaused, rules }, result: null }
      }),
    add: (draft) =>
      stored.change((value) => {
        const rule = planned(
          Rule.parse({
            id: newId('rule'),
            paused: false,
            createdMs: clock.nowMs(),
            lastRun: null,
            nextRunMs: null,
            ...draft,
          }),
        )
        const others = value.rules.filter((one) => asRule(one)?.id !== rule.id)
        return { value: { ...value, rules: [...others, rule] }, result: rule }
      }),
    change: (ids, edit) =>
      stored.change((value) => {
        const found: Rule[] = []
        const rules = edited(value.rules, (rule) => {
          if (!ids.includes(rule.id)) return rule
          found.push(rule)
          return edit(rule)
        })
        return { value: { ...value, rules }, result: found }
      }),
    planned,
    replan: () =>
      stored.change((value) => ({
        value: {
          ...value,
          rules: edited(value.rules, (rule) =>
            rule.trigger.kind === 'sun' && rule.nextRunMs !== null ? planned(rule) : rule,
          ),
        },
        result: null,
      })),
    isKept: () => isLocked(`${file}.keeper`),
    place,
    keeperLock: `${file}.keeper`,
    onChange: (listener) => stored.onChange(listener),
    dispose: () => stored.dispose(),
  }
}

/** A one-off rule that had its run and stays only to tell how it ended. */
export const isOver = ({ once, lastRun, nextRunMs }: Rule): boolean =>
  once && lastRun !== null && nextRunMs === null

const asRule = (value: unknown): Rule | null => Rule.safeParse(value).data ?? null

const edited = (rules: readonly unknown[], edit: (rule: Rule) => Rule | null): unknown[] =>
  rules.flatMap((one) => {
    const rule = asRule(one)
    return rule ? (edit(rule) ?? []) : [one]
  })
