/** Weekdays: "Friday", "next Friday", «в эту пятницу», "Friday after next", "Monday week". */
import { oneDay, weekdayBy } from '../calendar-math'
import { type Rule, type Scene, type Shift, wordAt } from '../pieces'
import { isDigits } from '../tokens'
import { weekdays } from '../words/calendar-words'
import { readShift } from '../words/shift-words'

export const weekdayRule: Rule = (scene, start) => {
  const shifted = readShift(scene.tokens, start)
  const at = shifted?.next ?? start
  const word = weekdays.get(wordAt(scene, at))
  if (!word || (word.plural && scene.lang === 'en')) return null
  if (word.plural && wordAt(scene, at - 1) === 'по') return null
  if (word.risky && !shifted && !isClearlyDay(scene, at)) return null
  let next = at + 1
  if (word.short && wordAt(scene, next) === '.' && scene.tokens[next]?.glued) next += 1
  const shift: Shift = shifted?.value ?? 'none'
  if (shift === 'none' && wordAt(scene, next) === 'after' && wordAt(scene, next + 1) === 'next')
    return { body: { kind: 'weekday', dow: word.dow, shift: 'afterNext' }, next: next + 2 }
  if (shift === 'none' && wordAt(scene, next) === 'week' && wordAt(scene, next + 1) !== 'of') {
    const date = weekdayBy(scene, word.dow, 'nearest').add({ days: 7 })
    return { body: oneDay(date, 'relative'), next: next + 1 }
  }
  return { body: { kind: 'weekday', dow: word.dow, shift }, next }
}

const dayPrepositions = new Set(
  'on this next last every each until till by from to since before after , - and or'.split(' '),
)
const dayFollowers = new Set('at from to morning afternoon evening night noon , - and . by'.split(' '))

/** "sat", "sun" and "wed" are days only where the words around them say so. */
function isClearlyDay(scene: Scene, at: number): boolean {
  if (scene.tokens.length === 1 || (scene.tokens.length === 2 && wordAt(scene, 1) === '.')) return true
  const before = wordAt(scene, at - 1)
  const after = scene.tokens[at + 1]
  if (before === 'the') return false
  if (dayPrepositions.has(before) && (!after || dayFollowers.has(after.text) || isDigits(after))) return true
  if (before === 'on') return true
  return (
    after !== undefined &&
    (isDigits(after) ||
      ['morning', 'afternoon', 'evening'].includes(after.text) ||
      (after.text === 'at' && isDigits(scene.tokens[at + 2])))
  )
}
