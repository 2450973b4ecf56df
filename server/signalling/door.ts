import { isLive } from '../../protocol/call/call.ts'
import { carriedTimes } from '../../protocol/call/carry.ts'
import { waitsAtDoor } from '../../protocol/call/guest.ts'
import { type ErrorBody, type ErrorCode, errors, Refusal } from '../../protocol/errors.ts'
import type { AgentId, ShopId } from '../../protocol/ids.ts'
import type { Seated } from '../../protocol/messages/call.ts'
import type { Role } from '../../protocol/messages/command.ts'
import type { CommandData, WireCommand } from '../../protocol/messages/commands.ts'
import { HELLO_TIMEOUT, type Welcome } from '../../protocol/messages/hello.ts'
import type { StaffRole } from '../../protocol/roles.ts'
import type { GuestPass } from '../visits/guests.ts'
import type { Visit } from '../visits/visits.ts'
import { Connection } from './connection.ts'
import { BadFrame, check, dispatch, parse, type Received } from './dispatch.ts'
import type { House } from './handler.ts'
import { placeIn } from './handlers/place.ts'
import { show } from './handlers/snapshot.ts'
import { type Identity, partyOf } from './identity.ts'
import { type RateLimit, tokenBucket } from './rate.ts'
import type { Socket } from './socket.ts'

/** What a browser closes its sockets with when their page goes. */
const PAGE_GONE = 1001

/** What the upgrade request told of who comes. */
export interface Visitor {
  readonly origin: string
  /** Network address, for limits alone. */
  readonly address: string
  /** The origin is this server's own: only its pages may act for an agent or a friend. */
  readonly own: boolean
  /** The origin of this server as it was reached. */
  readonly home: string
  /** Present where the request carried the cookie of a session. */
  readonly agent?: {
    readonly id: AgentId
    readonly shop: ShopId
    readonly staff: StaffRole
    readonly session: string
  }
}

export interface DoorDeps {
  readonly house: House
  /** @throws {Refusal} `visit.invalid` */
  readonly checkVisit: (token: string, origin: string) => Visit
  /** `null` for what is no token of a friend. */
  readonly checkGuest: (token: string) => GuestPass | null
  readonly onSocket: (role: Role, closed: number | null) => void
  readonly messageRate: RateLimit
  readonly log: {
    readonly warn: (fields: object, text: string) => void
    readonly error: (fields: object, text: string) => void
  }
  readonly onCommand: (type: WireCommand, milliseconds: number, outcome: 'ok' | ErrorCode) => void
}

export interface Door {
  enter(socket: Socket, visitor: Visitor): void
}

/** Lets sockets in: asks who comes, keeps them to the rules, hands on what they say, notices when they go. */
export function door(deps: DoorDeps): Door {
  const { house, log } = deps

  function enter(socket: Socket, visitor: Visitor): void {
    let connection: Connection | undefined
    let greeting = false
    const bucket = tokenBucket(deps.messageRate, () => performance.now())
    const patience = setTimeout(() => socket.close(4408, 'no hello'), HELLO_TIMEOUT)

    socket.onText((text) => {
      if (!bucket.take()) return socket.close(4429, 'too many messages')
      void receive(text)
    })
    socket.onClose((code) => {
      clearTimeout(patience)
      if (connection === undefined) return
      deps.onSocket(connection.identity.role, code)
      void gone(connection, code)
    })

    async function receive(text: string): Promise<void> {
      let received: Received
      try {
        received = parse(text)
      } catch (error) {
        return refuseSocket(socket, error instanceof BadFrame ? error.code : 'message.malformed')
      }
      const began = performance.now()
      const reply = (body: object) => socket.send(JSON.stringify({ re: received.id, ...body }))
      try {
        const data = connection === undefined ? await greet(received) : await dispatch(connection, received, house)
        reply({ ok: true, data })
        deps.onCommand(received.type, performance.now() - began, 'ok')
      } catch (error) {
        const body = explain(error, received.type)
        reply({ ok: false, error: body })
        deps.onCommand(received.type, performance.now() - began, body.code)
        if (connection === undefined) refuseSocket(socket, body.code)
      }
    }

    async function greet(received: Received): Promise<Welcome> {
      if (received.type !== 'hello' || greeting) throw new Refusal('hello.missing')
      check('hello', received.data)
      greeting = true
      clearTimeout(patience)
      const identity = await identify(received.data as CommandData<'hello'>)
      const entered = new Connection(socket, identity)
      const replaced = house.people.enter(entered)
      connection = entered
      deps.onSocket(identity.role, null)
      if (replaced !== undefined) showOut(replaced, identity)
      return welcome(entered)
    }

    async function identify({ token, tab }: CommandData<'hello'>): Promise<Identity> {
      const { origin, address, home } = visitor
      if (token !== undefined) {
        const pass = visitor.own ? deps.checkGuest(token) : null
        if (pass !== null) {
          const { call } = await house.store.load(pass.call)
          if (call.phase !== 'connected') throw new Refusal('call.over')
          return { role: 'guest', address, ...pass }
        }
        const { visit, shop, expired, carried } = deps.checkVisit(token, origin)
        const live = await house.store.liveOfVisit(visit)
        // A call may outlive the token that began it, and the shop's leave for that page; nothing new begins without both.
        const listed = visitor.own || house.originsOf(shop).includes(origin)
        if ((expired || !listed) && live === undefined) throw new Refusal('visit.invalid')
        // C3: whatever woke up late, the call is on another device now.
        if (live !== undefined && carried < carriedTimes(live.call)) throw new Refusal('call.carried')
        return { role: 'shopper', origin, address, home, visit, shop, carried }
      }
      if (visitor.agent === undefined || !visitor.own) throw new Refusal('session.missing')
      const { id: agent, ...known } = visitor.agent
      return { role: 'agent', agent, ...known, home, tab: tab ?? 'follow' }
    }
  }

  async function welcome(connection: Connection): Promise<Welcome> {
    const { identity } = connection
    const now = house.now()
    if (identity.role === 'shopper') {
      const live = await house.store.liveOfVisit(identity.visit)
      return { now, calls: live === undefined ? [] : [await seatAgain(connection, live.call.id)] }
    }
    if (identity.role === 'guest') {
      const { call } = await house.store.load(identity.call)
      const known = call.phase === 'connected' && identity.guest in call.guests
      return { now, calls: known ? [await seatAgain(connection, identity.call)] : [] }
    }
    if (identity.tab === 'lead') house.desk.setHere(identity.agent, true)
    const live = await house.store.liveOfAgent(identity.agent)
    const calls = await Promise.all(live.map(({ call }) => seatAgain(connection, call.id)))
    return {
      now,
      calls,
      me: identity.agent,
      counter: [...house.desk.colleagues(identity.shop)],
      waiting: house.lines.lengthOf(identity.shop),
    }
  }

  /** Back in a call: the party is on the line again, with a fresh seat. */
  async function seatAgain(connection: Connection, id: Seated['snapshot']['call']['id']): Promise<Seated> {
    const { identity } = connection
    const party = partyOf(identity)
    const looksOn = identity.role === 'agent' && identity.tab === 'follow'
    try {
      const { call } = looksOn ? await house.store.load(id) : await house.calls.apply(id, { type: 'return', party })
      // In the line, media wait for the ring; at the door, for being let in.
      const sits = isLive(call) && call.phase !== 'queued' && !looksOn && !waitsAtDoor(call, party)
      const seat = sits ? await house.seating.seat(call, party) : null
      const snapshot = await present(connection, id)
      return { snapshot, seat, ...(await placeIn(snapshot.call, house)) }
    } catch (error) {
      // The call ended in between, or no media worker lives just now: the snapshot tells; `sit` asks again.
      if (error instanceof Refusal) return { snapshot: await present(connection, id), seat: null }
      throw error
    }
  }

  async function present(connection: Connection, id: Seated['snapshot']['call']['id']) {
    const { call, seq } = await house.store.load(id)
    if (call.phase === 'idle') throw new Refusal('call.not-found')
    return show(connection, { call, seq }, house)
  }

  async function gone(connection: Connection, code: number): Promise<void> {
    if (!house.people.leave(connection)) return
    const { identity } = connection
    try {
      if (identity.role === 'agent') {
        if (identity.tab !== 'lead') return
        house.desk.setHere(identity.agent, false)
        for (const { call } of await house.store.liveOfAgent(identity.agent)) await leave(call.id, identity, code)
        return
      }
      if (identity.role === 'guest') return await leave(identity.call, identity, code)
      const live = await house.store.liveOfVisit(identity.visit)
      if (live !== undefined) await leave(live.call.id, identity, code)
    } catch (error) {
      log.error({ err: error }, 'a leaving person could not be noted')
    }
  }

  async function leave(id: Seated['snapshot']['call']['id'], identity: Identity, code: number): Promise<void> {
    if (code === PAGE_GONE) hush(id, identity)
    try {
      await house.calls.apply(id, { type: 'leave', party: partyOf(identity) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }

  /**
   * A page that is left ends its voice in mid-word, and what conceals lost packets at the other side draws that out into
   * a noise: the stream is taken away before it is heard. A line that broke says no such word, and its voice may go on.
   */
  function hush(id: Seated['snapshot']['call']['id'], identity: Identity): void {
    const party = partyOf(identity)
    // Whoever is back already speaks from a seat of their own.
    if (!house.people.isHere(identity) && house.seating.has(id, party))
      house.seating.find(id, party).unpublish('microphone')
  }

  function explain(error: unknown, type: string): ErrorBody {
    if (error instanceof Refusal) {
      if (error.cause !== undefined) log.warn({ err: error, command: type }, 'refused')
      return error.body
    }
    log.error({ err: error, command: type }, 'a command failed')
    return { code: 'server.failed' }
  }

  return { enter }
}

/** The same person opened another socket; on another device, and of purpose, the one before has nothing to keep. */
function showOut(replaced: Connection, by: Identity): void {
  const { identity } = replaced
  const carried = by.role === 'shopper' && identity.role === 'shopper' && identity.carried < by.carried
  if (carried) replaced.close(4410, 'carried')
  else replaced.close(4409, 'opened elsewhere')
}

function refuseSocket(socket: Socket, code: ErrorCode): void {
  socket.close(errors[code].close ?? 4400, code)
}
