export interface HoursRow {
  shop: string
  /** Empty for the shop itself: a key holds no null. */
  desk: string
  version: number
  /** JSON; null where the shop is always open, and a desk keeps the hours of its shop. */
  hours: string | null
  saved_at: number
  saved_by: string
}

export interface HoursTables {
  hours: HoursRow
}
