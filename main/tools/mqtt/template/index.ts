/**
 * The subset of Jinja that MQTT discovery payloads use, as Home Assistant defines it for MQTT. Tree-walking and bounded: 50,000 steps,
 * 64 Ki characters, 40 levels; everything outside the subset is a TemplateError when compiled.
 * Sources: https://www.home-assistant.io/docs/configuration/templating/#using-value-templates-with-mqtt and Jinja 3 "Template
 * Designer Documentation". test/fixtures/mqtt/templates.jsonl holds what Jinja itself makes of the same templates.
 */
import { Budget } from './budget'
import { check } from './check'
import { createContext, Scope } from './evaluate'
import { parseJson } from './json'
import { parse } from './parse'
import { render } from './render'
import type { Node } from './syntax'
import { fromPlain, type Value } from './values'

/** Throws TemplateError when the template cannot be applied to this payload: the message is then ignored. */
export type ValueReader = (payload: string, extra?: Readonly<Record<string, unknown>>) => string

const identity: ValueReader = (payload) => payload

function compile(source: string): readonly Node[] {
  const nodes = parse(source)
  check(nodes)
  return nodes
}

function scopeWith(variables: Readonly<Record<string, unknown>>): Scope {
  const scope = new Scope(createContext(new Budget()))
  for (const [name, value] of Object.entries(variables)) scope.set(name, fromPlain(value))
  return scope
}

function valueJson(payload: string): Value | undefined {
  try {
    return parseJson(payload)
  } catch {
    return undefined
  }
}

/** `value` is the payload; `value_json` its JSON, when it is JSON. Without a template the payload itself. */
export function compileValueTemplate(source: string | undefined): ValueReader {
  if (source === undefined || source === '') return identity
  const nodes = compile(source)
  const usesJson = source.includes('value_json')
  return (payload, extra = {}) => {
    const scope = scopeWith({ value: payload, ...extra })
    const parsed = usesJson ? valueJson(payload) : undefined
    if (parsed !== undefined) scope.set('value_json', parsed)
    return render(nodes, scope).trim()
  }
}

/** For outgoing payloads: `value` and the component's own variables. Without a template the value as text. */
export type CommandRenderer = (value: unknown, extra?: Readonly<Record<string, unknown>>) => string

export function compileCommandTemplate(source: string | undefined): CommandRenderer {
  if (source === undefined || source === '') return (value) => String(value)
  const nodes = compile(source)
  return (value, extra = {}) => render(nodes, scopeWith({ value, ...extra })).trim()
}
