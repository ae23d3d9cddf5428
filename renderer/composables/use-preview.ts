/** The likely plan of what is being typed: asked for when the typing rests, never while a request runs. */
import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { useApi } from './use-api'
import type { Step } from '../../contract/domain/plan'

const restMs = 350
/** Fewer words are rarely an order yet, and the models are not asked in vain. */
const fewestWords = 2

export function usePreview(text: Ref<string>, isWanted: Ref<boolean>) {
  const api = useApi()
  const likely = ref<readonly Step[]>([])
  let rest: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  async function look(words: string): Promise<void> {
    const mine = ++asked
    const steps = await api.call('assistant.preview', { text: words })
    if (mine === asked) likely.value = steps.ok ? steps.value : []
  }
  watch([text, isWanted], ([typed, wanted]) => {
    clearTimeout(rest)
    const words = typed.trim()
    if (wanted && words.split(/\s+/u).length >= fewestWords) {
      rest = setTimeout(() => void look(words), restMs)
      return
    }
    asked += 1
    likely.value = []
  })
  onScopeDispose(() => clearTimeout(rest))
  return { likely }
}
