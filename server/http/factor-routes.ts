import { type TSchema, Type } from 'typebox'
import { Refusal } from '../../protocol/errors.ts'
import { Nothing, record } from '../../protocol/messages/command.ts'
import {
  CodeProof,
  NewCode,
  NewPasskey,
  PasskeyAdded,
  PasskeyName,
  PasskeyOptions,
  PasskeySignIn,
  RecoveryCodes,
} from '../../protocol/rest/accounts.ts'
import type { Change } from '../../protocol/rest/changes.ts'
import { Me } from '../../protocol/rest/routes.ts'
import type { Agent } from '../accounts/store.ts'
import { type Access, anyone, everybody, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { AppOptions } from './deps.ts'
import { bySession as security } from './docs.ts'
import { provenBy } from './proven.ts'
import { perAddress } from './rate-limits.ts'
import { reception } from './reception.ts'
import { personTarget } from './targets.ts'

const tags = ['profile']
const done = Type.Null({ description: 'Done.' })
/** Bytes of what an authenticator says; attestations of some are long. */
const LARGE = 32 * 1024
const changing: Access = { ...everybody, confirmed: true }
/** Also before anything else may be done. */
const settingUp: Access = { ...changing, enrolling: true }
const passkey = record({ passkey: Type.String({ minLength: 1, maxLength: 1_400 }) })

/** One-time codes and passkeys: set up, taken away, and the sign-in by a passkey. */
export function factorRoutes(app: App, options: AppOptions): void {
  const { config, deps } = options
  const { factors, factorStore, passkeys, sessions, shops, audit } = deps
  const receive = reception(options)
  const slowly = perAddress(config.rates.signIns, 'session.too-often')

  const originOf = ({ headers }: { readonly headers: { readonly origin?: string | undefined } }): string =>
    // The check has compared it with our own address.
    headers.origin ?? ''
  const demanded = ({ shop }: Agent): boolean => shops.find(shop)?.demandsFactor === true

  /** @throws {Refusal} `factor.demanded` where nothing would be left */
  async function mayGo(agent: Agent, left: { readonly code: boolean; readonly passkeys: number }): Promise<void> {
    if (demanded(agent) && !left.code && left.passkeys < 1) throw new Refusal('factor.demanded')
  }

  /** Does something with somebody's own factors, and writes down what it was. */
  function withFactors<R>(agent: Agent, doing: () => Promise<R>): Promise<R> {
    return audit.together(async () => {
      const before = await provenBy(deps, agent.id)
      const done = await doing()
      const after = await provenBy(deps, agent.id)
      await audit.note(agent, { kind: 'factors', target: personTarget(agent), before, after })
      return done
    })
  }

  app.post(
    '/api/profile/code',
    {
      config: { access: settingUp, audited: { none: 'Begins what changes nothing until it is confirmed.' } },
      schema: {
        summary: 'Begin with one-time codes',
        description: 'A secret for the app; nothing is asked for until its first code was given.',
        tags,
        security,
        body: Nothing,
        response: { 200: { ...NewCode, description: 'The secret, to scan or to type.' } },
      },
    },
    (request) => {
      const { agent } = senderOf(request)
      return factors.beginCode(agent, shops.find(agent.shop)?.name ?? '')
    },
  )

  app.post(
    '/api/profile/code/confirm',
    {
      config: {
        access: settingUp,
        audited: ['factors', 'recovery-codes'],
        refusals: ['code.missing', 'code.wrong', 'session.too-often'],
        rateLimit: slowly,
      },
      schema: {
        summary: 'Give the first one-time code',
        tags,
        security,
        body: CodeProof,
        response: { 200: { ...RecoveryCodes, description: 'Recovery codes; those before are worth nothing.' } },
      },
    },
    async (request) => {
      const { agent } = senderOf(request)
      const codes = await withFactors(agent, async () => {
        const made = await factors.confirmCode(agent.id, request.body.code)
        await sessions.enrolled(agent.id)
        await audit.note(agent, newCodes(agent))
        return made
      })
      return { codes: [...codes] }
    },
  )

  app.delete(
    '/api/profile/code',
    {
      config: { access: changing, audited: ['factors'], refusals: ['factor.demanded'] },
      schema: { summary: 'No one-time codes any more', tags, security, response: { 204: done } },
    },
    async (request, reply) => {
      const { agent } = senderOf(request)
      await withFactors(agent, async () => {
        await mayGo(agent, { ...(await factors.of(agent.id)), code: false })
        await factors.removeCode(agent.id)
      })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/profile/recovery-codes',
    {
      config: { access: changing, audited: ['recovery-codes'] },
      schema: {
        summary: 'New recovery codes',
        tags,
        security,
        body: Nothing,
        response: { 200: { ...RecoveryCodes, description: 'Those before are worth nothing.' } },
      },
    },
    async (request) => {
      const { agent } = senderOf(request)
      return audit.together(async () => {
        await audit.note(agent, newCodes(agent))
        return { codes: [...(await factors.newRecoveryCodes(agent.id))] }
      })
    },
  )

  app.post(
    '/api/profile/passkeys/challenge',
    {
      config: { access: settingUp, audited: { none: 'Begins what changes nothing until it is confirmed.' } },
      schema: {
        summary: 'Begin with a passkey',
        tags,
        security,
        body: Nothing,
        response: { 200: described(PasskeyOptions, 'What the browser makes the passkey from.') },
      },
    },
    async (request) => ({ options: await passkeys.beginAdding(senderOf(request).agent, originOf(request)) }),
  )

  app.post(
    '/api/profile/passkeys',
    {
      bodyLimit: LARGE,
      config: { access: settingUp, audited: ['factors', 'recovery-codes'], refusals: ['passkey.refused'] },
      schema: {
        summary: 'Add a passkey',
        tags,
        security,
        body: NewPasskey,
        response: { 201: described(PasskeyAdded, 'The passkey, and recovery codes where there were none.') },
      },
    },
    async (request, reply) => {
      const { agent } = senderOf(request)
      const { name, response } = request.body
      const [added, codes] = await withFactors(agent, async () => {
        const passkey = await passkeys.add(agent.id, name.trim(), response, originOf(request))
        await sessions.enrolled(agent.id)
        if ((await factors.of(agent.id)).recoveryCodes > 0) return [passkey, []] as const
        await audit.note(agent, newCodes(agent))
        return [passkey, await factors.newRecoveryCodes(agent.id)] as const
      })
      const { id, createdAt, usedAt } = added
      return reply.code(201).send({ passkey: { id, name: added.name, createdAt, usedAt }, codes: [...codes] })
    },
  )

  app.patch(
    '/api/profile/passkeys/:passkey',
    {
      config: { access: everybody, audited: ['factors'], refusals: ['passkey.not-found'] },
      schema: {
        summary: 'Call a passkey otherwise',
        tags,
        security,
        params: passkey,
        body: PasskeyName,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { agent } = senderOf(request)
      await withFactors(agent, async () => {
        const renamed = await factorStore.renamePasskey(agent.id, request.params.passkey, request.body.name.trim())
        if (!renamed) throw new Refusal('passkey.not-found')
      })
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/profile/passkeys/:passkey',
    {
      config: { access: changing, audited: ['factors'], refusals: ['passkey.not-found', 'factor.demanded'] },
      schema: { summary: 'Take a passkey away', tags, security, params: passkey, response: { 204: done } },
    },
    async (request, reply) => {
      const { agent } = senderOf(request)
      await withFactors(agent, async () => {
        const having = await factors.of(agent.id)
        const mine = (await factorStore.passkeysOf(agent.id)).some(({ id }) => id === request.params.passkey)
        if (!mine) throw new Refusal('passkey.not-found')
        await mayGo(agent, { ...having, passkeys: having.passkeys - 1 })
        await factorStore.removePasskey(agent.id, request.params.passkey)
      })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/session/passkey/challenge',
    {
      config: {
        access: anyone,
        audited: { none: 'Begins what changes nothing until it is confirmed.' },
        refusals: ['session.too-often'],
        rateLimit: slowly,
      },
      schema: {
        summary: 'Begin to sign in by a passkey',
        tags: ['counter'],
        body: Nothing,
        response: { 200: described(PasskeyOptions, 'What the passkey signs.') },
      },
    },
    async (request) => ({ options: await passkeys.beginSignIn(originOf(request)) }),
  )

  app.post(
    '/api/session/passkey',
    {
      config: {
        access: anyone,
        audited: { none: 'A sign-in: it changes nothing of the shop.' },
        refusals: ['passkey.refused', 'session.too-often'],
        rateLimit: slowly,
      },
      schema: {
        summary: 'Sign in by a passkey',
        description: 'Sets the session cookie. A passkey is both factors: the device, and its owner who unlocked it.',
        tags: ['counter'],
        body: PasskeySignIn,
        response: { 200: { ...Me, description: 'The person and their shop.' } },
      },
    },
    async (request, reply) => receive(await passkeys.signIn(request.body.response, originOf(request)), request, reply),
  )
}

function newCodes(agent: Agent): Change {
  return { kind: 'recovery-codes', target: personTarget(agent), before: null, after: true }
}

function described<S extends TSchema>(schema: S, description: string): S & { readonly description: string } {
  return { ...schema, description }
}
