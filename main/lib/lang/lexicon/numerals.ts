/** Numbers inside names: "Bedroom 2", "bedroom two", «вторая спальня». */
import { wordsOf } from '../fold'
import { stemOf } from '../stem'

const rows = `one first один первый одна|two second два второй две|three third три третий|four fourth четыре четвертый|five fifth пять пятый
|six sixth шесть шестой|seven seventh семь седьмой|eight eighth восемь восьмой|nine ninth девять девятый|ten tenth десять десятый`

const byStem = new Map<string, number>()
rows.split('|').forEach((row, index) => {
  for (const word of wordsOf(row)) byStem.set(stemOf(word), index + 1)
})
// «третья», «третьей»: a stem of its own.
byStem.set(stemOf('третья'), 3).set(stemOf('третьей'), 3).set(stemOf('третью'), 3)

export function numeralOf(word: string): number | null {
  return /^\d+$/u.test(word) ? Number(word) : (byStem.get(stemOf(word)) ?? null)
}
