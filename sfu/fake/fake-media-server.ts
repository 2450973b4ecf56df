import type { CallId, PartyId } from '../../protocol/ids.ts'
import type { Source } from '../../protocol/messages/media.ts'
import { type Line, MediaFailure, type MediaServer, type MediaStats } from '../media.ts'
import { FakeRoom } from './fake-room.ts'
import type { FakeSeat } from './fake-seat.ts'

export interface FakeMediaOptions {
  /** Workers that take rooms; 1 by default. */
  readonly workers?: number
}

/** What a test may see of the fake and do to it, beside what the port lets everybody do. */
export interface FakeMediaServer extends MediaServer {
  /** Whether what one party sends reaches another one: published, set up there, allowed, not muted. */
  flows(call: CallId, from: PartyId, to: PartyId, source?: Source): boolean
  /** The open rooms. */
  readonly rooms: readonly FakeRoom[]
  /** The worker with this number from `stats` dies, with its rooms, and another one takes its place. */
  kill(pid: number): void
  /** Whether a dead worker is replaced; true from the start. Turned on again, it replaces those that have died. */
  heal(heals: boolean): void
  /** How well a party sends, from now on. */
  setLine(call: CallId, party: PartyId, line: Line): void
  /** Cuts a party's media connection, or mends it. */
  setConnected(call: CallId, party: PartyId, connected: boolean): void
}

interface FakeWorker {
  readonly pid: number
  readonly rooms: Set<FakeRoom>
}

/**
 * The media port with no packets: rooms, seats and streams behave as the real ones do, at once. Parameters are not looked at,
 * but for one word: whatever holds the key `refused` is refused.
 */
export function fakeMediaServer(options: FakeMediaOptions = {}): FakeMediaServer {
  return new FakeServer(options.workers ?? 1)
}

class FakeServer implements FakeMediaServer {
  readonly #workers = new Set<FakeWorker>()
  #nextPid = 1
  #missing = 0
  #died = 0
  #heals = true
  #closed = false

  constructor(workers: number) {
    for (let index = 0; index < workers; index += 1) this.#start()
  }

  get ready(): boolean {
    return !this.#closed && this.#workers.size > 0
  }

  get rooms(): readonly FakeRoom[] {
    return [...this.#workers].flatMap(({ rooms }) => [...rooms])
  }

  async openRoom(call: CallId): Promise<FakeRoom> {
    if (this.#closed) throw new MediaFailure('closed', 'the media server is closed')
    const [worker] = [...this.#workers].toSorted((a, b) => a.rooms.size - b.rooms.size)
    if (!worker) throw new MediaFailure('unavailable', 'no media worker lives')
    const room = new FakeRoom(call, () => worker.rooms.delete(room))
    worker.rooms.add(room)
    return room
  }

  flows(call: CallId, from: PartyId, to: PartyId, source: Source = 'microphone'): boolean {
    return this.rooms.some((room) => room.call === call && room.flows(from, to, source))
  }

  kill(pid: number): void {
    const worker = [...this.#workers].find((one) => one.pid === pid)
    if (!worker) throw new Error(`no worker ${pid}`)
    this.#workers.delete(worker)
    this.#died += 1
    if (this.#heals) this.#start()
    else this.#missing += 1
    for (const room of worker.rooms) room.lose()
  }

  heal(heals: boolean): void {
    this.#heals = heals
    if (!heals) return
    for (let index = 0; index < this.#missing; index += 1) this.#start()
    this.#missing = 0
  }

  setLine(call: CallId, party: PartyId, line: Line): void {
    this.#seat(call, party).setLine(line)
  }

  setConnected(call: CallId, party: PartyId, connected: boolean): void {
    this.#seat(call, party).setConnected(connected)
  }

  async stats(): Promise<MediaStats> {
    const workers = [...this.#workers].map(({ pid, rooms }) => {
      const seats = [...rooms].flatMap((room) => room.seats)
      return {
        pid,
        rooms: rooms.size,
        seats: seats.length,
        consumers: seats.reduce((sum, { received }) => sum + received, 0),
        cpu: 0,
        memory: 0,
      }
    })
    return { workers, died: this.#died }
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.rooms.map((room) => room.close()))
    this.#workers.clear()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  #start(): void {
    this.#workers.add({ pid: this.#nextPid, rooms: new Set() })
    this.#nextPid += 1
  }

  #seat(call: CallId, party: PartyId): FakeSeat {
    const seat = this.rooms.find((room) => room.call === call)?.seatOf(party)
    if (!seat) throw new Error(`${party} has no seat in ${call}`)
    return seat
  }
}
