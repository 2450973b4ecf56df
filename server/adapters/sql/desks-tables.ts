export interface DesksRow {
  shop: string
  version: number
  /** JSON array. */
  desks: string
  saved_at: number
  saved_by: string
}

export interface DesksTables {
  desks: DesksRow
}
