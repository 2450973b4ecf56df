import type { CallSession } from '../call-session.ts'
import type { PictureShown } from './stage.ts'

/** Which pictures stand on a stage, and how high: what nobody looks at is not sent. */
export class PicturesShown {
  readonly #shown = new Map<string, PictureShown>()

  show(shown: PictureShown, session: CallSession | null): void {
    this.#shown.set(`${shown.party} ${shown.source}`, shown)
    session?.shows(shown.party, shown.source, shown.height)
  }

  /** The stage is gone. */
  hide(session: CallSession | null): void {
    for (const { party, source, height } of this.#shown.values()) if (height > 0) session?.shows(party, source, 0)
    this.#shown.clear()
  }
}
