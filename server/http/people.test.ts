import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agentId } from '../../protocol/ids.ts'
import { boots, type Fixture, openFixture, PASSWORD } from './fixture.ts'

let at: Fixture
beforeEach(async () => {
  at = await openFixture({ SHOPBELL_RATE_SIGN_INS: '1000' })
})
afterEach(() => at[Symbol.asyncDispose]())

describe('the people of a shop', () => {
  it('are those of the owner’s own, with what lets them in', async () => {
    await at.deps.factorStore.putCode(agentId('agent'), 'JBSWY3DPEHPK3PXP')
    await at.deps.factorStore.confirmCode(agentId('agent'))
    const { people, demandsFactor } = (await at.ask('owner', 'GET /api/people')).json()
    const facts = people.map((each: Record<string, unknown>) => [each['agent'], each['role'], each['factor']])
    expect(facts).toEqual([
      ['agent', 'agent', 'code'],
      ['enrolling', 'owner', 'none'],
      ['owner', 'owner', 'none'],
      ['supervisor', 'supervisor', 'none'],
    ])
    expect(demandsFactor).toBe(false)
    expect(JSON.stringify(people)).not.toMatch(/argon2|passwordHash|JBSWY/)
    const foreign = (await at.ask('foreign-owner', 'GET /api/people')).json()
    expect(foreign.people.map((each: { agent: string }) => each.agent)).toEqual(['foreign-owner'])
  })

  it('are given a role, which their next request has and their sockets come back for', async () => {
    const cookie = await at.as('agent')
    expect((await at.ask(cookie, 'GET /api/people')).statusCode).toBe(403)
    expect((await at.ask('owner', 'PATCH /api/people/agent', { role: 'owner', desks: ['sales'] })).statusCode).toBe(204)
    expect((await at.ask(cookie, 'GET /api/people')).statusCode).toBe(200)
    expect((await at.ask(cookie, 'GET /api/profile')).json()).toMatchObject({ role: 'owner', desks: ['sales'] })
    await at.ask('owner', 'PATCH /api/people/agent', { role: 'owner' })
    expect(at.world.told).toEqual(['role of agent'])
  })

  it('keep one owner, whoever asks', async () => {
    await at.ask('owner', 'PATCH /api/people/enrolling', { role: 'agent' })
    for (const route of ['DELETE /api/people/owner', 'PATCH /api/people/owner'] as const) {
      const reply = await at.ask('owner', route, route.startsWith('PATCH') ? { role: 'supervisor' } : undefined)
      expect(reply.json().error.code).toBe('person.last-owner')
    }
  })

  it('leave: signed out at once, and not to be found', async () => {
    const cookie = await at.as('agent')
    expect((await at.ask('owner', 'DELETE /api/people/agent')).statusCode).toBe(204)
    expect((await at.ask(cookie, 'GET /api/session')).statusCode).toBe(401)
    expect(at.world.told).toEqual(['left agent'])
    const signIn = await at.ask(null, 'POST /api/session', { email: 'agent@boots.example', password: PASSWORD })
    expect(signIn.json()).toEqual({ error: { code: 'session.refused' } })
    expect((await at.ask('owner', 'DELETE /api/people/agent')).json().error.code).toBe('person.not-found')
  })

  it('of another shop are nobody, and stay who they are', async () => {
    for (const route of [
      'DELETE /api/people/foreign-owner',
      'PATCH /api/people/foreign-owner',
      'POST /api/people/foreign-owner/reset-link',
      'DELETE /api/people/foreign-owner/factors',
    ] as const) {
      const payload = route.startsWith('DELETE')
        ? undefined
        : route.endsWith('link')
          ? { language: 'en' }
          : { desks: ['x'] }
      expect((await at.ask('owner', route, payload)).json().error.code).toBe('person.not-found')
    }
    expect(await at.deps.accounts.find(agentId('foreign-owner'))).toMatchObject({ role: 'owner', desks: [] })
  })
})

describe('a second factor', () => {
  it('may be demanded of all: whoever has none sets one up before anything else', async () => {
    const running = await at.as('agent')
    expect((await at.ask('owner', 'PUT /api/shop/security', { demandsFactor: true })).statusCode).toBe(204)
    expect(at.deps.shops.find(boots)?.demandsFactor).toBe(true)
    // Who talks with a shopper just now is not thrown out of it.
    expect((await at.ask(running, 'GET /api/history')).statusCode).toBe(200)

    const signIn = await at.ask(null, 'POST /api/session', { email: 'agent@boots.example', password: PASSWORD })
    expect(signIn.json()).toMatchObject({ agent: 'agent', enrolling: true })
    const cookie = String(signIn.headers['set-cookie']).split(';', 1)[0] as `${string}=${string}`
    for (const route of ['GET /api/history', 'PATCH /api/profile', 'GET /api/profile/sessions'] as const)
      expect(
        (await at.ask(cookie, route, route.startsWith('PATCH') ? { name: 'X' } : undefined)).json().error.code,
      ).toBe('session.enrolment-needed')
    expect((await at.ask(cookie, 'GET /api/session')).json()).toMatchObject({ enrolling: true })
    expect((await at.ask(cookie, 'POST /api/profile/code', {})).json().secret).toMatch(/^[A-Z2-7]{32}$/)
  })

  it('is taken away by an owner from who has lost it, with all sessions', async () => {
    await at.deps.factorStore.putCode(agentId('agent'), 'JBSWY3DPEHPK3PXP')
    await at.deps.factorStore.confirmCode(agentId('agent'))
    const cookie = await at.as('agent')
    await at.ask('owner', 'DELETE /api/people/agent/factors')
    expect((await at.ask(cookie, 'GET /api/session')).statusCode).toBe(401)
    const signIn = await at.ask(null, 'POST /api/session', { email: 'agent@boots.example', password: PASSWORD })
    expect(signIn.statusCode).toBe(200)
  })
})
