/**
 * What a page may do: nothing but show our own files and talk to the router. Electron's security checklist: sandbox, context isolation, strict CSP,
 * no navigation, no new windows, no permissions, no remote content.
 */
import { app, session, type WebPreferences } from 'electron'
import { pathToFileURL } from 'node:url'

const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  }
}

/** `pagesDir` is the only place pages may come from. Call once, before the first window. */
export function lockDown(pagesDir: string): void {
  const own = pathToFileURL(`${pagesDir}/`).href
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      // Loading itself again is no navigation: the page of last resort offers it.
      if (event.url !== contents.getURL() || !event.url.startsWith(own)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, allow) => allow(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwn(url, own) }))
  defaultSession.webRequest.onHeadersReceived(({ responseHeaders }, decide) =>
    decide({ responseHeaders: { ...responseHeaders, 'Content-Security-Policy': [contentSecurityPolicy] } }),
  )
}

function isOwn(url: string, own: string): boolean {
  return (
    url.startsWith(own) || url.startsWith('data:') || url.startsWith('devtools:') || url.startsWith('blob:')
  )
}

/** IPC is answered only for the top frame of one of our own pages. */
export function isTrustedSender(
  frame: { readonly url: string; readonly parent: unknown } | null,
  pagesDir: string,
): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(pathToFileURL(`${pagesDir}/`).href)
}
