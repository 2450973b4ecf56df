import type { AccountTables } from '../../accounts/tables.ts'
import type { AuditTables } from '../../audit/tables.ts'
import type { CallerTables } from './caller-tables.ts'
import type { DesksTables } from './desks-tables.ts'
import type { HoursTables } from './hours-tables.ts'
import type { SaidTables } from './said-tables.ts'
import type { ShopTurnRow } from './shop-turns.ts'
import type { WaysTables } from './ways-tables.ts'

export interface CallRow {
  id: string
  shop: string
  visit: string
  phase: string
  seq: number
  /** The agent who talks or talked; null before the answer. */
  agent: string | null
  /** When something is due by itself. */
  until: number | null
  dialled_at: number
  ended_at: number | null
  /** The call after its last event, as JSON. */
  state: string
  /** What an ended call is found by, in small letters; null before. */
  desk: string | null
  product: string | null
  subject: string | null
}

export interface CallEventRow {
  call_id: string
  seq: number
  at: number
  type: string
  data: string
}

/** One agent's part in a live call. */
export interface CallAgentRow {
  call_id: string
  agent: string
  /** 1 where they talk, 0 where they are rung or listen. */
  talks: number
}

export interface OutboxRow {
  call_id: string
  seq: number
  effects: string
}

/** All tables. A feature brings its own and its migration. */
export interface Database
  extends AccountTables,
    AuditTables,
    HoursTables,
    CallerTables,
    DesksTables,
    SaidTables,
    WaysTables {
  calls: CallRow
  call_events: CallEventRow
  call_agents: CallAgentRow
  outbox: OutboxRow
  shop_turns: ShopTurnRow
}
