import { daily } from '../../protocol/hours/tables.ts'
import { faultsOf } from '../kit/accessibility.ts'
import { saveHours } from '../kit/opening-hours.ts'
import { expect, test } from '../people/test.ts'

test.use({ browsers: { anna: { colourScheme: 'dark' } } })

test('the owner reads who changed hours and a role, from what to what; an agent reads nothing of it', async ({
  anna,
  ben,
}) => {
  test.setTimeout(90_000)
  await ben.signsIn()
  // The address alone opens nothing.
  await ben.page.goto('/console/changes')
  await ben.presses('Go online')
  await expect(ben.page.getByRole('heading', { name: 'Changes' })).toHaveCount(0)
  await ben.opens('History')
  await expect(ben.button('Changes')).toHaveCount(0)
  const refusal = await ben.page.evaluate(async () => (await fetch('/api/changes')).json() as Promise<unknown>)
  expect(refusal).toMatchObject({ error: { code: 'role.forbidden' } })

  await anna.goesOnline()
  const { page } = anna
  await saveHours(page, daily('09:00-18:00', { zone: 'Europe/Warsaw' }))

  await page.goto('/console/hours')
  await anna.presses('Go online')
  await page.getByLabel('Monday, opens').fill('10:30')
  await anna.presses('Save')
  await anna.reads('Saved. The buttons follow within seconds.')
  await page.getByRole('navigation').getByRole('link', { name: 'People' }).click()
  await page.getByLabel('Role: Ben').selectOption('Supervisor')
  await expect(page.getByLabel('Role: Ben')).toHaveValue('supervisor')

  await anna.opens('History')
  await anna.presses('Changes')
  await expect(page.getByRole('heading', { name: 'Changes', level: 1 })).toBeVisible()
  const line = (text: string) => page.getByRole('row').filter({ hasText: text })
  await expect(line('Role Ben')).toContainText(/Anna.*before: Agent.*now: Supervisor/)
  await expect(line('Monday').first()).toContainText(/Anna.*before: 09:00–18:00.*now: 10:30–18:00/)
  await expect(line('Role Ben').locator('del')).toHaveCSS('text-decoration-line', 'line-through')
  await anna.reads(/The times are those of the shop: Europe\/Warsaw/)
  expect(await faultsOf(page)).toEqual([])

  await page.getByLabel('Kind').selectOption('Role')
  await expect(page.getByRole('row').filter({ hasText: 'Opening hours' })).toHaveCount(0)
  await expect(line('Role Ben')).toBeVisible()
  await page.getByLabel('Changed by').selectOption('Anna')
  await expect(line('Role Ben')).toBeVisible()
  await page.getByRole('button', { name: 'Clear' }).press('Enter')
  await expect(line('Monday').first()).toBeVisible()

  await page.setViewportSize({ width: 320, height: 640 })
  const list = page.locator('desk-changes')
  await expect.poll(() => list.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await expect(line('Role Ben')).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
})
