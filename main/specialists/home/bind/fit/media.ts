/** What is played, and on what. Pure. */
import { findWords } from '../../../../lib/lang/find-words'
import { fold } from '../../../../lib/lang/fold'
import { saidVerb } from '../../../../lib/lang/orders/said-verbs'
import { conceptsOf } from '../../../../lib/lang/lexicon/lexicon'
import { contentWords } from '../../../../lib/lang/units'
import { nameKey, wordKey } from '../../../../lib/lang/word-key'
import type { HomeWord } from '../../frame'
import { placeIn } from '../complete-frame'
import { controllable } from '../op-rules'
import { find, isNamed, stemsIn } from './find'
import type { Fit } from './fit'

const played = new Set<HomeWord>(['pause', 'resume', 'next', 'previous', 'mute', 'unmute', 'volume'])
/** "Next one" after "play Queen on the barn radio": the player of the order before. */
export const samePlayer: Fit = (frame, { entities }, { history }) => {
  const before = history.at(-1)
  if (!played.has(frame.op) || frame.what.length + frame.where.length > 0 || before === undefined)
    return frame
  const said = contentWords(before).map(wordKey)
  const named = entities.filter(
    ({ entity, names }) =>
      entity.domain === 'media_player' && names.some(({ words }) => findWords(said, words.map(nameKey)) >= 0),
  )
  const [only, ...others] = named
  return only && others.length === 0 ? { ...frame, what: [only.entity.name] } : frame
}

const behindPreposition = (span: string, utterance: string): boolean =>
  new RegExp(
    String.raw`(?<!\p{L})(?:on|in|through|via|over|to|at|на|в|во|через|из)\s+(?:the\s+|my\s+|our\s+)?${fold(span).replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+')}`,
    'iu',
  ).test(fold(utterance))

/** "Play classic fm on the radio" with both for the song: the one behind "on" that is a player is where. */
export const onPlayer: Fit = (frame, index, context) => {
  if (frame.op !== 'play' || frame.where.length > 0 || frame.what.length < 2) return frame
  const player = frame.what.at(-1) ?? ''
  if (!behindPreposition(player, context.utterance)) return frame
  return find(player, index, context, ['media_player']) === null
    ? frame
    : { ...frame, what: frame.what.slice(0, -1), where: [player] }
}

/** «Включи бойлер» is no song, where there is a boiler. */
export const appliance: Fit = (frame, index, context) => {
  const [what = ''] = frame.what
  if (frame.op !== 'play' || frame.what.length !== 1 || saidVerb(context.utterance) !== 'on') return frame
  const others = controllable.filter((domain) => domain !== 'media_player')
  const found = find(what, index, context, others, frame.where[0] ?? null)
  return isNamed(found) && found.tier === 3 ? { ...frame, op: 'on', value: [] } : frame
}

/** «Сними с паузы сказки у Маши»: what plays has a name of its own, the room tells the player. */
export const pausedThere: Fit = (frame, index, context) => {
  if ((frame.op !== 'pause' && frame.op !== 'resume') || frame.where.length > 0) return frame
  const strange = frame.what.every((what) => stemsIn(what).every((stem) => conceptsOf([stem]).length === 0))
  const where = placeIn(context.utterance, index)
  if (!strange || frame.what.length === 0 || where.length === 0) return frame
  return frame.what.some((what) => find(what, index, context)) ? frame : { ...frame, what: [], where }
}

const hearing = /(?<!\p{L})(?:hear|sound|audio|звук\p{L}*|слышно|слышать|слышал\p{L}*|послушать)(?!\p{L})/iu
/** "Let me hear the telly again": what plays without its sound gets it back. */
export const heard: Fit = (frame, index, context) => {
  if (frame.op !== 'resume' || !hearing.test(context.utterance)) return frame
  const found = find(frame.what[0] ?? '', index, context, ['media_player'], frame.where[0] ?? null)
  const isMuted = found?.entities.every(({ entity }) => entity.attributes['is_volume_muted'] === true)
  return isMuted === true ? { ...frame, op: 'unmute' } : frame
}

const cranking = /(?<!\p{L})(?:crank|pump|blast)(?!\p{L})/iu
/** "Crank the radio": a player alone is no song, it is to be louder. */
export const cranked: Fit = (frame, index, context) => {
  const [what = '', ...others] = frame.what
  if (frame.op !== 'play' || others.length > 0 || !cranking.test(context.utterance)) return frame
  return find(what, index, context, ['media_player']) === null
    ? frame
    : { ...frame, op: 'volume', value: ['up'] }
}
