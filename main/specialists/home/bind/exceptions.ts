/**
 * "…, except the bedroom", «…, на кухне только оставь»: what must not be touched is read from the sentence where the model did not write
 * it down, because a lost exception is an action that somebody forbade. Pure.
 */
import { wordsOf } from '../../../lib/lang/fold'
import { stemOf } from '../../../lib/lang/stem'
import type { HomeFrame } from '../frame'

/** Said outright: what stands behind is left out, and an order whose exception is not understood is refused. */
const outright =
  /(?<!\p{L})(?:except(?:\s+for)?|apart\s+from|other\s+than|excluding|(?:save|bar)\s+for|barring|minus(?=\s+(?:the|my|our|that)\s)|(?<=(?:everything|all|lights|lamps|lot|room|on|off|up|down|out|kitchen|bedroom|lounge|house)\s)bar(?=\s+(?:the|my|our|that|this)\s)|all\s+but|(?<=(?:everything|all|lights|lamps|blinds|curtains|shutters)\s)but(?!\s+not)|кроме|за\s+исключением)(?!\p{L})[\s,]+/iu
/** "But not the kitchen", «только не в спальне»: counts where it takes something away. */
const aside = /(?<!\p{L})(?:but\s+not|но\s+не|только\s+не)(?!\p{L})[\s,]+/iu
const leave =
  /(?<!\p{L})(?:leave|keep|(?:don[’']?t|do\s+not)\s+(?:touch|turn|switch)|остав\p{L}*|пусть\s+(?:горит|горят|работает|играет)|не\s+(?:трогай|выключай|включай|гаси|закрывай|открывай)\p{L}*)(?!\p{L})/iu
const around =
  /(?<!\p{L})(?:leave|keep|(?:don[’']?t|do\s+not)\s+(?:touch|turn|switch)|off|остав\p{L}*|не\s+(?:трогай|выключай|включай|гаси|закрывай|открывай)\p{L}*|only|just|on|as\s+it\s+is|as\s+is|alone|только|лишь|пусть|горит|гореть|включ[её]нн\p{L}*|как\s+есть|в\s+покое|the|in|at|from|на|в|во|у|из|a)(?!\p{L})/giu
const clauses = /\s*(?:[,;.!?]|(?<!\p{L})(?:but|but\s+then|а|но|and)(?!\p{L}))\s*/iu
const items = /\s*(?:,|(?<!\p{L})(?:and|or|и|или|да)(?!\p{L}))\s*/iu

/** Some place or thing of the sentence is to be left alone. */
export const saysException = (utterance: string): boolean =>
  [outright, aside, leave].some((pattern) => pattern.test(utterance))

export interface Excepted {
  readonly frame: HomeFrame
  /** Not said outright: to be followed only where the order becomes a smaller one. */
  readonly isGuess: boolean
}

/** Null: nothing to add to what the model wrote. */
export function withExceptions(frame: HomeFrame, utterance: string): Excepted | null {
  if (!['on', 'off', 'light', 'open', 'close', 'toggle'].includes(frame.op)) return null
  const { before, except, isOutright } = exceptionIn(utterance)
  const place = placeBefore.exec(before)?.[0]
  // The model saw the exception; the storey it may have left out.
  if (frame.except.length > 0)
    return frame.where.length > 0 || place === undefined
      ? null
      : { frame: { ...frame, where: [place] }, isGuess: false }
  if (except.length === 0) return null
  const left = new Set(except.flatMap(stemsOf))
  const isLeft = (span: string): boolean =>
    stemsOf(span).every((stem) => left.has(stem)) && !saysAll(before, span)
  const where = frame.where.filter((span) => !isLeft(span))
  // The model took the excepted room for the place of an order about everything.
  const isMistaken = where.length < frame.where.length && whole.test(before)
  const what = frame.what.filter((span) => !isLeft(span))
  // The model took what is left out for what the order is about.
  const all = what.length < frame.what.length && what.length === 0 ? everything.exec(before)?.[0] : undefined
  return {
    frame: {
      ...frame,
      what: all === undefined ? what : [all],
      where: where.length > 0 || place === undefined ? where : [place],
      except,
    },
    isGuess: !isOutright && !isMistaken,
  }
}

const placeBefore =
  /(?<!\p{L})(?:everywhere|downstairs|upstairs|везде|всюду|повсюду|внизу|наверху|(?:на\s+)?\p{L}+\s+этаже|(?:\p{L}+\s+)?floor)(?!\p{L})/iu
const whole =
  /(?<!\p{L})(?:all|every\p{L}*|whole|entire|весь|вс[её]|все[йхм]|всю\p{L}*|везде|повсюду)(?!\p{L})/iu

const everything = /(?<!\p{L})(?:everything|all|the\s+lot|вс[её])(?!\p{L})/iu

interface Exception {
  readonly before: string
  readonly except: string[]
  readonly isOutright: boolean
}

function exceptionIn(utterance: string): Exception {
  const said = outright.exec(utterance)
  const mark = said ?? aside.exec(utterance)
  const isOutright = said !== null
  if (mark) {
    const except = listBehind(utterance.slice(mark.index + mark[0].length))
    return { before: utterance.slice(0, mark.index), except, isOutright }
  }
  const clause = utterance.split(clauses).find((part) => leave.test(part))
  if (clause === undefined || clause === utterance) return { before: '', except: [], isOutright }
  return { before: utterance.slice(0, utterance.indexOf(clause)), except: itemsOf(clause), isOutright }
}

/** Up to the end of the list: a comma with more than two words behind it begins something else. */
function listBehind(said: string): string[] {
  const tail = said.replaceAll(fillers, ' ').replace(/[,.!?\s]+$/u, '')
  const end = /(?:[.;!?]|,\s*(?!\p{L}+(?:\s+\p{L}+)?$))/u.exec(tail)?.index
  return itemsOf(tail.slice(0, end ?? tail.length))
}

const fillers =
  /(?<!\p{L})(?:please|thanks|thank\s+you|well|um|uh|пожалуйста|плиз|спасибо|ну|эм|э)(?!\p{L})[\s,]*/giu
const itemsOf = (text: string): string[] => text.split(items).map(bare).filter(Boolean)
const bare = (text: string): string =>
  text.replaceAll(fillers, ' ').replaceAll(around, ' ').replaceAll(/\s+/gu, ' ').trim()
const stemsOf = (text: string): string[] => wordsOf(bare(text)).map(stemOf)
const saysAll = (text: string, span: string): boolean => {
  const said = new Set(stemsOf(text))
  return stemsOf(span).every((stem) => said.has(stem))
}
