// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { fail } from '../../../../contract/domain/failure'
import { useHome } from '../../../../renderer/composables/use-home'
import { useLive } from '../../../../renderer/composables/use-live'
import { useHomeStore } from '../../../../renderer/stores/home'
import { useUiStore } from '../../../../renderer/stores/ui'
import { createFakeApi } from '../support/fake-api'
import { demoHome } from '../support/demo-home'
import { withSetup } from '../support/mount'
import { failed } from '../support/run-views'

const setup = (api = createFakeApi()) =>
  withSetup(
    () => {
      useLive()
      return useHome()
    },
    { api },
  )

it('marks a touched device until it reports a change', async () => {
  const { used, api } = setup()
  await flushPromises()
  await used.touch('light.kitchen', { op: 'turn_off' })
  expect(api.sent('home.act')).toEqual([{ entityId: 'light.kitchen', op: 'turn_off', slots: {} }])
  expect(useHomeStore().working.has('light.kitchen')).toBe(true)
  const home = demoHome('en')
  home.entities[0] = { ...home.entities[0]!, state: 'off' }
  api.emit('home.changed', { home, status: useHomeStore().status! })
  expect(useHomeStore().working.has('light.kitchen')).toBe(false)
})

it('says why a touch did not work and lets the tile go', async () => {
  const { used, api } = setup()
  await flushPromises()
  await used.touch('cover.living_room_curtains', { op: 'open' })
  api.emit('run.changed', { ...failed('en'), runId: 'touch-1', source: 'tile' })
  expect(useHomeStore().working.size).toBe(0)
  expect(useUiStore().toasts[0]?.text).toContain('does not answer')
})

it('takes the last touch of a device back, once', async () => {
  const { used, api } = setup()
  await flushPromises()
  await used.touch('light.kitchen', { op: 'turn_off' })
  const runId = useHomeStore().touched.get('light.kitchen')
  await used.undo('light.kitchen')
  await used.undo('light.kitchen')
  expect(api.sent('assistant.undo')).toEqual([{ runId }])
  expect(useHomeStore().working.has('light.kitchen')).toBe(true)
})

it('says why a touch was refused', async () => {
  const api = createFakeApi()
  api.answers['home.act'] = () => fail('mqtt.offline', 'The broker is away.')
  const { used } = setup(api)
  await flushPromises()
  await used.touch('light.kitchen', { op: 'turn_off' })
  expect(useHomeStore().working.size).toBe(0)
  expect(useUiStore().toasts.map((toast) => toast.text)).toContain('The broker is away.')
})
