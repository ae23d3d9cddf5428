/** Which rules some words are about: every word of theirs is in the rule, as it was said or as it is shown. Pure. */
import type { Home } from '../../../../contract/domain/home'
import type { Rule } from '../../../../contract/domain/rule'
import { stemOf } from '../../../lib/lang/stem'
import { contentWords } from '../../../lib/lang/units'
import { titleOfRule } from '../../../tools/rules/say-rule'

export function rulesAbout(words: string, rules: readonly Rule[], home: Home): readonly Rule[] {
  const wanted = contentWords(words).map(stemOf)
  if (wanted.length === 0) return []
  return rules.filter((rule) => {
    const told = [rule.words, titleOfRule(rule, home, 'en'), titleOfRule(rule, home, 'ru')].join(' ')
    const stems = new Set(contentWords(told).map(stemOf))
    return wanted.every((stem) => stems.has(stem))
  })
}
