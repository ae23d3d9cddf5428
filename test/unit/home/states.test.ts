import { describe, expect, it } from 'vitest'
import { domainState, readState } from '../../../main/specialists/home/values/states'

describe('the state a question asks about', () => {
  it.each([
    ['open', 'open'],
    ['not closed', 'open'],
    ['left open', 'open'],
    ['shut', 'closed'],
    ['locked', 'locked'],
    ['not locked', 'unlocked'],
    ['still running', 'on'],
    ['finished', 'off'],
    ['at home', 'home'],
    ['running low', 'low'],
    ['открыто', 'open'],
    ['закрыл', 'closed'],
    ['не закрыли', 'open'],
    ['заперла', 'locked'],
    ['не запер', 'unlocked'],
    ['закрывается', 'closing'],
    ['выключил', 'off'],
    ['не выключила', 'on'],
    ['ещё работает', 'on'],
    ['закончила', 'off'],
    ['убирается', 'cleaning'],
    ['косит', 'mowing'],
    ['поднята', 'open'],
    ['нет дома', 'not_home'],
    ['выдвинута', 'open'],
    ['свёрнута', 'closed'],
    ['отжимает', 'on'],
    ['домыла', 'off'],
    ['садятся', 'low'],
  ])('%s is %s', (said, state) => expect(readState(said)).toBe(state))

  it.each([
    ['out', 'open'],
    ['in', 'closed'],
  ])('%s of an awning is %s', (said, state) => {
    const awning = {
      id: 'cover.awning',
      domain: 'cover',
      name: 'Awning',
      state: 'open',
      aliases: [],
      attributes: {},
    }
    const asked = readState(said)
    expect(asked && domainState(awning, asked)).toBe(state)
  })

  it.each(['', 'purple', 'вторник'])('%j is none', (said) => expect(readState(said)).toBeNull())
})
