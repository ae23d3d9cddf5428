/** The system keyring through Electron's safeStorage. `basic_text` is no keyring: it would only look encrypted. */
import { safeStorage } from 'electron'
import type { Keyring } from '../storage/settings-store'

/* eslint-disable @typescript-eslint/no-deprecated -- the asynchronous calls that replace these are missing in Electron 33, which the app must run on */
export function systemKeyring(): Keyring {
  const isPlain = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
  return {
    isAvailable: safeStorage.isEncryptionAvailable() && !isPlain,
    seal: (secret) => safeStorage.encryptString(secret).toString('base64'),
    open: (sealed) => {
      try {
        return safeStorage.decryptString(Buffer.from(sealed, 'base64'))
      } catch {
        return null
      }
    },
  }
}
