import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits: nothing that anybody could guess. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the store keeps of a token. One round is enough where there is nothing to guess. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
