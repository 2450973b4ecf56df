import { Type } from 'typebox'
import {
  InviteAccepted,
  LinkFacts,
  LinkToken,
  NewShop,
  PasswordForgotten,
  PasswordReset,
} from '../../protocol/rest/accounts.ts'
import { Me } from '../../protocol/rest/routes.ts'
import { anyone } from './access.ts'
import type { App } from './app.ts'
import type { AppOptions } from './deps.ts'
import { openLetterBox } from './letter-box.ts'
import { perAddress } from './rate-limits.ts'
import { type Receive, reception } from './reception.ts'

const tags = ['counter']
const me = { ...Me, description: 'Signed in: the person and their shop.' } as const
const done = Type.Null({ description: 'Done.' })

/** How people come: the first shop, invites, forgotten passwords. Whoever holds a link is let in by it alone. */
export function joiningRoutes(app: App, options: AppOptions): void {
  const { config, deps } = options
  const { joining, sessions, staff, accounts, shops } = deps
  const receive: Receive = reception(options)
  const letters = openLetterBox(options)
  const slowly = perAddress(config.rates.signIns, 'session.too-often')

  app.post(
    '/api/links/look',
    {
      config: {
        access: anyone,
        audited: { none: 'Tells what a link is for, and leaves it as it is.' },
        refusals: ['link.invalid', 'session.too-often'],
        rateLimit: slowly,
      },
      schema: {
        summary: 'What a one-time link is for',
        tags,
        body: LinkToken,
        response: { 200: { ...LinkFacts, description: 'What it lets somebody do.' } },
      },
    },
    (request) => joining.look(request.body.token),
  )

  app.post(
    '/api/setup',
    {
      config: {
        access: anyone,
        audited: ['shop', 'person'],
        refusals: ['link.invalid', 'session.too-often', 'shop.taken', 'person.exists', 'password.weak'],
        rateLimit: slowly,
      },
      schema: { summary: 'Make a shop and its owner', tags, body: NewShop, response: { 200: me } },
    },
    async (request, reply) => {
      const { owner } = await joining.setUp(request.body)
      await shops.refresh()
      staff.known(owner)
      return receive(owner, request, reply)
    },
  )

  app.post(
    '/api/invites/accept',
    {
      config: {
        access: anyone,
        audited: ['person'],
        refusals: ['link.invalid', 'session.too-often', 'person.exists', 'password.weak'],
        rateLimit: slowly,
      },
      schema: { summary: 'Join a shop by an invite', tags, body: InviteAccepted, response: { 200: me } },
    },
    async (request, reply) => {
      const agent = await joining.accept(request.body)
      staff.known(agent)
      return receive(agent, request, reply)
    },
  )

  app.post(
    '/api/password/forgotten',
    {
      config: {
        access: anyone,
        // The trail would tell whether there is such an account, and anybody could fill it.
        audited: { none: 'Whoever asks is nobody yet; the new password is written down.' },
        refusals: ['session.too-often'],
        rateLimit: slowly,
      },
      schema: {
        summary: 'Ask for a link to a new password',
        description: 'The answer is the same whether somebody has this address or not. Without SMTP no mail is sent.',
        tags,
        body: PasswordForgotten,
        response: { 204: done },
      },
    },
    (request, reply) => {
      const { email, language } = request.body
      // Not waited for: how long it takes would tell whether there is such an account.
      letters.forgotten(email, language, request)
      void reply.code(204).send(null)
    },
  )

  app.post(
    '/api/password/reset',
    {
      config: {
        access: anyone,
        audited: ['password'],
        refusals: ['link.invalid', 'session.too-often', 'password.weak'],
        rateLimit: slowly,
      },
      schema: {
        summary: 'Choose a new password by a link',
        description: 'Ends all sessions. The second factor stays as it is.',
        tags,
        body: PasswordReset,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { token, password } = request.body
      const { id, email } = await joining.reset(token, password)
      await sessions.endAll(id)
      staff.ended(id, () => true)
      // Who was locked out by somebody's guessing has just shown who they are.
      deps.signIn.slowDown.succeeded((await accounts.find(id))?.email ?? email)
      return reply.code(204).send(null)
    },
  )
}
