import type { CallState } from '../call-session.ts'
import type { Tongue } from './tongue.ts'

/** Why a colleague rings from within a call; `null` for a call that nobody has answered. */
export function askLine({ call, names }: CallState, { words }: Tongue): string | null {
  if (call.phase !== 'connected' || call.ask === null) return null
  return words.transfer.asksYou[call.ask.wish](names[call.ask.by] || words.transfer.aColleague)
}
