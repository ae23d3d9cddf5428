/** Devices that did not do as asked: which, and why. */
import type { Failure } from '../../../../contract/domain/failure'
import type { Entity, Lang } from '../../../../contract/domain/home'
import { joined } from '../../../lib/lang/say-lists'

interface Failed {
  readonly entity: Entity
  readonly failure: Failure
}

type Words = (names: string, count: number, lang: Lang) => string

/** What left this machine may have worked: then "nothing was sent" would be a guess. */
const sentReasons: Partial<Record<Failure['code'], Words>> = {
  'run.cancelled': (names, _count, lang) =>
    lang === 'ru'
      ? `Остановлено, но команда могла уже уйти: ${names}.`
      : `Stopped, but the command to ${names} may already have been sent.`,
}
const maybeSent: Words = (names, count, lang) =>
  lang === 'ru'
    ? `${names}: связь прервалась во время отправки, дошла ли команда — неизвестно. Проверьте ${count > 1 ? 'устройства' : 'устройство'}.`
    : `The connection was lost while the command was sent: whether it reached ${names} is not known. Check the device${count > 1 ? 's' : ''}.`

const reasons: Partial<Record<Failure['code'], Words>> = {
  'home.not_confirmed_by_device': (names, count, lang) =>
    lang === 'ru'
      ? `${names}: команда отправлена, но подтверждения нет. Проверьте ${count > 1 ? 'устройства' : 'устройство'}.`
      : `The command was sent, but ${names} did not confirm it. Check the device${count > 1 ? 's' : ''}.`,
  'home.unavailable': (names, count, lang) => unavailable(names, count, lang),
  'mqtt.refused': (names, _count, lang) =>
    lang === 'ru'
      ? `Брокер не принял команду: ${names}. Проверьте права: Настройки → Дом.`
      : `The broker refused the command for ${names}. Check the rights in Settings → Home.`,
  'home.unsupported_op': (names, _count, lang) =>
    lang === 'ru' ? `${names}: такое действие не поддерживается.` : `${names} cannot do that.`,
  'mqtt.offline': (names, count, lang) => offline(names, count, lang),
  'run.cancelled': (names, _count, lang) =>
    lang === 'ru' ? `Остановлено, ничего не отправлено: ${names}.` : `Stopped: nothing was sent to ${names}.`,
}

export function saidFailed(op: string, failures: readonly Failed[], lang: Lang): string {
  const groups = new Map<Words, Failed[]>()
  for (const one of failures) {
    const words = wordsFor(op, one.failure)
    groups.set(words, [...(groups.get(words) ?? []), one])
  }
  return [...groups]
    .map(([words, group]) => {
      const names = joined(
        group.map(({ entity }) => quoted(entity.name, lang)),
        lang,
      )
      return words(names, group.length, lang)
    })
    .join(' ')
}

function wordsFor(op: string, { code, details }: Failure): Words {
  if (details?.['maybeSent'] === true) return sentReasons[code] ?? maybeSent
  if (code === 'home.unsupported_op' && op === 'vacuum_clean_area') return noSingleRoom
  return reasons[code] ?? unexplained
}

const unexplained: Words = (names, count, lang) =>
  lang === 'ru'
    ? `${names}: не получилось. Проверьте ${count > 1 ? 'устройства' : 'устройство'}.`
    : `It did not work with ${names}. Check the device${count > 1 ? 's' : ''}.`

const noSingleRoom: Words = (names, count, lang) => {
  if (lang === 'ru')
    return `${names} не ${count > 1 ? 'умеют' : 'умеет'} убирать отдельную комнату, только всё сразу. Ничего не отправлено.`
  return `${names} cannot clean one room, only everything. Nothing was sent.`
}

/** Without a link nothing can be sent and nothing is known. */
export function saidOffline(entities: readonly Entity[], isQuestion: boolean, lang: Lang): string {
  const names = joined(
    entities.map(({ name }) => quoted(name, lang)),
    lang,
  )
  if (!isQuestion) return offline(names, entities.length, lang)
  return lang === 'ru'
    ? `Нет связи с брокером, состояние сейчас неизвестно: ${names}. Проверьте адрес: Настройки → Дом.`
    : `The broker is not connected, so the state of ${names} is not known now. Check it in Settings → Home.`
}

/** For devices (and scenes) that never say what became of a command. */
export function saidSent(entities: readonly Entity[], lang: Lang): string {
  const [first] = entities
  if (!first) return ''
  const names = joined(
    entities.map(({ name }) => quoted(name, lang)),
    lang,
  )
  if (lang === 'en')
    return `The command was sent to ${names}; ${entities.length > 1 ? 'they do' : 'it does'} not report back.`
  const who =
    entities.length > 1 ? 'устройства не сообщают' : `${senders[first.domain] ?? 'устройство'} не сообщает`
  return `${names}: команда отправлена, но о выполнении ${who}.`
}

const senders: Readonly<Record<string, string>> = { scene: 'сцена', script: 'сценарий', button: 'кнопка' }

export function saidUnavailable(entities: readonly Entity[], lang: Lang): string {
  if (entities.length === 0) return ''
  return unavailable(
    joined(
      entities.map(({ name }) => quoted(name, lang)),
      lang,
    ),
    entities.length,
    lang,
  )
}

function unavailable(names: string, count: number, lang: Lang): string {
  if (lang === 'ru')
    return `${names} не ${count > 1 ? 'отвечают' : 'отвечает'}: ничего не отправлено. Проверьте питание и связь.`
  return `${names} ${count > 1 ? 'do' : 'does'} not answer: nothing was sent. Check power and connection.`
}

function offline(names: string, _count: number, lang: Lang): string {
  return lang === 'ru'
    ? `Нет связи с брокером, ничего не отправлено: ${names}. Проверьте адрес: Настройки → Дом.`
    : `The broker is not connected: nothing was sent to ${names}. Check it in Settings → Home.`
}

const quoted = (name: string, lang: Lang): string => (lang === 'ru' ? `«${name}»` : name)
