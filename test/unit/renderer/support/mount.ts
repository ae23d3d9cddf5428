/** Mounts a component with everything a page gives it: stores, words, the fake bridge. */
import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { TooltipProvider } from 'reka-ui'
import { defineComponent, h, type Component } from 'vue'
import { provideApi } from '../../../../renderer/composables/use-api'
import { createMessages } from '../../../../renderer/i18n'
import type { Lang } from '../../../../contract/domain/home'
import { createFakeApi, type FakeApi } from './fake-api'

export interface Mounted {
  readonly page: VueWrapper
  readonly api: FakeApi
  readonly pinia: Pinia
}

interface MountOptions {
  readonly lang?: Lang
  readonly api?: FakeApi
  readonly props?: Record<string, unknown>
}

export function mountPage(
  component: Component,
  { lang = 'en', api = createFakeApi(lang), props = {} }: MountOptions = {},
): Mounted {
  const pinia = createPinia()
  setActivePinia(pinia)
  const bridge = { install: (app: Parameters<typeof provideApi>[0]) => provideApi(app, api) }
  const page = mount(() => h(TooltipProvider, () => h(component, props)), {
    attachTo: document.body,
    global: { plugins: [pinia, createMessages(lang), bridge] },
  })
  return { page, api, pinia }
}

/** Runs a composable inside a component, where `inject` and `useI18n` work. */
export function withSetup<T>(use: () => T, options: MountOptions = {}): Mounted & { readonly used: T } {
  const box: { used?: T } = {}
  const host = defineComponent({
    setup() {
      box.used = use()
      return () => null
    },
  })
  const mounted = mountPage(host, options)
  return { ...mounted, used: box.used as T }
}
