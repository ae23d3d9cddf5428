/** Modes by name: heating and cooling modes, presets, fan words. */
import { wordsOf } from '../../../lib/lang/fold'
import { contentWords } from '../../../lib/lang/units'
import { stemOf } from '../../../lib/lang/stem'

/** They say that a mode is meant, and not which. */
export const modeWord =
  /(?<!\p{L})(?:mode|preset|program(?:me)?|cycle|input|source|режим\p{L}*|программ\p{L}*|цикл\p{L}*|вход\p{L}{0,2}|источник\p{L}*|пресет\p{L}*)(?!\p{L})/giu

const rows = `
heat: heat, heating, warm, warming, обогрев, нагрев, отопление, тепло, тёплый, греть, подогрев
cool: cool, cooling, cold, ac, охлаждение, холод, холодный, охлаждать
heat_cool: heat cool, heat and cool, обогрев и охлаждение
auto: auto, automatic, automatically, авто, автоматический, автомат, автоматически
dry: dry, drying, dehumidify, сушка, осушение, сухой
fan_only: fan only, fan, ventilation, ventilate, вентиляция, вентилятор, обдув, проветривание
off: off, выключено, выкл, выключить
eco: eco, economy, economical, energy saving, saving, эконом, экономия, экономный, эко, экономичный, энергосбережение, экономичный
comfort: comfort, comfortable, cosy, комфорт, комфортный
away: away, not home, vacation, отсутствие, не дома, отпуск, нет дома, вне дома
home: home, at home, дома, домашний
boost: boost, turbo, турбо, форсаж, усиленный, интенсивный, буст
sleep: sleep, night, sleeping, сон, ночной, ночь, спать
activity: activity, active, активность, активный
quiet: quiet, silent, тихий, бесшумный, тихо
low: low, slow, минимальный, низкий, слабый, медленный
medium: medium, middle, mid, средний
high: high, fast, strong, высокий, сильный, быстрый, максимальный
manual: manual, ручной, вручную
normal: normal, standard, обычный, нормальный, стандартный
quick: quick, fast, express, speed, быстрый, быстро, экспресс, скорый, ускоренный
cotton: cotton, cottons, хлопок, хлопковый
wool: wool, woollen, woolens, шерсть, шерстяной
synthetics: synthetic, synthetics, синтетика, синтетический
delicate: delicate, delicates, gentle, деликатный, бережный
silk: silk, шёлк, шелковый
intensive: intensive, heavy, интенсивный, сильно загрязнённый
mixed: mixed, mix, смешанный
rinse: rinse, rinsing, полоскание, полоскать
spin: spin, spinning, отжим, отжимать
drain: drain, слив
glass: glass, стекло
baby: baby, детский, ребёнок
breeze: breeze, natural, бриз, естественный
`

/** A word may say several modes: "fast" is a speed of a fan and a program of a washer. The first is meant where none is offered. */
const byStem = new Map<string, string[]>()
for (const row of rows.trim().split('\n')) {
  const [mode = '', words = ''] = row.split(': ')
  for (const word of words.split(',')) byStem.set(keyOf(word), [...(byStem.get(keyOf(word)) ?? []), mode])
}

function keyOf(text: string): string {
  return contentWords(text.replace(modeWord, '')).map(stemOf).join(' ')
}

/** Home Assistant's mode word that the device has, or what was said in Home Assistant's terms; null when it says no mode. */
export function readMode(span: string, offered: readonly string[]): string | null {
  const key = keyOf(span)
  const named = byStem.get(key) ?? key.split(' ').flatMap((word) => byStem.get(word) ?? [])
  return offeredMode(span, offered) ?? among(offered, named) ?? named[0] ?? null
}

/** The one of these modes that the whole of the words says, in its own or in the other language; null for none or several. */
export function offeredMode(span: string, offered: readonly string[]): string | null {
  const key = keyOf(span)
  if (key === '') return null
  const named = byStem.get(key) ?? []
  const meant = offered.find((mode) => keyOf(mode) === key) ?? among(offered, named)
  if (meant !== null) return meant
  // "Quick" is the "quick_30", where nothing else is quick.
  const stems = new Set([...named.map(keyOf), key])
  const partly = offered.filter((mode) => wordsOf(mode).some((word) => stems.has(stemOf(word))))
  return partly.length === 1 ? (partly[0] ?? null) : null
}

const among = (offered: readonly string[], named: readonly string[]): string | null =>
  [...named, ...named.flatMap((mode) => nearModes[mode] ?? [])].find((mode) => offered.includes(mode)) ?? null

const nearModes: Readonly<Record<string, readonly string[]>> = {
  auto: ['heat_cool'],
  heat_cool: ['auto'],
  sleep: ['night', 'quiet'],
  boost: ['turbo', 'high'],
  quiet: ['silent', 'low', 'sleep'],
  dry: ['dehumidify'],
}

const gently =
  /(?<!\p{L})(?:slow(?:ly)?|gently|softly|quietly|потихоньку|медленно|тихонько|слабо|еле-еле)(?!\p{L})/iu

/** Fan words as a percentage: low 33, medium 66, high 100; null for other words. */
export function readFanWord(span: string): number | null {
  if (gently.test(span)) return 33
  const [mode] = byStem.get(keyOf(span.replace(/\bspeed\b|скорост\p{L}*/giu, ''))) ?? []
  return mode === 'low' || mode === 'quiet'
    ? 33
    : mode === 'medium' || mode === 'normal'
      ? 66
      : mode === 'high' || mode === 'boost'
        ? 100
        : null
}
