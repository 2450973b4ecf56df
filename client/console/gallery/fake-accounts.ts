import { agentId } from '../../../protocol/ids.ts'
import type { LinkFacts, People, Profile, SignedIn } from '../../../protocol/rest/accounts.ts'
import type { AccountRest } from '../account-rest.ts'
import type { Reply } from '../rest.ts'
import { me } from './cast.ts'

const HOUR = 3_600_000
const ok = <T>(data: T): Reply<T> => ({ ok: true, data })
const done = async (): Promise<Reply<null>> => ok(null)
const now = Date.now()

export const profile: Profile = {
  agent: me.agent,
  name: 'Anna',
  email: me.email,
  role: 'owner',
  languages: ['en', 'it'],
  desks: ['Boots', 'Tents'],
  photo: null,
  code: true,
  recoveryCodes: 9,
  passkeys: [
    { id: 'a', name: 'Phone', createdAt: now - 900 * HOUR, usedAt: now - 26 * HOUR },
    { id: 'b', name: 'Key in the drawer', createdAt: now - 20 * HOUR, usedAt: null },
  ],
  demandsFactor: true,
}

export const people: People = {
  people: [
    { ...personOf('Anna', 'owner'), agent: me.agent, factor: 'code', seenAt: now - 60_000 },
    { ...personOf('Ben', 'agent'), factor: 'none', seenAt: now - 5 * HOUR },
    { ...personOf('Clara', 'supervisor'), factor: 'passkey', seenAt: null },
    { ...personOf('Dawid Wiśniewski-Kowalczyk', 'agent'), email: 'dawid.wisniewski-kowalczyk@demo.shop' },
  ],
  invites: [{ invite: 'x', email: 'nina@demo.shop', role: 'supervisor', expiresAt: now + 40 * HOUR }],
  demandsFactor: false,
}

function personOf(name: string, role: 'agent' | 'supervisor' | 'owner'): People['people'][number] {
  const email = `${name.toLowerCase()}@demo.shop`
  const lists = { languages: [], desks: [] }
  return { agent: agentId(name), name, email, role, ...lists, photo: null, factor: 'none', seenAt: null }
}

const sessions: readonly SignedIn[] = [
  { session: 's1', device: 'Chrome · Linux', since: now - 3 * HOUR, seenAt: now - 60_000, here: true, own: true },
  { session: 's2', device: 'Safari · iPhone', since: now - 50 * HOUR, seenAt: now - 2 * HOUR, here: false, own: false },
  { session: 's3', device: '', since: now - 90 * HOUR, seenAt: now - 11 * HOUR, here: false, own: false },
]

const link = {
  url: 'http://localhost:3000/console/invite#k3vY0q6bq1f2pZ8s9mQ4wXcT7uLr5eHjA1nDg0VbKis',
  mailed: true,
  expiresAt: now + 48 * HOUR,
}
const codes = Array.from({ length: 10 }, (_, index) => `k3xp-9a7m-qwhd-2zt${'bcdefghjkm'[index] ?? 'n'}`)

export const setupFacts: LinkFacts = { kind: 'setup', shop: null, email: null, role: null, expiresAt: now + HOUR }
export const inviteFacts: LinkFacts = {
  kind: 'invite',
  shop: 'North Trail Boots',
  email: 'nina@demo.shop',
  role: 'agent',
  expiresAt: now + HOUR,
}

/** Accounts that are always the same, and take whatever is wished. */
export function fakeAccounts(change: Partial<AccountRest> = {}): AccountRest {
  return {
    look: async () => ok(inviteFacts),
    setUp: async () => ok(me),
    accept: async () => ok(me),
    forgotten: done,
    reset: done,
    confirm: done,
    people: async () => ok(people),
    invite: async () => ok(link),
    takeBack: done,
    changePerson: done,
    removePerson: done,
    resetLink: async () => ok(link),
    clearFactors: done,
    demandFactor: done,
    profile: async () => ok(profile),
    changeProfile: done,
    changePassword: done,
    putPhoto: async () => ok({ id: 'photo' }),
    removePhoto: done,
    sessions: async () => ok({ sessions }),
    endSession: done,
    endOtherSessions: done,
    beginCode: async () =>
      ok({
        secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        uri: 'otpauth://totp/Shopbell:anna@demo.shop?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Shopbell',
      }),
    confirmCode: async () => ok({ codes }),
    removeCode: done,
    newRecoveryCodes: async () => ok({ codes }),
    addPasskey: async () => null,
    removePasskey: done,
    signInByPasskey: async () => null,
    ...change,
  }
}
