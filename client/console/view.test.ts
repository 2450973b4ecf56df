import { expect, it } from 'vitest'
import { pathOf, viewOf, views } from './view.ts'

it('finds each view again at its own address', () => {
  for (const view of views) expect(viewOf(pathOf(view))).toBe(view)
})

it('takes what it does not know for the counter', () => {
  for (const path of ['/console/', '/console/nonsense', '/', '/console/history/deep', '/gallery/history'])
    expect(viewOf(path)).toBe('counter')
})
