import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, vi } from 'vitest'
import { lockDown } from '../../../main/app/security'

const app = vi.hoisted(() => ({ listeners: new Map<string, (event: object, contents: object) => void>() }))
vi.mock('electron', () => ({
  app: {
    on: (name: string, listener: (event: object, contents: object) => void) =>
      app.listeners.set(name, listener),
  },
  session: {
    defaultSession: {
      setPermissionRequestHandler: vi.fn(),
      setPermissionCheckHandler: vi.fn(),
      webRequest: { onBeforeRequest: vi.fn(), onHeadersReceived: vi.fn() },
    },
  },
}))

const pages = join('/', 'app', 'renderer')
const page = (name: string): string => pathToFileURL(join(pages, name)).href

/** Whether a page that shows `current` may go to `url`. */
function mayGo(current: string, url: string): boolean {
  lockDown(pages)
  const contents = Object.assign(new EventEmitter(), {
    getURL: () => current,
    setWindowOpenHandler: vi.fn(),
  })
  app.listeners.get('web-contents-created')?.({}, contents)
  const preventDefault = vi.fn()
  contents.emit('will-navigate', { url, preventDefault })
  return preventDefault.mock.calls.length === 0
}

it('lets a page of the app load itself again: the page of last resort offers it', () => {
  expect(mayGo(page('index.html'), page('index.html'))).toBe(true)
})

it.each([
  ['another page of the app', page('index.html'), page('bar.html')],
  ['a file elsewhere', page('index.html'), 'file:///etc/passwd'],
  ['the web', page('index.html'), 'https://example.com/'],
  ['itself, where it is not ours', 'https://example.com/', 'https://example.com/'],
])('lets no page go to %s', (_where, current, url) => {
  expect(mayGo(current, url)).toBe(false)
})
