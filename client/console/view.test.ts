import { expect, it } from 'vitest'
import { pathOf, viewFor, viewOf, views, viewsOf } from './view.ts'

it('finds each view again at its own address', () => {
  for (const view of views) expect(viewOf(pathOf(view))).toBe(view)
})

it('takes what it does not know for the counter', () => {
  for (const path of ['/console/', '/console/nonsense', '/', '/console/history/deep', '/gallery/history'])
    expect(viewOf(path)).toBe('counter')
})

it('shows the opening hours and the desks to an owner, and to nobody else', () => {
  expect(viewsOf('owner')).toEqual(views)
  for (const view of ['hours', 'desks', 'changes', 'shop']) expect(viewsOf('supervisor')).not.toContain(view)
  expect([viewFor('hours', 'owner'), viewFor('hours', 'agent'), viewFor('history', 'agent')]).toEqual([
    'hours',
    'counter',
    'history',
  ])
})
