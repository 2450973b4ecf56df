import type { ReactiveControllerHost } from 'lit'
import { focused } from '../ui/idle.ts'

export type Sheet = 'none' | 'callers' | 'context'

/** Which sheet lies over a narrow counter, and where the focus goes when it is taken away. */
export class SheetKeeper {
  readonly #host: ReactiveControllerHost
  #sheet: Sheet = 'none'
  #opener: Element | null = null

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  get sheet(): Sheet {
    return this.#sheet
  }

  open(sheet: Exclude<Sheet, 'none'>): void {
    if (this.#sheet === 'none') this.#opener = focused(document)
    this.#become(sheet)
  }

  /** Closed by the one who opened it: the focus goes back to where it was. */
  close(): void {
    this.#become('none')
    const opener = this.#opener
    if (opener instanceof HTMLElement) void this.#host.updateComplete.then(() => opener.focus())
  }

  /** Taken away because something else is shown now, which cares for the focus itself. */
  drop(): void {
    this.#become('none')
  }

  #become(sheet: Sheet): void {
    this.#sheet = sheet
    this.#host.requestUpdate()
  }
}
