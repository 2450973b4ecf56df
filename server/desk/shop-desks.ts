import type { Context } from '../../protocol/call/command.ts'
import { Refusal } from '../../protocol/errors.ts'
import type { Opening } from '../../protocol/hours/closed.ts'
import type { DeskId, ShopId } from '../../protocol/ids.ts'
import type { ShopPresence } from '../../protocol/rest/routes.ts'
import type { Placed } from '../calls/calls.ts'
import { chooseDesk, type Wish } from './choose.ts'
import type { Desk } from './desk.ts'
import type { Lines } from './lines.ts'
import { type DeskRules, isMember } from './rules.ts'
import { sign } from './sign.ts'

export interface ShopDesksDeps {
  readonly counter: Pick<Desk, 'atCounter' | 'colleagues'>
  /** Of the first desk where this one is gone. */
  readonly rulesOf: (shop: ShopId, desk: DeskId) => DeskRules
  /** All desks of a shop, the first choice first; one at least. */
  readonly desksOf: (shop: ShopId) => readonly DeskRules[]
  /** Whether a shopper is asked what it is about, where nothing else chooses a desk. */
  readonly asksWhat: (shop: ShopId) => boolean
  readonly shopName: (shop: ShopId) => string | undefined
  /** What the hours of a desk say now; those of its shop where it has none. */
  readonly opening: (shop: ShopId, desk: DeskId) => Opening
  readonly hasRoom: Lines['hasRoom']
  /** The server is about to stop, and takes no calls. */
  readonly draining: () => boolean
}

/** The desks of all shops as they are now: their rules, their hours, their people. */
export interface ShopDesks {
  /** The desk that takes a call now. @throws {Refusal} as `chooseDesk` */
  readonly chooseDesk: (shop: ShopId, wish: Wish) => DeskRules
  /** The rules of the desk that a call is at, and who may still come to it. */
  readonly deskOf: (at: Placed) => Pick<Context, 'limits' | 'hope'>
  /**
   * What a button may say before the press: of one desk, or of the whole shop; undefined where there is no such shop.
   *
   * @throws {Refusal} `desk.not-found`
   */
  readonly presenceOf: (shop: ShopId, desk?: DeskId) => ShopPresence | undefined
}

export function shopDesks({
  counter,
  rulesOf,
  desksOf,
  asksWhat,
  shopName,
  opening,
  hasRoom,
  draining,
}: ShopDesksDeps): ShopDesks {
  const signOf = (shop: ShopId) =>
    sign({
      shop: shopName(shop) ?? '',
      desks: desksOf(shop),
      colleagues: counter.colleagues(shop),
      opening: (id) => opening(shop, id),
      hasRoom: (rules) => hasRoom(shop, rules),
    })

  return {
    chooseDesk: (shop, wish) =>
      chooseDesk(wish, {
        desks: desksOf(shop),
        sign: signOf(shop),
        opening: (id) => opening(shop, id),
        asks: asksWhat(shop),
      }),

    deskOf({ shop, desk, place }) {
      const rules = rulesOf(shop, desk)
      const { overflow } = rules.limits
      const shut = overflow !== null && !opening(shop, overflow.to).rings
      const limits = shut ? { ...rules.limits, overflow: null } : rules.limits
      const to = (place ?? limits).overflow?.to
      const coming = to === undefined ? [rules] : [rules, rulesOf(shop, to)]
      return { limits, hope: counter.atCounter(shop).filter((agent) => coming.some((each) => isMember(each, agent))) }
    },

    presenceOf(shop, id) {
      const name = shopName(shop)
      if (name === undefined) return undefined
      const rules = id === undefined ? undefined : desksOf(shop).find((each) => each.id === id)
      if (id !== undefined && rules === undefined) throw new Refusal('desk.not-found')
      const said = rules === undefined ? signOf(shop).all() : signOf(shop).of(rules).presence
      // No button may offer what a stopping server would refuse.
      return draining() && said.state !== 'closed' ? { state: 'away', shop: name, agents: [] } : said
    },
  }
}
