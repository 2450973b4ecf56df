import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Me } from '../../protocol/rest/routes.ts'
import { deviceOf } from '../accounts/device.ts'
import type { Session } from '../accounts/sessions.ts'
import { hasFactor } from '../accounts/sign-in.ts'
import type { Agent } from '../accounts/store.ts'
import type { AppOptions } from './deps.ts'

/** Begins a session for who has shown who they are, and sets its cookie. */
export type Receive = (agent: Agent, request: FastifyRequest, reply: FastifyReply) => Promise<Me>

export function reception(options: AppOptions): Receive {
  const { deps } = options
  const { cookie, sessions, shops, factors } = deps
  return async (agent, request, reply) => {
    // A key that was there before the sign-in is worth nothing after it.
    const before = await cookie.sessionOf(request)
    if (before !== undefined) await endSession(deps, before)
    const demanded = shops.find(agent.shop)?.demandsFactor === true
    const enrolling = demanded && !hasFactor(await factors.of(agent.id))
    const { key, session } = await sessions.begin(agent, {
      enrolling,
      device: deviceOf(request.headers['user-agent']),
    })
    cookie.set(reply, key)
    return meOf(session, options)
  }
}

export async function endSession(
  { sessions, staff }: Pick<AppOptions['deps'], 'sessions' | 'staff'>,
  { id, agent }: Pick<Session, 'id' | 'agent'>,
): Promise<void> {
  await sessions.end(id)
  staff.ended(agent.id, (session) => session === id)
}

export function meOf(
  { agent, enrolling }: Pick<Session, 'agent' | 'enrolling'>,
  { config, deps }: Pick<AppOptions, 'config' | 'deps'>,
): Me {
  const { id, shop, name, email, role, photo } = agent
  const found = deps.shops.find(shop)
  // The store keeps no agent without a shop.
  if (found === undefined) throw new Error(`the shop of agent ${id} is gone`)
  const ringSeconds = Math.round((found.ring ?? config.limits.ring) / 1_000)
  return { agent: id, name, email, role, photo, enrolling, shop: { id: shop, name: found.name, ringSeconds } }
}
