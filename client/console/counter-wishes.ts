import type { ReactiveControllerHost } from 'lit'
import type { Status } from '../../protocol/messages/counter.ts'
import type { DeviceKindName } from '../call-session.ts'
import type { CounterSession } from '../counter-session.ts'
import type { BoardKeeper, Ring } from './board.ts'

/** What the agent wishes of the counter outside a call, and whether the last wish could be granted. */
export class CounterWishes {
  readonly #host: ReactiveControllerHost & { readonly counter: CounterSession }
  readonly #keeper: BoardKeeper
  #failed = false
  #answering = false
  #checking = false

  constructor(host: ReactiveControllerHost & { readonly counter: CounterSession }, keeper: BoardKeeper) {
    this.#host = host
    this.#keeper = keeper
  }

  get failed(): boolean {
    return this.#failed
  }

  forget(): void {
    this.#failed = false
    this.#host.requestUpdate()
  }

  answer({ session }: Ring): void {
    this.#answering = true
    this.#wish(session.answer())
  }

  /** Whether the call that begins now is one they pressed `Answer` for, so that the focus belongs to it. Asked once. */
  takeAnswer(): boolean {
    const answering = this.#answering
    this.#answering = false
    return answering
  }

  decline({ session, call }: Ring): void {
    this.#keeper.declined(call.id)
    this.#wish(session.decline())
  }

  endWrapUp(): void {
    this.#wish(this.#host.counter.endWrapUp())
  }

  become(status: Status): void {
    this.#wish(this.#host.counter.setStatus(status))
  }

  answerWithCamera(on: boolean): void {
    this.#host.counter.setAnswersWithCamera(on)
    if (on) this.checkDevices()
  }

  chooseDevice({ kind, id }: { readonly kind: DeviceKindName; readonly id: string }): void {
    this.#host.counter.chooseDevice(kind, id)
  }

  checkDevices(): void {
    if (this.#checking) return
    this.#checking = true
    void this.#host.counter.prepareDevices().finally(() => {
      this.#checking = false
    })
  }

  /** What the session refuses stands in its state, or on the card that says who answered; the rest is said by the counter. */
  #wish(wish: Promise<void>): void {
    this.forget()
    wish.catch(() => {
      this.#failed = this.#keeper.board.gone.length === 0
      this.#host.requestUpdate()
    })
  }
}
