import type { CallState } from '../call-session.ts'
import { type KeptCall, keyOf } from '../session/kept-call.ts'

/** What is remembered of the page beside its call. */
export type KeptPage = Pick<KeptCall, 'token' | 'shopName' | 'look' | 'view' | 'carried'>

/** What this tab remembers of its call, from the wish to ring to the end: the next page of the shop goes on with it. */
export class CallMemory {
  readonly #key: string
  #kept = ''

  constructor(server: string, shop: string) {
    this.#key = keyOf(server, shop)
  }

  /** It rings there before the answer is here: a page that goes in between leaves its call to the next one. */
  keepWish(page: KeptPage, speaks: boolean): void {
    this.#write({ ...page, call: null, speaks, muted: false, music: true, camera: false })
  }

  keep(page: KeptPage, { call, own, music }: CallState): void {
    if (call.phase === 'idle') return
    const speaks = !call.shopper.listensOnly || own.microphone !== 'none'
    const muted = own.microphone === 'muted'
    this.#write({ ...page, call: call.id, speaks, muted, music, camera: own.camera !== null })
  }

  forget(): void {
    this.#kept = ''
    try {
      sessionStorage.removeItem(this.#key)
    } catch {
      // Nothing was kept then.
    }
  }

  #write(kept: KeptCall): void {
    const text = JSON.stringify(kept)
    // The level of a voice changes ten times a second, this hardly ever.
    if (text === this.#kept) return
    this.#kept = text
    try {
      sessionStorage.setItem(this.#key, text)
    } catch {
      // Without storage the call lives as long as the page.
    }
  }
}
