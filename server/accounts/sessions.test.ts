import { describe, expect, it } from 'vitest'
import { seedDemo } from './demo.ts'
import { openTestStores } from './fixture.ts'
import { IDLE, LIFETIME, openSessions } from './sessions.ts'

const MINUTE = 60_000

async function signedIn() {
  const stores = await openTestStores()
  await seedDemo({ ...stores, origins: [] })
  const agent = await stores.accounts.findByEmail('anna@demo.shop')
  if (agent === undefined) throw new Error('no demo')
  const clock = { now: 1_000_000 }
  const sessions = openSessions({ ...stores, now: () => clock.now })
  const { key, session } = await sessions.begin(agent)
  return { stores, agent, clock, sessions, key, session }
}

describe('a session', () => {
  it('is known by its key, which the store never sees', async () => {
    const { stores, sessions, key, session } = await signedIn()
    expect(Buffer.from(key, 'base64url')).toHaveLength(32)
    expect((await sessions.of(key))?.agent.name).toBe('Anna')
    expect(await sessions.of(`${key}x`)).toBeUndefined()
    // Who reads the store has the id, and the id opens nothing.
    expect(await stores.sessions.find(session.id)).toBeDefined()
    expect(await stores.sessions.find(key)).toBeUndefined()
    expect(await sessions.of(session.id)).toBeUndefined()
  })

  it('ends twelve hours after its last use', async () => {
    const { clock, sessions, key } = await signedIn()
    clock.now += IDLE - 1
    expect(await sessions.of(key)).toBeDefined()
    clock.now += IDLE - 1
    expect(await sessions.of(key)).toBeDefined()
    clock.now += IDLE
    expect(await sessions.of(key)).toBeUndefined()
  })

  it('ends after seven days, however much it is used', async () => {
    const { clock, sessions, key } = await signedIn()
    const end = clock.now + LIFETIME
    while (clock.now + IDLE / 2 < end) {
      clock.now += IDLE / 2
      expect(await sessions.of(key)).toBeDefined()
    }
    clock.now = end
    expect(await sessions.of(key)).toBeUndefined()
  })

  it('is not written to the store at each use', async () => {
    const { stores, clock, sessions, key, session } = await signedIn()
    clock.now += 4 * MINUTE
    await sessions.of(key)
    expect((await stores.sessions.find(session.id))?.expiresAt).toBe(session.expiresAt)
    clock.now += MINUTE
    await sessions.of(key)
    expect((await stores.sessions.find(session.id))?.expiresAt).toBe(clock.now + IDLE)
  })

  it('ends when the agent signs out, and no other with it', async () => {
    const { agent, sessions, key, session } = await signedIn()
    const other = await sessions.begin(agent)
    await sessions.end(session.id)
    await sessions.end(session.id)
    expect(await sessions.of(key)).toBeUndefined()
    expect(await sessions.of(other.key)).toBeDefined()
  })

  it('is swept out of the store once it has expired', async () => {
    const { stores, agent, clock, sessions, session } = await signedIn()
    clock.now += IDLE
    await sessions.begin(agent)
    expect(await stores.sessions.find(session.id)).toBeUndefined()
  })
})
