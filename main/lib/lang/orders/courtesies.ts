/**
 * What people put around an order and what changes nothing in it: a name called first, "hey", "could you", "please", «будь добра».
 * One list for everybody who looks at the order alone. Pure.
 */

/** Names that speaking machines are called by, in both alphabets. */
const called =
  'artel|alexa|siri|alice|google|nabu|jarvis|computer|артель|алиса|алекса|маруся|салют|сири|джарвис|компьютер|гугл'
const openings = [
  called,
  'hey|hi|hello|ok(?:ay)?|yo|so|well|um+|uh+|erm?|please|pls|just|now\\s+please|kindly',
  '(?:can|could|would|will)\\s+you(?:\\s+(?:please|just|kindly|possibly|be\\s+so\\s+(?:kind|good)\\s+as\\s+to))?',
  '(?:не\\s+)?(?:будете|будешь)\\s+(?:ли\\s+)?(?:вы\\s+|ты\\s+)?(?:так\\s+)?(?:добры?|любезны?)(?:\\s+сказать)?',
  "(?:i\\s+(?:want|need)\\s+you\\s+to|i(?:'d|\\s+would)\\s+like\\s+you\\s+to|would\\s+you\\s+mind|do\\s+me\\s+a\\s+favou?r\\s+and|go\\s+ahead\\s+and)",
  'эй|слушай(?:те)?|так|ну|э+м*|окей|ок|пожалуйста|плиз|пж|будь(?:те)?\\s+(?:добры?|добра|любезны?|любезна|другом)|прошу(?:\\s+(?:тебя|вас))?|давай',
  '(?:под)?скажи(?:те)?(?:\\s+мне)?|узнай(?:те)?',
  '(?:ты\\s+)?(?:можешь|можете|не\\s+мог(?:ла)?\\s+бы\\s+ты|мог(?:ла)?\\s+бы\\s+ты)(?:\\s+пожалуйста)?',
]
const closings = [
  'please|pls|plz|thanks(?:\\s+(?:a\\s+lot|so\\s+much))?|thank\\s+you(?:\\s+(?:so|very)\\s+much)?|for\\s+me|would\\s+you|will\\s+you|could\\s+you|can\\s+you|mate|dear|right\\s+now|now',
  'пожалуйста|плиз|пж|спасибо|будь(?:те)?\\s+(?:добры?|добра|любезны?|любезна|другом)|(?:прямо\\s+)?сейчас',
]
const first = new RegExp(`^(?:${openings.join('|')})(?![\\p{L}\\p{N}])[\\s,.!]*(?:а\\s+)?`, 'iu')
/** A name behind the order needs its comma: "turn on the computer" is about a computer. */
const last = new RegExp(
  `(?:(?:^|[\\s,.!]+)(?<![\\p{L}\\p{N}])(?:${closings.join('|')})|,\\s*(?:${called}))[\\s,.!?]*$`,
  'iu',
)
/** «Включи-ка», and a "please" in the middle. */
const anywhere = /(?<=\p{L})-ка(?!\p{L})|(?<!\p{L})(?:please|pls|plz|пожалуйста|плиз|пж)(?!\p{L}),?/giu

/** The order alone. Empty where nothing but courtesy was said. */
export function withoutCourtesies(text: string): string {
  let left = text.normalize('NFC').replaceAll(anywhere, '').trim()
  for (let before = ''; before !== left;) {
    before = left
    left = left.replace(first, '').replace(last, '').trim()
  }
  return left
}
