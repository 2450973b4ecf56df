import { defaultLimits } from '../../protocol/call/limits.ts'
import type { CallMark } from './desk-parts.ts'

const KEY = 'shopbell-desk-call'

/** In `sessionStorage`: of this tab, and gone with it. Holds a time and nothing of the call. */
export function callMark(storage: Storage = sessionStorage, now: () => number = Date.now): CallMark {
  let talking = false
  // The moment that counts is when the page goes, not when the call began.
  window.addEventListener('pagehide', () => {
    if (talking) storage.setItem(KEY, String(now()))
  })
  const left = Number(storage.getItem(KEY) ?? Number.NaN)
  storage.removeItem(KEY)
  return {
    set: (on) => {
      talking = on
    },
    get fresh() {
      return now() - left < defaultLimits.grace
    },
  }
}
