import { describe, expect, it } from 'vitest'
import { alignFrame } from '../../../main/specialists/home/align'
import { homeGrammar, homePrompt, parseHomeFrame } from '../../../main/specialists/home/frame'

const parsed = (line: string) => {
  const frame = parseHomeFrame(line)
  if (!frame) throw new Error(line)
  return frame
}

describe('the home frame', () => {
  it('reads every slot of a line', () => {
    expect(parsed('light lamp + свет @bedroom + кухне !hall =40 percent + red')).toEqual({
      op: 'light',
      what: ['lamp', 'свет'],
      where: ['bedroom', 'кухне'],
      except: ['hall'],
      value: ['40 percent', 'red'],
    })
  })

  it('reads an op alone and refuses what is not one', () => {
    expect(parsed('time')).toMatchObject({ op: 'time', what: [] })
    expect(parsed('light @here =brighter\n')).toMatchObject({
      what: [],
      where: ['here'],
      value: ['brighter'],
    })
    expect(parseHomeFrame('explode everything')).toBeNull()
    expect(parseHomeFrame('')).toBeNull()
  })

  it('writes the prompt in one line, with the turn before it when one counts', () => {
    expect(homePrompt('  and in\nthe bedroom ', null)).toBe('Home: and in the bedroom\n')
    expect(homePrompt('and in the bedroom', 'turn on the light')).toBe(
      'Before: turn on the light\nHome: and in the bedroom\n',
    )
  })

  it('offers every op word to the grammar', () => {
    expect(homeGrammar(['turn off the light'])).toContain('"shop_done"')
    expect(homeGrammar(['on']).split('\n')).toHaveLength(7)
  })
})

describe('alignment with what was said', () => {
  const align = (line: string, ...texts: string[]) => alignFrame(parsed(line), texts)

  it('keeps spans that were said', () => {
    expect(align('off light @kitchen', 'Turn off the kitchen light, please')).toMatchObject({
      what: ['light'],
      where: ['kitchen'],
    })
  })

  it('puts slips of copying right', () => {
    expect(align('off свет @кухня', 'выключи свет на кухне')).toMatchObject({ where: ['кухне'] })
    expect(align('on coffee machin', 'turn on the Coffee Machine')).toMatchObject({
      what: ['Coffee Machine'],
    })
  })

  it('gathers words that stood apart', () => {
    expect(align('list_add bread milk', 'add bread and also milk')).toMatchObject({ what: ['bread milk'] })
  })

  it('takes words from the turn before', () => {
    expect(
      align('on light @bedroom', 'and in the bedroom', 'turn on the light in the kitchen'),
    ).toMatchObject({ what: ['light'] })
  })

  it('lets the four indirect wishes through and nothing else', () => {
    expect(align('light @here =brighter', "it's too dark in here")).toMatchObject({ value: ['brighter'] })
    expect(align('light @here =purple', "it's too dark in here")).toBeNull()
  })

  it('never lets a device through that nobody named', () => {
    expect(align('unlock front door', 'turn on the radio')).toBeNull()
    expect(align('off light !bedroom', 'turn off the light')).toBeNull()
    expect(align('light lamp =50', 'set the lamp to 40')).toBeNull()
  })
})
