import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardData } from '../../protocol/messages/board.ts'
import type { AgentGuest } from './guests.ts'
import { type Rehearsal, rehearse } from './rehearsal.ts'

let stage: Rehearsal
beforeEach(async () => {
  stage = await rehearse()
})
afterEach(async () => {
  await stage.end()
  expect(stage.errors).toEqual([])
})

const last = (guest: AgentGuest): BoardData | undefined => guest.notices('board').at(-1)

describe('The live board', () => {
  it('shows who waits and who talks, and what changes', async () => {
    const anna = await stage.agent('anna')
    const shopper = await stage.shopper()
    const call = await shopper.dials()
    await anna.isRung()
    const clara = await stage.agent('clara', { staff: 'supervisor', status: 'away' })
    const board = await clara.say('board-open', {})
    expect(board).toMatchObject({ waiting: [{ call, agents: [anna.id] }], more: 0, talking: [] })

    await anna.say('answer', { call })
    await clara.until(() => last(clara)?.talking.length === 1)
    expect(last(clara)).toMatchObject({ waiting: [], talking: [{ call, agent: anna.id, held: false, watchers: [] }] })

    await anna.say('hold', { call })
    await clara.say('watch', { call, mode: 'listen' })
    await clara.until(() => last(clara)?.talking[0]?.watchers.length === 1)
    expect(last(clara)?.talking[0]).toMatchObject({ held: true, watchers: [{ agent: clara.id, mode: 'listen' }] })

    const page = { url: 'https://shop.example/tents', cart: { items: [], count: 0 } }
    await shopper.say('walk', { call, page })
    await clara.until(() => last(clara)?.talking[0]?.page.url === page.url)
    expect(last(clara)?.talking[0]?.page).toEqual({ url: page.url })

    await shopper.say('hang-up', { call })
    await clara.until(() => last(clara)?.talking.length === 0)
  })

  it('is shown twice a second at most, to those who look, of their own shop', async () => {
    await stage.agent('anna')
    const clara = await stage.agent('clara', { staff: 'supervisor', status: 'away' })
    const owner = await stage.agent('owner', { staff: 'owner', status: 'away' })
    const stranger = await stage.agent('stranger', { staff: 'owner', shop: 'other' })
    for (const guest of [clara, owner, stranger]) await guest.say('board-open', {})
    await owner.say('board-close', {})
    const began = performance.now()
    const shopper = await stage.shopper()
    for (let count = 0; count < 20; count += 1) {
      const call = await shopper.dials()
      await shopper.say('hang-up', { call })
    }
    await clara.until(() => last(clara)?.waiting.length === 0)
    const shown = clara.notices('board').length
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThanOrEqual(2 + Math.ceil((performance.now() - began) / 500))
    expect(owner.notices('board')).toEqual([])
    expect(stranger.notices('board')).toEqual([])
  })

  it('is shown no longer to a socket that was closed', async () => {
    await stage.agent('anna')
    const clara = await stage.agent('clara', { staff: 'supervisor', status: 'away' })
    await clara.say('board-open', {})
    clara.vanish()
    const back = await stage.agent('clara', { staff: 'supervisor', status: 'away' })
    const shopper = await stage.shopper()
    await shopper.dials()
    expect(await back.say('board-open', {})).toMatchObject({ waiting: [{}] })
    expect(clara.notices('board')).toEqual([])
  })
})
