import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileCommandTemplate, compileValueTemplate } from '../../../main/tools/mqtt/template'

/** template, payload, text. Templates as real payloads of Zigbee2MQTT, Tasmota, ESPHome and the HA documentation have them. */
const rendered: readonly (readonly [template: string, payload: string, text: string])[] = [
  ['{{ value }}', 'ON', 'ON'],
  ['{{ value_json.temperature }}', '{"temperature": 21.5}', '21.5'],
  ['{{ value_json.temperature}}', '{"temperature":21}', '21'],
  ["{{ value_json.a.b['c'] }}", '{"a":{"b":{"c":"deep"}}}', 'deep'],
  ["{{ value_json['SI7021'].Humidity }}", '{"SI7021":{"Humidity":48.2}}', '48.2'],
  ['{{ value_json.list[1] }}', '{"list":[10,20]}', '20'],
  ['{{ value_json.list[-1] }}', '{"list":[10,20]}', '20'],
  ['{{ value_json.missing }}', '{}', ''],
  ["{{ value_json.missing | default('none') }}", '{}', 'none'],
  ['{{ value_json.missing | default(0) | int }}', '{}', '0'],
  ['{{ value_json.power | float }}', '{"power":"12.50"}', '12.5'],
  ['{{ value | int }}', '42.9', '42'],
  ['{{ value | int(0) }}', 'oops', '0'],
  ["{{ 'x' | float(default=-1) }}", '', '-1'],
  ['{{ value | float | round(1) }}', '2.449', '2.4'],
  ['{{ value | float | round }}', '2.5', '2'],
  ['{{ value | float | round }}', '3.5', '4'],
  ['{{ (value | float * 1.8 + 32) | round(1) }}', '21.5', '70.7'],
  ['{{ value_json.brightness / 2.55 }}', '{"brightness":255}', '100'],
  ['{{ value_json.a // 3 }} {{ value_json.a % 3 }}', '{"a":10}', '3 1'],
  ['{{ value | lower }}{{ value | upper }}', 'On', 'onON'],
  ['{{ value_json.contact }}', '{"contact":true}', 'True'],
  ['{{ value_json.linkquality | is_defined }}', '{"linkquality":87}', '87'],
  ["{{ 'ON' if value_json.occupancy else 'OFF' }}", '{"occupancy":false}', 'OFF'],
  ["{{ 'open' if value_json.pos > 50 }}", '{"pos":10}', ''],
  [
    "{% if value_json.state == 'OPEN' %}open{% elif value == '' %}none{% else %}closed{% endif %}",
    '{"state":"OPEN"}',
    'open',
  ],
  ['{% if value | int > 10 and value | int < 20 %}mid{% else %}other{% endif %}', '15', 'mid'],
  ["{%- if value == '1' -%} ON {%- else -%} OFF {%- endif -%}", '1', 'ON'],
  ['{% set t = value_json.t %}{{ t }}', '{"t":5}', '5'],
  ['{{ value_json.t is defined }}', '{"t":null}', 'True'],
  ['{{ value_json.t is none }}', '{"t":null}', 'True'],
  ['{{ value_json.x is not defined }}', '{}', 'True'],
  ["{{ value in ['a', 'b'] }}", 'b', 'True'],
  ["{{ 'k' not in value_json }}", '{"k":1}', 'False'],
  ["{{ value.split(',')[0] }}", '255,0,127', '255'],
  ["{{ value | replace('_', ' ') }}", 'fan_only', 'fan only'],
  ["{{ {'0':'off','1':'heat'}[value] }}", '1', 'heat'],
  ["{% set modes = {'0':'off','1':'heat'} %}{{ modes[value] if value in modes else 'off' }}", '7', 'off'],
  ["{{ value_json.get('k', 'd') }}", '{}', 'd'],
  ['{{ value_json | tojson }}', '{"a":[1]}', '{"a":[1]}'],
  ['{# a comment #}{{ value }}', 'x', 'x'],
  ["{{ 'a' ~ 1 ~ 'b' }}", '', 'a1b'],
  ['{{ not value_json.off }}', '{"off":false}', 'True'],
  ['plain', 'x', 'plain'],
  [
    "{% set values = {None:None,'idle':'idle','heat':'heating'} %}{{ values[value_json.running_state] }}",
    '{"running_state":"heat"}',
    'heating',
  ],
  [
    '{% if "state" in value_json and value_json.state %}{{ value_json.state }}{% else %}stopped{% endif %}',
    '{"position":3}',
    'stopped',
  ],
  ["{{ value_json['ENERGY']['Power'] if value_json.ENERGY is defined else 0 }}", '{}', '0'],
  ['{{ (value_json.battery | float(0) * 100 / 3.0) | round(0) | int }}', '{"battery":"2.4"}', '80'],
]

describe('value templates', () => {
  it.each(rendered)('%s of %s is "%s"', (template, payload, text) => {
    expect(compileValueTemplate(template)(payload)).toBe(text)
  })

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
    ['{% for x in value %}{{ x }}{% endfor %}', 'for'],
    ["{{ states('sun.sun') }}", 'states'],
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
    expect(() => compileValueTemplate(nesting)('')).toThrow('too large')
  })
})

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
  it('either compiles and renders, or fails as a template error, and soon', () => {
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
})

describe('command templates', () => {
  it.each([
    ['{{ value }}', 40, {}, '40'],
    ['{"pos": {{ position }}}', 40, { position: 55 }, '{"pos": 55}'],
    ["{{ '#%02x' if false else red ~ ',' ~ green }}", 0, { red: 1, green: 2 }, '1,2'],
    ["{{ {'state': value} | tojson }}", 'ON', {}, '{"state":"ON"}'],
  ])('%s with %s makes %o %s', (template, value, extra, payload) => {
    expect(compileCommandTemplate(template)(value, extra)).toBe(payload)
  })
})
