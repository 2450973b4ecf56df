import type { ShopTables } from '../shops/tables.ts'

export interface AgentRow {
  id: string
  shop: string
  name: string
  /** In lower case; the id of somebody who has left, so that the address is free again. */
  email: string
  password_hash: string
  role: string
  /** JSON array of strings. */
  languages: string
  /** JSON array of strings. */
  desks: string
  /** Id of their photo. */
  photo: string | null
  left_at: number | null
}

interface SessionRow {
  /** SHA-256 of what the cookie holds: who reads the database cannot sign in with it. */
  id: string
  agent: string
  created_at: number
  expires_at: number
  seen_at: number
  /** When they last proved who they are. */
  confirmed_at: number
  /** 1: nothing but setting up a second factor. */
  enrolling: number
  device: string
}

export interface LinkRow {
  /** SHA-256 of the token in the link. */
  id: string
  /** Names the link in the console without being the way to open it. */
  handle: string
  kind: string
  shop: string | null
  /** Who may set a new password. */
  agent: string | null
  /** Who is invited. */
  email: string | null
  role: string | null
  created_at: number
  expires_at: number
}

interface CodeRow {
  agent: string
  secret: string
  /** 0 until the first code has shown that the app knows the secret. */
  confirmed: number
  /** The last half minute whose code was used. */
  step: number
}

interface RecoveryRow {
  agent: string
  hash: string
}

export interface PasskeyRow {
  /** Credential id, base64url. */
  id: string
  agent: string
  name: string
  /** COSE, base64url. */
  public_key: string
  counter: number
  /** JSON array of strings. */
  transports: string
  created_at: number
  used_at: number | null
}

export interface PhotoRow {
  id: string
  type: string
  /** Base64: the one type that every database stores the same way. */
  content: string
}

export interface AccountTables extends ShopTables {
  agents: AgentRow
  sessions: SessionRow
  links: LinkRow
  codes: CodeRow
  recovery_codes: RecoveryRow
  passkeys: PasskeyRow
  photos: PhotoRow
}
