import { WebSocket } from 'ws'
import { type ErrorBody, Refusal } from '../../protocol/errors.ts'
import type { CommandData, CommandReply, WireCommand } from '../../protocol/messages/commands.ts'
import { type DownEnvelope, SUBPROTOCOL } from '../../protocol/messages/envelope.ts'
import type { EventEnvelope, NoticeEnvelope } from '../../protocol/messages/notices.ts'
import { within } from '../patience.ts'
import type { Ledger } from './ledger.ts'

const PATIENCE_MS = 15_000

interface Waiting {
  readonly type: WireCommand
  readonly sent: number
  readonly resolve: (data: unknown) => void
  readonly reject: (error: Error) => void
}

export interface LineOptions {
  readonly server: string
  readonly cookie?: string
  readonly ledger: Ledger
  readonly onEvent?: (envelope: EventEnvelope) => void
  readonly onNotice?: (envelope: NoticeEnvelope) => void
}

/** One socket to the server, as a browser would have it: it does not come back when it breaks. */
export class Line {
  readonly #socket: WebSocket
  readonly #options: LineOptions
  readonly #waiting = new Map<number, Waiting>()
  #last = 0
  #broken: number | null = null

  private constructor(socket: WebSocket, options: LineOptions) {
    this.#socket = socket
    this.#options = options
    socket.on('message', (data) => Buffer.isBuffer(data) && this.#read(data.toString('utf8')))
    socket.on('close', (code) => this.#end(code))
    // The close that follows says all there is to say.
    socket.on('error', () => {})
  }

  static async open(options: LineOptions): Promise<Line> {
    const { server, cookie } = options
    const socket = new WebSocket(`${server.replace(/^http/, 'ws')}/socket`, SUBPROTOCOL, {
      origin: server,
      perMessageDeflate: false,
      ...(cookie === undefined ? {} : { headers: { cookie } }),
    })
    const line = new Line(socket, options)
    const opened = Promise.withResolvers<void>()
    socket.once('open', opened.resolve)
    socket.once('close', (code) => opened.reject(new Error(`the socket closed with ${code} before it opened`)))
    await within(PATIENCE_MS, 'a socket', opened.promise)
    return line
  }

  /** The code with which the server or the line ended it, before `close`; null while it stands. */
  get broken(): number | null {
    return this.#broken
  }

  /** @throws {Refusal} */
  request<N extends WireCommand>(type: N, data: CommandData<N>): Promise<CommandReply<N>> {
    const id = ++this.#last
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { type, sent: performance.now(), resolve, reject })
    })
    this.#socket.send(JSON.stringify({ id, type, data }))
    return within(PATIENCE_MS, `the reply to ${type}`, answer as Promise<CommandReply<N>>)
  }

  close(): void {
    this.#socket.removeAllListeners('close')
    this.#socket.close(1000)
    this.#fail(1000)
  }

  #read(text: string): void {
    const down = JSON.parse(text) as DownEnvelope
    if ('re' in down) {
      const waiting = this.#waiting.get(down.re)
      this.#waiting.delete(down.re)
      if (waiting === undefined) return
      this.#options.ledger.replied(waiting.type, performance.now() - waiting.sent)
      if (down.ok) waiting.resolve(down.data)
      else waiting.reject(this.#refusal(waiting.type, down.error))
    } else if ('event' in down) this.#options.onEvent?.(down)
    else this.#options.onNotice?.(down)
  }

  #refusal(type: WireCommand, { code, detail }: ErrorBody): Refusal {
    this.#options.ledger.refused(type, code)
    return new Refusal(code, detail)
  }

  #end(code: number): void {
    this.#broken = code
    this.#fail(code)
  }

  #fail(code: number): void {
    for (const { type, reject } of this.#waiting.values())
      reject(new Error(`closed with ${code} before ${type} was answered`))
    this.#waiting.clear()
  }
}
