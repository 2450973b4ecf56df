import type { Page } from 'playwright'
import { launchBrowser } from './browser.ts'
import { slowlyCachedFile } from './file-cache.ts'
import { y4m } from './picture.ts'
import { FRAMES, HEIGHT, portrait, RATE, type Sitter, WIDTH } from './portrait.ts'

/** The path of a film of somebody drawn, for `--use-file-for-fake-video-capture`: three seconds that loop. */
export async function filmOf(sitter: Sitter): Promise<string> {
  const drawings = Array.from({ length: FRAMES }, (_none, frame) => portrait(sitter, frame))
  return slowlyCachedFile(`film-${sitter}`, 'y4m', drawings, async () => {
    const browser = await launchBrowser('guest')
    try {
      const page = await browser.newPage()
      const frames: Buffer[] = []
      for (const drawing of drawings) frames.push(await pixelsOf(page, drawing))
      return y4m(
        { width: WIDTH, height: HEIGHT, rate: RATE },
        frames.map((pixels) => (x, y) => {
          const at = 4 * (y * WIDTH + x)
          return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0]
        }),
      )
    } finally {
      await browser.close()
    }
  })
}

/** Red, green, blue and opacity of each point of a drawing, row by row. */
async function pixelsOf(page: Page, drawing: string): Promise<Buffer> {
  const text = await page.evaluate(
    async ({ svg, width, height }) => {
      const image = new Image(width, height)
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
      await image.decode()
      const context = new OffscreenCanvas(width, height).getContext('2d')
      if (context === null) throw new Error('This browser gives no canvas to draw on.')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, width, height)
      const blob = new Blob([data])
      return new Promise<string>((resolve, reject) => {
        const reader = new FileReader()
        reader.onload = () =>
          typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('No text.'))
        reader.readAsDataURL(blob)
      })
    },
    { svg: drawing, width: WIDTH, height: HEIGHT },
  )
  return Buffer.from(text.slice(text.indexOf(',') + 1), 'base64')
}
