import { css, html, type TemplateResult } from 'lit'

/** How loud it rings, 0 to 1, and what is done when it is moved. */
export function volumeSlider(label: string, volume: number, turn: (volume: number) => void): TemplateResult {
  return html`<label class="volume"
    >${label}<input
      type="range"
      min="0"
      max="100"
      step="5"
      .value=${String(Math.round(volume * 100))}
      @input=${({ target }: Event) => target instanceof HTMLInputElement && turn(target.valueAsNumber / 100)}
  /></label>`
}

export const volumeStyle = css`
  .volume {
    display: flex;
    align-items: center;
    gap: 14px;
  }
  .volume input {
    flex: 1 1 160px;
    min-inline-size: 0;
    block-size: 44px;
    margin: 0;
    accent-color: var(--sb-brass);
  }
`
