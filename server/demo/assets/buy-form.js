import { addPiece } from './cart.js'
import { keptCart } from './kept-cart.js'
import { counted, fill, find, products, words } from './page-data.js'

/** @param {HTMLFormElement} form */
export function startBuying(form) {
  const product = form.dataset['buy'] ?? ''
  const stockLine = find('[data-stock]', HTMLElement, form)
  const status = find('[data-buy-status]', HTMLElement, form)
  const error = find('#size-error', HTMLElement, form)
  const options = [...form.querySelectorAll('input[name=size]')].filter((input) => input instanceof HTMLInputElement)

  function chosen() {
    if (options.length === 0) return ''
    return options.find((option) => option.checked)?.value
  }

  // "Ridge Boot, size 42" at the counter; the rest of the product Shopbell reads from the page.
  function tellShopbell() {
    const size = chosen()
    const name = size === undefined ? undefined : products[product].names[size]
    for (const bell of document.querySelectorAll('shopbell-button')) {
      Object.assign(bell, { product: name === undefined ? null : { name } })
    }
  }

  function showStock() {
    const size = chosen()
    const left = size === undefined ? undefined : products[product].stock[size]
    const few = left !== undefined && left < 4
    if (!stockLine) return
    stockLine.textContent = few ? counted(words.fewLeft, left) : words.inStock
    stockLine.classList.toggle('few', few)
  }

  /** @param {string} text @param {boolean} added */
  function say(text, added) {
    if (!status) return
    const link = document.createElement('a')
    link.href = find('[data-cart-link]', HTMLAnchorElement)?.href ?? ''
    link.textContent = words.viewCart
    status.classList.add('said')
    status.classList.toggle('done', added)
    status.replaceChildren(keptCart.works ? text : `${text} ${words.notKept}`, ' ', link)
  }

  form.addEventListener('change', () => {
    if (error) error.textContent = ''
    showStock()
    tellShopbell()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const size = chosen()
    if (size === undefined) {
      if (error) error.textContent = words.chooseSize
      options.find((option) => !option.disabled)?.focus()
      return
    }
    const next = addPiece(keptCart.lines, product, size, products)
    const full = next === keptCart.lines
    if (!full) keptCart.keep(next)
    say(fill(full ? words.noMore : words.added, { name: products[product].names[size] }), !full)
  })
  // A browser that goes back restores the choice without an event.
  showStock()
  tellShopbell()
}
