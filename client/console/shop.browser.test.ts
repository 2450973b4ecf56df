import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axe } from '../ui/axe.ts'
import { focused } from '../ui/idle.ts'
import { type FakeShop, fakeShop } from './gallery/fake-shop.ts'
import { DeskShop } from './shop.ts'
import { ShopKeeper } from './shop-keeper.ts'
import { learn } from './tongue.ts'

let server: FakeShop
let element: DeskShop

const button = (name: string) => page.getByRole('button', { name, exact: true })
const field = (name: string) => page.getByLabelText(name, { exact: true })
/** The real button of the preview, in the first of its states. */
const bell = () => within(within(element, 'desk-shop-preview'), 'shopbell-button')
const within = (host: Element | null | undefined, selector: string) =>
  host?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null
const said = () => within(bell(), 'button')?.textContent?.replace(/\s+/g, ' ').trim()

async function open(): Promise<void> {
  server = fakeShop()
  element = new DeskShop()
  const keeper = new ShopKeeper(server, () => {
    element.state = keeper.state
  })
  element.tongue = await learn('en')
  Object.assign(element, { keeper, state: keeper.state, shop: 'boots' })
  document.body.append(element)
  await expect.element(page.getByRole('heading', { name: 'Your shop', level: 1 })).toBeVisible()
  await expect.element(field('Name of the shop')).toHaveValue('North Trail Boots')
  await expect.poll(said).toBe('Call us Anna is here, answers at once')
}

beforeEach(open)
afterEach(() => element.remove())

describe('the page of the shop', () => {
  it('shows each change on the real button before it is saved, in the language of the tab', async () => {
    await field('On the button').fill('Ring our bell')
    await expect.poll(said).toBe('Ring our bell Anna is here, answers at once')
    await button('Colour #f2c94c').click()
    await expect.element(page.getByText(/^Black reads well on it: 1\d\.\d to 1\.$/)).toBeVisible()
    const disc = () => getComputedStyle(within(bell(), 'i') as HTMLElement)
    await expect.poll(() => disc().backgroundColor).toBe('rgb(242, 201, 76)')
    expect(disc().color).toBe('rgb(23, 26, 33)')
    await page.getByRole('tab', { name: 'Italiano' }).click()
    await expect.poll(said).toMatch(/^Chiamaci /)
    await userEvent.keyboard('{ArrowLeft}')
    await expect.poll(said).toMatch(/^Ring our bell /)
    expect(server.saved.version).toBe(3)
    await button('Save').click()
    await expect.element(page.getByText('Saved. Pages follow within seconds.')).toBeVisible()
    expect(server.saved).toMatchObject({
      front: { look: { accent: '#f2c94c' }, texts: { en: { label: 'Ring our bell' } } },
      version: 4,
    })
  })

  it('refuses a colour on which nothing reads well, offers its neighbours, and leads back to it', async () => {
    await field('Colour as a code').fill('#7c7c7c')
    await expect.element(page.getByText(/neither white nor black reads well on it, 4\.\d to 1/)).toBeVisible()
    await button('Save').click()
    await expect.poll(() => element.state.outcome).toBe('marked')
    await expect.element(page.getByText(/^Not saved: please correct/)).toBeVisible()
    await expect.poll(() => focused(document)).toBe(field('Colour as a code').element())
    await page
      .getByRole('button', { name: /^Take #/ })
      .first()
      .click()
    await expect.element(page.getByText(/^White reads well on it: 4\.\d to 1\.$/)).toBeVisible()
    await button('Save').click()
    await expect.element(page.getByText('Saved. Pages follow within seconds.')).toBeVisible()
  })

  it('takes a pasted page for its origin, explains what cannot be one, and takes one off the list', async () => {
    await field('Address of a site').fill('shop.example/boots?size=42')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(/^Added https:\/\/shop\.example\b/)).toBeVisible()
    await field('Address of a site').fill('http://shop.example')
    await button('Add').click()
    await expect.element(page.getByText(/^Only https works/)).toBeVisible()
    await expect.element(field('Address of a site')).toHaveAttribute('aria-invalid', 'true')
    await button('Remove https://www.northtrail.example').click()
    await button('Save').click()
    await expect.element(page.getByText('Saved. Pages follow within seconds.')).toBeVisible()
    expect(server.saved.front.origins).toEqual(['https://shop.example'])
  })

  it('overwrites nobody, and loses nothing of either', async () => {
    await field('Name of the shop').fill('Mine')
    server.saved = { ...server.saved, front: { ...server.saved.front, name: 'Theirs' }, version: 4 }
    await button('Save').click()
    await expect.element(page.getByText('Somebody else has saved the shop')).toBeVisible()
    expect(server.saved.front.name).toBe('Theirs')
    await button('Take theirs').click()
    await expect.element(field('Name of the shop')).toHaveValue('Theirs')
  })

  it('gives the two lines that a page needs', async () => {
    const code = page.getByRole('region', { name: 'Code' })
    const script = `<script type="module" src="${location.origin}/shopbell.js"></script>`
    await expect.element(code).toHaveTextContent(`${script} <shopbell-button shop="boots"></shopbell-button>`)
    await page.getByRole('radio', { name: 'In the corner' }).click()
    await expect
      .poll(() => code.element().textContent)
      .toContain('<shopbell-button shop="boots" placement="corner"></shopbell-button>')
  })

  it.each([1200, 390])('has nothing that a tool finds wrong, and fits %i pixels', async (width) => {
    await page.viewport(width, 900)
    await expect.poll(said).toMatch(/^Call us/)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    expect(await axe('desk-shop')).toEqual([])
  })
})
