export interface ChangeRow {
  id: string
  shop: string
  at: number
  by: string
  by_name: string
  kind: string
  target: string | null
  target_name: string
  /** JSON; null where there is none. */
  before: string | null
  after: string | null
  /** 0 or 1. */
  cut: number
}

export interface AuditTables {
  changes: ChangeRow
}
