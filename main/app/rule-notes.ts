/** What rules do while nobody looks: a question of theirs, or a run that did not happen, is told by the system. Knows nothing of Electron. */
import type { Lang } from '../../contract/domain/home'
import type { RunView } from '../../contract/domain/plan'
import type { RuleNote } from '../tools/rules/rule-engine'

export type Notify = (title: string, body: string) => void

/** Hears of every run: a rule that asks is to be answered, wherever the person is. */
export function createRuleQuestions(notify: Notify): (view: RunView) => void {
  const asked = new Set<string>()
  return ({ source, question, utterance }) => {
    if (source !== 'rule' || !question || asked.has(question.id)) return
    asked.add(question.id)
    notify(question.text, utterance)
  }
}

const titles: Readonly<Record<RuleNote['kind'], Readonly<Record<Lang, string>>>> = {
  missed: { en: 'A rule was missed', ru: 'Правило пропущено' },
  looped: { en: 'A rule was paused', ru: 'Правило остановлено' },
  failed: { en: 'A rule did not work', ru: 'Правило не сработало' },
}
const reasons: Readonly<Record<RuleNote['kind'], Readonly<Record<Lang, string>>>> = {
  missed: {
    en: 'Its time passed while the computer slept or Artel was closed.',
    ru: 'Его время прошло, пока компьютер спал или Artel был закрыт.',
  },
  looped: {
    en: 'It set itself off again and again, so it rests now.',
    ru: 'Оно раз за разом запускало само себя, поэтому поставлено на паузу.',
  },
  failed: { en: '', ru: '' },
}

/** @param title of the rule, in words */
export function noteOf({ kind, text }: RuleNote, title: string, lang: Lang): { title: string; body: string } {
  return {
    title: titles[kind][lang],
    body: [`${title}.`, reasons[kind][lang], text].filter(Boolean).join(' '),
  }
}
