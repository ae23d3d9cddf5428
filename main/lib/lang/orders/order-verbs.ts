/** Verbs that order something, as regular expression sources: the imperative, and the infinitive after "do not", «не надо». */

export const englishOrder =
  '(?:turn|switch|put|set|make|open|close|shut|lock|unlock|start|stop|pause|resume|play|mute|unmute|dim|brighten|raise|lower|run|activate|touch|change|add|create|book|schedule|delete|remove|cancel|move|reschedule|rename|send|call|light|kill|increase|decrease|vacuum|clean|dock|remind|do|bother|announce)'

/** Stems of Russian order verbs: imperfective after «не» («не включай»), both aspects in the infinitive («не надо включать»). */
const russianStem =
  '(?:(?:в|вы|от|пере|под)ключ|(?:по|вы|за)?гас|(?:по|вы)?туш|(?:за|раз|под)жиг|(?:за|раз|под)жг|жги|откр|закр|приоткр|прикр|от[пм]?ир|зап[ие]р|запр|отоп|запуск|запуст|останавлив|останов|трога|тронь|меня|ставь|став|поставь|настраив|настро|добавля|добав|удаля|удал|отменя|отмен|перенос|перенес|двига|сдвига|дела|сдела|подним|опуска|опуст|созда|записыва|запиш|убира|убер|убав|перекр|вычеркн|впиш|внес|провер|отправ|сверн|задвин|выдвин|сбро[сш]|отзов|сним|позов|объяв|прибавля|прибав|увелич|уменьш|вруб|выруб|(?:за|раз|от)д[её]рн|раздвин|распахн|возобнов|продолж|засек|верн|перевед|нагре|подогре|остуд|охлад|глуш|приглуша|закрыва|открыва|напомин|игра|пылесос)'

/** «Включи», «откройте», not «откроешь», which is a request. */
export const russianOrder = `${russianStem}\\p{L}*(?:й|йте|и|ите|(?<!ш)ь|ьте)(?!\\p{L})`

export const russianNegatedOrder = `(?:не\\s+${russianOrder}|не\\s+(?:надо|нужно|стоит|следует)\\s+(?:\\p{L}+\\s+){0,2}?${russianStem}\\p{L}*(?:ть|ти|чь)(?!\\p{L}))`

const order = new RegExp(
  `^(?:(?:please|just|only|now|then|hey|пожалуйста|просто|только|лучше|теперь|потом)[\\s,]+)*(?:${englishOrder}(?!\\p{L})|${russianOrder})`,
  'iu',
)
/** Begins with the verb of an order, in its imperative. */
export const isOrder = (text: string): boolean => order.test(text.trim())

const verbs = new RegExp(`(?<!\\p{L})(?:${englishOrder}|${russianOrder})(?!\\p{L})`, 'iu')
/** Has the verb of an order anywhere. */
export const ordersIn = (text: string): boolean => verbs.test(text)

const switches =
  /(?<!\p{L})(?:(?:turn|switch)\s+(?:\p{L}+\s+){0,4}?(?:on|off)|dim|unlock|lock|включ(?:и|ить)|выключ(?:и|ить)|погаси(?:ть)?|зажги|отопри|запри|приглуши)(?:те)?(?!\p{L})/iu
/** Orders a device somewhere in the text; no appointment is called so. */
export const switchesIn = (text: string): boolean => switches.test(text)
