import type { ShopTables } from '../shops/tables.ts'

export interface AgentRow {
  id: string
  shop: string
  name: string
  /** In lower case. */
  email: string
  password_hash: string
}

interface SessionRow {
  /** SHA-256 of what the cookie holds: who reads the database cannot sign in with it. */
  id: string
  agent: string
  created_at: number
  expires_at: number
}

export interface AccountTables extends ShopTables {
  agents: AgentRow
  sessions: SessionRow
}
