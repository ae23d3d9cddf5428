import { describe, expect, it } from 'vitest'
import type { Question } from '../../../contract/domain/plan'
import { readTypedAnswer } from '../../../main/dispatcher/ask-person'

const confirm: Question = {
  id: 'q',
  step: 's1',
  kind: 'confirm',
  text: 'Unlock?',
  options: [
    { id: 'yes', label: 'Да' },
    { id: 'no', label: 'Нет' },
  ],
}
const choose: Question = {
  id: 'q',
  step: 's1',
  kind: 'clarify',
  text: 'Which one?',
  options: [
    { id: 'a', label: 'Встреча с Анной, завтра в 15:00' },
    { id: 'b', label: 'Обед, свидание' },
  ],
}

describe('a typed answer', () => {
  it.each(['1', '2'])('%s is no answer to a confirmation: it may be meant for the choice before', (text) => {
    expect(readTypedAnswer(text, confirm)).toBeNull()
  })
  it.each(['yes', 'Yes!', 'ok', 'go ahead', 'да', 'Давай.', 'подтверждаю'])('"%s" confirms', (text) => {
    expect(readTypedAnswer(text, confirm)).toBe('yes')
  })
  it.each(['no', 'never mind', 'нет', 'не надо', 'отмена'])('"%s" declines', (text) => {
    expect(readTypedAnswer(text, confirm)).toBe('no')
  })
  it.each(['yes but only the kitchen', 'да нет', 'дай', 'e', 'what?', '3', '0', '', ' '])(
    '"%s" is not an answer to a yes or no',
    (text) => {
      expect(readTypedAnswer(text, confirm)).toBeNull()
    },
  )
  it.each([
    ['1', 'a'],
    ['2', 'b'],
    ['Анной', 'a'],
    ['15:00', 'a'],
    ['обед', 'b'],
    ['нет', 'none'],
    ['cancel', 'none'],
  ])('"%s" chooses %s', (text, id) => {
    expect(readTypedAnswer(text, choose)).toBe(id)
  })
  it.each(['3', 'да', 'дан', 'с', 'перенеси встречу'])('"%s" chooses nothing by accident', (text) => {
    expect(readTypedAnswer(text, choose)).toBeNull()
  })
})
