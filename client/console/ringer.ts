import type { Bell } from './bell.ts'
import type { Board } from './board.ts'
import { noticeUrl } from './icons.ts'
import { aboutOf, factsOf } from './page-facts.ts'
import type { SystemNotices } from './system-notices.ts'
import type { TabSigns } from './tab-signs.ts'
import type { Tongue } from './tongue.ts'

export interface RingerParts {
  readonly bell: Pick<Bell, 'start' | 'stop'>
  readonly signs: Pick<TabSigns, 'ring' | 'quiet' | 'rest'>
  readonly notices: Pick<SystemNotices, 'show'>
  /** Whether the page is out of sight. */
  readonly hidden: () => boolean
}

/** Makes a ring impossible to miss: the bell, the tab, and the system where the page is out of sight. */
export class Ringer {
  readonly #parts: RingerParts

  constructor(parts: RingerParts) {
    this.#parts = parts
  }

  /** After every change of the board, and when the page comes into sight or goes. */
  update({ ringing, talking }: Board, tongue: Tongue): void {
    const { bell, signs, notices, hidden } = this.#parts
    const [oldest] = ringing
    const { words } = tongue
    signs.rest(`${talking === null ? words.counter : aboutOf(talking.call.page, tongue)} · Shopbell`)
    if (oldest === undefined) {
      bell.stop()
      signs.quiet()
    } else {
      // Who talks is not to be rung in the ear; the tab and the list say it.
      if (talking === null) bell.start()
      else bell.stop()
      signs.ring(ringing.length, words.ringsShort(aboutOf(oldest.call.page, tongue)))
    }
    const shown = hidden() ? ringing : []
    notices.show(
      shown.map(({ call }) => ({
        call: call.id,
        title: words.ringsShort(aboutOf(call.page, tongue)),
        body: factsOf(call, tongue).slice(1).join('\n'),
        icon: call.page.image ?? noticeUrl,
      })),
    )
  }

  /** Nothing of ours rings any more: signed out, or another tab took over. */
  stop(): void {
    this.#parts.bell.stop()
    this.#parts.signs.quiet()
    this.#parts.notices.show([])
  }
}
