import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../../../scripts/bootstrap/paths.mjs'
import { runArtel } from '../../support/run-artel'
import { tempFolder } from '../../support/temp-folder'

const isBuilt = existsSync(join(repositoryRoot, 'out', 'main', 'cli.js'))
if (!isBuilt) process.stdout.write('errands: out/main/cli.js is not built, so the command line is not run\n')

/** Sentences that are read without a model, so that only the way to the files is tried here. */
describe.skipIf(!isBuilt)('what Artel keeps, told by the command line', () => {
  const ask = async (profile: string, text: string, ...more: string[]) => {
    const { code, stdout, stderr } = await runArtel(['ask', text, ...more], { profile })
    return { code, said: `${stdout}${stderr}`.replaceAll('\u00a0', ' ').trim() }
  }
  const json = (profile: string, file: string): unknown =>
    JSON.parse(readFileSync(join(profile, file), 'utf8'))

  it('is a timer, with a word that nobody is there to ring it', async () => {
    const profile = tempFolder()
    const begun = await ask(profile, 'set a timer for 12 minutes')
    expect(begun).toEqual({
      code: 0,
      said: 'Timer set for 12 minutes. Artel is not open now: the timer rings only while it is.',
    })
    expect(json(profile, 'timers.json')).toMatchObject({ timers: [{ start: { minutes: 12 }, lang: 'en' }] })
    expect((await ask(profile, 'cancel all timers')).said).toBe('The 12 minute timer is cancelled.')
    expect(json(profile, 'timers.json')).toEqual({ timers: [] })
  })

  it('is a timer that ended meanwhile, told once by the next chat', async () => {
    const profile = tempFolder()
    mkdirSync(profile, { recursive: true })
    const timer = { id: 't', name: 'pizza', area: null, start: { minutes: 20 }, leftMs: 0, lang: 'en' }
    const endsAtMs = Date.now() - 12 * 60_000
    writeFileSync(join(profile, 'timers.json'), JSON.stringify({ timers: [{ ...timer, endsAtMs }] }))
    const chat = async () => (await runArtel(['chat'], { profile, input: '/help' })).stdout
    expect((await chat()).replaceAll('\u00a0', ' ')).toContain('The pizza timer ended 12 minutes ago.')
    expect(await chat()).not.toContain('pizza')
  })

  it('is a list in the calendar folder', async () => {
    const profile = tempFolder()
    expect((await ask(profile, 'create a list called camping')).said).toBe('The list Camping is there now.')
    const list = new ICAL.Component(
      ICAL.parse(readFileSync(join(profile, 'calendar', 'camping.ics'), 'utf8')) as never,
    )
    expect(list.getFirstPropertyValue('x-wr-calname')).toBe('Camping')
    expect((await ask(profile, "what's on the camping list?")).said).toBe('Nothing is on Camping.')
  })

  it('is a scene, which is not deleted before somebody says yes', async () => {
    const profile = tempFolder()
    expect((await ask(profile, 'save this as film night')).said).toContain('The scene “Film night” is saved')
    expect(json(profile, 'routines.json')).toMatchObject({
      routines: [{ id: 'scene.film_night', kind: 'scene' }],
    })
    expect((await ask(profile, 'film night')).said).toBe('Film night is on.')
    expect((await ask(profile, 'delete the scene film night')).code).toBe(1)
    expect(json(profile, 'routines.json')).toMatchObject({ routines: [{ id: 'scene.film_night' }] })
    expect(await ask(profile, 'delete the scene film night', '--yes')).toEqual({
      code: 0,
      said: 'The scene “Film night” is deleted.',
    })
    expect(json(profile, 'routines.json')).toEqual({ routines: [] })
  })

  it('is none of it on paper', async () => {
    const profile = tempFolder()
    const home = join(profile, 'home.json')
    writeFileSync(home, '{"areas":[],"entities":[]}')
    const { stdout } = await runArtel(['batch', '--home', home], {
      profile,
      input: '{"id":1,"text":"save this as film night"}',
    })
    expect(JSON.parse(stdout)).toMatchObject({
      calls: [{ tool: 'home', op: 'create_scene', slots: { name: 'film night' }, targets: [] }],
      effects: {},
      failure: null,
    })
    expect(existsSync(join(profile, 'routines.json'))).toBe(false)
    const dry = await ask(profile, 'save this as film night', '--dry-run')
    expect(dry.code).toBe(0)
    expect(existsSync(join(profile, 'routines.json'))).toBe(false)
  })
})
