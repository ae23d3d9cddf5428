import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createReporter } from '../../../scripts/bootstrap/progress.mjs'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function recorder(): { stream: NodeJS.WriteStream; text: () => string } {
  let said = ''
  const stream = { isTTY: false, write: (text: string) => (said += text) !== '' }
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => said }
}

it('says nothing about a step that ends soon', async () => {
  const { stream, text } = recorder()
  const step = createReporter(stream).step(
    'Building',
    () => new Promise((resolve) => setTimeout(resolve, 1000)),
  )
  await vi.advanceTimersByTimeAsync(1000)
  await step
  expect(text()).toBe('')
})

it('tells how far a long step is, in plain lines', async () => {
  const { stream, text } = recorder()
  const step = createReporter(stream).step('Unpacking', (progress) => {
    progress({ fraction: 0.5 })
    return new Promise((resolve) => setTimeout(resolve, 20_000))
  })
  await vi.advanceTimersByTimeAsync(20_000)
  await step
  expect(text()).toBe('Unpacking … 2 s, 50 %\nUnpacking … 12 s, 50 %\nUnpacking: done in 20 s\n')
})
