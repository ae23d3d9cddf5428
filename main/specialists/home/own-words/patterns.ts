/**
 * Closed patterns of both languages for what only Artel itself has: scenes, scripts and lists of the person's own. The models know no words
 * for making them, so code reads these sentences, whole or not at all.
 */

/** Between quotes of any kind, or bare. */
const name = '[«„“"]?(?<name>[^«»„“”"]+?)[»“”"]?'
const article = '(?:(?:a|an|the|my|our)\\s+)?'
const isNew = '(?:new\\s+)?'
const called = '(?:(?:called|named)\\s+|:\\s*)?'
const end = '[\\s.,!?]*$'
const inPlaceEn = '(?:\\s+(?:in|for|of)\\s+(?:the\\s+)?(?<place>[^«»„“”"]+?))?'
const inPlaceRu = '(?:\\s+(?:в|во|на|для)\\s+(?<place>[^«»„“”"]+?))?'

const pattern = (source: string): RegExp => new RegExp(`^${source}${end}`, 'iu')

/** What "this" is: the home as it stands, its lights, or a room by name (`what`). */
const presentEn =
  '(?:this|it|that|all\\s+(?:of\\s+)?this|everything|the\\s+(?:current|present)\\s+(?:state|settings?)|how\\s+(?:it|everything)\\s+is(?:\\s+now)?|(?:the\\s+|this\\s+)?(?<what>[^«»„“”"]+?))(?:\\s+now)?'
const presentRu =
  '(?:это|вс[её](?:\\s+это)?|вс[её]\\s+как\\s+(?:есть|сейчас)|(?:текущее|нынешнее)\\s+состояние|обстановку|(?<what>[^«»„“”"]+?))(?:\\s+сейчас)?'

const newRu = '(?:новую\\s+|новый\\s+)?'
const calledRu = '(?:(?:под\\s+названием|с\\s+(?:именем|названием)|по\\s+имени)\\s+|:\\s*)?'
const makeRu = '(?:создай|создайте|сделай|сделайте|добавь|добавьте|сохрани|сохраните|запомни|запомните)'
const deleteRu = '(?:удали|удалите|сотри|сотрите|убери|уберите)'

/** Captures: `name`; `what` and `place` for what of the home is meant. */
export const sceneMaking: readonly RegExp[] = [
  pattern(
    `(?:save|remember|store)\\s+${presentEn}\\s+as\\s+${article}${isNew}(?:scene\\s+)?${called}${name}${inPlaceEn}`,
  ),
  pattern(
    `(?:create|make|add|save)\\s+(?:me\\s+)?${article}${isNew}scene\\s+${called}${name}(?:\\s+(?:from|out\\s+of)\\s+(?:this|the\\s+current\\s+state))?${inPlaceEn}`,
  ),
  pattern(
    `(?:сохрани|запомни)(?:те)?\\s+${presentRu}\\s+как\\s+${newRu}(?:сцену\\s+)?${calledRu}${name}${inPlaceRu}`,
  ),
  pattern(
    `${makeRu}\\s+(?:мне\\s+)?${newRu}сцену\\s+${calledRu}${name}(?:\\s+(?:из|по)\\s+текуще(?:го|му)\\s+состояни[яю])?${inPlaceRu}`,
  ),
]

/** Captures: `name` and `steps`. A name in quotes needs no colon. */
const scriptName = '(?:[«„“"](?<quoted>[^«»„“”"]+)[»“”"]\\s*[:,]?|(?<name>[^:«»„“”"]+?)\\s*:)'
export const scriptMaking: readonly RegExp[] = [
  pattern(
    `(?:create|make|add|save)\\s+(?:me\\s+)?${article}${isNew}(?:script|routine)\\s+(?:(?:called|named)\\s+)?${scriptName}\\s*(?<steps>.+?)`,
  ),
  pattern(`${makeRu}\\s+(?:мне\\s+)?${newRu}сценарий\\s+${calledRu}${scriptName}\\s*(?<steps>.+?)`),
]

/** Captures: `name` and `to`; `kind` where a scene or a script was said. */
export const renaming: readonly RegExp[] = [
  pattern(
    `rename\\s+(?:the\\s+)?(?:(?<kind>scene|script|routine)\\s+)?${name}\\s+(?:(?<after>scene|script|routine)\\s+)?(?:to|as|into)\\s+[«„“"]?(?<to>[^«»„“”"]+?)[»“”"]?`,
  ),
  pattern(
    `переименуй(?:те)?\\s+(?:(?<kind>сцену|сценарий)\\s+)?${name}\\s+в\\s+[«„“"]?(?<to>[^«»„“”"]+?)[»“”"]?`,
  ),
]

export const deleting: readonly RegExp[] = [
  pattern(`(?:delete|remove|erase)\\s+(?:the\\s+|my\\s+)?(?<kind>scene|script|routine)\\s+${called}${name}`),
  pattern(`(?:delete|remove|erase)\\s+(?:the\\s+|my\\s+)?${name}\\s+(?<kind>scene|script|routine)`),
  pattern(`${deleteRu}\\s+(?<kind>сцену|сценарий)\\s+${name}`),
]

export const listing: readonly RegExp[] = [
  pattern(
    '(?:what|which)\\s+(?<kind>scene|script|routine)s?(?:\\s+(?:do\\s+(?:i|we|you)\\s+have|are\\s+there|exist))?',
  ),
  pattern(
    '(?:list|show|tell|name)\\s+(?:me\\s+)?(?:(?:all|my|the|our)\\s+){0,2}(?<kind>scene|script|routine)s',
  ),
  pattern(
    'какие\\s+(?:у\\s+(?:меня|нас|тебя)\\s+)?(?:есть\\s+)?(?<kind>сцены|сценарии)(?:\\s+(?:есть|сохранены|созданы))?',
  ),
  pattern(
    '(?:покажи|перечисли|назови|расскажи)(?:те)?\\s+(?:мне\\s+)?(?:(?:все|мои|наши)\\s+){0,2}(?<kind>сцены|сценарии)',
  ),
]

/** A scene or script of the person's own by its whole name. */
export const starting: readonly RegExp[] = [
  pattern(
    `(?:(?:run|start|activate|play|launch|do|kick\\s+off|turn\\s+on|switch\\s+on|switch\\s+to|let[’']?s\\s+(?:have|do|go)|give\\s+(?:me|us)|(?:i[’']?d|i\\s+would|we[’']?d)\\s+like|i\\s+(?:fancy|want)|can\\s+(?:i|we)\\s+have|bring\\s+on|it[’']?s|time\\s+for)\\s+)?(?:the\\s+)?(?:(?:scene|script|routine)\\s+)?${name}(?:\\s+(?:scene|script|routine|mode|thing|one|look|setup))?(?:\\s+(?:in\\s+)?here)?`,
  ),
  pattern(
    `(?:(?:давай(?:те)?|запусти(?:м|те)?|включи(?:м|те)?|активируй(?:те)?|выполни(?:те)?|поставь(?:те)?|сделай(?:те)?|устрой(?:те)?|устроим|врубай|вруби|дай(?:те)?|хочу|хотим|замути|организуй)\\s+)*(?:(?:сцену|сценарий|режим)\\s+)?${name}(?:\\s+(?:давай(?:те)?|устроим|сделаем|включи|запусти|включай))*`,
  ),
]

export const listMaking: readonly RegExp[] = [
  pattern(
    `(?:create|make|add|start)\\s+(?:me\\s+)?${article}${isNew}(?:to-?do\\s+)?list\\s+(?:called|named|for)\\s+(?:the\\s+)?${name}`,
  ),
  pattern(
    `(?:create|make|start)\\s+(?:me\\s+)?${article}${isNew}(?!.*\\s(?:to|on|from|in|of)\\s)${name}\\s+list`,
  ),
  pattern(
    `(?:создай|создайте|сделай|сделайте|заведи|заведите)\\s+(?:мне\\s+)?${newRu}список\\s+${calledRu}${name}`,
  ),
]

/** Captures `name`: the words of the list. */
export const listAsking: readonly RegExp[] = [
  pattern(
    `(?:what(?:['’]s|\\s+is|\\s+do\\s+(?:i|we)\\s+have)|read|show|tell)\\s+(?:me\\s+)?(?:(?:what(?:['’]s|\\s+is)\\s+)?(?:left\\s+)?on\\s+)?(?:the|my|our)\\s+(?<name>[^«»„“”"]+?)\\s+list`,
  ),
  pattern(
    '(?:что|покажи(?:те)?|прочитай(?:те)?|прочти|скажи(?:те)?)(?:\\s+мне)?(?:,?\\s+что)?(?:\\s+(?:у\\s+(?:меня|нас)|есть|осталось|стоит))?\\s+(?:в\\s+(?:мо[её]м\\s+|наш[её]м\\s+)?списке|(?:мой\\s+|наш\\s+|весь\\s+)?список)\\s+[«„“"]?(?<name>[^«»„“”"]+?)[»“”"]?',
  ),
]

/** Captures `item` and `name`, the words of the list. */
export const listTicking: readonly RegExp[] = [
  pattern(
    '(?:tick|check|cross)\\s+off\\s+(?<item>[^«»„“”"]+?)\\s+(?:on|from|in)\\s+(?:the|my|our)\\s+(?<name>[^«»„“”"]+?)\\s+list',
  ),
  pattern(
    '(?:отметь|отметьте|вычеркни|вычеркните|зачеркни|зачеркните)\\s+(?<item>[^«»„“”"]+?)\\s+(?:в|из|на)\\s+(?:мо[её]м\\s+|моего\\s+)?списк[еа]\\s+[«„“"]?(?<name>[^«»„“”"]+?)[»“”"]?',
  ),
]
