import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { filmOf } from '../kit/film.ts'
import { hearEachOther, ring } from '../people/meeting.ts'
import type { Person } from '../people/person.ts'
import { expect, test } from '../people/test.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../docs/pictures')

/** The pictures of the README: `npm run pictures`. They prove nothing, so `npm test` leaves them as they are. */
test.skip(process.env['PICTURES'] !== '1', 'makes pictures only when asked to')
test.setTimeout(180_000)

test.use({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this very pattern.
  browsers: async ({}, use) => {
    const film = async (sitter: 'anna' | 'shopper') => ({
      args: [`--use-file-for-fake-video-capture=${await filmOf(sitter)}`],
    })
    await use({ anna: await film('anna'), shopper: await film('shopper') })
  },
})

async function take(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  // The hand is nowhere, and nothing has the focus.
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

async function isShown({ page }: Person): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => window.shopbellKit.eye.looks().some(({ width }) => width >= 640)))
    .toBe(true)
}

test('the shop page, the counter and a phone, in a call', async ({ shopper, secondShopper, anna }) => {
  await anna.goesOnline()
  await anna.answersWithCamera()
  await shopper.visits('/demo/')
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.page.getByText('42', { exact: true }).click()
  await shopper.page.getByRole('button', { name: 'Add to cart' }).click()
  await shopper.calls()
  await anna.isRung()
  await anna.answers()
  await hearEachOther(shopper, anna)
  await shopper.turnsCameraOn()
  await Promise.all([isShown(shopper), isShown(anna)])
  await shopper.follows('Fell Shoe')
  await hearEachOther(shopper, anna)
  await Promise.all([isShown(shopper), isShown(anna)])

  // A call of some minutes, not of some seconds.
  await take(shopper.page, 'shop')
  await anna.page.setViewportSize({ width: 1440, height: 900 })
  await take(anna.page, 'counter')
  await shopper.page.setViewportSize({ width: 390, height: 844 })
  await isShown(shopper)
  await take(shopper.page, 'phone')
  void secondShopper
  void ring
})
