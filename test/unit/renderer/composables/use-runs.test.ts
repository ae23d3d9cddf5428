// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { fail, ok } from '../../../../contract/domain/failure'
import { useRuns } from '../../../../renderer/composables/use-runs'
import { useLive } from '../../../../renderer/composables/use-live'
import { useRunsStore } from '../../../../renderer/stores/runs'
import { useUiStore } from '../../../../renderer/stores/ui'
import { createFakeApi } from '../support/fake-api'
import { withSetup } from '../support/mount'
import { run } from '../support/run-views'

it('shows the words at once and hands over to the run when it is announced', async () => {
  const { used, api } = withSetup(() => {
    useLive()
    return useRuns()
  })
  await flushPromises()
  const asking = used.ask('hello')
  expect(useRunsStore().pending?.text).toBe('hello')
  expect(await asking).toBe(true)
  api.emit('run.changed', run('run-1', { utterance: 'hello', status: 'understanding' }))
  expect(useRunsStore().pending).toBeNull()
  expect(useRunsStore().active?.runId).toBe('run-1')
})

it('gives refused words back and says why', async () => {
  const api = createFakeApi()
  api.answers['assistant.ask'] = () => fail('utterance.too_long', 'That is too long.')
  const { used } = withSetup(useRuns, { api })
  expect(await used.ask('…')).toBe(false)
  expect(useUiStore().toasts[0]?.text).toBe('That is too long.')
  expect(useRunsStore().pending).toBeNull()
})

it('says what to do when the bridge itself is broken', async () => {
  const api = createFakeApi()
  api.answers['assistant.ask'] = () => {
    throw new Error('no bridge')
  }
  const { used } = withSetup(useRuns, { api })
  expect(await used.ask('hello')).toBe(false)
  expect(useUiStore().toasts[0]?.text).toContain('Nothing was sent')
})

it('opens the page that main asks for, with words in the composer', async () => {
  const { api } = withSetup(useLive)
  await flushPromises()
  api.emit('app.navigate', { view: 'talk', text: 'turn on the light' })
  expect(useUiStore().draft).toBe('turn on the light')
  api.emit('app.navigate', { view: 'home' })
  expect(useUiStore().view).toBe('home')
  expect(api.sent('app.ready')).toHaveLength(1)
})

it('takes up the runs of the session when the window opens late', async () => {
  const api = createFakeApi()
  api.answers['assistant.history'] = () => ok([run('old', { answer: 'Done.' })])
  withSetup(useLive, { api })
  await flushPromises()
  expect(useRunsStore().conversation.map((item) => item.runId)).toEqual(['old'])
})
