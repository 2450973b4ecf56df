import { describe, expect, it } from 'vitest'
import { Awake } from './awake.ts'

function screen() {
  const page = Object.assign(new EventTarget(), { hidden: false })
  let held = 0
  let asked = 0
  const request = async () => {
    asked += 1
    if (page.hidden) throw new DOMException('hidden', 'NotAllowedError')
    held += 1
    const lock = Object.assign(new EventTarget(), {
      release: async () => {
        held -= 1
      },
    })
    return lock as EventTarget as WakeLockSentinel
  }
  const awake = new Awake({ request }, page as EventTarget as Document)
  return { awake, page, held: () => held, asked: () => asked }
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

describe('the screen', () => {
  it('stays on as long as it is wanted, with one lock', async () => {
    const { awake, held, asked } = screen()
    awake.want(true)
    awake.want(true)
    await turn()
    awake.want(true)
    await turn()
    expect([held(), asked()]).toEqual([1, 1])
    awake.want(false)
    await turn()
    expect(held()).toBe(0)
  })

  it('goes dark where the wish was taken back before it was granted', async () => {
    const { awake, held } = screen()
    awake.want(true)
    awake.want(false)
    await turn()
    expect(held()).toBe(0)
  })

  it('is asked for again when the page comes back into sight', async () => {
    const { awake, page, held } = screen()
    page.hidden = true
    awake.want(true)
    await turn()
    expect(held()).toBe(0)
    page.hidden = false
    page.dispatchEvent(new Event('visibilitychange'))
    await turn()
    expect(held()).toBe(1)
    awake[Symbol.dispose]()
    await turn()
    expect(held()).toBe(0)
  })

  it('does as it likes where the browser has no locks, and nothing breaks', async () => {
    const page = Object.assign(new EventTarget(), { hidden: false })
    using awake = new Awake(undefined, page as EventTarget as Document)
    expect(() => awake.want(true)).not.toThrow()
    await turn()
    expect(() => page.dispatchEvent(new Event('visibilitychange'))).not.toThrow()
    await turn()
    expect(() => awake.want(false)).not.toThrow()
  })
})
