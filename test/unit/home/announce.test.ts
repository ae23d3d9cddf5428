import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../../contract/domain/failure'
import type { Entity } from '../../../contract/domain/home'
import { fixedClock } from '../../../main/lib/clock'
import { announce } from '../../../main/tools/home/announce'
import { createAnnouncer, type Announcement } from '../../../main/tools/home/announcer'
import type { EntityCommand, HomePort } from '../../../main/tools/home/home-port'
import { createSnapshotPort } from '../../../main/tools/home/snapshot-port'
import { readHome } from './read-cases'

const display = (id: string, name: string, area: string | null, more: Partial<Entity> = {}): Entity => ({
  id: `notify.${id}`,
  domain: 'notify',
  name,
  aliases: [],
  area,
  state: 'unknown',
  attributes: {},
  ...more,
})
const kitchen = display('kitchen', 'Kitchen Display', 'kitchen')
const hall = display('hall', 'Hall Speaker', 'hall')

function scene(entities: readonly Entity[], answer: HomePort['execute'] | null = null) {
  const sent: EntityCommand[] = []
  const house = readHome('house-en')
  const port: HomePort = {
    ...createSnapshotPort({ ...house, entities: [...house.entities, ...entities] }),
    execute: (command, options) => {
      sent.push(command)
      const state = { state: 'unknown', attributes: {} }
      return (
        answer?.(command, options) ?? Promise.resolve(ok({ before: state, after: state, confirmed: false }))
      )
    },
  }
  const announcer = createAnnouncer()
  const run = (slots: Record<string, unknown>, lang: 'en' | 'ru' = 'en') =>
    announce({ step: 's1', tool: 'home', op: 'broadcast', slots, targets: [] }, port, announcer, {
      runId: 'r',
      lang,
      clock: fixedClock(0, 'UTC'),
      signal: new AbortController().signal,
    })
  const told = () => sent.map(({ entityId, desired }) => [entityId, desired.attributes['message']])
  return { announcer, run, told }
}

describe('an announcement', () => {
  it('goes to every device that takes messages and to this computer, and claims no more', async () => {
    const { announcer, run, told } = scene([kitchen, hall])
    const shown: Announcement[] = []
    const stop = announcer.onAnnouncement((one) => shown.push(one) > 0)
    expect(await run({ message: 'dinner is ready' })).toMatchObject({
      ok: true,
      value: {
        effects: {},
        answer:
          'The message was sent to Kitchen Display and Hall Speaker, which do not report back. It is shown on this computer.',
      },
    })
    expect(told()).toEqual([
      ['notify.kitchen', 'dinner is ready'],
      ['notify.hall', 'dinner is ready'],
    ])
    expect(shown).toEqual([{ text: 'dinner is ready', lang: 'en' }])
    stop()
    await run({ message: 'again' })
    expect(shown).toHaveLength(1)
  })

  it('for a room stays there', async () => {
    const { announcer, run, told } = scene([kitchen, hall])
    announcer.onAnnouncement(() => {
      throw new Error('this computer stands elsewhere')
    })
    const result = await run({ message: 'ужин готов', area: 'kitchen' }, 'ru')
    expect(told()).toEqual([['notify.kitchen', 'ужин готов']])
    expect(result).toMatchObject({
      value: {
        answer: 'Сообщение отправлено: «Kitchen Display»; показано ли оно, устройство не сообщает.',
      },
    })
    expect(await run({ message: 'x', area: 'bath' })).toMatchObject({
      ok: false,
      failure: { code: 'home.unsupported_op', message: expect.stringContaining('in the bathroom') as string },
    })
  })

  it('is shown here where no device takes messages', async () => {
    const { announcer, run } = scene([])
    announcer.onAnnouncement(() => true)
    expect(await run({ message: 'ужин готов' }, 'ru')).toMatchObject({
      ok: true,
      value: { answer: 'Показано на этом компьютере.' },
    })
  })

  it.each([
    ['en', 'no device of the home takes messages (notify), and no window of Artel is open'],
    ['ru', 'ни одно устройство в доме не принимает сообщения (notify), а окно Artel не открыто'],
  ] as const)('that nothing can carry fails in words: %s', async (lang, words) => {
    const { announcer, run } = scene([])
    announcer.onAnnouncement(() => false)
    expect(await run({ message: 'x' }, lang)).toMatchObject({
      ok: false,
      failure: { code: 'home.unsupported_op', message: expect.stringContaining(words) as string },
    })
  })

  it('without words is asked for', async () => {
    expect(await scene([kitchen]).run({ message: ' ' })).toMatchObject({
      ok: false,
      failure: { code: 'home.missing_value' },
    })
  })

  it('names the devices that it did not reach', async () => {
    const away = display('away', 'Attic Display', null, { state: 'unavailable' })
    const refused = (command: EntityCommand) =>
      command.entityId === 'notify.hall'
        ? Promise.resolve(fail('mqtt.refused', 'no rights'))
        : Promise.resolve(
            ok({
              before: { state: 'unknown', attributes: {} },
              after: { state: 'unknown', attributes: {} },
              confirmed: false,
            }),
          )
    const some = await scene([kitchen, hall, away], refused).run({ message: 'x' })
    expect(some).toMatchObject({ ok: true })
    expect(some.ok && some.value.answer).toBe(
      'The message was sent to Kitchen Display, which does not report back. The broker refused the command for Hall Speaker. Check the rights in Settings → Home. Attic Display does not answer: nothing was sent. Check power and connection.',
    )
    expect(await scene([hall], refused).run({ message: 'x' })).toMatchObject({
      ok: false,
      failure: { code: 'mqtt.refused' },
    })
    expect(await scene([away]).run({ message: 'x' })).toMatchObject({
      ok: false,
      failure: { code: 'home.unavailable', retryable: true },
    })
  })
})
