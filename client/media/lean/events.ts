type Listener = (...values: readonly unknown[]) => void

/** Stands in for the emitter that mediasoup-client builds upon that of Node, with the part of it that is called. */
export class EnhancedEventEmitter {
  readonly #listeners = new Map<string, Listener[]>()

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

  /** What a listener throws is its own affair. */
  safeEmit(name: string, ...values: readonly unknown[]): boolean {
    try {
      return this.emit(name, ...values)
    } catch {
      return this.listenerCount(name) > 0
    }
  }

  listenerCount(name: string): number {
    return this.#listeners.get(name)?.length ?? 0
  }

  /** Nobody listens any more. */
  close(): void {
    this.#listeners.clear()
  }
}
