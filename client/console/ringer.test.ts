import { describe, expect, it } from 'vitest'
import { english as callWords } from '../locales/call-en.ts'
import { english as words } from '../locales/console-en.ts'
import { english as people } from '../locales/people-en.ts'
import { type Board, BoardKeeper, emptyBoard } from './board.ts'
import { Figures } from './figures.ts'
import { anna, colleagues, connectedCall, ringingCall } from './gallery/cast.ts'
import type { FakeCall } from './gallery/fake-call.ts'
import { FakeCounter } from './gallery/fake-counter.ts'
import { fakeRest, fakeWorld } from './gallery/fake-parts.ts'
import { boot, tent } from './gallery/goods.ts'
import { Ringer } from './ringer.ts'
import type { Tongue } from './tongue.ts'

const tongue: Tongue = { language: 'en', words, callWords, people, figures: new Figures('en-GB') }

function boardOf(...calls: readonly FakeCall[]): Board {
  return new BoardKeeper().update(new FakeCounter(anna, colleagues(0), calls).state, Date.now())
}

function ringerWith(hidden: boolean) {
  const { parts, seen } = fakeWorld({
    rest: fakeRest(true),
    counter: () => new FakeCounter(anna, colleagues(0)),
  })
  return { ringer: new Ringer({ ...parts, hidden: () => hidden }), seen }
}

describe('the ringer', () => {
  it('rings aloud and in the tab while somebody waits, and no longer', () => {
    const { ringer, seen } = ringerWith(false)
    ringer.update(boardOf(ringingCall({ page: boot }), ringingCall({ page: tent })), tongue)
    expect(seen).toMatchObject({ rings: true, ringing: 2, notices: [] })
    ringer.update(emptyBoard, tongue)
    expect(seen).toMatchObject({ rings: false, ringing: 0 })
  })

  it('shows a notice of the system for each call while the page is out of sight', () => {
    const { ringer, seen } = ringerWith(true)
    const board = boardOf(ringingCall({ page: boot, ago: 5_000 }), ringingCall({ page: tent, ago: 1_000 }))
    ringer.update(board, tongue)
    expect(seen.notices).toEqual(['Ridge Boot, size 42 rings', 'Lakeside tent for two rings'])
    ringer.update(emptyBoard, tongue)
    expect(seen.notices).toEqual([])
  })

  it('does not ring into a call', () => {
    const { ringer, seen } = ringerWith(false)
    ringer.update(boardOf(connectedCall({ page: tent }, 1_000), ringingCall({ page: boot })), tongue)
    expect(seen).toMatchObject({ rings: false, ringing: 1, title: 'Lakeside tent for two · Shopbell' })
  })

  it('falls silent at once when the counter goes elsewhere', () => {
    const { ringer, seen } = ringerWith(true)
    ringer.update(boardOf(ringingCall({ page: boot })), tongue)
    ringer.stop()
    expect(seen).toMatchObject({ rings: false, ringing: 0, notices: [] })
  })
})
