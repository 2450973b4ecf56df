import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../protocol/call/limits.ts'
import { agentId, type CallId, deskId, MAIN_DESK, shopId } from '../../protocol/ids.ts'
import { mainDesk } from '../desk/rules.ts'
import type { AgentGuest } from './guests.ts'
import { type Rehearsal, rehearse } from './rehearsal.ts'

const demo = shopId('demo')
const repairs = deskId('repairs')
const main = mainDesk(defaultLimits)
const OPENS = 1_795_000_000_000

let stage: Rehearsal
let anna: AgentGuest
let ben: AgentGuest

beforeEach(async () => {
  stage = await rehearse()
  stage.desk({ ...main, members: [agentId('anna')] })
  stage.desk({ ...main, id: repairs, members: [agentId('ben')] })
  anna = await stage.agent('anna')
  ben = await stage.agent('ben')
})
afterEach(async () => {
  expect(stage.errors).toEqual([])
  await stage.end()
})

const call = async (id: CallId) => (await stage.store.load(id)).call
const dials = async (desk?: typeof repairs) => (await stage.shopper()).dials(desk)
const says = (desk?: typeof repairs) => stage.house.presenceOf(demo, desk)
const closeRepairs = () => stage.hours.set(repairs, { open: false, opensAt: OPENS, rings: false })
const overflowOfRepairs = (after = 60_000) =>
  stage.desk({
    ...main,
    id: repairs,
    members: [agentId('ben')],
    limits: { ...defaultLimits, overflow: { after, to: MAIN_DESK } },
  })

describe('A desk', () => {
  it('O8 that is closed while the shop is open says when it opens, and refuses a dial with the same', async () => {
    closeRepairs()
    expect(says(repairs)).toMatchObject({ state: 'closed', opensAt: OPENS })
    expect(says()).toMatchObject({ state: 'open', agents: ['anna'] })
    await expect(dials(repairs)).rejects.toMatchObject({
      body: { code: 'shop.closed', detail: { opensAt: OPENS } },
    })
    expect(await call(await dials())).toMatchObject({ phase: 'ringing', agents: [anna.id] })
  })

  it('D6 that is open alone takes the calls that name none', async () => {
    stage.hours.set(MAIN_DESK, { open: false, opensAt: OPENS, rings: false })
    expect(says()).toMatchObject({ state: 'open', agents: ['ben'] })
    expect(await call(await dials())).toMatchObject({ phase: 'ringing', desk: repairs, agents: [ben.id] })
    await expect(dials(MAIN_DESK)).rejects.toThrow('shop.closed')
  })

  it('Q12 with nobody at it passes its calls at once to the desk of its overflow', async () => {
    overflowOfRepairs()
    await ben.say('status', { status: 'away' })
    expect(says(repairs)).toMatchObject({ state: 'open', agents: ['anna'] })
    expect(await call(await dials(repairs))).toMatchObject({ phase: 'ringing', desk: MAIN_DESK, agents: [anna.id] })
  })

  it('O9 Q12 passes none to a desk that is closed', async () => {
    overflowOfRepairs()
    stage.hours.set(MAIN_DESK, { open: false, opensAt: OPENS, rings: false })
    await ben.say('status', { status: 'away' })
    expect(says(repairs)).toMatchObject({ state: 'away' })
    await expect(dials(repairs)).rejects.toThrow('desk.nobody')
    await ben.say('status', { status: 'available' })
    expect(await call(await dials(repairs))).toMatchObject({ phase: 'ringing', place: { overflow: null } })
  })

  it('Q1 Q4 that everybody leaves keeps those in its line who another desk will take', async () => {
    overflowOfRepairs()
    const first = await dials(repairs)
    await ben.isRung()
    await ben.say('answer', { call: first })
    const second = await dials(repairs)
    expect(await call(second)).toMatchObject({ phase: 'queued', desk: repairs })
    await ben.say('hang-up', { call: first })
    await ben.say('status', { status: 'away' })
    stage.advance(60_000)
    await expect.poll(() => call(second)).toMatchObject({ phase: 'ringing', desk: MAIN_DESK, agents: [anna.id] })
  })

  it('knows no desk that the shop does not have', () => {
    expect(() => says(deskId('gardens'))).toThrow('desk.not-found')
    expect(stage.house.presenceOf(shopId('nowhere'))).toBeUndefined()
  })

  it('D7 is asked for where the shop wants it, and the one that was chosen rings', async () => {
    stage.asks = true
    stage.desk({ ...main, name: 'Sales', members: [agentId('anna')] })
    stage.desk({ ...main, id: repairs, name: 'Repairs', members: [agentId('ben')] })
    const shopper = await stage.shopper()
    await expect(shopper.dials()).rejects.toMatchObject({
      body: { code: 'desk.choose', detail: { main: 'Sales', repairs: 'Repairs' } },
    })
    expect(await call(await shopper.dials(repairs))).toMatchObject({ phase: 'ringing', agents: [ben.id] })
    await ben.say('status', { status: 'away' })
    expect(await call(await dials())).toMatchObject({ phase: 'ringing', agents: [anna.id] })
  })
})
