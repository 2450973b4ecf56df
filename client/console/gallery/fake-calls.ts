import type { CallEvent } from '../../../protocol/call/event.ts'
import { MAIN_DESK, shopId, visitId } from '../../../protocol/ids.ts'
import type { BlockLine } from '../../../protocol/rest/blocks.ts'
import type { Keeping, KeptWords } from '../../../protocol/rest/keeping.ts'
import type { HistoryLine } from '../../../protocol/rest/routes.ts'
import type { CallRest } from '../call-rest.ts'
import { anna, names } from './cast.ts'

const DAY = 86_400_000

/** The past of a shop in a few lines: it is searched, written on and kept out by as the real one is. */
export function fakeCalls(lines: readonly HistoryLine[]): CallRest {
  let kept: BlockLine[] = lines.slice(2, 4).map((line, index) => blockOf(line, index === 0 ? null : Date.now() + DAY))
  let keeping: Keeping = { keeps: true, days: 30 }
  const notes = new Map(lines.map((line) => [line.call, line.note]))
  const current = (): HistoryLine[] => lines.map((line) => ({ ...line, note: notes.get(line.call) ?? null }))
  return {
    async search({ text = '', product = '', agent, result }, before, limit) {
      const found = current().filter(
        (line) =>
          (before === null || line.dialledAt < before) &&
          (agent === undefined || line.agent === agent) &&
          (result === undefined || line.note?.result === result) &&
          JSON.stringify(line).toLowerCase().includes(text.toLowerCase()) &&
          (line.page.product?.name ?? '').toLowerCase().includes(product.toLowerCase()),
      )
      const calls = found.slice(0, limit)
      return { ok: true, data: { calls, next: found.length > limit ? (calls.at(-1)?.dialledAt ?? null) : null } }
    },
    tableOf: () => '/api/history.csv',
    async record(call) {
      const line = lines.find((each) => each.call === call)
      if (line === undefined) return { ok: false, code: 'call.not-found', retryAfter: null }
      const talked = line.agent === null ? [] : [line.agent]
      return {
        ok: true,
        data: { events: eventsOf(line), names, talked, note: notes.get(call) ?? null, said: saidIn(line) },
      }
    },
    async eraseKept() {
      return { ok: true, data: null }
    },
    async keeping() {
      return { ok: true, data: keeping }
    },
    async keep(how) {
      keeping = how
      return { ok: true, data: how }
    },
    async note(call, { result, text }) {
      const empty = result === null && text.trim() === ''
      const note = empty ? null : { result, text: text.trim(), by: anna, byName: names.anna, at: Date.now() }
      notes.set(call, note)
      return { ok: true, data: { note } }
    },
    async block(call, span) {
      const line = lines.find((each) => each.call === call) ?? lines[0]
      if (line === undefined) return { ok: false, code: 'call.not-found', retryAfter: null }
      const block = blockOf(line, span === 'forever' ? null : Date.now() + (span === 'day' ? DAY : DAY / 24))
      kept = [block, ...kept]
      return { ok: true, data: block }
    },
    blocks: async () => ({ ok: true, data: { blocks: kept } }),
    supervision: async () => ({ ok: true, data: { tellsWhenWatched: true } }),
    supervise: async (how) => ({ ok: true, data: how }),
    waitGoal: async () => ({ ok: true, data: { seconds: 20 } }),
    setWaitGoal: async (seconds) => ({ ok: true, data: { seconds } }),
    async unblock(id) {
      kept = kept.filter((block) => block.id !== id)
      return { ok: true, data: null }
    },
  }
}

function blockOf({ call, dialledAt, page }: HistoryLine, until: number | null): BlockLine {
  const at = dialledAt + 300_000
  return {
    id: `block of ${call}`,
    at,
    until,
    by: anna,
    byName: names.anna,
    call,
    dialledAt,
    page,
    network: until === null,
  }
}

function eventsOf({ call: id, dialledAt: at, endedAt, agent, page, outcome, talked }: HistoryLine): CallEvent[] {
  const shopper = { language: 'en', device: 'phone', listensOnly: false } as const
  const place = { priority: 0, since: at, until: at + 600_000, overflow: null }
  const facts = { id, shop: shopId('demo'), visit: visitId('v'), shopper, page, dialledAt: at, desk: MAIN_DESK, place }
  const answered: CallEvent[] =
    agent === null
      ? []
      : [
          { type: 'answered', at: at + 6_000, agent, shopperAwayUntil: null },
          { type: 'walked', at: at + 40_000, page: { url: 'https://northtrail.shop/size-guide', title: 'Size guide' } },
          { type: 'held', at: at + 60_000, by: agent },
          { type: 'resumed', at: at + 75_000, by: agent },
        ]
  return [
    { type: 'dialled', at, ...facts },
    { type: 'offered', at, agents: [anna], until: at + 20_000 },
    ...answered,
    { type: 'ended', at: endedAt, outcome, by: 'shopper', agent, talked },
  ]
}

/** Of a call that was answered, the shopper lets the shop keep what they said. */
function saidIn({ agent, endedAt }: HistoryLine): KeptWords | null {
  const days = 30 * 86_400_000
  return agent === null
    ? null
    : { subject: 'Which size fits a wide foot?', clip: { length: 7_400 }, until: endedAt + days }
}
