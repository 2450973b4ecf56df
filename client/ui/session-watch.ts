import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { CallSession, CallState } from '../call-session.ts'

type Listener = (before: CallState | null, after: CallState) => void

/** Keeps a host subscribed to one session while both are there, and tells each step from one state to the next. */
export class SessionWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #listener: Listener
  #session: CallSession | null = null
  #before: CallState | null = null
  #unsubscribe: (() => void) | undefined

  constructor(host: ReactiveControllerHost, listener: Listener) {
    this.#host = host
    this.#listener = listener
    host.addController(this)
  }

  /** The session from now on; the same one again changes nothing. */
  watch(session: CallSession | null): void {
    if (session === this.#session) return
    this.#session = session
    this.#before = null
    this.hostDisconnected()
    this.hostConnected()
  }

  hostConnected(): void {
    const session = this.#session
    if (session === null) return
    const step = (): void => {
      const before = this.#before
      if (session.state === before) return
      this.#before = session.state
      this.#listener(before, session.state)
      this.#host.requestUpdate()
    }
    this.#unsubscribe?.()
    this.#unsubscribe = session.subscribe(step)
    step()
  }

  hostDisconnected(): void {
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
  }
}
