import type { AgentId, CallId, GuestId, PartyId } from '../../protocol/ids.ts'
import type { EventEnvelope, NoticeEnvelope } from '../../protocol/messages/notices.ts'
import type { HeadlessOptions } from '../../sfu/headless/headless-seat.ts'
import { pause } from '../patience.ts'
import type { Ledger } from './ledger.ts'
import { Line } from './line.ts'
import { Occasions } from './occasions.ts'
import type { MediaKind, Staff } from './plan.ts'
import { type FleetSeat, takeSeat } from './seats.ts'

const SIGN_IN_TRIES = 5

export interface AgentOptions {
  readonly server: string
  readonly account: Staff['agents'][number]
  readonly media: MediaKind
  readonly headless: HeadlessOptions
  readonly ledger: Ledger
}

/** Somebody at a counter: every ring gets a warm seat at once; which to answer is decided elsewhere. */
export class FleetAgent {
  readonly id: string
  readonly #options: AgentOptions
  readonly #seats = new Map<string, FleetSeat>()
  readonly #rings = new Occasions<number>()
  readonly #answers = new Occasions<PartyId>()
  readonly #ends = new Occasions<void>()
  readonly #ended = new Set<string>()
  #line: Line | undefined

  constructor(options: AgentOptions) {
    this.#options = options
    this.id = options.account.id
  }

  /** As colleagues and shoppers read it. */
  get name(): string {
    return this.#options.account.name
  }

  get isThere(): boolean {
    return this.#line !== undefined && this.#line.broken === null
  }

  /** Signs in, opens the counter, is available. */
  async goesOnline(): Promise<void> {
    const { server, ledger } = this.#options
    const cookie = await this.#signIn()
    this.#line = await Line.open({
      server,
      cookie,
      ledger,
      onEvent: (envelope) => this.#hear(envelope),
      onNotice: (envelope) => this.#notice(envelope),
    })
    await this.#line.request('hello', { tab: 'lead' })
    await this.#line.request('status', { status: 'available' })
  }

  /** A server that is short of time says so, and when to come back. */
  async #signIn(): Promise<string> {
    const { server, account } = this.#options
    for (let tries = 1; ; tries += 1) {
      const response = await fetch(`${server}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server },
        body: JSON.stringify({ email: account.email, password: account.password }),
      })
      if (response.status === 503 && tries < SIGN_IN_TRIES) {
        await pause(1_000 * Number(response.headers.get('retry-after') ?? 1))
        continue
      }
      if (!response.ok)
        throw new Error(`${account.email} was refused with ${response.status}: ${await response.text()}`)
      return response.headers
        .getSetCookie()
        .map((each) => each.split(';', 1)[0] ?? '')
        .join('; ')
    }
  }

  /** When the call rang here, on this process's clock. */
  isRung(call: string): Promise<number> {
    return this.#rings.of(call)
  }

  /** When a call that rang here before rings once more. */
  isRungAgain(call: string): Promise<number> {
    this.#rings.forget(call)
    return this.isRung(call)
  }

  seatIn(call: string): FleetSeat | undefined {
    return this.#seats.get(call)
  }

  hasEnded(call: string): boolean {
    return this.#ended.has(call)
  }

  /** Who answered, when that is told here. */
  isAnswered(call: string): Promise<PartyId> {
    return this.#answers.of(call)
  }

  /** Resolves when the end of the call is told here. */
  isOver(call: string): Promise<void> {
    return this.#ends.of(call)
  }

  /** @throws {Refusal} `call.taken`, where somebody else was faster */
  async answers(call: string): Promise<void> {
    await this.#there.request('answer', { call: call as CallId })
  }

  async declines(call: string): Promise<void> {
    await this.#there.request('decline', { call: call as CallId })
  }

  async hangsUp(call: string): Promise<void> {
    await this.#there.request('hang-up', { call: call as CallId })
  }

  /** Rings a colleague from within the call. */
  async asks(call: string, colleague: FleetAgent, wish: 'hand-over' | 'join'): Promise<void> {
    await this.#there.request('ask', { call: call as CallId, wish, agent: colleague.id as AgentId })
  }

  /** A link for a friend. */
  async invites(call: string): Promise<string> {
    return (await this.#there.request('invite', { call: call as CallId })).url
  }

  async admits(call: string, guest: GuestId): Promise<void> {
    await this.#there.request('admit', { call: call as CallId, guest })
  }

  get line(): Line | undefined {
    return this.#line
  }

  get #there(): Line {
    if (this.#line === undefined) throw new Error('not at the counter')
    return this.#line
  }

  leaves(): void {
    for (const seat of this.#seats.values()) seat.close()
    this.#line?.close()
  }

  #hear({ call, event }: EventEnvelope): void {
    if (event.type === 'answered') this.#answers.happened(call, event.agent)
    const over = event.type === 'ended' || (event.type === 'answered' && event.agent !== this.id)
    if (!over) return
    if (event.type === 'ended') {
      this.#ended.add(call)
      this.#ends.happened(call, undefined)
    }
    this.#seats.get(call)?.close()
    this.#seats.delete(call)
  }

  #notice(envelope: NoticeEnvelope): void {
    const line = this.#line
    if (line === undefined) return
    if (envelope.notice === 'streams') this.#seats.get(envelope.data.call)?.change(envelope.data)
    if (envelope.notice !== 'rung') return
    const { snapshot, seat } = envelope.data
    const { id } = snapshot.call
    if (seat !== null) this.#seats.set(id, takeSeat(this.#options.media, seat, line, this.#options.headless))
    this.#rings.happened(id, performance.now())
  }
}
