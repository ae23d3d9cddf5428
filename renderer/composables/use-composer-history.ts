/** Earlier words with Up and Down, as in a terminal; the unsent draft is the last entry and comes back. */
import { ref, type Ref } from 'vue'

export function useComposerHistory(draft: Ref<string>, earlier: () => readonly string[]) {
  /** 0: the draft itself; 1: the last thing said; and so on. */
  const back = ref(0)
  let unsent = ''

  /** True when there was something to show. */
  function step(by: 1 | -1): boolean {
    const said = earlier()
    const next = back.value + by
    if (next < 0 || next > said.length) return false
    if (back.value === 0) unsent = draft.value
    back.value = next
    draft.value = next === 0 ? unsent : (said[said.length - next] ?? '')
    return true
  }
  function reset(): void {
    back.value = 0
    unsent = ''
  }
  return { step, reset, isBrowsing: () => back.value > 0 }
}
