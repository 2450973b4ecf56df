import { type Kysely, sql } from 'kysely'
import { small } from '../../calls/searched.ts'
import type { HistoryQuery } from '../../ports/call-store.ts'
import type { CallerTables } from './caller-tables.ts'
import type { CallRow } from './database.ts'
import type { SaidTables } from './said-tables.ts'

/** The page and the cart, the note, and what the shopper lets the shop keep of their own words. */
const searched = ['calls.subject', 'call_notes.search', 'kept_said.search'] as const

/** Words of a search that are looked for; more say no more. */
const WORDS = 8

/** The ended calls of a shop of which all that is asked is true, newest first. */
export function historyRows(
  db: Kysely<CallerTables & SaidTables & { calls: CallRow }>,
  { shop, before, limit, agent, desk, result, product, text }: HistoryQuery,
) {
  let rows = db
    .selectFrom('calls')
    .leftJoin('call_notes', 'call_notes.call_id', 'calls.id')
    .leftJoin('kept_said', 'kept_said.call_id', 'calls.id')
    .select(['calls.state', 'calls.seq'])
    .where('calls.shop', '=', shop)
    .where('calls.phase', '=', 'ended')
    .where('calls.dialled_at', '<', before)
    .orderBy('calls.dialled_at', 'desc')
    .limit(limit)
  if (agent !== undefined) rows = rows.where('calls.agent', '=', agent)
  if (desk !== undefined) rows = rows.where('calls.desk', '=', desk)
  if (result !== undefined) rows = rows.where('call_notes.result', '=', result)
  if (product !== undefined) rows = rows.where(holds(sql.ref('calls.product'), product))
  for (const word of wordsOf(text ?? ''))
    rows = rows.where((eb) => eb.or(searched.map((column) => holds(sql.ref(column), word))))
  return rows
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean).slice(0, WORDS)
}

/** Whether a column holds a text, in whatever case; what is a sign of the pattern stands for itself. */
function holds(column: ReturnType<typeof sql.ref>, text: string) {
  const pattern = `%${small(text.trim()).replace(/[\\%_]/g, String.raw`\$&`)}%`
  return sql<boolean>`${column} like ${pattern} escape '\\'`
}
