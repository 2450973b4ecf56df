import type { AgentId, CallId, DeskId, Instant, ShopId } from '../../protocol/ids.ts'
import type { Role } from '../../protocol/messages/command.ts'
import type { CommandData, CommandReply, commands, WireCommand } from '../../protocol/messages/commands.ts'
import type { Blocklist } from '../callers/blocklist.ts'
import type { Calls } from '../calls/calls.ts'
import type { Seating } from '../calls/seating.ts'
import type { Wish } from '../desk/choose.ts'
import type { Desk } from '../desk/desk.ts'
import type { Lines } from '../desk/lines.ts'
import type { LiveBoard } from '../desk/live-board.ts'
import type { Router } from '../desk/router.ts'
import type { DeskRules } from '../desk/rules.ts'
import type { CallStore } from '../ports/call-store.ts'
import type { Guests } from '../visits/guests.ts'
import type { Connection } from './connection.ts'
import type { AgentIdentity, GuestIdentity, Identity, ShopperIdentity } from './identity.ts'
import type { People } from './people.ts'

/** What the handlers of commands may use. */
export interface House {
  readonly now: () => Instant
  readonly newCallId: () => CallId
  readonly store: Pick<CallStore, 'load' | 'liveOfVisit' | 'liveOfAgent'>
  readonly calls: Pick<Calls, 'apply'>
  readonly desk: Desk
  readonly router: Router
  readonly lines: Pick<Lines, 'placeOf' | 'lengthOf'>
  /** One at least, the first choice first. */
  readonly desksOf: (shop: ShopId) => readonly DeskRules[]
  /** The desk that takes a call now. @throws {Refusal} as `chooseDesk` */
  readonly chooseDesk: (shop: ShopId, wish: Wish) => DeskRules
  /** Of the first desk where this one is gone. */
  readonly rulesOf: (shop: ShopId, desk: DeskId) => DeskRules
  readonly seating: Seating
  readonly people: People
  readonly mediaReady: () => boolean
  readonly draining: () => boolean
  /** Whether this address may press once more now. */
  readonly mayPress: (address: string) => boolean
  /** Origins whose pictures an agent's browser may load, besides the origin of the page itself. */
  readonly originsOf: (shop: ShopId) => readonly string[]
  readonly nameOf: (agent: AgentId) => string
  readonly board: Pick<LiveBoard<Connection>, 'open' | 'close'>
  /** Who is kept out of a shop. */
  readonly callers: Pick<Blocklist, 'isBlocked' | 'remember'>
  /** The token of a link that leads a friend to the door of a call. */
  readonly inviteTo: Guests['invite']
  /** For how many days a shop keeps what shoppers say before the answer, if they allow it; `null`: not at all. */
  readonly keepsFor: (shop: ShopId) => number | null
  /** Whether shoppers are told that somebody listens. */
  readonly tellsWhenWatched: (shop: ShopId) => boolean
}

interface Identities {
  readonly shopper: ShopperIdentity
  readonly guest: GuestIdentity
  readonly agent: AgentIdentity
}
type IdentityOf<R extends Role> = Identities[R]
type SenderOf<N extends WireCommand> = IdentityOf<(typeof commands)[N]['by'][number]>

/** One command of one sender. The sender's role has been checked, the data fit the schema. */
export interface Request<N extends WireCommand> {
  readonly connection: Connection
  readonly identity: SenderOf<N> & Identity
  readonly data: CommandData<N>
}

/** `hello` makes the connection and is handled by the door, not here. */
export type HandledCommand = Exclude<WireCommand, 'hello'>
export type Handler<N extends WireCommand> = (request: Request<N>, house: House) => Promise<CommandReply<N>>
export type Handlers<N extends HandledCommand = HandledCommand> = { readonly [K in N]: Handler<K> }
