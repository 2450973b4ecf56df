import { randomUUID } from 'node:crypto'
import { type ConsumerId, consumerId, type PartyId } from '../../protocol/ids.ts'
import type { ConsumerOffer, Source, TransportOffer } from '../../protocol/messages/media.ts'
import {
  type IceParameters,
  type Line,
  MediaFailure,
  type PublishRequest,
  type ReceiveRequest,
  type Seat,
} from '../media.ts'
import type { FakeRoom } from './fake-room.ts'

interface FakeStream {
  readonly id: string
  readonly party: PartyId
  readonly source: Source
  muted: boolean
}

interface FakeConsumer {
  readonly id: ConsumerId
  readonly stream: FakeStream
  ready: boolean
  shown: boolean
}

type Streams = Parameters<Parameters<Seat['onStreams']>[0]>[0]

export class FakeSeat implements Seat {
  readonly party: PartyId
  readonly offer: Seat['offer']
  readonly #room: FakeRoom
  readonly #sent = new Map<Source, FakeStream>()
  readonly #received = new Map<ConsumerId, FakeConsumer>()
  readonly #streams = new Set<(streams: Streams) => void>()
  readonly #lines = new Set<(line: Line) => void>()
  readonly #changes = new Set<() => void>()
  readonly #connections = new Set<(connected: boolean) => void>()
  #capable = false
  #connected = false
  #line: Line = 3
  #closed = false

  constructor(party: PartyId, room: FakeRoom) {
    this.party = party
    this.#room = room
    this.offer = { call: room.call, capabilities: { codecs: [] }, send: transport(), receive: transport() }
  }

  get id(): string {
    return this.offer.send.id
  }

  get closed(): boolean {
    return this.#closed
  }

  get sources(): readonly { readonly source: Source; readonly muted: boolean }[] {
    return [...this.#sent.values()].map(({ source, muted }) => ({ source, muted }))
  }

  get sent(): readonly FakeStream[] {
    return [...this.#sent.values()]
  }

  get received(): number {
    return this.#received.size
  }

  /** Whether this client has set a stream up, shows it, and its sender has not muted it. */
  lets(from: PartyId, source: Source): boolean {
    return [...this.#received.values()].some(
      ({ stream, ready, shown }) =>
        stream.party === from && stream.source === source && ready && shown && !stream.muted,
    )
  }

  async publish({ capabilities, dtls, sources }: PublishRequest): Promise<readonly ConsumerOffer[]> {
    this.#assertOpen()
    const given = [capabilities, dtls, ...sources.map(({ rtpParameters }) => rtpParameters)]
    if (given.some((one) => one !== undefined && !isAcceptable(one))) {
      throw new MediaFailure('refused', 'the parameters are refused')
    }
    for (const { source, muted } of sources) {
      this.#sent.set(source, { id: randomUUID(), party: this.party, source, muted })
    }
    this.#capable ||= capabilities !== undefined
    if (dtls !== undefined) this.setConnected(true)
    if (sources.length > 0) tell(this.#changes)
    const { add } = this.#compare()
    for (const other of this.#room.others(this)) other.look()
    return add
  }

  async receive({ dtls, consumers }: ReceiveRequest): Promise<void> {
    this.#assertOpen()
    if (dtls !== undefined && !isAcceptable(dtls)) throw new MediaFailure('refused', 'the parameters are refused')
    if (dtls !== undefined) this.setConnected(true)
    for (const id of consumers) {
      const consumer = this.#received.get(id)
      if (consumer) consumer.ready = true
    }
  }

  unpublish(source: Source): void {
    if (!this.#sent.delete(source)) return
    for (const other of this.#room.others(this)) other.look()
    tell(this.#changes)
  }

  async mute(source: Source, muted: boolean): Promise<void> {
    this.#assertOpen()
    const stream = this.#sent.get(source)
    if (!stream) throw new MediaFailure('refused', `no ${source} is sent`)
    if (stream.muted === muted) return
    stream.muted = muted
    tell(this.#changes)
  }

  async prefer(id: ConsumerId, height: number): Promise<void> {
    this.#assertOpen()
    const consumer = this.#received.get(id)
    if (consumer && kindOf(consumer.stream.source) === 'video') consumer.shown = height > 0
  }

  async restartIce(): Promise<{ readonly send: IceParameters; readonly receive: IceParameters }> {
    this.#assertOpen()
    return { send: iceParameters(), receive: iceParameters() }
  }

  onStreams(listener: (streams: Streams) => void): void {
    this.#streams.add(listener)
  }

  onLine(listener: (line: Line) => void): void {
    this.#lines.add(listener)
  }

  onSources(listener: () => void): void {
    this.#changes.add(listener)
  }

  onConnected(listener: (connected: boolean) => void): void {
    this.#connections.add(listener)
  }

  setLine(line: Line): void {
    if (line === this.#line) return
    this.#line = line
    tell(this.#lines, line)
  }

  setConnected(connected: boolean): void {
    if (connected === this.#connected) return
    this.#connected = connected
    tell(this.#connections, connected)
    this.setLine(connected ? 3 : 0)
  }

  /** Offers what is new to this seat and takes back what is gone. */
  look(): void {
    const { add, remove } = this.#compare()
    if (add.length + remove.length > 0) tell(this.#streams, { add, remove })
  }

  end(): void {
    this.#closed = true
    this.#sent.clear()
    this.#received.clear()
  }

  #compare(): Streams {
    const known = this.#room
      .others(this)
      .filter(({ party }) => this.#capable && this.#room.relation(party, this.party) !== 'apart')
      .flatMap(({ sent }) => sent)
    const gone = [...this.#received.values()].filter(({ stream }) => !known.includes(stream))
    for (const { id } of gone) this.#received.delete(id)
    const had = new Set([...this.#received.values()].map(({ stream }) => stream))
    const fresh = known
      .filter((stream) => !had.has(stream))
      .map((stream) => ({ id: consumerId(randomUUID()), stream, ready: false, shown: true }))
    for (const consumer of fresh) this.#received.set(consumer.id, consumer)
    return {
      add: fresh.map(({ id, stream: { party, source, muted } }) => ({
        id,
        party,
        source,
        kind: kindOf(source),
        rtpParameters: {},
        muted,
      })),
      remove: gone.map(({ id }) => id),
    }
  }

  #assertOpen(): void {
    if (this.#closed) throw new MediaFailure('closed', 'the seat has been given back')
  }
}

const kindOf = (source: Source) => (source === 'microphone' || source === 'screen-sound' ? 'audio' : 'video')

const isAcceptable = (given: unknown) => typeof given === 'object' && given !== null && !('refused' in given)

const iceParameters = () => ({ usernameFragment: randomUUID(), password: randomUUID(), iceLite: true })

const transport = (): TransportOffer => ({
  id: randomUUID(),
  iceParameters: iceParameters(),
  iceCandidates: [],
  dtlsParameters: { fingerprints: [{ algorithm: 'sha-256', value: Array<string>(32).fill('00').join(':') }] },
})

function tell<A extends readonly unknown[]>(listeners: Iterable<(...values: A) => void>, ...values: A): void {
  for (const listener of listeners) listener(...values)
}
