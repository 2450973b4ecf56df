import { once } from 'node:events'
import { createServer } from 'node:net'
import fc from 'fast-check'
import { observer, type types } from 'mediasoup'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agentId, callId } from '../../protocol/ids.ts'
import { MediaFailure, type MediaServer, type Room } from '../media.ts'
import { findWorker } from '../worker/find.ts'
import { chromium, firefox } from './browser-samples.ts'
import { extreme, mutated } from './mutation.ts'
import { type MediasoupOptions, noLogger } from './options.ts'
import { mediasoupServer } from './server.ts'

const workerBin = await findWorker()
const loopback: MediasoupOptions = { workerBin, workers: 1, listenIp: '127.0.0.1', port: 0 }
const anna = agentId('anna')

describe('a server on mediasoup', () => {
  let server: MediaServer | undefined
  const start = async (options: Partial<MediasoupOptions> = {}): Promise<MediaServer> => {
    server = await mediasoupServer({ ...loopback, ...options })
    return server
  }
  afterEach(() => server?.close())

  it('leaves the signals to its process', async () => {
    const before = [process.listenerCount('SIGTERM'), process.listenerCount('SIGINT')]
    await start({ workers: 2 })
    expect([process.listenerCount('SIGTERM'), process.listenerCount('SIGINT')]).toEqual(before)
  })

  it('does not start without a worker', async () => {
    await expect(start({ workerBin: '/nonexistent/worker' })).rejects.toMatchObject({ reason: 'unavailable' })
  })

  it('does not start on a port that is taken, and leaves no worker behind', async () => {
    const workers = new Set<types.Worker>()
    const remember = (worker: types.Worker) => workers.add(worker)
    observer.on('newworker', remember)
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await expect(start({ port })).rejects.toMatchObject({ reason: 'unavailable' })
    observer.off('newworker', remember)
    taken.close()
    expect([...workers].map(({ closed }) => closed)).toEqual([true])
  })

  it('keeps no transport of a room that was closed, nor one that was made while it was', async () => {
    const kept = new Set<string>()
    const watch = (worker: types.Worker) =>
      worker.observer.on('newwebrtcserver', (ports: types.WebRtcServer) => {
        ports.observer.on('webrtctransporthandled', ({ id }) => kept.add(id))
        ports.observer.on('webrtctransportunhandled', ({ id }) => kept.delete(id))
      })
    observer.on('newworker', watch)
    const media = await start()
    observer.off('newworker', watch)
    const room = await media.openRoom(callId('call'))
    await Promise.all([room.seat('shopper'), room.seat(anna)])
    expect(kept.size).toBe(4)
    const late = room.seat(anna)
    await room.close()
    await expect(late).rejects.toMatchObject({ reason: 'closed' })
    await expect.poll(() => kept.size).toBe(0)
  })

  it('tells the port of a relay, one more for each worker', async () => {
    await start({ workers: 2, announcedPort: 40_000, announcedAddress: 'media.example.com', listenIp: '0.0.0.0' })
    const offers = await Promise.all(
      ['one', 'two'].map(async (name) => {
        const room = await server?.openRoom(callId(name))
        return (await room?.seat('shopper'))?.offer.send.iceCandidates
      }),
    )
    const told = offers.flatMap((candidates) =>
      (candidates ?? []).map(({ address, port }) => `${String(address)}:${String(port)}`),
    )
    expect(new Set(told)).toEqual(new Set(['media.example.com:40000', 'media.example.com:40001']))
  })

  it('offers UDP and TCP on one port, or UDP only', async () => {
    const offered = async () => {
      const room = await server?.openRoom(callId('call'))
      const seat = await room?.seat('shopper')
      return (seat?.offer.receive.iceCandidates ?? []).map(({ protocol, port }) => ({ protocol, port }))
    }
    await start()
    const both = await offered()
    expect(both.map(({ protocol }) => protocol)).toEqual(['udp', 'tcp'])
    expect(both[0]?.port).toBe(both[1]?.port)
    await server?.close()
    await start({ tcp: false })
    expect((await offered()).map(({ protocol }) => protocol)).toEqual(['udp'])
  })

  it('keeps what travels before the first word small', async () => {
    await start()
    const room = await server?.openRoom(callId('0193f6e0-7c1a-7000-8000-000000000000'))
    const seat = await room?.seat('shopper')
    expect(JSON.stringify(seat?.offer).length).toBeLessThan(2_500)
    const { capabilities, dtls, microphone } = chromium
    const sources = [{ source: 'microphone', rtpParameters: microphone, muted: false }] as const
    await seat?.publish({ capabilities, dtls, sources })
    const other = await room?.seat(anna)
    const offers = await other?.publish({ capabilities, sources: [] })
    expect(JSON.stringify(offers).length).toBeLessThan(500)
  })

  it('keeps its port when a worker is replaced', async () => {
    await start()
    const port = async () => {
      const room = await server?.openRoom(callId('call'))
      return (await room?.seat('shopper'))?.offer.send.iceCandidates[0]?.['port']
    }
    const before = await port()
    const [worker] = (await server?.stats())?.workers ?? []
    const room = await server?.openRoom(callId('other'))
    const { promise: lost, resolve } = Promise.withResolvers<void>()
    room?.onLost(resolve)
    process.kill(worker?.pid ?? 0, 'SIGKILL')
    await lost
    expect(await port()).toBe(before)
  })

  it('lets who loses room after room wait for the next worker, rather than refuse', async () => {
    await start()
    for (let death = 0; death < 3; death += 1) {
      const room = await server?.openRoom(callId(`call-${death}`))
      const [worker] = (await server?.stats())?.workers ?? []
      const { promise: lost, resolve } = Promise.withResolvers<void>()
      room?.onLost(resolve)
      process.kill(worker?.pid ?? 0, 'SIGKILL')
      await lost
      expect(server?.ready).toBe(false)
    }
    await expect(server?.openRoom(callId('again'))).resolves.toMatchObject({ closed: false })
  })

  it('replaces a worker that keeps dying, each time later', async () => {
    const delays: unknown[] = []
    let replaced = Promise.withResolvers<void>()
    const logger = {
      ...noLogger,
      info: () => replaced.resolve(),
      error: (fields: object) => {
        if ('retryMs' in fields) delays.push(fields.retryMs)
      },
    }
    await start({ logger })
    for (let death = 0; death < 4; death += 1) {
      replaced = Promise.withResolvers<void>()
      const [worker] = (await server?.stats())?.workers ?? []
      process.kill(worker?.pid ?? 0, 'SIGKILL')
      await replaced.promise
    }
    expect(delays).toEqual([100, 200, 400])
    expect((await server?.stats())?.died).toBe(4)
    expect(server?.ready).toBe(true)
  })
})

describe('a seat on mediasoup', () => {
  const { capabilities, dtls, microphone, camera, screen } = chromium
  let server: MediaServer
  let room: Room
  let worker: types.Worker | undefined

  beforeEach(async () => {
    observer.once('newworker', (made: types.Worker) => {
      worker = made
    })
    server = await mediasoupServer(loopback)
    room = await server.openRoom(callId('call'))
  })
  afterEach(() => server.close())

  /** Everything that the worker keeps: routers, transports, producers, consumers. */
  const kept = async () => (await worker?.dump())?.channelMessageHandlers.channelRequestHandlers.length

  const voice = { source: 'microphone', rtpParameters: microphone, muted: false } as const
  const picture = { source: 'camera', rtpParameters: camera, muted: false } as const

  it('keeps the stream of a source that comes again unchanged, and takes its mute', async () => {
    const seat = await room.seat('shopper')
    const other = await room.seat(anna)
    await other.publish({ capabilities, sources: [] })
    const told: unknown[] = []
    other.onStreams(({ add, remove }) => told.push([add.length, remove.length]))
    await seat.publish({ capabilities, dtls, sources: [voice] })
    const before = await kept()
    await seat.publish({ capabilities, dtls, sources: [{ ...voice, muted: true }] })
    expect(await kept()).toBe(before)
    expect(seat.sources).toEqual([{ source: 'microphone', muted: true }])
    expect(told).toEqual([[1, 0]])
  })

  it('replaces a stream in one step, though the browser uses its place again', async () => {
    const seat = await room.seat('shopper')
    const other = await room.seat(anna)
    await other.publish({ capabilities, sources: [] })
    const told: unknown[] = []
    other.onStreams(({ add, remove }) => told.push([add.map(({ source }) => source), remove.length]))
    await seat.publish({ capabilities, dtls, sources: [voice, picture] })
    const again = { ...camera, encodings: camera.encodings.slice(1) }
    await seat.publish({ sources: [{ ...picture, rtpParameters: again }] })
    await seat.publish({ sources: [{ ...picture, rtpParameters: { ...again, mid: '7' } }] })
    expect(told).toEqual([
      [['microphone', 'camera'], 0],
      [['camera'], 1],
      [['camera'], 1],
    ])
    expect(seat.sources).toHaveLength(2)
  })

  it('takes all sources of a request or none', async () => {
    const seat = await room.seat('shopper')
    await seat.publish({ capabilities, dtls, sources: [voice] })
    const before = await kept()
    const requests = [
      [picture, { source: 'screen', rtpParameters: { ...screen, mid: 'x y' }, muted: false }],
      [picture, { source: 'screen', rtpParameters: { ...screen, mid: camera.mid }, muted: false }],
      [picture, { ...picture, rtpParameters: { ...camera, mid: '9' } }],
      [{ source: 'screen-sound', rtpParameters: { ...microphone, mid: '9' }, muted: false }],
    ] as const
    for (const sources of requests) {
      await expect(seat.publish({ sources })).rejects.toMatchObject({ reason: 'refused' })
    }
    expect(await kept()).toBe(before)
    expect(seat.sources).toEqual([{ source: 'microphone', muted: false }])
  })

  it('refuses another fingerprint: that is another connection', async () => {
    const seat = await room.seat('shopper')
    await seat.publish({ capabilities, dtls, sources: [voice] })
    await seat.receive({ dtls, consumers: [] })
    await seat.receive({ dtls, consumers: [] })
    const [one] = dtls.fingerprints
    const other = { ...dtls, fingerprints: [{ ...one, value: one?.value.replace('90', '91') }] }
    await expect(seat.publish({ dtls: other, sources: [] })).rejects.toMatchObject({ reason: 'refused' })
    await expect(seat.receive({ dtls: other, consumers: [] })).rejects.toMatchObject({ reason: 'refused' })
  })

  it('offers a browser without video the voice', async () => {
    const seat = await room.seat('shopper')
    await seat.publish({ capabilities, dtls, sources: [voice, picture] })
    const other = await room.seat(anna)
    const deaf = { ...capabilities, codecs: capabilities.codecs.slice(0, 1) }
    const offers = await other.publish({ capabilities: deaf, sources: [] })
    expect(offers.map(({ source }) => source)).toEqual(['microphone'])
  })

  it('sends the layer that fits the height shown', async () => {
    const consumers: types.Consumer[] = []
    observer.once('newworker', (made: types.Worker) => {
      made.observer.on('newrouter', (router) =>
        router.observer.on('newtransport', (transport) =>
          transport.observer.on('newconsumer', (consumer) => consumers.push(consumer)),
        ),
      )
    })
    await using watched = await mediasoupServer(loopback)
    const watchedRoom = await watched.openRoom(callId('watched'))
    const seat = await watchedRoom.seat('shopper')
    await seat.publish({ capabilities, dtls, sources: [picture] })
    const other = await watchedRoom.seat(anna)
    const [offer] = await other.publish({ capabilities, sources: [] })
    const layers: unknown[] = []
    for (const height of [120, 300, 1_080, 0]) {
      await other.prefer(offer?.id ?? expect.unreachable(), height)
      layers.push(consumers[0]?.preferredLayers?.spatialLayer)
    }
    expect(layers).toEqual([0, 1, 2, 2])
  })

  it('survives thousands of mutated requests, and its worker too', { timeout: 60_000 }, async () => {
    const [before] = (await server.stats()).workers
    const samples = [chromium, firefox].map((browser) => ({
      capabilities: browser.capabilities,
      dtls: browser.dtls,
      sources: (['microphone', 'camera', 'screen'] as const).map((source) => ({
        source,
        rtpParameters: browser[source],
        muted: false,
      })),
    }))
    const listener = await room.seat(anna)
    await listener.publish({ capabilities, sources: [] })
    let accepted = 0
    const mostly = (sample: object): fc.Arbitrary<unknown> =>
      fc.oneof({ weight: 5, arbitrary: fc.constant(sample) }, { weight: 1, arbitrary: mutated(sample) })
    const wounded = fc.constantFrom(...samples).chain((sample) =>
      fc.record({
        capabilities: mostly(sample.capabilities),
        dtls: mostly(sample.dtls),
        sources: fc
          .constantFrom(...sample.sources)
          .chain((one) =>
            fc
              .oneof(mutated(one.rtpParameters), extreme(one.rtpParameters))
              .map((rtpParameters) => [{ ...one, rtpParameters }]),
          ),
      }),
    )
    await fc.assert(
      fc.asyncProperty(wounded, async (request) => {
        const seat = await room.seat('shopper')
        try {
          await seat.publish(request)
          await seat.receive({ dtls: request.dtls, consumers: [] })
          accepted += 1
        } catch (error) {
          if (!(error instanceof MediaFailure) || error.reason !== 'refused') throw error
        }
      }),
      { numRuns: 3_000 },
    )
    const { workers, died } = await server.stats()
    expect([workers[0]?.pid, died, room.closed]).toEqual([before?.pid, 0, false])
    // Those that are odd but allowed reached the worker.
    expect(accepted).toBeGreaterThan(500)
  })
})
