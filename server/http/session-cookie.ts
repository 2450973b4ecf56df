import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../protocol/errors.ts'
import { LIFETIME, type Session, type Sessions } from '../accounts/sessions.ts'
import type { Config } from '../config/config.ts'

/** The cookie that keeps an agent signed in. */
export interface SessionCookie {
  readonly name: string
  set(reply: FastifyReply, key: string): void
  clear(reply: FastifyReply): void
  /** Who sends the request; `undefined` if nobody is signed in. Needs no body: works on the upgrade of a socket. */
  sessionOf(request: FastifyRequest): Promise<Session | undefined>
  /** @throws {Refusal} `session.missing` */
  sessionNeeded(request: FastifyRequest): Promise<Session>
}

export interface SessionCookieDeps {
  readonly config: Pick<Config, 'publicUrl'>
  readonly sessions: Pick<Sessions, 'of'>
}

export function openSessionCookie({ config, sessions }: SessionCookieDeps): SessionCookie {
  const secure = config.publicUrl?.startsWith('https:') ?? false
  // Browsers take a `__Host-` cookie only over https, for the whole host and no other: no neighbour can plant one.
  const name = secure ? '__Host-shopbell' : 'shopbell'
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'strict', secure }

  async function sessionOf(request: FastifyRequest): Promise<Session | undefined> {
    const key = request.cookies[name]
    return key === undefined || key === '' ? undefined : sessions.of(key)
  }

  return {
    name,
    set: (reply, key) => void reply.setCookie(name, key, { ...options, maxAge: LIFETIME / 1_000 }),
    clear: (reply) => void reply.clearCookie(name, options),
    sessionOf,
    async sessionNeeded(request) {
      const session = await sessionOf(request)
      if (session === undefined) throw new Refusal('session.missing')
      return session
    },
  }
}
