/** What of the Web Locks is used. */
export type Locks = Pick<LockManager, 'request'>

const NAME = 'shopbell-counter'

/** Whether some tab of this browser leads now. */
export async function isLed(locks: Pick<LockManager, 'query'> | undefined = globalThis.navigator?.locks) {
  const { held = [] } = (await locks?.query()) ?? {}
  return held.some(({ name }) => name === NAME)
}

/**
 * Among all tabs of this browser one leads. The others wait in line, so that the counter goes on by itself when the
 * leading tab is closed.
 */
export class Lead implements Disposable {
  readonly #locks: Locks | undefined
  readonly #tell: () => void
  readonly #abort = new AbortController()
  #leads = false
  #yielded = false
  #release: (() => void) | null = null

  /**
   * @param tell - `leads` has changed.
   * @param locks - A page over plain http has none: then every tab leads, and the server keeps one of them.
   */
  constructor(tell: () => void, locks: Locks | undefined = globalThis.navigator?.locks) {
    this.#locks = locks
    this.#tell = tell
    if (locks === undefined) this.#leads = true
  }

  get leads(): boolean {
    return this.#leads && !this.#yielded
  }

  /** Another device of this agent leads. */
  get yielded(): boolean {
    return this.#yielded
  }

  /**
   * Leaves the lead to another device. The lock of this browser is kept, so that no other tab of it takes the counter back
   * by itself.
   */
  yield(): void {
    this.#yielded = true
    this.#tell()
  }

  /** Resolves once it is known who leads. */
  async begin(): Promise<void> {
    if (this.#locks === undefined) return
    await new Promise<void>((known) => {
      void this.#hold({ ifAvailable: true }, known)
    })
    if (!this.#leads) void this.#hold({ signal: this.#abort.signal })
  }

  /** Takes the lead from whichever tab or device has it. */
  async take(): Promise<void> {
    const yielded = this.#yielded
    this.#yielded = false
    if (yielded && this.#leads) return this.#tell()
    if (this.#leads || this.#locks === undefined) return
    await new Promise<void>((known) => {
      void this.#hold({ steal: true }, known)
    })
  }

  [Symbol.dispose](): void {
    this.#abort.abort()
    this.#release?.()
  }

  async #hold(options: LockOptions, known?: () => void): Promise<void> {
    try {
      await this.#locks?.request(NAME, options, (lock) => {
        if (lock === null || this.#leads || this.#abort.signal.aborted) {
          known?.()
          return undefined
        }
        this.#become(true)
        known?.()
        return new Promise<void>((release) => {
          this.#release = release
        })
      })
    } catch {
      // Stolen by another tab, or no longer wanted.
      known?.()
      if (this.#abort.signal.aborted || !this.#leads) return
      this.#become(false)
      void this.#hold({ signal: this.#abort.signal })
    }
  }

  #become(leads: boolean): void {
    if (this.#leads === leads) return
    this.#leads = leads
    this.#tell()
  }
}
