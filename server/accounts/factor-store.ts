import type { AgentId, Instant } from '../../protocol/ids.ts'

export interface StoredCode {
  /** Base32. */
  readonly secret: string
  /** A first code has shown that the app knows the secret. */
  readonly confirmed: boolean
}

export interface StoredPasskey {
  /** Credential id, base64url. */
  readonly id: string
  readonly agent: AgentId
  /** As its owner calls it. */
  readonly name: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  /** How often the authenticator says that it was used; 0 where it does not count. */
  readonly counter: number
  readonly transports: readonly string[]
  readonly createdAt: Instant
  readonly usedAt: Instant | null
}

/** Second factors: one-time codes, recovery codes, passkeys. */
export interface FactorStore {
  code(agent: AgentId): Promise<StoredCode | undefined>
  /** Replaces what there was, not confirmed yet. */
  putCode(agent: AgentId, secret: string): Promise<void>
  confirmCode(agent: AgentId): Promise<void>
  removeCode(agent: AgentId): Promise<void>
  /** Uses up the code of a half minute. @returns false where it, or a later one, was used before */
  useStep(agent: AgentId, step: number): Promise<boolean>
  /** Replaces all there were. */
  putRecoveryCodes(agent: AgentId, hashes: readonly string[]): Promise<void>
  /** Uses one up. @returns false where there is none such (any more) */
  useRecoveryCode(agent: AgentId, hash: string): Promise<boolean>
  recoveryCodes(agent: AgentId): Promise<number>
  /** @throws where somebody has this passkey already */
  addPasskey(passkey: StoredPasskey): Promise<void>
  findPasskey(id: string): Promise<StoredPasskey | undefined>
  /** The oldest first. */
  passkeysOf(agent: AgentId): Promise<readonly StoredPasskey[]>
  /** @returns whether the agent has one such */
  renamePasskey(agent: AgentId, id: string, name: string): Promise<boolean>
  /** @returns whether the agent had one such */
  removePasskey(agent: AgentId, id: string): Promise<boolean>
  passkeyUsed(id: string, counter: number, at: Instant): Promise<void>
  /** Everything of one agent. */
  clear(agent: AgentId): Promise<void>
}
