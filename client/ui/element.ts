import { LitElement } from 'lit'

/** What every element of a call shares: styles that survive a move into another window, and asking upwards. */
export class CallElement extends LitElement {
  /**
   * A constructed style sheet belongs to the document that made it; a move into a picture-in-picture window drops
   * it. The element brings its styles along.
   */
  adoptedCallback(): void {
    const view = this.ownerDocument.defaultView
    const root = this.shadowRoot
    if (view === null || root === null) return
    const { elementStyles } = this.constructor as typeof LitElement
    root.adoptedStyleSheets = elementStyles.map((style) => {
      const sheet = new view.CSSStyleSheet()
      sheet.replaceSync('cssText' in style ? style.cssText : [...style.cssRules].map((rule) => rule.cssText).join('\n'))
      return sheet
    })
  }

  /** Says upwards that somebody wishes something. The owner decides; nothing changes here until the state does. */
  protected ask(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }
}

/** Registers an element once: a shop may load the script twice, and the first one stays. */
export function define(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element)
}
