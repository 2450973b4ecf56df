import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agentId } from '../../protocol/ids.ts'
import { LINK_LIFETIME } from '../accounts/links.ts'
import { boots, type Fixture, HERE, openFixture, PASSWORD } from './fixture.ts'

const shop = { id: 'shoes', name: 'Shoes & Sons', languages: ['it', 'en'], timeZone: 'Europe/Rome' }
const owner = { name: 'Olga', email: 'Olga@shoes.example', password: 'three blue kettles' }

let at: Fixture
beforeEach(async () => {
  at = await openFixture({ SHOPBELL_RATE_SIGN_INS: '1000' })
})
afterEach(() => at[Symbol.asyncDispose]())

const cookieOf = (reply: { readonly headers: Readonly<Record<string, unknown>> }) =>
  String(reply.headers['set-cookie']).split(';', 1)[0] as `${string}=${string}`
const tokenOf = (url: string) => new URL(url).hash.slice(1)
const setupToken = async () => (await at.deps.links.make({ kind: 'setup' })).token

describe('the setup link', () => {
  it('makes a shop with its owner, who is signed in, once', async () => {
    const token = await setupToken()
    const facts = await at.ask(null, 'POST /api/links/look', { token })
    expect(facts.json()).toEqual({
      kind: 'setup',
      shop: null,
      email: null,
      role: null,
      expiresAt: at.clock.now + LINK_LIFETIME,
    })
    const site = 'https://www.shoes.example/home?x=1'
    const reply = await at.ask(null, 'POST /api/setup', { token, shop: { ...shop, site }, owner })
    expect(reply.json()).toMatchObject({ name: 'Olga', email: 'olga@shoes.example', role: 'owner', enrolling: false })
    expect(at.deps.shops.find(reply.json().shop.id)).toMatchObject({
      ...shop,
      origins: ['https://www.shoes.example'],
      ring: null,
      demandsFactor: false,
    })
    expect(at.world.told).toEqual(['known Olga'])
    expect((await at.ask(cookieOf(reply), 'GET /api/session')).json()).toEqual(reply.json())
    const people = (await at.ask(cookieOf(reply), 'GET /api/people')).json()
    expect(people.people.map((each: { name: string }) => each.name)).toEqual(['Olga'])

    const again = await at.ask(null, 'POST /api/setup', { token, shop: { ...shop, id: 'other' }, owner })
    expect(again.json().error.code).toBe('link.invalid')
  })

  it('is good for 48 hours, and is not used up by a wish that is refused', async () => {
    const token = await setupToken()
    for (const wrong of [
      { shop: { ...shop, id: 'demo' }, owner },
      { shop: { ...shop, id: 'Not A Slug' }, owner },
      { shop: { ...shop, timeZone: 'Europe/Atlantis' }, owner },
      { shop: { ...shop, site: 'javascript:alert(1)' }, owner },
      { shop, owner: { ...owner, password: 'olga-shoes-1' } },
    ])
      expect((await at.ask(null, 'POST /api/setup', { token, ...wrong })).statusCode).toBeGreaterThanOrEqual(400)
    at.clock.now += LINK_LIFETIME - 1
    expect((await at.ask(null, 'POST /api/links/look', { token })).statusCode).toBe(200)
    at.clock.now += 1
    expect((await at.ask(null, 'POST /api/setup', { token, shop, owner })).json().error.code).toBe('link.invalid')
  })

  it('is taken by one of two who hold it', async () => {
    const token = await setupToken()
    const both = await Promise.all(
      ['one', 'two'].map((id) =>
        at.ask(null, 'POST /api/setup', {
          token,
          shop: { ...shop, id },
          owner: { ...owner, email: `${id}@shoes.example` },
        }),
      ),
    )
    expect(both.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    expect(both.filter(({ statusCode }) => statusCode === 410)).toHaveLength(1)
  })
})

describe('an invite', () => {
  const invite = { email: 'Nina@boots.example', role: 'supervisor', language: 'it' } as const

  it('is mailed and shown once, and makes one of the shop’s people with the role it names', async () => {
    const made = await at.ask('owner', 'POST /api/people/invites', invite)
    expect(made.json()).toMatchObject({ mailed: true, expiresAt: at.clock.now + LINK_LIFETIME })
    const { url } = made.json()
    expect(url).toMatch(/^http:\/\/localhost(:80)?\/console\/invite#[\w-]{43}$/)
    expect(at.world.letters).toMatchObject([{ to: 'nina@boots.example', text: expect.stringContaining(url) }])
    expect(at.world.letters[0]?.subject).toBe('Il tuo posto al banco di Boots')
    expect((await at.ask('owner', 'GET /api/people')).body).not.toContain(tokenOf(url))

    const token = tokenOf(url)
    const facts = (await at.ask(null, 'POST /api/links/look', { token })).json()
    expect(facts).toMatchObject({ kind: 'invite', shop: 'Boots', email: 'nina@boots.example', role: 'supervisor' })
    const accept = { token, name: ' Nina ', password: 'three blue kettles' }
    const reply = await at.ask(null, 'POST /api/invites/accept', accept)
    expect(reply.json()).toMatchObject({ name: 'Nina', role: 'supervisor', shop: { id: boots } })
    expect((await at.ask(cookieOf(reply), 'GET /api/people')).json().error.code).toBe('role.forbidden')
    expect((await at.ask(null, 'POST /api/invites/accept', accept)).json().error.code).toBe('link.invalid')
    const people = (await at.ask('owner', 'GET /api/people')).json()
    expect(people.invites).toEqual([])
    expect(people.people).toContainEqual(
      expect.objectContaining({ name: 'Nina', email: 'nina@boots.example', role: 'supervisor', seenAt: at.clock.now }),
    )
    const signIn = { email: 'nina@boots.example', password: 'three blue kettles' }
    expect((await at.ask(null, 'POST /api/session', signIn)).statusCode).toBe(200)
  })

  it('ends with the next one to the same address, and when it is taken back', async () => {
    const first = tokenOf((await at.ask('owner', 'POST /api/people/invites', invite)).json().url)
    const second = tokenOf((await at.ask('owner', 'POST /api/people/invites', invite)).json().url)
    const look = async (token: string) => (await at.ask(null, 'POST /api/links/look', { token })).statusCode
    expect([await look(first), await look(second)]).toEqual([410, 200])
    const [{ invite: handle }] = (await at.ask('owner', 'GET /api/people')).json().invites
    const foreign = await at.ask('foreign-owner', `DELETE /api/people/invites/${handle}`)
    expect([foreign.json().error.code, await look(second)]).toEqual(['link.invalid', 200])
    expect((await at.ask('owner', `DELETE /api/people/invites/${handle}`)).statusCode).toBe(204)
    expect(await look(second)).toBe(410)
  })

  it('is shown to copy where the mail server does not answer', async () => {
    at.world.mailFails = true
    expect((await at.ask('owner', 'POST /api/people/invites', invite)).json()).toMatchObject({ mailed: false })
  })

  it('leads to a second factor first, where the shop demands one', async () => {
    await at.ask('owner', 'PUT /api/shop/security', { demandsFactor: true })
    const token = tokenOf((await at.ask('owner', 'POST /api/people/invites', invite)).json().url)
    const reply = await at.ask(null, 'POST /api/invites/accept', {
      token,
      name: 'Nina',
      password: 'three blue kettles',
    })
    expect(reply.json()).toMatchObject({ enrolling: true })
    const code = (await at.ask(cookieOf(reply), 'GET /api/history')).json().error.code
    expect(code).toBe('session.enrolment-needed')
  })
})

describe('a forgotten password', () => {
  const forgotten = (email: string) => at.ask(null, 'POST /api/password/forgotten', { email, language: 'en' })

  it('is mended by a link to its own address, and to no other', async () => {
    const old = await at.as('agent')
    expect((await forgotten('AGENT@boots.example')).statusCode).toBe(204)
    await expect.poll(() => at.world.letters.length).toBe(1)
    expect(at.world.letters[0]?.to).toBe('agent@boots.example')
    const token = tokenOf(/https?:\S+/.exec(at.world.letters[0]?.text ?? '')?.[0] ?? '')
    const password = 'three blue kettles'
    expect((await at.ask(null, 'POST /api/password/reset', { token, password })).statusCode).toBe(204)
    expect((await at.ask(old, 'GET /api/session')).statusCode).toBe(401)
    const signIn = (given: string) =>
      at.ask(null, 'POST /api/session', { email: 'agent@boots.example', password: given })
    expect([(await signIn(PASSWORD)).statusCode, (await signIn(password)).statusCode]).toEqual([401, 200])
    expect((await at.ask(null, 'POST /api/password/reset', { token, password })).json().error.code).toBe('link.invalid')
  })

  it('says the same, and mails nothing, for an address that nobody has', async () => {
    const [known, unknown] = [await forgotten('agent@boots.example'), await forgotten('nobody@boots.example')]
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body])
    await expect.poll(() => at.world.letters.length).toBe(1)
    await forgotten('owner@boots.example')
    await expect.poll(() => at.world.letters.length).toBe(2)
    expect(at.world.letters.map(({ to }) => to)).toEqual(['agent@boots.example', 'owner@boots.example'])
  })

  it('fills nobody’s letter box', async () => {
    for (let count = 0; count < 6; count += 1) await forgotten('agent@boots.example')
    await forgotten('owner@boots.example')
    await expect.poll(() => at.world.letters.some(({ to }) => to === 'owner@boots.example')).toBe(true)
    expect(at.world.letters).toHaveLength(4)
  })

  it('is mended by a link of an owner too, which the second factor outlives', async () => {
    await at.deps.factorStore.putCode(agentId('agent'), 'JBSWY3DPEHPK3PXP')
    await at.deps.factorStore.confirmCode(agentId('agent'))
    const made = await at.ask('owner', 'POST /api/people/agent/reset-link', { language: 'en' })
    const token = tokenOf(made.json().url)
    const facts = (await at.ask(null, 'POST /api/links/look', { token })).json()
    expect(facts).toMatchObject({ kind: 'reset', shop: 'Boots', email: 'agent@boots.example' })
    await at.ask(null, 'POST /api/password/reset', { token, password: 'three blue kettles' })
    const reply = await at.ask(null, 'POST /api/session', {
      email: 'agent@boots.example',
      password: 'three blue kettles',
    })
    expect(reply.json().error).toEqual({ code: 'session.code-needed', detail: { passkeys: 0 } })
  })

  it('leaves no token in the log', async () => {
    const made = await at.ask('owner', 'POST /api/people/agent/reset-link', { language: 'en' })
    const token = tokenOf(made.json().url)
    await at.ask(null, 'POST /api/links/look', { token })
    await at.ask(null, 'POST /api/password/reset', { token, password: 'x' })
    expect(at.logged()).not.toContain(token)
    expect(at.logged()).not.toContain(HERE + '/console/reset#')
  })
})
