/**
 * What the templates take of the held-back sentences, with the rules of test/heldback/README.md: no model is asked here, so this runs with
 * every test. The share that they take is no promise; that it is right, is.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BatchInput } from '../../../../contract/domain/batch'
import { Home } from '../../../../contract/domain/home'
import { toBatchOutput } from '../../../../main/cli/batch-line'
import { nobody } from '../../../../main/dispatcher/ask-person'
import { readAtOnce } from '../../../../main/dispatcher/at-once'
import { perform } from '../../../../main/dispatcher/perform'
import { createHomeSpecialist } from '../../../../main/specialists/home/home-specialist'
import { createHomeTool } from '../../../../main/tools/home/home-tool'
import { createSnapshotPort } from '../../../../main/tools/home/snapshot-port'
import { fakeEngine } from '../../../support/fake-engine'
import { isHomeRight, type HeldBackLine } from '../../../support/judge'
import { scriptedCrew } from '../../../support/scripted-crew'
import { grammarOf } from '../../../support/templates'

const heldback = join(import.meta.dirname, '../../../heldback')
const read = (path: string): string => readFileSync(join(heldback, path), 'utf8')

const homes = new Map<string, Home>()
function homeOf(key: string): Home {
  const known = homes.get(key) ?? Home.parse(JSON.parse(read(`homes/${key}.json`)))
  homes.set(key, known)
  return known
}

it.each(['home', 'home-dev', 'home-2', 'home-fresh', 'phantom', 'risky'])(
  'what the templates take of %s is right',
  async (name) => {
    let taken = 0
    let right = 0
    for (const row of read(`${name}.jsonl`).split('\n').filter(Boolean)) {
      const line = JSON.parse(row) as HeldBackLine
      const { text, area = null, home: key, history } = BatchInput.parse(line)
      const home = homeOf(key ?? '')
      const specialist = createHomeSpecialist({
        engine: fakeEngine([]),
        grammar: grammarOf,
        home: () => home,
      })
      const tool = createHomeTool(createSnapshotPort(home))
      const crew = scriptedCrew({ specialists: [specialist], tool })
      const { lang } = line
      if (readAtOnce(crew, { text, lang, area }) === null) continue
      const signal = new AbortController().signal
      const said = { text, lang, area, history: history ?? [], source: 'cli', ask: nobody, signal } as const
      const run = await perform(crew, said)
      taken += 1
      if (isHomeRight(line, toBatchOutput(line.id, run))) right += 1
    }
    expect(right).toBeGreaterThanOrEqual(taken * 0.99)
  },
  // Hundreds of sentences a case; a busy machine takes its time.
  60_000,
)
