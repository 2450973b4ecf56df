import { Type } from 'typebox'
import { Refusal } from '../../protocol/errors.ts'
import { record } from '../../protocol/messages/command.ts'
import { AgentIdText } from '../../protocol/messages/parts.ts'
import {
  LinkWish,
  MadeLink,
  NewInvite,
  People,
  type Person,
  PersonChange,
  Security,
} from '../../protocol/rest/accounts.ts'
import type { Agent } from '../accounts/store.ts'
import { type Access, owners, senderOf, subjectOf } from './access.ts'
import type { App } from './app.ts'
import type { AppOptions } from './deps.ts'
import { bySession as security } from './docs.ts'
import { openLetterBox } from './letter-box.ts'
import { NO_FACTORS, provenBy } from './proven.ts'
import { NO_TARGET, personTarget } from './targets.ts'

const tags = ['people']
const done = Type.Null({ description: 'Done.' })
const params = record({ agent: AgentIdText })
const confirmedOwners: Access = { ...owners, confirmed: true }

/** `/api/people`: an owner decides who works in the shop. */
export function peopleRoutes(app: App, options: AppOptions): void {
  const { deps } = options
  const { accounts, linkStore, sessions, factors, shops, shopStore, staff, photos, audit, now } = deps
  const letters = openLetterBox(options)

  async function personOf({ id: agent, name, email, role, languages, desks, photo }: Agent): Promise<Person> {
    const having = await factors.of(agent)
    const [last] = await sessions.ofAgent(agent)
    const factor = having.code ? 'code' : having.passkeys > 0 ? 'passkey' : 'none'
    const lists = { languages: [...languages], desks: [...desks] }
    return { agent, name, email, role, ...lists, photo, factor, seenAt: last?.seenAt ?? null }
  }

  app.get(
    '/api/people',
    {
      config: { access: owners },
      schema: {
        summary: 'Who works in the shop, and who is invited',
        tags,
        security,
        response: { 200: { ...People, description: 'In order of their names.' } },
      },
    },
    async (request) => {
      const { shop } = senderOf(request).agent
      const [people, invites] = await Promise.all([accounts.ofShop(shop), linkStore.invitesOf(shop, now())])
      return {
        people: await Promise.all(people.map(personOf)),
        invites: invites.map(({ handle: invite, email, role, expiresAt }) => ({ invite, email, role, expiresAt })),
        demandsFactor: shops.find(shop)?.demandsFactor === true,
      }
    },
  )

  app.post(
    '/api/people/invites',
    {
      config: { access: confirmedOwners, audited: ['invite'], refusals: ['person.exists'] },
      schema: {
        summary: 'Invite somebody',
        description:
          'Makes a one-time link of 48 hours, and mails it where SMTP is set. A link before it to the same address ends.',
        tags,
        security,
        body: NewInvite,
        response: { 201: { ...MadeLink, description: 'The link; it is never shown again.' } },
      },
    },
    async (request, reply) => {
      const { email, role, language } = request.body
      const { agent: by } = senderOf(request)
      if ((await accounts.findByEmail(email)) !== undefined) throw new Refusal('person.exists')
      const wish = { kind: 'invite', shop: by.shop, email: email.toLowerCase(), role } as const
      const { made } = await letters.invite(wish, by, language, request)
      return reply.code(201).send(made)
    },
  )

  app.delete(
    '/api/people/invites/:invite',
    {
      config: { access: owners, audited: ['invite'], refusals: ['link.invalid'] },
      schema: {
        summary: 'Take an invite back',
        tags,
        security,
        params: record({ invite: Type.String({ minLength: 1, maxLength: 64 }) }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { agent } = senderOf(request)
      const { invite } = request.params
      await audit.together(async () => {
        const invites = await linkStore.invitesOf(agent.shop, now())
        const gone = invites.find(({ handle }) => handle === invite)
        if (!(await linkStore.removeInvite(agent.shop, invite))) throw new Refusal('link.invalid')
        // One that had expired let nobody in: taking it away changes nothing.
        if (gone === undefined) return
        const { email: name, role, expiresAt } = gone
        const values = { before: { role, expiresAt }, after: null }
        await audit.note(agent, { kind: 'invite', target: { id: null, name }, ...values })
      })
      return reply.code(204).send(null)
    },
  )

  app.patch(
    '/api/people/:agent',
    {
      config: { access: confirmedOwners, audited: ['role', 'seats'], refusals: ['person.last-owner'] },
      schema: {
        summary: 'Give somebody another role, or other desks',
        tags,
        security,
        params,
        body: PersonChange,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { agent: by } = senderOf(request)
      const { role, desks } = request.body
      const roleChanged = await audit.together(async () => {
        const now = await accounts.find(subjectOf(request).id)
        // They left since the request was let in.
        if (now === undefined) throw new Refusal('person.not-found')
        const target = personTarget(now)
        if (desks !== undefined) {
          await audit.note(by, { kind: 'seats', target, before: now.desks, after: desks })
          await accounts.change(now.id, { desks })
        }
        if (role === undefined || role === now.role) return false
        if (!(await accounts.demote(now.id, role))) throw new Refusal('person.last-owner')
        await audit.note(by, { kind: 'role', target, before: now.role, after: role })
        return true
      })
      if (roleChanged) staff.roleChanged(subjectOf(request).id)
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/people/:agent',
    {
      config: { access: confirmedOwners, audited: ['person'], refusals: ['person.last-owner'] },
      schema: {
        summary: 'Somebody leaves the shop',
        description: 'They are signed out everywhere; their name stays in the history of calls.',
        tags,
        security,
        params,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const agent = subjectOf(request)
      const { agent: by } = senderOf(request)
      await audit.together(async () => {
        if (!(await accounts.leave(agent.id, now()))) throw new Refusal('person.last-owner')
        await audit.note(by, { kind: 'person', target: personTarget(agent), before: agent.role, after: null })
      })
      if (agent.photo !== null) await photos.remove(agent.photo)
      staff.left(agent)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/people/:agent/reset-link',
    {
      config: { access: confirmedOwners, audited: ['reset-link'] },
      schema: {
        summary: 'A link by which somebody chooses a new password',
        tags,
        security,
        params,
        body: LinkWish,
        response: { 201: { ...MadeLink, description: 'The link; it is never shown again.' } },
      },
    },
    async (request, reply) => {
      const made = await letters.reset(subjectOf(request), senderOf(request).agent, request.body.language, request)
      return reply.code(201).send(made)
    },
  )

  app.delete(
    '/api/people/:agent/factors',
    {
      config: { access: confirmedOwners, audited: ['factors'] },
      schema: {
        summary: 'Take the second factors of somebody away',
        description: 'For who has lost the phone and the recovery codes. Their sessions end.',
        tags,
        security,
        params,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const subject = subjectOf(request)
      const { id } = subject
      const { id: own, agent: by } = senderOf(request)
      await audit.together(async () => {
        const before = await provenBy(deps, id)
        await factors.clear(id)
        await sessions.endAll(id, own)
        await audit.note(by, { kind: 'factors', target: personTarget(subject), before, after: NO_FACTORS })
      })
      staff.ended(id, (session) => session !== own)
      return reply.code(204).send(null)
    },
  )

  app.put(
    '/api/shop/security',
    {
      config: { access: confirmedOwners, audited: ['security'] },
      schema: {
        summary: 'Whether a second factor is demanded of all',
        description: 'Whoever has none sets one up at the next sign-in, before anything else.',
        tags,
        security,
        body: Security,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { agent } = senderOf(request)
      const { demandsFactor } = request.body
      await audit.together(async () => {
        const shop = await shopStore.find(agent.shop)
        if (shop === undefined) throw new Refusal('shop.not-found')
        const values = { before: shop.demandsFactor, after: demandsFactor }
        await audit.note(agent, { kind: 'security', target: NO_TARGET, ...values })
        await shopStore.put({ ...shop, demandsFactor })
      })
      await shops.refresh()
      return reply.code(204).send(null)
    },
  )
}
