import type { Agent } from '../people/agent.ts'
import { hearEachOther, ring } from '../people/meeting.ts'
import type { Person } from '../people/person.ts'
import type { Shopper } from '../people/shopper.ts'
import { expect, test } from '../people/test.ts'

/** Whether the large picture stands in a small window of its own, and moves. */
async function hasPictureWindow({ page }: Person): Promise<boolean> {
  return page.evaluate(() => {
    let at: Element | null = document.pictureInPictureElement
    while (at?.shadowRoot?.pictureInPictureElement) at = at.shadowRoot.pictureInPictureElement
    return at instanceof HTMLVideoElement && !at.paused && at.videoWidth > 0
  })
}

async function seeEachOther(shopper: Shopper, anna: Agent): Promise<void> {
  await ring(shopper, anna)
  await anna.answers()
  await Promise.all([anna.turnsCameraOn(), shopper.turnsCameraOn()])
  await Promise.all([anna.sees(shopper), shopper.sees(anna)])
}

test('where a page may not have a window of its own, the picture gets one', async ({ shopper, anna }) => {
  for (const { page } of [shopper, anna])
    await page.addInitScript(() => Reflect.deleteProperty(window, 'documentPictureInPicture'))
  await ring(shopper, anna)
  await anna.answers()
  // Without a picture there is nothing to put into a window.
  await shopper.presses('More')
  await expect(shopper.button('Full screen')).toBeVisible()
  await expect(shopper.button('Picture in picture')).toHaveCount(0)
  await shopper.presses('Close')
  await Promise.all([anna.turnsCameraOn(), shopper.turnsCameraOn()])
  await Promise.all([anna.sees(shopper), shopper.sees(anna)])

  for (const person of [shopper, anna]) {
    await person.presses('More')
    await person.presses('Picture in picture')
    await expect.poll(() => hasPictureWindow(person)).toBe(true)
  }
  // The page keeps its controls, and the call goes on.
  await shopper.mutes()
  await anna.hearsNothing()
  await shopper.unmutes()
  await hearEachOther(shopper, anna)
  await anna.hangsUp()
  for (const person of [shopper, anna]) await expect.poll(() => hasPictureWindow(person)).toBe(false)
})

test('Anna fills her screen with the call, and leaves it again', async ({ shopper, anna }) => {
  await seeEachOther(shopper, anna)
  const stage = anna.page.locator('desk-call')
  const width = async (): Promise<number> => (await stage.boundingBox())?.width ?? 0
  const before = await width()
  await anna.presses('More')
  await anna.presses('Full screen')
  await expect.poll(width).toBe(anna.page.viewportSize()?.width)
  await anna.sees(shopper)
  await expect(anna.button('Hang up')).toBeInViewport()
  await anna.presses('More')
  await anna.presses('Leave full screen')
  await expect.poll(width).toBe(before)
  await anna.sees(shopper)
  await hearEachOther(shopper, anna)
})
