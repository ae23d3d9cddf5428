// @vitest-environment happy-dom
import { nextTick } from 'vue'
import { afterEach, expect, it, vi } from 'vitest'
import RoomSection from '../../../../renderer/components/home/RoomSection.vue'
import { demoHome } from '../support/demo-home'
import { mountPage, type Mounted } from '../support/mount'

let mounted: Mounted
afterEach(() => {
  mounted.page.unmount()
  vi.unstubAllGlobals()
})

type Seen = (entries: { isIntersecting: boolean }[]) => void

function show(isLazy: boolean) {
  let seen: Seen = () => undefined
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: Seen) {
        seen = callback
      }
      observe = () => undefined
      disconnect = () => undefined
    },
  )
  const room = { id: 'kitchen', name: 'Kitchen', floor: '', entities: demoHome('en').entities.slice(0, 3) }
  mounted = mountPage(RoomSection, { props: { room, isLazy } })
  const tiles = () => mounted.page.findAll('[data-testid^="tile-"]').length
  return { tiles, come: (isIntersecting: boolean) => seen([{ isIntersecting }]) }
}

it('makes the tiles of a large home when the room comes near, and keeps them', async () => {
  const { tiles, come } = show(true)
  expect(tiles()).toBe(0)
  // Their places are kept, so that nothing jumps.
  expect(mounted.page.findAll('li')).toHaveLength(3)
  come(false)
  await nextTick()
  expect(tiles()).toBe(0)
  come(true)
  await nextTick()
  expect(tiles()).toBe(3)
})

it('makes those of a small home at once', () => {
  expect(show(false).tiles()).toBe(3)
})
