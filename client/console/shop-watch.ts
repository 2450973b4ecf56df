import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ShopKeeper } from './shop-keeper.ts'
import { shopRest } from './shop-rest.ts'

/** Keeps the draft of the shop as long as the counter is open, whichever view is shown. */
export class ShopWatch implements ReactiveController {
  readonly keeper: ShopKeeper

  constructor(host: ReactiveControllerHost) {
    this.keeper = new ShopKeeper(shopRest, () => host.requestUpdate())
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#leaving)
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#leaving)
  }

  /** The browser asks before a page with unsaved changes goes. */
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.keeper.state.dirty) event.preventDefault()
  }
}
