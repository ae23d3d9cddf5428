/** Why a script was not made. */
import type { Lang } from '../../../../contract/domain/home'

export const whichExactly = (step: string, question: string, lang: Lang): string =>
  lang === 'ru'
    ? `Шаг «${step}» можно понять по-разному. ${question} Ничего не сохранено: назовите точнее.`
    : `The step “${step}” can be read in several ways. ${question} Nothing was saved: say which one.`

export const notAStep = (step: string, lang: Lang): string =>
  lang === 'ru'
    ? `«${step}» не может быть шагом сценария: в нём только действия устройств и паузы («подожди 10 секунд»). Ничего не сохранено.`
    : `“${step}” cannot be a step of a script: it holds only what devices do, and waits (“wait 10 seconds”). Nothing was saved.`
