import type { AgentId, ShopId } from '../../protocol/ids.ts'
import type { Session } from '../accounts/sessions.ts'
import type { Agent } from '../accounts/store.ts'
import type { OpenHouse } from '../house.ts'
import type { Visitor } from './door.ts'

/** What the live side of the house is told of accounts. */
export interface StaffWatch {
  /** Somebody came, or has another name or photo. */
  known(agent: Pick<Agent, 'id' | 'name' | 'shop' | 'photo'>): void
  /** Somebody left: they are shown out, and no colleague any more. */
  left(agent: Pick<Agent, 'id' | 'name'>): void
  /** Their role is another one: their sockets come back with it. */
  roleChanged(agent: AgentId): void
  /** These sessions have ended, so their sockets do. */
  ended(agent: AgentId, isEnded: (session: string) => boolean): void
  /** Sessions that have a socket open now. */
  present(shop: ShopId): ReadonlySet<string>
}

export interface StaffWatchDeps {
  readonly house: Pick<OpenHouse, 'people' | 'know' | 'forget'>
  /** Names of those who have left, for the history. */
  readonly former: Map<AgentId, string>
}

export function staffWatch({ house, former }: StaffWatchDeps): StaffWatch {
  const { people } = house
  return {
    known: (agent) => house.know(agent),
    left({ id, name }) {
      former.set(id, name)
      for (const socket of people.agent(id)) socket.close(4401, 'left the shop')
      house.forget(id)
    },
    roleChanged(agent) {
      for (const socket of people.agent(agent)) socket.close(1001, 'another role')
    },
    ended(agent, isEnded) {
      for (const socket of people.agent(agent)) {
        const { identity } = socket
        if (identity.role === 'agent' && isEnded(identity.session)) socket.close(4401, 'signed out')
      }
    },
    present(shop) {
      const sessions = people
        .agentsOf(shop)
        .flatMap(({ identity }) => (identity.role === 'agent' ? [identity.session] : []))
      return new Set(sessions)
    },
  }
}

/** Who comes with the cookie of a session. Who has a second factor to set up first is nobody yet. */
export function staffOf({ id, agent, enrolling }: Session): Pick<Visitor, 'agent'> {
  return enrolling ? {} : { agent: { id: agent.id, shop: agent.shop, staff: agent.role, session: id } }
}
