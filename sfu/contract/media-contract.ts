import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agentId, type CallId, callId, type PartyId } from '../../protocol/ids.ts'
import { type Audibility, MediaFailure, type Room } from '../media.ts'
import type { MediaUnderTest, SitterOptions } from './media-under-test.ts'

/** A busy machine takes its time; waiting ends with what is waited for. */
const PATIENCE = { timeout: 10_000 }

const anna = agentId('anna')
const ben = agentId('ben')
const all: Audibility = () => 'open'
const none: Audibility = () => 'warm'

/** What every media server does. The real one is asked with real packets. */
export function mediaContract(name: string, start: (workers: number) => Promise<MediaUnderTest>): void {
  describe(`${name} is a MediaServer`, () => {
    let media: MediaUnderTest
    let calls = 0
    const nextCall = (): CallId => {
      calls += 1
      return callId(`call-${calls}`)
    }

    describe('with one worker', () => {
      let room: Room

      beforeEach(async () => {
        media = await start(1)
        room = await media.server.openRoom(nextCall())
      })
      afterEach(() => media.end())

      const sit = async (party: PartyId, options?: SitterOptions) => media.sit(await room.seat(party), options)

      it('lets nothing flow before it is told to, and then both ways', async () => {
        const [shopper, agent] = await Promise.all([sit('shopper'), sit(anna)])
        await Promise.all([shopper.misses(anna), agent.misses('shopper')])
        await room.route(all)
        await Promise.all([shopper.gets(anna), agent.gets('shopper')])
      })

      it('lets a picture flow as soon as it may', async () => {
        const [shopper, agent] = await Promise.all([sit('shopper'), sit(anna, { camera: true })])
        await shopper.consumerOf(anna, 'camera')
        await room.route(all)
        await Promise.all([shopper.gets(anna, 'camera'), shopper.gets(anna), agent.gets('shopper')])
      })

      it('stops a picture that is shown at no height, and starts it again', async () => {
        const [shopper] = await Promise.all([sit('shopper'), sit(anna, { camera: true })])
        const picture = await shopper.consumerOf(anna, 'camera')
        await room.route(all)
        await shopper.gets(anna, 'camera')
        await shopper.seat.prefer(picture, 0)
        await Promise.all([shopper.misses(anna, 'camera'), shopper.gets(anna)])
        await shopper.seat.prefer(picture, 240)
        await shopper.gets(anna, 'camera')
      })

      it('lets flow one way only if the rule says so', async () => {
        const [shopper, agent] = await Promise.all([sit('shopper'), sit(anna)])
        await room.route((from) => (from === anna ? 'open' : 'warm'))
        await shopper.gets(anna)
        await agent.misses('shopper')
      })

      it('stops what is muted and starts it again', async () => {
        const [shopper, agent] = await Promise.all([sit('shopper'), sit(anna)])
        await room.route(all)
        await shopper.gets(anna)
        await agent.seat.mute('microphone', true)
        expect(agent.seat.sources).toEqual([{ source: 'microphone', muted: true }])
        await Promise.all([shopper.misses(anna), agent.gets('shopper')])
        await agent.seat.mute('microphone', false)
        await shopper.gets(anna)
      })

      it('lets nothing flow of a source that comes muted, and says so in the offer', async () => {
        const [shopper, agent] = await Promise.all([sit('shopper'), sit(anna, { muted: true })])
        await room.route(all)
        await shopper.consumerOf(anna, 'microphone')
        await Promise.all([shopper.misses(anna), agent.gets('shopper')])
        expect(shopper.offered).toEqual([{ party: anna, source: 'microphone', muted: true }])
        expect(agent.offered).toEqual([{ party: 'shopper', source: 'microphone', muted: false }])
      })

      it('stops everything on hold and starts it again', async () => {
        const [shopper, agent] = await Promise.all([sit('shopper'), sit(anna)])
        await room.route(all)
        await Promise.all([shopper.gets(anna), agent.gets('shopper')])
        await room.route(none)
        await Promise.all([shopper.misses(anna), agent.misses('shopper')])
        await room.route(all)
        await Promise.all([shopper.gets(anna), agent.gets('shopper')])
      })

      it('offers a late joiner what is there, and the others what the joiner brings', async () => {
        const shopper = await sit('shopper')
        await room.route(all)
        const agent = await sit(anna)
        await Promise.all([shopper.gets(anna), agent.gets('shopper')])
      })

      it('offers nothing between parties that are apart, and offers it when they no longer are', async () => {
        await room.route((from, to) => (from !== 'shopper' && to !== 'shopper' ? 'apart' : 'warm'))
        const [first, second] = [await sit(anna), await sit(ben)]
        const shopper = await sit('shopper')
        await Promise.all([first.consumerOf('shopper', 'microphone'), second.consumerOf('shopper', 'microphone')])
        expect(first.offered.map(({ party }) => party)).toEqual(['shopper'])
        expect(second.offered.map(({ party }) => party)).toEqual(['shopper'])
        expect(new Set(shopper.offered.map(({ party }) => party))).toEqual(new Set([anna, ben]))
        await room.route(all)
        await Promise.all([first.gets(ben), second.gets(anna), shopper.gets(ben)])
      })

      it('takes back what was offered between parties that come apart', async () => {
        const [shopper, agent] = await Promise.all([sit('shopper'), sit(anna)])
        const streams = [await shopper.consumerOf(anna, 'microphone'), await agent.consumerOf('shopper', 'microphone')]
        await room.route(() => 'apart')
        await expect.poll(() => [...shopper.withdrawn, ...agent.withdrawn], PATIENCE).toEqual(streams)
      })

      it('withdraws a source that is no longer sent', async () => {
        const [shopper, agent] = await Promise.all([sit('shopper'), sit(anna)])
        const stream = await shopper.consumerOf(anna, 'microphone')
        agent.seat.unpublish('microphone')
        await expect.poll(() => shopper.withdrawn, PATIENCE).toEqual([stream])
        expect(agent.seat.sources).toEqual([])
        await expect(agent.seat.mute('microphone', true)).rejects.toMatchObject({ reason: 'refused' })
      })

      it('replaces the seat of a party that sits down again', async () => {
        const [shopper, before] = await Promise.all([sit('shopper'), sit(anna)])
        const stream = await shopper.consumerOf(anna, 'microphone')
        await room.route(all)
        await shopper.gets(anna)
        const after = await sit(anna)
        expect(before.seat.closed).toBe(true)
        expect(room.seatOf(anna)).toBe(after.seat)
        expect(after.seat.id).not.toBe(before.seat.id)
        await expect.poll(() => shopper.withdrawn, PATIENCE).toEqual([stream])
        await Promise.all([shopper.gets(anna), after.gets('shopper')])
        await expect(before.seat.mute('microphone', true)).rejects.toMatchObject({ reason: 'closed' })
      })

      it('withdraws what a party sends that gives its seat back', async () => {
        const [shopper, agent] = await Promise.all([sit('shopper'), sit(anna)])
        const stream = await shopper.consumerOf(anna, 'microphone')
        room.unseat(anna)
        room.unseat(anna)
        expect(agent.seat.closed).toBe(true)
        expect(room.seatOf(anna)).toBeUndefined()
        await expect.poll(() => shopper.withdrawn, PATIENCE).toEqual([stream])
      })

      it('changes nothing for parameters that it refuses', async () => {
        const [shopper, agent] = await Promise.all([sit('shopper'), sit(anna)])
        const { refused } = media
        const camera = { source: 'camera', rtpParameters: refused, muted: false } as const
        const attempts = [
          agent.seat.publish({ sources: [camera] }),
          agent.seat.publish({ capabilities: refused, sources: [] }),
          agent.seat.publish({ dtls: refused, sources: [] }),
          agent.seat.receive({ dtls: refused, consumers: [] }),
        ]
        for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ reason: 'refused' })
        expect(agent.seat.sources).toEqual([{ source: 'microphone', muted: false }])
        await room.route(all)
        await Promise.all([shopper.gets(anna), agent.gets('shopper')])
        expect(shopper.offered.map(({ source }) => source)).toEqual(['microphone'])
      })

      it('tells what a party sends, its mutes and its connection', async () => {
        const seat = await room.seat(anna)
        let changes = 0
        seat.onSources(() => {
          changes += 1
        })
        const { promise: connected, resolve } = Promise.withResolvers<boolean>()
        seat.onConnected(resolve)
        await media.sit(seat)
        expect(await connected).toBe(true)
        expect(changes).toBe(1)
        await seat.mute('microphone', true)
        await seat.mute('microphone', true)
        expect(changes).toBe(2)
        seat.unpublish('microphone')
        expect(changes).toBe(3)
      })

      it('notices that a client has gone, and that nothing comes from it any more', async () => {
        const seat = await room.seat('shopper')
        const { promise: here, resolve: come } = Promise.withResolvers<void>()
        const { promise: gone, resolve: go } = Promise.withResolvers<void>()
        const { promise: silent, resolve: fall } = Promise.withResolvers<number>()
        seat.onConnected((connected) => (connected ? come() : go()))
        seat.onLine(fall)
        const shopper = await media.sit(seat)
        await here
        shopper.leave()
        await gone
        expect(await silent).toBe(0)
        expect(seat.closed).toBe(false)
      })

      it('gives fresh ICE parameters', async () => {
        const { seat } = await sit('shopper')
        const fresh = await seat.restartIce()
        expect(fresh.send).not.toEqual(seat.offer.send.iceParameters)
        expect(fresh.receive).not.toEqual(seat.offer.receive.iceParameters)
      })

      it('closes all with a room', async () => {
        const [shopper, agent] = await Promise.all([sit('shopper'), sit(anna)])
        let lost = false
        room.onLost(() => {
          lost = true
        })
        await room.close()
        await room.close()
        expect([room.closed, shopper.seat.closed, agent.seat.closed, lost]).toEqual([true, true, true, false])
        await expect(room.seat(ben)).rejects.toMatchObject({ reason: 'closed' })
        await expect(room.route(all)).rejects.toMatchObject({ reason: 'closed' })
        await expect(agent.seat.publish({ sources: [] })).rejects.toMatchObject({ reason: 'closed' })
        expect(await media.remains()).toBe(0)
      })

      it('says that a room is lost with its worker, and opens the next one on another', async () => {
        const shopper = await sit('shopper')
        const { promise: lost, resolve } = Promise.withResolvers<void>()
        room.onLost(resolve)
        const [worker] = (await media.server.stats()).workers
        media.kill(worker?.pid ?? 0)
        await lost
        expect([room.closed, shopper.seat.closed]).toEqual([true, true])
        room = await media.server.openRoom(nextCall())
        const [again, agent] = await Promise.all([sit('shopper'), sit(anna)])
        await room.route(all)
        await Promise.all([again.gets(anna), agent.gets('shopper')])
        const after = await media.server.stats()
        expect(after.died).toBe(1)
        expect(after.workers.map(({ pid }) => pid)).not.toContain(worker?.pid)
      })

      it('keeps nothing of a thousand rooms', async () => {
        await room.close()
        for (let batch = 0; batch < 20; batch += 1) {
          const rooms = await Promise.all(Array.from({ length: 50 }, () => media.server.openRoom(nextCall())))
          await Promise.all(rooms.map((one) => one.seat('shopper')))
          await Promise.all(rooms.map((one) => one.close()))
        }
        expect(await media.remains()).toBe(0)
        const { workers } = await media.server.stats()
        expect(workers).toEqual([expect.objectContaining({ rooms: 0, seats: 0, consumers: 0 })])
      })

      it('opens no room once it is closed', async () => {
        await media.server.close()
        await media.server.close()
        expect([media.server.ready, room.closed]).toEqual([false, true])
        await expect(media.server.openRoom(nextCall())).rejects.toBeInstanceOf(MediaFailure)
      })
    })

    describe('with two workers', () => {
      beforeEach(async () => {
        media = await start(2)
      })
      afterEach(() => media.end())

      it('opens a room where there is least to do', async () => {
        const rooms = async () => (await media.server.stats()).workers.map((worker) => worker.rooms)
        const first = await media.server.openRoom(nextCall())
        await media.server.openRoom(nextCall())
        expect(await rooms()).toEqual([1, 1])
        await first.close()
        await media.server.openRoom(nextCall())
        expect(await rooms()).toEqual([1, 1])
      })

      it('loses only the rooms of the worker that dies', async () => {
        const first = await media.server.openRoom(nextCall())
        const before = new Map((await media.server.stats()).workers.map(({ pid, rooms }) => [pid, rooms]))
        const second = await media.server.openRoom(nextCall())
        const doomed = (await media.server.stats()).workers.find(({ pid, rooms }) => rooms > (before.get(pid) ?? 0))
        const { promise: lost, resolve } = Promise.withResolvers<void>()
        second.onLost(resolve)
        media.kill(doomed?.pid ?? 0)
        await lost
        expect([first.closed, second.closed, media.server.ready]).toEqual([false, true, true])
        await first.seat('shopper')
      })
    })
  })
}
