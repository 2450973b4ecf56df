import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { standsStill } from './motion.ts'

/**
 * What axe finds in a page, or in some part of it, one line each: the rule and where.
 *
 * @param rules - Only these; all if left out.
 */
export async function faultsOf(page: Page, part?: string, rules?: readonly string[]): Promise<string[]> {
  // What grows and fades has another contrast on its way: looked at is what stands still.
  await standsStill(page)
  // Legacy: the other way opens a tab for a moment, and the page would lose the focus.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  if (part !== undefined) axe.include(part)
  if (rules !== undefined) axe.withRules([...rules])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.flat().join(' > ')}: ${failureSummary.trim()}`),
  )
}
