import type { Call } from '../../protocol/call/call.ts'
import type { CallCommand } from '../../protocol/call/command.ts'
import { type ErrorCode, Refusal } from '../../protocol/errors.ts'
import { LinkLost } from '../link.ts'

export interface AskingDeps {
  readonly call: () => Call
  /** Asked before the server is. @throws {Refusal} */
  readonly rules: Rules
  /** Whether the line is up: while it is down that is the sentence, and no wish has failed. */
  readonly lineUp: () => boolean
  /** `error` may have changed. */
  readonly tell: () => void
}

/** Refuses what the rules of the call refuse. */
export type Rules = (call: Call, command: CallCommand) => void

/** Refused because it is so already: who pressed twice, before their page showed it, has what they wanted. */
const soAlready: ReadonlySet<ErrorCode> = new Set(['call.held', 'call.not-held'])

/** Wishes on their way: the rules are asked before the server is, and the last refusal is kept for people to read. */
export class Asking {
  readonly #deps: AskingDeps
  #error: ErrorCode | null = null

  constructor(deps: AskingDeps) {
    this.#deps = deps
  }

  /** Why the last wish failed, until the next one. */
  get error(): ErrorCode | null {
    return this.#error
  }

  /** @returns whether it was granted. Never rejects: what went wrong stands in `error`. */
  async ask(command: CallCommand | null, send: () => Promise<unknown>): Promise<boolean> {
    this.#error = null
    try {
      if (command !== null) this.#deps.rules(this.#deps.call(), command)
      await send()
      this.#deps.tell()
      return true
    } catch (cause) {
      const granted = cause instanceof Refusal && soAlready.has(cause.code)
      if (granted || (cause instanceof LinkLost && !this.#deps.lineUp())) this.#deps.tell()
      else this.fail(cause instanceof Refusal ? cause.code : 'server.failed')
      return granted
    }
  }

  /** A wish for a device or a screen. @throws {MediaTrouble} */
  async askMedia(work: () => Promise<void>): Promise<void> {
    this.#error = null
    try {
      await work()
    } catch (cause) {
      if (cause instanceof Refusal) return this.fail(cause.code)
      // The seat that comes with the line sends it.
      if (!(cause instanceof LinkLost)) throw cause
    }
  }

  fail(code: ErrorCode): void {
    this.#error = code
    this.#deps.tell()
  }

  /** A code that is true no longer. */
  forget(code: ErrorCode): void {
    if (this.#error === code) this.#error = null
  }
}
