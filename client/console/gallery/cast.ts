import type { CallIn } from '../../../protocol/call/call.ts'
import { type AgentId, agentId, callId, MAIN_DESK, shopId, visitId } from '../../../protocol/ids.ts'
import type { Colleague } from '../../../protocol/messages/counter.ts'
import type { DeviceKind, PageContext } from '../../../protocol/page-context.ts'
import type { HistoryLine, Me } from '../../../protocol/rest/routes.ts'
import { FakeCall, type Pictures } from './fake-call.ts'
import { bare, boot, jacket, tent } from './goods.ts'

export const anna = agentId('anna')
export const ben = agentId('ben')
export const names = { anna: 'Anna', ben: 'Ben' }

export const me: Me = {
  agent: anna,
  name: 'Anna',
  email: 'anna@demo.shop',
  role: 'owner',
  photo: null,
  enrolling: false,
  shop: { id: shopId('demo'), name: 'North Trail', ringSeconds: 20 },
}

export function colleagues(now: number): readonly Colleague[] {
  return [
    { id: anna, name: 'Anna', presence: 'available', since: now - 5_400_000 },
    { id: ben, name: 'Ben', presence: 'busy', since: now - 240_000 },
    { id: agentId('clara'), name: 'Clara', presence: 'away', since: now - 900_000 },
    { id: agentId('emil'), name: 'Emil', presence: 'available', since: now - 300_000 },
    { id: agentId('dawid'), name: 'Dawid Wiśniewski', presence: 'offline', since: now - 90_000_000 },
  ]
}

export interface Caller {
  readonly page: PageContext
  readonly language?: string
  readonly device?: DeviceKind
  readonly listensOnly?: boolean
  /** Milliseconds since the press. */
  readonly ago?: number
}

let calls = 0

export function ringingCall(
  { page, language = 'pl', device = 'phone', listensOnly = false, ago = 8_000 }: Caller,
  agents: readonly AgentId[] = [anna],
  pictures: Pictures | null = null,
): FakeCall {
  calls += 1
  const dialledAt = Date.now() - ago
  const call: CallIn<'ringing'> = {
    phase: 'ringing',
    id: callId(`call${calls}`),
    shop: shopId('demo'),
    visit: visitId(`visit${calls}`),
    shopper: { language, device, listensOnly },
    page,
    dialledAt,
    desk: MAIN_DESK,
    place: { priority: 0, since: dialledAt, until: dialledAt + 600_000, overflow: null },
    passed: [],
    agents,
    since: dialledAt,
    until: dialledAt + 20_000,
    shopperAwayUntil: null,
  }
  return new FakeCall(call, anna, names, () => Date.now(), pictures)
}

/** A call answered a while ago. `since`: milliseconds since the answer. */
export function connectedCall(
  caller: Caller,
  since: number,
  pictures: Pictures | null = null,
  agent: AgentId = anna,
): FakeCall {
  const call = ringingCall({ ...caller, ago: since + 9_000 }, [agent], pictures)
  call.act({ type: 'answer', agent })
  const { call: answered } = call.state
  if (answered.phase === 'connected') call.set({ call: { ...answered, since: Date.now() - since } })
  return call
}

export function historyLines(now: number, count: number): readonly HistoryLine[] {
  const pages = [jacket, tent, boot, bare]
  const ends = ['hung-up', 'missed', 'hung-up', 'hung-up', 'abandoned', 'hung-up', 'declined', 'lost'] as const
  return Array.from({ length: count }, (_, index) => {
    const outcome = ends[index % ends.length] ?? 'hung-up'
    const answered = outcome === 'hung-up' || outcome === 'lost'
    const agent = index % 3 === 0 ? ben : anna
    const dialledAt = now - 1_500_000 - index * 2_950_000
    return {
      call: callId(`past${index}`),
      dialledAt,
      endedAt: dialledAt + 200_000,
      outcome,
      agent: answered ? agent : null,
      agentName: answered ? (names[agent as keyof typeof names] ?? null) : null,
      waited: 4_000 + ((index * 3_700) % 16_000),
      talked: answered ? 62_000 + index * 47_000 : 0,
      page: pages[index % pages.length] ?? bare,
      language: 'en',
      desk: MAIN_DESK,
      note: answered && index % 3 === 0 ? noteOf(index, dialledAt + 230_000) : null,
    }
  })
}

const notes = ['Took the Ridge Boot in 42, will collect on Friday.', '', 'Asks whether the tent stands on rock.']
const results = ['sold', 'callback', 'question'] as const

function noteOf(index: number, at: number): HistoryLine['note'] {
  const turn = (index / 3) % 3
  return {
    result: results[turn] ?? null,
    text: notes[turn] ?? '',
    by: anna,
    byName: names[anna as keyof typeof names] ?? null,
    at,
  }
}
