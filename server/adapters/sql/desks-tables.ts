export interface DesksRow {
  shop: string
  version: number
  /** JSON array. */
  desks: string
  /** 1 where shoppers are asked what it is about. */
  asks: number
  saved_at: number
  saved_by: string
}

export interface DesksTables {
  desks: DesksRow
}
