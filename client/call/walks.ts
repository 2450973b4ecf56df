/** Long enough for a page that draws itself to have set its title, in milliseconds. */
const SETTLE = 400

/**
 * Notices when a shop that is one long page shows another product: the address changes and nothing is loaded.
 * (A page that is loaded anew tells by itself.)
 */
export class Walks {
  readonly #tell: () => void
  #abort: AbortController | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(tell: () => void) {
    this.#tell = tell
  }

  begin(): void {
    if (this.#abort !== null) return
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const soon = (): void => this.changed()
    window.addEventListener('popstate', soon, { signal })
    const navigation: unknown = Reflect.get(window, 'navigation')
    if (navigation instanceof EventTarget) navigation.addEventListener('navigatesuccess', soon, { signal })
  }

  /** The shop says so itself: it has set another product or cart. */
  changed(): void {
    if (this.#abort === null) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#tell, SETTLE)
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#abort?.abort()
    this.#abort = null
  }
}
