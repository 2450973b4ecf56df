import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { DesksKeeper } from './desks-keeper.ts'
import { desksRest } from './desks-rest.ts'
import { HoursKeepers } from './hours-keepers.ts'
import { ShopKeeper } from './shop-keeper.ts'
import { shopRest } from './shop-rest.ts'
import { WaysKeeper } from './ways-keeper.ts'
import { waysRest } from './ways-rest.ts'

/** All that an owner edits of the shop, kept as long as the counter is open, whichever view is shown. */
export class ShopDrafts implements ReactiveController {
  readonly hours: HoursKeepers
  readonly desks: DesksKeeper
  readonly ways: WaysKeeper
  readonly shop: ShopKeeper

  constructor(host: ReactiveControllerHost) {
    const tell = (): void => host.requestUpdate()
    this.hours = new HoursKeepers(tell)
    this.desks = new DesksKeeper(desksRest, tell)
    this.ways = new WaysKeeper(waysRest, tell)
    this.shop = new ShopKeeper(shopRest, tell)
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
    const keepers = [...this.hours.all(), this.desks, this.ways, this.shop]
    if (keepers.some(({ state }) => state.dirty)) event.preventDefault()
  }
}
