import { Type } from 'typebox'
import { Me, SignIn } from '../../protocol/rest/routes.ts'
import { deviceOf } from '../accounts/device.ts'
import type { Session } from '../accounts/sessions.ts'
import { signIn } from '../accounts/sign-in.ts'
import { anyone, everybody, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { AppOptions } from './deps.ts'
import { bySession as security } from './docs.ts'
import { refusals } from './failures.ts'
import { perAddress } from './rate-limits.ts'

const me = { ...Me, description: 'The agent and their shop.' } as const

/** `/api/session`: an agent signs in, asks who they are, signs out. */
export function sessionRoutes(app: App, { config, deps }: AppOptions): void {
  const { cookie, sessions, shops } = deps
  const tags = ['counter']

  function meOf({ agent, enrolling }: Pick<Session, 'agent' | 'enrolling'>): Me {
    const { id, shop, name, email, role, photo } = agent
    const found = shops.find(shop)
    // The store keeps no agent without a shop.
    if (found === undefined) throw new Error(`the shop of agent ${id} is gone`)
    const ringSeconds = Math.round((found.ring ?? config.limits.ring) / 1_000)
    return { agent: id, name, email, role, photo, enrolling, shop: { id: shop, name: found.name, ringSeconds } }
  }

  async function end({ id, agent }: Session): Promise<void> {
    await sessions.end(id)
    deps.staff.ended(agent.id, (session) => session === id)
  }

  app.post(
    '/api/session',
    {
      schema: {
        summary: 'Sign in',
        description: 'Sets the session cookie.',
        tags,
        body: SignIn,
        response: { 200: me, ...refusals('session.refused', 'session.too-often', 'origin.forbidden') },
      },
      config: { access: anyone, rateLimit: perAddress(config.rates.signIns, 'session.too-often') },
    },
    async (request, reply) => {
      const agent = await signIn(deps.signIn, request.body)
      // A key that was there before the sign-in is worth nothing after it.
      const before = await cookie.sessionOf(request)
      if (before !== undefined) await end(before)
      const { key, session } = await sessions.begin(agent, { device: deviceOf(request.headers['user-agent']) })
      cookie.set(reply, key)
      return meOf(session)
    },
  )

  app.get(
    '/api/session',
    {
      config: { access: { ...everybody, enrolling: true } },
      schema: { summary: 'Who is signed in', tags, security, response: { 200: me, ...refusals('session.missing') } },
    },
    async (request) => meOf(senderOf(request)),
  )

  app.delete(
    '/api/session',
    {
      config: { access: anyone },
      schema: {
        summary: 'Sign out',
        security,
        description: 'Ends the session and its sockets. Nobody signed in: nothing happens.',
        tags,
        response: { 204: Type.Null({ description: 'Signed out.' }), ...refusals('origin.forbidden') },
      },
    },
    async (request, reply) => {
      const session = await cookie.sessionOf(request)
      cookie.clear(reply)
      if (session !== undefined) await end(session)
      return reply.code(204).send(null)
    },
  )
}
