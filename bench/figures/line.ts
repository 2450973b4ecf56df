import { defaultLimits } from '../../protocol/call/limits.ts'
import { agentId, type CallId, deskId } from '../../protocol/ids.ts'
import { mainDesk } from '../../server/desk/rules.ts'
import type { AgentGuest } from '../../server/rehearsal/guests.ts'
import { type Rehearsal, rehearse } from '../../server/rehearsal/rehearsal.ts'
import type { Figure } from '../figure.ts'
import { within } from '../patience.ts'
import { median, quantile, spread } from '../statistics.ts'

const DESKS = 5
const AGENTS = 50
const SHOPPERS = 500
const BOUND_MS = 100
const PATIENCE_MS = 10_000

interface Place {
  readonly desk: number
  readonly agent: AgentGuest
  call: CallId
}

export const line: Figure = {
  name: 'line',
  title: 'A long line',
  method:
    `The rehearsal house: the whole server over SQLite in memory, sockets without a network, media without packets, every message checked against its schema. ${AGENTS} agents at ${DESKS} desks, one rung at a time, all talk; ` +
    `${SHOPPERS} shoppers stand in the lines. Agents hang up one after the other, each at a desk drawn by turns, and answer what rings; timed from the hang-up to the ring at the freed agent. Right is who has waited longest at that desk.`,

  async measure(say) {
    const stage = await rehearse()
    try {
      say(`${AGENTS} agents talk`)
      const places = await talking(stage)
      say(`${SHOPPERS} shoppers join the lines`)
      const lines = await waiting(stage)
      say('agents come free')
      const waits: number[] = []
      let wrong = 0
      for (let turn = 0; turn < SHOPPERS; turn += 1) {
        const place = places[(turn * 7) % places.length]
        const first = place === undefined ? undefined : lines[place.desk]?.shift()
        if (place === undefined || first === undefined) throw new Error('the lines are of unequal length')
        const { agent } = place
        const before = agent.notices('rung').length
        const began = performance.now()
        const hungUp = agent.say('hang-up', { call: place.call })
        await within(
          PATIENCE_MS,
          'the ring',
          agent.until(() => agent.notices('rung').length > before),
        )
        waits.push(performance.now() - began)
        await hungUp
        const rung = agent.notices('rung').at(-1)?.snapshot.call.id
        if (rung !== first) wrong += 1
        place.call = rung ?? first
        await agent.say('answer', { call: place.call })
      }
      return [
        {
          what: 'a freed agent to the next ring, p95',
          value: quantile(waits, 0.95),
          unit: 'ms',
          bound: BOUND_MS,
          note: `median ${median(waits).toFixed(1)} ms, ${spread(waits)}`,
        },
        {
          what: 'rings of somebody whose turn it was not',
          value: wrong,
          unit: '',
          bound: 0,
          note: `${SHOPPERS} rings`,
        },
      ]
    } finally {
      await stage.end()
    }
  },
}

const deskOf = (index: number) => deskId(`desk-${index}`)

/** Every agent in a call. */
async function talking(stage: Rehearsal): Promise<readonly Place[]> {
  const names = Array.from({ length: AGENTS }, (_, index) => `agent-${index}`)
  for (let desk = 0; desk < DESKS; desk += 1) {
    const members = names.filter((_, index) => index % DESKS === desk).map(agentId)
    stage.desk({ ...mainDesk(defaultLimits), id: deskOf(desk), members, strategy: 'longest-idle', line: SHOPPERS })
  }
  const places: Place[] = []
  for (const [index, name] of names.entries()) {
    const agent = await stage.agent(name)
    const shopper = await stage.shopper()
    const call = await shopper.dials(deskOf(index % DESKS))
    await agent.isRung()
    await agent.say('answer', { call })
    places.push({ desk: index % DESKS, agent, call })
  }
  return places
}

/** The calls in the line of each desk, in their order. */
async function waiting(stage: Rehearsal): Promise<CallId[][]> {
  const lines: CallId[][] = Array.from({ length: DESKS }, () => [])
  for (let index = 0; index < SHOPPERS; index += 1) {
    stage.advance(1)
    const shopper = await stage.shopper()
    lines[index % DESKS]?.push(await shopper.dials(deskOf(index % DESKS)))
  }
  return lines
}
