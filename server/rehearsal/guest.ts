import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { CloseCode } from '../../protocol/close-codes.ts'
import type { ErrorBody } from '../../protocol/errors.ts'
import { type CommandData, type CommandReply, commands, type WireCommand } from '../../protocol/messages/commands.ts'
import { events } from '../../protocol/messages/events.ts'
import type { EventEnvelope, NoticeData, NoticeName } from '../../protocol/messages/notices.ts'
import { notices } from '../../protocol/messages/notices.ts'
import type { Socket } from '../signalling/socket.ts'

type Down = Record<string, unknown>

const replies = new Map<string, ReturnType<typeof Compile>>()
function checked(name: string, schema: TSchema, value: unknown): void {
  const validator = replies.get(name) ?? Compile(schema)
  replies.set(name, validator)
  if (!validator.Check(value))
    throw new Error(`The server said a ${name} that breaks its schema: ${JSON.stringify(validator.Errors(value)[0])}`)
}

/**
 * The client's end of a socket, without a network: says commands, keeps what it hears, and checks everything
 * the server says against the schemas that the documents show.
 */
export class Guest {
  readonly heard: Down[] = []
  closed: CloseCode | null = null
  #text: (text: string) => void = () => {}
  #close: (code: number) => void = () => {}
  #next = 1
  readonly #waiting = new Map<number, { type: WireCommand; settle: (down: Down) => void }>()
  #woken: (() => void)[] = []

  readonly socket: Socket = {
    send: (text) => this.#hear(JSON.parse(text) as Down),
    close: (code) => this.#end(code),
    onText: (listener) => (this.#text = listener),
    onClose: (listener) => (this.#close = listener),
  }

  /** Sends a frame as it is. */
  raw(text: string): void {
    if (this.closed === null) this.#text(text)
  }

  /** @returns the reply. @throws the `ErrorBody` of a refusal */
  say<N extends WireCommand>(type: N, data: CommandData<N>): Promise<CommandReply<N>> {
    const id = this.#next++
    const reply = new Promise<Down>((resolve) => this.#waiting.set(id, { type, settle: resolve }))
    this.raw(JSON.stringify({ id, type, data }))
    return reply.then((down) => {
      if (down['ok'] === true) return down['data'] as CommandReply<N>
      throw new Refused(down['error'] as ErrorBody)
    })
  }

  /** The line breaks, without a word. */
  vanish(): void {
    this.#end(1001)
  }

  events(call?: string): EventEnvelope[] {
    const all = this.heard.filter((down) => 'seq' in down) as unknown[] as EventEnvelope[]
    return call === undefined ? all : all.filter((each) => each.call === call)
  }

  notices<N extends NoticeName>(name: N): NoticeData<N>[] {
    return this.heard.filter((down) => down['notice'] === name).map((down) => down['data'] as NoticeData<N>)
  }

  /** Resolves once what was heard satisfies `test`. */
  async until(test: () => boolean): Promise<void> {
    while (!test()) await new Promise<void>((resolve) => this.#woken.push(resolve))
  }

  #hear(down: Down): void {
    if (typeof down['re'] === 'number') {
      const waiting = this.#waiting.get(down['re'])
      this.#waiting.delete(down['re'])
      if (waiting !== undefined && down['ok'] === true)
        checked(`reply to ${waiting.type}`, commands[waiting.type].reply, down['data'])
      waiting?.settle(down)
    } else if (typeof down['notice'] === 'string') {
      const name = down['notice'] as NoticeName
      checked(`notice ${name}`, notices[name].data, down['data'])
    } else {
      const event = down['event'] as EventEnvelope['event']
      checked(`event ${event.type}`, events[event.type].data, event)
    }
    this.heard.push(down)
    this.#wake()
  }

  #end(code: CloseCode): void {
    if (this.closed !== null) return
    this.closed = code
    this.#close(code)
    this.#wake()
  }

  #wake(): void {
    const woken = this.#woken
    this.#woken = []
    for (const each of woken) each()
  }
}

/** The server refused a command. */
export class Refused extends Error {
  readonly body: ErrorBody

  constructor(body: ErrorBody) {
    super(body.code)
    this.body = body
  }
}
