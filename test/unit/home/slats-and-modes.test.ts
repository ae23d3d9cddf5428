/** Slats and modes by words, as the model writes of them: frames have no word for slats, and verbs of switching are said of modes. */
import { describe, expect, it } from 'vitest'
import type { Entity, Home, Lang } from '../../../contract/domain/home'
import { bindMended } from '../../../main/specialists/home/bind/mend'
import { parseHomeFrame } from '../../../main/specialists/home/frame'
import { offeredMode } from '../../../main/specialists/home/values/modes'
import { planEffects } from '../../../main/tools/home/effects'

const entity = (
  id: string,
  name: string,
  area: string | null,
  attributes: Record<string, unknown>,
  state = 'open',
): Entity => ({ id, domain: id.slice(0, id.indexOf('.')), name, aliases: [], area, state, attributes })

const slats = { device_class: 'blind', current_position: 100, current_tilt_position: 20 }
const washer = { options: ['cotton', 'wool', 'quick_30', 'eco'] }
const ac = { hvac_modes: ['off', 'cool', 'heat'], preset_modes: ['eco', 'sleep'], temperature: 22 }
const tv = { source_list: ['HDMI 1', 'HDMI 2', 'YouTube'], device_class: 'tv' }
const projector = { options: ['HDMI1', 'HDMI2', 'AV'] }
const panel = { modes: ['armed_night', 'armed_away', 'disarmed'] }

const degrees = { device_class: 'temperature', unit_of_measurement: '°C', min: 30, max: 40 }

const home = (lang: Lang): Home => {
  const ru = lang === 'ru'
  const area = (id: string, name: string) => ({ id, name, aliases: [], floor: null })
  return {
    id: 'modes',
    lang,
    floors: [],
    areas: [
      area('living', ru ? 'Гостиная' : 'Living Room'),
      area('bed', ru ? 'Спальня' : 'Bedroom'),
      area('bath', ru ? 'Ванная' : 'Bathroom'),
    ],
    entities: [
      entity('cover.blinds', ru ? 'Жалюзи в спальне' : 'Bedroom Blinds', 'bed', slats),
      entity('cover.curtain', ru ? 'Штора в гостиной' : 'Living Room Curtain', 'living', {
        device_class: 'curtain',
        current_position: 100,
      }),
      entity('cover.office', ru ? 'Рулонные шторы' : 'Roller Blinds', 'bath', {
        device_class: 'blind',
        current_position: 100,
        supported_features: ['open', 'close'],
      }),
      entity('select.washer', ru ? 'Программа стиральной машины' : 'Washing Machine Program', 'bath', washer),
      entity('climate.ac', ru ? 'Кондиционер' : 'Air Conditioner', 'living', ac, 'cool'),
      entity('media_player.tv', ru ? 'Телевизор' : 'TV', 'living', tv, 'on'),
      entity('select.projector', ru ? 'Вход проектора' : 'Projector Input', 'bed', projector),
      entity('alarm_control_panel.house', ru ? 'Сигнализация' : 'Alarm', null, panel, 'disarmed'),
      entity(
        'number.incubator',
        ru ? 'Температура инкубатора' : 'Incubator Temperature',
        'bath',
        degrees,
        '37',
      ),
      entity('light.lamp', ru ? 'Лампа' : 'Lamp', 'living', {}, 'off'),
    ],
    timers: [],
    lists: [],
  }
}

function bound(line: string, utterance: string, lang: Lang) {
  const frame = parseHomeFrame(line)
  if (!frame) throw new Error(`not a frame: ${line}`)
  return bindMended(frame, home(lang), { lang, area: null, history: [], utterance })
}

describe('slats', () => {
  it.each<[lang: Lang, utterance: string, frame: string, slots: Record<string, unknown>]>([
    ['en', 'tilt the blinds to 30 percent', 'position blinds =30 percent', { tilt: 30 }],
    ['en', 'tilt the bedroom blinds halfway', 'position blinds @bedroom =halfway', { tilt: 50 }],
    ['en', 'tilt the blinds to 45 degrees', 'position blinds =45 degrees', { tilt: 50 }],
    ['en', 'open the slats in the bedroom', 'open slats @bedroom', { tilt: 100 }],
    ['en', 'close the slats of the blinds', 'close slats of the blinds', { tilt: 0 }],
    ['en', 'tilt the slats open a bit', 'position slats =open a bit', { by: 25 }],
    ['ru', 'поверни ламели наполовину', 'position ламели =наполовину', { tilt: 50 }],
    [
      'ru',
      'поверни ламели жалюзи в спальне на 30 процентов',
      'position ламели жалюзи @спальне =30 процентов',
      { tilt: 30 },
    ],
    [
      'ru',
      'наклони жалюзи в спальне на 30 процентов',
      'position жалюзи @спальне =30 процентов',
      { tilt: 30 },
    ],
    ['ru', 'закрой ламели в спальне', 'close ламели @спальне', { tilt: 0 }],
    [
      'ru',
      'поверни жалюзи в спальне на 45 градусов',
      'temperature жалюзи @спальне =45 градусов',
      { tilt: 50 },
    ],
  ])('%s: %s', (lang, utterance, frame, slots) => {
    const result = bound(frame, utterance, lang)
    expect(result).toMatchObject({
      kind: 'calls',
      calls: [{ op: 'set_tilt', slots, targets: ['cover.blinds'] }],
    })
  })

  it('are turned from where they are', () => {
    const call = { step: 's', tool: 'home', op: 'set_tilt', slots: { by: 25 }, targets: ['cover.blinds'] }
    expect(planEffects(call, home('en')).commands).toMatchObject([
      { desired: { state: 'open', attributes: { current_tilt_position: 45 } } },
    ])
  })

  it.each<[lang: Lang, utterance: string, frame: string]>([
    ['en', 'tilt the roller blinds to 30 percent', 'position roller blinds =30 percent'],
    ['ru', 'поверни ламели рулонных штор наполовину', 'position ламели рулонных штор =наполовину'],
  ])('that a cover does not have never move it instead: %s', (lang, utterance, frame) => {
    expect(bound(frame, utterance, lang)).toMatchObject({
      kind: 'failed',
      failure: { code: 'home.unsupported_op' },
    })
  })

  it('unsaid leave a position a position', () => {
    expect(
      bound('position blinds @bedroom =30 percent', 'set the bedroom blinds to 30 percent', 'en'),
    ).toMatchObject({
      calls: [{ op: 'set_position', slots: { position: 30 } }],
    })
  })
})

describe('modes', () => {
  it.each<[lang: Lang, utterance: string, frame: string, mode: string, target: string]>([
    ['en', 'set the washer to cotton', 'mode washer =cotton', 'cotton', 'select.washer'],
    [
      'en',
      'start the quick wash on the washing machine',
      'on quick wash @washing machine',
      'quick_30',
      'select.washer',
    ],
    ['en', 'switch the TV to HDMI 2', 'on TV =HDMI 2', 'HDMI 2', 'media_player.tv'],
    ['en', 'change the tv input to youtube', 'mode tv input =youtube', 'YouTube', 'media_player.tv'],
    ['en', 'change the tv input to youtube', 'mode tv =youtube', 'YouTube', 'media_player.tv'],
    ['en', 'put the projector on hdmi 1', 'on projector =hdmi 1', 'HDMI1', 'select.projector'],
    ['en', 'turn on eco mode', 'on eco mode', 'eco', 'climate.ac'],
    ['ru', 'включи режим эко', 'on режим эко', 'eco', 'climate.ac'],
    ['ru', 'поставь стиралку на шерсть', 'on стиралку @шерсть', 'wool', 'select.washer'],
    ['ru', 'поставь стиралку на шерсть', 'mode стиралку =шерсть', 'wool', 'select.washer'],
    [
      'ru',
      'включи на стиральной машине быструю стирку',
      'on быструю стирку @стиральной машине',
      'quick_30',
      'select.washer',
    ],
    ['ru', 'переключи телевизор на hdmi 2', 'on телевизор =hdmi 2', 'HDMI 2', 'media_player.tv'],
    ['ru', 'переключи проектор на вход hdmi 1', 'mode проектор =hdmi 1', 'HDMI1', 'select.projector'],
    ['ru', 'переведи кондиционер в ночной режим', 'on кондиционер =ночной режим', 'sleep', 'climate.ac'],
  ])('%s: %s (%s)', (lang, utterance, frame, mode, target) => {
    expect(bound(frame, utterance, lang)).toMatchObject({
      kind: 'calls',
      calls: [{ op: 'set_mode', slots: { mode }, targets: [target] }],
    })
  })

  it.each<[lang: Lang, utterance: string, frame: string, words: string]>([
    ['en', 'set the washer to steam', 'mode washer =steam', 'It has: cotton, wool, quick_30, eco.'],
    ['ru', 'поставь стиралку на пар', 'mode стиралку =пар', 'Есть: «cotton», «wool», «quick_30», «eco».'],
  ])(
    'that the device does not have are said, with those that it has: %s',
    (lang, utterance, frame, words) => {
      const result = bound(frame, utterance, lang)
      expect(result).toMatchObject({ kind: 'failed', failure: { code: 'home.missing_value' } })
      expect(result.kind === 'failed' && result.failure.message).toContain(words)
    },
  )

  it.each<[utterance: string, frame: string]>([
    ['put the sauna on eco', 'on sauna =eco'],
    ['turn on the quick lamp in the cellar', 'on quick lamp @cellar'],
    ['turn on night mode in the attic', 'on night mode @attic'],
  ])('of things that are not there are never those of others: %s', (utterance, frame) => {
    expect(bound(frame, utterance, 'en')).toMatchObject({
      kind: 'failed',
      failure: { code: 'home.no_such_device' },
    })
  })

  it('of an alarm panel are never meant where it is not named', () => {
    const only = {
      ...home('en'),
      entities: home('en').entities.filter(({ domain }) => domain === 'alarm_control_panel'),
    }
    const frame = parseHomeFrame('on night mode')!
    expect(
      bindMended(frame, only, { lang: 'en', area: null, history: [], utterance: 'turn on night mode' }),
    ).toMatchObject({ kind: 'failed' })
  })

  it.each([
    ['быстрая', ['quick_30', 'cotton'], 'quick_30'],
    ['quick', ['quick_15', 'quick_30'], null],
    ['hdmi 2', ['HDMI1', 'HDMI2'], 'HDMI2'],
    ['fast', ['low', 'high'], 'high'],
    ['noise', ['low', 'high'], null],
  ] as const)('%s among %j is %s', (said, offered, mode) => expect(offeredMode(said, offered)).toBe(mode))
})

describe('a number that counts degrees', () => {
  it.each<[lang: Lang, utterance: string, frame: string, target: string]>([
    ['en', 'incubator to 37 and a half', 'temperature incubator =37 and a half', 'number.incubator'],
    ['ru', 'инкубатор на 37 с половиной', 'temperature инкубатор =37 с половиной', 'number.incubator'],
    ['en', 'set it to 20 degrees', 'temperature =20 degrees', 'climate.ac'],
  ])('is set like a thermostat when it is named, %s: %s', (lang, utterance, frame, target) => {
    expect(bound(frame, utterance, lang)).toMatchObject({
      kind: 'calls',
      calls: [{ op: 'set_temperature', targets: [target] }],
    })
  })
})
