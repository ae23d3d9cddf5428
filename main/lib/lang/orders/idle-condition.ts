/**
 * "Turn off the iron if it's on", «закрой окно, если оно ещё открыто»: the state of the thing itself is looked at before anything is done
 * to it, so the words wait for nothing and order nothing. Pure.
 */

const switched = 'on|off|open|closed|shut|locked|unlocked|running|playing'
const russianStates =
  'включ[её]н\\p{L}{0,2}|выключен\\p{L}{0,2}|гор(?:ит|ят)|работа(?:ет|ют)|игра(?:ет|ют)|открыт\\p{L}{0,2}|закрыт\\p{L}{0,2}|заперт\\p{L}{0,2}|отперт\\p{L}{0,2}'
const behind = new RegExp(
  `[\\s,]+(?:if|in\\s+case|when)\\s+(?:it|they|that)(?:[’']?s|[’']?re|\\s+is|\\s+are)?\\s+(?:not\\s+|still\\s+)*(?:${switched})[\\s.!]*$|[\\s,]+если\\s+(?:(?:он|она|оно|они|там|вдруг)\\s+)*(?:вс[её]\\s+)?(?:ещ[её]\\s+)?(?:не\\s+)?(?:${russianStates})[\\s.!]*$`,
  'iu',
)

/** The order alone, or the text itself. */
export const withoutIdleCondition = (text: string): string => text.replace(behind, '')
