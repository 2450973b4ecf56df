export interface ShopRow {
  id: string
  name: string
  /** JSON array of strings. */
  origins: string
  ring: number | null
  /** JSON array of strings. */
  languages: string
  time_zone: string
  /** 0 or 1: not every database has truth values. */
  demands_factor: number
  /** 0 or 1. */
  tells_when_watched: number
}

export interface ShopTables {
  shops: ShopRow
}
