import { createSocket, type Socket } from 'node:dgram'
import { EventEmitter, once } from 'node:events'
import { observer, type types } from 'mediasoup'
import { describe, expect, it, vi } from 'vitest'
import { agentId, type ConsumerId, callId, type PartyId } from '../../protocol/ids.ts'
import type { ConsumerOffer, Source } from '../../protocol/messages/media.ts'
import { mediaContract } from '../contract/media-contract.ts'
import type { MediaUnderTest, Sitter, SitterOptions } from '../contract/media-under-test.ts'
import { type HeadlessSeat, headlessSeat } from '../headless/headless-seat.ts'
import type { Seat } from '../media.ts'
import { findWorker } from '../worker/find.ts'
import { freePort } from './listen.ts'
import { mediasoupServer } from './server.ts'

const workerBin = await findWorker()
// Real sound takes real time, and more of it on a busy machine.
vi.setConfig({ testTimeout: 30_000 })
/** Packets that a sender must have sent meanwhile before nothing counts as nothing. */
const ENOUGH = 15
/** Octaves and their harmonics stay apart. */
const tones = [440, 620, 1_010, 1_370]

mediaContract('mediasoup', async (workers): Promise<MediaUnderTest> => {
  const processes = new Set<types.Worker>()
  const remember = (worker: types.Worker) => processes.add(worker)
  observer.on('newworker', remember)
  const server = await mediasoupServer({ workerBin, workers, listenIp: '127.0.0.1', port: 0 })
  const clients = new Map<string, Client>()
  return {
    server,
    async sit(seat, options) {
      const client = await Client.sit(seat, tones[clients.size % tones.length] ?? 440, options, (party) => {
        const other = [...clients.values()].findLast(
          (one) => one.seat.party === party && one.seat.offer.call === seat.offer.call,
        )
        return other ?? expect.unreachable()
      })
      clients.set(seat.id, client)
      return client
    },
    kill: (pid) => process.kill(pid, 'SIGKILL'),
    async remains() {
      const dumps = await Promise.all([...processes].filter(({ closed }) => !closed).map((one) => one.dump()))
      return dumps.reduce(
        // One handler a WebRTC server; all others are routers, transports, producers and consumers.
        (sum, { routerIds, channelMessageHandlers, webRtcServerIds }) =>
          sum + routerIds.length + channelMessageHandlers.channelRequestHandlers.length - webRtcServerIds.length,
        0,
      )
    },
    refused: { mid: 'x'.repeat(100) },
    async end() {
      for (const client of clients.values()) client.leave()
      observer.off('newworker', remember)
      await server.close()
    },
  }
})

describe('a call on mediasoup', () => {
  it('goes over TCP where no UDP passes', async () => {
    await using server = await mediasoupServer({ workerBin, workers: 1, listenIp: '127.0.0.1', port: 0 })
    const room = await server.openRoom(callId('call'))
    const sit = async (party: PartyId, tone: number) => {
      const seat = await room.seat(party)
      const { send, receive, capabilities } = seat.offer
      const overTcp = (transport: typeof send) => ({
        ...transport,
        iceCandidates: transport.iceCandidates.filter(({ protocol }) => protocol === 'tcp'),
      })
      const client = await headlessSeat(
        { capabilities, send: overTcp(send), receive: overTcp(receive) },
        { publish: (request) => seat.publish(request), receive: (request) => seat.receive(request) },
        { tone },
      )
      seat.onStreams(({ add }) => void client.take(add))
      return client
    }
    await room.route(() => 'open')
    const shopper = await sit('shopper', 440)
    const anna = await sit(agentId('anna'), 620)
    await (await anna.ear('shopper')).hears(440)
    await (await shopper.ear(agentId('anna'))).hears(620)
    shopper.close()
    anna.close()
  })

  it('begins a picture again sooner than a second after it began, though browsers do not obey a wish that follows another', async () => {
    await using server = await mediasoupServer({ workerBin, workers: 1, listenIp: '127.0.0.1', port: 0 })
    const room = await server.openRoom(callId('call'))
    const sit = async (party: PartyId, options: Parameters<typeof headlessSeat>[2]) => {
      const seat = await room.seat(party)
      return headlessSeat(
        seat.offer,
        { publish: (request) => seat.publish(request), receive: (request) => seat.receive(request) },
        options,
      )
    }
    const anna = await sit(agentId('anna'), { camera: { width: 320, height: 240, frameRate: 15 } })
    const shopper = await sit('shopper', {})
    const eye = await shopper.eye(agentId('anna'))
    await expect.poll(() => anna.packetsSent('camera'), { timeout: 10_000 }).toBeGreaterThan(ENOUGH)
    await room.route(() => 'open')
    await eye.sees()
    await room.route(() => 'warm')
    const again = eye.sees()
    const began = performance.now()
    await room.route(() => 'open')
    await again
    expect(performance.now() - began).toBeLessThan(900)
    anna.close()
    shopper.close()
  })

  it('says that a line loses packets, and that it no longer does', { timeout: 40_000 }, async () => {
    const [port, relayPort] = [await freePort('127.0.0.1'), await freePort('127.0.0.1')]
    const path = new LossyPath(relayPort, port)
    await using server = await mediasoupServer({
      workerBin,
      workers: 1,
      listenIp: '127.0.0.1',
      port,
      announcedPort: relayPort,
      tcp: false,
    })
    const room = await server.openRoom(callId('call'))
    const seat = await room.seat('shopper')
    const lines = new EventEmitter()
    seat.onLine((line) => lines.emit(String(line)))
    const client = await headlessSeat(
      seat.offer,
      { publish: (request) => seat.publish(request), receive: (request) => seat.receive(request) },
      { tone: 440 },
    )
    path.loss = 0.4
    await once(lines, '1')
    path.loss = 0
    await once(lines, '3')
    expect(path.lost).toBeGreaterThan(20)
    client.close()
    path.close()
  })
})

/** UDP to the worker, with losses on the way there. */
class LossyPath {
  loss = 0
  lost = 0
  readonly #front = createSocket('udp4')
  readonly #backs = new Map<number, Socket>()

  constructor(from: number, to: number) {
    this.#front.bind(from, '127.0.0.1')
    this.#front.on('message', (packet, { port }) => {
      if (Math.random() < this.loss) this.lost += 1
      else this.#back(port).send(packet, to, '127.0.0.1')
    })
  }

  close(): void {
    this.#front.close()
    for (const back of this.#backs.values()) back.close()
  }

  #back(port: number): Socket {
    const known = this.#backs.get(port)
    if (known) return known
    const back = createSocket('udp4')
    back.on('message', (packet) => this.#front.send(packet, port, '127.0.0.1'))
    this.#backs.set(port, back)
    return back
  }
}

class Client implements Sitter {
  readonly seat: Seat
  readonly withdrawn: ConsumerId[] = []
  readonly #offers: ConsumerOffer[] = []
  readonly #headless: HeadlessSeat
  readonly #tone: number
  readonly #find: (party: PartyId) => Client

  constructor(seat: Seat, headless: HeadlessSeat, tone: number, find: (party: PartyId) => Client) {
    this.seat = seat
    this.#headless = headless
    this.#tone = tone
    this.#find = find
  }

  static async sit(
    seat: Seat,
    tone: number,
    options: SitterOptions = {},
    find: (party: PartyId) => Client,
  ): Promise<Client> {
    const early: Parameters<Parameters<Seat['onStreams']>[0]>[0][] = []
    let hear = (streams: (typeof early)[number]) => {
      early.push(streams)
    }
    seat.onStreams((streams) => hear(streams))
    const offers: ConsumerOffer[] = []
    const headless = await headlessSeat(
      seat.offer,
      {
        async publish(request) {
          const added = await seat.publish(request)
          offers.push(...added)
          return added
        },
        receive: (request) => seat.receive(request),
      },
      {
        tone,
        muted: options.muted ?? false,
        ...(options.camera ? { camera: { width: 320, height: 240, frameRate: 15 } } : {}),
      },
    )
    const client = new Client(seat, headless, tone, find)
    client.#offers.push(...offers)
    hear = ({ add, remove }) => {
      client.#offers.push(...add)
      client.withdrawn.push(...remove)
      headless.drop(remove)
      void headless.take(add)
    }
    for (const streams of early) hear(streams)
    return client
  }

  get offered() {
    return this.#offers.map(({ party, source, muted }) => ({ party, source, muted }))
  }

  async gets(from: PartyId, source: 'microphone' | 'camera' = 'microphone'): Promise<void> {
    if (source === 'camera') await (await this.#headless.eye(from)).sees()
    else await (await this.#headless.ear(from)).hears(this.#find(from).#tone)
  }

  async misses(from: PartyId, source: 'microphone' | 'camera' = 'microphone'): Promise<void> {
    if (source === 'microphone') await (await this.#headless.ear(from)).falls()
    const sender = this.#find(from).#headless
    const received = await this.#headless.packetsFrom(from, source)
    const sent = await sender.packetsSent(source)
    await expect.poll(() => sender.packetsSent(source), { timeout: 10_000 }).toBeGreaterThan(sent + ENOUGH)
    expect(await this.#headless.packetsFrom(from, source)).toBe(received)
  }

  consumerOf(from: PartyId, source: Source): Promise<ConsumerId> {
    return this.#headless.consumerOf(from, source)
  }

  leave = (): void => this.#headless.close()
}
