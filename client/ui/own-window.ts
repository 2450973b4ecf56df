import type { CallState } from '../call-session.ts'
import type { CallWords } from '../locales/call-words.ts'
import { WindowView } from './window-view.ts'

/** Document Picture-in-Picture, where the browser has it. */
interface WindowMaker {
  requestWindow(options: { width: number; height: number }): Promise<Window>
}

declare global {
  interface Window {
    readonly documentPictureInPicture?: WindowMaker
  }
}

export function canOpenOwnWindow(): boolean {
  return window.documentPictureInPicture !== undefined
}

/** The call in a small window that stays above all others. */
export class OwnWindow {
  readonly #connect: (view: HTMLElement) => void
  readonly #onChange: () => void
  #window: Window | null = null
  #view: WindowView | null = null
  /** The last one that got a window of its own. */
  #video: HTMLVideoElement | null = null

  /** `connect` gets each new view, to listen to its wishes. */
  constructor(connect: (view: HTMLElement) => void, onChange: () => void) {
    this.#connect = connect
    this.#onChange = onChange
  }

  get isOpen(): boolean {
    return this.#window !== null
  }

  /**
   * Call it inside a press. Where the browser has no such windows, the video alone gets one. The window reads and
   * looks like `near`.
   * @throws {DOMException} where the browser refuses.
   */
  async open(title: string, video: HTMLVideoElement | null, near: Element = document.body): Promise<void> {
    const own = await window.documentPictureInPicture?.requestWindow({ width: 320, height: 420 })
    if (own === undefined) {
      this.#video = video
      await video?.requestPictureInPicture()
      return
    }
    furnish(own.document, title, near)
    const view = new WindowView()
    this.#connect(view)
    own.document.body.append(view)
    this.#window = own
    this.#view = view
    own.addEventListener('pagehide', () => this.#forget(), { once: true })
    this.#onChange()
  }

  show(state: CallState, words: CallWords): void {
    if (this.#view === null) return
    this.#view.state = state
    this.#view.words = words
    this.#view.lang = words.language
  }

  close(): void {
    this.#window?.close()
    this.#forget()
    // The last picture would stand there for ever.
    if (this.#video?.matches(':picture-in-picture')) void document.exitPictureInPicture()
  }

  #forget(): void {
    if (this.#window === null) return
    this.#window = null
    this.#view = null
    this.#onChange()
  }
}

/** A new window has nothing of the page: its direction and its font are brought along. */
function furnish(page: Document, title: string, near: Element): void {
  const here = getComputedStyle(near)
  page.title = title
  page.documentElement.dir = here.direction
  page.documentElement.style.height = '100%'
  Object.assign(page.body.style, { margin: '0', height: '100%', background: '#14161c', fontFamily: here.fontFamily })
}
