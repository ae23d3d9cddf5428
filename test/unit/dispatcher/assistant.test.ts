import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../../contract/domain/failure'
import type { Question, RunView } from '../../../contract/domain/plan'
import { createAssistant, type Assistant } from '../../../main/dispatcher/assistant'
import type { Clock } from '../../../main/lib/clock'
import { untilStopped } from '../../support/fake-engine'
import {
  callTo,
  gate,
  resultOf,
  scriptedCrew,
  scriptedSpecialist,
  scriptedTool,
  type ScriptedCrew,
  type ScriptedTool,
} from '../../support/scripted-crew'

const assistantOf = (
  parts: ScriptedCrew,
): { assistant: Assistant; crew: ReturnType<typeof scriptedCrew> } => {
  const crew = scriptedCrew(parts)
  return {
    assistant: createAssistant(
      () => crew,
      () => 'en',
    ),
    crew,
  }
}

/** The next question that any run asks. */
const nextQuestion = (assistant: Assistant): Promise<Question> =>
  new Promise((resolve) => {
    const stop = assistant.onRun(({ question }) => {
      if (!question) return
      stop()
      // The asking side registers the question right after announcing it.
      setTimeout(() => resolve(question), 0)
    })
  })
const okCall = (text: string) =>
  ok({ kind: 'calls' as const, title: text, calls: [callTo(text)], traces: [] })
const ask = (assistant: Assistant, text: string): { runId: string; done: Promise<RunView> } =>
  assistant.ask({ text, source: 'cli' })

describe('the conversation', () => {
  it('takes a typed yes as the answer to the open question', async () => {
    const tool = scriptedTool()
    const { assistant } = assistantOf({ answers: ['home'], tool })
    const asked = nextQuestion(assistant)
    const first = ask(assistant, 'risky_unlock')
    await asked
    const second = ask(assistant, 'yes')
    expect(second.runId).toBe(first.runId)
    expect((await second.done).status).toBe('done')
    expect(tool.done).toEqual(['risky_unlock'])
  })

  it('does nothing after a typed no', async () => {
    const tool = scriptedTool()
    const { assistant } = assistantOf({ answers: ['home'], tool })
    const asked = nextQuestion(assistant)
    const { done } = ask(assistant, 'risky_unlock')
    await asked
    ask(assistant, 'нет')
    expect(await done).toMatchObject({ status: 'failed', failure: { code: 'run.declined' } })
    expect(tool.done).toEqual([])
  })

  it.each(['maybe', 'не знаю', '1'])(
    'keeps the question open after "%s" and says it again',
    async (doubt) => {
      const tool = scriptedTool()
      const { assistant } = assistantOf({ answers: ['home'], tool })
      const asked = nextQuestion(assistant)
      const first = ask(assistant, 'risky_unlock')
      const question = await asked
      expect(ask(assistant, doubt).runId).toBe(first.runId)
      expect(await nextQuestion(assistant)).toEqual(question)
      expect(tool.done).toEqual([])
      ask(assistant, 'да, пожалуйста')
      expect((await first.done).status).toBe('done')
      expect(tool.done).toEqual(['risky_unlock'])
    },
  )

  it('chooses by number, and drops the choice at "no" without starting a new run', async () => {
    const clarifier = scriptedSpecialist('home', () =>
      ok({
        kind: 'clarify',
        title: '',
        question: 'Which lamp?',
        options: ['a', 'b'].map((id) => ({ id, label: `Lamp ${id}`, calls: [callTo(id)] })),
        traces: [],
      }),
    )
    const tool = scriptedTool()
    const { assistant } = assistantOf({ answers: ['home', 'home'], specialists: [clarifier], tool })
    for (const typed of ['2', 'no']) {
      const asked = nextQuestion(assistant)
      const { done, runId } = ask(assistant, 'lamp')
      await asked
      expect(ask(assistant, typed).runId).toBe(runId)
      await done
    }
    expect(tool.done).toEqual(['b'])
  })

  it('drops the question at other words, leaves the risky thing undone and does the new one', async () => {
    const tool = scriptedTool()
    const { assistant } = assistantOf({ answers: ['home', 'home'], tool })
    const asked = nextQuestion(assistant)
    const first = ask(assistant, 'risky_unlock')
    await asked
    const second = ask(assistant, 'light')
    expect(second.runId).not.toBe(first.runId)
    await Promise.all([first.done, second.done])
    expect(tool.done).toEqual(['light'])
  })

  it('never asks the rest of a plan that was passed over: a later "ok" confirms nothing unseen', async () => {
    const tool = scriptedTool()
    const { assistant } = assistantOf({
      answers: ['home: risky_a\nhome: risky_b', 'home', 'home'],
      tool,
    })
    const asked = nextQuestion(assistant)
    const first = ask(assistant, 'risky_a and risky_b')
    await asked
    const second = ask(assistant, 'light')
    await Promise.all([first.done, second.done])
    await ask(assistant, 'ok').done
    expect(tool.done.filter((op) => op.startsWith('risky'))).toEqual([])
  })

  it('does not take typed words as the answer to the dialog of a touched tile', async () => {
    const tool = scriptedTool()
    const { assistant } = assistantOf({ answers: ['home'], tool })
    const asked = nextQuestion(assistant)
    const touched = assistant.touch({ title: 'Lock', call: callTo('risky_tile'), lang: 'en', source: 'tile' })
    const question = await asked
    await ask(assistant, 'ok').done
    expect(tool.done).not.toContain('risky_tile')
    expect(assistant.reply(question.id, 'no')).toBe(true)
    await touched.done
  })

  it('keeps both questions answerable when a touched tile asks beside a typed request', async () => {
    const tool = scriptedTool()
    const { assistant } = assistantOf({ answers: ['home'], tool })
    const typed = nextQuestion(assistant)
    const first = ask(assistant, 'risky_typed')
    const one = await typed
    const touched = nextQuestion(assistant)
    const second = assistant.touch({
      title: 'Lock',
      call: callTo('risky_tile'),
      lang: 'en',
      source: 'window',
    })
    const two = await touched
    expect(assistant.reply(one.id, 'yes')).toBe(true)
    expect(assistant.reply(two.id, 'no')).toBe(true)
    expect((await first.done).status).toBe('done')
    expect((await second.done).status).toBe('failed')
    expect(tool.done).toEqual(['risky_typed'])
  })

  it('refuses an answer to a question that is no longer open', async () => {
    const { assistant } = assistantOf({ answers: ['home'] })
    const asked = nextQuestion(assistant)
    const { done } = ask(assistant, 'risky_unlock')
    const { id } = await asked
    expect(assistant.reply('q_other', 'yes')).toBe(false)
    expect(assistant.reply(id, 'no')).toBe(true)
    expect(assistant.reply(id, 'yes')).toBe(false)
    await done
  })

  it('stops a run that asks, and ends it as cancelled without the question', async () => {
    const tool = scriptedTool()
    const { assistant } = assistantOf({ answers: ['home'], tool })
    const asked = nextQuestion(assistant)
    const { done, runId } = ask(assistant, 'risky_unlock')
    await asked
    assistant.cancel(runId)
    expect(await done).toMatchObject({ status: 'cancelled', question: null, answer: 'Stopped.' })
    expect(tool.done).toEqual([])
  })

  it('stops a run in the middle and tells what was done by then', async () => {
    const inside = gate()
    const tool = scriptedTool({
      one: async (call) => {
        await inside.opened
        return ok(resultOf(call))
      },
    })
    const { assistant } = assistantOf({ answers: ['home: one, two\nhome: three'], tool })
    const { done, runId } = ask(assistant, 'one, two and three')
    while (tool.done.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    assistant.cancel(runId)
    inside.open()
    expect(await done).toMatchObject({ status: 'cancelled', answer: 'one done. Stopped.' })
    expect(tool.done).toEqual(['one'])
  })

  it('ends every run when the app closes, also two that ask at once', async () => {
    const { assistant } = assistantOf({ answers: ['home'] })
    const asked = nextQuestion(assistant)
    const first = ask(assistant, 'risky_a')
    await asked
    const again = nextQuestion(assistant)
    const second = assistant.touch({ title: 'B', call: callTo('risky_b'), lang: 'en', source: 'window' })
    await again
    await assistant.dispose()
    expect((await first.done).status).toBe('cancelled')
    expect((await second.done).status).toBe('cancelled')
  })

  it('remembers 200 runs, oldest first', async () => {
    const { assistant } = assistantOf({})
    for (let index = 0; index < 203; index += 1) await ask(assistant, '?'.repeat(index + 1)).done
    const kept = assistant.history()
    expect(kept).toHaveLength(200)
    expect(kept[0]?.utterance).toBe('????')
  })

  it('forgets a run that was cleared while it ran', async () => {
    const { assistant } = assistantOf({ answers: ['home'] })
    const asked = nextQuestion(assistant)
    const { done } = ask(assistant, 'risky_unlock')
    await asked
    assistant.clear()
    await done
    expect(assistant.history()).toEqual([])
  })

  it('leans on a fresh turn only, and never on a touched tile', async () => {
    let nowMs = 0
    const clock: Clock = { nowMs: () => nowMs, tz: 'UTC' }
    const { assistant, crew } = assistantOf({ answers: ['home', 'home', 'home'], clock })
    await ask(assistant, 'lamp').done
    await assistant.touch({ title: 'Tile', call: callTo('tile'), lang: 'en', source: 'window' }).done
    await ask(assistant, 'and there').done
    nowMs = 11 * 60_000
    await ask(assistant, 'and here').done
    expect(crew.engine.asked.map(({ prompt }) => prompt)).toEqual([
      'Route: lamp\n',
      'Before: lamp\nRoute: and there\n',
      'Route: and here\n',
    ])
  })

  it('leans on a turn that failed for its verb only, never for the thing', async () => {
    const failing = scriptedSpecialist('home', (text) =>
      text.includes('sauna') ? fail('home.no_such_device', 'None.') : okCall(text),
    )
    const { assistant, crew } = assistantOf({ answers: Array(4).fill('home'), specialists: [failing] })
    for (const text of ['lamp on', 'sauna off', 'turn it off', 'and there']) await ask(assistant, text).done
    expect(crew.engine.asked.map(({ prompt }) => prompt).slice(2)).toEqual([
      'Before: lamp on\nRoute: turn it off\n',
      'Before: turn it off\nRoute: and there\n',
    ])
  })

  it('says that there is nothing to undo, and asks no model', async () => {
    const { assistant, crew } = assistantOf({ answers: [] })
    expect(await ask(assistant, 'undo that').done).toMatchObject({ failure: { code: 'run.no_undo' } })
    expect(crew.engine.asked).toEqual([])
  })

  /** Everything it does can be taken back by an op of the same name with "un" before it. */
  function reversible(): ScriptedTool {
    const tool = scriptedTool()
    return {
      ...tool,
      run: async (call, context) => {
        const done = await tool.run(call, context)
        return done.ok ? ok({ ...done.value, before: { x: { state: 'off', attributes: {} } } }) : done
      },
      inverse: ({ calls }) => ({
        calls: calls.map(({ op, targets }) => ({ tool: 'tool', op: `un${op}`, slots: {}, targets })),
        lost: calls.flatMap(({ op }) => (op === 'fan' ? ['the fan'] : [])),
      }),
    }
  }

  it('takes back the last turn first, then the one before, and each only once', async () => {
    const tool = reversible()
    const { assistant, crew } = assistantOf({ answers: ['home', 'home'], tool })
    for (const text of ['lamp', 'heater']) await ask(assistant, text).done
    const first = await ask(assistant, 'undo that').done
    expect(first).toMatchObject({ status: 'done', utterance: 'undo that' })
    await ask(assistant, 'undo').done
    expect(tool.done).toEqual(['lamp', 'heater', 'unheater', 'unlamp'])
    expect(await ask(assistant, 'undo').done).toMatchObject({ failure: { code: 'run.no_undo' } })
    expect(crew.engine.asked).toHaveLength(2)
    expect(assistant.history().filter(({ undone }) => undone)).toHaveLength(2)
  })

  it('takes back a run by its id, and says what has no way back', async () => {
    const tool = reversible()
    const { assistant } = assistantOf({ answers: ['home'], tool })
    const { runId, done } = ask(assistant, 'fan')
    await done
    const undoing = assistant.undo({ runId, stepId: null }, 'window')
    expect(assistant.undo({ runId, stepId: null }, 'window')).toBeNull()
    const undone = await undoing?.done
    expect(undone?.answer).toContain('the fan')
    expect(assistant.undo({ runId, stepId: null }, 'window')).toBeNull()
    expect(assistant.undo({ runId: 'unknown', stepId: null }, 'window')).toBeNull()
  })

  it('takes the speaker to be in the room of the settings unless another one is given', async () => {
    const rooms: (string | null)[] = []
    const home = scriptedSpecialist('home', (text, { area }) => {
      rooms.push(area)
      return okCall(text)
    })
    const crew = scriptedCrew({ answers: ['home', 'home'], specialists: [home] })
    const assistant = createAssistant(
      () => crew,
      () => 'en',
      () => 'study',
    )
    await ask(assistant, 'lamp').done
    await assistant.ask({ text: 'lamp', source: 'window', area: 'hall' }).done
    expect(rooms).toEqual(['study', 'hall'])
  })

  it('takes back one step and leaves the others, then the rest', async () => {
    const tool = reversible()
    const { assistant } = assistantOf({ answers: ['home: lamp\ncalendar: heater'], tool })
    const { runId, done } = ask(assistant, 'lamp and heater')
    await done
    const step = assistant.undo({ runId, stepId: 's1' }, 'window')
    expect((await step?.done)?.status).toBe('done')
    expect(tool.done).toEqual(['lamp', 'heater', 'unlamp'])
    expect(assistant.undo({ runId, stepId: 's1' }, 'window')).toBeNull()
    expect(assistant.history().find((run) => run.runId === runId)).toMatchObject({
      undoable: true,
      undone: false,
      steps: [
        { undoable: false, undone: true },
        { undoable: true, undone: false },
      ],
    })
    await assistant.undo({ runId, stepId: null }, 'window')?.done
    expect(tool.done).toEqual(['lamp', 'heater', 'unlamp', 'unheater'])
    expect(assistant.history().find((run) => run.runId === runId)).toMatchObject({ undone: true })
  })

  it('goes on with the turn before when the last one has no way back', async () => {
    const tool = reversible()
    const stubborn: ScriptedTool = {
      ...tool,
      inverse: (result) =>
        result.calls[0]?.op === 'scene' ? { calls: [], lost: ['the scene'] } : tool.inverse!(result),
    }
    const { assistant } = assistantOf({ answers: ['home', 'home'], tool: stubborn })
    for (const text of ['lamp', 'scene']) await ask(assistant, text).done
    expect(await ask(assistant, 'undo').done).toMatchObject({ failure: { code: 'run.not_undone' } })
    await ask(assistant, 'undo').done
    expect(tool.done).toEqual(['lamp', 'scene', 'unlamp'])
  })

  it('asks before it takes back something risky, and leaves it at a no', async () => {
    const tool = reversible()
    const risky = { ...tool, assess: () => ({ risk: 'confirm' as const, question: 'Really?' }) }
    const { assistant } = assistantOf({ answers: ['home'], tool: risky })
    const asked = nextQuestion(assistant)
    const { done, runId } = ask(assistant, 'lamp')
    assistant.reply((await asked).id, 'yes')
    await done
    const again = nextQuestion(assistant)
    const undo = ask(assistant, 'undo')
    await again
    expect(ask(assistant, 'no').runId).toBe(undo.runId)
    expect((await undo.done).status).toBe('failed')
    expect(tool.done).toEqual(['lamp'])
    expect(assistant.undo({ runId, stepId: null }, 'window')).not.toBeNull()
  })

  it('previews a plan without doing or remembering anything, and ends the preview when a request begins', async () => {
    const tool = scriptedTool()
    const { assistant } = assistantOf({ answers: ['home', untilStopped, 'home'], tool })
    expect(await assistant.preview('lamp')).toMatchObject({ ok: true, value: [{ specialist: 'home' }] })
    expect({ done: tool.done, history: assistant.history() }).toEqual({ done: [], history: [] })
    const hanging = assistant.preview('lamp')
    await ask(assistant, 'lamp').done
    expect(await hanging).toMatchObject({ ok: false, failure: { code: 'llm.aborted' } })
    expect(tool.done).toEqual(['lamp'])
  })
})
