/** The only bridge to the window: names from the contract, nothing else. No raw ipcRenderer, no environment. */
import { contextBridge, ipcRenderer } from 'electron'
import { events, routes, type ArtelApi } from '../contract/ipc/contract'
import { eventChannel, requestChannel, type Envelope } from '../contract/ipc/route'

const api: ArtelApi = {
  request: async (name, input) => {
    if (!Object.hasOwn(routes, name)) throw new Error(`unknown route ${name}`)
    return (await ipcRenderer.invoke(requestChannel, name, input)) as Envelope as never
  },
  on: (name, listener) => {
    if (!Object.hasOwn(events, name)) throw new Error(`unknown event ${name}`)
    const receive = (_event: unknown, eventName: string, payload: unknown): void => {
      if (eventName === name) listener(payload as never)
    }
    ipcRenderer.on(eventChannel, receive)
    return () => void ipcRenderer.removeListener(eventChannel, receive)
  },
}

contextBridge.exposeInMainWorld('artel', api)
