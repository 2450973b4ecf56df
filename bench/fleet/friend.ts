import type { GuestId, PartyId } from '../../protocol/ids.ts'
import type { EventEnvelope, NoticeEnvelope } from '../../protocol/messages/notices.ts'
import type { NewGuest } from '../../protocol/rest/routes.ts'
import type { HeadlessOptions } from '../../sfu/headless/headless-seat.ts'
import type { Ledger } from './ledger.ts'
import { Line } from './line.ts'
import type { MediaKind } from './plan.ts'
import { type FleetSeat, takeSeat } from './seats.ts'

export interface FriendOptions {
  readonly server: string
  readonly name: string
  readonly media: MediaKind
  readonly headless: HeadlessOptions
  readonly ledger: Ledger
}

/** Somebody who comes into a call by a link. */
export class FleetFriend {
  readonly #options: FriendOptions
  readonly #admitted = Promise.withResolvers<void>()
  readonly #over = Promise.withResolvers<void>()
  #guest: NewGuest | undefined
  #line: Line | undefined
  #seat: FleetSeat | undefined
  #early: Extract<NoticeEnvelope, { notice: 'streams' }>[] = []

  constructor(options: FriendOptions) {
    this.#options = options
  }

  get party(): PartyId {
    return this.#invited.guest
  }

  get seat(): FleetSeat | undefined {
    return this.#seat
  }

  get line(): Line | undefined {
    return this.#line
  }

  /** Opens the link and knocks: stands at the door. */
  async knocks(link: string): Promise<GuestId> {
    const { server, name, ledger } = this.#options
    const response = await fetch(`${server}/api/guests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server },
      body: JSON.stringify({ token: new URL(link).hash.slice(1) }),
    })
    if (!response.ok) throw new Error(`a friend was refused with ${response.status}: ${await response.text()}`)
    const invited = (await response.json()) as NewGuest
    this.#guest = invited
    this.#line = await Line.open({
      server,
      ledger,
      onEvent: (envelope) => this.#hear(envelope),
      onNotice: (envelope) => this.#notice(envelope),
    })
    await this.#line.request('hello', { token: invited.token })
    await this.#line.request('knock', { call: invited.call, name })
    return invited.guest
  }

  /** Sits down, once let in. */
  async comesIn(): Promise<void> {
    await this.#admitted.promise
    const line = this.#line
    const { call } = this.#invited
    const seated = await line?.request('sit', { call })
    if (line === undefined || !seated?.seat) throw new Error('let in, and no seat')
    const { media, headless } = this.#options
    this.#seat = takeSeat(media, seated.seat, line, headless)
    for (const early of this.#early.splice(0)) this.#seat.change(early.data)
    await this.#seat.ready
  }

  /** Resolves when the call has ended. */
  get over(): Promise<void> {
    return this.#over.promise
  }

  leaves(): void {
    this.#seat?.close()
    this.#line?.close()
  }

  get #invited(): NewGuest {
    if (this.#guest === undefined) throw new Error('has not opened the link')
    return this.#guest
  }

  #hear({ event }: EventEnvelope): void {
    if (event.type === 'ended') this.#over.resolve()
    if (event.type === 'admitted' && event.guest === this.#guest?.guest) this.#admitted.resolve()
  }

  #notice(envelope: NoticeEnvelope): void {
    if (envelope.notice !== 'streams') return
    if (this.#seat === undefined) this.#early.push(envelope)
    else this.#seat.change(envelope.data)
  }
}
