import { isLive } from '../../../protocol/call/call.ts'
import { Refusal } from '../../../protocol/errors.ts'
import type { AgentId, CallId, DeskId, ShopId } from '../../../protocol/ids.ts'
import type { callCommands } from '../../../protocol/messages/call.ts'
import type { PageContext } from '../../../protocol/page-context.ts'
import { type DeskRules, isMember } from '../../desk/rules.ts'
import type { Handlers, House } from '../handler.ts'
import { type Identity, partyOf, type ShopperIdentity } from '../identity.ts'
import { callFor, leading, playsIn } from './access.ts'
import { placeIn } from './place.ts'
import { show } from './snapshot.ts'
import { stopWatching } from './watch.ts'
import { wished } from './wished.ts'

export const callHandlers: Handlers<keyof typeof callCommands> = {
  async dial({ connection, identity, data }, house) {
    if (house.draining()) throw new Refusal('server.draining')
    if (!house.mediaReady()) throw new Refusal('media.unavailable')
    if (!house.mayPress(identity.address)) throw new Refusal('visit.too-often')
    const { visit, shop } = identity
    if (await house.callers.isBlocked(identity)) throw new Refusal('caller.blocked')
    const page = pageOf(data.page, identity, house)
    const id = house.newCallId()
    const { language } = data.shopper
    const { id: desk, priority } = house.chooseDesk(shop, { desk: data.desk, page: data.page, language })
    await house.router.admit({ type: 'dial', id, shop, desk, visit, priority, shopper: data.shopper, page })
    const [seat] = await Promise.all([seatIfLive(id, identity, house), house.callers.remember(id, identity)])
    const stored = await callFor(identity, id, house)
    return { snapshot: show(connection, stored, house), seat, ...(await placeIn(stored.call, house)) }
  },

  async keep({ identity, data }, house) {
    await callFor(identity, data.call, house)
    const days = house.keepsFor(identity.shop)
    if (data.allow !== undefined) await house.calls.apply(data.call, { type: 'keep', days: data.allow ? days : null })
    return { days }
  },

  say: wished(({ data }) => ({ type: 'say', text: data.text })),

  async look({ connection, identity, data }, house) {
    return show(connection, await callFor(identity, data.call, house), house)
  },

  async sit({ connection, identity, data }, house) {
    leading(identity)
    const stored = await callFor(identity, data.call, house)
    if (!isLive(stored.call) || stored.call.phase === 'queued' || !playsIn(identity, stored.call))
      throw new Refusal('call.over')
    const seat = await house.seating.seat(stored.call, partyOf(identity))
    return { snapshot: show(connection, await callFor(identity, data.call, house), house), seat }
  },

  async answer({ identity, data }, house) {
    leading(identity)
    await callFor(identity, data.call, house)
    try {
      await house.calls.apply(data.call, { type: 'answer', agent: identity.agent })
      await stopWatching(identity.agent, house, data.call)
    } catch (error) {
      throw namingTheWinner(error, house)
    }
    return {}
  },

  async ask({ identity, data }, house) {
    leading(identity)
    const { call } = await callFor(identity, data.call, house)
    const { wish, agent, desk } = data
    if ((agent === undefined) === (desk === undefined)) throw new Refusal('message.invalid', { path: '/agent' })
    const agents = agent === undefined ? handsOf(call.shop, desk, house) : free(call.shop, agent, house)
    await house.calls.apply(data.call, { type: 'ask', by: identity.agent, wish, agents, desk: desk ?? null })
    return {}
  },

  'cancel-ask': wished(({ identity }) => ({ type: 'cancel-ask', by: identity.agent })),
  'hand-over': wished(({ identity }) => ({ type: 'hand-over', by: identity.agent })),
  join: wished(({ identity }) => ({ type: 'join', by: identity.agent })),
  'take-back': wished(({ identity }) => ({ type: 'take-back', by: identity.agent })),
  remove: wished(({ identity, data }) => ({ type: 'remove', by: identity.agent, party: data.party })),
  decline: wished(({ identity }) => ({ type: 'decline', agent: identity.agent })),
  hold: wished(({ identity }) => ({ type: 'hold', by: identity.agent })),
  resume: wished(({ identity }) => ({ type: 'resume', by: identity.agent })),
  walk: wished(({ identity, data }, house) => ({ type: 'walk', page: pageOf(data.page, identity, house) })),
  'hang-up': wished(({ identity }) => ({ type: 'hang-up', party: partyOf(identity) })),
}

/** @throws {Refusal} `desk.not-found` */
function named(shop: ShopId, desk: DeskId | undefined, desksOf: House['desksOf']): DeskRules {
  const found = desksOf(shop).find(({ id }) => id === desk)
  if (found === undefined) throw new Refusal('desk.not-found')
  return found
}

/** A colleague of the same shop, if they can be rung now. */
function free(shop: ShopId, agent: AgentId, { desk }: House): readonly AgentId[] {
  return desk.hands(shop).some((hand) => hand.agent === agent) ? [agent] : []
}

/** Everybody of a desk who can be rung now. */
function handsOf(shop: ShopId, id: DeskId | undefined, { desk, desksOf }: House): readonly AgentId[] {
  const rules = named(shop, id, desksOf)
  return desk.hands(shop).flatMap(({ agent }) => (isMember(rules, agent) ? [agent] : []))
}

async function seatIfLive(id: CallId, identity: Identity, house: House) {
  const { call } = await house.store.load(id)
  // Everybody may have declined in the meantime: the snapshot will say so. In the line, media wait for the ring.
  return isLive(call) && call.phase !== 'queued' ? house.seating.seat(call, partyOf(identity)) : null
}

/**
 * The page as the agents may see it. A picture from anywhere else would make the agent's browser call a host of
 * the shopper's choice.
 *
 * @throws {Refusal} `message.invalid` for a page of another origin than the socket's
 */
function pageOf(page: PageContext, { shop, origin }: ShopperIdentity, { originsOf }: House): PageContext {
  if (originOf(page.url) !== origin) throw new Refusal('message.invalid', { path: '/page/url' })
  if (page.image === undefined || [origin, ...originsOf(shop)].includes(originOf(page.image) ?? '')) return page
  const { image: _image, ...rest } = page
  return rest
}

function originOf(url: string): string | null {
  return URL.parse(url)?.origin ?? null
}

function namingTheWinner(error: unknown, { nameOf }: House): unknown {
  if (!(error instanceof Refusal) || error.code !== 'call.taken') return error
  return new Refusal('call.taken', { by: nameOf(error.detail?.['by'] as Parameters<typeof nameOf>[0]) })
}
