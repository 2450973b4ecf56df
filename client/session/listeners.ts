/** Those who are told of changes: once for all changes of a task, in a microtask of it. */
export class Listeners {
  readonly #listeners = new Set<() => void>()
  #pending = false

  add(listener: () => void): () => void {
    // Wrapped, so that one who subscribes twice is told twice, and unsubscribes one by one.
    const own = (): void => listener()
    this.#listeners.add(own)
    return () => this.#listeners.delete(own)
  }

  tell(): void {
    if (this.#pending) return
    this.#pending = true
    queueMicrotask(() => {
      this.#pending = false
      for (const listener of this.#listeners) listener()
    })
  }

  clear(): void {
    this.#listeners.clear()
  }
}
