import { describe, expect, it } from 'vitest'
import { ringingCall } from './gallery/cast.ts'
import { boot, jacket, tent } from './gallery/goods.ts'
import { Trails } from './trail.ts'

const T = 1_700_000_000_000

function callOn(page: typeof boot) {
  const { call } = ringingCall({ page }).state
  if (call.phase !== 'ringing') throw new Error('it does not ring')
  return call
}

describe('the trail of a shopper', () => {
  it('begins with the page of the press, at the moment of the press', () => {
    const call = callOn(boot)
    expect(new Trails().see(call, T)).toEqual([{ page: boot, since: call.dialledAt }])
  })

  it('puts each new page in front, since it was seen', () => {
    const trails = new Trails()
    const call = callOn(boot)
    trails.see(call, T)
    trails.see({ ...call, page: jacket }, T + 1_000)
    const trail = trails.see({ ...call, page: tent }, T + 2_000)
    expect(trail.map(({ page }) => page)).toEqual([tent, jacket, boot])
    expect(trail.map(({ since }) => since)).toEqual([T + 2_000, T + 1_000, call.dialledAt])
  })

  it('brings the page up to date where only the cart has changed', () => {
    const trails = new Trails()
    const call = callOn(boot)
    trails.see(call, T)
    const fuller = { ...boot, cart: { items: [], count: 3 } }
    expect(trails.see({ ...call, page: fuller }, T + 5_000)).toEqual([{ page: fuller, since: call.dialledAt }])
  })

  it('is the same list while nothing changes, so that nothing is drawn again', () => {
    const trails = new Trails()
    const call = callOn(boot)
    expect(trails.see(call, T)).toBe(trails.see(call, T + 1))
  })

  it('keeps the trails of two callers apart', () => {
    const trails = new Trails()
    const [one, other] = [callOn(boot), callOn(jacket)]
    trails.see(one, T)
    expect(trails.see(other, T).map(({ page }) => page)).toEqual([jacket])
  })

  it('forgets the oldest steps of a very long walk', () => {
    const trails = new Trails()
    const call = callOn(boot)
    let trail = trails.see(call, T)
    for (let step = 0; step < 100; step += 1)
      trail = trails.see({ ...call, page: { url: `https://shop.example/${step}` } }, T + step)
    expect(trail).toHaveLength(30)
    expect(trail[0]?.page.url).toBe('https://shop.example/99')
  })
})
