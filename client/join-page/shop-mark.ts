import { html, type TemplateResult } from 'lit'
import type { ShownLook } from '../../protocol/rest/shop.ts'

/** The shop's photo, or our bell where it has none. @param photo - Its id. */
export function mark(photo: string | undefined, look: string): TemplateResult {
  return photo === undefined
    ? html`<img class=${look} src="/pages/bell.svg" alt="" width="72" height="72" />`
    : html`<img class="photo ${look}" src="/photos/${photo}" alt="" width="88" height="88" />`
}

/** What is pressed on a page of the shop has its colour. */
export function wear({ style }: HTMLElement, look: ShownLook | undefined): void {
  const { accent, ink } = look ?? {}
  if (accent === undefined || ink === undefined) return
  style.setProperty('--accent', accent)
  style.setProperty('--on-accent', ink)
  style.setProperty('--accent-edge', 'var(--sb-edge)')
}
