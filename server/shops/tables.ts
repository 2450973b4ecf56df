export interface ShopRow {
  id: string
  name: string
  /** JSON array of strings. */
  origins: string
  ring: number | null
}

export interface ShopTables {
  shops: ShopRow
}
