import type { Locator } from '@playwright/test'
import type { Agent } from '../people/agent.ts'
import { expect, test } from '../people/test.ts'

const goal = (agent: Agent): Locator => agent.page.getByRole('spinbutton', { name: 'Goal for waiting, in seconds' })

/** Writes a goal as a person does, and leaves the field. */
async function sets(agent: Agent, seconds: string): Promise<void> {
  await goal(agent).fill(seconds)
  await goal(agent).press('Tab')
}

test('a supervisor sets the goal for waiting: it is kept, open boards follow, and a caller who waits longer stands out', async ({
  shopper,
  anna,
  clara,
}) => {
  await Promise.all([anna.goesOnline(), clara.goesOnline()])
  await Promise.all([anna.opens('Board'), clara.opens('Board')])
  await Promise.all([expect(goal(clara)).toHaveValue('20'), anna.reads('Goal: 20 s')])

  await sets(clara, '3')
  await clara.reads('Write a whole number from 5 to 600.')
  await expect(goal(clara)).toHaveAttribute('aria-invalid', 'true')
  await anna.reads('Goal: 20 s')

  await sets(clara, '5')
  await clara.reads('Saved. Open boards follow at once.')
  await Promise.all([clara.reads('Goal: 5 s'), anna.reads('Goal: 5 s')])

  await clara.page.reload()
  await clara.goesOnline()
  await clara.opens('Board')
  await expect(goal(clara)).toHaveValue('5')

  await shopper.visits('/demo/products/ridge-boot')
  await shopper.calls()
  const line = clara.page.getByRole('listitem').filter({ hasText: 'Ridge Boot' })
  await expect(line).toContainText('rings at')
  await expect(line).toContainText('over the goal')
})
