import type { History, HistoryLine } from '../../../protocol/rest/routes.ts'
import type { CounterSession } from '../../counter-session.ts'
import type { AccountRest } from '../account-rest.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { HoursRest } from '../hours-rest.ts'
import type { Reply, Rest } from '../rest.ts'
import type { NoticePermission } from '../system-notices.ts'
import { anna, me } from './cast.ts'
import { fakeAccounts } from './fake-accounts.ts'
import { fakeCalls } from './fake-calls.ts'
import { FakeCounter } from './fake-counter.ts'
import { fakeHours } from './fake-hours.ts'

export const about = {
  version: '0.1.0',
  mail: true,
  demo: { accounts: ['anna@demo.shop', 'ben@demo.shop'], password: 'shopbell-demo' },
}

const refusal = (code: 'session.missing' | 'session.refused' | 'unreachable') =>
  ({ ok: false, code, retryAfter: null }) as const

export interface FakeRest extends Rest {
  /** What the next `whoAmI` finds. */
  signedIn: boolean
  lines: readonly HistoryLine[]
}

/** A server in a few lines: one agent, one password, as many past calls as it was given. */
export function fakeRest(signedIn: boolean, lines: readonly HistoryLine[] = []): FakeRest {
  const server: FakeRest = {
    signedIn,
    lines,
    whoAmI: async () => (server.signedIn ? { ok: true, data: me } : refusal('session.missing')),
    signIn: async ({ email, password }) => {
      if (email !== me.email || password !== about.demo.password) return refusal('session.refused')
      server.signedIn = true
      return { ok: true, data: me }
    },
    signOut: async () => {
      server.signedIn = false
      return { ok: true, data: null }
    },
    about: async () => ({ ok: true, data: about }),
    history: async (before, limit): Promise<Reply<History>> => {
      const older = server.lines.filter((line) => before === null || line.dialledAt < before)
      const calls = older.slice(0, limit)
      const last = calls.at(-1)
      return { ok: true, data: { calls: [...calls], next: older.length > limit && last ? last.dialledAt : null } }
    },
  }
  return server
}

/** What a desk did to the world around it. */
export interface Witness {
  silent: boolean
  rings: boolean
  chimes: number
  awake: boolean
  title: string
  ringing: number
  notices: readonly string[]
}

export interface FakeWorld {
  readonly parts: DeskParts
  readonly seen: Witness
}

export interface FakeWorldOptions {
  readonly rest: Rest
  readonly hours?: HoursRest
  readonly accounts?: AccountRest
  readonly lines?: readonly HistoryLine[]
  readonly counter: () => CounterSession
  /** What another device does; nothing, if not given. */
  readonly onlooker?: CounterSession
  readonly ledElsewhere?: boolean
  readonly silent?: boolean
  readonly permission?: NoticePermission
  readonly inCall?: boolean
  /** How long the browser asks for notices; for ever if not given. */
  readonly asking?: Promise<NoticePermission>
}

/** Parts for a desk that rings nowhere but in `seen`. */
export function fakeWorld(options: FakeWorldOptions): FakeWorld {
  const {
    rest,
    counter,
    lines = [],
    ledElsewhere = false,
    silent = false,
    permission = 'granted',
    inCall = false,
  } = options
  const seen: Witness = { silent, rings: false, chimes: 0, awake: false, title: '', ringing: 0, notices: [] }
  const parts: DeskParts = {
    rest,
    hours: options.hours ?? fakeHours(),
    accounts: options.accounts ?? fakeAccounts(),
    calls: fakeCalls(lines),
    openCounter: counter,
    lookOn: () => options.onlooker ?? new FakeCounter(anna, []),
    ledElsewhere: async () => ledElsewhere,
    bell: {
      get silent() {
        return seen.silent
      },
      unlock: async () => !seen.silent,
      chime: () => {
        seen.chimes += 1
      },
      start: () => {
        seen.rings = true
      },
      stop: () => {
        seen.rings = false
      },
      setVolume: () => undefined,
      hush: () => undefined,
    },
    onSoundChange: () => () => undefined,
    signs: {
      rest: (title) => {
        seen.title = title
      },
      ring: (count) => {
        seen.ringing = count
      },
      quiet: () => {
        seen.ringing = 0
      },
    },
    notices: {
      show: (rings) => {
        seen.notices = rings.map(({ title }) => title)
      },
    },
    noticePermission: () => permission,
    askNotices: () => options.asking ?? Promise.resolve(permission),
    callMark: { set: () => undefined, fresh: inCall },
    awake: {
      want: (on) => {
        seen.awake = on
      },
    },
  }
  return { parts, seen }
}
