import { createSecretKey } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { Compile } from 'typebox/compile'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ErrorCode, errors } from '../../protocol/errors.ts'
import { daily } from '../../protocol/hours/tables.ts'
import { callId, MAIN_DESK, shopId } from '../../protocol/ids.ts'
import { DEMO_PASSWORD } from '../accounts/demo.ts'
import { sales } from '../ports/desks-store-contract.ts'
import { openGuests } from '../visits/guests.ts'
import { refusedBy } from './access.ts'
import { accountProvocations, type Provocation } from './account-provocations.ts'
import { talked } from './call-fixture.ts'
import { callAsks, callProvocations } from './call-provocations.ts'
import { carries, carryAsk, carryProvocations } from './carry-provocations.ts'
import { clipProvocations } from './clip-provocations.ts'
import { everywhere } from './failures.ts'
import { type Fixture, HERE, openFixture, SHOP_PAGE, STRANGER } from './fixture.ts'
import { waysProvocations } from './ways-provocations.ts'

interface Operation {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
  readonly responses: Readonly<Record<string, Answer>>
}
interface Answer {
  readonly description: string
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
}
interface Schema {
  readonly properties?: { readonly error?: { readonly properties: { readonly code: { readonly enum: ErrorCode[] } } } }
}
interface Document {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** Each asks the same way as a browser does, unless it is wrong on purpose. */
const presence = '/api/shops/demo/presence'
const visits = '/api/shops/demo/visits'
const visit: InjectOptions = { method: 'POST', url: visits, headers: { origin: SHOP_PAGE }, payload: {} }
const anna = { email: 'anna@demo.shop', password: DEMO_PASSWORD }
const signIn: InjectOptions = { method: 'POST', url: '/api/session', headers: { origin: HERE }, payload: anna }

/** The fixture signs with a key and a clock of its own, always the same. */
const link = openGuests(createSecretKey(Buffer.alloc(32, 7)), () => Date.UTC(2026, 10, 21, 9)).invite(
  callId('c-talks'),
  shopId('demo'),
)
const comeByLink: InjectOptions = {
  method: 'POST',
  url: '/api/guests',
  headers: { origin: HERE },
  payload: { token: link.token },
}

const hours = daily('09:00-18:00')
const senseless = daily('09:00-09:00')
const saveHours: InjectOptions = { method: 'PUT', url: '/api/hours', headers: { origin: HERE } }
const tryHours: InjectOptions = { method: 'POST', url: '/api/hours/preview', headers: { origin: HERE } }
const saveDesks: InjectOptions = {
  method: 'PUT',
  url: '/api/desks',
  headers: { origin: HERE },
  payload: { desks: [], version: 0 },
}

const provocations: readonly Provocation[] = [
  { route: 'get /api/shops/{shop}/presence', code: 'shop.not-found', ask: { url: '/api/shops/nowhere/presence' } },
  ...waysProvocations,
  {
    route: 'put /api/hours',
    code: 'desk.not-found',
    ask: { ...saveHours, url: '/api/hours?desk=gardens', payload: { hours, version: 0 } },
    as: 'owner',
  },
  { route: 'get /api/shops/{shop}/presence', code: 'desk.not-found', ask: { url: `${presence}?desk=gardens` } },
  {
    route: 'get /api/shops/{shop}/presence',
    code: 'origin.forbidden',
    ask: { url: presence, headers: { origin: STRANGER } },
  },
  {
    route: 'post /api/shops/{shop}/visits',
    code: 'shop.not-found',
    ask: { ...visit, url: '/api/shops/nowhere/visits' },
  },
  {
    route: 'post /api/shops/{shop}/visits',
    code: 'origin.forbidden',
    ask: { ...visit, headers: { origin: STRANGER } },
  },
  { route: 'post /api/shops/{shop}/visits', code: 'visit.too-often', ask: visit, times: 31 },
  {
    route: 'post /api/shops/{shop}/visits',
    code: 'server.draining',
    ask: visit,
    before: (at) => {
      at.world.draining = true
    },
  },
  { route: 'post /api/guests', code: 'guest.link-invalid', ask: { ...comeByLink, payload: { token: 'forged' } } },
  { route: 'post /api/guests', code: 'call.over', ask: comeByLink },
  { route: 'post /api/guests', code: 'origin.forbidden', ask: { ...comeByLink, headers: { origin: SHOP_PAGE } } },
  { route: 'post /api/guests', code: 'guest.too-often', ask: comeByLink, times: 31 },
  { route: 'post /api/session', code: 'session.refused', ask: { ...signIn, payload: { ...anna, password: 'x' } } },
  {
    route: 'post /api/session',
    code: 'session.too-often',
    ask: { ...signIn, payload: { ...anna, password: 'x' } },
    times: 6,
  },
  ...carryProvocations,
  ...callProvocations,
  ...clipProvocations,
  {
    route: 'put /api/hours',
    code: 'hours.invalid',
    ask: { ...saveHours, payload: { hours: senseless, version: 0 } },
    as: 'owner',
  },
  {
    route: 'put /api/hours',
    code: 'hours.stale',
    ask: { ...saveHours, payload: { hours, version: 0 } },
    times: 2,
    as: 'owner',
  },
  {
    route: 'post /api/hours/preview',
    code: 'hours.invalid',
    ask: { ...tryHours, payload: senseless },
    as: 'owner',
  },
  {
    route: 'put /api/desks',
    code: 'desks.invalid',
    ask: { ...saveDesks, payload: { desks: [sales], version: 0 } },
    as: 'owner',
  },
  {
    route: 'put /api/desks',
    code: 'desks.stale',
    ask: { ...saveDesks, payload: { desks: [], version: 7 } },
    as: 'owner',
  },
  ...accountProvocations,
]

describe('the OpenAPI document', () => {
  let at: Fixture
  let document: Document

  beforeAll(async () => {
    at = await openFixture()
    document = (await at.app.inject('/docs/json')).json()
  })
  afterAll(() => at[Symbol.asyncDispose]())

  const nameOf = ({ method, url }: { readonly method: string; readonly url: string }) =>
    `${method.toLowerCase()} ${url.replace(/:(\w+)/g, '{$1}')}`
  /** What the check of `access.ts` may say is provoked in its own test. */
  const ofTheCheck = (name: string): readonly string[] => {
    const route = at.app.guarded.find((each) => nameOf(each) === name)
    return route === undefined ? [] : refusedBy(route)
  }

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, path, operation })),
    )
  const refusalsOf = ({ responses }: Operation) =>
    Object.entries(responses).flatMap(([status, { content }]) =>
      Object.values(content ?? {}).flatMap(({ schema }) =>
        (schema.properties?.error?.properties.code.enum ?? []).map((code) => ({ status: Number(status), code })),
      ),
    )

  it('describes every route that is not a page, a file or a socket', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(document.info.title).toBe('Shopbell')
    const names = operations().map(({ name }) => name)
    const others = [
      '/api/shops/{shop}/presence',
      '/api/shops/{shop}/ways',
      '/photos/{photo}',
      '/healthz',
      '/readyz',
      '/metrics',
    ]
    const guarded = at.app.guarded.filter(({ method }) => method !== 'HEAD').map(nameOf)
    expect(names.toSorted()).toEqual(
      [
        ...guarded,
        ...others.map((path) => `get ${path}`),
        'post /api/shops/{shop}/visits',
        'post /api/guests',
        'put /api/shops/{shop}/calls/{call}/clip',
        'delete /api/shops/{shop}/calls/{call}/clip',
        'post /api/shops/{shop}/carries',
      ].toSorted(),
    )
  })

  it('says of each what it is for, what goes in and what comes back', () => {
    const tags = document.tags.map(({ name }) => name)
    for (const { path, operation } of operations()) {
      expect(operation.summary).toMatch(/^[A-Z]/)
      expect(tags).toEqual(expect.arrayContaining([...(operation.tags ?? ['none'])]))
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = operation.parameters?.filter(({ in: place }) => place === 'path').map(({ name }) => name) ?? []
      expect(declared).toEqual(named)
      for (const { description } of Object.values(operation.responses)) {
        expect(description).not.toMatch(/^(Default Response)?$/)
      }
    }
  })

  it('holds schemas that work', () => {
    const schemas = operations().flatMap(({ operation }) =>
      Object.values(operation.responses).flatMap(({ content }) => Object.values(content ?? {})),
    )
    expect(schemas.length).toBeGreaterThan(30)
    for (const { schema } of schemas) expect(() => Compile(schema)).not.toThrow()
    expect(JSON.stringify(document)).not.toContain('$ref')
  })

  it('lists each refusal under the status of the catalogue', () => {
    for (const { operation } of operations()) {
      for (const { status, code } of refusalsOf(operation)) expect(errors[code].status).toBe(status)
    }
  })

  it('lists the refusals that are provoked below, and no others', () => {
    for (const { name, operation } of operations()) {
      const listed = refusalsOf(operation)
        .map(({ code }) => code)
        .filter((code) => !everywhere.some((general) => general === code) && !ofTheCheck(name).includes(code))
      const provoked = provocations
        .filter(({ route, code }) => route === name && !ofTheCheck(name).includes(code))
        .map(({ code }) => code)
      expect([name, ...listed.toSorted()]).toEqual([name, ...provoked.toSorted()])
    }
  })

  it.each(provocations)('tells the truth of $code by $route', async ({ route, code, ask, times = 1, before, as }) => {
    // What is refused at once changes nothing, so all of it is asked of one server; what needs a past has a server of its own.
    const past = before !== undefined || times > 1
    await using own = past ? await openFixture() : null
    const asked = own ?? at
    const made = (await before?.(asked)) ?? {}
    const cookie = as === undefined ? {} : { cookie: await asked.as(as) }
    const sent = { ...ask, ...made, headers: { ...ask.headers, ...cookie } }
    for (let count = 1; count < times; count += 1) await asked.app.inject(sent)
    const reply = await asked.app.inject(sent)
    expect(reply.statusCode).toBe(errors[code].status)
    expect(reply.json().error.code).toBe(code)
    const operation = operations().find(({ name }) => name === route)?.operation
    const schema = operation?.responses[reply.statusCode]?.content?.['application/json']?.schema
    expect(schema && Compile(schema).Check(reply.json())).toBe(true)
  })

  it('tells the truth of what is answered when all is well', async () => {
    const cookie = await at.signIn()
    const owner = await at.as('owner')
    await talked(at, 'call-1', at.clock.now)
    at.world.history = async () => ({
      calls: [
        {
          call: 'c-1' as never,
          dialledAt: 1,
          endedAt: 2,
          outcome: 'missed',
          agent: null,
          agentName: null,
          waited: 1,
          talked: 0,
          page: { url: 'https://boots.example/', product: { name: 'Boot', price: { amount: 189.5, currency: 'EUR' } } },
          language: 'pl',
          desk: MAIN_DESK,
          note: { result: 'sold', text: 'Paid', by: 'a-1' as never, byName: null, at: 3 },
        },
      ],
      next: null,
    })
    carries(at)
    at.world.talking.add(callId('c-talks'))
    const change: InjectOptions = { method: 'POST', headers: { origin: HERE, cookie: owner } }
    const invite = { email: 'new@boots.example', role: 'agent', language: 'it' }
    const asks: readonly (readonly [string, InjectOptions])[] = [
      ['get /api/shops/{shop}/presence', { url: presence }],
      ['post /api/shops/{shop}/visits', visit],
      ['get /api/shops/{shop}/ways', { url: '/api/shops/demo/ways' }],
      ['get /api/ways', { url: '/api/ways', headers: { cookie: owner } }],
      ['post /api/guests', comeByLink],
      carryAsk,
      ['post /api/session', signIn],
      ['get /api/session', { url: '/api/session', headers: { cookie } }],
      ['get /api/history', { url: '/api/history', headers: { cookie } }],
      ...callAsks.map(([name, ask]) => [name, { ...ask, headers: { origin: HERE, cookie: owner } }] as const),
      ['get /api/hours', { url: '/api/hours', headers: { cookie } }],
      ['put /api/hours', { ...saveHours, headers: { origin: HERE, cookie: owner }, payload: { hours, version: 0 } }],
      ['get /api/hours', { url: '/api/hours', headers: { cookie: owner } }],
      ['get /api/desks', { url: '/api/desks', headers: { cookie } }],
      ['put /api/desks', { ...saveDesks, headers: { origin: HERE, cookie: owner } }],
      ['post /api/hours/preview', { ...tryHours, headers: { origin: HERE, cookie: owner }, payload: hours }],
      ['get /api/keeping', { url: '/api/keeping', headers: { cookie: owner } }],
      ['get /api/changes', { url: '/api/changes', headers: { cookie: owner } }],
      ['get /api/about', { url: '/api/about' }],
      ['get /api/people', { url: '/api/people', headers: { cookie: owner } }],
      ['get /api/profile', { url: '/api/profile', headers: { cookie: owner } }],
      ['get /api/profile/sessions', { url: '/api/profile/sessions', headers: { cookie: owner } }],
      ['post /api/people/invites', { ...change, url: '/api/people/invites', payload: invite }],
      ['post /api/profile/code', { ...change, url: '/api/profile/code', payload: {} }],
      ['post /api/profile/passkeys/challenge', { ...change, url: '/api/profile/passkeys/challenge', payload: {} }],
      ['post /api/session/passkey/challenge', { ...change, url: '/api/session/passkey/challenge', payload: {} }],
      ['get /healthz', { url: '/healthz' }],
      ['get /readyz', { url: '/readyz' }],
    ]
    for (const [name, ask] of asks) {
      const reply = await at.app.inject(ask)
      const operation = operations().find((each) => each.name === name)?.operation
      const schema = operation?.responses[reply.statusCode]?.content?.['application/json']?.schema
      expect([name, schema && Compile(schema).Check(reply.json())]).toEqual([name, true])
    }
  })
})
