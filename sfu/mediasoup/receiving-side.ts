import type { types } from 'mediasoup'
import { type ConsumerId, consumerId, type PartyId } from '../../protocol/ids.ts'
import type { ConsumerOffer } from '../../protocol/messages/media.ts'
import { MediaFailure, type Relation } from '../media.ts'
import { offeredParameters } from './codecs.ts'
import { layerFor } from './layer.ts'
import type { MediaLogger } from './options.ts'
import { type SentStream, sameDtls } from './sending-side.ts'

/** One stream on its way to one party. */
interface ReceivedStream {
  readonly consumer: types.Consumer
  readonly from: SentStream
  /** The client has set it up. */
  ready: boolean
  /** The client shows it at more than no height. */
  shown: boolean
  flowing: boolean
  /** Settles when the worker has done the last thing it was asked. */
  obeyed: Promise<void>
}

/** The half of a seat on which its party receives. */
export class ReceivingSide {
  readonly #transport: types.WebRtcTransport
  readonly #logger: MediaLogger
  readonly #relation: (from: PartyId) => Relation
  readonly #streams = new Map<ConsumerId, ReceivedStream>()
  /** By id of the producer: marked before the worker is asked, so that two at once never offer one stream twice. */
  readonly #taken = new Map<string, symbol>()
  #capabilities: types.RtpCapabilities | undefined
  #dtls: types.DtlsParameters | undefined

  constructor(transport: types.WebRtcTransport, relation: (from: PartyId) => Relation, logger: MediaLogger) {
    this.#transport = transport
    this.#relation = relation
    this.#logger = logger
    // A picture that is resumed before this loses its key frame.
    transport.on('dtlsstatechange', (state) => {
      if (state === 'connected') void this.refresh()
    })
  }

  get count(): { readonly audio: number; readonly video: number } {
    const all = [...this.#streams.values()]
    const video = all.filter(({ consumer }) => consumer.kind === 'video').length
    return { audio: all.length - video, video }
  }

  /** What the browser can receive. Only the first word counts. */
  set capabilities(capabilities: types.RtpCapabilities) {
    this.#capabilities ??= capabilities
  }

  /** Makes consumers, paused, for those streams that the rule lets this party know, that have none here yet, and that this browser can play. */
  async take(streams: readonly SentStream[]): Promise<readonly ConsumerOffer[]> {
    const rtpCapabilities = this.#capabilities
    if (!rtpCapabilities) return []
    const fresh = streams.filter(
      ({ party, producer }) => !this.#taken.has(producer.id) && this.#relation(party) !== 'apart',
    )
    const mark = Symbol('taken')
    for (const { producer } of fresh) this.#taken.set(producer.id, mark)
    const offers = await Promise.all(fresh.map((stream) => this.#take(stream, rtpCapabilities, mark)))
    return offers.filter((offer) => offer !== undefined)
  }

  async #take(
    from: SentStream,
    rtpCapabilities: types.RtpCapabilities,
    mark: symbol,
  ): Promise<ConsumerOffer | undefined> {
    const { producer } = from
    try {
      // With `enableRtx` a lost packet of the voice is asked for again, too.
      const consumer = await this.#transport.consume({
        producerId: producer.id,
        rtpCapabilities,
        paused: true,
        enableRtx: true,
      })
      if (this.#taken.get(producer.id) !== mark || consumer.closed) {
        consumer.close()
        return undefined
      }
      const id = consumerId(consumer.id)
      const obeyed = Promise.resolve()
      this.#streams.set(id, { consumer, from, ready: false, shown: true, flowing: false, obeyed })
      return {
        id,
        party: from.party,
        source: from.source,
        kind: consumer.kind,
        rtpParameters: offeredParameters(consumer.rtpParameters),
        muted: producer.paused,
      }
    } catch (error) {
      if (this.#taken.get(producer.id) === mark) this.#taken.delete(producer.id)
      // The stream or the seat ended meanwhile, or the browser plays no such codec. Either way it gets the rest.
      this.#logger.debug({ err: error, source: from.source }, 'a stream was not offered')
      return undefined
    }
  }

  /** Ends what came from these streams. */
  drop(streams: readonly SentStream[]): readonly ConsumerId[] {
    const gone = [...this.#streams].filter(([, { from }]) =>
      streams.some(({ producer }) => producer.id === from.producer.id),
    )
    for (const { producer } of streams) this.#taken.delete(producer.id)
    for (const [id, { consumer, from }] of gone) {
      this.#streams.delete(id)
      // The worker ends what it sent of a stream that has ended, and does not know it any more.
      if (!from.producer.closed) consumer.close()
    }
    return gone.map(([id]) => id)
  }

  /**
   * Streams that are gone by now are passed over: the client hears of that too.
   *
   * @throws {MediaFailure} `refused`
   */
  async receive(dtls: types.DtlsParameters | undefined, ids: readonly ConsumerId[]): Promise<void> {
    if (dtls && this.#dtls && !sameDtls(dtls, this.#dtls)) {
      throw new MediaFailure('refused', 'another DTLS fingerprint: that is a new connection and needs a new seat')
    }
    if (dtls && !this.#dtls) {
      this.#dtls = dtls
      try {
        await this.#transport.connect({ dtlsParameters: dtls })
      } catch (error) {
        this.#dtls = undefined
        throw new MediaFailure('refused', 'the worker refused the DTLS parameters', { cause: error })
      }
    }
    for (const id of ids) {
      const stream = this.#streams.get(id)
      if (stream) stream.ready = true
    }
    await this.refresh()
  }

  /** Lets flow what may flow and stops the rest, all at once; resolves when the worker has done so. */
  async refresh(): Promise<void> {
    await Promise.all([...this.#streams.values()].map((stream) => this.#flow(stream)))
  }

  #flow(stream: ReceivedStream): Promise<void> {
    const { consumer, from, ready, shown } = stream
    const flowing = ready && shown && this.#transport.dtlsState === 'connected' && this.#relation(from.party) === 'open'
    if (flowing !== stream.flowing) {
      stream.flowing = flowing
      const obeyed = flowing ? consumer.resume() : consumer.pause()
      stream.obeyed = obeyed.catch((error: unknown) => {
        if (!consumer.closed) this.#logger.warn({ err: error }, 'the worker did not switch a stream')
      })
    }
    return stream.obeyed
  }

  async prefer(id: ConsumerId, height: number): Promise<void> {
    const stream = this.#streams.get(id)
    if (!stream || stream.consumer.kind !== 'video') return
    const { scales } = stream.from.rtp
    stream.shown = height > 0
    const layer = scales.length > 1 && height > 0 ? layerFor(height, scales) : undefined
    await Promise.all([
      this.#flow(stream),
      layer === undefined ? undefined : stream.consumer.setPreferredLayers({ spatialLayer: layer }),
    ])
  }

  clear(): void {
    this.#streams.clear()
    this.#taken.clear()
  }
}
