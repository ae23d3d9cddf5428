/** Many calls in a short time become one, at the end of the interval. */
export function batchCalls(
  intervalMs: number,
  work: () => void,
): { readonly call: () => void; readonly cancel: () => void } {
  let timer: NodeJS.Timeout | undefined
  return {
    call: () => {
      timer ??= setTimeout(() => {
        timer = undefined
        work()
      }, intervalMs)
    },
    cancel: () => clearTimeout(timer),
  }
}
