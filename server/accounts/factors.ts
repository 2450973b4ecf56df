import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { Refusal } from '../../protocol/errors.ts'
import type { AgentId, Instant } from '../../protocol/ids.ts'
import type { FactorStore } from './factor-store.ts'
import type { Agent } from './store.ts'
import { hashOf } from './token.ts'

const RECOVERY_CODES = 10
/** Nothing that looks like something else on paper; 16 of them are 78 bits. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
/** Half minutes that the clocks may be apart. */
const WINDOW = 1

/** What somebody has beside the password. */
export interface Having {
  readonly code: boolean
  readonly passkeys: number
  readonly recoveryCodes: number
}

/** One-time codes by an app (RFC 6238), and codes on paper for the day on which it is lost. */
export interface Factors {
  of(agent: AgentId): Promise<Having>
  /** A new secret, worth nothing until its first code was given. What was confirmed before holds until then. */
  beginCode(agent: Agent, shop: string): Promise<{ readonly secret: string; readonly uri: string }>
  /**
   * The app shows the right code: from now on it is asked for.
   *
   * @returns fresh recovery codes
   * @throws {Refusal} `code.missing` if none was begun, `code.wrong`
   */
  confirmCode(agent: AgentId, code: string): Promise<readonly string[]>
  removeCode(agent: AgentId): Promise<void>
  /** Whether this is the code of now, or a recovery code. Either is used up by asking. */
  spend(agent: AgentId, code: string): Promise<boolean>
  /** All before are worth nothing. */
  newRecoveryCodes(agent: AgentId): Promise<readonly string[]>
  /** Takes everything away: the phone is lost, and the paper too. */
  clear(agent: AgentId): Promise<void>
}

export interface FactorDeps {
  readonly factors: FactorStore
  readonly now: () => Instant
}

export function openFactors({ factors, now }: FactorDeps): Factors {
  /** Secrets that wait for their first code: the one in use is not touched before. */
  const begun = new Map<AgentId, string>()

  /** The half minute to which a code belongs; null where it is none of about now. */
  function stepOf(secret: string, token: string): number | null {
    const timestamp = now()
    const delta = TOTP.validate({ token, secret: Secret.fromBase32(secret), timestamp, window: WINDOW })
    return delta === null ? null : TOTP.counter({ timestamp }) + delta
  }

  async function newRecoveryCodes(agent: AgentId): Promise<readonly string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
    await factors.putRecoveryCodes(
      agent,
      codes.map((code) => recoveryHash(agent, code)),
    )
    return codes
  }

  return {
    async of(agent) {
      const code = (await factors.code(agent))?.confirmed === true
      const passkeys = (await factors.passkeysOf(agent)).length
      return { code, passkeys, recoveryCodes: await factors.recoveryCodes(agent) }
    },

    async beginCode({ id, email }, shop) {
      const secret = new Secret({ size: 20 }).base32
      if ((await factors.code(id))?.confirmed === true) begun.set(id, secret)
      else await factors.putCode(id, secret)
      return { secret, uri: new TOTP({ issuer: `Shopbell ${shop}`, label: email, secret }).toString() }
    },

    async confirmCode(agent, code) {
      const secret = begun.get(agent) ?? (await pendingSecret(agent))
      if (secret === undefined) throw new Refusal('code.missing')
      const step = /^\d{6}$/.test(code) ? stepOf(secret, code) : null
      if (step === null) throw new Refusal('code.wrong')
      if (begun.delete(agent)) await factors.putCode(agent, secret)
      await factors.useStep(agent, step)
      await factors.confirmCode(agent)
      return newRecoveryCodes(agent)
    },

    async removeCode(agent) {
      begun.delete(agent)
      await factors.removeCode(agent)
    },

    async spend(agent, given) {
      const code = given.replace(/[\s-]/g, '').toLowerCase()
      if (!/^\d{6}$/.test(code)) return factors.useRecoveryCode(agent, recoveryHash(agent, code))
      const stored = await factors.code(agent)
      if (stored?.confirmed !== true) return false
      const step = stepOf(stored.secret, code)
      return step !== null && factors.useStep(agent, step)
    },

    newRecoveryCodes,

    async clear(agent) {
      begun.delete(agent)
      await factors.clear(agent)
    },
  }

  async function pendingSecret(agent: AgentId): Promise<string | undefined> {
    const stored = await factors.code(agent)
    return stored?.confirmed === false ? stored.secret : undefined
  }
}

/** `k3xp-9a7m-qwhd-2ztb` */
function newRecoveryCode(): string {
  const letters = Array.from({ length: 16 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** Enough random bits that one round is enough. */
function recoveryHash(agent: AgentId, code: string): string {
  return hashOf(`${agent} ${code.replaceAll('-', '')}`)
}
