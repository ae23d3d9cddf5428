import { expect, it } from 'vitest'
import { createConversation, type Conversation } from '../../../main/cli/conversation'
import { createAssistant } from '../../../main/dispatcher/assistant'
import { gate, resultOf, scriptedCrew, scriptedTool, type ScriptedTool } from '../../support/scripted-crew'
import { ok } from '../../../contract/domain/failure'

function talk(
  answers: string[],
  tool: ScriptedTool = scriptedTool(),
): { tool: ScriptedTool; conversation: Conversation } {
  const crew = scriptedCrew({ answers, tool })
  const assistant = createAssistant(
    () => crew,
    () => 'en',
  )
  return { tool, conversation: createConversation(assistant) }
}
const asked = 'Really risky_unlock? [Yes / No]'

it('does what the next line confirms', async () => {
  const { tool, conversation } = talk(['home'])
  expect(await conversation.say('risky_unlock')).toBe(asked)
  expect(await conversation.say('yes please')).toBe('risky_unlock done.')
  expect(tool.done).toEqual(['risky_unlock'])
  expect(conversation.openQuestion()).toBeNull()
})

it('says the question again at a doubtful answer, and it can still be confirmed', async () => {
  const { tool, conversation } = talk(['home'])
  await conversation.say('risky_unlock')
  for (const doubt of ['maybe', 'что?', 'не знаю', '1']) expect(await conversation.say(doubt)).toBe(asked)
  expect(tool.done).toEqual([])
  expect(await conversation.say('ага, давай')).toBe('risky_unlock done.')
})

it('takes the end of the input for a no, and tells so', async () => {
  const { tool, conversation } = talk(['home'])
  await conversation.say('risky_unlock')
  expect(await conversation.end()).toBe('Left as it was.')
  expect(tool.done).toEqual([])
  expect(await conversation.end()).toBeNull()
})

it('knows an answer from a line for the chat only while a question is open', async () => {
  const { conversation } = talk(['home'])
  expect(conversation.answers('хватит')).toBe(false)
  await conversation.say('risky_unlock')
  expect(conversation.answers('хватит')).toBe(true)
  expect(conversation.answers('quit')).toBe(false)
})

it('stops what runs, and only that', async () => {
  const held = gate()
  const began = gate()
  const tool = scriptedTool({
    slow: async (call) => {
      began.open()
      await held.opened
      return ok(resultOf(call))
    },
  })
  const { conversation } = talk(['home'], tool)
  expect(conversation.stop()).toBe(false)
  const said = conversation.say('slow,never')
  await began.opened
  expect(conversation.stop()).toBe(true)
  held.open()
  expect(await said).toContain('Stopped.')
  expect(tool.done).toEqual(['slow'])
})
