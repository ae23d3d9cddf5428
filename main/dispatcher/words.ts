/**
 * Failures in people's words: what happened, what was kept, what to do. Codes whose message already carries the names at hand
 * (devices, files) keep their own message; the table below serves those that come from layers without a language.
 */
import type { Failure, FailureCode } from '../../contract/domain/failure'
import type { Lang } from '../../contract/domain/home'

type Words = Readonly<Record<Lang, string>>

const table: Partial<Record<FailureCode, Words>> = {
  'utterance.empty': { en: 'Say or type what to do.', ru: 'Скажите или напишите, что сделать.' },
  'utterance.too_long': {
    en: 'That is more than 2,000 characters. Nothing was done. Please say it in shorter parts.',
    ru: 'Здесь больше 2000 знаков. Ничего не сделано. Разделите, пожалуйста, на части покороче.',
  },
  'plan.invalid': {
    en: 'That asks for more steps than one plan can hold, or for steps that wait for each other. Nothing was done. Please say it in parts.',
    ru: 'Шагов слишком много, или они ждут друг друга. Ничего не сделано. Скажите, пожалуйста, по частям.',
  },
  'plan.not_understood': {
    en: 'I could not make a plan of that. Nothing was done. Please say it in other words.',
    ru: 'Из этого не получилось составить план. Ничего не сделано. Скажите, пожалуйста, иначе.',
  },
  'specialist.unreadable': {
    en: 'I did not understand this part. Nothing was done for it. Please say it in other words.',
    ru: 'Эта часть непонятна, по ней ничего не сделано. Скажите, пожалуйста, иначе.',
  },
  'llm.model_missing': {
    en: 'A model file is missing, so I cannot understand words now. Your home and calendar are untouched. Put the file back or reinstall Artel, then press Restart on the Models page.',
    ru: 'Нет файла модели, поэтому слова сейчас не понять. Дом и календарь не тронуты. Верните файл или переустановите Artel и нажмите «Перезапустить» на странице «Модели».',
  },
  'llm.model_damaged': {
    en: 'A model file is damaged, so I cannot understand words now. Your home and calendar are untouched. Restore the file or reinstall Artel, then press Restart on the Models page.',
    ru: 'Файл модели повреждён, поэтому слова сейчас не понять. Дом и календарь не тронуты. Восстановите файл или переустановите Artel и нажмите «Перезапустить» на странице «Модели».',
  },
  'llm.crashed': {
    en: 'The model stopped working twice on this request. Nothing more was done. Please try again; if it stops again, press Restart on the Models page.',
    ru: 'Модель дважды прервалась на этом запросе. Больше ничего не сделано. Попробуйте ещё раз, а если повторится, нажмите «Перезапустить» на странице «Модели».',
  },
  'llm.timeout': {
    en: 'The model took too long and was stopped. Nothing was done for this part. Please try again or say it shorter.',
    ru: 'Модель думала слишком долго и была остановлена. По этой части ничего не сделано. Попробуйте ещё раз или скажите короче.',
  },
  'llm.aborted': { en: 'Stopped.', ru: 'Остановлено.' },
  'run.cancelled': { en: 'Stopped.', ru: 'Остановлено.' },
  'run.no_undo': {
    en: 'There is nothing to undo.',
    ru: 'Возвращать нечего.',
  },
  'run.wrong_pin': {
    en: 'The PIN was wrong. Nothing was done.',
    ru: 'ПИН-код неверный. Ничего не сделано.',
  },
  'run.pin_locked': {
    en: 'The PIN was wrong too often. Nothing was done. It can be tried again in a minute.',
    ru: 'ПИН-код слишком много раз был неверным. Ничего не сделано. Попробовать снова можно через минуту.',
  },
  'run.not_answered': {
    en: 'Nobody answered in time, so it was not done.',
    ru: 'Вовремя никто не ответил, поэтому это не сделано.',
  },
  'run.declined': { en: 'Left as it was.', ru: 'Оставлено как было.' },
  'specialist.not_available': {
    en: 'Nobody in the crew can do this yet.',
    ru: 'В артели пока некому это сделать.',
  },
  'travel.not_available': {
    en: 'Trips are not something I can plan yet; nothing was searched or booked.',
    ru: 'Планировать поездки пока не умею: ничего не искалось и не бронировалось.',
  },
  'question.no_large_model': {
    en: 'This is an open question for a large model, and none is connected. Nothing was sent anywhere.',
    ru: 'Это вопрос для большой модели, а она не подключена. Ничего никуда не отправлено.',
  },
  'io.failed': {
    en: 'A file could not be written, so nothing was changed. Check that the disk has room and the profile folder can be written.',
    ru: 'Файл не записался, поэтому ничего не изменено. Проверьте, есть ли место на диске и можно ли писать в папку профиля.',
  },
  internal: {
    en: 'Something inside Artel went wrong. What was already done stays done. Please try again; logs/artel.log in the profile folder has the details (on the command line: ARTEL_LOG=debug).',
    ru: 'Внутри Artel произошла ошибка. Сделанное осталось сделанным. Попробуйте ещё раз; подробности в файле logs/artel.log в папке профиля (в командной строке: ARTEL_LOG=debug).',
  },
}

export function inWords(failure: Failure, lang: Lang): Failure {
  const words = table[failure.code]
  return words ? { ...failure, message: words[lang] } : failure
}

export const cancelWords: Words = { en: 'Stopped.', ru: 'Остановлено.' }
