/** Devices and rooms by their own names, in the grammar of the sentence around them. */
import type { Area, Entity, Lang } from '../../../../contract/domain/home'
import { fold, isCyrillic, wordsOf } from '../../../lib/lang/fold'
import { onRooms } from '../../../lib/lang/lexicon/rooms'
import { conceptsOf } from '../../../lib/lang/lexicon/lexicon'
import { accusative, genderOf, prepositional, type Gender } from '../../../lib/lang/russian-grammar'
import { joined } from '../../../lib/lang/say-lists'
import { stemOf } from '../../../lib/lang/stem'

const onStems = new Set(wordsOf(onRooms).map(stemOf))

/** «на кухне», «в спальне», «во дворе», "in the kitchen". */
export function inRoom({ name }: Pick<Area, 'name'>, lang: Lang): string {
  if (lang === 'en')
    return isCyrillic(name)
      ? `in “${name}”`
      : /['’]s\b/u.test(name)
        ? `in ${name}`
        : `in the ${name.toLowerCase()}`
  if (!isCyrillic(name)) return `в «${name}»`
  const words = wordsOf(name)
  const preposition = words.some((word) => onStems.has(stemOf(word)))
    ? 'на'
    : /^(?:в[бвгджзклмнпрст]|двор|мног)/u.test(fold(name))
      ? 'во'
      : 'в'
  return `${preposition} ${lowered(prepositional(name))}`
}

/** Lower case inside a Russian sentence for common words; a proper name («Алиса», "Rosie") keeps its capital. */
export function lowered(name: string): string {
  const [first = ''] = wordsOf(name)
  const isCommon =
    isCyrillic(first) &&
    (conceptsOf([stemOf(first)]).length > 0 || /(?:[ыио]й|[ая]я|[ое]е|[ыи]е)$/u.test(first))
  return isCommon ? name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()) : name
}

export function namesOf(entities: readonly Pick<Entity, 'name'>[], lang: Lang): string {
  return joined(
    entities.map(({ name }) => name),
    lang,
  )
}

/** The same inside a sentence. */
export function namesWithin(entities: readonly Pick<Entity, 'name'>[], lang: Lang): string {
  return joined(
    entities.map(({ name }) => (lang === 'ru' ? lowered(name) : name)),
    lang,
  )
}

/** How a predicate agrees with these devices. */
export function numberOf(entities: readonly Pick<Entity, 'name'>[]): Gender {
  const [only] = entities
  return entities.length === 1 && only ? genderOf(only.name) : 'pl'
}

/** English verb: "is" or "are" ("Bedroom Blinds are closed"). */
export function isOrAre(entities: readonly Pick<Entity, 'name'>[]): 'is' | 'are' {
  const [only] = entities
  if (entities.length !== 1 || !only) return 'are'
  const last = wordsOf(only.name.replace(/\s+(?:in|on|at|of)\s.*$/iu, '')).at(-1) ?? ''
  return genderOf(only.name) === 'pl' ||
    (/[^su'i]s$/u.test(last) && !/^(?:christmas|always|gas)$/u.test(last))
    ? 'are'
    : 'is'
}

/** The object of a question: «Открыть гаражные ворота?», "Open Garage Door?" */
export function asObject(entity: Pick<Entity, 'name'>, lang: Lang): string {
  return lang === 'ru' && isCyrillic(entity.name)
    ? lowered(accusative(entity.name))
    : lang === 'ru'
      ? `«${entity.name}»`
      : entity.name
}
