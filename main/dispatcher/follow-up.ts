/**
 * Whether an utterance leans on the one before it ("and in the bedroom", «теперь выключи её»). Only then does the previous
 * utterance enter the prompt: prompts stay short, and an unrelated turn cannot change the reading of this one.
 */
const openings =
  /^(?:and|also|now|again|same|what about|how about|but|too|а|и|теперь|тоже|также|опять|снова|обратно|ещ[её]|то же|а ещ[её])(?![\p{L}])/iu
const pronouns =
  /(?<![\p{L}])(?:it|its|them|they|that one|this one|those|there|him|her|его|е[её]|их|него|не[её]|них|им|ей|нему|ней|там|туда|это|эту|этот)(?![\p{L}])/iu
const bare =
  /^(?:brighter|dimmer|warmer|cooler|colder|louder|quieter|more|less|higher|lower|stop|undo|поярче|ярче|темнее|потемнее|теплее|потеплее|холоднее|прохладнее|громче|погромче|тише|потише|больше|меньше|выше|ниже)(?:[\s,.!]+\p{L}+){0,2}[.!]?$/iu

const withoutVerb = /^(?:the|a|an|to|in|on|at|my|for|в|во|на|к|ко|с|со|у|из|для)(?![\p{L}])/iu

/** A later part that may share the verb of the one before: "… and the bathroom one to 20 %", «… а в спальне на 20». */
export function beginsWithoutVerb(text: string): boolean {
  return withoutVerb.test(text.trim()) && text.trim().split(/\s+/u).length <= 7
}

export function isFollowUp(text: string): boolean {
  const clean = text.trim()
  const words = clean.split(/\s+/u).length
  if (bare.test(clean)) return true
  if (words <= 7 && openings.test(clean)) return true
  return words <= 9 && pronouns.test(clean)
}
