/** What the MQTT home says to people when something expected goes wrong, in both languages. */
import type { Lang } from '../../../contract/domain/home'

const english = {
  offline: (broker: string) =>
    `The broker ${broker} cannot be reached. Nothing was changed. Check that it runs and that the address is right.`,
  connecting: () => 'The broker is not connected yet. Nothing was changed. Try again in a moment.',
  dropped: (broker: string) => `The connection to the broker ${broker} was lost. Artel is reconnecting.`,
  refused: (broker: string, why: string) =>
    `The broker ${broker} refused the connection (${why}). Check the user name and the password.`,
  tls: (broker: string, why: string) =>
    `No secure connection to ${broker} (${why}). Check the certificate files.`,
  file: (path: string) => `The file ${path} cannot be read. Check its path in the broker settings.`,
  url: (url: string) => `"${url}" is not a broker address. It should look like mqtt://192.168.1.10:1883`,
  hostile: (broker: string) =>
    `${broker} sent something that is not proper MQTT, so the connection was closed.`,
  publishRefused: (why: string) => `The broker refused the command (${why}).`,
  publishTimeout: () => 'The broker did not confirm the command in time. It will not be sent again.',
  noDevice: (id: string) => `There is no device ${id}.`,
  unavailable: (name: string) => `${name} is not available right now. Nothing was changed.`,
  unsupported: (name: string) => `${name} cannot do that.`,
  needsCode: (name: string) =>
    `${name} wants a code, and Artel keeps none. Nothing was changed. Use its keypad or its own app.`,
  unconfirmed: (name: string) =>
    `The command was sent, but ${name} did not confirm it. Its state may not have changed.`,
  maybeSent: (name: string) =>
    `The connection was lost while the command was sent. Whether it reached ${name} is not known.`,
  cancelledLate: (name: string) => `Cancelled, but the command to ${name} may already have been sent.`,
  cancelled: () => 'Cancelled.',
}

const russian: typeof english = {
  offline: (broker) =>
    `Брокер ${broker} недоступен. Ничего не изменено. Проверьте, что он запущен и адрес верный.`,
  connecting: () => 'Связи с брокером ещё нет. Ничего не изменено. Повторите через минуту.',
  dropped: (broker) => `Связь с брокером ${broker} потеряна. Artel подключается снова.`,
  refused: (broker, why) => `Брокер ${broker} отказал в подключении (${why}). Проверьте имя и пароль.`,
  tls: (broker, why) =>
    `Не удалось установить защищённое соединение с ${broker} (${why}). Проверьте файлы сертификатов.`,
  file: (path) => `Не удаётся прочитать файл ${path}. Проверьте путь в настройках брокера.`,
  url: (url) => `«${url}» не похоже на адрес брокера. Пример: mqtt://192.168.1.10:1883`,
  hostile: (broker) => `${broker} прислал данные, непохожие на MQTT, поэтому соединение закрыто.`,
  publishRefused: (why) => `Брокер не принял команду (${why}).`,
  publishTimeout: () => 'Брокер не подтвердил команду вовремя. Повторно она отправлена не будет.',
  noDevice: (id) => `Устройства ${id} нет.`,
  unavailable: (name) => `Устройство «${name}» сейчас недоступно. Ничего не изменено.`,
  unsupported: (name) => `Устройство «${name}» этого не умеет.`,
  needsCode: (name) =>
    `«${name}» требует код, а Artel кодов не хранит. Ничего не изменено. Введите код на самом устройстве или в его приложении.`,
  unconfirmed: (name) =>
    `Команда отправлена, но устройство «${name}» её не подтвердило. Возможно, ничего не изменилось.`,
  maybeSent: (name) =>
    `Связь прервалась во время отправки. Дошла ли команда до устройства «${name}», неизвестно.`,
  cancelledLate: (name) => `Отменено, но команда устройству «${name}» могла уже уйти.`,
  cancelled: () => 'Отменено.',
}

export type Messages = typeof english
export const messagesFor = (lang: Lang): Messages => (lang === 'ru' ? russian : english)
