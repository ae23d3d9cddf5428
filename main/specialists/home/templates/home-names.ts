/**
 * The names and aliases of a home as the templates meet them: whole, in any Russian case, spelled as people type. Nothing is guessed:
 * a slip or half a name is for the models. Built once for a set of names.
 */
import type { Home } from '../../../../contract/domain/home'
import { isCyrillic } from '../../../lib/lang/fold'
import { numeralOf } from '../../../lib/lang/lexicon/numerals'
import { stemOf } from '../../../lib/lang/stem'
import type { Filled } from './walk'
import { templateWords } from './words'

export interface HomeNames {
  /** Every name of a list (name, area, floor) that begins at a word, with the ids of all that are called so. */
  at(list: string, words: readonly string[], at: number): readonly Pick<Filled, 'to' | 'value'>[]
}

interface Named {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
}

interface Branch {
  readonly next: Map<string, Branch>
  readonly ids: Set<string>
}

/** A device that reports makes a new snapshot; its name is still the same. */
let latest: { readonly home: Home; readonly names: HomeNames } | null = null

export function namesOf(home: Home): HomeNames {
  if (latest && isCalledTheSame(latest.home, home)) {
    latest = { home, names: latest.names }
    return latest.names
  }
  const roots: Readonly<Record<string, Branch>> = {
    // A to-do list is asked for like a device of the domain "todo".
    name: treeOf([...home.entities, ...home.lists]),
    area: treeOf(home.areas),
    floor: treeOf(home.floors),
  }
  const names: HomeNames = { at: (list, words, at) => namesAt(roots[list], words, at) }
  latest = { home, names }
  return names
}

function isCalledTheSame(one: Home, other: Home): boolean {
  if (one === other) return true
  const lists = ['entities', 'areas', 'floors', 'lists'] as const
  return lists.every(
    (list) =>
      one[list].length === other[list].length &&
      one[list].every((before, at) => {
        const now = other[list][at]
        return now !== undefined && (now === before || namesIn(now) === namesIn(before))
      }),
  )
}

const namesIn = ({ id, name, aliases = [] }: Named): string => [id, name, ...aliases].join('\n')

function namesAt(
  root: Branch | undefined,
  words: readonly string[],
  at: number,
): { to: number; value: string[] }[] {
  const found: { to: number; value: string[] }[] = []
  let branch = root
  for (let to = at; branch && to < words.length;) {
    branch = branch.next.get(keyOf(words[to] ?? ''))
    to += 1
    if (branch && branch.ids.size > 0) found.push({ to, value: [...branch.ids] })
  }
  return found
}

function treeOf(named: readonly Named[]): Branch {
  const root = newBranch()
  for (const { id, name, aliases } of named)
    for (const one of [name, ...(aliases ?? [])]) {
      let branch = root
      for (const key of keysOf(one)) {
        const next = branch.next.get(key) ?? newBranch()
        branch.next.set(key, next)
        branch = next
      }
      if (branch !== root) branch.ids.add(id)
    }
  return root
}

const newBranch = (): Branch => ({ next: new Map(), ids: new Set() })

/** Names outlive snapshots. */
const keysRead = new Map<string, readonly string[]>()
const keysKept = 10_000

function keysOf(name: string): readonly string[] {
  const known = keysRead.get(name)
  if (known) return known
  const keys = templateWords(name).map(keyOf)
  if (keysRead.size >= keysKept) keysRead.clear()
  keysRead.set(name, keys)
  return keys
}

/** Russian words are known by their stem, English ones as they are; "Bedroom 1" is "bedroom one". */
function keyOf(word: string): string {
  const numeral = numeralOf(word)
  if (numeral !== null) return `#${numeral}`
  return isCyrillic(word) ? stemOf(word) : word
}
