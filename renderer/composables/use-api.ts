/** The only door to `window.artel`. Other composables call main through this; components never do. */
import { inject, type App, type InjectionKey } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ArtelApi, AppRoutes, RouteName } from '../../contract/ipc/contract'
import type { Result } from '../../contract/domain/failure'
import type { In, Out } from '../../contract/ipc/route'

const bridgeKey: InjectionKey<ArtelApi> = Symbol('artel')

export function provideApi(app: App, bridge: ArtelApi): void {
  app.provide(bridgeKey, bridge)
}

export interface Api {
  /** Never rejects: a broken bridge comes back as an `internal` failure with words for it. */
  call<K extends RouteName>(name: K, input: In<AppRoutes[K]>): Promise<Result<Out<AppRoutes[K]>>>
  readonly on: ArtelApi['on']
}

export function useApi(): Api {
  const bridge = inject(bridgeKey)
  if (!bridge) throw new Error('the page was mounted without provideApi')
  const { t } = useI18n()
  return {
    on: (name, listener) => bridge.on(name, listener),
    async call(name, input) {
      try {
        // Reactive proxies cannot be cloned across the bridge; what is sent is plain data.
        return await bridge.request(name, JSON.parse(JSON.stringify(input)) as typeof input)
      } catch {
        return { ok: false, failure: { code: 'internal', message: t('failure.bridge'), retryable: false } }
      }
    },
  }
}
