/**
 * Whether an utterance leans on the one before it ("and in the bedroom", «теперь выключи её»). Only then does the previous
 * utterance enter the prompt: prompts stay short, and an unrelated turn cannot change the reading of this one.
 */
import { ordersIn } from '../lib/lang/orders/order-verbs'

const openings =
  /^(?:and|also|now|again|same|what about|how about|but|too|actually|no(?=,)|make that|а|и|нет(?=,)|лучше|вернее|точнее|теперь|тоже|также|опять|снова|обратно|ещ[её]|то же|а ещ[её]|other|the other|давай|ну тогда|тогда|ну а)(?![\p{L}])/iu
const pronouns =
  /(?<![\p{L}])(?:it|its|them|they|that one|this one|those|there|him|her|его|е[её]|их|него|не[её]|них|им|ей|нему|ней|там|туда|это|этом|этого|этому|эту|этот|н[её]м)(?![\p{L}])/iu
const bare =
  /^(?:next|previous|skip|следующ(?:ую|ая|ий)|предыдущ(?:ую|ая|ий)|дальше|brighter|dimmer|warmer|cooler|colder|louder|quieter|more|less|higher|lower|stop|undo|поярче|ярче|темнее|потемнее|теплее|потеплее|холоднее|прохладнее|громче|погромче|тише|потише|больше|меньше|выше|ниже)(?:[\s,.!]+\p{L}+){0,2}[.!]?$/iu

/** "A bit more than that", «вдвое больше», "twice that": a step from where the turn before left it. */
const further =
  /^(?:(?:no|ok|well|нет|ну|да)[\s,]+)?(?:(?:a\s+)?(?:bit|little|lot|touch|tad|notch)\s+(?:more|less|higher|lower|further)|(?:twice|half|double|halve)\s+(?:that|it)|(?:quite\s+a\s+lot|much|slightly)\s+(?:more|less)|(?:ещ[её]|чуть|немного|вдвое|наполовину|намного)\s+(?:чуть\s+|немного\s+)?(?:больше|меньше|ниже|выше)|не\s+настолько|поменьше|побольше)(?:\s+(?:than\s+that|чем\s+так|чем\s+сейчас|от\s+этого))?[.!]*$/iu

const withoutVerb = /^(?:the|a|an|to|in|on|at|my|for|в|во|на|к|ко|с|со|у|из|для)(?![\p{L}])/iu

/** A later part that may share the verb of the one before: "… and the bathroom one to 20 %", «… а в спальне на 20». */
export function beginsWithoutVerb(text: string): boolean {
  return withoutVerb.test(text.trim()) && text.trim().split(/\s+/u).length <= 7
}

/** Of an order to the home: "the hallway, then the living room". */
export const isVerbless = (text: string): boolean =>
  text.trim().split(/\s+/u).length <= 4 &&
  !/\d|\?|^(?:is|are|was|has|have|did|does|do|what|which|who|how|кто|что|какая|какой|где|есть|сколько)(?!\p{L})|(?<!\p{L})(?:to|at|на|до)(?!\p{L})/iu.test(
    text,
  ) &&
  !ordersIn(text)

/** "It" and "there" that stand for nothing: "how warm is it", "is there a leak", "what time is it", "it's too dark". */
const empty =
  /(?<![\p{L}])(?:(?:how|what)\s+(?:\p{L}+\s+)?(?:is|was)\s+it|(?:is|was)\s+it\s+(?:\p{L}+\s+)?(?:warm|cold|hot|cool|dark|bright|humid|damp|late|early|rain\p{L}*|snow\p{L}*|freezing|time)|it(?:[’']s|\s+(?:is|was|gets?|feels?))\s+(?:so|too|very|a\s+bit|really|getting|quite|pretty)?\s*(?:warm|cold|hot|cool|chilly|dark|bright|humid|stuffy|freezing|late|noisy|loud)\p{L}*|(?:is|are|was|were)\s+there|there(?:[’']s|\s+(?:is|are)))(?![\p{L}])/giu

/** Takes the verb of the turn before ("and in the bedroom"), not only the thing it was about ("turn it off"). */
export const leansOnVerb = (text: string): boolean => openings.test(text.trim())

/** "Undo that", «верни как было»: about what was done, not about a device. «Отмени» alone is one where something was done before. */
export const isUndo = (text: string, history: readonly string[]): boolean =>
  (history.length > 0 && /^отмени(?:те)?[.!]?$/iu.test(text.trim())) ||
  /^(?:(?:please|пожалуйста)[\s,]+)?(?:undo(?:\s+(?:it|that|this|the\s+last(?:\s+\p{L}+)?|everything))?|(?:take|put)\s+(?:it|that)\s+back|revert(?:\s+(?:it|that))?|отмени(?:те)?\s+(?:это|последнее(?:\s+действие)?|сделанное)|откати(?:те)?(?:\s+\p{L}+)?|верни(?:те)?\s+(?:вс[её]\s+)?(?:как\s+было|назад|обратно))(?:[\s,]+(?:please|пожалуйста))?[.!?]*$/iu.test(
    text.trim(),
  )

/** «Сделай теплее», "make it a bit brighter" without a room. */
const wish =
  /^(?:(?:make|turn)\s+it|сделай(?:те)?)\s+(?:(?:a\s+(?:bit|little)|чуть|немного|ещё|еще)\s+)?(?:brighter|dimmer|warmer|cooler|colder|louder|quieter|по)?(?:ярче|темнее|теплее|холоднее|прохладнее|громче|тише)?[.!]?$/iu

/** "Remind me a day before", «напомни за час»: an alarm for the event of the turn before. */
const bareReminder =
  /^(?:remind\s+me|set\s+(?:an?\s+)?(?:reminder|alarm)|напомни(?:те)?(?:\s+мне)?|поставь(?:те)?\s+напоминание)\s+(?:(?:.+\s)?(?:before|ahead|earlier|in\s+advance)|за\s+\S+(?:\s+\S+)?)[.!]*$/iu

/** "Halfway only", «ну тогда двадцать шесть», "a third", "to 80": a value and nothing that has it. */
const value =
  /^(?:(?:ok|no|well|then|actually|just|only|make\s+it|to|at|a|an|ну|нет|тогда|давай|лучше|на|до|сделай|только|а|и)[\s,]+)*(?:\d+(?:[.,]\d+)?|half(?:way)?|(?:one\s+)?(?:third|quarter)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|половин[уае]|наполовину|треть|четверть|(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)(?:\s(?:один|два|три|четыре|пять|шесть|семь|восемь|девять))?|(?:одинна|двена|трина|четырна|пятна|шестна|семна|восемна|девятна)дцать)(?:\s*(?:%|°|percent|degrees|процент\p{L}*|градус\p{L}*))?(?:\s+(?:only|then|please|тогда|пожалуйста|останови|оставь))?[.!]*$/iu

export function isFollowUp(text: string): boolean {
  const clean = text.trim().replaceAll(empty, ' ').trim()
  const words = clean.split(/\s+/u).length
  if (
    bare.test(clean) ||
    further.test(clean) ||
    value.test(clean) ||
    wish.test(clean) ||
    bareReminder.test(clean)
  )
    return true
  if (words <= 7 && openings.test(clean)) return true
  return words <= 9 && pronouns.test(clean)
}
