import type { ShopId } from '../../protocol/ids.ts'

/** The turn of a shop in its store: whichever node takes it, one alone decides at a time whom to ring for whom. */
export interface ShopTurns {
  /**
   * Does what belongs to one turn: all that is committed meanwhile is kept, or nothing of it. Waits until the turn before is
   * over; a node that dies in its turn has committed nothing, and the next one comes at once.
   *
   * Nothing slow has a place in it, and nothing that the world is told: it may all be undone yet.
   *
   * @throws what `doing` throws; nothing was kept then
   */
  take<T>(shop: ShopId, doing: () => Promise<T>): Promise<T>
}
