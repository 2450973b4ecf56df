import type { CounterSession } from '../counter-session.ts'
import type { AccountRest } from './account-rest.ts'
import type { Awake } from './awake.ts'
import type { Bell } from './bell.ts'
import type { CallRest } from './call-rest.ts'
import type { HoursRest } from './hours-rest.ts'
import type { Rest } from './rest.ts'
import type { NoticePermission, SystemNotices } from './system-notices.ts'
import type { TabSigns } from './tab-signs.ts'

/** What the desk needs of the world; `main.ts` gives the real ones, the gallery and the tests their own. */
export interface DeskParts {
  readonly rest: Rest
  readonly hours: HoursRest
  readonly accounts: AccountRest
  readonly calls: CallRest
  readonly openCounter: () => CounterSession
  /** Knows what goes on at the counter, and rings nowhere. */
  readonly lookOn: () => CounterSession
  /** Whether another tab of this browser holds the counter now. */
  readonly ledElsewhere: () => Promise<boolean>
  readonly bell: Pick<Bell, 'silent' | 'unlock' | 'chime' | 'start' | 'stop' | 'setVolume' | 'hush'>
  /** Told whenever the browser lets the page sound, or stops it. @returns how to stop listening. */
  readonly onSoundChange: (listener: () => void) => () => void
  readonly signs: Pick<TabSigns, 'ring' | 'quiet' | 'rest'>
  readonly notices: Pick<SystemNotices, 'show'>
  readonly noticePermission: () => NoticePermission
  readonly askNotices: () => Promise<NoticePermission>
  readonly callMark: CallMark
  /** Keeps the screen on. */
  readonly awake: Pick<Awake, 'want'>
}

/** Remembers over a reload that this tab was in a call. */
export interface CallMark {
  set(talking: boolean): void
  /** Whether the place in a call may still be kept. */
  readonly fresh: boolean
}
