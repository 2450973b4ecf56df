import { sees } from '../kit/eye.ts'
import { givePhoneCameras } from '../kit/phone-cameras.ts'
import { givePlugs, plugIn, pull } from '../kit/plugs.ts'
import { hearEachOther, talk } from '../people/meeting.ts'
import type { Person } from '../people/person.ts'
import { expect, test } from '../people/test.ts'

/** Whether somebody sees themselves as in a mirror. */
async function isMirrored({ page }: Person): Promise<boolean> {
  return page
    .locator('shopbell-self-view')
    .locator('video')
    .evaluate((video) => getComputedStyle(video).transform.startsWith('matrix(-1'))
}

test.describe('on a phone', () => {
  test.use({ browsers: { shopper: { viewport: 'phone' } } })

  test('the shopper turns from themselves to the goods and back, and the call goes on', async ({ shopper, anna }) => {
    await givePhoneCameras(shopper.page)
    await talk(shopper, anna)
    await expect(shopper.button('Switch camera')).toHaveCount(0)
    await shopper.turnsCameraOn()
    await anna.sees(shopper)
    expect(await isMirrored(shopper)).toBe(true)

    await shopper.presses('Switch camera')
    // What the rear camera shows is coloured as nobody in this call is.
    await sees(anna.page, 'guest')
    await anna.seesNothingOf(shopper)
    expect(await isMirrored(shopper)).toBe(false)

    await shopper.presses('Switch camera')
    await anna.sees(shopper)
    expect(await isMirrored(shopper)).toBe(true)
    await hearEachOther(shopper, anna)
  })
})

test('a desk with one camera offers no other', async ({ shopper, anna }) => {
  await talk(shopper, anna)
  await shopper.turnsCameraOn()
  await anna.sees(shopper)
  await expect(shopper.button('Switch camera')).toHaveCount(0)
})

test('a headset that is pulled out gives way to another microphone, and is taken again when it is back', async ({
  shopper,
  anna,
}) => {
  for (const person of [shopper, anna]) await givePlugs(person.page)
  await talk(shopper, anna)
  for (const [speaker, listener] of [
    [shopper, anna],
    [anna, shopper],
  ] as const) {
    const before = await speaker.microphone()
    await speaker.presses('More')
    const microphones = speaker.page.getByRole('group', { name: 'Microphone' }).getByRole('radio')
    // The menu is fetched when it is opened.
    await expect(microphones.last()).toBeVisible()
    const count = await microphones.count()
    await microphones.last().check()
    await expect.poll(() => speaker.microphone()).not.toBe(before)
    const headset = await speaker.microphone()

    await pull(speaker.page, 'microphone', headset)
    await expect.poll(() => speaker.microphone()).toBe(before)
    await expect(microphones).toHaveCount(count - 1)
    await listener.hears(speaker)

    await plugIn(speaker.page)
    await expect.poll(() => speaker.microphone()).toBe(headset)
    await expect(microphones).toHaveCount(count)
    await expect(microphones.last()).toBeChecked()
    await listener.hears(speaker)
    await speaker.presses('Close')
  }
})

test('the only microphone is pulled out: both are told, and with it back they talk on', async ({ shopper, anna }) => {
  await givePlugs(shopper.page)
  await talk(shopper, anna)
  await pull(shopper.page, 'microphone')
  await shopper.reads('No microphone found. Connect one, or a headset, then try again.')
  await anna.reads('The shopper is listening only')
  await anna.hearsNothing()
  await shopper.hears(anna)
  // Without one, another try says the same again.
  await shopper.presses('Try again')
  await shopper.reads('No microphone found')

  await plugIn(shopper.page)
  await hearEachOther(shopper, anna)
  await anna.readsNoMore('The shopper is listening only')
  await anna.reads('Shopper can be heard again')
  await expect(shopper.page.locator('shopbell-notice', { hasText: 'No microphone found' })).toHaveCount(0)
})

test('the camera is pulled out: no picture stands still, nobody blames the line, and it comes back by itself', async ({
  shopper,
  anna,
}) => {
  await givePlugs(anna.page)
  await talk(shopper, anna)
  await anna.turnsCameraOn()
  await shopper.sees(anna)
  await pull(anna.page, 'camera')
  await anna.reads('No camera found. Connect one and try again.')
  await shopper.seesNothing()
  await shopper.readsNoMore('Voice only for now')
  await shopper.hears(anna)

  await plugIn(anna.page)
  await shopper.sees(anna)
  await expect(anna.page.locator('shopbell-notice', { hasText: 'No camera found' })).toHaveCount(0)
  await hearEachOther(shopper, anna)
})
