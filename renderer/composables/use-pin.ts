/** Whether a PIN is set, and changing it. */
import { ref } from 'vue'
import { useApi } from './use-api'
import { useFailureWords } from './use-failure-words'

export function usePin() {
  const api = useApi()
  const say = useFailureWords()
  const hasPin = ref(false)
  /** In words; empty: none. */
  const failure = ref('')

  async function load(): Promise<void> {
    const state = await api.call('safety.get', null)
    if (state.ok) hasPin.value = state.value.hasPin
    else failure.value = say(state.failure)
  }

  /** An empty `next` removes it. True when it is so now. */
  async function change(current: string, next: string): Promise<boolean> {
    const changed = await api.call('safety.setPin', { current, next })
    failure.value = changed.ok ? '' : say(changed.failure)
    if (changed.ok) await load()
    return changed.ok
  }

  void load()
  return { hasPin, failure, change }
}
