import { Refusal } from '../../protocol/errors.ts'
import { type Opening, refuseAfterHours } from '../../protocol/hours/closed.ts'
import type { DeskId } from '../../protocol/ids.ts'
import type { PageContext } from '../../protocol/page-context.ts'
import type { DeskRules } from './rules.ts'
import { type Sign, takesCalls } from './sign.ts'

/** What a shopper who presses says of themselves. */
export interface Wish {
  /** The desk that the button names, or that they chose. */
  readonly desk?: DeskId | undefined
  readonly page: PageContext
  readonly language: string
}

export interface ChoiceDeps {
  /** One at least, the first choice first. */
  readonly desks: readonly DeskRules[]
  readonly sign: Sign
  readonly opening: (desk: DeskId) => Opening
  /** The shop asks what it is about, where nothing else chooses. */
  readonly asks: boolean
}

/**
 * The desk that takes a call. One that is named, or the one whose overflow it is, and no other. Else the first that
 * takes calls now, in the order of the wish: the desk of the page, the desk of the language, then as the shop lists
 * them. (D6)
 *
 * Where neither the page nor the language chooses, a shop may ask: `desk.choose` names the desks that take calls now. (D7)
 *
 * @throws {Refusal} `desk.not-found`; `desk.choose`; `shop.closed` after the hours of the desk that was wished for (O5, O8)
 */
export function chooseDesk(wish: Wish, { desks, sign, opening, asks }: ChoiceDeps): DeskRules {
  const takes = (desk: DeskRules): boolean => takesCalls(sign.of(desk).presence)
  const byRule = wish.desk === undefined ? routed(desks, wish) : []
  if (asks && wish.desk === undefined && byRule.length === 0) ask(desks.filter(takes), wish.language)
  const wished = wish.desk === undefined ? [...byRule, ...desks] : desks.filter(({ id }) => id === wish.desk)
  const chosen = wished.find(takes) ?? wished[0]
  if (chosen === undefined) throw new Refusal('desk.not-found')
  refuseAfterHours(opening(chosen.id))
  return sign.of(chosen).desk
}

/** Where there is something to choose between. A desk of another language is none for this shopper. @throws {Refusal} */
function ask(desks: readonly DeskRules[], language: string): void {
  const speaks = baseOf(language)
  const open = desks.filter(({ languages }) => languages.length === 0)
  if (open.length > 1)
    throw new Refusal('desk.choose', Object.fromEntries(open.map(({ id, name, names }) => [id, names[speaks] ?? name])))
}

function baseOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}

/** The desks that the rules for pages and for languages choose, in this order. */
function routed(desks: readonly DeskRules[], { page, language }: Wish): readonly DeskRules[] {
  const about = [page.product?.name ?? '', page.url].map((text) => text.toLowerCase())
  const speaks = baseOf(language)
  return [
    desks.find(({ pages }) => pages.some((pattern) => about.some((text) => fits(text, pattern)))),
    desks.find(({ languages }) => languages.some((each) => baseOf(each) === speaks)),
  ].filter((desk) => desk !== undefined)
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
