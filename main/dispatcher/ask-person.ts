/** Who answers the questions of a run: the window, a terminal, or nobody (`batch`). One question is open at a time. */
import type { Question } from '../../contract/domain/plan'
import { wordsOf } from '../lib/lang/fold'

/** Resolves to an option id, or null when nobody will answer (the step then stays unanswered and nothing is done). */
export type AskPerson = (question: Question, signal: AbortSignal) => Promise<string | null>

/** `--yes`: confirmations are answered with yes; a choice between readings is never guessed, nor is a PIN. */
export const alwaysYes: AskPerson = ({ kind }) => Promise.resolve(kind === 'confirm' ? 'yes' : null)

/** `--yes` with a PIN at hand, tried once. */
export function yesWithPin(pin: string): AskPerson {
  let isTried = false
  return (question, signal) => {
    if (question.kind !== 'pin' || pin === '') return alwaysYes(question, signal)
    const answer = isTried ? 'no' : pin
    isTried = true
    return Promise.resolve(answer)
  }
}
export const nobody: AskPerson = () => Promise.resolve(null)

/** The answer of nobody: the question was open for too long. */
export const expiredId = 'expired'

/** Where nobody may be there at all: after `ms` the question is withdrawn, which never does the risky thing. */
export function withinMs(ask: AskPerson, ms: number): AskPerson {
  return async (question, signal) => {
    const expiry = new AbortController()
    const timeout = setTimeout(() => expiry.abort(), ms)
    const answer = await ask(question, AbortSignal.any([signal, expiry.signal]))
    clearTimeout(timeout)
    return answer === null && expiry.signal.aborted && !signal.aborted ? expiredId : answer
  }
}

/** What a phrase says as an answer. `polite` says nothing: alone it is no answer, beside one it changes nothing. */
type Saying = 'yes' | 'no' | 'unsure' | 'polite'

/** Folded: lower case, «ё» as «е», hyphens as spaces, letters drawn out ("nooo") once. Of two phrases the longer one is read. */
const phrases: Readonly<Record<Saying, string>> = {
  yes: `y, yes, yeah, yep, yup, aye, sure, sure thing, ok, okay, k, fine, alright, all right, right, correct, exactly, do, do it, do that,
    go ahead, go on, go for it, go, proceed, confirm, confirmed, absolutely, definitely, certainly, of course, by all means, let's go,
    you can, you may, i think so, sounds good, good, agreed,
    да, ага, угу, давай, давайте, конечно, разумеется, естественно, безусловно, обязательно, подтверждаю, ок, окей, хорошо, ладно,
    верно, правильно, точно, именно, согласен, согласна, можно, надо, нужно, делай, делайте, сделай, сделайте, действуй, выполняй,
    выполни, продолжай, валяй, поехали, вперед, пусть, пускай`,
  no: `n, no, nope, nah, not, never, don't, dont, do not, stop, cancel, abort, skip, never mind, nevermind, forget it, forget about it,
    leave it, leave it alone, leave it as it is, leave it be, no way, no need, no thank you, rather not, later, not now, not yet,
    i changed my mind, changed my mind,
    не, нет, неа, не надо, не нужно, не стоит, не делай, не хочу, не сейчас, не сегодня, ненадо, никогда, нельзя, ни за что,
    ни в коем случае, отмена, отмени, отменить, отменяй, отбой, отставить, стоп, стой, хватит, забудь, оставь, оставь как есть,
    передумал, передумала, потом, позже, попозже`,
  unsure: `maybe, may be, perhaps, possibly, probably, could be, it depends, depends, i guess, dunno, idk, don't know, do not know, no idea,
    not sure, not certain, unsure, don't understand, do not understand, don't get it, hm, hmm, mm, um, uh, er, eh, huh, what, which,
    which one, who, why, when, where, how, what is it, what is that, what's that, what do you mean, are you sure, is it safe, sorry,
    pardon, come again, repeat, say again, say that again, wait, wait a minute, wait a second, hold on, one moment, one second, one sec,
    a moment, a second, a minute, let me think, let me see,
    может, может быть, возможно, вероятно, наверное, наверно, не знаю, незнаю, не уверен, не уверена, не понял, не поняла, не понимаю,
    не понятно, непонятно, не помню, без понятия, понятия не имею, сомневаюсь, хз, хм, гм, эм, э, м, мм, ой, что, чего, че, кто, где,
    куда, как, когда, зачем, почему, какой, какая, какое, какие, какую, который, которая, которую, в смысле, что это, о чем ты,
    ты уверен, подожди, подождите, погоди, погодите, постой, минутку, минуту, секунду, секундочку, подумаю, надо подумать,
    дай подумать, посмотрим, повтори, повторите, еще раз, извини, прости`,
  polite: `please, pls, thanks, thank you, thx, well, oh, ah, so, then, now, right away, just, and, i, i'm, i am, i'd, i would, i do,
    i want, to, it, it's, it is, that, that's, this, them, you, for me, all, all of them, both, at all, really, better, let's, think,
    no problem, no objections, why not, i don't mind, don't mind,
    пожалуйста, плиз, спасибо, благодарю, ну, а, и, о, так, уж, же, ка, то, вот, тогда, сейчас, прямо, уже, пока, лучше, пожалуй, думаю,
    полагаю, хочу, я, мне, нам, это, этого, его, ее, их, все, оба, обе, просто, бы, таки, будь добр, будьте добры, почему нет,
    почему бы и нет, не против, не возражаю, без проблем, нет проблем`,
}
const sayings = new Map<string, Saying>(
  (Object.keys(phrases) as Saying[]).flatMap((saying) =>
    phrases[saying].split(/,\s*/u).map((phrase) => [phrase, saying] as const),
  ),
)
const longest = Math.max(...[...sayings.keys()].map((phrase) => phrase.split(' ').length))

/** What the phrases of a text say; null when a single word of it is none of them: "yes but only the kitchen" is more than a yes. */
function sayingsOf(text: string): ReadonlySet<Saying> | null {
  const words = wordsOf(text).map((word) => word.replaceAll(/(\p{L})\1{2,}/gu, '$1'))
  const said = new Set<Saying>()
  for (let at = 0; at < words.length;) {
    let length = Math.min(longest, words.length - at)
    while (length > 0 && !sayings.has(words.slice(at, at + length).join(' '))) length -= 1
    const saying = sayings.get(words.slice(at, at + length).join(' '))
    if (saying === undefined) return null
    said.add(saying)
    at += length
  }
  return said
}

/** A no beside anything is a no; a yes that doubts or asks back is not one. */
function yesOrNo(text: string): 'yes' | 'no' | null {
  const said = sayingsOf(text)
  if (said?.has('no')) return 'no'
  return said?.has('yes') && !said.has('unsure') && !text.includes('?') ? 'yes' : null
}

/**
 * Reads a typed answer to a question: yes/no, the digits of a PIN, and for a choice also an option's number or its label. Null when it is something else.
 * A number never confirms: one meant for the choice before would.
 */
export function readTypedAnswer(text: string, question: Question): string | null {
  const clean = text.trim()
  const { kind, options } = question
  const said = yesOrNo(clean)
  if (kind === 'pin') return /^\d{4,8}$/u.test(clean) ? clean : said === 'no' ? 'no' : null
  if (kind === 'confirm') return options.find(({ id }) => id === said)?.id ?? null
  // "No" to a choice is none of them; "yes" to "did you mean this?" is the only one.
  if (said === 'no') return 'none'
  if (said === 'yes') return options.length === 1 ? (options[0]?.id ?? null) : null
  const byNumber = /^\d+$/u.test(clean) ? options[Number(clean) - 1] : undefined
  if (byNumber) return byNumber.id
  const words = spaced(clean)
  const byLabel = options.filter(({ label }) => spaced(label).includes(words))
  return words.length >= 4 && byLabel.length === 1 ? (byLabel[0]?.id ?? null) : null
}

/**
 * Where `readTypedAnswer` read nothing: whether the words still were about the question ("maybe", «что?», a number out of range) and it
 * is to be asked again, rather than a new request that passes it over.
 */
export function isUnclear(text: string): boolean {
  return sayingsOf(text) !== null || /^[\s\d#№.)!?]{1,4}$/u.test(text)
}

/** Between spaces, so that only whole words are found in whole words. */
function spaced(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}:.]+/gu)
      ?.join(' ') ?? ''
  } `
}
