import type { PageContext } from '../../protocol/page-context.ts'
import type { DeskRules } from './rules.ts'

/**
 * The desk for a shopper who names none: the first whose page rules fit, else the first that speaks their language,
 * else the first of the shop.
 *
 * @param desks one at least
 */
export function chooseDesk(desks: readonly DeskRules[], page: PageContext, language: string): DeskRules | undefined {
  const about = [page.product?.name ?? '', page.url].map((text) => text.toLowerCase())
  const speaks = language.toLowerCase().split('-')[0]
  return (
    desks.find(({ pages }) => pages.some((pattern) => about.some((text) => fits(text, pattern)))) ??
    desks.find(({ languages }) => languages.some((each) => each.toLowerCase().split('-')[0] === speaks)) ??
    desks[0]
  )
}

/** Whether the parts of a pattern, apart by `*`, stand in a text one after the other. Never slow: no expression is made of it. */
function fits(text: string, pattern: string): boolean {
  let from = 0
  for (const part of pattern.toLowerCase().split('*')) {
    const at = text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return true
}
