import { Secret, TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CONFIRMED_FOR } from '../accounts/sessions.ts'
import { hashOf } from '../accounts/token.ts'
import { type Fixture, HERE, openFixture, PASSWORD } from './fixture.ts'

let at: Fixture
beforeEach(async () => {
  at = await openFixture({ SHOPBELL_RATE_SIGN_INS: '1000' })
})
afterEach(() => at[Symbol.asyncDispose]())

const sessionOf = (cookie: string) => hashOf(cookie.split('=')[1] ?? '')
const codeOf = (secret: string) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at.clock.now })
const signIn = (more: object = {}) =>
  at.ask(null, 'POST /api/session', { email: 'agent@boots.example', password: PASSWORD, ...more })

describe('a profile', () => {
  it('is one’s own: name and languages, but neither role nor desks', async () => {
    const cookie = await at.as('agent')
    const change = { name: ' Zoë ', languages: ['it', 'en-GB'] }
    expect((await at.ask(cookie, 'PATCH /api/profile', change)).statusCode).toBe(204)
    expect((await at.ask(cookie, 'GET /api/profile')).json()).toMatchObject({
      name: 'Zoë',
      languages: ['it', 'en-GB'],
      role: 'agent',
      code: false,
      recoveryCodes: 0,
      passkeys: [],
    })
    expect(at.world.told).toEqual(['known Zoë'])
    for (const wrong of [
      { role: 'owner' },
      { desks: ['vip'] },
      { name: '  ' },
      { name: 'a\nb' },
      { languages: ['<b>'] },
    ])
      expect((await at.ask(cookie, 'PATCH /api/profile', wrong)).json().error.code).toBe('message.invalid')
  })

  it('has a photo, which anybody may see and nobody can make into something else', async () => {
    const cookie = await at.as('agent')
    const photo = Buffer.alloc(30)
    photo.write('RIFF', 0, 'latin1')
    photo.writeUInt32LE(22, 4)
    photo.write('WEBPVP8L', 8, 'latin1')
    const put = () =>
      at.app.inject({
        method: 'PUT',
        url: '/api/profile/photo',
        headers: { origin: HERE, cookie, 'content-type': 'image/webp' },
        payload: photo,
      })
    const { id } = (await put()).json()
    expect((await at.ask(cookie, 'GET /api/session')).json()).toMatchObject({ photo: id })
    const seen = await at.app.inject({ url: `/photos/${id}`, headers: { origin: 'https://any.example' } })
    expect(seen.rawPayload).toEqual(photo)
    expect(seen.headers).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
    })
    const next = (await put()).json().id
    expect((await at.app.inject(`/photos/${id}`)).statusCode).toBe(404)
    expect((await at.ask(cookie, 'DELETE /api/profile/photo')).statusCode).toBe(204)
    expect((await at.app.inject(`/photos/${next}`)).statusCode).toBe(404)
    expect((await at.ask(cookie, 'GET /api/session')).json()).toMatchObject({ photo: null })
    expect(at.world.told).toEqual(['known agent', 'known agent', 'known agent'])
  })
})

describe('a password', () => {
  it('is changed by who knows it, which ends all other sessions', async () => {
    const [cookie, other] = [await at.as('agent'), await at.as('agent')]
    for (const each of [cookie, other]) at.world.present.add(sessionOf(each))
    const password = 'three blue kettles'
    const change = (current: string, next = password) =>
      at.ask(cookie, 'PUT /api/profile/password', { current, password: next })
    expect((await change('wrong')).json().error.code).toBe('session.refused')
    expect((await change(PASSWORD, 'agent@boots1')).json().error).toEqual({
      code: 'password.weak',
      detail: { why: 'derived' },
    })
    expect((await change(PASSWORD)).statusCode).toBe(204)
    expect((await at.ask(other, 'GET /api/session')).statusCode).toBe(401)
    expect((await at.ask(cookie, 'GET /api/session')).statusCode).toBe(200)
    expect(at.world.signedOut).toEqual([`agent ${sessionOf(other)}`])
    expect((await signIn({ password })).statusCode).toBe(200)
  })

  it('is asked for once more before the ways in are changed', async () => {
    const cookie = await at.as('agent')
    at.clock.now += CONFIRMED_FOR
    const begin = () => at.ask(cookie, 'POST /api/profile/code', {})
    expect((await begin()).json().error.code).toBe('session.confirm-needed')
    await at.ask(cookie, 'POST /api/session/confirm', { password: 'wrong' })
    expect((await begin()).statusCode).toBe(403)
    expect((await at.ask(cookie, 'POST /api/session/confirm', { password: PASSWORD })).statusCode).toBe(204)
    expect((await begin()).statusCode).toBe(200)
  })
})

describe('the sessions of a person', () => {
  it('are listed with device and place, and ended at a distance with their sockets', async () => {
    const elsewhere = await at.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: {
        origin: HERE,
        'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605 CriOS/150 Safari/604.1',
      },
      payload: { email: 'agent@boots.example', password: PASSWORD },
    })
    const phone = String(elsewhere.headers['set-cookie']).split(';', 1)[0] as `${string}=${string}`
    at.world.present.add(sessionOf(phone))
    at.clock.now += 60_000
    const cookie = await at.as('agent')
    await at.as('supervisor')
    const { sessions } = (await at.ask(cookie, 'GET /api/profile/sessions')).json()
    expect(sessions).toEqual([
      { session: sessionOf(cookie), device: '', since: at.clock.now, seenAt: at.clock.now, here: false, own: true },
      {
        session: sessionOf(phone),
        device: 'Chrome · iPhone',
        since: at.clock.now - 60_000,
        seenAt: at.clock.now - 60_000,
        here: true,
        own: false,
      },
    ])
    const foreign = await at.ask('supervisor', `DELETE /api/profile/sessions/${sessionOf(phone)}`)
    expect(foreign.json().error.code).toBe('session.not-found')
    expect((await at.ask(cookie, `DELETE /api/profile/sessions/${sessionOf(phone)}`)).statusCode).toBe(204)
    expect((await at.ask(phone, 'GET /api/session')).statusCode).toBe(401)
    expect(at.world.signedOut).toEqual([`agent ${sessionOf(phone)}`])
  })

  it('are ended all at once, but the one that asks', async () => {
    const [cookie, ...others] = [await at.as('agent'), await at.as('agent'), await at.as('agent')]
    expect((await at.ask(cookie, 'DELETE /api/profile/sessions')).statusCode).toBe(204)
    for (const other of others) expect((await at.ask(other, 'GET /api/session')).statusCode).toBe(401)
    expect((await at.ask(cookie, 'GET /api/session')).statusCode).toBe(200)
  })
})

describe('one-time codes', () => {
  async function enrol(cookie: `${string}=${string}`) {
    const { secret } = (await at.ask(cookie, 'POST /api/profile/code', {})).json()
    const { codes } = (await at.ask(cookie, 'POST /api/profile/code/confirm', { code: codeOf(secret) })).json()
    at.clock.now += 60_000
    return { secret: String(secret), codes: codes as string[] }
  }

  it('are asked for once they are set up, each once; a wrong one says what a wrong password says', async () => {
    const { secret, codes } = await enrol(await at.as('agent'))
    expect((await signIn()).json().error).toEqual({ code: 'session.code-needed', detail: { passkeys: 0 } })
    expect((await signIn({ password: 'wrong' })).json()).toEqual({ error: { code: 'session.refused' } })
    expect((await signIn({ code: '000000' })).json()).toEqual({ error: { code: 'session.refused' } })
    expect((await signIn({ password: 'wrong', code: codeOf(secret) })).json()).toEqual({
      error: { code: 'session.refused' },
    })
    expect((await signIn({ code: codeOf(secret) })).statusCode).toBe(200)
    expect((await signIn({ code: codeOf(secret) })).json()).toEqual({ error: { code: 'session.refused' } })
    expect((await signIn({ code: codes[0] })).statusCode).toBe(200)
    expect((await signIn({ code: codes[0] })).statusCode).toBe(401)
  })

  it('cannot be guessed: wrong ones count as wrong passwords do', async () => {
    await enrol(await at.as('agent'))
    for (let count = 0; count < 5; count += 1) await signIn({ code: '000000' })
    expect((await signIn({ code: '000000' })).statusCode).toBe(429)
  })

  it('open the rest of the counter to who had to set them up', async () => {
    await at.ask('owner', 'PUT /api/shop/security', { demandsFactor: true })
    const reply = await signIn()
    const cookie = String(reply.headers['set-cookie']).split(';', 1)[0] as `${string}=${string}`
    expect((await at.ask(cookie, 'GET /api/history')).statusCode).toBe(403)
    await enrol(cookie)
    expect((await at.ask(cookie, 'GET /api/history')).statusCode).toBe(200)
    expect((await at.ask(cookie, 'DELETE /api/profile/code')).json().error.code).toBe('factor.demanded')
  })

  it('are taken away, and asked for no longer', async () => {
    const cookie = await at.as('agent')
    await enrol(cookie)
    expect((await at.ask(cookie, 'GET /api/profile')).json()).toMatchObject({ code: true, recoveryCodes: 10 })
    expect((await at.ask(cookie, 'DELETE /api/profile/code')).statusCode).toBe(204)
    expect((await signIn()).statusCode).toBe(200)
  })
})

describe('a passkey', () => {
  it('is made for this host and this person, and asks for its owner', async () => {
    const { options } = (await at.ask('agent', 'POST /api/profile/passkeys/challenge', {})).json()
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'Shopbell' },
      user: { name: 'agent@boots.example' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    })
    const signing = (await at.ask(null, 'POST /api/session/passkey/challenge', {})).json().options
    expect(signing).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(signing.challenge).not.toBe(options.challenge)
    expect(signing.allowCredentials ?? []).toEqual([])
  })

  it.each([{}, { id: 'x' }, { id: 'x', rawId: 'x', type: 'public-key', response: {}, clientExtensionResults: {} }])(
    'is refused by name, whatever comes instead of one: %j',
    async (response) => {
      const added = await at.ask('agent', 'POST /api/profile/passkeys', { name: 'Phone', response })
      const signedIn = await at.ask(null, 'POST /api/session/passkey', { response })
      for (const reply of [added, signedIn]) expect(reply.json()).toEqual({ error: { code: 'passkey.refused' } })
    },
  )
})
