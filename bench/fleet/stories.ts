import type { FleetAgent } from './agent.ts'
import { type Shop, TONES } from './shop.ts'
import type { FleetShopper } from './shopper.ts'

/** A way in which calls begin and end. */
export interface Story {
  readonly title: string
  /** So many calls are in it. */
  readonly calls: number
  /**
   * Tells it at a shop whose agents are all free, and leaves it so.
   *
   * @returns how each of its calls ended
   */
  tell(shop: Shop): Promise<readonly string[]>
}

/** For shops of three agents, whose people need send no packets. */
export const stories: readonly Story[] = [
  {
    title: 'the shopper hangs up',
    calls: 1,
    async tell(shop) {
      const { shopper } = await talk(shop)
      await shopper.hangsUp()
      return over(shopper)
    },
  },
  {
    title: 'the agent hangs up',
    calls: 1,
    async tell(shop) {
      const { shopper, agent, call } = await talk(shop)
      await agent.hangsUp(call)
      return over(shopper)
    },
  },
  {
    title: 'given up while it rings',
    calls: 1,
    async tell(shop) {
      const { shopper } = await ring(shop)
      await shopper.hangsUp()
      return over(shopper)
    },
  },
  {
    title: 'given up in the moment of the answer',
    calls: 1,
    async tell(shop) {
      const { shopper, call } = await ring(shop)
      // Whichever comes first.
      await Promise.allSettled([shop.agents[0]?.answers(call), shopper.hangsUp()])
      return over(shopper)
    },
  },
  {
    title: 'declined by everybody',
    calls: 1,
    async tell(shop) {
      const { shopper, call } = await ring(shop)
      await Promise.all(shop.agents.map((agent) => agent.declines(call)))
      return over(shopper)
    },
  },
  {
    title: 'handed over to a colleague',
    calls: 1,
    async tell(shop) {
      const { shopper, agent, call } = await talk(shop)
      const colleague = await askIn(shop, agent, call, 'hand-over')
      await colleague.hangsUp(call)
      return over(shopper)
    },
  },
  {
    title: 'a colleague and a friend come in, and all leave one by one',
    calls: 1,
    async tell(shop) {
      const { shopper, agent, call } = await talk(shop)
      const colleague = await askIn(shop, agent, call, 'join')
      const friend = shop.friend()
      await agent.admits(call, await friend.knocks(await agent.invites(call)))
      await friend.comesIn()
      await agent.hangsUp(call)
      await shopper.hangsUp()
      shopper.leaves()
      await colleague.hangsUp(call)
      await friend.over
      friend.leaves()
      return ['hung-up']
    },
  },
  {
    title: 'the page of the shopper is closed in mid-call',
    calls: 1,
    async tell(shop) {
      const { shopper, agent, call } = await talk(shop)
      shopper.leaves()
      await agent.isOver(call)
      return ['lost']
    },
  },
  {
    title: 'offered from the line and given up in that moment',
    calls: 4,
    async tell(shop) {
      const talks: Talk[] = []
      for (const agent of shop.agents) talks.push(await talk(shop, agent))
      const waiting = shop.shopper()
      await waiting.calls()
      const [first] = talks
      const offered = waiting.offered
      await Promise.all([first?.agent.hangsUp(first.call), offered.then(() => waiting.hangsUp())])
      await Promise.all(talks.slice(1).map(({ agent, call }) => agent.hangsUp(call)))
      const ends = [...talks.map(({ shopper }) => shopper), waiting].map(over)
      return (await Promise.all(ends)).flat()
    },
  },
]

/** With packets: it ends once both sides have heard the other. */
export const heardStory: Story = {
  title: 'both hear each other',
  calls: 1,
  async tell(shop) {
    const { shopper, agent, call } = await talk(shop)
    const [here, there] = await Promise.all([shopper.seat?.media, agent.seatIn(call)?.media])
    const { agent: party } = await shopper.answered
    if (!here || !there) throw new Error('no media')
    await Promise.all([
      here.ear(party).then((ear) => ear.hears(TONES.agent)),
      there.ear('shopper').then((ear) => ear.hears(TONES.shopper)),
    ])
    await shopper.hangsUp()
    return over(shopper)
  },
}

interface Ring {
  readonly shopper: FleetShopper
  readonly call: string
}

interface Talk extends Ring {
  readonly agent: FleetAgent
}

/** It rings at everybody who is free, and all media are set up. */
async function ring(shop: Shop, at: readonly FleetAgent[] = shop.agents): Promise<Ring> {
  const shopper = shop.shopper()
  const call = await shopper.calls()
  await Promise.all([shopper.seat?.ready, ...at.map((agent) => agent.isRung(call))])
  await Promise.all(at.flatMap((agent) => agent.seatIn(call)?.ready ?? []))
  return { shopper, call }
}

async function talk(shop: Shop, agent = shop.agents[0]): Promise<Talk> {
  if (agent === undefined) throw new Error('nobody answers')
  const { shopper, call } = await ring(shop, [agent])
  await agent.answers(call)
  await shopper.answered
  return { shopper, agent, call }
}

/** A colleague is rung from within the call, and answers. */
async function askIn(shop: Shop, agent: FleetAgent, call: string, wish: 'hand-over' | 'join'): Promise<FleetAgent> {
  const colleague = shop.agents.find((each) => each !== agent)
  if (colleague === undefined) throw new Error('nobody to ask')
  const rung = colleague.isRungAgain(call)
  await agent.asks(call, colleague, wish)
  await rung
  await colleague.answers(call)
  return colleague
}

async function over(shopper: FleetShopper): Promise<readonly string[]> {
  const outcome = await shopper.ended
  shopper.leaves()
  return [outcome]
}
