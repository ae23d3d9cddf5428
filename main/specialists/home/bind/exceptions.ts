/**
 * "…, except the bedroom", «…, на кухне только оставь»: what must not be touched is read from the sentence where the model did not write
 * it down, because a lost exception is an action that somebody forbade. Pure.
 */
import { wordsOf } from '../../../lib/lang/fold'
import { stemOf } from '../../../lib/lang/stem'
import type { HomeFrame } from '../frame'

const marker =
  /(?<!\p{L})(?:except(?:\s+for)?|apart\s+from|other\s+than|excluding|but\s+not|all\s+but|кроме|за\s+исключением|но\s+не|только\s+не)(?!\p{L})\s+/iu
const leave = /(?<!\p{L})(?:leave|keep|остав\p{L}*|не\s+трогай\p{L}*)(?!\p{L})/iu
const around =
  /(?<!\p{L})(?:leave|keep|остав\p{L}*|не\s+трогай\p{L}*|only|just|on|as\s+it\s+is|as\s+is|alone|только|лишь|пусть|горит|гореть|включ[её]нн\p{L}*|как\s+есть|в\s+покое|the|in|at|from|на|в|во|у|из|a)(?!\p{L})/giu
const clauses = /\s*(?:[,;.!?]|(?<!\p{L})(?:but|but\s+then|а|но|and)(?!\p{L}))\s*/iu
const items = /\s*(?:,|(?<!\p{L})(?:and|or|и|или|да)(?!\p{L}))\s*/iu

/** The same frame where nothing was excepted. */
export function withExceptions(frame: HomeFrame, utterance: string): HomeFrame {
  if (!['on', 'off', 'light', 'open', 'close', 'toggle'].includes(frame.op)) return frame
  const place = placeBefore.exec(utterance.slice(0, marker.exec(utterance)?.index ?? 0))?.[0]
  // The model saw the exception; the storey it may have left out.
  if (frame.except.length > 0)
    return frame.where.length > 0 || place === undefined ? frame : { ...frame, where: [place] }
  const except = exceptedIn(utterance)
  if (except.length === 0) return frame
  const left = new Set(except.flatMap(stemsOf))
  const isExcepted = (span: string): boolean => stemsOf(span).every((stem) => left.has(stem))
  const before = utterance.slice(0, marker.exec(utterance)?.index ?? utterance.length)
  const where = frame.where.filter((span) => !isExcepted(span))
  return {
    ...frame,
    what: frame.what.filter((span) => !isExcepted(span) || saysAll(before, span)),
    where: where.length > 0 || place === undefined ? where : [place],
    except,
  }
}

const placeBefore =
  /(?<!\p{L})(?:everywhere|downstairs|upstairs|везде|всюду|повсюду|внизу|наверху|(?:на\s+)?\p{L}+\s+этаже|(?:\p{L}+\s+)?floor)(?!\p{L})/iu

function exceptedIn(utterance: string): string[] {
  const said = marker.exec(utterance)
  if (said) {
    const tail = utterance.slice(said.index + said[0].length)
    const end = /(?:[.;!?]|,\s*(?!\p{L}+(?:\s+\p{L}+)?$))/u.exec(tail)?.index ?? tail.length
    return tail.slice(0, end).split(items).map(bare).filter(Boolean)
  }
  const clause = utterance.split(clauses).find((part) => leave.test(part))
  return clause === undefined || clause === utterance ? [] : clause.split(items).map(bare).filter(Boolean)
}

const bare = (text: string): string => text.replaceAll(around, ' ').replaceAll(/\s+/gu, ' ').trim()
const stemsOf = (text: string): string[] => wordsOf(bare(text)).map(stemOf)
const saysAll = (text: string, span: string): boolean => {
  const said = new Set(stemsOf(text))
  return stemsOf(span).every((stem) => said.has(stem))
}
