import { type KeptCall, keyOf } from './kept-call.ts'

/** From the first ring on: whatever page of the shop comes next goes on with the call. */
export function keepCall(server: string, shop: string, kept: KeptCall): void {
  try {
    sessionStorage.setItem(keyOf(server, shop), JSON.stringify(kept))
  } catch {
    // Without storage the call lives as long as the page.
  }
}

/** At the end of the call. */
export function forgetCall(server: string, shop: string): void {
  try {
    sessionStorage.removeItem(keyOf(server, shop))
  } catch {
    // Nothing was kept then.
  }
}
