/**
 * Discovery messages as the programs of the field publish them, one file per program in test/fixtures/mqtt/homeassistant. Each names
 * where it comes from, what is announced, what must be found, and then reports with the state that follows and commands with what
 * must be sent. A new program is a new file.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { homeAssistantDialect } from '../../../main/tools/mqtt/discovery/homeassistant'
import type { Behaviour, EntitySpec, LiveState } from '../../../main/tools/mqtt/entity-spec'

const Json = z.record(z.string(), z.unknown())
const Expected = z.strictObject({
  domain: z.string(),
  name: z.string(),
  objectId: z.string().optional(),
  area: z.string().optional(),
  /** A part of the attributes that never change. */
  fixed: Json.optional(),
  availability: z.array(z.string()).optional(),
  /** Topic, payload, and what the entity shows after it. */
  reports: z.array(z.tuple([z.string(), z.unknown(), z.string(), Json.optional()])).optional(),
  /** State and attributes asked for, and the messages sent: topic, payload. `null`: this it cannot do. */
  commands: z
    .array(
      z.tuple([
        z.strictObject({ state: z.string().optional(), attributes: Json.optional() }),
        z.array(z.tuple([z.string(), z.string()])).nullable(),
      ]),
    )
    .optional(),
})
const Case = z.strictObject({
  title: z.string(),
  source: z.url(),
  topic: z.string(),
  payload: z.unknown(),
  entities: z.array(Expected),
  /** Parts of the reasons given for what is not used. */
  problems: z.array(z.string()).optional(),
})

const folder = join(import.meta.dirname, '../../fixtures/mqtt/homeassistant')
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

const text = (payload: unknown): string => (typeof payload === 'string' ? payload : JSON.stringify(payload))

function hear(behaviour: Behaviour, topic: string, payload: string, now: LiveState): LiveState {
  const inputs = behaviour.inputs.filter((input) => input.topic === topic)
  expect(inputs.length, `listens to ${topic}`).toBeGreaterThan(0)
  return inputs.reduce((state, { read }) => {
    try {
      return read(payload, state, { isRetained: false, atMs: 1_700_000_000_000 })
    } catch {
      return state
    }
  }, now)
}

function check(spec: EntitySpec, expected: z.infer<typeof Expected>): void {
  const { behaviour } = spec
  expect(spec).toMatchObject({ domain: expected.domain, name: expected.name })
  if (expected.objectId) expect(spec.objectId).toBe(expected.objectId)
  if (expected.area) expect(spec.area).toBe(expected.area)
  if (expected.fixed) expect(behaviour.fixed).toMatchObject(expected.fixed)
  if (expected.availability)
    expect(spec.availability.topics.map(({ topic }) => topic)).toEqual(expected.availability)
  let now = behaviour.initial
  for (const [topic, payload, state, attributes] of expected.reports ?? []) {
    now = hear(behaviour, topic, text(payload), now)
    const shown = behaviour.present?.(now) ?? now
    expect(shown.state, `state after ${text(payload)}`).toBe(state)
    if (attributes) expect(shown.attributes).toMatchObject(attributes)
  }
  for (const [{ state, attributes = {} }, sent] of expected.commands ?? []) {
    const result = behaviour.encode(
      { entityId: 'x', op: 'any', desired: { ...(state === undefined ? {} : { state }), attributes } },
      now,
    )
    const messages = result.ok ? result.value.map(({ topic, payload }) => [topic, payload]) : null
    expect(messages, `${spec.name}: ${JSON.stringify({ state, attributes })}`).toEqual(sent)
  }
}

describe.each(files)('%s', (file) => {
  const cases = z.array(Case).parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))

  it.each(cases)('$title', ({ topic, payload, entities, problems = [] }) => {
    const [announcement] = homeAssistantDialect().read(topic, text(payload))
    expect(announcement?.problems.map(({ reason }) => reason)).toEqual(
      problems.map((part) => expect.stringContaining(part) as unknown),
    )
    expect(announcement?.entities.map(({ name }) => name)).toEqual(entities.map(({ name }) => name))
    for (const [at, expected] of entities.entries()) {
      const spec = announcement?.entities[at]
      if (spec) check(spec, expected)
    }
  })
})
