import { type Html, html } from '../html.ts'
import { type PageContext, pageAddress } from '../page.ts'

/** The way here; the page itself is the heading below and is not repeated. */
export function breadcrumbs(context: PageContext, steps: readonly { path: string; name: string }[] = []): Html {
  const all = [{ path: '/', name: context.words.home }, ...steps]
  return html`<nav class="crumbs" aria-label="${context.words.path}"><ol>${all.map((step) => html`<li><a href="${pageAddress(context, step.path)}">${step.name}</a></li>`)}</ol></nav>`
}
