import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type ClipHeard, listenTo } from '../kit/clip.ts'
import { tabTo } from '../kit/focus.ts'
import { type ForeignShop, openForeignShop } from '../kit/foreign-shop.ts'
import type { Agent } from '../people/agent.ts'
import { hearEachOther, ring } from '../people/meeting.ts'
import type { Shopper } from '../people/shopper.ts'
import { expect, test } from '../people/test.ts'

/** Time for a slow machine to do all this before the ring is over. */
const settings = { SHOPBELL_RING_SECONDS: '60' }

/** Records for some seconds, and stops. */
async function records(shopper: Shopper): Promise<void> {
  await shopper.presses('Record')
  await shopper.reads('0:12')
  await shopper.presses('Stop')
  await shopper.reads(/^Recorded 0:0[2-6], not sent yet\.$/)
}

async function sends(shopper: Shopper): Promise<void> {
  await shopper.presses('Send the recording')
  await shopper.reads(/^Sent 0:0[2-6]\. Whoever answers hears it first\.$/)
}

/** Presses play at the counter. @returns where the recording lies */
async function plays(agent: Agent): Promise<string> {
  const asked = agent.page.waitForRequest((request) => request.url().includes('/clip?'))
  await agent.presses('Play what they said')
  const path = new URL((await asked).url()).pathname
  await expect(agent.button('Stop playing').first()).toBeVisible()
  return path
}

/** It is the voice of the shopper, and of nobody else. */
function isTheShoppers({ status, length, size, shares }: ClipHeard): void {
  expect(status).toBe(200)
  expect(length).toBeGreaterThan(2_000)
  expect(size).toBeLessThan(60_000)
  const { shopper, ...others } = shares
  expect(shopper).toBeGreaterThan(0.4)
  for (const share of Object.values(others)) expect(share).toBeLessThan(0.05)
}

/** All files of the server, as text. */
async function disk(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name), 'latin1'))
  return (await Promise.all(texts)).join('\n')
}

const keepBox = (page: Page) => page.getByRole('checkbox', { name: 'The shop may keep this for 30 days' })

test.describe('what it is about', () => {
  test.use({ settings })

  test('Q13 Q14 said aloud while it rings, played before the answer, gone with the call', async ({
    shopper,
    anna,
    server,
  }) => {
    await ring(shopper, anna)
    await shopper.presses('Say what it is about')
    await shopper.reads('Deleted when the call ends.')
    await records(shopper)
    // Nothing has left the page yet.
    await expect(anna.button('Play what they said')).toHaveCount(0)
    await sends(shopper)

    await anna.hearsTune('ring')
    const path = await plays(anna)
    await anna.hearsNoTune()
    await expect(anna.button('Play what they said').first()).toBeVisible()
    await anna.hearsTune('ring')
    const clip = await listenTo(anna.page, path)
    isTheShoppers(clip)

    // All of it went through the server, and not a sound to an agent before the answer.
    expect(await anna.soundsHeard()).toEqual([])
    expect((await anna.lineReport()).inbound.audio.audioEnergy).toBe(0)
    await anna.answers()
    await hearEachOther(shopper, anna)
    await anna.heardNothingBut(shopper)
    expect(await disk(server.data)).toContain(clip.begins.slice(0, 400))

    await anna.hangsUp()
    await expect.poll(async () => (await listenTo(anna.page, path)).status).toBe(404)
    await anna.page.close()
    await shopper.page.close()
    await server.stop()
    expect(await disk(server.data)).not.toContain(clip.begins.slice(0, 400))
  })

  test('Q14 what the shopper lets the shop keep stands in the history, is found there, and is erased', async ({
    shopper,
    anna,
  }) => {
    await anna.goesOnline()
    await anna.page.getByRole('navigation').getByRole('link', { name: 'Desks' }).click()
    const keeps = anna.page.getByRole('switch', { name: 'Keep what shoppers say while they wait' })
    await expect(keeps).not.toBeChecked()
    await keeps.click()
    await expect(keeps).toBeChecked()
    await anna.opens('Counter')

    await shopper.visits('/demo/products/ridge-boot')
    await shopper.calls()
    await anna.isRung()
    await shopper.presses('Say what it is about')
    await expect(keepBox(shopper.page)).not.toBeChecked()
    await shopper.page.getByLabel('What is it about?').fill('Is the sole glued or stitched?')
    await shopper.page.getByRole('button', { name: 'Send', exact: true }).click()
    await records(shopper)
    await sends(shopper)
    await keepBox(shopper.page).check()
    await anna.reads('“Is the sole glued or stitched?”')
    await anna.answers()
    await hearEachOther(shopper, anna)
    await anna.hangsUp()

    await anna.opens('History')
    const found = anna.page.waitForResponse(/\/api\/history\?.*text=stitched/)
    await anna.page.getByRole('searchbox').first().fill('stitched')
    await anna.page.keyboard.press('Enter')
    await found
    await anna.reads('1 call')
    await anna.presses('Details of the call about')
    await anna.reads('Said before the answer')
    await anna.reads('“Is the sole glued or stitched?”')
    await anna.reads('The shop may keep it: 30 days')
    const path = await plays(anna)
    isTheShoppers(await listenTo(anna.page, path))
    await anna.presses('Erase now')
    await anna.presses('Erase for good')
    await anna.readsNoMore('Said before the answer')
    expect((await listenTo(anna.page, path)).status).toBe(404)
  })

  test('Q13 an answer in the middle of a recording drops it, and says so; by keyboard', async ({ shopper, anna }) => {
    await ring(shopper, anna)
    const { page } = shopper
    await tabTo(page, 'Say what it is about')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('What is it about?')).toBeFocused()
    await page.keyboard.type('Mute me not')
    await tabTo(page, 'Record it instead')
    await page.keyboard.press('Enter')
    await shopper.reads('0:13')
    await expect(shopper.button('Stop')).toBeFocused()
    await anna.answers()
    await shopper.reads('Your recording was not sent: you can say it now.')
    await hearEachOther(shopper, anna)
    await anna.heardNothingBut(shopper)
    await expect(anna.button('Play what they said')).toHaveCount(0)
    await shopper.presses('Got it')
    await expect(shopper.button('Got it')).toHaveCount(0)
  })
})

test.describe('another site with the strictest policy', () => {
  const elsewhere = test.extend<{ readonly listed: ForeignShop }>({
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this very pattern.
    listed: async ({}, use) => {
      await using shop = await openForeignShop()
      await use(shop)
    },
    settings: async ({ listed }, use) => {
      await use({ ...settings, SHOPBELL_ORIGINS: listed.origin })
    },
  })

  elsewhere('records, plays, sends, takes back', async ({ shopper, anna, server, listed }) => {
    await anna.goesOnline()
    listed.bell = server.url
    await shopper.page.goto(listed.origin)
    await shopper.calls()
    await anna.isRung()
    await shopper.presses('Say what it is about')
    await records(shopper)
    await shopper.presses('Play 0:0')
    await expect(shopper.button('Stop playing')).toBeVisible()
    await expect(shopper.button('Play 0:0')).toBeVisible()
    await sends(shopper)
    isTheShoppers(await listenTo(anna.page, await plays(anna)))
    await shopper.presses('Delete')
    await expect(shopper.button('Record it instead')).toBeVisible()
    await expect(anna.button('Play what they said').or(anna.button('Stop playing'))).toHaveCount(0)
  })
})

test.describe('a shopper whose microphone was refused', () => {
  test.use({ settings, browsers: { shopper: { permission: 'refused' } } })

  test('types what it is about', async ({ shopper, anna }) => {
    await anna.goesOnline()
    await shopper.visits('/demo/products/ridge-boot')
    await shopper.calls()
    await shopper.presses('Just listen instead')
    await anna.isRung()
    await shopper.presses('Say what it is about')
    await shopper.reads('Without a microphone you can type it.')
    await expect(shopper.button('Record')).toHaveCount(0)
    await shopper.page.getByLabel('What is it about?').fill('Does it fit three?')
    await shopper.page.keyboard.press('Enter')
    await anna.reads('“Does it fit three?”')
  })
})
