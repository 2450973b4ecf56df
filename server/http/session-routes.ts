import { Type } from 'typebox'
import { Me, SignIn } from '../../protocol/rest/routes.ts'
import { signIn } from '../accounts/sign-in.ts'
import { anyone, everybody, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { AppOptions } from './deps.ts'
import { bySession as security } from './docs.ts'
import { perAddress } from './rate-limits.ts'
import { endSession, meOf, reception } from './reception.ts'

const me = { ...Me, description: 'The agent and their shop.' } as const

/** `/api/session`: an agent signs in, asks who they are, signs out. */
export function sessionRoutes(app: App, options: AppOptions): void {
  const { config, deps } = options
  const { cookie } = deps
  const receive = reception(options)
  const tags = ['counter']

  app.post(
    '/api/session',
    {
      config: {
        access: anyone,
        audited: { none: 'A sign-in: it changes nothing of the shop.' },
        refusals: ['session.refused', 'session.code-needed', 'session.too-often'],
        rateLimit: perAddress(config.rates.signIns, 'session.too-often'),
      },
      schema: {
        summary: 'Sign in',
        description: 'Sets the session cookie. With a second factor: first without a code, then with it.',
        tags,
        body: SignIn,
        response: { 200: me },
      },
    },
    async (request, reply) => receive(await signIn(deps.signIn, request.body, request.ip), request, reply),
  )

  app.get(
    '/api/session',
    {
      config: { access: { ...everybody, enrolling: true } },
      schema: { summary: 'Who is signed in', tags, security, response: { 200: me } },
    },
    (request) => meOf(senderOf(request), options),
  )

  app.delete(
    '/api/session',
    {
      config: { access: anyone, audited: { none: 'Ends the session of who asks.' } },
      schema: {
        summary: 'Sign out',
        security,
        description: 'Ends the session and its sockets. Nobody signed in: nothing happens.',
        tags,
        response: { 204: Type.Null({ description: 'Signed out.' }) },
      },
    },
    async (request, reply) => {
      const session = await cookie.sessionOf(request)
      cookie.clear(reply)
      if (session !== undefined) await endSession(deps, session)
      return reply.code(204).send(null)
    },
  )
}
