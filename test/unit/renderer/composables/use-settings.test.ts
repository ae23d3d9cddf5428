// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { fail, ok } from '../../../../contract/domain/failure'
import { useAppearance } from '../../../../renderer/composables/use-appearance'
import { useLive } from '../../../../renderer/composables/use-live'
import { useSettings } from '../../../../renderer/composables/use-settings'
import { useSettingsStore } from '../../../../renderer/stores/settings'
import { createFakeApi, fakeSettings } from '../support/fake-api'
import { withSetup } from '../support/mount'

it('sends the whole settings with one thing changed, and never keeps the password', async () => {
  const { used, api } = withSetup(useSettings)
  await used.load()
  await used.change((draft) => void (draft.broker.password = 'secret'))
  expect(api.sent('settings.set')).toEqual([
    { settings: { ...fakeSettings(), broker: { ...fakeSettings().broker, password: 'secret' } } },
  ])
  expect(useSettingsStore().settings?.broker.password).toBe('')
  expect(useSettingsStore().hasPassword).toBe(true)
  expect(used.savedCount.value).toBe(1)
})

it('says that the password has to be typed again for another broker', async () => {
  const { used } = withSetup(useSettings)
  await used.load()
  await used.change((draft) => void (draft.broker.password = 'secret'))
  await used.change((draft) => void (draft.theme = 'dark'))
  expect(useSettingsStore().hasPassword).toBe(true)
  await used.change((draft) => void (draft.broker.url = 'mqtt://other.local'))
  expect(useSettingsStore().hasPassword).toBe(false)
})

it('does not take a later change back with an older answer of main', async () => {
  const { used, api } = withSetup(useSettings)
  await used.load()
  const old = api.answers['settings.get']
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  const before = await old(null)
  api.answers['settings.get'] = () => held.then(() => before)
  const first = used.change((draft) => void (draft.broker.password = 'secret'))
  await flushPromises()
  api.answers['settings.get'] = old
  await used.change((draft) => void (draft.broker.url = 'mqtt://other.local'))
  release()
  await first
  expect(useSettingsStore().settings?.broker.url).toBe('mqtt://other.local')
})

it('shows the address as main keeps it, without the credentials in it', async () => {
  const { used, api } = withSetup(useSettings)
  await used.load()
  const { broker } = fakeSettings()
  api.answers['settings.get'] = () =>
    ok({
      settings: fakeSettings({ broker: { ...broker, url: 'mqtt://hub.local', username: 'anna' } }),
      hasPassword: true,
    })
  await used.change((draft) => void (draft.broker.url = 'mqtt://anna:sesam@hub.local'))
  expect(useSettingsStore().settings?.broker).toMatchObject({ url: 'mqtt://hub.local', username: 'anna' })
  expect(useSettingsStore().hasPassword).toBe(true)
})

it('takes a refused change back', async () => {
  const api = createFakeApi()
  api.answers['settings.set'] = () => fail('settings.invalid', 'No.')
  const { used } = withSetup(useSettings, { api })
  await used.load()
  await used.change((draft) => void (draft.theme = 'dark'))
  expect(useSettingsStore().settings?.theme).toBe('system')
  expect(used.savedCount.value).toBe(0)
})

it('follows language and theme while the window is open', async () => {
  const { api } = withSetup(() => {
    useAppearance()
    useLive()
  })
  await flushPromises()
  api.emit('settings.changed', { settings: fakeSettings({ theme: 'dark' }), lang: 'ru' })
  await flushPromises()
  expect(document.documentElement.dataset['theme']).toBe('dark')
  expect(document.documentElement.lang).toBe('ru')
  api.emit('settings.changed', { settings: fakeSettings({ theme: 'system' }), lang: 'ru' })
  await flushPromises()
  expect(document.documentElement.dataset['theme']).toBeUndefined()
})
