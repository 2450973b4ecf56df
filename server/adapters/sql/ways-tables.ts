export interface WaysRow {
  shop: string
  version: number
  /** JSON object. */
  ways: string
  saved_at: number
  saved_by: string
}

export interface WaysTables {
  ways: WaysRow
}
