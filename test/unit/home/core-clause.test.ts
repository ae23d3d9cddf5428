import { describe, expect, it } from 'vitest'
import { coreOf } from '../../../main/specialists/home/core-clause'

const home = new Set<string>()

describe('an order without what is told beside it', () => {
  it.each([
    ['extractor fan on, I burnt the toast', 'extractor fan on'],
    ['вытяжку вруби, рыба горит!', 'вытяжку вруби'],
    ['вытяжку включи я лук жарю', 'вытяжку включи'],
    ['вентилятор включи зеркало мокнет', 'вентилятор включи'],
    ['close the blinds, the sun is in my eyes', 'close the blinds'],
  ])('%s → %s', (text, core) => {
    expect(coreOf(text, home)).toBe(core)
  })

  it.each([
    'turn on the light in the observatory',
    'turn on the light, the one in the observatory',
    'включи свет в обсерватории',
    'turn on the disco ball',
    'включи бластер',
    'turn off the fan and the moon beam',
    'is the oven on, I forgot?',
  ])('keeps every word that may say which thing or where: %s', (text) => {
    expect(coreOf(text, home)).toBeNull()
  })
})
