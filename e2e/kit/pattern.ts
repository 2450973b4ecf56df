import type { Page } from 'playwright'
import type { Colour } from './cast.ts'
import { type Grid, seesGrid } from './eye.ts'
import { seededRandom } from './seeded-random.ts'

const palette: readonly [Colour, ...Colour[]] = [
  [225, 30, 30],
  [30, 190, 60],
  [40, 70, 230],
  [240, 230, 60],
]

/** The grid that stands for a number: four by four cells in the left part of a page, where no panel hides it. */
export function patternGrid(id: number): Grid {
  const random = seededRandom(id)
  const cells = Array.from({ length: 16 }, () => palette[Math.floor(random() * palette.length)] ?? palette[0])
  return { left: 0.04, top: 0.06, width: 0.4, height: 0.88, columns: 4, cells }
}

/** Puts a pattern over the left part of a page, so that who is shown this page can be asked for it. It takes no clicks. */
export async function showPattern(page: Page, id: number): Promise<void> {
  await page.evaluate(({ left, top, width, height, columns, cells }) => {
    const canvas = document.createElement('canvas')
    const rows = cells.length / columns
    canvas.width = columns
    canvas.height = rows
    canvas.ariaHidden = 'true'
    // Property by property: a page's Content-Security-Policy forbids style attributes, not this.
    Object.assign(canvas.style, {
      position: 'fixed',
      left: `${left * 100}vw`,
      top: `${top * 100}vh`,
      width: `${width * 100}vw`,
      height: `${height * 100}vh`,
      zIndex: '2147483647',
      imageRendering: 'pixelated',
      pointerEvents: 'none',
    })
    const context = canvas.getContext('2d')
    cells.forEach(([red, green, blue], index) => {
      if (context === null) return
      context.fillStyle = `rgb(${red} ${green} ${blue})`
      context.fillRect(index % columns, Math.floor(index / columns), 1, 1)
    })
    document.body.append(canvas)
  }, patternGrid(id))
}

/** Waits until a remote video of this page shows the pattern. */
export async function seesPattern(page: Page, id: number, timeout?: number): Promise<void> {
  await seesGrid(page, patternGrid(id), timeout)
}
