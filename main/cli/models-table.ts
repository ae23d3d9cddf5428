/** What `artel models` prints for people: sizes in MB of 10^6 bytes, as the window has them, and the measured scores. */
import type { Lang } from '../../contract/domain/home'
import type { InstalledModels } from '../llm/model-store'

const words = {
  en: {
    name: 'name',
    size: 'size',
    tests: 'test sentences',
    en: 'English',
    ru: 'Russian',
    n: 'number',
    fresh: 'nobody has looked at',
    heldback: 'others',
    mb: 'MB',
    needs: (needed: string, all: string, free: string, fits: boolean) =>
      `Needs about ${needed}; this machine has ${all} (${free} free): ${fits ? 'fits' : 'too little'}.`,
  },
  ru: {
    name: 'имя',
    size: 'размер',
    tests: 'проверочные фразы',
    en: 'английский',
    ru: 'русский',
    n: 'число',
    fresh: 'никем не виденные',
    heldback: 'остальные',
    mb: 'МБ',
    needs: (needed: string, all: string, free: string, fits: boolean) =>
      `Нужно около ${needed}; на этом компьютере ${all} (свободно ${free}): ${fits ? 'хватает' : 'мало'}.`,
  },
} as const
const measured = ['en', 'ru', 'n'] as const

export interface ModelsSummary {
  readonly models: Pick<InstalledModels, 'baseName' | 'baseBytes' | 'adapters'>
  readonly neededBytes: number
  readonly totalBytes: number
  readonly freeBytes: number
  readonly fits: boolean
}

export function modelsTable({ models, ...memory }: ModelsSummary, lang: Lang): string {
  const said = words[lang]
  const size = (bytes: number): string => {
    const digits = bytes < 10_000_000 ? 1 : 0
    return `${new Intl.NumberFormat(lang, { maximumFractionDigits: digits, useGrouping: false }).format(bytes / 1_000_000)} ${said.mb}`
  }
  const head = [said.name, said.size, said.tests, ...measured.map((key) => said[key])]
  const rows = Object.entries(models.adapters).flatMap(([name, { bytes, scores }]) => {
    const lines = scoreLines(scores, lang)
    const [first = [], ...rest] = lines
    return [[name, size(bytes), ...first], ...rest.map((line) => ['', '', ...line])]
  })
  const { neededBytes, totalBytes, freeBytes, fits } = memory
  return [
    `${models.baseName}  ${size(models.baseBytes)}`,
    '',
    ...aligned([head, ...rows]),
    '',
    said.needs(size(neededBytes), size(totalBytes), size(freeBytes), fits),
  ].join('\n')
}

/** A line for each set of test sentences: its name and per cent by language. What else a manifest holds is for --json. */
function scoreLines(scores: Readonly<Record<string, unknown>>, lang: Lang): string[][] {
  const said: Readonly<Record<string, unknown>> = words[lang]
  return Object.entries(scores).flatMap(([name, score]) => {
    if (typeof score !== 'object' || score === null) return []
    const values: Readonly<Record<string, unknown>> = { ...score }
    const shown = (key: string): string => {
      const value = values[key]
      if (typeof value !== 'number') return ''
      return key === 'n' ? String(value) : `${value.toLocaleString(lang, { minimumFractionDigits: 1 })} %`
    }
    const label = said[name]
    return [[typeof label === 'string' ? label : name, ...measured.map(shown)]]
  })
}

/** Columns as wide as their widest cell; numbers at the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((wide, row) => {
    row.forEach((cell, at) => (wide[at] = Math.max(wide[at] ?? 0, cell.length)))
    return wide
  }, [])
  const isNumber = (at: number): boolean => at === 1 || at > 2
  return rows.map((row) =>
    row
      .map((cell, at) => (isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
