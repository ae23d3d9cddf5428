import { describe, expect, it } from 'vitest'
import type { Question } from '../../../contract/domain/plan'
import { isUnclear, readTypedAnswer } from '../../../main/dispatcher/ask-person'

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
const only: Question = { ...choose, text: 'Did you mean this?', options: [{ id: 'a', label: 'Dentist' }] }

const yes = {
  en: `yes|Yes!|y|ok|go ahead|yes please|Yes, please.|sure, go ahead|yes, do it|yeah do it please|of course|please do|go on then|yesss|
    sure thing, thanks|i'm sure|yes, why not|fine by all means|OK, do that`,
  ru: `да|Давай.|подтверждаю|да, пожалуйста|ага, давай|да-да|ну давай|давай-ка|да, конечно|хорошо, делай|ДАААА|да, всё верно|можно|
    конечно, спасибо|да, я согласна|да, не против|окей`,
}
const no = {
  en: `no|never mind|No thanks.|no, thank you|don't|don’t do it|please don't|yes no|of course not|better not|i'd rather not|not now|
    ok, cancel|cancel that|leave it|no no no|nooo|do not|maybe later|no?`,
  ru: `нет|не надо|отмена|нет, не надо|лучше не стоит|да нет|нет, спасибо|не нужно, спасибо|конечно нет|да не надо|не, не делай|
    пока не надо|давай не сейчас|может, не надо|не-а|ни в коем случае|передумала|нееет`,
}
const unclear = {
  en: `maybe|hm|Hmmm...|what?|why?|not sure|I don't know|no idea|yes?|ok?|maybe yes|please|well|wait|are you sure?|which one?|why not|?|…|
    3|0|1.|no problem`,
  ru: `что?|не знаю|хм|может быть|наверное|да?|ну, не уверена|не понял|подожди|дай подумать|пожалуйста|а что это?|да, наверное|ээээ|
    не против|какой?`,
}
const other = {
  en: `yes but only the kitchen|only the kitchen|yes 2|turn off the light|what time is it?|yes and the lamp|e|no one is home|
    22 degrees`,
  ru: `да, но только на кухне|дай|дан|с|перенеси встречу|сколько времени?|да, и лампу|что у меня завтра|нет света`,
}
const both = (table: { en: string; ru: string }): string[] => [
  ...table.en.split(/\|\s*/u),
  ...table.ru.split(/\|\s*/u),
]

describe('a typed answer', () => {
  it.each(['1', '2'])('%s is no answer to a confirmation: it may be meant for the choice before', (text) => {
    expect(readTypedAnswer(text, confirm)).toBeNull()
  })
  it.each(both(yes))('"%s" confirms', (text) => {
    expect(readTypedAnswer(text, confirm)).toBe('yes')
  })
  it.each(both(no))('"%s" declines, and chooses nothing', (text) => {
    expect(readTypedAnswer(text, confirm)).toBe('no')
    expect(readTypedAnswer(text, choose)).toBe('none')
  })
  it.each(both(unclear))('"%s" leaves a yes or no open, to be asked again', (text) => {
    expect(readTypedAnswer(text, confirm)).toBeNull()
    expect(isUnclear(text)).toBe(true)
  })
  it.each(both(other))('"%s" is more than an answer: a request of its own', (text) => {
    expect(readTypedAnswer(text, confirm)).toBeNull()
    expect(isUnclear(text)).toBe(false)
  })
  it.each([
    ['1', 'a'],
    ['2', 'b'],
    ['Анной', 'a'],
    ['15:00', 'a'],
    ['обед', 'b'],
    ['cancel', 'none'],
  ])('"%s" chooses %s', (text, id) => {
    expect(readTypedAnswer(text, choose)).toBe(id)
  })
  it.each(['3', 'да', 'дан', 'с', 'перенеси встречу', 'maybe', ''])(
    '"%s" chooses nothing by accident',
    (text) => {
      expect(readTypedAnswer(text, choose)).toBeNull()
    },
  )
  it('asks again when a yes meets several choices, and takes the only one there is', () => {
    expect(isUnclear('да')).toBe(true)
    expect(readTypedAnswer('yes, that', only)).toBe('a')
    expect(readTypedAnswer('no', only)).toBe('none')
  })
})
