import { html, type TemplateResult } from 'lit'
import type { CallWords } from '../locales/call-words.ts'
import './notice.ts'
import type { Remark } from './remarks.ts'

/** A remark over the call, and the button that does something about it. */
export function remarkNotice(
  { symbol, text, tone, action }: Remark,
  words: CallWords,
  ask: (name: string, detail?: unknown) => void,
): TemplateResult {
  return html`<shopbell-notice
    .symbol=${symbol}
    .text=${text}
    tone=${tone}
    .action=${action === undefined ? '' : words.action[action.name]}
    @notice-action=${() => action !== undefined && ask(action.wish, action.detail)}
  ></shopbell-notice>`
}
