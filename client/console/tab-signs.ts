/** What the tab itself can say to somebody who looks elsewhere: its title, its icon, the badge of the installed app. */
export class TabSigns {
  readonly #document: Document
  readonly #navigator: Pick<Navigator, 'setAppBadge' | 'clearAppBadge'>
  readonly #icons: { readonly quiet: string; readonly ringing: string }
  #title: string
  #ring: { readonly count: number; readonly title: string } | null = null
  #blink: ReturnType<typeof setInterval> | null = null

  constructor(
    icons: { readonly quiet: string; readonly ringing: string },
    target: Document = document,
    badge: Pick<Navigator, 'setAppBadge' | 'clearAppBadge'> = navigator,
  ) {
    this.#document = target
    this.#navigator = badge
    this.#icons = icons
    this.#title = target.title
  }

  /** The title while nothing rings. */
  rest(title: string): void {
    this.#title = title
    if (this.#ring === null) this.#document.title = title
  }

  /** `count` calls ring; `title` alternates with the quiet title, since a change is what a tab strip shows. */
  ring(count: number, title: string): void {
    if (this.#ring?.count === count && this.#ring.title === title) return
    this.#ring = { count, title }
    this.#document.title = `(${count}) ${title}`
    this.#setIcon(this.#icons.ringing)
    this.#badge(count)
    // A hidden tab is throttled to one tick a second, and no faster is needed.
    this.#blink ??= setInterval(() => this.#turn(), 1_000)
  }

  quiet(): void {
    if (this.#ring === null) return
    this.#ring = null
    if (this.#blink !== null) clearInterval(this.#blink)
    this.#blink = null
    this.#document.title = this.#title
    this.#setIcon(this.#icons.quiet)
    this.#badge(0)
  }

  #turn(): void {
    if (this.#ring === null) return
    const { count, title } = this.#ring
    const loud = `(${count}) ${title}`
    this.#document.title = this.#document.title === loud ? `(${count}) ${this.#title}` : loud
  }

  #setIcon(href: string): void {
    const link = this.#document.querySelector<HTMLLinkElement>('link[rel="icon"]')
    if (link !== null && link.getAttribute('href') !== href) link.setAttribute('href', href)
  }

  #badge(count: number): void {
    // Only installed apps have a badge, and only some systems show one: its refusal changes nothing.
    const shown = count > 0 ? this.#navigator.setAppBadge?.(count) : this.#navigator.clearAppBadge?.()
    shown?.catch(() => undefined)
  }
}
