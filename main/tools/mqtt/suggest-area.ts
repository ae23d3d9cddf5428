/**
 * The room that a device's name speaks of: "Kitchen light", «Люстра в спальне», "living_room_lamp". For devices that announce no
 * room themselves; a person can put them elsewhere.
 */
import { wordsOf } from '../../lib/lang/fold'
import { stopWords } from '../../lib/lang/lexicon/lexicon'
import { roomRows } from '../../lib/lang/lexicon/rooms'
import { stemOf } from '../../lib/lang/stem'

export interface SuggestedArea {
  /** The same for all words of one room, in both languages: "Lounge" and «гостиная». */
  readonly room: string
  /** For a room that the home does not know yet. */
  readonly name: string
}

/** Words for rooms that are as often something else: a light bar, a wardrobe, a class, a number, lux. */
const AMBIGUOUS = new Set(
  [
    'bar',
    'drive',
    'suite',
    'stable',
    'stables',
    'lab',
    'closet',
    'wardrobe',
    'nook',
    'den',
    'spa',
    'entry',
  ].concat(['бар', 'шкаф', 'класс', 'номер', 'люкс', 'площадка', 'будка', 'зал ожидания', 'лаборатория']),
)
/** «Кухонный», "exterior": they tell the room, but no room is called so. */
const ADJECTIVE = /^(?:\p{L}+(?:ный|ской|ский|овый)|exterior)$/u

/** The words that name something, comparable, parted by one space. */
export const stemsOf = (text: string): string =>
  wordsOf(text)
    .filter((word) => !stopWords.has(word))
    .map(stemOf)
    .join(' ')

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const rooms = new Map<string, SuggestedArea>()
let longest = 1
for (const row of roomRows.trim().split('\n')) {
  const [room = '', ...languages] = row.split('|').map((cell) => cell.trim())
  for (const names of languages.map((cell) => cell.split(',').map((name) => name.trim()))) {
    const [first = ''] = names
    for (const name of names.filter((word) => !AMBIGUOUS.has(word))) {
      const key = stemsOf(name)
      if (key === '' || rooms.has(key)) continue
      rooms.set(key, { room, name: capitalised(ADJECTIVE.test(name) ? first : name) })
      longest = Math.max(longest, key.split(' ').length)
    }
  }
}

/** Null: the name speaks of no room. The longest words for a room count ("guest bedroom"), the first of several. */
export function suggestArea(name: string): SuggestedArea | null {
  const stems = stemsOf(name).split(' ')
  for (let length = Math.min(longest, stems.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= stems.length; at += 1) {
      const found = rooms.get(stems.slice(at, at + length).join(' '))
      if (found) return found
    }
  }
  return null
}

/** The room that these words are, and nothing else; null where they are more, or no room. */
export const roomCalled = (name: string): string | null => rooms.get(stemsOf(name))?.room ?? null
