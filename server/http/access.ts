import type { FastifyRequest, RouteOptions } from 'fastify'
import { fastifyPlugin } from 'fastify-plugin'
import { type ErrorCode, Refusal } from '../../protocol/errors.ts'
import { type AgentId, agentId, type Instant } from '../../protocol/ids.ts'
import { type StaffRole, staffRoles } from '../../protocol/roles.ts'
import { CONFIRMED_FOR, type Session } from '../accounts/sessions.ts'
import type { AccountStore, Agent } from '../accounts/store.ts'
import { refusals } from './failures.ts'
import type { Origins } from './origins.ts'
import { sameOriginOnly } from './same-origin.ts'
import type { SessionCookie } from './session-cookie.ts'

/** Who may ask a route of the console. A route that does not say so does not start. */
export interface Access {
  /** `anyone`: also who is not signed in. */
  readonly roles: 'anyone' | readonly StaffRole[]
  /** Also for who has to set up a second factor before anything else. */
  readonly enrolling?: true
  /** Changes the ways in: who asks has proved lately who they are. */
  readonly confirmed?: true
}

export interface GuardedRoute {
  readonly method: string
  readonly url: string
  readonly access: Access
}

/** What the check may answer, for the documents. */
export function refusedBy({
  method,
  url,
  access: { roles, enrolling, confirmed },
}: GuardedRoute): readonly ErrorCode[] {
  const codes: ErrorCode[] = reads(method) ? [] : ['origin.forbidden']
  if (roles === 'anyone') return codes
  codes.push('session.missing')
  if (enrolling !== true) codes.push('session.enrolment-needed')
  if (roles.length < staffRoles.length) codes.push('role.forbidden')
  if (confirmed === true) codes.push('session.confirm-needed')
  if (url.includes(':agent')) codes.push('person.not-found')
  return codes
}

const nobody: Access = { roles: [] }
export const owners: Access = { roles: ['owner'] }
export const anyone: Access = { roles: 'anyone' }
export const everybody: Access = { roles: staffRoles }

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    /** What the route itself may refuse; what the check may is added. */
    refusals?: readonly ErrorCode[]
  }
  interface FastifyInstance {
    /** All routes of the console, and who may ask them. */
    readonly guarded: readonly GuardedRoute[]
  }
}

export interface AccessDeps {
  readonly origins: Origins
  readonly cookie: SessionCookie
  readonly accounts: Pick<AccountStore, 'find'>
  readonly now: () => Instant
  readonly guarded: GuardedRoute[]
}

interface Admitted {
  readonly session: Session
  /** Whom the route is about, where its address names somebody. */
  readonly subject: Agent | undefined
}

const admissions = new WeakMap<object, Admitted>()

/**
 * Checks every route of the console before it runs: the page that asks, the session, the role, and that whoever is named
 * in the address belongs to the same shop. Whom one may not know of, there is not: the answer is that of nobody.
 */
export const access = fastifyPlugin(async (app, { origins, cookie, accounts, now, guarded }: AccessDeps) => {
  const ownPages = sameOriginOnly(origins)

  app.addHook('onRoute', (route: RouteOptions) => {
    const { method, url, config } = route
    if (config?.access === undefined) throw new Error(`who may ask ${String(method)} ${url}?`)
    const routes = [method].flat().map((each) => ({ method: each, url, access: config.access ?? nobody }))
    guarded.push(...routes)
    const codes = [...(config.refusals ?? []), ...routes.flatMap(refusedBy)]
    route.schema = { ...route.schema, response: { ...responsesOf(route), ...refusals(...codes) } }
  })

  app.addHook('onRequest', async (request) => {
    const needed = request.routeOptions.config.access
    if (needed === undefined) return
    if (!reads(request.method)) await ownPages(request)
    if (needed.roles === 'anyone') return
    const session = await cookie.sessionNeeded(request)
    if (session.enrolling && needed.enrolling !== true) throw new Refusal('session.enrolment-needed')
    if (!needed.roles.includes(session.agent.role)) throw new Refusal('role.forbidden')
    if (needed.confirmed === true && now() - session.confirmedAt >= CONFIRMED_FOR)
      throw new Refusal('session.confirm-needed')
    admissions.set(request, { session, subject: await subjectOf(request, session) })
  })

  async function subjectOf({ params }: FastifyRequest, { agent }: Session): Promise<Agent | undefined> {
    const named = namedAgent(params)
    if (named === undefined) return undefined
    const subject = await accounts.find(named)
    if (subject?.shop !== agent.shop) throw new Refusal('person.not-found')
    return subject
  }
})

/** Who sends a request that was let in. */
export function senderOf(request: FastifyRequest): Session {
  return admissionOf(request).session
}

/** Whom a request with `:agent` in its address is about: somebody of the sender's own shop. */
export function subjectOf(request: FastifyRequest): Agent {
  const { subject } = admissionOf(request)
  if (subject === undefined) throw new Error('this address names nobody')
  return subject
}

function admissionOf(request: FastifyRequest): Admitted {
  const admitted = admissions.get(request)
  if (admitted === undefined) throw new Error('this route lets anyone in')
  return admitted
}

function reads(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

function responsesOf({ schema }: RouteOptions): object {
  const responses = schema?.response
  return typeof responses === 'object' && responses !== null ? responses : {}
}

function namedAgent(params: unknown): AgentId | undefined {
  const named = typeof params === 'object' && params !== null && 'agent' in params ? params.agent : undefined
  return typeof named === 'string' ? agentId(named) : undefined
}
