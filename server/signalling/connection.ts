import type { CallId } from '../../protocol/ids.ts'
import type { DownEnvelope } from '../../protocol/messages/envelope.ts'
import type { EventEnvelope, NoticeData, NoticeEnvelope, NoticeName } from '../../protocol/messages/notices.ts'
import type { Identity } from './identity.ts'
import type { Socket } from './socket.ts'

/** One socket with a person behind it, and which calls it has been shown up to which event. */
export class Connection {
  readonly identity: Identity
  readonly #socket: Socket
  readonly #shown = new Map<CallId, number>()

  constructor(socket: Socket, identity: Identity) {
    this.#socket = socket
    this.identity = identity
  }

  send(envelope: DownEnvelope): void {
    this.#socket.send(JSON.stringify(envelope))
  }

  notice<N extends NoticeName>(notice: N, data: NoticeData<N>): void {
    this.send({ notice, data } as NoticeEnvelope)
  }

  /** From now on this socket is told the events after `seq`. */
  show(call: CallId, seq: number): void {
    this.#shown.set(call, seq)
  }

  forget(call: CallId): void {
    this.#shown.delete(call)
  }

  /** Tells an event, unless this socket has not been shown the call, or knows the event from a snapshot. */
  tell(call: CallId, envelope: EventEnvelope): void {
    const shown = this.#shown.get(call)
    if (shown === undefined || envelope.seq <= shown) return
    this.#shown.set(call, envelope.seq)
    this.send(envelope)
  }

  close(code: Parameters<Socket['close']>[0], reason: string): void {
    this.#socket.close(code, reason)
  }
}
