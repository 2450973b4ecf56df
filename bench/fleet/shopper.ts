import type { PartyId } from '../../protocol/ids.ts'
import type { SeatOffer } from '../../protocol/messages/media.ts'
import type { EventEnvelope, NoticeEnvelope } from '../../protocol/messages/notices.ts'
import type { NewVisit } from '../../protocol/rest/routes.ts'
import type { HeadlessOptions } from '../../sfu/headless/headless-seat.ts'
import type { Ledger } from './ledger.ts'
import { Line } from './line.ts'
import type { MediaKind } from './plan.ts'
import { type FleetSeat, takeSeat } from './seats.ts'

export interface ShopperOptions {
  readonly server: string
  readonly shop: string
  readonly media: MediaKind
  readonly headless: HeadlessOptions
  readonly ledger: Ledger
}

/** Somebody who presses the button of a shop and talks. */
export class FleetShopper {
  readonly #options: ShopperOptions
  readonly #answered = Promise.withResolvers<{ readonly agent: PartyId; readonly at: number }>()
  readonly #offered = Promise.withResolvers<void>()
  readonly #ended = Promise.withResolvers<string>()
  #line: Line | undefined
  #seat: FleetSeat | undefined
  #early: Extract<NoticeEnvelope, { notice: 'streams' }>[] = []
  #call: string | undefined

  constructor(options: ShopperOptions) {
    this.#options = options
    // Who waits for it is told; who does not must not end the process.
    this.#answered.promise.catch(() => {})
  }

  /** Resolves when the word comes that somebody answered; rejects if the call ends before. */
  get answered(): Promise<{ readonly agent: PartyId; readonly at: number }> {
    return this.#answered.promise
  }

  /** Resolves when the word comes that a call from the line rings. */
  get offered(): Promise<void> {
    return this.#offered.promise
  }

  /** How the call ended. */
  get ended(): Promise<string> {
    return this.#ended.promise
  }

  get seat(): FleetSeat | undefined {
    return this.#seat
  }

  get line(): Line | undefined {
    return this.#line
  }

  /** Whether the socket stands. */
  get isThere(): boolean {
    return this.#line !== undefined && this.#line.broken === null
  }

  /**
   * The press: a visit, a socket, the wish to talk, and the seat; in the line there is none yet. Resolves with the id of the call once it
   * is dialled.
   */
  async calls(): Promise<string> {
    const { server, shop, ledger } = this.#options
    const token = await this.#visit()
    this.#line = await Line.open({
      server,
      ledger,
      onEvent: (envelope) => this.#hear(envelope),
      onNotice: (envelope) => this.#notice(envelope),
    })
    await this.#line.request('hello', { token })
    const { snapshot, seat } = await this.#line.request('dial', {
      page: {
        url: `${server}/demo/products/ridge-boot?shop=${shop}`,
        title: 'Ridge Boot, waterproof',
        product: { name: 'Ridge Boot', price: { amount: 189.5, currency: 'EUR' } },
        cart: { items: [{ name: 'Wool socks', quantity: 2 }], count: 2, total: { amount: 31, currency: 'EUR' } },
      },
      shopper: { language: 'en', device: 'phone', listensOnly: false },
    })
    this.#call = snapshot.call.id
    if (seat !== null) this.#sit(seat, this.#line)
    return this.#call
  }

  #sit(offer: SeatOffer, line: Line): void {
    const { media, headless } = this.#options
    this.#seat?.close()
    this.#seat = takeSeat(media, offer, line, headless)
    for (const early of this.#early.splice(0)) this.#seat.change(early.data)
  }

  async hangsUp(): Promise<void> {
    const call = this.#call
    if (call !== undefined) await this.#line?.request('hang-up', { call: call as never })
  }

  leaves(): void {
    this.#seat?.close()
    this.#line?.close()
  }

  async #visit(): Promise<string> {
    const { server, shop } = this.#options
    const response = await fetch(`${server}/api/shops/${shop}/visits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server },
      body: '{}',
    })
    if (!response.ok) throw new Error(`a visit was refused with ${response.status}: ${await response.text()}`)
    return ((await response.json()) as NewVisit).token
  }

  #hear({ event }: EventEnvelope): void {
    if (event.type === 'offered') this.#offered.resolve()
    if (event.type === 'answered') this.#answered.resolve({ agent: event.agent, at: performance.now() })
    if (event.type !== 'ended') return
    this.#ended.resolve(event.outcome)
    this.#answered.reject(new Error(`ended before it was answered: ${event.outcome}`))
  }

  #notice(envelope: NoticeEnvelope): void {
    if (envelope.notice === 'reseat' && this.#line !== undefined) this.#sit(envelope.data, this.#line)
    if (envelope.notice !== 'streams') return
    if (this.#seat === undefined) this.#early.push(envelope)
    else this.#seat.change(envelope.data)
  }
}
