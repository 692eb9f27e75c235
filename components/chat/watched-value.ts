/** A value that React watches (useSyncExternalStore). */
export class WatchedValue<T extends object> {
  #value: T
  #listeners = new Set<() => void>()

  constructor(value: T) {
    this.#value = value
  }

  get = (): T => this.#value

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  set(change: Partial<T>) {
    this.#value = { ...this.#value, ...change }
    for (const listener of this.#listeners) listener()
  }
}
