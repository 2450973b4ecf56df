import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { filmOf } from '../kit/film.ts'
import { hearEachOther } from '../people/meeting.ts'
import type { Person } from '../people/person.ts'
import { test as base, expect, type Options } from '../people/test.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../docs/pictures')
/** How long they seem to have talked, in milliseconds. */
const TALKED = 161_000

/** Whether the shopper has a phone in their hand. */
const test = base.extend<{ readonly phone: boolean }>({
  phone: [false, { option: true }],
  settings: { SHOPBELL_RING_SECONDS: '600' },
  browsers: async ({ phone }, use) => {
    const film = async (sitter: Parameters<typeof filmOf>[0]) => ({
      args: [`--use-file-for-fake-video-capture=${await filmOf(sitter)}`],
    })
    const browsers: Options['browsers'] = {
      anna: await film('anna'),
      shopper: { ...(await film('shopper')), viewport: phone ? 'phone' : 'desktop' },
      'second-shopper': { viewport: 'phone', locale: 'pl-PL' },
    }
    await use(browsers)
  },
})

test.skip(process.env['PICTURES'] !== '1', 'makes the pictures of the README, when asked to')
test.setTimeout(180_000)

/** Waits until the other side's picture is as sharp as the place for it asks. */
async function isSeen({ page }: Person, width: number): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => Math.max(0, ...window.shopbellKit.eye.looks().map((look) => look.width))), {
      timeout: 45_000,
    })
    .toBeGreaterThanOrEqual(width)
  // The first pictures are coarse, until the browsers know what the line can carry.
  const frames = () =>
    page
      .locator('shopbell-tile.large video')
      .evaluate((video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames)
  const begun = await frames()
  await expect.poll(frames, { timeout: 30_000 }).toBeGreaterThan(begun + 100)
}

/** Out of the way of what is shown; and the key brings the controls back. */
async function movesPicture({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Move your picture' }).press('ArrowUp')
}

async function take({ page }: Person, name: string): Promise<void> {
  await page.clock.setFixedTime(Date.now() + TALKED)
  await expect(
    page
      .locator('shopbell-timer')
      .filter({ hasText: /^2:\d\d$/, visible: true })
      .first(),
  ).toBeVisible()
  await quiet(page)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.webp`), await small(page, await page.screenshot()))
}

/** The picture as WebP, a fifth of the PNG. In an empty page: that of a shop may not fetch what it did not bring. */
async function small(page: Page, png: Buffer): Promise<Buffer> {
  const empty = await page.context().newPage()
  const text = await empty.evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', 0.9)
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
  await empty.close()
  return Buffer.from(text.slice(text.indexOf(',') + 1), 'base64')
}

/** The hand is nowhere, and nothing shows that it has the focus. */
async function quiet(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(() => {
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    if (at instanceof HTMLElement) at.blur()
  })
}

test('the shop page and the counter, in a call', async ({ shopper, secondShopper, anna }) => {
  await anna.goesOnline()
  await anna.answersWithCamera()
  await anna.presses('Yes')
  for (const product of ['merino-base-layer', 'trail-poles']) {
    await secondShopper.visits(`/demo/products/${product}`)
    await secondShopper.calls()
    await anna.isRung()
    if (product === 'trail-poles') await anna.declines()
    else {
      await anna.answers()
      await hearEachOther(secondShopper, anna)
      await secondShopper.hangsUp()
      await anna.presses('Done')
    }
    await secondShopper.presses('Close')
  }

  await shopper.visits('/demo/products/fell-shoe')
  await shopper.page.getByRole('radio', { name: '42' }).check()
  await shopper.presses('Add to cart')
  await shopper.calls()
  await anna.isRung()
  await secondShopper.visits('/demo/pl/products/lakeside-tent')
  await secondShopper.bell.hover()
  await secondShopper.bell.getByRole('button').click()
  // One hand at the counter: the second one waits.
  await expect(secondShopper.page.getByText('Następna rozmowa jest Twoja').first()).toBeVisible()
  await anna.answers()
  await shopper.turnsCameraOn()
  await shopper.follows('Ridge Boot')
  await hearEachOther(shopper, anna)
  await Promise.all([isSeen(shopper, 320), isSeen(anna, 640)])
  await movesPicture(shopper)
  await take(shopper, 'shop')
  await anna.page.setViewportSize({ width: 1440, height: 900 })
  await take(anna, 'counter')
})

test.describe('on a phone', () => {
  test.use({ phone: true })

  test('the sheet', async ({ shopper, anna }) => {
    await anna.goesOnline()
    await anna.answersWithCamera()
    await shopper.visits('/demo/products/ridge-boot')
    await shopper.calls()
    await anna.isRung()
    await anna.answers()
    await shopper.turnsCameraOn()
    await Promise.all([isSeen(shopper, 640), isSeen(anna, 320)])
    await movesPicture(shopper)
    await take(shopper, 'phone')
  })
})
