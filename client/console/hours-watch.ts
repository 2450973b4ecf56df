import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { DeskId } from '../../protocol/ids.ts'
import { HoursKeeper } from './hours-keeper.ts'
import type { HoursRest } from './hours-rest.ts'

/** Keeps the drafts of the opening hours, of the shop and of its desks, as long as the counter is open. */
export class HoursWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #keepers = new Map<DeskId | null, HoursKeeper>()
  #chosen: DeskId | null = null

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#leaving)
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#leaving)
  }

  /** Whose hours are on the page; `null`: the shop's. */
  get chosen(): DeskId | null {
    return this.#chosen
  }

  choose(desk: DeskId | null): void {
    this.#chosen = desk
    this.#host.requestUpdate()
  }

  /** Of what is on the page. */
  keeper(rest: HoursRest): HoursKeeper {
    const known = this.#keepers.get(this.#chosen)
    if (known !== undefined) return known
    const keeper = new HoursKeeper(rest, () => this.#host.requestUpdate(), this.#chosen)
    this.#keepers.set(this.#chosen, keeper)
    return keeper
  }

  /** The browser asks before a page with unsaved changes goes. */
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if ([...this.#keepers.values()].some(({ state }) => state.dirty)) event.preventDefault()
  }
}
