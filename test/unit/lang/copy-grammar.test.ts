import { describe, expect, it } from 'vitest'
import { copyRules } from '../../../main/lib/lang/copy-grammar'

/** Reads the few forms of rule that `copyRules` writes. */
function accepts(rules: readonly string[], name: string, text: string): boolean {
  const table = new Map(rules.map((rule) => rule.split(/ ::= (.*)/su).slice(0, 2) as [string, string]))
  const ends = (rule: string, rest: string): string[] => {
    const body = table.get(rule) ?? ''
    if (!body.startsWith('"')) return body.split(' | ').flatMap((one) => ends(one, rest))
    const [, core = '', gap, next = ''] =
      /^"((?:\\.|[^"])*)"(?: \("((?:\\.|[^"])*)" (\S+)\)\?)?$/su.exec(body) ?? []
    const plain = (quoted: string): string => quoted.replaceAll(/\\(.)/gsu, '$1')
    if (!rest.startsWith(plain(core))) return []
    const left = rest.slice(plain(core).length)
    return [
      left,
      ...(gap !== undefined && left.startsWith(plain(gap)) ? ends(next, left.slice(plain(gap).length)) : []),
    ]
  }
  return ends(name, text).includes('')
}

describe('a copying grammar', () => {
  const rules = copyRules('text', ['Выключи свет, пожалуйста, на "кухне" до 40 %!', 'and 20°C'], '[a-z]+')

  it.each([
    'свет',
    'Выключи свет',
    'свет, пожалуйста',
    'на "кухне',
    '40 %',
    'кухне" до 40 %',
    'Выключи свет, пожалуйста, на "кухне" до 40 %',
    '20°C',
    'and 20°C',
  ])('allows %j', (text) => expect(accepts(rules, 'text', text)).toBe(true))

  it.each(['', 'лампа', 'све', 'свет на', 'кухне на', 'свет,', '%!', '40 % and', 'выключи'])(
    'forbids %j',
    (text) => expect(accepts(rules, 'text', text)).toBe(false),
  )

  it('escapes quotes and backslashes', () => {
    expect(copyRules('t', ['a"b\\c'], 'x')).toEqual(['t ::= t-0-0', 't-0-0 ::= "a\\"b\\\\c"'])
  })

  it('falls back for long texts and for texts without words', () => {
    expect(copyRules('t', ['слово '.repeat(61)], '[a-z]+')).toEqual(['t ::= [a-z]+'])
    expect(copyRules('t', ['?! …'], '[a-z]+')).toEqual(['t ::= [a-z]+'])
  })
})
