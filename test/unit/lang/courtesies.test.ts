import { expect, it } from 'vitest'
import { withoutCourtesies } from '../../../main/lib/lang/orders/courtesies'

it.each([
  ['please turn on the lamp', 'turn on the lamp'],
  ['hey, could you please turn on the lamp, thanks!', 'turn on the lamp'],
  ['Alexa turn on the lamp for me', 'turn on the lamp'],
  ['turn on the lamp, computer', 'turn on the lamp'],
  ['Алиса, будь добра, включи-ка торшер', 'включи торшер'],
  ['слушай а можешь включить торшер пожалуйста', 'включить торшер'],
  ['turn on the computer', 'turn on the computer'],
  ['включи сири', 'включи сири'],
  ['pleasant light on', 'pleasant light on'],
  ['такси вызови', 'такси вызови'],
  ['please', ''],
])('%s', (said, order) => {
  expect(withoutCourtesies(said)).toBe(order)
})
