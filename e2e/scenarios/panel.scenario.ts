import { hearEachOther, ring, talk } from '../people/meeting.ts'
import type { Person } from '../people/person.ts'
import { expect, test } from '../people/test.ts'

/** What has the focus, as a screen reader would name it. */
async function focused(person: Person): Promise<string> {
  return person.page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
  })
}

test('a double click makes one call', async ({ shopper, anna }) => {
  await anna.goesOnline()
  await shopper.visits('/demo/products/ridge-boot')
  await shopper.bell.hover()
  await shopper.callButton.dblclick()
  await anna.isRung()
  await shopper.reads('Ringing Anna')
  await expect(anna.rings).toHaveCount(1)
  await shopper.givesUp()
  await anna.isNotRung()
  await expect(anna.today).toHaveCount(1)
})

test('the focus goes through the panel in reading order, and keys do what buttons do', async ({ shopper, anna }) => {
  await talk(shopper, anna)
  const { keyboard } = shopper.page
  await shopper.page.getByRole('dialog', { name: 'Call with North Trail Boots' }).focus()
  const order: string[] = []
  while (order.at(-1) !== 'Hang up' && order.length < 12) {
    await keyboard.press('Tab')
    order.push(await focused(shopper))
  }
  expect(order).toEqual(['Enlarge', 'Minimise', 'Mute', 'Turn camera on', 'Share screen', 'More', 'Hang up'])
  await keyboard.press('m')
  await anna.hearsNothing()
  await keyboard.press('m')
  await anna.hears(shopper)
  await keyboard.press('v')
  await anna.sees(shopper)

  // The own picture is small, and goes where it is wished.
  const own = shopper.button('Move your picture')
  const top = async (): Promise<number> => (await own.boundingBox())?.y ?? 0
  const before = await top()
  await own.focus()
  await keyboard.press('ArrowUp')
  await expect.poll(top).toBeLessThan(before - 100)

  await anna.page.keyboard.press('h')
  await shopper.hearsTune('hold')
  await anna.page.keyboard.press('h')
  await hearEachOther(shopper, anna)
})

test('the panel grows, shrinks and goes into a window of its own; the call goes on in each', async ({
  shopper,
  anna,
}) => {
  await ring(shopper, anna)
  await anna.answers()
  await anna.turnsCameraOn()
  await shopper.sees(anna)
  const dialog = shopper.page.getByRole('dialog', { name: 'Call with North Trail Boots' })
  const width = async (): Promise<number> => (await dialog.boundingBox())?.width ?? 0
  const card = await width()

  await shopper.presses('Enlarge')
  await expect.poll(width).toBeGreaterThan(card + 100)
  await shopper.sees(anna)
  await shopper.presses('Make smaller')
  await expect.poll(width).toBe(card)

  await shopper.presses('More')
  await shopper.presses('Full screen')
  const whole = shopper.page.viewportSize()?.width ?? 0
  await expect.poll(width).toBe(whole)
  await shopper.sees(anna)
  await shopper.presses('More')
  // The way out stands at the top of the panel too; either closes the menu.
  await shopper.presses('Leave full screen')
  await expect.poll(width).toBe(card)

  await shopper.presses('Minimise')
  await expect(dialog).toHaveCount(0)
  await shopper.hears(anna)
  await shopper.presses('Open the call')
  await shopper.sees(anna)

  await shopper.presses('More')
  const opening = shopper.page.context().waitForEvent('page')
  await shopper.presses('Picture in picture')
  const own = await opening
  await expect(own.getByRole('button', { name: 'Mute' })).toBeVisible()
  await expect(own.locator('video')).toHaveJSProperty('paused', false)
  await own.getByRole('button', { name: 'Mute' }).click()
  await anna.hearsNothing()
  await own.getByRole('button', { name: 'Unmute' }).click()
  await anna.hears(shopper)
  await shopper.presses('Open the call')
  await shopper.sees(anna)
  await expect.poll(() => own.isClosed()).toBe(true)
})

test('the other side is as loud as wished', async ({ shopper, anna }) => {
  await talk(shopper, anna)
  for (const [listener, speaker] of [
    [shopper, anna],
    [anna, shopper],
  ] as const) {
    await listener.presses('More')
    const volume = listener.page.getByRole('slider', { name: 'Volume of the other side' })
    await volume.fill('0')
    await listener.hearsNothing()
    await volume.fill('70')
    await listener.hears(speaker)
    await listener.presses('Close')
    await expect(volume).toHaveCount(0)
  }
})

test('another microphone is taken in mid-call, and the voice goes on', async ({ shopper, anna }) => {
  await talk(shopper, anna)
  for (const [speaker, listener] of [
    [shopper, anna],
    [anna, shopper],
  ] as const) {
    const before = await speaker.microphone()
    await speaker.presses('More')
    const microphones = speaker.page.getByRole('group', { name: 'Microphone' }).getByRole('radio')
    // The list comes a moment after the sheet.
    await expect(microphones.and(speaker.page.locator(':checked'))).toHaveCount(1)
    const chosen = await microphones.evaluateAll((all: HTMLInputElement[]) => all.findIndex(({ checked }) => checked))
    const other = chosen === 0 ? 1 : 0
    await microphones.nth(other).check()
    await expect.poll(() => speaker.microphone()).not.toBe(before)
    await expect(microphones.nth(other)).toBeChecked()
    await listener.hears(speaker)
    await speaker.presses('Close')
  }
})
