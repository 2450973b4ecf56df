/** What of the browser is used. Old ones, and pages over plain http, have none. */
export type WakeLocks = Pick<WakeLock, 'request'>

/** Keeps the screen on while a call rings or is talked in: a phone on the counter is not touched for minutes. */
export class Awake implements Disposable {
  readonly #locks: WakeLocks | undefined
  readonly #document: Document
  #wanted = false
  #lock: WakeLockSentinel | null = null
  #asking = false

  constructor(locks: WakeLocks | undefined = navigator.wakeLock, page: Document = document) {
    this.#locks = locks
    this.#document = page
    page.addEventListener('visibilitychange', this.#ask)
  }

  want(on: boolean): void {
    this.#wanted = on
    if (on) this.#ask()
    else this.#release()
  }

  [Symbol.dispose](): void {
    this.#document.removeEventListener('visibilitychange', this.#ask)
    this.want(false)
  }

  /** The browser takes the lock back when the page goes out of sight: it is asked for again when it comes back. */
  readonly #ask = (): void => {
    if (!this.#wanted || this.#lock !== null || this.#asking || this.#document.hidden) return
    this.#asking = true
    const asked = this.#locks?.request('screen') ?? Promise.reject(new Error('no wake locks here'))
    asked
      .then((lock) => {
        this.#asking = false
        this.#lock = lock
        lock.addEventListener('release', () => {
          if (this.#lock === lock) this.#lock = null
        })
        if (!this.#wanted) this.#release()
      })
      .catch(() => {
        // A battery that runs low refuses it: the screen goes dark as ever, and the call goes on.
        this.#asking = false
      })
  }

  #release(): void {
    const lock = this.#lock
    this.#lock = null
    lock?.release().catch(() => undefined)
  }
}
