/** A recording of a caller who waits. Gone with the call. */
export interface ClipRow {
  id: string
  call_id: string
  shop: string
  /** Milliseconds. */
  length: number
  type: string
  /** Base64: not every database knows bytes by the same name. */
  content: string
  /** Bytes of the recording. */
  size: number
}

/** What a shopper let the shop keep of what they said beforehand. */
export interface KeptSaidRow {
  call_id: string
  shop: string
  subject: string | null
  /** The same in small letters, to be searched. */
  search: string | null
  clip_type: string | null
  clip_length: number | null
  clip_content: string | null
  /** When the call ended. */
  at: number
  until: number
}

/** Whether a shop keeps what shoppers say while they wait, and for how long. */
export interface KeepingRow {
  shop: string
  /** 0 or 1. */
  keeps: number
  days: number
}

export interface SaidTables {
  clips: ClipRow
  kept_said: KeptSaidRow
  keeping: KeepingRow
}
