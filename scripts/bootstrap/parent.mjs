/**
 * npm starts scripts through a shell, and a signal sent to npm ends that shell without reaching the script. The script notices that
 * its parent is gone. Only under npm: outliving a shell is what people want of a program they start themselves.
 * @param {() => void} onGone
 * @returns {() => void}  Stops watching.
 */
export function watchParent(onGone) {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return () => undefined
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onGone()
  }, 500)
  timer.unref()
  return () => clearInterval(timer)
}
