import { css, html, nothing, type TemplateResult } from 'lit'
import type { About } from '../../protocol/call/say.ts'
import type { CallId } from '../../protocol/ids.ts'
import './clip-player.ts'
import type { Tongue } from './tongue.ts'

/** What a caller said before the answer: their line, and a player for their recording. */
export function saidIn(
  { id, subject, clip }: Pick<About, 'subject' | 'clip'> & { readonly id: CallId },
  tongue: Tongue,
): TemplateResult | typeof nothing {
  if (subject === undefined && clip === undefined) return nothing
  return html`${subject === undefined ? nothing : html`<p class="subject" dir="auto">“${subject}”</p>`}
  ${
    clip === undefined
      ? nothing
      : html`<desk-clip class="clip" .tongue=${tongue} .call=${id} .clip=${clip.id} .length=${clip.length}></desk-clip>`
  }`
}

/** The look of their line. */
export const saidStyle = css`
  .subject {
    padding: 8px 12px;
    border-radius: var(--sb-r-s);
    font-size: 0.9375rem;
    background: var(--sb-quiet);
    overflow-wrap: anywhere;
  }
`
