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

const tags = ['people']
const done = Type.Null({ description: 'Done.' })
const params = record({ agent: AgentIdText })
const confirmedOwners: Access = { ...owners, confirmed: true }

/** `/api/people`: an owner decides who works in the shop. */
export function peopleRoutes(app: App, options: AppOptions): void {
  const { deps } = options
  const { accounts, linkStore, sessions, factors, shops, shopStore, staff, photos, now } = deps
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
      config: { access: confirmedOwners, refusals: ['person.exists'] },
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
      config: { access: owners, refusals: ['link.invalid'] },
      schema: {
        summary: 'Take an invite back',
        tags,
        security,
        params: record({ invite: Type.String({ minLength: 1, maxLength: 64 }) }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { shop } = senderOf(request).agent
      if (!(await linkStore.removeInvite(shop, request.params.invite))) throw new Refusal('link.invalid')
      return reply.code(204).send(null)
    },
  )

  app.patch(
    '/api/people/:agent',
    {
      config: { access: confirmedOwners, refusals: ['person.last-owner'] },
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
      const { id, role: before } = subjectOf(request)
      const { role, desks } = request.body
      if (role !== undefined && role !== before) {
        if (!(await accounts.demote(id, role))) throw new Refusal('person.last-owner')
        staff.roleChanged(id)
      }
      if (desks !== undefined) await accounts.change(id, { desks })
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/people/:agent',
    {
      config: { access: confirmedOwners, refusals: ['person.last-owner'] },
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
      if (!(await accounts.leave(agent.id, now()))) throw new Refusal('person.last-owner')
      if (agent.photo !== null) await photos.remove(agent.photo)
      staff.left(agent)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/people/:agent/reset-link',
    {
      config: { access: confirmedOwners },
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
      const made = await letters.reset(subjectOf(request), request.body.language, request)
      return reply.code(201).send(made)
    },
  )

  app.delete(
    '/api/people/:agent/factors',
    {
      config: { access: confirmedOwners },
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
      const { id } = subjectOf(request)
      await factors.clear(id)
      const own = senderOf(request).id
      await sessions.endAll(id, own)
      staff.ended(id, (session) => session !== own)
      return reply.code(204).send(null)
    },
  )

  app.put(
    '/api/shop/security',
    {
      config: { access: confirmedOwners },
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
      const shop = shops.find(senderOf(request).agent.shop)
      if (shop === undefined) throw new Refusal('shop.not-found')
      await shopStore.put({ ...shop, demandsFactor: request.body.demandsFactor })
      await shops.refresh()
      return reply.code(204).send(null)
    },
  )
}
