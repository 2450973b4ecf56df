import { randomBytes } from 'node:crypto'
import { waitsAtDoor } from '../protocol/call/guest.ts'
import { hopeOf } from '../protocol/call/line.ts'
import { agentsOf, audienceOf, customersOf, talkersOf } from '../protocol/call/parts.ts'
import type { Opening } from '../protocol/hours/closed.ts'
import {
  type AgentId,
  type CallId,
  callId,
  type DeskId,
  type Instant,
  type Millis,
  type PartyId,
  type ShopId,
} from '../protocol/ids.ts'
import type { SeatOffer } from '../protocol/messages/media.ts'
import type { MediaServer } from '../sfu/media.ts'
import { type Calls, type CallsDeps, calls } from './calls/calls.ts'
import { seating } from './calls/seating.ts'
import { sweeper } from './calls/sweeper.ts'
import { withdrawals } from './calls/withdrawals.ts'
import { type Desk, desk, type Person } from './desk/desk.ts'
import { heed } from './desk/heed.ts'
import type { Lines } from './desk/lines.ts'
import { liveBoard } from './desk/live-board.ts'
import { type Router, router } from './desk/router.ts'
import { type DeskRules, wrapUpOf } from './desk/rules.ts'
import { type ShopDesks, shopDesks } from './desk/shop-desks.ts'
import type { CallStore } from './ports/call-store.ts'
import type { ShopTurns } from './ports/shop-turns.ts'
import type { Connection } from './signalling/connection.ts'
import { type Door, type DoorDeps, door } from './signalling/door.ts'
import { runEffect } from './signalling/effects.ts'
import type { House } from './signalling/handler.ts'
import { socketOf, tellParty } from './signalling/handlers/party.ts'
import { openLines } from './signalling/lines.ts'
import { type People, people } from './signalling/people.ts'
import { keyedBuckets, type RateLimit } from './signalling/rate.ts'
import { reseat } from './signalling/reseat.ts'
import { type Carries, openCarries } from './visits/carries.ts'
import type { Guests } from './visits/guests.ts'

export interface HouseDeps {
  readonly store: CallStore
  readonly turns: ShopTurns
  readonly media: MediaServer
  readonly now: () => Instant
  /** Of the first desk where this one is gone. */
  readonly rulesOf: (shop: ShopId, desk: DeskId) => DeskRules
  /** All desks of a shop, the first choice first; one at least. */
  readonly desksOf: (shop: ShopId) => readonly DeskRules[]
  readonly asksWhat: (shop: ShopId) => boolean
  readonly shopName: (shop: ShopId) => string | undefined
  /** What the hours of a desk say now; those of its shop where it has none. */
  readonly opening: (shop: ShopId, desk: DeskId) => Opening
  readonly originsOf: (shop: ShopId) => readonly string[]
  readonly callers: House['callers']
  readonly keepsFor: House['keepsFor']
  /** What else is due by itself, at the start and several times a second. */
  readonly chores: () => Promise<unknown>
  /** Whether shoppers are told that somebody listens. */
  readonly tellsWhenWatched: (shop: ShopId) => boolean
  /** So long callers should wait at most. */
  readonly waitGoalOf: (shop: ShopId) => Millis
  readonly iceServers: (call: CallId, party: PartyId) => SeatOffer['iceServers']
  readonly checkVisit: DoorDeps['checkVisit']
  readonly guests: Pick<Guests, 'invite' | 'checkGuest'>
  /** Messages of one socket. */
  readonly messageRate: RateLimit
  /** Presses of one address. */
  readonly pressRate: RateLimit
  readonly log: DoorDeps['log'] & { readonly info: (fields: object, text: string) => void }
  readonly onCommand: DoorDeps['onCommand']
  readonly onSocket: DoorDeps['onSocket']
  readonly onCommitted: CallsDeps['committed']
  /** Forgets what was kept long enough. */
  readonly tidy: () => Promise<void>
}

/** The rooms of the server put together over its ports: all of it but HTTP and the sockets themselves. */
export interface OpenHouse {
  readonly door: Door
  readonly desk: Desk
  readonly people: People
  readonly calls: Pick<Calls, 'apply'>
  readonly draining: boolean
  readonly presenceOf: ShopDesks['presenceOf']
  /** A shopper goes on on another device. */
  readonly takeCarry: Carries['take']
  /** Makes a person of a shop known. */
  know(person: Person): void
  /** Somebody left the shop. */
  forget(agent: AgentId): void
  /** The board of a shop shows something else. */
  boardChanged(shop: ShopId): void
  /** Picks up what the last run left: effects, calls that talk or ring, whose people are not back yet. */
  open(): Promise<void>
  /**
   * Takes no new calls, tells everybody, and resolves when the last running call has ended or the time is up.
   *
   * @param patience milliseconds that running calls are given
   */
  drain(patience: number): Promise<void>
  /** Shows everybody out and stops the sweeper. The store keeps what still runs, for the next start. */
  close(): Promise<void>
}

/** How long a started server waits for agents to come back, in milliseconds. */
const SETTLES_AFTER = 15_000

/** How often a draining server looks whether the last call has ended, in milliseconds. */
const DRAIN_LOOK = 200

export function openHouse(deps: HouseDeps): OpenHouse {
  const { store, media, now, log } = deps
  const here = people()
  const counter = desk({ now, wrapUpOf: (agent, shop) => wrapUpOf(agent, deps.desksOf(shop)) })
  const nameOf = (agent: AgentId) => counter.nameOf(agent) ?? ''
  const presses = keyedBuckets(deps.pressRate, now)
  let draining = false
  /** After a start, agents are given time to come back before callers in the line are told that nobody is there. */
  let settledAt = 0

  const seats = seating({
    media,
    iceServers: deps.iceServers,
    onStreams: (id, party, { add, remove }) =>
      quietly(async () => {
        const socket = await socketOf(id, party, rooms)
        socket?.notice('streams', { call: id, add: [...add], remove: [...remove] })
      }),
    onLine: (id, seat) => quietly(() => tellParty(id, seat, rooms)),
    onLost: (id) =>
      quietly(async () => {
        if (await reseat(id, rooms)) log.info({ call: id }, 'seated again after a worker died')
      }),
  })

  const queue: Lines = openLines({
    ...deps,
    people: here,
    atCounter: (shop) => counter.atCounter(shop),
    failed: (error) => log.error({ err: error }, 'the line could not be told of'),
  })

  const desks = shopDesks({
    ...deps,
    counter,
    hasRoom: (shop, rules) => queue.hasRoom(shop, rules),
    draining: () => draining,
  })

  const routes: Router = router({
    desk: counter,
    rulesOf: deps.rulesOf,
    turns: deps.turns,
    live: (shop) => store.live(shop),
    lastAgentOf: (visit) => store.lastAgentOf(visit),
    commit: (id, command) => engine.commit(id, command),
    onLine: (shop, line) => queue.changed(shop, line),
    mayGiveUp: () => now() >= settledAt,
    isHopeless: (call) => hopeOf(call, desks.deskOf(call)).length === 0,
    failed: (error) => log.error({ err: error }, 'the line of a shop stumbled'),
  })

  const board = liveBoard<Connection>({
    live: (shop) => store.live(shop),
    goalOf: deps.waitGoalOf,
    viewersOf: (shop) => here.agentsOf(shop),
    failed: (error) => log.error({ err: error }, 'the board stumbled'),
  })

  const rooms: Omit<House, 'calls'> = {
    now,
    store,
    desk: counter,
    router: routes,
    lines: queue,
    desksOf: deps.desksOf,
    rulesOf: deps.rulesOf,
    seating: seats,
    people: here,
    newCallId: () => callId(randomBytes(12).toString('base64url')),
    mediaReady: () => media.ready,
    draining: () => draining,
    mayPress: (address) => presses.take(address),
    originsOf: deps.originsOf,
    chooseDesk: desks.chooseDesk,
    nameOf,
    board,
    callers: deps.callers,
    inviteTo: (call, shop) => deps.guests.invite(call, shop),
    tellsWhenWatched: deps.tellsWhenWatched,
    keepsFor: deps.keepsFor,
  }

  const engine = calls({
    store,
    now,
    deskOf: desks.deskOf,
    run: (effect, stored) => runEffect(effect, stored, rooms),
    committed: (id, event, before) => {
      log.info({ call: id, event: event.type, from: before.phase }, 'call')
      heed(event, before, {
        desk: counter,
        lines: queue,
        router: routes,
        begins: (agent) => quietly(() => withdrawn.ofTalker(agent)),
        setAway(agent) {
          for (const each of here.agent(agent)) each.notice('set-away', {})
        },
        changed: (shop) => board.changed(shop),
      })
      deps.onCommitted(id, event, before)
    },
    failed: (error, id, effect) => log.error({ err: error, call: id, effect: effect.kind }, 'an effect failed'),
  })
  const house: House = { ...rooms, calls: engine }
  const withdrawn = withdrawals({ store, apply: (id, command) => engine.apply(id, command) })

  const watch = sweeper({
    now,
    due: (at) => store.due(at),
    expire: (id) => engine.apply(id, { type: 'expire' }),
    also: async () => {
      await deps.chores()
      counter.sweep()
      await deps.tidy()
      for (const agent of counter.vanished()) await withdrawn.ofAgent(agent)
      if (settledAt !== 0 && now() >= settledAt) {
        settledAt = 0
        for (const { call } of await store.live()) routes.look(call.shop)
      }
    },
    failed: (error) => log.error({ err: error }, 'the sweeper stumbled'),
  })

  counter.onChange((shop) => {
    routes.look(shop)
    const colleagues = [...counter.colleagues(shop)]
    for (const each of here.agentsOf(shop)) each.notice('counter', { colleagues })
  })

  function quietly(doing: () => Promise<unknown>): void {
    doing().catch((error: unknown) => log.error({ err: error }, 'a notice failed'))
  }

  async function open(): Promise<void> {
    settledAt = now() + SETTLES_AFTER
    for (const { call } of await store.live()) {
      for (const agent of agentsOf(call)) {
        counter.setHere(agent, false, SETTLES_AFTER)
        if (talkersOf(call).includes(agent)) counter.setTalking(agent, true)
      }
      const waiting = audienceOf(call).filter((party) => waitsAtDoor(call, party))
      for (const party of [...customersOf(call), ...talkersOf(call), ...waiting])
        await engine.apply(call.id, { type: 'leave-anew', party })
    }
    const recovered = await engine.recover()
    if (recovered > 0) log.info({ recovered }, 'picked up what the last run left')
    await deps.chores()
    watch.start()
  }

  async function drain(patience: number): Promise<void> {
    draining = true
    for (const each of here.all()) each.notice('draining', {})
    const until = performance.now() + patience
    while (performance.now() < until && (await store.live()).length > 0) {
      await new Promise((resolve) => setTimeout(resolve, DRAIN_LOOK))
    }
  }

  async function close(): Promise<void> {
    watch.stop()
    queue.close()
    board.stop()
    for (const each of here.all()) each.close(4503, 'about to stop')
  }

  return {
    door: door({ ...deps, house, checkGuest: (token) => deps.guests.checkGuest(token) }),
    desk: counter,
    people: here,
    calls: engine,
    takeCarry: openCarries(house).take,
    get draining() {
      return draining
    },
    presenceOf: desks.presenceOf,
    know: (person) => counter.know(person),
    boardChanged: (shop) => board.changed(shop),
    forget(agent) {
      counter.forget(agent)
      quietly(() => withdrawn.ofAgent(agent))
    },
    open,
    drain,
    close,
  }
}
