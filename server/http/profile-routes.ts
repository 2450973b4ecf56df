import { Type } from 'typebox'
import { Refusal } from '../../protocol/errors.ts'
import { record } from '../../protocol/messages/command.ts'
import { Confirmation, PasswordChange, Profile, ProfileChange, SignedInList } from '../../protocol/rest/accounts.ts'
import { hashPassword } from '../accounts/password.ts'
import { checkPassword } from '../accounts/password-rules.ts'
import type { Agent } from '../accounts/store.ts'
import { everybody, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { AppOptions } from './deps.ts'
import { bySession as security } from './docs.ts'
import { perAddress } from './rate-limits.ts'
import { personTarget } from './targets.ts'

const tags = ['profile']
const done = Type.Null({ description: 'Done.' })

/** `/api/profile`: what somebody may see and change of themselves. */
export function profileRoutes(app: App, { config, deps }: AppOptions): void {
  const { accounts, factors, factorStore, sessions, shops, staff, audit, signIn } = deps
  const slowly = perAddress(config.rates.signIns, 'session.too-often')

  /** Whether it is really them who sits there. @throws {Refusal} `session.refused`, `session.too-often` */
  async function prove({ email }: Agent, password: string): Promise<void> {
    const wait = signIn.slowDown.wait(email)
    if (wait > 0) throw new Refusal('session.too-often', { seconds: Math.ceil(wait / 1_000) })
    const found = await accounts.findByEmail(email)
    if (await signIn.passwords.matches(password, found?.passwordHash)) return signIn.slowDown.succeeded(email)
    signIn.slowDown.failed(email)
    throw new Refusal('session.refused')
  }

  app.get(
    '/api/profile',
    {
      config: { access: { ...everybody, enrolling: true } },
      schema: {
        summary: 'Profile and ways in of who asks',
        tags,
        security,
        response: { 200: { ...Profile, description: 'What others see, and what they need to sign in.' } },
      },
    },
    async (request) => {
      const { id: agent, shop, name, email, role, languages, desks, photo } = senderOf(request).agent
      const [{ code, recoveryCodes }, passkeys] = await Promise.all([factors.of(agent), factorStore.passkeysOf(agent)])
      return {
        agent,
        name,
        email,
        role,
        languages: [...languages],
        desks: [...desks],
        photo,
        code,
        recoveryCodes,
        passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt })),
        demandsFactor: shops.find(shop)?.demandsFactor === true,
      }
    },
  )

  app.patch(
    '/api/profile',
    {
      config: { access: everybody, audited: ['name', 'languages'] },
      schema: {
        summary: 'Another name, other languages',
        tags,
        security,
        body: ProfileChange,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { agent } = senderOf(request)
      const { name, languages } = request.body
      await audit.together(async () => {
        const now = (await accounts.find(agent.id)) ?? agent
        const target = personTarget(now)
        if (name !== undefined) {
          await audit.note(now, { kind: 'name', target, before: now.name, after: name.trim() })
          await accounts.change(now.id, { name: name.trim() })
        }
        if (languages !== undefined) {
          await audit.note(now, { kind: 'languages', target, before: now.languages, after: languages })
          await accounts.change(now.id, { languages })
        }
      })
      if (name !== undefined) staff.known({ ...agent, name: name.trim() })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/session/confirm',
    {
      config: {
        access: { ...everybody, enrolling: true },
        audited: { none: 'Proves who sits there, and changes nothing.' },
        refusals: ['session.refused', 'session.too-often'],
        rateLimit: slowly,
      },
      schema: {
        summary: 'Prove once more who sits there',
        description: 'For a quarter of an hour after it, and after a sign-in, the ways in may be changed.',
        tags,
        security,
        body: Confirmation,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { id, agent } = senderOf(request)
      await prove(agent, request.body.password)
      await sessions.confirm(id)
      return reply.code(204).send(null)
    },
  )

  app.put(
    '/api/profile/password',
    {
      config: {
        access: everybody,
        audited: ['password'],
        refusals: ['session.refused', 'session.too-often', 'password.weak'],
        rateLimit: slowly,
      },
      schema: {
        summary: 'Another password',
        description: 'Ends all other sessions.',
        tags,
        security,
        body: PasswordChange,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { id: own, agent } = senderOf(request)
      const { current, password } = request.body
      await prove(agent, current)
      checkPassword(password, { ...agent, shop: shops.find(agent.shop)?.name ?? '' })
      const passwordHash = await hashPassword(password)
      await audit.together(async () => {
        await accounts.change(agent.id, { passwordHash })
        await sessions.endAll(agent.id, own)
        await sessions.confirm(own)
        await audit.note(agent, { kind: 'password', target: personTarget(agent), before: null, after: true })
      })
      staff.ended(agent.id, (session) => session !== own)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/profile/sessions',
    {
      config: { access: everybody },
      schema: {
        summary: 'Where the sender is signed in',
        tags,
        security,
        response: { 200: { ...SignedInList, description: 'The last seen first.' } },
      },
    },
    async (request) => {
      const { id: own, agent } = senderOf(request)
      const present = staff.present(agent.shop)
      const lines = (await sessions.ofAgent(agent.id)).map(({ id: session, device, createdAt: since, seenAt }) => {
        return { session, device, since, seenAt, here: present.has(session), own: session === own }
      })
      return { sessions: lines }
    },
  )

  app.delete(
    '/api/profile/sessions/:session',
    {
      config: {
        access: everybody,
        audited: { none: 'The sessions of who asks: nobody else is touched.' },
        refusals: ['session.not-found'],
      },
      schema: {
        summary: 'Sign out somewhere else',
        description: 'Ends the session and closes its sockets.',
        tags,
        security,
        params: record({ session: Type.String({ minLength: 1, maxLength: 64 }) }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { agent } = senderOf(request)
      const { session } = request.params
      const mine = (await sessions.ofAgent(agent.id)).some(({ id }) => id === session)
      if (!mine) throw new Refusal('session.not-found')
      await sessions.end(session)
      staff.ended(agent.id, (id) => id === session)
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/profile/sessions',
    {
      config: { access: everybody, audited: { none: 'The sessions of who asks: nobody else is touched.' } },
      schema: { summary: 'Sign out everywhere else', tags, security, response: { 204: done } },
    },
    async (request, reply) => {
      const { id: own, agent } = senderOf(request)
      await sessions.endAll(agent.id, own)
      staff.ended(agent.id, (session) => session !== own)
      return reply.code(204).send(null)
    },
  )
}
