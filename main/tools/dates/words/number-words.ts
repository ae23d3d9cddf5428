/**
 * Spoken number words, English and Russian (every case and gender), as one table. The alphabets do not meet,
 * so one map serves both languages.
 */
export interface NumberWord {
  readonly value: number
  /** Place in a compound: `twenty` (ten) may be followed by `one` (unit), never the other way round. */
  readonly rank: 'zero' | 'unit' | 'teen' | 'ten' | 'hundred' | 'scale'
  readonly ordinal: boolean
}

const table = new Map<string, NumberWord>()

function rankOf(value: number): NumberWord['rank'] {
  if (value === 0) return 'zero'
  if (value < 10) return 'unit'
  if (value < 20) return 'teen'
  if (value < 100) return 'ten'
  return value < 1000 ? 'hundred' : 'scale'
}

function add(words: string, value: number, ordinal = false): void {
  for (const word of words.split(' ')) {
    if (!table.has(word)) table.set(word, { value, rank: rankOf(value), ordinal })
  }
}

const english: readonly (readonly [number, string, string])[] = [
  [0, 'zero oh nought', ''],
  [1, 'one', 'first'],
  [2, 'two', 'second'],
  [3, 'three', 'third'],
  [4, 'four', 'fourth'],
  [5, 'five', 'fifth'],
  [6, 'six', 'sixth'],
  [7, 'seven', 'seventh'],
  [8, 'eight', 'eighth'],
  [9, 'nine', 'ninth'],
  [10, 'ten', 'tenth'],
  [11, 'eleven', 'eleventh'],
  [12, 'twelve', 'twelfth'],
  [13, 'thirteen', 'thirteenth'],
  [14, 'fourteen', 'fourteenth'],
  [15, 'fifteen', 'fifteenth'],
  [16, 'sixteen', 'sixteenth'],
  [17, 'seventeen', 'seventeenth'],
  [18, 'eighteen', 'eighteenth'],
  [19, 'nineteen', 'nineteenth'],
  [20, 'twenty', 'twentieth'],
  [30, 'thirty', 'thirtieth'],
  [40, 'forty fourty', 'fortieth'],
  [50, 'fifty', 'fiftieth'],
  [60, 'sixty', 'sixtieth'],
  [70, 'seventy', 'seventieth'],
  [80, 'eighty', 'eightieth'],
  [90, 'ninety', 'ninetieth'],
  [100, 'hundred', 'hundredth'],
  [1000, 'thousand', 'thousandth'],
  [1_000_000, 'million', 'millionth'],
]
for (const [value, cardinal, ordinal] of english) {
  add(cardinal, value)
  if (ordinal) add(ordinal, value, true)
}

const russianCardinals: readonly (readonly [number, string])[] = [
  [0, 'ноль ноля нолю нолем ноле нуль нуля нулю нулем нуле'],
  [1, 'один одна одно одного одной одному одну одним одною одном'],
  [2, 'два две двух двум двумя двое двоих'],
  [3, 'три трех трем тремя трое троих'],
  [4, 'четыре четырех четырем четырьмя четверо'],
  [5, 'пять пяти пятью'],
  [6, 'шесть шести шестью'],
  [7, 'семь семи семью'],
  [8, 'восемь восьми восемью восьмью'],
  [9, 'девять девяти девятью'],
  [10, 'десять десяти десятью'],
  [40, 'сорок сорока'],
  [90, 'девяносто девяноста'],
  [100, 'сто ста'],
  [200, 'двести двухсот двумстам двумястами двухстах'],
  [300, 'триста трехсот тремстам тремястами трехстах'],
  [400, 'четыреста четырехсот четыремстам четырьмястами четырехстах'],
  [1000, 'тысяча тысячи тысяч тысячу тысяче тысячей тысячью тысячам тысячами тысячах'],
  [1_000_000, 'миллион миллиона миллионов миллиону миллионом миллионе миллионам'],
]
for (const [value, words] of russianCardinals) add(words, value)

const teens = 'один две три четыр пят шест сем восем девят'.split(' ')
teens.forEach((stem, index) => {
  const base = `${stem}надцат`
  add(`${base}ь ${base}и ${base}ью`, 11 + index)
})
for (const [value, stem] of [
  [20, 'двадцат'],
  [30, 'тридцат'],
] as const)
  add(`${stem}ь ${stem}и ${stem}ью`, value)
for (const [value, stem, oblique] of [
  [50, 'пять', 'пяти'],
  [60, 'шесть', 'шести'],
  [70, 'семь', 'семи'],
  [80, 'восемь', 'восьми'],
] as const)
  add(`${stem}десят ${oblique}десяти ${stem}юдесятью`, value)
for (const [value, stem, oblique] of [
  [500, 'пять', 'пяти'],
  [600, 'шесть', 'шести'],
  [700, 'семь', 'семи'],
  [800, 'восемь', 'восьми'],
  [900, 'девять', 'девяти'],
] as const)
  add(`${stem}сот ${oblique}сот ${oblique}стам ${stem}юстами ${oblique}стах`, value)

/** Endings of a hard-stem Russian ordinal in every case, gender and number. */
const adjective = 'ый ой ая ое ого ому ую ым ом ою ые ых ыми'.split(' ')
const russianOrdinals: readonly (readonly [number, string])[] = [
  [1, 'перв'],
  [2, 'втор'],
  [4, 'четверт'],
  [5, 'пят'],
  [6, 'шест'],
  [7, 'седьм'],
  [8, 'восьм'],
  [9, 'девят'],
  [10, 'десят'],
  ...teens.map((stem, index) => [11 + index, `${stem}надцат`] as const),
  [20, 'двадцат'],
  [30, 'тридцат'],
  [40, 'сороков'],
  [50, 'пятидесят'],
  [60, 'шестидесят'],
  [70, 'семидесят'],
  [80, 'восьмидесят'],
  [90, 'девяност'],
  [100, 'сот'],
  [1000, 'тысячн'],
]
for (const [value, stem] of russianOrdinals) for (const ending of adjective) add(stem + ending, value, true)
add('третий третья третье третьего третьей третьему третью третьим третьем третьи третьих третьими', 3, true)

export const numberWords: ReadonlyMap<string, NumberWord> = table
