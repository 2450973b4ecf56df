import type { Agent } from './agent.ts'
import type { Shopper } from './shopper.ts'

/** A call that rings at an agent, from a page of the demo shop. */
export async function ring(shopper: Shopper, agent: Agent, path = '/demo/products/ridge-boot'): Promise<void> {
  await agent.goesOnline()
  await shopper.visits(path)
  await shopper.calls()
  await agent.isRung()
}

/** A call in which both hear each other. */
export async function talk(shopper: Shopper, agent: Agent, path?: string): Promise<void> {
  await ring(shopper, agent, path)
  await agent.answers()
  await hearEachOther(shopper, agent)
}

export async function hearEachOther(shopper: Shopper, agent: Agent): Promise<void> {
  await Promise.all([shopper.hears(agent), agent.hears(shopper)])
}
