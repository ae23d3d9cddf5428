/** A typed event source. A listener that throws is the listener's bug: it is reported, and the others still run. */
export type Unsubscribe = () => void

export interface Emitter<T> {
  on(listener: (event: T) => void): Unsubscribe
  emit(event: T): void
  clear(): void
}

export function createEmitter<T>(onError: (error: unknown) => void = () => undefined): Emitter<T> {
  const listeners = new Set<(event: T) => void>()
  return {
    on(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    emit(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event)
        } catch (error) {
          onError(error)
        }
      }
    },
    clear: () => listeners.clear(),
  }
}
