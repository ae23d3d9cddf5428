/**
 * Rules: what the home does later, again and again, or when something happens. A rule is plain data: the words it was made of, when it
 * runs, what it needs to hold then, and the calls it makes, bound to devices when it was made.
 */
import { z } from 'zod'
import { Lang } from './home'
import { ToolCall } from './plan'

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export const Weekday = z.number().int().min(1).max(7)

/** Local time of day, "07:30". */
export const ClockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)

/** What is looked at in one or several entities. */
export const EntityTest = z.object({
  entities: z.array(z.string()).min(1),
  /** `any`: one of them is enough ("a window opens"); `all`: every one ("nobody is home"). */
  match: z.enum(['any', 'all']),
  is: z.discriminatedUnion('kind', [
    /** Home Assistant's state words; one of them is enough. */
    z.object({ kind: z.literal('state'), states: z.array(z.string()).min(1) }),
    /** A number: an attribute, or the state itself where `attribute` is null. In the entity's own unit. */
    z.object({ kind: z.enum(['above', 'below']), attribute: z.string().nullable(), value: z.number() }),
  ]),
})
export type EntityTest = z.infer<typeof EntityTest>

export const SunEvent = z.enum(['sunrise', 'sunset'])
export type SunEvent = z.infer<typeof SunEvent>

export const Trigger = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('time'),
    /** ISO 8601 local time in `tz`, the first run: "2026-11-23T23:00:00". */
    start: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/u),
    /** RFC 5545 RRULE value; null: once. */
    rrule: z.string().nullable(),
    /** IANA name. */
    tz: z.string().min(1),
  }),
  z.object({
    kind: z.literal('sun'),
    event: SunEvent,
    /** Minutes after the event; negative: before it. */
    offsetMin: z.number().int().min(-720).max(720),
    /** Empty: every day. */
    days: z.array(Weekday),
    /** IANA name: what a day is. */
    tz: z.string().min(1),
  }),
  z.object({
    kind: z.literal('state'),
    test: EntityTest,
    /** How long it has to stay so first. */
    forMin: z.number().min(0).max(1440),
  }),
])
export type Trigger = z.infer<typeof Trigger>

export const Condition = z.discriminatedUnion('kind', [
  /** Local times of day; `to` is exclusive and may lie beyond midnight. */
  z.object({ kind: z.literal('between'), from: ClockTime, to: ClockTime }),
  /** `dark`: between sunset and sunrise. */
  z.object({ kind: z.literal('sun'), is: z.enum(['dark', 'light']) }),
  z.object({ kind: z.literal('days'), days: z.array(Weekday).min(1) }),
  /** `negated`: must not be so ("unless a window is open"). */
  z.object({ kind: z.literal('state'), test: EntityTest, negated: z.literal(true).optional() }),
])
export type Condition = z.infer<typeof Condition>

/** When what the rule changed is brought back to what it was. */
export const RuleEnd = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('after'), minutes: z.number().positive().max(10_080) }),
  z.object({ kind: z.literal('at'), time: ClockTime }),
])
export type RuleEnd = z.infer<typeof RuleEnd>

/** What becomes of a run whose moment passed while Artel was closed or the computer slept. */
export const MissedPolicy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('skip') }),
  /** Done once, however many were missed, unless the latest lies further back. */
  z.object({ kind: z.literal('late'), withinMin: z.number().int().min(1).max(1440) }),
])
export type MissedPolicy = z.infer<typeof MissedPolicy>

export const RuleResult = z.enum(['done', 'failed', 'declined', 'unanswered', 'missed', 'unmet', 'stopped'])
export type RuleResult = z.infer<typeof RuleResult>

export const LastRun = z.object({
  /** Epoch milliseconds. */
  atMs: z.number(),
  result: RuleResult,
  /** What was told, in the language of the rule; may be empty. */
  text: z.string(),
})
export type LastRun = z.infer<typeof LastRun>

const RuleAction = ToolCall.omit({ step: true })

/** What a rule is before it has an id. Keys that a later version adds survive. */
export const RuleDraft = z.looseObject({
  /** What was said. */
  words: z.string(),
  lang: Lang,
  trigger: Trigger,
  conditions: z.array(Condition),
  actions: z.array(RuleAction).min(1),
  end: RuleEnd.nullable(),
  /** It goes after its first run. */
  once: z.boolean(),
  /** It brings back what another order changed ("for ten minutes"). */
  restores: z.boolean(),
  missed: MissedPolicy,
})
export type RuleDraft = z.infer<typeof RuleDraft>

export const Rule = RuleDraft.extend({
  id: z.string(),
  paused: z.boolean(),
  createdMs: z.number(),
  lastRun: LastRun.nullable(),
  /** Epoch milliseconds of the run that is planned next; null: none, or it waits for a state. */
  nextRunMs: z.number().nullable(),
})
export type Rule = z.infer<typeof Rule>

/** A rule as the window shows it, in the language of the window. */
export const ShownRule = z.object({
  rule: Rule,
  /** "Every weekday at 23:00: turn off · Heating". */
  title: z.string(),
  /** Its beginning alone: "Every weekday at 23:00". */
  when: z.string(),
  /** In the order of `rule.actions`: "Turn off · Heating". */
  actions: z.array(z.string()),
  /** In the order of `rule.conditions`. */
  conditions: z.array(z.string()),
  /** Names of devices that it needs and that are gone. */
  gone: z.array(z.string()),
  /** Why it will never run as it stands, for example a sun rule in the polar night. Null: it will. */
  trouble: z.string().nullable(),
})
export type ShownRule = z.infer<typeof ShownRule>

/** What an editor may change. Actions can be taken away, never added: what a rule does was said and asked about when it was made. */
export const RuleEdit = z.object({
  trigger: Trigger.optional(),
  conditions: z.array(Condition).optional(),
  end: RuleEnd.nullable().optional(),
  missed: MissedPolicy.optional(),
  /** Indexes of the actions that stay. */
  keepActions: z.array(z.number().int().min(0)).min(1).optional(),
})
export type RuleEdit = z.infer<typeof RuleEdit>
