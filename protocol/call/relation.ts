import type { PartyId } from '../ids.ts'
import { type Call, type ConnectedCall } from './call.ts'
import { type Part, partOf } from './parts.ts'

/** `apart`: never offered. `warm`: set up, silent. `open`: heard and seen. */
export type Relation = 'apart' | 'warm' | 'open'

/** Between the customers and the desk: open, unless on hold. Every other pair never changes while it lasts. */
type Rule = Relation | 'unless-held' | 'lead-only'

/** Who sends, by row, to whom, by column. (M3, A3, T1, T3, S2, S3) */
const rules: Readonly<Record<Part, Readonly<Record<Part, Rule>>>> = {
  customer: { customer: 'open', desk: 'unless-held', consult: 'warm', asked: 'warm', listen: 'open', whisper: 'open' },
  desk: { customer: 'unless-held', desk: 'open', consult: 'open', asked: 'warm', listen: 'open', whisper: 'open' },
  consult: { customer: 'warm', desk: 'open', consult: 'apart', asked: 'apart', listen: 'open', whisper: 'open' },
  asked: { customer: 'warm', desk: 'warm', consult: 'apart', asked: 'apart', listen: 'apart', whisper: 'apart' },
  listen: { customer: 'apart', desk: 'apart', consult: 'apart', asked: 'apart', listen: 'apart', whisper: 'apart' },
  whisper: {
    customer: 'apart',
    desk: 'lead-only',
    consult: 'apart',
    asked: 'apart',
    listen: 'apart',
    whisper: 'apart',
  },
}

/**
 * How a party that sends is to one that receives. The media server is told nothing else, so this is the whole of who
 * may hear whom. (M1, M2, M3)
 */
export function relation(call: Call, from: PartyId, to: PartyId): Relation {
  if (from === to) return 'apart'
  if (call.phase === 'ringing') return from === 'shopper' || to === 'shopper' ? 'warm' : 'apart'
  return call.phase === 'connected' ? among(call, from, to) : 'apart'
}

function among(call: ConnectedCall, from: PartyId, to: PartyId): Relation {
  const sends = partOf(call, from)
  const receives = partOf(call, to)
  if (sends === null || receives === null) return 'apart'
  const rule = rules[sends][receives]
  if (rule === 'unless-held') return call.hold === null ? 'open' : 'warm'
  if (rule === 'lead-only') return to === call.agent ? 'open' : 'apart'
  return rule
}
