/**
 * The plain verbs of orders and what they can only mean: whoever says «закрой» wants nothing opened and asks no question. A small model
 * that is put off by the rest of the sentence ("shut the shutters, I'm in bed") writes the opposite all the same. Pure.
 */

export type SaidVerb = 'on' | 'off' | 'open' | 'close' | 'lock' | 'unlock' | 'stop'

const word = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu')
const russian = (stems: string): string => `(?:${stems})(?:те|ка)?`

const table: readonly (readonly [SaidVerb, RegExp])[] = [
  [
    'on',
    word(
      `(?:turn|switch|put|stick|pop|flick|get|have)\\s+(?:\\p{L}+\\s+){0,5}?on|turn\\s+on|switch\\s+on|power\\s+up|fire\\s+up|start|sound\\s+the|${russian('включи|включай|вруби|врубай|зажги|зажигай|запали|включить|запусти|заведи')}`,
    ),
  ],
  [
    'off',
    word(
      `(?:turn|switch|shut|put|get|have)\\s+(?:\\p{L}+\\s+){0,5}?off|(?:turn|switch|shut|power)\\s+off|${russian('выключи|выключай|отключи|отключай|выруби|вырубай|погаси|гаси|загаси|потуши|туши|обесточь|выключить|погасить')}`,
    ),
  ],
  [
    'open',
    word(
      `open|raise|lift|draw\\s+back|${russian('открой|открывай|раздвинь|распахни|подними|поднимай|выдвини|отдёрни|отдерни')}`,
    ),
  ],
  [
    'close',
    word(
      `close|shut|${russian('закрой|закрывай|задёрни|задерни|зашторь|задвинь|опусти|опускай|сверни|захлопни')}`,
    ),
  ],
  ['lock', word(`(?<!(?:the|a|my|our|your)\\s+)lock|${russian('запри|запирай|заприте')}`)],
  ['unlock', word(`unlock|${russian('отопри|отпирай|отомкни|разблокируй')}`)],
  ['stop', word(`stop|halt|hold|freeze|${russian('останови|стоп|стой|тормози|тормозни|притормози|замри')}`)],
]

const asks =
  /\?|^(?:is|are|was|were|did|does|do(?!\s+(?:it|this|that|not|as)(?!\p{L}))|has|have|which|what[’']?s?|where[’']?s?|who[’']?s?|how[’']?s?|when|why|any|tell\s+me|check|где|кто|что|какие|какой|какая|какое|сколько|когда|почему|есть|проверь|посмотри|узнай)(?!\p{L})|(?<!\p{L})ли(?!\p{L})/iu

/** The one plain verb of an order, or null: none, several, or a question. */
export function saidVerb(text: string): SaidVerb | null {
  if (asks.test(text.trim())) return null
  const said = table.flatMap(([verb, pattern]) => (pattern.test(text) ? [verb] : []))
  // "Shut the lamp off", "turn the stop light on": the particle says it.
  const plain = said.filter((verb) => verb !== 'close' || !said.includes('off'))
  return plain.length === 1 ? (plain[0] ?? null) : null
}

/** "Kettle on", «вытяжку вкл»: ends in the state it is to have. */
export const endsInState = (text: string): 'on' | 'off' | null => {
  if (asks.test(text.trim())) return null
  const found =
    /(?<!\p{L})(on|off|вкл|выкл)(?:\s+(?:please|now|thanks|ta|in\s+(?:the\s+)?\p{L}+(?:\s+\p{L}+)?))?(?:[,.!].*)?$/iu.exec(
      text.trim(),
    )?.[1]
  return found === undefined ? null : /^(?:on|вкл)$/iu.test(found) ? 'on' : 'off'
}
