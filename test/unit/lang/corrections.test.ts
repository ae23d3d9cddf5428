import { describe, expect, it } from 'vitest'
import { corrected } from '../../../main/lib/lang/orders/corrections'

describe('what is taken back while speaking', () => {
  it.each([
    ['turn on the lamp, no wait, the fan', 'turn on the fan'],
    ['put the kettle, sorry, the toaster on', 'put the toaster on'],
    ['set a timer for 5, no, 6 minutes', 'set a timer for 6 minutes'],
    ['lights off in the kitchen, i mean in the hall', 'lights off in the hall'],
    ['open the blinds, no wait, close them', 'close them'],
    ['not the lamp, the fan, off', 'the fan, off'],
    ['включи чайник, ой, тостер', 'включи тостер'],
    ['на кухне, ой, в прихожей свет погаси', 'в прихожей свет погаси'],
    ['не торшер, а люстру погаси', 'люстру погаси'],
    ['сделай 21, нет, 23 градуса', 'сделай 23 градуса'],
    ['выключи свет в зале, точнее в кабинете', 'выключи свет в кабинете'],
    ['set the den to 22, no wait, i meant the hall', 'set the hall to 22'],
    ['поставь на кухне 22, ой, в зале', 'поставь в зале 22'],
    ['strip to green, sorry, blue', 'strip to blue'],
    ['upstairs lights off, hold on, not the landing', 'upstairs lights off but not the landing'],
    ['свет везде гаси, стой, не в детской', 'свет везде гаси, только не в детской'],
    ['открой шторы, нет, погоди, закрой жалюзи', 'закрой жалюзи'],
  ])('%s → %s', (said, meant) => {
    expect(corrected(said)).toBe(meant)
  })

  it.each([
    [
      'lights off upstairs, but the bathroom stays, I am in there',
      'lights off upstairs but not the bathroom, I am in there',
    ],
    ['close all the blinds, the study can stay open', 'close all the blinds but not the study'],
    ['погаси везде свет, а ночник пусть горит', 'погаси везде свет, только не ночник'],
    ['выключи всё в доме, только пусть аквариум работает', 'выключи всё в доме, только не аквариум'],
    ['turn off the lamp, the rest stays on', 'turn off the lamp, the rest stays on'],
  ])('what is spared is an exception: %s', (said, meant) => {
    expect(corrected(said)).toBe(meant)
  })

  it.each([
    'sorry, could you turn off the light',
    'no, the other one',
    'turn off the light, no rush',
    'ой, забыла выключить утюг',
    'нет, не надо',
    'set it to 20 not 25',
    'не выключай свет, а приглуши',
    'what do i mean to you',
    'is there no milk',
  ])('%s stays', (said) => {
    expect(corrected(said)).toBe(said)
  })
})
