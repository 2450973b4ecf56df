import { startBuying } from './buy-form.js'
import { countPieces, snapshot } from './cart.js'
import { startCart } from './cart-page.js'
import { keptCart } from './kept-cart.js'
import { counted, data, find, words } from './page-data.js'

/** The bell may be told before or after its own script has come: a plain property waits for it. */
function tellShopbell() {
  for (const bell of document.querySelectorAll('shopbell-button')) {
    Object.assign(bell, { cart: snapshot(keptCart.lines, data, location.href) })
  }
}

function showBadge() {
  const count = countPieces(keptCart.lines)
  const badge = find('[data-cart-count]', HTMLElement)
  if (badge) {
    badge.textContent = count > 99 ? '99+' : String(count)
    badge.hidden = count === 0
  }
  const name = find('[data-cart-name]', HTMLElement)
  if (name) name.textContent = counted(words.inCart, count)
}

keptCart.watch(showBadge)
keptCart.watch(tellShopbell)
const form = find('form[data-buy]', HTMLFormElement)
if (form) startBuying(form)
if (find('[data-cart]', HTMLElement)) startCart()
