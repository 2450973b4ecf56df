import { describe, expect, it } from 'vitest'
import { agentId, type ConsumerId, callId, type PartyId } from '../../protocol/ids.ts'
import type { ConsumerOffer, Source } from '../../protocol/messages/media.ts'
import { mediaContract } from '../contract/media-contract.ts'
import type { MediaUnderTest, Sitter, SitterOptions } from '../contract/media-under-test.ts'
import type { Seat } from '../media.ts'
import { type FakeMediaServer, fakeMediaServer } from './fake-media-server.ts'

mediaContract('the fake', async (workers): Promise<MediaUnderTest> => {
  const server = fakeMediaServer({ workers })
  return {
    server,
    sit: (seat, options) => sit(server, seat, options),
    kill: (pid) => server.kill(pid),
    remains: async () => server.rooms.length,
    refused: { refused: true },
    end: () => server.close(),
  }
})

async function sit(server: FakeMediaServer, seat: Seat, options: SitterOptions = {}): Promise<Sitter> {
  const offered: ConsumerOffer[] = []
  const withdrawn: ConsumerId[] = []
  const take = async (offers: readonly ConsumerOffer[]) => {
    offered.push(...offers)
    if (offers.length > 0) await seat.receive({ dtls: {}, consumers: offers.map(({ id }) => id) })
  }
  seat.onStreams(({ add, remove }) => {
    withdrawn.push(...remove)
    void take(add)
  })
  const sources: Source[] = options.camera ? ['microphone', 'camera'] : ['microphone']
  await take(
    await seat.publish({
      capabilities: {},
      dtls: {},
      sources: sources.map((source) => ({
        source,
        rtpParameters: {},
        muted: source === 'microphone' && options.muted === true,
      })),
    }),
  )
  const { call } = seat.offer
  const flows = (from: PartyId, source: Source = 'microphone') => server.flows(call, from, seat.party, source)
  return {
    seat,
    gets: (from, source) => expect.poll(() => flows(from, source)).toBe(true),
    misses: async (from, source) => expect(flows(from, source)).toBe(false),
    consumerOf: async (from, source) => {
      const find = () => offered.findLast((one) => one.party === from && one.source === source)
      await expect.poll(find).toBeDefined()
      return find()?.id ?? expect.unreachable()
    },
    withdrawn,
    leave: () => server.setConnected(call, seat.party, false),
    get offered() {
      return offered.map(({ party, source, muted }) => ({ party, source, muted }))
    },
  }
}

describe('the fake', () => {
  const call = callId('call')
  const anna = agentId('anna')

  it('opens no room while a dead worker is not replaced', async () => {
    const server = fakeMediaServer()
    server.heal(false)
    const [worker] = (await server.stats()).workers
    server.kill(worker?.pid ?? 0)
    expect(server.ready).toBe(false)
    await expect(server.openRoom(call)).rejects.toMatchObject({ reason: 'unavailable' })
    server.heal(true)
    expect(server.ready).toBe(true)
    await server.openRoom(call)
  })

  it('tells a line and a connection when a test changes them', async () => {
    const server = fakeMediaServer()
    const room = await server.openRoom(call)
    const seat = await room.seat(anna)
    const told: unknown[] = []
    seat.onLine((line) => told.push(line))
    seat.onConnected((connected) => told.push(connected))
    server.setConnected(call, anna, true)
    server.setLine(call, anna, 1)
    server.setLine(call, anna, 1)
    server.setConnected(call, anna, false)
    expect(told).toEqual([true, 1, false, 0])
  })
})
