import { describe, expect, it } from 'vitest'
import { createTopicRouter, matchesFilter } from '../../../main/tools/mqtt/topic-router'

describe('topic filters', () => {
  it.each([
    ['a/b', 'a/b', true],
    ['a/+', 'a/b', true],
    ['a/+', 'a/b/c', false],
    ['a/+', 'a', false],
    ['a/#', 'a/b/c', true],
    ['a/#', 'a', true],
    ['+/+/+/config', 'homeassistant/light/x/config', true],
    ['#', '$SYS/uptime', false],
    ['+/uptime', '$SYS/uptime', false],
    ['$SYS/#', '$SYS/uptime', true],
    ['a/b', 'a/B', false],
    ['+', '', true],
  ])('%s and %s: %s', (filter, topic, isMatch) => {
    expect(matchesFilter(filter, topic)).toBe(isMatch)
  })
})

describe('topic router', () => {
  const setUp = () => {
    const asked: string[] = []
    const router = createTopicRouter({
      subscribe: (filters) => void asked.push(...filters.map((filter) => `+${filter}`)),
      unsubscribe: (filters) => void asked.push(...filters.map((filter) => `-${filter}`)),
    })
    const settle = () => new Promise((resolve) => setImmediate(resolve))
    return { asked, router, settle }
  }

  it('asks the broker once however many listen, and lets go with the last', async () => {
    const { asked, router, settle } = setUp()
    const offs = [router.on('t', () => undefined), router.on('t', () => undefined)]
    await settle()
    expect(asked).toEqual(['+t'])
    for (const off of offs) off()
    await settle()
    expect(asked).toEqual(['+t', '-t'])
  })

  it('tells a late listener the last payload, because the broker will not repeat it', () => {
    const { router } = setUp()
    router.on('t', () => undefined)
    router.dispatch({ topic: 't', payload: Buffer.from('on') })
    const heard: string[] = []
    router.on('t', (payload) => heard.push(payload.toString()))
    expect(heard).toEqual(['on'])
  })

  it('keeps a subscription that is dropped and wanted again in the same moment', async () => {
    const { asked, router, settle } = setUp()
    const off = router.on('t', () => undefined)
    await settle()
    off()
    router.on('t', () => undefined)
    await settle()
    expect(asked).toEqual(['+t'])
  })
})
