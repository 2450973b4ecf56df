// Makes the PNG icons from the SVG drawings, for the places that take no SVG. By hand, after a drawing has changed:
//   node client/console/draw-icons.mjs
import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright'

const folder = new URL('../public/console/icons/', import.meta.url)

const pictures = [
  { drawing: 'shopbell', size: 192, file: 'shopbell-192' },
  { drawing: 'shopbell', size: 512, file: 'shopbell-512' },
  { drawing: 'shopbell-maskable', size: 512, file: 'shopbell-maskable-512' },
  // iOS rounds the corners by itself and shows black where a picture is transparent.
  { drawing: 'shopbell-maskable', size: 180, file: 'shopbell-touch-180' },
]

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  for (const { drawing, size, file } of pictures) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    const svg = await readFile(new URL(`${drawing}.svg`, folder), 'utf8')
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
    const path = new URL(`${file}.png`, folder).pathname
    await page.screenshot({ path, omitBackground: true })
    await page.close()
  }
} finally {
  await browser.close()
}
