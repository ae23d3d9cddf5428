import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { compileCommandTemplate, compileValueTemplate } from '../../../main/tools/mqtt/template'
import { TemplateError } from '../../../main/tools/mqtt/template/tokens'

const Row = z.object({
  source: z.url(),
  template: z.string(),
  payload: z.string(),
  variables: z.record(z.string(), z.unknown()).optional(),
  /** Null: the message is ignored. */
  expected: z.string().nullable(),
})
const rows = readFileSync(join(import.meta.dirname, '../../fixtures/mqtt/templates.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => Row.parse(JSON.parse(line)))

describe('what Jinja makes of the same template', () => {
  it('is known for more than 250 templates', () => {
    expect(rows.length).toBeGreaterThan(250)
  })

  it.each(rows)('$template of $payload is $expected', ({ template, payload, variables, expected }) => {
    const read = (): string => compileValueTemplate(template)(payload, variables)
    if (expected === null) expect(read).toThrow(TemplateError)
    else expect(read()).toBe(expected)
  })
})

describe('value templates', () => {
  it('gives back the payload when there is no template', () => {
    expect(compileValueTemplate(undefined)(' raw ')).toBe(' raw ')
  })

  it.each([
    '{{ value_json.x | is_defined }}',
    '{{ value_json.x.y }}',
    '{{ value_json.x | float }}',
    '{{ 1 / 0 }}',
    '{{ value_json.x + 1 }}',
  ])('ignores a message to which %s does not apply', (template) => {
    expect(() => compileValueTemplate(template)('{}')).toThrow()
  })

  it.each([
    ['{% macro x() %}{% endmacro %}', 'macro'],
    ['{% for x in value %}{{ x }}', 'endfor'],
    ['{% if value %}{% endfor %}', 'endfor'],
    ['{% else %}', 'else'],
    ["{{ states('sun.sun') }}", 'states'],
    ['{{ now() }}', 'now'],
    ['{{ this.state }}', 'this'],
    ['{{ value | int(defualt=0) }}', 'defualt'],
    ['{{ value.append(1) }}', 'append'],
    ['{{ value | evil }}', 'evil'],
    ["{{ ''.constructor('return 1') }}", 'constructor'],
    ['{{ value', '}}'],
    ['{% if value %}x', 'endif'],
    ['{{ value_json..x }}', 'name'],
    ["{{ value_json['a' }}", ']'],
    [`{{ ${'('.repeat(500)}1${')'.repeat(500)} }}`, 'deeply'],
    [`{{ ${'not '.repeat(500)}1 }}`, 'deeply'],
    [`{{ ${'-'.repeat(500)}1 }}`, 'deeply'],
    [`{{ value }}${'x'.repeat(9_000)}`, 'longer'],
  ])('refuses %s before the first message', (template, reason) => {
    expect(() => compileValueTemplate(template)).toThrow(reason)
  })

  it('sees no properties that the payload does not own', () => {
    const read = (path: string): string => compileValueTemplate(`{{ value_json.${path} }}`)('{"a":{}}')
    expect(read('a.constructor')).toBe('')
    expect(read('a.__proto__')).toBe('')
    expect(read('toString')).toBe('')
  })

  it('bounds what a template can produce', () => {
    const doubling = `{% set a = 'xxxxxxxxxx' %}${'{% set a = a ~ a %}'.repeat(30)}{{ a }}`
    expect(() => compileValueTemplate(doubling)('')).toThrow('too long')
    const nesting = `{% set a = [1] %}${'{% set a = [a, a] %}'.repeat(40)}{{ a }}`
    expect(() => compileValueTemplate(nesting)('')).toThrow('too much work')
  })
})

/** Random templates that are likely to be well-formed, so that the evaluator and not only the parser is tried. */
const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const leaf = fc.constantFrom(
    ...['value', 'value_json', 'value_json.a', 'x', '0', '3', '2.5', "'ab'", "''", 'true', 'none', '[1, 2]'],
    ...["{'k': 1}", 'range(3)', 'namespace(a=1)', '(1, 2)', "'%s'", "'{}'", "'a+'", '10 ** 9', '(9 ** 99)'],
  )
  const filter = fc.constantFrom(
    ...'int float round abs lower title length first last list join sum min max sort unique tojson'.split(
      ' ',
    ),
    ...'to_json from_json reverse string bool items dictsort trim median sqrt ord is_defined d'.split(' '),
    ...['int(0)', 'float(1)', "default('d')", "replace('a', 'bb')", "map('int', 0)", "select('odd')"],
    ...[
      "regex_replace('(a|b)*c', 'x')",
      "regex_findall('a*')",
      "join(',')",
      'format(1, 2)',
      "round(2, 'half')",
    ],
    ...[
      "timestamp_custom('%Y', false)",
      'timestamp_utc',
      'contains(1)',
      "selectattr('a')",
      'add(1)',
      'bitwise_and(6)',
    ],
  )
  const operator = fc.constantFrom(
    '+',
    '-',
    '*',
    '/',
    '//',
    '%',
    '**',
    '~',
    '==',
    '<',
    'in',
    'and',
    'or',
    'not in',
  )
  const inner = tie('expression')
  return {
    expression: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.tuple(inner, filter).map(([of, name]) => `(${of}) | ${name}`),
      fc.tuple(inner, operator, inner).map(([left, sign, right]) => `(${left}) ${sign} (${right})`),
      fc
        .tuple(inner, inner, inner)
        .map(([then, when, otherwise]) => `(${then} if ${when} else ${otherwise})`),
      fc
        .tuple(inner, fc.constantFrom('[0]', '[::-1]', '[1:]', ".split('b')", '.a', ".get('k')", '.zfill(9)'))
        .map(([of, part]) => `(${of})${part}`),
      fc
        .tuple(
          inner,
          fc.constantFrom('defined', 'number', 'odd', 'in [1]', 'mapping', 'not none', 'divisibleby 2'),
        )
        .map(([of, test]) => `(${of}) is ${test}`),
    ),
  }
})
const statement = fc.oneof(
  expression.map((code) => `{{ ${code} }}`),
  fc
    .tuple(expression, expression)
    .map(([list, out]) => `{% for x in ${list} %}{{ ${out} }}{% else %}-{% endfor %}`),
  expression.map((code) => `{% set x = ${code} %}{{ x ~ x }}`),
  fc.tuple(expression, expression).map(([when, then]) => `{% if ${when} %}{{ ${then} }}{% endif %}`),
)

describe('any text', () => {
  const fragment = fc.constantFrom(
    ...[
      '{{',
      '}}',
      '{%',
      '%}',
      'if',
      'else',
      'endif',
      'set',
      'value',
      'value_json',
      '.',
      '[',
      ']',
      '(',
      ')',
      '|',
      "'",
      '"',
      '{',
      '}',
    ],
    ...[' ', 'int', 'is', 'not', '-', '*', '**', '9', ':', ',', '=', '==', '~', 'in', '\\', '#'],
  )
  it('either compiles and renders, or fails as a template error', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 60 }), fc.json(), (pieces, payload) => {
        try {
          compileValueTemplate(pieces.join(' '))(payload)
        } catch (error) {
          expect(error).toMatchObject({ name: 'TemplateError' })
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('that is a template renders to a bounded text, or fails as a template error', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 4 }), fc.json(), (pieces, payload) => {
        try {
          expect(compileValueTemplate(pieces.join(''))(payload).length).toBeLessThanOrEqual(65_536)
        } catch (error) {
          expect(error).toMatchObject({ name: 'TemplateError' })
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it.each([
    ['loops in loops', `${'{% for a in range(9999) %}'.repeat(4)}x${'{% endfor %}'.repeat(4)}`],
    ['powers of powers', '{{ 9 ** 9 ** 9 ** 9 }}'],
    ['long products', `{% set n = 99999999999999999999 %}${'{% set n = n * n %}'.repeat(40)}{{ n }}`],
    ['text times a million', "{{ 'x' * 1000000000 }}"],
    ['a long range', '{{ range(1000000000) | list }}'],
    ['a catastrophic expression', `{{ '${'a'.repeat(60)}!' | regex_match('(a+)+$') }}`],
    ['wide formats', "{{ '%999999999d' % 1 }}"],
    [
      'equal trees',
      `{% set a = [1] %}${'{% set a = [a, a] %}'.repeat(40)}{{ a == a ~ '' or a == [a] }}{{ a | tojson }}`,
    ],
    [
      'sorted trees',
      `{% set a = [1] %}${'{% set a = [a, a] %}'.repeat(40)}{{ [a, a] | sort }}{{ a | unique | list }}`,
    ],
  ])('%s end in an error', (_, template) => {
    expect(() => compileValueTemplate(template)('')).toThrow(TemplateError)
  })
})

describe('command templates', () => {
  it.each([
    ['{{ value }}', 40, {}, '40'],
    ['{"pos": {{ position }}}', 40, { position: 55 }, '{"pos": 55}'],
    ["{{ '#%02x' if false else red ~ ',' ~ green }}", 0, { red: 1, green: 2 }, '1,2'],
    ["{{ {'state': value} | tojson }}", 'ON', {}, '{"state": "ON"}'],
  ])('%s with %s makes %o %s', (template, value, extra, payload) => {
    expect(compileCommandTemplate(template)(value, extra)).toBe(payload)
  })
})
