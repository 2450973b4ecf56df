import type { types } from 'mediasoup'
import type { PartyId } from '../../protocol/ids.ts'
import type { Source } from '../../protocol/messages/media.ts'
import { MediaFailure } from '../media.ts'
import type { Measured } from './line.ts'
import type { StrictRtp } from './strict-rtp.ts'
import { VoiceMeter } from './voice-meter.ts'

/** A source as it reaches the worker. */
export interface SentStream {
  readonly party: PartyId
  readonly source: Source
  readonly producer: types.Producer
  readonly rtp: StrictRtp
  readonly muted: boolean
}

export interface SourceRequest {
  readonly source: Source
  readonly rtp: StrictRtp
  readonly muted: boolean
}

/** What a request changed: the replaced streams are still alive, so that nothing is lost until the others have the new ones. */
export interface SendingChange {
  readonly added: readonly SentStream[]
  readonly replaced: readonly SentStream[]
}

/** The worker counts jitter in ticks of the codec's clock, 48 kHz for Opus. */
const TICKS_A_MS = 48

/**
 * Milliseconds between two wishes for a key frame. Chromium does not obey a second one within 300, and the worker would
 * then wait a whole second: a wish made too early (an answer just after the warm-up asked) is made when it helps.
 */
const KEY_FRAME_REST = 330

/** The half of a seat that its party sends on. Not for use by two at once. */
export class SendingSide {
  readonly #party: PartyId
  readonly #transport: types.WebRtcTransport
  readonly #streams = new Map<Source, SentStream>()
  readonly #onScore: () => void
  readonly #voice = new VoiceMeter()
  #dtls: types.DtlsParameters | undefined

  constructor(party: PartyId, transport: types.WebRtcTransport, onScore: () => void) {
    this.#party = party
    this.#transport = transport
    this.#onScore = onScore
  }

  get streams(): readonly SentStream[] {
    return [...this.#streams.values()]
  }

  get measured(): Pick<Measured, 'voice' | 'pictures'> {
    return {
      voice: this.#voice.line,
      pictures: this.streams
        .filter(({ producer }) => producer.kind === 'video')
        .map(({ producer, muted }) => ({ muted, scores: producer.score.map(({ score }) => score) })),
    }
  }

  /** Reads how the voice arrives. */
  async readVoice(now: number): Promise<void> {
    const stream = this.#streams.get('microphone')
    if (!stream || stream.muted) return
    const [stats] = await stream.producer.getStats()
    // Muted or replaced while the worker answered: that reading belongs to nobody.
    if (this.#streams.get('microphone') !== stream) return
    this.#voice.add({
      at: now,
      received: stats?.packetCount ?? 0,
      lost: stats?.packetsLost ?? 0,
      repaired: stats?.packetsRepaired ?? 0,
      jitter: (stats?.jitter ?? 0) / TICKS_A_MS,
    })
  }

  /**
   * Takes sources, all or none. A source that comes again unchanged keeps its stream: the client repeats what it got no
   * answer to.
   *
   * @throws {MediaFailure} `refused`
   */
  async accept(requests: readonly SourceRequest[], dtls: types.DtlsParameters | undefined): Promise<SendingChange> {
    if (dtls && this.#dtls && !sameDtls(dtls, this.#dtls)) {
      throw new MediaFailure('refused', 'another DTLS fingerprint: that is a new connection and needs a new seat')
    }
    if (new Set(requests.map(({ source }) => source)).size < requests.length) {
      throw new MediaFailure('refused', 'one source twice in one request')
    }
    const repeated = requests.filter(({ source, rtp }) => {
      const before = this.#streams.get(source)
      return before && JSON.stringify(before.rtp) === JSON.stringify(rtp)
    })
    const fresh = requests.filter((request) => !repeated.includes(request))
    const replaced = fresh.flatMap(({ source }) => this.#streams.get(source) ?? [])
    this.#makeRoom(fresh, replaced)
    const added = await this.#produce(fresh, dtls)
    for (const stream of added) this.#set(stream)
    await Promise.all(repeated.map(({ source, muted }) => this.mute(source, muted)))
    return { added, replaced }
  }

  /**
   * A browser uses the place of a stream that it has ended for the next one. The worker knows one owner a place, so an
   * ended stream goes first where its place is wanted, and a place that is in use is refused.
   */
  #makeRoom(fresh: readonly SourceRequest[], replaced: readonly SentStream[]): void {
    const claims = fresh.flatMap(({ rtp }) => claimsOf(rtp))
    const kept = this.streams.filter((stream) => !replaced.includes(stream))
    const taken = new Set(kept.flatMap(({ rtp }) => claimsOf(rtp)))
    if (new Set(claims).size < claims.length || claims.some((claim) => taken.has(claim))) {
      throw new MediaFailure('refused', 'two sources with one MID or SSRC')
    }
    for (const { rtp, producer } of replaced) {
      if (claimsOf(rtp).some((claim) => claims.includes(claim))) producer.close()
    }
  }

  async #produce(
    fresh: readonly SourceRequest[],
    dtls: types.DtlsParameters | undefined,
  ): Promise<readonly SentStream[]> {
    const made = await Promise.allSettled(
      fresh.map(async ({ source, rtp, muted }): Promise<SentStream> => {
        const producer = await this.#transport.produce({
          kind: rtp.kind,
          rtpParameters: rtp.parameters,
          paused: muted,
          keyFrameRequestDelay: KEY_FRAME_REST,
        })
        producer.on('score', this.#onScore)
        return { party: this.#party, source, producer, rtp, muted }
      }),
    )
    const streams = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    try {
      const failed = made.find((one) => one.status === 'rejected')
      if (failed) throw failed.reason
      if (dtls && !this.#dtls) {
        await this.#transport.connect({ dtlsParameters: dtls })
        this.#dtls = dtls
      }
    } catch (error) {
      for (const { producer } of streams) producer.close()
      throw new MediaFailure('refused', 'the worker refused what is sent', { cause: error })
    }
    return streams
  }

  /** Resolves to whether anything changed; rejects with `refused` if no such source is sent. */
  async mute(source: Source, muted: boolean): Promise<boolean> {
    const stream = this.#streams.get(source)
    if (!stream) throw new MediaFailure('refused', `no ${source} is sent`)
    if (stream.muted === muted) return false
    await (muted ? stream.producer.pause() : stream.producer.resume())
    this.#set({ ...stream, muted })
    return true
  }

  stop(source: Source): SentStream | undefined {
    const stream = this.#streams.get(source)
    this.#streams.delete(source)
    if (source === 'microphone') this.#voice.reset()
    stream?.producer.close()
    return stream
  }

  #set(stream: SentStream): void {
    this.#streams.set(stream.source, stream)
    if (stream.source === 'microphone') this.#voice.reset()
  }

  /** Forgets all streams; they end with their transport. */
  clear(): readonly SentStream[] {
    const { streams } = this
    this.#streams.clear()
    return streams
  }
}

/** Whatever a worker keeps one owner of. */
function claimsOf({ parameters }: StrictRtp): readonly string[] {
  const ssrcs = (parameters.encodings ?? []).flatMap(({ ssrc, rtx }) => [ssrc, rtx?.ssrc])
  return [`mid ${parameters.mid}`, ...ssrcs.filter((ssrc) => ssrc !== undefined).map((ssrc) => `ssrc ${ssrc}`)]
}

export function sameDtls(a: types.DtlsParameters, b: types.DtlsParameters): boolean {
  return JSON.stringify(a.fingerprints) === JSON.stringify(b.fingerprints)
}
