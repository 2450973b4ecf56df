import type { BoardData } from '../../protocol/messages/board.ts'
import type { Link } from '../link.ts'

/** The calls of the shop, while somebody looks at them; asked for again on every new line. */
export class BoardWatch {
  readonly #link: () => Pick<Link, 'request' | 'state'> | null
  readonly #tell: () => void
  #open = false
  #data: BoardData | null = null

  constructor(link: () => Pick<Link, 'request' | 'state'> | null, tell: () => void) {
    this.#link = link
    this.#tell = tell
  }

  get data(): BoardData | null {
    return this.#data
  }

  look(open: boolean): void {
    if (open === this.#open) return
    this.#open = open
    if (open) return this.#ask()
    this.#data = null
    // A line that is down has forgotten it already.
    if (this.#link()?.state === 'open')
      this.#link()
        ?.request('board-close', {})
        .catch(() => undefined)
    this.#tell()
  }

  /** A new socket knows nothing of what was looked at on the one before. */
  welcomed(): void {
    if (this.#open) this.#ask()
  }

  take(data: BoardData): void {
    if (this.#open) this.#data = data
  }

  #ask(): void {
    const link = this.#link()
    if (link?.state !== 'open') return
    link.request('board-open', {}).then(
      (data) => {
        if (!this.#open) return
        this.#data = data
        this.#tell()
      },
      // The line broke: the next welcome asks again.
      () => undefined,
    )
  }
}
