import { expect, it } from 'vitest'
import { ref } from 'vue'
import { useComposerHistory } from '../../../../renderer/composables/use-composer-history'

it('goes back through earlier words and returns to the unsent draft', () => {
  const draft = ref('half a thou')
  const history = useComposerHistory(draft, () => ['first', 'second'])
  expect(history.step(1)).toBe(true)
  expect(draft.value).toBe('second')
  history.step(1)
  expect(draft.value).toBe('first')
  expect(history.step(1)).toBe(false)
  history.step(-1)
  history.step(-1)
  expect(draft.value).toBe('half a thou')
  expect(history.step(-1)).toBe(false)
})
