import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { painted } from '../ui/gallery/painter.ts'
import { connectedCall } from './gallery/cast.ts'
import { jacket } from './gallery/goods.ts'
import { atCounter } from './gallery/opened-desk.ts'

const button = (name: string) => page.getByRole('button', { name, exact: true })
const boxOf = (name: string) => button(name).element().getBoundingClientRect()

describe('the controls of a call at the counter', () => {
  it.each([320, 360, 390, 460])('stand in one row at %i pixels, each of 44 at least, hang up last', async (width) => {
    await page.viewport(width, 640)
    using _ = await atCounter([connectedCall({ page: jacket }, 5_000)])
    await expect.element(button('Hang up')).toBeVisible()
    const row = ['Mute', 'Turn camera on', 'Hold', 'Transfer and people', 'More', 'Hang up'].map(boxOf)
    expect(new Set(row.map(({ y }) => y)).size).toBe(1)
    expect(Math.min(...row.flatMap(({ width: wide, height }) => [wide, height]))).toBeGreaterThanOrEqual(44)
    const edges = [0, ...row.flatMap(({ left, right }) => [left, right]), width]
    expect(edges).toEqual(edges.toSorted((a, b) => a - b))
  })

  it('leave the screen to the menu of a narrow window; while it is shared, the camera', async () => {
    await page.viewport(320, 640)
    const call = connectedCall({ page: jacket }, 5_000, { camera: painted.anna, screen: painted.page })
    using _ = await atCounter([call])
    await button('More').click()
    await button('Share screen').click()
    await expect.element(button('Stop sharing')).toBeVisible()
    expect(boxOf('Stop sharing').y).toBe(boxOf('Hang up').y)
    expect(button('Turn camera on').elements()).toEqual([])
    await button('More').click()
    await button('Turn camera on').click()
    await expect.poll(() => call.state.own.camera).not.toBeNull()
    await button('Stop sharing').click()
    await expect.element(button('Turn camera off')).toBeVisible()
    expect(boxOf('Turn camera off').y).toBe(boxOf('Hang up').y)
  })

  it('are all in the row where there is room', async () => {
    await page.viewport(1280, 800)
    using _ = await atCounter([connectedCall({ page: jacket }, 5_000)])
    await expect.element(button('Share screen')).toBeVisible()
    expect(boxOf('Share screen').y).toBe(boxOf('Hang up').y)
  })
})
