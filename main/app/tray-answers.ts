/**
 * What a tray command answers while no window shows it: a system notification; a question opens the window, where it can be answered.
 * Knows nothing of Electron.
 */
import type { RunView } from '../../contract/domain/plan'

export interface TrayAnswersDeps {
  /** The main window is open and can be seen. */
  readonly isWatched: () => boolean
  readonly notify: (title: string, body: string) => void
  readonly openWindow: () => void
}

/** Hears every change of every run. */
export function createTrayAnswers({
  isWatched,
  notify,
  openWindow,
}: TrayAnswersDeps): (view: RunView) => void {
  const asked = new Set<string>()
  return ({ source, status, question, utterance, answer }) => {
    if (source !== 'tray') return
    if (status === 'asking' && question && !asked.has(question.id)) {
      asked.add(question.id)
      openWindow()
    } else if ((status === 'done' || status === 'failed') && !isWatched()) notify(utterance, answer)
  }
}
