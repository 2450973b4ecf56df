import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callId, shopId } from '../../protocol/ids.ts'
import type { CallStore } from './call-store.ts'
import { dialOf } from './dial-fixture.ts'
import type { ShopTurns } from './shop-turns.ts'

/** The turns of a store, and the calls that are kept in them. */
export interface TurnsAndCalls extends AsyncDisposable {
  readonly turns: ShopTurns
  readonly calls: Pick<CallStore, 'load' | 'commit' | 'live'>
}

const demo = shopId('demo')

/** What every ShopTurns must keep. `open` gives a new, empty store each time. */
export function shopTurnsContract(name: string, open: () => Promise<TurnsAndCalls>): void {
  describe(`${name} is a ShopTurns`, () => {
    let store: TurnsAndCalls
    const [first, second] = [callId('call-1'), callId('call-2')]

    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store[Symbol.asyncDispose]())

    it('lets one in at a time, each of whom finds what the one before has left', async () => {
      const { turns, calls } = store
      const found: number[] = []
      const enter = (nth: number) =>
        turns.take(demo, async () => {
          found.push((await calls.live(demo)).length)
          await calls.commit(dialOf(callId(`call-${nth}`), demo))
        })
      await Promise.all(Array.from({ length: 20 }, (_, nth) => enter(nth)))
      expect(found).toEqual(Array.from({ length: 20 }, (_, nth) => nth))
    })

    it('keeps all of a turn, and gives back what it came to', async () => {
      const { turns, calls } = store
      const results = await turns.take(demo, async () => [
        await calls.commit(dialOf(first, demo)),
        await calls.commit(dialOf(second, demo)),
      ])
      expect(results).toEqual(['committed', 'committed'])
      expect((await calls.live(demo)).map(({ call }) => call.id)).toEqual([first, second])
    })

    it('keeps nothing of a turn that fails, and lets the next one in', async () => {
      const { turns, calls } = store
      const failing = turns.take(demo, async () => {
        await calls.commit(dialOf(first, demo))
        throw new Error('no')
      })
      const next = turns.take(demo, () => calls.commit(dialOf(second, demo)))
      await expect(failing).rejects.toThrow('no')
      expect(await next).toBe('committed')
      expect((await calls.live(demo)).map(({ call }) => call.id)).toEqual([second])
    })

    it('gives every shop turns of its own', async () => {
      const { turns, calls } = store
      const other = shopId('other')
      await turns.take(demo, () => calls.commit(dialOf(first, demo)))
      await turns.take(other, () => calls.commit(dialOf(second, other)))
      expect((await calls.live(other)).map(({ call }) => call.id)).toEqual([second])
    })
  })
}
