/** What became of an announcement. Nothing reports that somebody heard it. */
import type { Entity, Lang } from '../../../../contract/domain/home'
import { joined } from '../../../lib/lang/say-lists'
import { inRoom } from './names'

export const announcementTitle = (lang: Lang): string => (lang === 'ru' ? 'Объявление' : 'Announcement')

/** @param entities devices that the message was sent to */
export function saidAnnounced(entities: readonly Entity[], isShownHere: boolean, lang: Lang): string {
  const ru = lang === 'ru'
  const names = joined(
    entities.map(({ name }) => (ru ? `«${name}»` : name)),
    lang,
  )
  const isOne = entities.length === 1
  const sent = ru
    ? `Сообщение отправлено: ${names}; показано ли оно, ${isOne ? 'устройство не сообщает' : 'устройства не сообщают'}.`
    : `The message was sent to ${names}, which ${isOne ? 'does' : 'do'} not report back.`
  const shown = ru ? 'Показано на этом компьютере.' : 'It is shown on this computer.'
  return [...(entities.length > 0 ? [sent] : []), ...(isShownHere ? [shown] : [])].join(' ')
}

export const whatToAnnounce = (lang: Lang): string =>
  lang === 'ru' ? 'Что объявить? Ничего не сделано.' : 'What is to be announced? Nothing was done.'

/** @param room null: nowhere in the home, and no window to show it */
export function nothingAnnounces(room: string | null, lang: Lang): string {
  const place = room === null ? null : inRoom({ name: room }, lang)
  if (lang === 'ru')
    return place === null
      ? 'Объявить нечем: ни одно устройство в доме не принимает сообщения (notify), а окно Artel не открыто. Ничего не сделано.'
      : `Объявить ${place} нечем: там нет устройств, которые принимают сообщения (notify). Ничего не сделано.`
  return place === null
    ? 'Nothing can announce that: no device of the home takes messages (notify), and no window of Artel is open. Nothing was done.'
    : `Nothing ${place} can announce that: no device there takes messages (notify). Nothing was done.`
}
