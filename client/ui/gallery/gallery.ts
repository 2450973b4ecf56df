import { ShopbellPanel } from '../panel.ts'
import type { PanelView } from '../panel-card.ts'
import { FakeSession } from './fake-session.ts'
import { painted } from './painter.ts'
import { states } from './states.ts'

/**
 * One state of the panel, by the address: `?state=video&view=large&lang=pl&dir=rtl&page=dark`. Without a state, a
 * list of all. For development only; no build knows it.
 */
const views: readonly PanelView[] = ['card', 'large', 'pill']
const wish = new URLSearchParams(location.search)
const root = document.documentElement
root.lang = wish.get('lang') ?? 'en'
root.dir = wish.get('dir') ?? 'ltr'
root.classList.toggle('dark', wish.get('page') === 'dark')

const name = wish.get('state') ?? ''
const make = states[name]
if (make === undefined) list()
else show(make())

function list(): void {
  const links = Object.keys(states).map((state) => {
    const link = document.createElement('a')
    link.href = `?state=${state}`
    link.textContent = state
    return link
  })
  document.querySelector('#nav')?.append(...links)
}

function show(what: ReturnType<NonNullable<typeof make>>): void {
  const panel = new ShopbellPanel()
  panel.shopName = wish.get('shop') ?? 'North Trail Boots'
  panel.view = views.find((view) => view === wish.get('view')) ?? 'card'
  const opener = document.querySelector<HTMLElement>('#opener')
  panel.opener = wish.has('focus') ? opener : null
  if ('step' in what) panel.preflight = what
  else panel.session = new FakeSession(what, { camera: painted.shopper, screen: painted.page })
  document.body.append(panel)
  panel.showPopover()
}
