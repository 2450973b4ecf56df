import type { DialledCall } from '../../protocol/call/call.ts'
import { type AgentId, type GuestId, isCustomer, type PartyId, type ShopId, type VisitId } from '../../protocol/ids.ts'
import type { Connection } from './connection.ts'
import type { Identity } from './identity.ts'

/** Who is connected: one socket a visit, one a friend, one leading socket an agent, and those that look on. */
export interface People {
  /** @returns the socket that this one replaces */
  enter(connection: Connection): Connection | undefined
  /** @returns false if another socket took this one's place before */
  leave(connection: Connection): boolean
  shopper(visit: VisitId): Connection | undefined
  lead(agent: AgentId): Connection | undefined
  /** The leading socket first, then those that look on. */
  agent(agent: AgentId): readonly Connection[]
  agentsOf(shop: ShopId): readonly Connection[]
  /** Whether this person holds a socket that media are set up on. */
  isHere(identity: Identity): boolean
  /** The sockets of one party of a call; the one that holds the media first. */
  of(call: DialledCall, party: PartyId): readonly Connection[]
  all(): readonly Connection[]
  count(): { readonly shoppers: number; readonly guests: number; readonly agents: number }
}

export function people(): People {
  const shoppers = new Map<VisitId, Connection>()
  const guests = new Map<GuestId, Connection>()
  const leads = new Map<AgentId, Connection>()
  const followers = new Set<Connection>()

  const following = (agent: AgentId) =>
    [...followers].filter(({ identity }) => identity.role === 'agent' && identity.agent === agent)

  function agentSockets(agent: AgentId): readonly Connection[] {
    const lead = leads.get(agent)
    return lead === undefined ? following(agent) : [lead, ...following(agent)]
  }

  return {
    enter(connection) {
      const { identity } = connection
      if (identity.role === 'shopper') {
        const before = shoppers.get(identity.visit)
        shoppers.set(identity.visit, connection)
        return before
      }
      if (identity.role === 'guest') {
        const before = guests.get(identity.guest)
        guests.set(identity.guest, connection)
        return before
      }
      if (identity.tab === 'follow') {
        followers.add(connection)
        return undefined
      }
      const before = leads.get(identity.agent)
      leads.set(identity.agent, connection)
      return before
    },

    leave(connection) {
      const { identity } = connection
      if (identity.role === 'shopper') {
        return shoppers.get(identity.visit) === connection && shoppers.delete(identity.visit)
      }
      if (identity.role === 'guest') return guests.get(identity.guest) === connection && guests.delete(identity.guest)
      if (identity.tab === 'follow') return followers.delete(connection)
      return leads.get(identity.agent) === connection && leads.delete(identity.agent)
    },

    shopper: (visit) => shoppers.get(visit),
    lead: (agent) => leads.get(agent),
    agent: agentSockets,
    isHere(identity) {
      if (identity.role === 'agent') return leads.has(identity.agent)
      return identity.role === 'guest' ? guests.has(identity.guest) : shoppers.has(identity.visit)
    },
    of(call, party) {
      if (!isCustomer(party)) return agentSockets(party)
      const customer = party === 'shopper' ? shoppers.get(call.visit) : guests.get(party)
      return customer === undefined ? [] : [customer]
    },
    agentsOf: (shop) => [...leads.values(), ...followers].filter(({ identity }) => identity.shop === shop),
    all: () => [...shoppers.values(), ...guests.values(), ...leads.values(), ...followers],
    count: () => ({ shoppers: shoppers.size, guests: guests.size, agents: leads.size + followers.size }),
  }
}
