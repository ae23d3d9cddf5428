/**
 * The subset of Jinja that MQTT discovery payloads use, as Home Assistant defines it for MQTT.
 * Sources: https://www.home-assistant.io/docs/configuration/templating/#using-value-templates-with-mqtt and Jinja 3 "Template
 * Designer Documentation". Supported: output, if/elif/else, set, inline if, comparisons, arithmetic, `~`, `in`, the filters, tests
 * and methods of filters.ts. Everything else is a TemplateError when compiled.
 */
import { checkNames, render, type Scope } from './evaluate'
import { parse } from './parse'

/** Throws TemplateError when the template cannot be applied to this payload: the message is then ignored. */
export type ValueReader = (payload: string, extra?: Readonly<Record<string, unknown>>) => string

const identity: ValueReader = (payload) => payload

function valueJson(payload: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(payload) as unknown }
  } catch {
    return null
  }
}

/** `value` is the payload; `value_json` its JSON, when it is JSON. Without a template the payload itself. */
export function compileValueTemplate(source: string | undefined): ValueReader {
  if (source === undefined || source === '') return identity
  const nodes = parse(source)
  checkNames(nodes)
  const usesJson = source.includes('value_json')
  return (payload, extra = {}) => {
    const scope: Scope = new Map<string, unknown>([['value', payload], ...Object.entries(extra)])
    const parsed = usesJson ? valueJson(payload) : null
    if (parsed) scope.set('value_json', parsed.value)
    return render(nodes, scope).trim()
  }
}

/** For outgoing payloads: `value` and the component's own variables. Without a template the value as text. */
export type CommandRenderer = (value: unknown, extra?: Readonly<Record<string, unknown>>) => string

export function compileCommandTemplate(source: string | undefined): CommandRenderer {
  if (source === undefined || source === '') return (value) => String(value)
  const nodes = parse(source)
  checkNames(nodes)
  return (value, extra = {}) =>
    render(nodes, new Map<string, unknown>([['value', value], ...Object.entries(extra)])).trim()
}
