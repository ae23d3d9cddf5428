import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../../../scripts/bootstrap/paths.mjs'
import { runArtel } from '../../support/run-artel'
import { tempFolder } from '../../support/temp-folder'

const isBuilt = existsSync(join(repositoryRoot, 'out', 'main', 'cli.js'))
if (!isBuilt) process.stdout.write('chat: out/main/cli.js is not built, so the command line is not run\n')

/** Lines of a pipe all arrive before the models are loaded. Answers only: the greeting is cut off. */
async function chat(
  lines: readonly string[],
  lang = 'en_US.UTF-8',
): Promise<{ code: number | null; said: string[] }> {
  const profile = tempFolder()
  const { code, stdout, stderr } = await runArtel(['chat'], {
    profile,
    input: lines.join('\n'),
    env: { LANG: lang, LC_ALL: lang },
  })
  expect(stderr).toBe('')
  expect(processesOf(profile)).toEqual([])
  const [greeting, ...said] = stdout.trimEnd().split('\n')
  expect(greeting).toMatch(/\/quit|\/выход/u)
  return { code, said }
}

/** Whatever was started for a profile carries it in its environment, also when its parent has ended. */
function processesOf(profile: string): string[] {
  if (!existsSync('/proc/self/environ')) return []
  return readdirSync('/proc').filter(
    (id) => /^\d+$/u.test(id) && environmentOf(id).includes(`ARTEL_PROFILE=${profile}\0`),
  )
}

function environmentOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/environ`, 'utf8')
  } catch {
    return ''
  }
}

describe.skipIf(!isBuilt)('artel chat with lines from a pipe', () => {
  it('answers every line and ends, with nothing left running', async () => {
    expect(await chat(['turn on the bedroom light', 'turn off the bedroom light'])).toEqual({
      code: 0,
      said: ['Bedroom light is on.', 'Bedroom light is off.'],
    })
  })
  it('ends at /quit and leaves the lines after it', async () => {
    expect(await chat(['/quit', 'turn on the bedroom light'])).toEqual({ code: 0, said: [] })
  })
  it('ends when nothing is said at all', async () => {
    expect(await chat([])).toEqual({ code: 0, said: [] })
  })
  it('takes a confirmation from the next line', async () => {
    const { code, said } = await chat(['unlock the front door', 'yes please'])
    expect(code).toBe(0)
    expect(said).toEqual([expect.stringContaining('[Yes / No]'), expect.stringMatching(/unlocked\.$/u)])
  })
  it('keeps a question open over a doubtful answer, and takes the end for a no', async () => {
    const { code, said } = await chat(['отопри входную дверь', 'не знаю'], 'ru_RU.UTF-8')
    expect(code).toBe(0)
    expect(said).toEqual([expect.stringContaining('[Да / Нет]'), said[0], 'Оставлено как было.'])
  })
})
