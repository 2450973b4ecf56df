import { hears } from '../kit/ear.ts'
import { installSenses, launchFirefox, press, receives } from '../kit/firefox.ts'
import { expect, test } from '../people/test.ts'

const firefox = process.env['SHOPBELL_FIREFOX'] ?? ''

// As `npm start` listens on a laptop: Firefox sends nothing to a loopback address.
test.use({ settings: { SHOPBELL_MEDIA_LISTEN: '0.0.0.0' } })
test.skip(firefox === '', 'Run by itself: npm run firefox.')

test('a shopper in Firefox calls, is heard and seen, hears and sees, and goes on talking after a reload', async ({
  server,
  anna,
}) => {
  await anna.goesOnline()
  await anna.answersWithCamera()
  const browser = await launchFirefox(firefox, 'shopper')
  const page = await browser.newPage()
  try {
    const troubles: unknown[] = []
    page.on('pageerror', (error) => troubles.push(error))
    await installSenses(page)
    await page.goto(`${server.url}/demo/products/ridge-boot`)
    await press(page, 'Call')
    await anna.isRung()
    await anna.answers()
    await receives(page, { sound: 0.01, frames: 15 })
    await hears(anna.page, 'shopper')

    await press(page, 'Turn camera on')
    await expect
      .poll(async () => (await anna.lineReport()).inbound.video.frames, { timeout: 10_000 })
      .toBeGreaterThan(30)

    await page.reload()
    // A page that records may play: Firefox asks for no tap.
    await receives(page, { sound: 0.01, frames: 15 })
    await hears(anna.page, 'shopper')

    await press(page, 'Hang up')
    await anna.isNotTalking()
    expect(troubles).toEqual([])
  } catch (cause) {
    // Playwright keeps pictures of its own pages only.
    await test.info().attach('firefox', { body: Buffer.from(await page.screenshot()), contentType: 'image/png' })
    await test
      .info()
      .attach('firefox-lines', { body: JSON.stringify(await page.evaluate(() => window.firefoxSenses.received())) })
    throw cause
  } finally {
    await browser.close()
  }
})
