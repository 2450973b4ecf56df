import type { CallId, PartyId } from '../../protocol/ids.ts'
import type { Source } from '../../protocol/messages/media.ts'
import { type Audibility, MediaFailure, type Relation, type Room } from '../media.ts'
import { FakeSeat } from './fake-seat.ts'

export class FakeRoom implements Room {
  readonly call: CallId
  readonly #onClose: () => void
  readonly #seats = new Map<PartyId, FakeSeat>()
  readonly #lost = new Set<() => void>()
  #audibility: Audibility = () => 'warm'
  #state: 'open' | 'closed' | 'lost' = 'open'

  constructor(call: CallId, onClose: () => void) {
    this.call = call
    this.#onClose = onClose
  }

  get closed(): boolean {
    return this.#state !== 'open'
  }

  get seats(): readonly FakeSeat[] {
    return [...this.#seats.values()]
  }

  flows(from: PartyId, to: PartyId, source: Source): boolean {
    return this.relation(from, to) === 'open' && (this.#seats.get(to)?.lets(from, source) ?? false)
  }

  relation(from: PartyId, to: PartyId): Relation {
    return this.#audibility(from, to)
  }

  others(seat: FakeSeat): readonly FakeSeat[] {
    return this.seats.filter(({ party }) => party !== seat.party)
  }

  async seat(party: PartyId): Promise<FakeSeat> {
    this.#assertOpen()
    this.unseat(party)
    const seat = new FakeSeat(party, this)
    this.#seats.set(party, seat)
    return seat
  }

  seatOf(party: PartyId): FakeSeat | undefined {
    return this.#seats.get(party)
  }

  unseat(party: PartyId): void {
    const seat = this.#seats.get(party)
    if (!seat) return
    this.#seats.delete(party)
    seat.end()
    for (const other of this.others(seat)) other.look()
  }

  async route(audibility: Audibility): Promise<void> {
    this.#assertOpen()
    this.#audibility = audibility
    for (const seat of this.seats) seat.look()
  }

  onLost(listener: () => void): void {
    if (this.#state === 'lost') queueMicrotask(listener)
    else this.#lost.add(listener)
  }

  lose(): void {
    if (this.closed) return
    this.#end('lost')
    for (const listener of this.#lost) listener()
  }

  async close(): Promise<void> {
    if (!this.closed) this.#end('closed')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  #end(state: 'closed' | 'lost'): void {
    this.#state = state
    for (const seat of this.seats) seat.end()
    this.#seats.clear()
    this.#onClose()
  }

  #assertOpen(): void {
    if (this.closed) throw new MediaFailure('closed', 'the room was closed')
  }
}
