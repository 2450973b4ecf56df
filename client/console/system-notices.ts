import type { CallId } from '../../protocol/ids.ts'

/** Whether the system may show notices of this page: `unsupported` where the browser has none at all. */
export type NoticePermission = NotificationPermission | 'unsupported'

/** What stands in the notice of one ringing call. */
export interface RingNotice {
  readonly call: CallId
  readonly title: string
  readonly body: string
  readonly icon: string
}

/**
 * Notices of the operating system while the tab is hidden. They say that somebody rings, bring the tab to the front
 * when clicked, and go as soon as the call is answered, here or elsewhere.
 */
export class SystemNotices {
  /** What is shown; `null` while it is on its way. */
  readonly #shown = new Map<CallId, Notification | null>()
  readonly #worker: Promise<ServiceWorkerRegistration | null>

  /** `worker`: phones show notices through a service worker only. */
  constructor(worker: Promise<ServiceWorkerRegistration | null>) {
    this.#worker = worker
  }

  static get permission(): NoticePermission {
    return 'Notification' in globalThis ? Notification.permission : 'unsupported'
  }

  /** Asks the browser, which asks only inside a press. Never rejects. */
  static async ask(): Promise<NoticePermission> {
    if (!('Notification' in globalThis)) return 'unsupported'
    try {
      return await Notification.requestPermission()
    } catch {
      return Notification.permission
    }
  }

  /** Shows a notice for each call that is new, and takes away those of the calls that are not in the list. */
  show(rings: readonly RingNotice[]): void {
    for (const call of this.#shown.keys()) if (!rings.some((ring) => ring.call === call)) this.#close(call)
    if (SystemNotices.permission !== 'granted') return
    for (const ring of rings) if (!this.#shown.has(ring.call)) this.#open(ring)
  }

  #open({ call, title, body, icon }: RingNotice): void {
    this.#shown.set(call, null)
    // The page rings by itself: a second sound would only be noise.
    const options: NotificationOptions = { body, icon, tag: call, requireInteraction: true, silent: true }
    try {
      const notice = new Notification(title, options)
      notice.onclick = () => {
        window.focus()
        notice.close()
      }
      this.#shown.set(call, notice)
    } catch {
      // Android: "Illegal constructor". The worker shows it, and its click brings the page to the front.
      this.#worker
        .then(async (worker) => {
          await worker?.showNotification(title, options)
          if (!this.#shown.has(call)) await this.#closeAtWorker(call)
        })
        .catch(() => undefined)
    }
  }

  #close(call: CallId): void {
    const notice = this.#shown.get(call)
    this.#shown.delete(call)
    if (notice === undefined) return
    if (notice !== null) notice.close()
    else this.#closeAtWorker(call).catch(() => undefined)
  }

  async #closeAtWorker(call: CallId): Promise<void> {
    const worker = await this.#worker
    const notices = (await worker?.getNotifications({ tag: call })) ?? []
    for (const each of notices) each.close()
  }
}
