import type { Locator, Page } from '@playwright/test'
import { focusedName, tabTo } from '../kit/focus.ts'
import { motionsOf } from '../kit/motion.ts'
import { hearEachOther, ring } from '../people/meeting.ts'
import type { Person } from '../people/person.ts'
import { expect, test } from '../people/test.ts'

const controls = ['Mute', 'Turn camera', 'More', 'Hang up']

/** On the screen as it is, 44 pixels at least, and under no other thing. */
async function isReachable(button: Locator): Promise<void> {
  await expect(button).toBeInViewport({ ratio: 1 })
  await button.click({ trial: true })
  const { width = 0, height = 0 } = (await button.boundingBox()) ?? {}
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
}

function rounded(box: Readonly<Record<string, number>> | null): Record<string, number> | null {
  return box && Object.fromEntries(Object.entries(box).map(([name, value]) => [name, Math.round(value)]))
}

/** Hang up stands where it always stands: in the row of the others. */
async function inOneRow({ page }: Person): Promise<void> {
  const [first, last] = await Promise.all(
    ['Mute', 'Hang up'].map((name) =>
      page.getByRole('button', { name }).filter({ visible: true }).first().boundingBox(),
    ),
  )
  expect(last?.y).toBe(first?.y)
}

async function fits(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(content, 'width of the page').toBeLessThanOrEqual(window ?? 0)
}

test.describe('phones', () => {
  test.use({ browsers: { shopper: { viewport: 'phone' }, anna: { viewport: 'phone' } } })

  test('a link or a QR code leads to a page with the same button; the call is a sheet, whatever the size', async ({
    shopper,
    anna,
  }) => {
    const lost = await shopper.page.goto('/call/nobody')
    expect(lost?.status()).toBe(404)
    await shopper.reads('No shop of that name')
    await ring(shopper, anna, '/call/demo')
    await shopper.reads('Talk to North Trail Boots')
    await fits(anna.page)
    await isReachable(anna.button('Answer'))
    await isReachable(anna.button('Decline'))
    await anna.answers()
    await hearEachOther(shopper, anna)
    await shopper.turnsCameraOn()
    await anna.sees(shopper)

    const sheet = shopper.page.getByRole('dialog', { name: 'Call with North Trail Boots' })
    for (const size of [
      { width: 390, height: 844 },
      { width: 320, height: 568 },
      { width: 568, height: 320 },
    ]) {
      await Promise.all([shopper.page.setViewportSize(size), anna.page.setViewportSize(size)])
      await expect.poll(async () => rounded(await sheet.boundingBox())).toEqual({ x: 0, y: 0, ...size })
      await Promise.all([fits(shopper.page), fits(anna.page)])
      // A tap brings back what went out of the way of the picture.
      await sheet.tap({ position: { x: size.width / 2, y: size.height / 3 } })
      for (const control of controls) {
        await isReachable(shopper.button(control).first())
        await isReachable(anna.button(control).first())
      }
      await Promise.all([inOneRow(shopper), inOneRow(anna)])
    }
    await anna.page.setViewportSize({ width: 320, height: 568 })
    await anna.presses('What they see')
    await anna.reads('localhost')
    await fits(anna.page)
  })

  test('controls keep clear of the rounded corners and bars of a phone', async ({ shopper, anna }) => {
    const chromium = await shopper.page.context().newCDPSession(shopper.page)
    const insets = { top: 47, bottom: 34 }
    await ring(shopper, anna, '/call/demo')
    await chromium.send('Emulation.setSafeAreaInsetsOverride', { insets })
    await anna.answers()
    await shopper.isTalking()
    await expect
      .poll(async () => {
        const [hangUp, minimise] = await Promise.all([
          shopper.button('Hang up').boundingBox(),
          shopper.button('Minimise').boundingBox(),
        ])
        if (hangUp === null || minimise === null) return null
        return minimise.y >= insets.top && hangUp.y + hangUp.height <= 844 - insets.bottom
      })
      .toBe(true)
  })
})

test('a whole call by keyboard alone, from the button back to the button', async ({ shopper, anna }) => {
  await anna.page.goto('/console/')
  await tabTo(anna.page, 'E-mail')
  await anna.page.keyboard.type('anna@demo.shop')
  await tabTo(anna.page, 'Password')
  await anna.page.keyboard.type('shopbell-demo')
  await anna.page.keyboard.press('Enter')
  await anna.reads('Hello, Anna')
  await tabTo(anna.page, 'Go online')
  await anna.page.keyboard.press('Enter')
  await anna.reads('Nobody rings')

  const { keyboard } = shopper.page
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.isTold('Call us')
  await tabTo(shopper.page, 'Call us')
  await keyboard.press('Enter')
  await shopper.reads('Ringing Anna')
  // The focus went where the person went: into the panel, whose name is read.
  expect(await focusedName(shopper.page)).toContain('Call with North Trail Boots')
  await anna.isRung()
  await anna.page.keyboard.press('Alt+a')
  await hearEachOther(shopper, anna)

  await keyboard.press('m')
  await expect(shopper.button('Unmute').first()).toBeVisible()
  await anna.reads('The shopper is muted')
  await keyboard.press('m')
  await expect(shopper.button('Mute')).toBeVisible()
  await anna.page.keyboard.press('h')
  await shopper.reads('On hold')
  await anna.reads('The shopper hears a quiet tone')
  await anna.page.keyboard.press('h')
  await shopper.readsNoMore('On hold')

  // Escape makes it small, and never hangs up; from the small one it leads back to the page.
  await keyboard.press('Escape')
  await expect(shopper.button('Open the call: Anna')).toBeFocused()
  await keyboard.press('Escape')
  expect(await focusedName(shopper.page)).toMatch(/^Call under way/)
  await keyboard.press('Enter')
  await hearEachOther(shopper, anna)
  await tabTo(shopper.page, 'Hang up')
  await keyboard.press('Enter')
  await anna.reads('The shopper hung up')
  await tabTo(shopper.page, 'Close')
  await keyboard.press('Enter')
  await shopper.hasNoPanel()
  // Anna is free again at once or not: the button says what is so.
  expect(await focusedName(shopper.page)).toMatch(/^(Call us|Join the line)/)
})

test.describe('somebody who wants no motion', () => {
  test.use({ browsers: { shopper: { reducedMotion: true } } })

  test('sees none: not while it rings, and not in the call', async ({ shopper, anna }) => {
    await ring(shopper, anna)
    // The same question has an answer where motion is welcome.
    await expect.poll(() => motionsOf(anna.page)).not.toEqual([])
    expect(await motionsOf(shopper.page)).toEqual([])
    await anna.answers()
    await hearEachOther(shopper, anna)
    expect(await motionsOf(shopper.page)).toEqual([])
    await shopper.presses('Minimise')
    expect(await motionsOf(shopper.page)).toEqual([])
  })
})
