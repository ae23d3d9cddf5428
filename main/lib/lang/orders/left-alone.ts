/** "Leave the lamp", «ночник не трогай»: what an order about other things is not about. Pure. */

const leaves =
  /^(?:(?:but|and|just|only|please|а|но|и|только)\s+)*(?:leave|keep|don[’']?t\s+touch|оставь\p{L}*|не\s+трогай\p{L}*|not(?=\s+the\s|\s+my\s)|(?:the\s+)?\p{L}+\s+(?:stays?|can\s+stay)(?:\s+(?:on|as\s+it\s+is))?(?=[.,!]|$))(?!\p{L})|(?<!\p{L})(?:оставь(?:те)?|не\s+трогай(?:те)?)[.!\s]*$/iu
/** Begins or ends with a word that leaves something as it is. */
export const leavesAlone = (text: string): boolean => leaves.test(text)

/** Nothing is to be done to it: "leave lamp 3". What is left on is to be on. */
export const isLeftAlone = (text: string): boolean => leaves.test(text) && !wantsState.test(text)
const wantsState =
  /(?<!\p{L})(?:on|off|open|closed|running|going|up|down|включ\p{L}*|выключ\p{L}*|гор\p{L}*|открыт\p{L}*|закрыт\p{L}*|работа\p{L}*|(?:to|at|на|до)\s+\d+)(?!\p{L})/iu
