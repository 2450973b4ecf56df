import type { ErrorBody, ErrorCode } from '../../protocol/errors.ts'
import { SUBPROTOCOL } from '../../protocol/messages/envelope.ts'
import type { LinkSocket } from '../link.ts'

interface Heard {
  readonly id: number
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

type Answer = (data: Heard['data']) => unknown

/** Thrown by an answer: the server says no. */
export class No extends Error {
  readonly code: ErrorCode
  readonly detail: ErrorBody['detail']
  constructor(code: ErrorCode, detail?: ErrorBody['detail']) {
    super(code)
    this.code = code
    this.detail = detail
  }
}

/** The other end of one socket. */
export class FakeSocket implements LinkSocket {
  onopen: LinkSocket['onopen'] = null
  onclose: LinkSocket['onclose'] = null
  onmessage: LinkSocket['onmessage'] = null
  closedBy: number | null = null
  readonly #server: FakeServer

  constructor(server: FakeServer) {
    this.#server = server
  }

  send(text: Parameters<WebSocket['send']>[0]): void {
    if (typeof text !== 'string') throw new Error('Only text travels here.')
    const heard = JSON.parse(text) as Heard
    this.#server.heard.push(heard)
    queueMicrotask(() => this.#server.answer(this, heard))
  }
  close(code?: number): void {
    this.closedBy = code ?? 1005
  }

  open(): void {
    this.onopen?.call(asSocket(this), new Event('open'))
  }
  say(body: object): void {
    if (this.closedBy === null)
      this.onmessage?.call(asSocket(this), new MessageEvent('message', { data: JSON.stringify(body) }))
  }
  /** The line breaks, or the server closes it. */
  drop(code: number): void {
    const event = Object.assign(new Event('close'), { code, reason: '', wasClean: code !== 1006 })
    this.onclose?.call(asSocket(this), event)
  }
}

function asSocket(socket: FakeSocket): WebSocket {
  const part: LinkSocket = socket
  return part as WebSocket
}

/** A server for tests of the client: opens sockets by itself, answers what it was told to answer, hears everything. */
export class FakeServer {
  readonly sockets: FakeSocket[] = []
  readonly heard: Heard[] = []
  /** A server that does not answer lets sockets wait for ever. */
  reachable = true
  silent = false
  /** What it hears and never answers. */
  readonly deafTo = new Set<string>()
  readonly #answers = new Map<string, Answer>()

  readonly open = (url: string, protocol: string): LinkSocket => {
    if (protocol !== SUBPROTOCOL) throw new Error(`${protocol} at ${url}?`)
    const socket = new FakeSocket(this)
    this.sockets.push(socket)
    queueMicrotask(() => (this.reachable ? socket.open() : socket.drop(1006)))
    return socket
  }

  get socket(): FakeSocket {
    const socket = this.sockets.at(-1)
    if (socket === undefined) throw new Error('Nobody has come.')
    return socket
  }

  on(type: string, answer: Answer): this {
    this.#answers.set(type, answer)
    return this
  }

  types(): readonly string[] {
    return this.heard.map(({ type }) => type)
  }

  answer(socket: FakeSocket, { id, type, data }: Heard): void {
    if (this.silent || this.deafTo.has(type)) return
    try {
      socket.say({ re: id, ok: true, data: this.#answers.get(type)?.(data) ?? {} })
    } catch (cause) {
      if (!(cause instanceof No)) throw cause
      socket.say({ re: id, ok: false, error: { code: cause.code, ...(cause.detail && { detail: cause.detail }) } })
    }
  }
}
