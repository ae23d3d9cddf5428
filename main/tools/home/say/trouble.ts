/** Devices that did not do as asked: which, and why. */
import type { Failure } from '../../../../contract/domain/failure'
import type { Entity, Lang } from '../../../../contract/domain/home'
import { joined } from '../../../lib/lang/say-lists'

interface Failed {
  readonly entity: Entity
  readonly failure: Failure
}

type Words = (names: string, count: number, lang: Lang) => string

const reasons: Partial<Record<Failure['code'], Words>> = {
  'home.not_confirmed_by_device': (names, count, lang) =>
    lang === 'ru'
      ? `${names}: команда отправлена, но подтверждения нет. Проверьте ${count > 1 ? 'устройства' : 'устройство'}.`
      : `The command was sent, but ${names} did not confirm it. Check the device${count > 1 ? 's' : ''}.`,
  'home.unavailable': (names, count, lang) => unavailable(names, count, lang),
  'home.unsupported_op': (names, _count, lang) =>
    lang === 'ru' ? `${names}: такое действие не поддерживается.` : `${names} cannot do that.`,
  'mqtt.offline': (names, _count, lang) =>
    lang === 'ru'
      ? `Нет связи с брокером: ${names} — без изменений. Проверьте адрес: Настройки → Дом.`
      : `The broker is not connected: nothing was sent to ${names}. Check it in Settings → Home.`,
  'run.cancelled': (names, _count, lang) =>
    lang === 'ru' ? `Остановлено: ${names} — без изменений.` : `Stopped: ${names} left as before.`,
}

export function saidFailed(failures: readonly Failed[], lang: Lang): string {
  const byCode = new Map<Failure['code'], Failed[]>()
  for (const one of failures) byCode.set(one.failure.code, [...(byCode.get(one.failure.code) ?? []), one])
  return [...byCode]
    .map(([code, group]) => {
      const names = joined(
        group.map(({ entity }) => quoted(entity.name, lang)),
        lang,
      )
      return (
        reasons[code]?.(names, group.length, lang) ??
        (lang === 'ru'
          ? `${names}: не получилось. Состояние прежнее.`
          : `${names} did not work. Its state is as before.`)
      )
    })
    .join(' ')
}

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

const quoted = (name: string, lang: Lang): string => (lang === 'ru' ? `«${name}»` : name)
