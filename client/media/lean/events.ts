type Listener = (...values: readonly unknown[]) => void

/** Stands in for the Node emitter that mediasoup-client builds upon, with the part of it that is called. */
export class EventEmitter {
  readonly #listeners = new Map<string, Listener[]>()

  setMaxListeners(): void {}

  on(name: string, listener: Listener): this {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener])
    return this
  }

  once(name: string, listener: Listener): this {
    const own: Listener = (...values) => {
      this.off(name, own)
      listener(...values)
    }
    return this.on(name, own)
  }

  off(name: string, listener: Listener): this {
    const left = (this.#listeners.get(name) ?? []).filter((each) => each !== listener)
    this.#listeners.set(name, left)
    return this
  }

  emit(name: string, ...values: readonly unknown[]): boolean {
    const listeners = this.#listeners.get(name) ?? []
    for (const listener of listeners) listener.apply(this, [...values])
    return listeners.length > 0
  }

  listenerCount(name: string): number {
    return this.#listeners.get(name)?.length ?? 0
  }

  removeAllListeners(name?: string): this {
    if (name === undefined) this.#listeners.clear()
    else this.#listeners.delete(name)
    return this
  }
}
