/**
 * The crew's front desk: small talk about the assistant itself, open questions, trips and requests outside its trade. It has no model:
 * it says truthfully what Artel can do, and hands open questions to the large-model gate (escalation), which decides later.
 */
import { fail, ok } from '../../../contract/domain/failure'
import type { Lang } from '../../../contract/domain/home'
import type { Route } from '../../../contract/domain/plan'
import type { Proposed, Specialist } from '../specialist'
import { aboutMyself, outsideMyTrade, questionWords, talkTitle } from './words'

export function createTalkSpecialist(
  route: Extract<Route, 'question' | 'chat' | 'other' | 'travel'>,
): Specialist {
  const answer = (lang: Lang, text: string): Proposed => {
    const title = talkTitle(route, lang)
    switch (route) {
      case 'travel':
        return fail('travel.not_available', 'trips are planned by a later member of the crew')
      case 'question':
        return ok({ kind: 'answer', title, answer: questionWords[lang], escalate: true, traces: [] })
      case 'other':
        return ok({ kind: 'answer', title, answer: outsideMyTrade[lang], escalate: false, traces: [] })
      case 'chat':
        return ok({ kind: 'answer', title, answer: aboutMyself(text, lang), escalate: false, traces: [] })
    }
  }
  return { id: route, adapters: [], propose: (step, { lang }) => Promise.resolve(answer(lang, step.text)) }
}
