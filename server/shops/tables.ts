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
  /** Milliseconds. */
  wait_goal: number
  /** How often its owner has saved. */
  version: number
  accent: string | null
  /** `end` or `start`. */
  corner: string
  /** JSON: by language; a language may be missing. */
  texts: string
  photo: string | null
}

export interface ShopTables {
  shops: ShopRow
}
