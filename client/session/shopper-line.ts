import { type ErrorCode, Refusal } from '../../protocol/errors.ts'
import type { CallId, Millis } from '../../protocol/ids.ts'
import type { Seated } from '../../protocol/messages/call.ts'
import type { CommandData } from '../../protocol/messages/commands.ts'
import type { Welcome } from '../../protocol/messages/hello.ts'
import type { PageContext } from '../../protocol/page-context.ts'
import type { Visit } from '../call-session.ts'
import { Link, LinkLost, type LinkOptions, type LinkState } from '../link.ts'
import { LiveCall } from './live-call.ts'
import type { LiveCallDeps, LiveCallStart } from './live-call-deps.ts'

/** The call goes on on another device. */
const CARRIED = 4410
/** A little more than the server keeps a seat: what is not back by then is over. */
const GIVE_UP: Millis = 100_000
/** How long a server may take to start on a busy machine. */
const RESTART: Millis = 30_000

export interface ShopperLineOptions extends Visit {
  readonly media: Omit<LiveCallDeps, 'link' | 'visit'>
  /** Another tab of this visitor took the call over, or the server will not have us any more. */
  readonly onRefused: (code: ErrorCode | null) => void
  readonly open?: LinkOptions['open']
}

/** The socket of one shopper, and the one call that they may hold. */
export class ShopperLine implements Disposable {
  readonly #options: ShopperLineOptions
  readonly #link: Link
  /** The welcome that is waited for, or else the newest. */
  #welcome: Promise<Welcome>
  #begin: { resolve: (welcome: Welcome) => void; reject: (cause: Error) => void } | null = null
  #clockOffset: Millis = 0
  #call: LiveCall | null = null
  #lostTimer: ReturnType<typeof setTimeout> | undefined

  constructor(options: ShopperLineOptions) {
    this.#options = options
    this.#welcome = this.#expect()
    this.#link = new Link({
      url: socketUrl(options.server),
      hello: async () => ({ token: await options.token() }),
      onWelcome: (welcome) => this.#welcomed(welcome),
      onEvent: (envelope) => {
        if (envelope.call === this.#call?.id) this.#call.event(envelope)
      },
      onNotice: (envelope) => this.#call?.notice(envelope),
      onState: (state) => this.#follow(state),
      probe: () => (this.#call === null ? null : this.#call.look()),
      ...(options.open === undefined ? {} : { open: options.open }),
    })
  }

  get state(): LinkState {
    return this.#link.state
  }

  /**
   * Rings the counter; a call that this visitor holds already, because an answer was lost on its way, goes on. Where
   * the line breaks before the answer, it may ring already: the server is waited for as long as it takes to start, once.
   *
   * @param patience - Milliseconds until the server counts as out of reach.
   * @throws {Refusal | LinkLost}
   */
  async dial(data: CommandData<'dial'>, start: Omit<LiveCallStart, 'me' | 'clockOffset'>, patience: Millis) {
    const ring = async (wait: Millis): Promise<LiveCall> => {
      const welcome = await Promise.race([this.#welcome, tooLate(wait)])
      return this.#seat(welcome.calls[0] ?? (await this.#link.request('dial', data, patience)), start)
    }
    try {
      return await ring(patience)
    } catch (cause) {
      if (!(cause instanceof LinkLost) || this.#link.state !== 'reconnecting') throw cause
      // Once: a wish that breaks each line is not to be told for ever.
      return ring(RESTART)
    }
  }

  /**
   * The call that goes on, after the page has come back to it. `null`: there is none any more, and nothing to say.
   *
   * @param id - `null` for whichever this visitor holds
   * @throws {LinkLost} the server is out of reach
   */
  async comeBack(id: CallId | null, start: Omit<LiveCallStart, 'me' | 'clockOffset'>, patience: Millis) {
    const welcome = await Promise.race([this.#welcome, tooLate(patience)])
    const seated = welcome.calls.find(({ snapshot }) => id === null || snapshot.call.id === id)
    if (seated !== undefined) return this.#seat(seated, start)
    if (id === null) return null
    try {
      const snapshot = await this.#link.request('look', { call: id })
      return this.#seat({ snapshot, seat: null }, { ...start, speaks: false, camera: false })
    } catch (cause) {
      if (cause instanceof Refusal) return null
      throw cause
    }
  }

  /** The shopper stands before another page. Says nothing where nothing has changed. */
  async walk(page: PageContext): Promise<void> {
    const call = this.#call
    if (call === null || call.state.call.phase === 'idle' || call.state.call.phase === 'ended') return
    if (JSON.stringify(page) === JSON.stringify(call.state.call.page)) return
    // Who is told of a page is not to be disturbed by it: the next page tries again.
    await this.#link.request('walk', { call: call.id, page }).catch(() => undefined)
  }

  /** Says goodbye. A call that lives is left behind: its seat is kept for a while. */
  [Symbol.dispose](): void {
    clearTimeout(this.#lostTimer)
    this.#begin?.reject(new LinkLost())
    this.#link.close()
    this.#call?.[Symbol.dispose]()
  }

  #seat(seated: Seated, start: Omit<LiveCallStart, 'me' | 'clockOffset'>): LiveCall {
    const call = new LiveCall({ ...this.#options.media, link: this.#link, visit: this.#options }, seated, {
      me: 'shopper',
      clockOffset: this.#clockOffset,
      ...start,
    })
    this.#call = call
    return call
  }

  #expect(): Promise<Welcome> {
    const welcome = new Promise<Welcome>((resolve, reject) => {
      this.#begin = { resolve, reject }
    })
    welcome.catch(() => undefined)
    return welcome
  }

  #welcomed(welcome: Welcome): void {
    this.#clockOffset = welcome.now - Date.now()
    this.#begin?.resolve(welcome)
    this.#begin = null
    const call = this.#call
    if (call === null) return
    const seated = welcome.calls.find(({ snapshot }) => snapshot.call.id === call.id)
    if (seated === undefined) void call.look()
    else call.seated(seated, this.#clockOffset)
  }

  #follow(state: LinkState): void {
    clearTimeout(this.#lostTimer)
    if (state === 'reconnecting' && this.#begin === null) this.#welcome = this.#expect()
    if (state === 'reconnecting') this.#lostTimer = setTimeout(() => this.#call?.endHere('lost', null), GIVE_UP)
    if (state === 'refused') {
      const code = this.#link.closedWith === CARRIED ? 'call.carried' : this.#link.code
      this.#begin?.reject(code === null ? new LinkLost() : new Refusal(code))
      this.#options.onRefused(code)
    }
    this.#call?.linkChanged()
  }
}

export function socketUrl(server: string): string {
  return `${server.replace(/^http/, 'ws')}/socket`
}

function tooLate(patience: Millis): Promise<never> {
  return new Promise((_resolve, reject) => setTimeout(() => reject(new LinkLost()), patience))
}
