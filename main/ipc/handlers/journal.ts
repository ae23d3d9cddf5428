import { ok } from '../../../contract/domain/failure'
import type { journalRoutes } from '../../../contract/ipc/journal'
import type { Handlers } from '../../../contract/ipc/route'
import type { Artel } from '../../compose'

export function journalHandlers({ journal }: Artel): Handlers<typeof journalRoutes> {
  return {
    'journal.search': async ({ query, ...page }) => ok(await journal.search(query, page)),
  }
}
