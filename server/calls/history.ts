import type { CallIn } from '../../protocol/call/call.ts'
import type { AgentId } from '../../protocol/ids.ts'
import type { History, HistoryLine } from '../../protocol/rest/routes.ts'
import type { CallStore, HistoryQuery } from '../ports/call-store.ts'

/** Ended calls of a shop as lines for people, newest first. */
export async function historyOf(
  store: Pick<CallStore, 'history'>,
  query: HistoryQuery,
  nameOf: (agent: AgentId) => string | undefined,
): Promise<History> {
  const ended = await store.history({ ...query, limit: query.limit + 1 })
  const page = ended.slice(0, query.limit)
  const next = ended.length > query.limit ? (page.at(-1)?.call.dialledAt ?? null) : null
  return { calls: page.map(({ call }) => lineOf(call, nameOf)), next }
}

function lineOf(call: CallIn<'ended'>, nameOf: (agent: AgentId) => string | undefined): HistoryLine {
  const { id, dialledAt, at, outcome, agent, talked, page, shopper } = call
  return {
    call: id,
    dialledAt,
    endedAt: at,
    outcome,
    agent,
    agentName: agent === null ? null : (nameOf(agent) ?? null),
    waited: Math.max(0, at - talked - dialledAt),
    talked,
    page,
    language: shopper.language,
  }
}
