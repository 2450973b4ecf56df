import { comesBack } from '../protocol/close-codes.ts'
import { type ErrorCode, Refusal } from '../protocol/errors.ts'
import type { Millis } from '../protocol/ids.ts'
import type { CommandData, CommandReply, WireCommand } from '../protocol/messages/commands.ts'
import type { DownEnvelope, SUBPROTOCOL } from '../protocol/messages/envelope.ts'
import type { Welcome } from '../protocol/messages/hello.ts'
import type { EventEnvelope, NoticeEnvelope } from '../protocol/messages/notices.ts'
import { backoff } from './backoff.ts'

/** Typed, so that the browser needs no validator, and a new version on the server does not compile here. */
const subprotocol: typeof SUBPROTOCOL = 'shopbell.v1'
/** What we send, and what a browser that went offline sees: nobody answered. */
const SILENT = 4408

/** `refused`: it does not come back by itself; `code` says why. */
export type LinkState = 'connecting' | 'open' | 'reconnecting' | 'refused' | 'closed'

/** What a browser's socket has, and all that is used of it. */
export type LinkSocket = Pick<WebSocket, 'send' | 'close' | 'onopen' | 'onclose' | 'onmessage'>

export interface LinkOptions {
  /** `wss://host/socket` */
  readonly url: string
  /** The first message of every connection; may wait for a token, while the socket is on its way already. */
  readonly hello: () => Promise<CommandData<'hello'>>
  /** Every connection begins with it: the first one, and each after a break. */
  readonly onWelcome: (welcome: Welcome) => void
  readonly onEvent: (envelope: EventEnvelope) => void
  readonly onNotice: (envelope: NoticeEnvelope) => void
  readonly onState: (state: LinkState) => void
  /**
   * A question that costs the server next to nothing, asked when the line may be dead; `null` if there is none
   * to ask now, and the line counts as alive. A browser does not see the server's pings.
   */
  readonly probe: () => Promise<unknown> | null
  readonly open?: (url: string, protocol: string) => LinkSocket
  readonly random?: () => number
}

/** The line broke, or was closed, before the answer came: nobody knows whether the wish was heard. */
export class LinkLost extends Error {
  constructor() {
    super('The line broke before the answer came.')
    this.name = 'LinkLost'
  }
}

interface Waiting {
  readonly resolve: (data: unknown) => void
  readonly reject: (cause: Error) => void
  readonly timer: ReturnType<typeof setTimeout>
}

const REPLY_TIMEOUT: Millis = 8_000
const CONNECT_TIMEOUT: Millis = 6_000
const REFUSED_TIMEOUT: Millis = 500
const PROBE_TIMEOUT: Millis = 2_500

/** A socket to the server that comes back by itself. Nothing is sent before `hello` is answered. */
export class Link {
  readonly #options: LinkOptions
  readonly #waiting = new Map<number, Waiting>()
  /** Those who ask while the line is down wait here for the next welcome. */
  readonly #patient = new Set<Waiting>()
  #state: LinkState = 'connecting'
  #code: ErrorCode | null = null
  #closedWith: number | null = null
  #socket: LinkSocket | null = null
  #lastId = 0
  #failures = 0
  #downSince = 0
  #probing = false
  #retry: ReturnType<typeof setTimeout> | undefined
  #watch: ReturnType<typeof setTimeout> | undefined
  readonly #abort = new AbortController()

  constructor(options: LinkOptions) {
    this.#options = options
    this.#listen()
    this.#connect()
  }

  get state(): LinkState {
    return this.#state
  }

  /** Why the server did not want us, if it said so. */
  get code(): ErrorCode | null {
    return this.#code
  }

  /** With what code the server closed for good. */
  get closedWith(): number | null {
    return this.#closedWith
  }

  /**
   * Asks, and waits for the answer; while the line is down, waits for it first.
   *
   * @param timeout - Milliseconds, the wait for the line included.
   * @throws {Refusal} the server said no
   * @throws {LinkLost} the line broke before the answer, or did not come back in time
   */
  async request<N extends WireCommand>(
    type: N,
    data: CommandData<N>,
    timeout: Millis = REPLY_TIMEOUT,
  ): Promise<CommandReply<N>> {
    const until = Date.now() + timeout
    if (this.#state !== 'open') await this.#opened(timeout)
    return this.#ask(type, data, Math.max(1, until - Date.now()))
  }

  /** Says goodbye; nothing comes after it. Idempotent. */
  close(): void {
    if (this.#state === 'closed') return
    this.#abort.abort()
    this.#drop(1000)
    this.#become('closed')
    this.#failPatient()
  }

  /** Whether the line is alive; if not, it is replaced. Call it where doubt arises. */
  check(): void {
    if (this.#state === 'reconnecting') return this.#soon(0)
    if (this.#state !== 'open' || this.#probing) return
    const answer = this.#options.probe()
    if (answer === null) return
    this.#probing = true
    const socket = this.#socket
    const timer = setTimeout(() => {
      if (this.#socket === socket) this.#lost(SILENT)
    }, PROBE_TIMEOUT)
    const settled = (): void => {
      clearTimeout(timer)
      this.#probing = false
    }
    answer.then(settled, settled)
  }

  #listen(): void {
    if (typeof window === 'undefined') return
    const { signal } = this.#abort
    const check = (): void => this.check()
    window.addEventListener('online', check, { signal })
    window.addEventListener('pageshow', check, { signal })
    document.addEventListener('visibilitychange', () => document.hidden || check(), { signal })
    const network: unknown = Reflect.get(navigator, 'connection')
    if (network instanceof EventTarget) network.addEventListener('change', check, { signal })
  }

  #connect(): void {
    const { url, open = (to, protocol) => new WebSocket(to, protocol) } = this.#options
    let socket: LinkSocket
    try {
      socket = open(url, subprotocol)
    } catch {
      // A malformed address, or a policy of the page that forbids it: the same as a server that is not there.
      return this.#lost(1006)
    }
    this.#socket = socket
    const hello = this.#options.hello()
    // Handled below, once the socket is open; until then a failure must not count as nobody's.
    hello.catch(() => undefined)
    this.#watch = setTimeout(() => this.#socket === socket && this.#lost(SILENT), CONNECT_TIMEOUT)
    socket.onopen = () => void this.#greet(socket, hello)
    socket.onmessage = ({ data }) => this.#socket === socket && typeof data === 'string' && this.#read(data)
    socket.onclose = ({ code }) => this.#socket === socket && this.#lost(code)
  }

  async #greet(socket: LinkSocket, hello: Promise<CommandData<'hello'>>): Promise<void> {
    try {
      const data = await hello
      if (this.#socket !== socket) return
      clearTimeout(this.#watch)
      const welcome = await this.#ask('hello', data, CONNECT_TIMEOUT)
      if (this.#socket !== socket) return
      this.#failures = 0
      this.#code = null
      // Open before the welcome is told: what it asks in return may go out at once.
      this.#state = 'open'
      this.#options.onWelcome(welcome)
      this.#options.onState('open')
      for (const each of this.#patient) {
        clearTimeout(each.timer)
        each.resolve(undefined)
      }
      this.#patient.clear()
    } catch (cause) {
      if (this.#socket !== socket) return
      if (!(cause instanceof Refusal)) return this.#lost(SILENT)
      this.#code = cause.code
      // A refusal comes with a close code of its own; wait for it, but not for ever.
      const code = cause.code.startsWith('server.') ? SILENT : 4401
      this.#watch = setTimeout(() => this.#socket === socket && this.#lost(code), REFUSED_TIMEOUT)
    }
  }

  #ask<N extends WireCommand>(type: N, data: CommandData<N>, timeout: Millis): Promise<CommandReply<N>> {
    const socket = this.#socket
    if (socket === null) return Promise.reject(new LinkLost())
    const id = ++this.#lastId
    const answer = new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id)
        reject(new LinkLost())
        // Slow, or dead? The next answer decides.
        this.check()
      }, timeout)
      this.#waiting.set(id, { resolve, reject, timer })
    })
    socket.send(JSON.stringify({ id, type, data }))
    return answer as Promise<CommandReply<N>>
  }

  #opened(timeout: Millis): Promise<unknown> {
    if (this.#state === 'refused' || this.#state === 'closed') return Promise.reject(new LinkLost())
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        resolve,
        reject,
        timer: setTimeout(() => {
          this.#patient.delete(waiting)
          reject(new LinkLost())
        }, timeout),
      }
      this.#patient.add(waiting)
    })
  }

  #read(text: string): void {
    const message = JSON.parse(text) as DownEnvelope
    if ('re' in message) {
      const waiting = this.#waiting.get(message.re)
      if (waiting === undefined) return
      this.#waiting.delete(message.re)
      clearTimeout(waiting.timer)
      if (message.ok) waiting.resolve(message.data)
      else waiting.reject(new Refusal(message.error.code, message.error.detail))
    } else if ('event' in message) this.#options.onEvent(message)
    else this.#options.onNotice(message)
  }

  #lost(code: number): void {
    this.#drop(code)
    if (!comesBack(code)) {
      this.#abort.abort()
      this.#closedWith = code
      this.#become('refused')
      this.#failPatient()
      return
    }
    if (this.#state === 'open') this.#become('reconnecting')
    const now = Date.now()
    if (this.#failures === 0) this.#downSince = now
    this.#soon(backoff(this.#failures++, now - this.#downSince, (this.#options.random ?? Math.random)()))
  }

  #soon(delay: Millis): void {
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#socket === null && this.#connect(), delay)
  }

  #drop(code: number): void {
    clearTimeout(this.#retry)
    clearTimeout(this.#watch)
    const socket = this.#socket
    this.#socket = null
    this.#probing = false
    if (socket !== null) {
      // A page may say 1000 and 3000 to 4999, nothing else.
      socket.close(code === 1000 || code >= 3000 ? code : SILENT)
    }
    for (const each of this.#waiting.values()) {
      clearTimeout(each.timer)
      each.reject(new LinkLost())
    }
    this.#waiting.clear()
  }

  #failPatient(): void {
    for (const each of this.#patient) {
      clearTimeout(each.timer)
      each.reject(new LinkLost())
    }
    this.#patient.clear()
  }

  #become(state: LinkState): void {
    if (this.#state === state) return
    this.#state = state
    this.#options.onState(state)
  }
}
