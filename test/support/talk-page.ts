/** The main window as a person uses it: say something, read the answer, look at the plan. */
import type { Locator, Page } from 'playwright-core'

const answerTimeoutMs = 60_000

export interface TalkPage {
  say(text: string): Promise<void>
  /** The newest run in the conversation. */
  lastRun(): Locator
  /** Waits until the newest run is over and returns its words. */
  answer(): Promise<string>
  steps(): Locator
  open(view: 'talk' | 'home' | 'calendar' | 'rules' | 'journal' | 'models' | 'settings'): Promise<void>
}

export function talkPage(window: Page): TalkPage {
  const lastRun = (): Locator => window.locator('[data-run]').last()
  return {
    say: async (text) => {
      const before = await window.locator('[data-run]').count()
      await window.getByTestId('composer').fill(text)
      await window.getByTestId('composer').press('Enter')
      await window.locator('[data-run]').nth(before).waitFor({ timeout: answerTimeoutMs })
    },
    lastRun,
    answer: async () => {
      const over = window.locator(
        '[data-run]:is([data-status="done"], [data-status="failed"], [data-status="cancelled"])',
      )
      const count = await window.locator('[data-run]').count()
      await over.nth(count - 1).waitFor({ timeout: answerTimeoutMs })
      return (await lastRun().innerText()).trim()
    },
    steps: () => window.getByTestId('plan-step'),
    open: async (view) => window.getByTestId(`nav-${view}`).click(),
  }
}
