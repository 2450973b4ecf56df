export interface NoteRow {
  call_id: string
  shop: string
  result: string | null
  text: string
  /** The text in small letters, to be searched. */
  search: string
  by: string
  at: number
}

export interface BlockRow {
  id: string
  shop: string
  call_id: string
  visit: string
  network: string | null
  by: string
  at: number
  /** Null: for ever. */
  until: number | null
}

export interface CallMarkRow {
  call_id: string
  network: string
  at: number
}

/** What is written down of calls, and who is kept out after one. */
export interface CallerTables {
  call_notes: NoteRow
  blocks: BlockRow
  call_marks: CallMarkRow
}
