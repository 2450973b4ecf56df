import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type OpenedPanel, openPanel } from './gallery/opened-panel.ts'
import { painted } from './gallery/painter.ts'
import { connected, stateOf } from './gallery/states.ts'

const withOwnPicture = () => stateOf(connected(), { own: { camera: painted.shopper(), facing: 'user' } })
const handle = page.getByRole('button', { name: 'Move your picture' })

/** Which corner of the panel the own picture is nearest to. */
function corner({ panel }: OpenedPanel): string {
  const room = panel.getBoundingClientRect()
  const box = handle.element().getBoundingClientRect()
  const block = box.y + box.height / 2 < room.y + room.height / 2 ? 'top' : 'bottom'
  return `${block} ${box.x + box.width / 2 < room.x + room.width / 2 ? 'left' : 'right'}`
}

describe('the own picture', () => {
  it('goes where the arrow keys say', async () => {
    using opened = await openPanel(withOwnPicture())
    handle.element().focus()
    expect(corner(opened)).toBe('bottom right')
    await userEvent.keyboard('{ArrowUp}')
    await expect.poll(() => corner(opened)).toBe('top right')
    await userEvent.keyboard('{ArrowLeft}')
    await expect.poll(() => corner(opened)).toBe('top left')
  })

  it('follows the arrow keys on a page that reads from the right', async () => {
    document.documentElement.dir = 'rtl'
    using opened = await openPanel(withOwnPicture())
    handle.element().focus()
    expect(corner(opened)).toBe('bottom left')
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(() => corner(opened)).toBe('bottom right')
    document.documentElement.dir = ''
  })

  it('goes to the next corner at a press', async () => {
    using opened = await openPanel(withOwnPicture())
    await handle.click()
    await expect.poll(() => corner(opened)).toBe('bottom left')
  })

  it('snaps to the corner it is dragged towards', async () => {
    using opened = await openPanel(withOwnPicture())
    const grip = handle.element()
    const { x, y } = grip.getBoundingClientRect()
    const pointer = (type: string, toX: number, toY: number) =>
      grip.dispatchEvent(new PointerEvent(type, { clientX: toX, clientY: toY, pointerId: 1, bubbles: true }))
    // A pointer made by a test cannot be captured; a real one is.
    grip.setPointerCapture = () => undefined
    pointer('pointerdown', x + 20, y + 20)
    pointer('pointermove', x - 180, y - 250)
    pointer('pointerup', x - 180, y - 250)
    await expect.poll(() => corner(opened)).toBe('top left')
  })

  it('is mirrored for a camera that looks at its owner, and not for one that looks at goods', async () => {
    using opened = await openPanel(withOwnPicture())
    const mirrored = () => {
      const tile = handle.element().querySelector('shopbell-tile')
      return tile?.shadowRoot?.querySelector('video')?.hasAttribute('data-mirrored')
    }
    await expect.poll(mirrored).toBe(true)
    opened.session.setOwn({ facing: 'environment' })
    await expect.poll(mirrored).toBe(false)
  })
})
