/** Modes by name: heating and cooling modes, presets, fan words. */
import { contentWords } from '../../../lib/lang/units'
import { stemOf } from '../../../lib/lang/stem'

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
baby: baby, детский, ребёнок
breeze: breeze, natural, бриз, естественный
`

const byStem = new Map<string, string>()
for (const row of rows.trim().split('\n')) {
  const [mode = '', words = ''] = row.split(': ')
  for (const word of words.split(',')) byStem.set(keyOf(word), mode)
}

function keyOf(text: string): string {
  return contentWords(text.replace(/\b(?:mode|preset)\b|режим\p{L}*/giu, ''))
    .map(stemOf)
    .join(' ')
}

/** Home Assistant's mode word that the device has, or what was said in Home Assistant's terms; null when it says no mode. */
export function readMode(span: string, offered: readonly string[]): string | null {
  const key = keyOf(span)
  const own = offered.find((mode) => keyOf(mode.replaceAll('_', ' ')) === key)
  if (own !== undefined) return own
  const named =
    byStem.get(key) ??
    key
      .split(' ')
      .map((word) => byStem.get(word))
      .find((mode) => mode !== undefined)
  if (named === undefined) return null
  if (offered.includes(named)) return named
  const near = nearModes[named]?.find((mode) => offered.includes(mode))
  return near ?? named
}

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
  const mode = byStem.get(keyOf(span.replace(/\bspeed\b|скорост\p{L}*/giu, '')))
  return mode === 'low' || mode === 'quiet'
    ? 33
    : mode === 'medium' || mode === 'normal'
      ? 66
      : mode === 'high' || mode === 'boost'
        ? 100
        : null
}
