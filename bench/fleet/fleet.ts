import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { PartyId } from '../../protocol/ids.ts'
import { pause, within } from '../patience.ts'
import { FleetAgent } from './agent.ts'
import { Ledger } from './ledger.ts'
import type { CallOutcome, FleetReport, Plan } from './plan.ts'
import { FleetShopper } from './shopper.ts'

const CALL_MS = 20_000
const SIGN_INS_AT_ONCE = 4
/** Hz. Far from each other, and from what a codec makes of silence. */
const TONES = { shopper: 440, agent: 1_320 } as const
/** Small: the encoders of all clients share the machine with what is measured. */
const CAMERA = { width: 320, height: 240, frameRate: 15 } as const

interface Running {
  readonly shopper: FleetShopper
  readonly agent: FleetAgent
  readonly call: string
  readonly outcome: Omit<CallOutcome, 'kept'>
}

/** Headless people of many shops, in this process. */
export class Fleet {
  readonly #plan: Plan
  readonly #ledger = new Ledger()
  readonly #agents: FleetAgent[][] = []
  readonly #loop = monitorEventLoopDelay({ resolution: 5 })
  #calls: (Running | CallOutcome)[] = []

  constructor(plan: Plan) {
    this.#plan = plan
  }

  /** Everybody is at the counter. */
  async open(): Promise<void> {
    const { server, staffs, media } = this.#plan
    const headless = { tone: TONES.agent, ...this.#camera() }
    for (const { agents } of staffs) {
      this.#agents.push(
        agents.map((account) => new FleetAgent({ server, account, media, headless, ledger: this.#ledger })),
      )
    }
    const waiting = this.#agents.flat()
    const signIn = async (): Promise<void> => {
      for (let agent = waiting.shift(); agent !== undefined; agent = waiting.shift()) await agent.goesOnline()
    }
    await Promise.all(Array.from({ length: SIGN_INS_AT_ONCE }, signIn))
  }

  /** Presses in rhythm, whatever becomes of the presses before. Resolves when each call talks, or never will. */
  async call(): Promise<void> {
    this.#loop.enable()
    const began = performance.now()
    const presses = Array.from({ length: this.#plan.calls }, async (_, index) => {
      await pause(Math.max(0, began + index * this.#plan.every - performance.now()))
      return this.#press(index)
    })
    this.#calls = await Promise.all(presses)
    this.#loop.disable()
  }

  /** Everybody hangs up and leaves. */
  async end(): Promise<FleetReport> {
    const outcomes: CallOutcome[] = []
    for (const [index, call] of this.#calls.entries()) {
      if (!('shopper' in call)) {
        outcomes.push(call)
        continue
      }
      await pause(Math.min(20, index === 0 ? 0 : this.#plan.every))
      outcomes.push(await this.#hangUp(call))
    }
    for (const agent of this.#agents.flat()) agent.leaves()
    return {
      outcomes,
      replies: this.#ledger.replies,
      refused: this.#ledger.refusals,
      late: { p95: this.#loop.percentile(95) / 1e6, max: this.#loop.max / 1e6 },
    }
  }

  /** RTP packets that all its people together have received so far. */
  async packets(): Promise<number> {
    if (this.#plan.media !== 'packets') return 0
    let packets = 0
    for (const running of this.#calls) {
      if (!('shopper' in running)) continue
      const { agent, shopper, call } = running
      const sources = this.#plan.cameras ? (['microphone', 'camera'] as const) : (['microphone'] as const)
      for (const source of sources) {
        packets += (await (await shopper.seat?.media)?.packetsFrom(agent.id as PartyId, source)) ?? 0
        packets += (await (await agent.seatIn(call)?.media)?.packetsFrom('shopper', source)) ?? 0
      }
    }
    return packets
  }

  #camera() {
    return this.#plan.cameras ? { camera: CAMERA } : {}
  }

  async #press(index: number): Promise<Running | CallOutcome> {
    const { server, staffs, media, ringFor } = this.#plan
    const place = index % staffs.length
    const shop = staffs[place]?.shop ?? ''
    const agent = this.#agents[place]?.[Math.floor(index / staffs.length)]
    if (agent === undefined) throw new Error('more calls than agents')
    const headless = { tone: TONES.shopper, ...this.#camera() }
    const shopper = new FleetShopper({ server, shop, media, headless, ledger: this.#ledger })
    let rang: number | null = null
    try {
      const pressed = performance.now()
      const call = await shopper.calls()
      const rung = await within(CALL_MS, 'the ring', agent.isRung(call))
      rang = rung - pressed
      await pause(ringFor)
      const pressedAnswer = performance.now()
      const [{ agent: party, at }] = await Promise.all([
        within(CALL_MS, 'the answer', shopper.answered),
        agent.answers(call),
      ])
      await within(CALL_MS, 'both seats', Promise.all([shopper.seat?.ready, agent.seatIn(call)?.ready]))
      const heard = media === 'packets' ? await bothHear(shopper, agent, call, party) : null
      return { shopper, agent, call, outcome: { rang, answered: at - pressedAnswer, heard, trouble: null } }
    } catch (error) {
      shopper.leaves()
      const trouble = error instanceof Error ? error.message : String(error)
      return { rang, answered: null, heard: null, kept: false, trouble }
    }
  }

  async #hangUp({ shopper, agent, call, outcome }: Running): Promise<CallOutcome> {
    const kept = shopper.isThere && agent.isThere && !agent.hasEnded(call)
    try {
      await shopper.hangsUp()
      await within(CALL_MS, 'the end', shopper.ended)
      return { ...outcome, kept }
    } catch (error) {
      return { ...outcome, kept: false, trouble: error instanceof Error ? error.message : String(error) }
    } finally {
      shopper.leaves()
    }
  }
}

async function bothHear(shopper: FleetShopper, agent: FleetAgent, call: string, party: PartyId): Promise<boolean> {
  const here = await shopper.seat?.media
  const there = await agent.seatIn(call)?.media
  if (!here || !there) return false
  const listen = async (): Promise<void> => {
    await (await here.ear(party)).hears(TONES.agent)
    await (await there.ear('shopper')).hears(TONES.shopper)
  }
  await within(CALL_MS, 'the voices', listen())
  return true
}
