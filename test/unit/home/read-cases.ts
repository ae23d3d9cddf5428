/** Cases of test/fixtures/home: one JSON object a line, so that anyone can add one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Home } from '../../../contract/domain/home'

const folder = join(import.meta.dirname, '../../fixtures/home')

export interface BindCase {
  readonly frame: string
  readonly home?: string
  readonly lang?: 'en' | 'ru'
  readonly area?: string
  readonly history?: string[]
  readonly utterance?: string
  readonly op?: string
  readonly ops?: string[]
  readonly targets?: string[]
  readonly slots?: Record<string, unknown>
  readonly risk?: string
  readonly failure?: string
  readonly clarify?: string[] | true
}

export function readCases<T = BindCase>(name: string): T[] {
  return readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}

const homes = new Map<string, Home>()

export function readHome(name: string): Home {
  const known =
    homes.get(name) ?? Home.parse(JSON.parse(readFileSync(join(folder, 'homes', `${name}.json`), 'utf8')))
  homes.set(name, known)
  return known
}
