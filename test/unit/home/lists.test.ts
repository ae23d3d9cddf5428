import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Lang } from '../../../contract/domain/home'
import type { StepResult } from '../../../contract/domain/plan'
import { fixedClock } from '../../../main/lib/clock'
import { silentLog } from '../../../main/lib/log'
import { bindMended } from '../../../main/specialists/home/bind/mend'
import { parseHomeFrame } from '../../../main/specialists/home/frame'
import { profileAt } from '../../../main/storage/profile'
import { createCalendarStore } from '../../../main/tools/calendar'
import { createHomeHub } from '../../../main/tools/home/home-hub'
import { createHomeTool } from '../../../main/tools/home/home-tool'
import { findItems, isSameItem } from '../../../main/tools/home/lists/find-item'
import { openOwnThings } from '../../../main/tools/home/own-things'
import { tempFolder } from '../../support/temp-folder'

const clock = fixedClock(Date.UTC(2026, 10, 23, 12), 'UTC')
const log = silentLog()

/** A live home without devices, told by frames. */
async function live(lang: Lang = 'en') {
  const dir = tempFolder()
  const own = await openOwnThings({
    profile: profileAt(dir),
    isWatching: false,
    lang: () => lang,
    clock,
    log,
  })
  const calendar = await createCalendarStore({ folder: join(dir, 'calendar'), clock, log, watch: false })
  await own.lists.use(calendar.files)
  const hub = createHomeHub(own.layers)
  const tool = createHomeTool(hub, own)
  onTestFinished(() => own.dispose())
  const call = async (op: string, slots: Record<string, unknown>, targets: string[]): Promise<StepResult> => {
    const done = await tool.run(
      { step: 's1', tool: 'home', op, slots, targets },
      { runId: 'r', lang, clock, signal: new AbortController().signal },
    )
    if (!done.ok) throw new Error(`${done.failure.code}: ${done.failure.message}`)
    return done.value
  }
  const say = async (frame: string, utterance = frame): Promise<StepResult> => {
    const parsed = parseHomeFrame(frame)
    if (!parsed) throw new Error(`not a frame: ${frame}`)
    const bound = bindMended(parsed, hub.snapshot(), { lang, area: null, history: [], utterance })
    if (bound.kind !== 'calls') throw new Error(bound.kind === 'failed' ? bound.failure.message : bound.kind)
    const [only, ...more] = bound.calls
    if (!only || more.length > 0) throw new Error(`${bound.calls.length} calls`)
    return call(only.op, { ...only.slots }, [...only.targets])
  }
  const undo = async (result: StepResult): Promise<void> => {
    for (const back of tool.inverse?.(result).calls ?? []) await call(back.op, back.slots, [...back.targets])
  }
  const open = (id = 'todo.shopping') => hub.snapshot().lists.find((list) => list.id === id)?.items
  return { dir, say, undo, open }
}

describe('lists by words', () => {
  it('take several things at once, and none twice', async () => {
    const { say, open } = await live()
    expect((await say('shop_add milk + eggs')).answer).toBe('Added to Shopping: Milk and Eggs.')
    expect((await say('shop_add Egg + bread')).answer).toBe(
      'Added to Shopping: Bread. Already on Shopping: Eggs.',
    )
    expect((await say('shop_add milk')).answer).toBe('Already on Shopping: Milk.')
    expect(open()).toEqual(['Milk', 'Eggs', 'Bread'])
  })

  it('answer what is on them, also in Russian, whatever the list is called in the sentence', async () => {
    const { say } = await live('ru')
    await say('shop_add муку + молоко + яйца')
    await say('list_add позвонить маме @список дел')
    expect((await say('query список покупок', 'что в списке покупок?')).answer).toBe(
      'В списке «Покупки»: Мука, Молоко и Яйца.',
    )
    expect((await say('query @списке дел', 'что в списке дел?')).answer).toBe(
      'В списке «Дела»: Позвонить маме.',
    )
    expect((await say('shop_done муку')).answer).toBe('Отмечено в списке «Покупки»: Мука.')
    expect((await say('list_remove молока @список покупок')).answer).toBe(
      'Из списка «Покупки» убрано: Молоко.',
    )
    expect((await say('shop_done яйца')).answer).toContain('Яйца')
    expect((await say('query список покупок', 'что в списке покупок?')).answer).toBe('Список «Покупки» пуст.')
  })

  it.each([
    ['shop_add tea', ['Milk', 'Eggs']],
    ['shop_done milk', ['Milk', 'Eggs']],
    ['list_remove milk @shopping list', ['Eggs', 'Milk']],
  ])('%s can be taken back', async (frame, after) => {
    const { say, undo, open } = await live()
    await say('shop_add milk + eggs')
    const done = await say(frame)
    expect(open()).not.toEqual(['Milk', 'Eggs'])
    await undo(done)
    expect(open()).toEqual(after)
  })

  it('say what there is for an item or a list that is not there, and for one that could be several', async () => {
    const { say, open } = await live()
    await say('shop_add oat milk + soy milk')
    await expect(say('shop_done bread')).rejects.toThrow(
      'home.no_such_item: There is no “bread” on Shopping. Nothing was changed. On Shopping: Oat milk and Soy milk.',
    )
    await expect(say('shop_done milk')).rejects.toThrow('Several fit “milk”')
    await expect(say('list_add tent @camping')).rejects.toThrow('There is no list “camping”')
    expect(open()).toEqual(['Oat milk', 'Soy milk'])
  })

  it('keep a to-do as it was said', async () => {
    const { say, open, dir } = await live('ru')
    await say('list_add купить муку @дела')
    expect(open('todo.todo')).toEqual(['Купить муку'])
    expect(readFileSync(join(dir, 'calendar', 'todo.ics'), 'utf8')).toContain('SUMMARY:Купить муку')
  })
})

describe('the item that is meant', () => {
  const items = ['Молоко 2 л', 'Молоко', 'Корм для кошек'].map((title) => ({
    uid: title,
    title,
    isDone: false,
  }))
  it.each([
    ['молока', ['Молоко']],
    ['корм', ['Корм для кошек']],
    ['хлеб', []],
    ['', []],
  ])('%j', (said, titles) => expect(findItems(said, items).map(({ title }) => title)).toEqual(titles))

  it('is the same in another form, and not when a word is more', () => {
    expect(isSameItem('light bulbs', 'Light bulb')).toBe(true)
    expect(isSameItem('light bulbs', 'LED light bulb')).toBe(false)
  })
})
