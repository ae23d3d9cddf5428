/** `artel chat`: a conversation in the terminal, or with lines from a pipe, with context between turns. */
import { createInterface } from 'node:readline'
import { crewAdapters, type Artel } from '../../compose'
import type { SettingsStore } from '../../storage/settings-store'
import { chatOrder, chatWords, type ChatWords } from '../chat-words'
import { createConversation, type Conversation } from '../conversation'
import { hasEnded } from '../../tools/timers/say-timers'
import { openArtel } from '../session'

export async function chat({ profile }: { profile: string | undefined }, signal: AbortSignal): Promise<void> {
  const { artel, settings } = await openArtel(profile, true)
  const words = chatWords[settings.lang()]
  const isTyped = process.stdin.isTTY
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: words.prompt,
    terminal: isTyped && process.stdout.isTTY,
  })
  // Listens from here on: what is typed or piped in while the models load, and the end of it, wait for their turn.
  const lines = terminal[Symbol.asyncIterator]()
  const input = { isOpen: true }
  terminal.once('close', () => (input.isOpen = false))
  const prompt = (): void => {
    if (isTyped && input.isOpen) terminal.prompt()
  }
  const conversation = createConversation(artel.assistant)
  artel.timerKeeper.onEnd(({ timer, agoMs }) => {
    // Below what is being typed; the line that was begun is shown again.
    say(`${isTyped ? '\n' : ''}${hasEnded(timer, agoMs, timer.lang)}`)
    if (isTyped && input.isOpen) terminal.prompt(true)
  })
  terminal.on('SIGINT', () => conversation.stop() || terminal.close())
  const abort = (): void => {
    conversation.stop()
    terminal.close()
  }
  signal.addEventListener('abort', abort, { once: true })
  try {
    await Promise.all([artel.homeReady, artel.engine.warm(crewAdapters)])
    say(`${greeting(artel, settings, words)} ${words.howToLeave}`)
    artel.timerKeeper.begin()
    prompt()
    for await (const line of lines) {
      if (signal.aborted || (await turn(line.trim(), conversation, words)) === 'leave') break
      prompt()
    }
    // Ctrl+D and Ctrl+C leave the cursor behind the prompt.
    if (isTyped && !input.isOpen) say('')
    const last = await conversation.end()
    if (last !== null) say(last)
  } finally {
    signal.removeEventListener('abort', abort)
    terminal.close()
    await artel.dispose()
  }
}

/** One line. Where a question is open its answer comes first: «хватит» is a no to it, and the end of the chat otherwise. */
async function turn(line: string, conversation: Conversation, words: ChatWords): Promise<'leave' | 'stay'> {
  if (line === '') return 'stay'
  const order = conversation.answers(line) ? null : chatOrder(line)
  if (order === 'leave') return 'leave'
  if (order === null) {
    say(await conversation.say(line))
    return 'stay'
  }
  say(order === 'help' ? words.help : words.unknown(line.split(/\s/u)[0] ?? line))
  const open = conversation.openQuestion()
  if (open !== null) say(open)
  return 'stay'
}

function greeting(artel: Artel, settings: SettingsStore, words: ChatWords): string {
  if (artel.home.status().state !== 'online') return words.offline
  return settings.get().broker.kind === 'demo' ? words.demoReady : words.homeReady
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
