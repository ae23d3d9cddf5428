import { describe, expect, it } from 'vitest'
import { parseHomeFrame } from '../../../main/specialists/home/frame'
import { notNow } from '../../../main/specialists/home/not-now'

/** 23 November 2026, a Monday, 9:00 in Berlin. */
const nowMs = Date.UTC(2026, 10, 23, 8)
function when(line: string, text: string): string | null {
  const frame = parseHomeFrame(line)
  if (!frame) throw new Error(`not a frame: ${line}`)
  return notNow(frame, text, {
    nowMs,
    tz: 'Europe/Berlin',
    lang: /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en',
  })
}

describe('an order for another time', () => {
  it.each([
    ['off light', 'turn off the bedroom light at 11pm', 'at 11pm'],
    ['off light', 'switch off the kitchen light tomorrow morning', 'tomorrow morning'],
    ['off light', 'turn off the hallway light when I leave', 'when I leave'],
    ['on light', 'when the door opens, turn on the hall light', 'when the door opens'],
    ['off light', 'turn the lights off at sunset', 'at sunset'],
    ['on fan', 'turn on the fan for 10 minutes', 'for 10 minutes'],
    ['off heating', 'turn off the heating until 7', 'until 7'],
    ['off heating', 'turn off the heating every weekday at 11pm', 'every weekday at 11pm'],
    ['on свет @кухне =22:00', 'свет на кухне в 22:00 выключи', 'в 22:00'],
    ['off свет', 'выключи свет в спальне в 11 вечера', 'в 11 вечера'],
    ['on чайник', 'завтра утром включи чайник', 'завтра утром'],
    ['on вентилятор', 'включи вентилятор на полчаса', 'на полчаса'],
    ['off отопление', 'выключи отопление до завтра', 'до завтра'],
    ['on свет', 'когда откроется дверь, включи свет в прихожей', 'когда откроется дверь'],
    ['on свет', 'включи свет, если станет темно', 'если станет темно'],
  ])('%s | %s', (line, text, said) => {
    expect(when(line, text)).toBe(said)
  })

  it.each([
    ['on light', 'turn on the light now'],
    ['on light', 'turn on the night light'],
    ['scene movie night', 'turn on movie night'],
    ['temperature =22', 'set the bedroom to 22'],
    ['light =50', 'dim the kitchen light to 50 percent'],
    ['volume =7', 'turn it down to 7'],
    ['on light', 'if you can, turn on the light'],
    ['off light', 'I go to bed at 10, turn off the lights'],
    ['query light =on', 'was the light on at 11pm'],
    ['temperature спальня =22', 'поставь в спальне 22'],
    ['volume =7', 'убавь до 7'],
    ['on свет', 'включи свет, если можно'],
    ['on свет', 'если не трудно, включи свет'],
    ['on свет', 'уже вечер, включи свет'],
    ['mode ночь', 'включи ночной режим'],
    ['position =половину', 'открой шторы на половину'],
  ])('is told from one for now: %s | %s', (line, text) => {
    expect(when(line, text)).toBeNull()
  })
})
