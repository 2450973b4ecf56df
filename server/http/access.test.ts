import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../protocol/errors.ts'
import { staffRoles } from '../../protocol/roles.ts'
import { CONFIRMED_FOR } from '../accounts/sessions.ts'
import type { Access } from './access.ts'
import { type Fixture, HERE, openFixture, type Sender, STRANGER } from './fixture.ts'

type Asker = Sender | 'nobody'
const askers: readonly Asker[] = ['nobody', 'agent', 'supervisor', 'owner', 'foreign-owner', 'enrolling']

/** What the check alone may say, in the order in which it says it. */
function refusalOf({ roles, enrolling }: Access, asker: Asker, namesSomebody: boolean): ErrorCode | null {
  if (roles === 'anyone') return null
  if (asker === 'nobody') return 'session.missing'
  if (asker === 'enrolling') return enrolling === true ? null : 'session.enrolment-needed'
  if (asker !== 'foreign-owner') return roles.includes(asker) ? null : 'role.forbidden'
  if (!roles.includes('owner')) return 'role.forbidden'
  return namesSomebody ? 'person.not-found' : null
}

/** What the check may say; a route that was let through says anything but these. */
const ofTheCheck: readonly string[] = [
  'session.missing',
  'session.enrolment-needed',
  'role.forbidden',
  'person.not-found',
  'origin.forbidden',
  'session.confirm-needed',
]

describe('every route of the console', () => {
  let at: Fixture

  beforeAll(async () => {
    at = await openFixture({ SHOPBELL_RATE_SIGN_INS: '1000000' })
  })
  afterAll(() => at[Symbol.asyncDispose]())

  const routes = () => at.app.guarded.filter(({ method }) => method !== 'HEAD')
  const named = (url: string) => url.replace(':agent', 'supervisor').replace(/:\w+/, 'none')

  async function ask(method: string, url: string, asker: Asker, headers: Record<string, string> = { origin: HERE }) {
    const cookie = asker === 'nobody' ? {} : { cookie: await at.as(asker) }
    // The body is nonsense: what is let through is refused for that, and nothing changes.
    const payload = method === 'GET' || method === 'DELETE' ? {} : { payload: '"nonsense"' }
    const reply = await at.app.inject({
      method: method as 'GET',
      url: named(url),
      headers: { ...headers, ...cookie, ...('payload' in payload && { 'content-type': 'application/json' }) },
      ...payload,
    })
    const isJson = String(reply.headers['content-type']).includes('json')
    return reply.body === '' || !isJson ? null : ((reply.json().error?.code ?? null) as string | null)
  }

  it('names roles that there are, and is one of many', () => {
    expect(routes().length).toBeGreaterThan(4)
    for (const { access } of routes()) {
      if (access.roles === 'anyone') continue
      expect(access.roles.length).toBeGreaterThan(0)
      for (const role of access.roles) expect(staffRoles).toContain(role)
    }
  })

  it.each(askers)('lets %s in where they may go, and nowhere else', async (asker) => {
    for (const { method, url, access } of routes()) {
      // Whoever may take somebody out of the shop, does: that is shown by its own tests.
      if (method === 'DELETE' && refusalOf(access, asker, url.includes(':agent')) === null) continue
      const code = await ask(method, url, asker)
      const expected = refusalOf(access, asker, url.includes(':agent'))
      const said = code !== null && ofTheCheck.includes(code) ? code : null
      expect([asker, method, url, said]).toEqual([asker, method, url, expected])
    }
  })

  it('changes nothing for a page of another site, whoever is signed in', async () => {
    for (const { method, url } of routes().filter((each) => each.method !== 'GET'))
      expect([url, await ask(method, url, 'owner', { origin: STRANGER })]).toEqual([url, 'origin.forbidden'])
  })

  it('asks for a fresh proof where the ways in change', async () => {
    for (const { method, url, access } of routes().filter((each) => each.access.confirmed === true)) {
      if (access.roles === 'anyone' || !access.roles.includes('owner')) throw new Error(`${url} is not the owner's`)
      const cookie = await at.as('owner')
      at.clock.now += CONFIRMED_FOR
      const reply = await at.app.inject({
        method: method as 'POST',
        url: named(url),
        headers: { origin: HERE, cookie },
      })
      expect([url, reply.json().error.code]).toEqual([url, 'session.confirm-needed'])
    }
  })
})
