// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { fail } from '../../../../contract/domain/failure'
import type { TodoList } from '../../../../contract/domain/home'
import ListSection from '../../../../renderer/components/home/ListSection.vue'
import { useHomeStore } from '../../../../renderer/stores/home'
import { useUiStore } from '../../../../renderer/stores/ui'
import { demoHome } from '../support/demo-home'
import { mountPage, type Mounted } from '../support/mount'

let mounted: Mounted
afterEach(() => mounted.page.unmount())

const entry = (title: string, isDone = false) => ({ uid: title, title, isDone })
const shopping: TodoList = {
  id: 'todo.shopping',
  name: 'Shopping',
  items: ['Milk'],
  entries: [entry('Tea', true), entry('Milk'), ...['Salt', 'Jam', 'Soap'].map((title) => entry(title, true))],
}

async function section(lists: readonly TodoList[]) {
  mounted = mountPage(ListSection)
  useHomeStore().apply({
    home: { ...demoHome('en'), lists: [...lists] },
    status: { kind: 'demo', state: 'online', broker: '', failure: null, problems: [] },
  })
  await flushPromises()
  return mounted
}

it('shows what is open first and the last things that were ticked off', async () => {
  const { page } = await section([shopping, { id: 'todo.file', name: 'Of a file', items: ['x'] }])
  expect(page.findAll('li span').map((one) => one.text())).toEqual(['Milk', 'Salt', 'Jam', 'Soap'])
  expect(page.text()).not.toContain('Of a file')
})

it('ticks off, takes back, removes and adds', async () => {
  const { page, api } = await section([shopping])
  const boxes = page.findAll('input[type="checkbox"]')
  await boxes[0]?.trigger('click')
  await boxes[1]?.trigger('click')
  await page.get('[aria-label="Remove: Milk"]').trigger('click')
  const field = page.get('[aria-label="Add to Shopping"]')
  await field.setValue('  bread ')
  await page.get('form').trigger('submit')
  await page.get('form').trigger('submit')
  const listId = 'todo.shopping'
  expect(api.sent('home.list')).toEqual([
    { listId, op: 'list_complete_item', uids: ['Milk'] },
    { listId, op: 'list_reopen_item', uids: ['Salt'] },
    { listId, op: 'list_remove_item', uids: ['Milk'] },
    { listId, op: 'list_add_item', item: 'bread' },
  ])
})

it('says that nothing is on a list, and why a touch failed', async () => {
  const { page, api } = await section([{ ...shopping, items: [], entries: [] }])
  expect(page.text()).toContain('Nothing on it.')
  api.answers['home.list'] = () => fail('calendar.read_only', 'The folder cannot be written to.')
  await page.get('input').setValue('tea')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(useUiStore().toasts.map(({ text }) => text)).toEqual(['The folder cannot be written to.'])
})
