import { faultsOf } from '../kit/accessibility.ts'
import { hearEachOther } from '../people/meeting.ts'
import type { Person } from '../people/person.ts'
import { expect, test } from '../people/test.ts'

/** All rules as the person has it before them, and the contrasts in the other light as well. */
async function hasNoFaults(person: Person, state: string, part?: string): Promise<void> {
  const { page } = person
  expect(await faultsOf(page, part), state).toEqual([])
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await page.emulateMedia({ colorScheme: dark ? 'light' : 'dark' })
  expect(await faultsOf(page, part, ['color-contrast']), `${state}, ${dark ? 'light' : 'dark'}`).toEqual([])
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
}

for (const [place, colourScheme, viewport] of [
  ['a desktop in the light', 'light', 'desktop'],
  ['a phone in the dark', 'dark', 'phone'],
] as const)
  test.describe(`on ${place}`, () => {
    test.use({ browsers: { shopper: { colourScheme, viewport }, anna: { colourScheme, viewport } } })

    test('axe finds nothing wrong: button and panel in each state, sign-in, door, counter', async ({
      shopper,
      anna,
    }) => {
      test.setTimeout(240_000)
      const [button, panel] = ['shopbell-button', 'shopbell-panel']
      await shopper.visits('/demo/products/ridge-boot')
      // A button that nobody can see asks nothing.
      await shopper.bell.scrollIntoViewIfNeeded()
      await shopper.isTold('Nobody at the counter')
      await hasNoFaults(shopper, 'nobody there')
      await anna.page.goto('/console/')
      await expect(anna.button('Sign in')).toBeVisible()
      await hasNoFaults(anna, 'sign-in')
      await anna.signsIn()
      await hasNoFaults(anna, 'door')
      await anna.goesOnline()
      await hasNoFaults(anna, 'counter, nobody rings')

      await shopper.bell.hover()
      await shopper.isTold('Call us')
      await hasNoFaults(shopper, 'somebody there', button)
      await shopper.calls()
      await anna.isRung()
      await hasNoFaults(shopper, 'ringing', panel)
      await hasNoFaults(anna, 'ringing')
      await anna.answers()
      await hearEachOther(shopper, anna)
      await hasNoFaults(shopper, 'talking', panel)
      await hasNoFaults(anna, 'talking')
      await hasNoFaults(shopper, 'call under way', button)

      await Promise.all([shopper.turnsCameraOn(), anna.turnsCameraOn()])
      await Promise.all([anna.sees(shopper), shopper.sees(anna)])
      await hasNoFaults(shopper, 'seeing', panel)
      await hasNoFaults(anna, 'seeing')
      await shopper.presses('More')
      await hasNoFaults(shopper, 'menu', panel)
      await shopper.page.keyboard.press('Escape')
      await anna.holds()
      await hasNoFaults(shopper, 'on hold', panel)
      await hasNoFaults(anna, 'holding')
      await shopper.presses('Minimise')
      await hasNoFaults(shopper, 'small', panel)
      await shopper.hangsUp()
      await anna.isNotTalking()
      await hasNoFaults(anna, 'ended')
      await shopper.presses('Open the call')
      await shopper.reads('You hung up')
      await hasNoFaults(shopper, 'ended', panel)

      for (const view of ['History', 'Settings'] as const) {
        await anna.opens(view)
        await hasNoFaults(anna, view)
      }
    })
  })

test.describe('with a microphone that is refused', () => {
  test.use({ browsers: { shopper: { permission: 'refused' } } })

  test('axe finds nothing wrong with the words for it', async ({ shopper, anna }) => {
    await anna.goesOnline()
    await shopper.visits('/call/demo')
    await shopper.calls()
    await shopper.reads('The microphone is blocked')
    await hasNoFaults(shopper, 'refused')
  })
})
