/** Orders to players whose frame takes the nearest op: the sound comes back to what is muted, a player alone is no song. */
import { describe, expect, it } from 'vitest'
import type { Entity, Home, Lang } from '../../../contract/domain/home'
import { bindMended } from '../../../main/specialists/home/bind/mend'
import { parseHomeFrame } from '../../../main/specialists/home/frame'

const player = (id: string, name: string, area: string, isMuted: boolean): Entity => ({
  id,
  domain: 'media_player',
  name,
  aliases: [],
  area,
  state: 'playing',
  attributes: { is_volume_muted: isMuted, volume_level: 0.3 },
})

function home(lang: Lang): Home {
  const ru = lang === 'ru'
  return {
    id: 'players',
    lang,
    floors: [],
    areas: [
      { id: 'den', name: ru ? 'Кабинет' : 'Den', aliases: [], floor: null },
      { id: 'garage', name: ru ? 'Гараж' : 'Garage', aliases: [], floor: null },
    ],
    entities: [
      player('media_player.tv', ru ? 'Телевизор' : 'TV', 'den', true),
      player('media_player.radio', ru ? 'Радио' : 'Radio', 'garage', false),
    ],
    timers: [],
    lists: [],
  }
}

function bound(lang: Lang, utterance: string, line: string) {
  const frame = parseHomeFrame(line)
  if (!frame) throw new Error(`not a frame: ${line}`)
  return bindMended(frame, home(lang), { lang, area: null, history: [], utterance })
}

describe('the sound of a player', () => {
  it.each<[lang: Lang, utterance: string, frame: string, op: string, target: string]>([
    ['en', 'let me hear the tv again', 'resume tv', 'media_player_unmute', 'media_player.tv'],
    ['ru', 'дай послушать телевизор', 'resume телевизор', 'media_player_unmute', 'media_player.tv'],
    ['en', 'let me hear the radio', 'resume radio', 'media_unpause', 'media_player.radio'],
    ['en', 'carry on with the tv', 'resume tv', 'media_unpause', 'media_player.tv'],
    [
      'en',
      'crank the radio in the garage',
      'play radio @garage',
      'set_volume_relative',
      'media_player.radio',
    ],
    ['en', 'play jazz on the radio', 'play jazz @radio', 'media_search_and_play', 'media_player.radio'],
  ])('%s: %s', (lang, utterance, frame, op, target) => {
    expect(bound(lang, utterance, frame)).toMatchObject({ kind: 'calls', calls: [{ op, targets: [target] }] })
  })
})
