import { expect } from '@playwright/test'
import type { Agent } from './agent.ts'
import type { Person } from './person.ts'
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

/** Somebody in a call takes the link for a friend out of the menu. */
export async function linkOf(person: Person): Promise<string> {
  await person.presses('More')
  await person.presses('Bring a friend')
  const field = person.page.getByRole('textbox', { name: 'Link to this call' })
  await expect(field).toHaveValue(/\/join\/#[\w.-]+$/)
  const link = await field.inputValue()
  await person.page.getByRole('group', { name: 'Bring a friend' }).getByRole('button', { name: 'Close' }).click()
  return link
}
