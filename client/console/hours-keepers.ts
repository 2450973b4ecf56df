import type { DeskId } from '../../protocol/ids.ts'
import { HoursKeeper } from './hours-keeper.ts'
import type { HoursRest } from './hours-rest.ts'

/** The drafts of the opening hours, of the shop and of its desks, as long as the counter is open. */
export class HoursKeepers {
  readonly #tell: () => void
  readonly #keepers = new Map<DeskId | null, HoursKeeper>()
  #chosen: DeskId | null = null

  constructor(tell: () => void) {
    this.#tell = tell
  }

  /** Whose hours are on the page; `null`: the shop's. */
  get chosen(): DeskId | null {
    return this.#chosen
  }

  choose(desk: DeskId | null): void {
    this.#chosen = desk
    this.#tell()
  }

  /** Of what is on the page. */
  keeper(rest: HoursRest): HoursKeeper {
    const known = this.#keepers.get(this.#chosen)
    if (known !== undefined) return known
    const keeper = new HoursKeeper(rest, this.#tell, this.#chosen)
    this.#keepers.set(this.#chosen, keeper)
    return keeper
  }

  /** Those that were opened. */
  all(): Iterable<HoursKeeper> {
    return this.#keepers.values()
  }
}
