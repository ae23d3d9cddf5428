/**
 * Hassil's template language (https://github.com/home-assistant/hassil), as far as the sentences of resources/templates use it:
 * `[optional]`, `(one|other)`, `(first;second)` in any order, `{list:slot}`, `<rule>`.
 */
export type Piece =
  | { readonly type: 'letters'; readonly text: string }
  | { readonly type: 'sequence'; readonly pieces: readonly Piece[] }
  | { readonly type: 'choice'; readonly pieces: readonly Piece[] }
  | { readonly type: 'slot'; readonly list: string; readonly slot: string }
  | { readonly type: 'rule'; readonly name: string }

const nothing: Piece = { type: 'sequence', pieces: [] }

/** Throws where brackets do not match: a broken grammar must not be built. */
export function parseTemplate(text: string): Piece {
  const reader = { text, at: 0 }
  const piece = readAlternatives(reader)
  if (reader.at < text.length) throw new Error(`"${text}": a bracket too many at ${reader.at}`)
  return piece
}

interface Reader {
  readonly text: string
  at: number
}

/** Up to the closing bracket or the end: pieces between `|`, or between `;`, which stand in any order. */
function readAlternatives(reader: Reader): Piece {
  const choices: Piece[] = []
  const inAnyOrder: Piece[] = []
  for (;;) {
    const piece = readSequence(reader)
    const mark = reader.text[reader.at]
    if (mark === ';' || inAnyOrder.length > 0) inAnyOrder.push(piece)
    else choices.push(piece)
    if (mark !== '|' && mark !== ';') break
    reader.at += 1
  }
  if (inAnyOrder.length === 0) return oneOf(choices)
  if (choices.length > 0) throw new Error(`"${reader.text}": "|" and ";" in one bracket`)
  return oneOf(ordersOf(inAnyOrder).map(spaced))
}

function readSequence(reader: Reader): Piece {
  const pieces: Piece[] = []
  while (reader.at < reader.text.length && !'|;)]'.includes(reader.text[reader.at] ?? ''))
    pieces.push(readPiece(reader))
  return pieces.length === 1 && pieces[0] ? pieces[0] : { type: 'sequence', pieces }
}

function readPiece(reader: Reader): Piece {
  switch (reader.text[reader.at]) {
    case '[':
      return oneOf([nothing, readBracket(reader, ']')])
    case '(':
      return readBracket(reader, ')')
    case '{': {
      const [list = '', slot = list] = readName(reader, '}').split(':')
      return { type: 'slot', list, slot }
    }
    case '<':
      return { type: 'rule', name: readName(reader, '>') }
    default: {
      const end = reader.text.slice(reader.at).search(/[[\](){}<>|;]/u)
      const text = end < 0 ? reader.text.slice(reader.at) : reader.text.slice(reader.at, reader.at + end)
      if (text === '') throw new Error(`"${reader.text}": "${reader.text[reader.at] ?? ''}" out of place`)
      reader.at += text.length
      return { type: 'letters', text }
    }
  }
}

function readBracket(reader: Reader, closing: string): Piece {
  reader.at += 1
  const piece = readAlternatives(reader)
  if (reader.text[reader.at] !== closing) throw new Error(`"${reader.text}": "${closing}" is missing`)
  reader.at += 1
  return piece
}

function readName(reader: Reader, closing: string): string {
  const end = reader.text.indexOf(closing, reader.at)
  if (end < 0) throw new Error(`"${reader.text}": "${closing}" is missing`)
  const name = reader.text.slice(reader.at + 1, end)
  reader.at = end + 1
  return name.trim()
}

const oneOf = (pieces: readonly Piece[]): Piece =>
  pieces.length === 1 && pieces[0] ? pieces[0] : { type: 'choice', pieces }

/** What may stand in any order stands apart. */
const spaced = (pieces: readonly Piece[]): Piece => ({
  type: 'sequence',
  pieces: pieces.flatMap((piece) => [piece, { type: 'letters', text: ' ' } as const]),
})

function ordersOf<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, index) =>
    ordersOf([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  )
}
