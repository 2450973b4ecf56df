import { LitElement } from 'lit'

/** What every element of a call shares: styles that are at home in any window, and asking upwards. */
export class CallElement extends LitElement {
  /** The element brings its styles along when it is moved into a picture-in-picture window. */
  adoptedCallback(): void {
    if (this.shadowRoot !== null) this.#dress(this.shadowRoot)
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot()
    const { shadowRootOptions } = this.constructor as typeof LitElement
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions)
    this.#dress(root)
    return root
  }

  /** A constructed style sheet belongs to the document that made it: another one drops it, or refuses it. */
  #dress(root: ShadowRoot): void {
    const view = this.ownerDocument.defaultView
    if (view === null) return
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
