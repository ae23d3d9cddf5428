/**
 * Tells the person what the set-up is doing. A step that ends within two seconds says nothing; a longer one shows its name, the
 * time so far and, where known, how much is done: one line rewritten in place on a terminal, a plain line now and then elsewhere.
 */

const quietMs = 1500
const plainLineEveryMs = 10_000

/**
 * @typedef {(update: { fraction?: number, note?: string }) => void} Progress  `fraction` runs from 0 to 1.
 * @typedef {object} Reporter
 * @property {<T>(title: string, work: (progress: Progress) => Promise<T>) => Promise<T>} step
 * @property {(line: string) => void} note  Says one line at once.
 */

/** @param {number} ms */
export function elapsed(ms) {
  const seconds = Math.round(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/**
 * @param {NodeJS.WriteStream} stream
 * @returns {Reporter}
 */
export function createReporter(stream = process.stdout) {
  const rewrites = stream.isTTY && process.env['CI'] === undefined && process.env['TERM'] !== 'dumb'
  const clear = () => void (rewrites && stream.write('\r\u001b[K'))

  return {
    note(line) {
      clear()
      stream.write(`${line}\n`)
    },
    async step(title, work) {
      const startedAt = Date.now()
      let fraction = /** @type {number | undefined} */ (undefined)
      let detail = ''
      let isShown = false
      const show = () => {
        const percent = fraction === undefined ? '' : `, ${Math.floor(fraction * 100)} %`
        const line = `${title}${detail === '' ? '' : ` (${detail})`} … ${elapsed(Date.now() - startedAt)}${percent}`
        if (rewrites) stream.write(`\r\u001b[K${line.slice(0, Math.max(20, stream.columns - 1))}`)
        else stream.write(`${line}\n`)
        isShown = true
      }
      let repeat = /** @type {NodeJS.Timeout | undefined} */ (undefined)
      const first = setTimeout(() => {
        show()
        repeat = setInterval(show, rewrites ? 250 : plainLineEveryMs)
      }, quietMs)
      try {
        const value = await work((update) => {
          if (update.fraction !== undefined) fraction = Math.min(1, Math.max(0, update.fraction))
          if (update.note !== undefined) detail = update.note
        })
        if (isShown) {
          clear()
          stream.write(`${title}: done in ${elapsed(Date.now() - startedAt)}\n`)
        }
        return value
      } catch (error) {
        if (isShown) clear()
        throw error
      } finally {
        clearTimeout(first)
        clearInterval(repeat)
      }
    },
  }
}
