import { talkersOf } from '../../protocol/call/parts.ts'
import type { CallState } from '../call-session.ts'
import { joined } from '../ui/people.ts'
import type { Tongue } from './tongue.ts'

/** A ring that ended so short of its time, in milliseconds, was let ring to its end. */
const NEAR_ENOUGH = 600

/** What to say of an ask that has come to nothing with this step; `null` where it goes on, or somebody came. */
export function askOutcome(before: CallState | null, after: CallState, { words, language }: Tongue): string | null {
  if (before?.call.phase !== 'connected' || after.call.phase !== 'connected') return null
  const { ask } = before.call
  if (ask === null || after.call.ask !== null || ask.by !== after.me) return null
  const known = talkersOf(before.call)
  if (talkersOf(after.call).some((agent) => !known.includes(agent))) return null
  const names = ask.agents.map((agent) => before.names[agent] || words.transfer.aColleague)
  const missed = Date.now() + after.clockOffset >= ask.until - NEAR_ENOUGH
  return words.transfer.came[missed ? 'missed' : 'declined'](joined(names, language))
}
