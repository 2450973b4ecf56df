import { insertLine, removeLine, setQuantity, totalCents } from './cart.js'
import { keptCart } from './kept-cart.js'
import { fill, find, money, nameOf, products, words } from './page-data.js'

/** @typedef {import('./cart.d.ts').Line} Line */

/** @param {string} text @param {{ word: string, press: () => void }} [way] */
function announce(text, way) {
  const status = find('[data-cart-status]', HTMLElement)
  if (!status) return
  status.replaceChildren(text)
  if (!way) return
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = way.word
  button.addEventListener('click', way.press)
  status.append(' ', button)
}

/** @param {number} index */
function focusAfterRemoval(index) {
  const rest = [...document.querySelectorAll('[data-lines] [data-remove]')]
  const next = rest[Math.min(index, rest.length - 1)] ?? find('[data-cart-title]', HTMLElement)
  if (next instanceof HTMLElement) next.focus()
}

/** @param {number} index */
function remove(index) {
  const line = keptCart.lines[index]
  if (!line) return
  keptCart.keep(removeLine(keptCart.lines, index))
  focusAfterRemoval(index)
  const name = nameOf(line)
  announce(fill(words.removed, { name }), {
    word: words.undo,
    press() {
      keptCart.keep(insertLine(keptCart.lines, index, line))
      announce(fill(words.restored, { name }))
      focusAfterRemoval(index)
    },
  })
}

/** @param {number} index @param {number} step */
function change(index, step) {
  const line = keptCart.lines[index]
  if (!line) return
  keptCart.keep(setQuantity(keptCart.lines, index, line.quantity + step, products))
  const now = keptCart.lines[index]
  if (!now) return
  const quantity = fill(words.quantity, { name: nameOf(now), count: String(now.quantity) })
  announce(`${quantity}. ${fill(words.total, { total: money(totalCents(keptCart.lines, products)) })}.`)
}

/** @param {HTMLTemplateElement} template */
function newLine(template) {
  const item = template.content.firstElementChild?.cloneNode(true)
  return item instanceof HTMLElement ? item : document.createElement('li')
}

/** @param {HTMLElement} item @param {Line} line */
function showLine(item, line) {
  const name = nameOf(line)
  const product = products[line.product]
  const title = find('[data-name]', HTMLAnchorElement, item)
  const picture = find('[data-picture]', HTMLImageElement, item)
  if (title) {
    title.textContent = name
    title.href = product.url
  }
  // The same address again would make the picture blink.
  if (picture && picture.getAttribute('src') !== product.picture) picture.src = product.picture
  for (const [hook, text] of [
    ['price', money(product.cents)],
    ['sum', money(line.quantity * product.cents)],
    ['quantity', String(line.quantity)],
  ]) {
    const place = find(`[data-${hook}]`, HTMLElement, item)
    if (place) place.textContent = text ?? ''
  }
  for (const [hook, label, off] of /** @type {const} */ ([
    ['fewer', fill(words.fewer, { name }), line.quantity <= 1],
    ['more', fill(words.more, { name }), line.quantity >= (product.stock[line.size] ?? 0)],
    ['remove', `${words.remove}: ${name}`, false],
  ])) {
    const button = find(`[data-${hook}]`, HTMLButtonElement, item)
    button?.setAttribute('aria-label', label)
    // Not `disabled`: a button that goes away under the finger takes the focus with it.
    button?.setAttribute('aria-disabled', String(off))
  }
}

function showCart() {
  const { lines } = keptCart
  const list = find('[data-lines]', HTMLElement)
  const template = find('#cart-line', HTMLTemplateElement)
  const cart = find('[data-cart]', HTMLElement)
  const empty = find('[data-empty]', HTMLElement)
  if (!list || !template || !cart || !empty) return
  while (list.children.length > lines.length) list.lastElementChild?.remove()
  while (list.children.length < lines.length) list.append(newLine(template))
  lines.forEach((line, index) => {
    const item = list.children[index]
    if (item instanceof HTMLElement) showLine(item, line)
  })
  const sum = money(totalCents(lines, products))
  for (const hook of ['subtotal', 'total']) {
    const place = find(`[data-${hook}]`, HTMLElement)
    if (place) place.textContent = sum
  }
  cart.hidden = lines.length === 0
  empty.hidden = lines.length > 0
}

export function startCart() {
  find('[data-lines]', HTMLElement)?.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const item = button?.closest('li')
    if (!button || !item?.parentElement || button.getAttribute('aria-disabled') === 'true') return
    const index = [...item.parentElement.children].indexOf(item)
    if ('remove' in button.dataset) remove(index)
    else change(index, 'more' in button.dataset ? 1 : -1)
  })
  find('[data-checkout]', HTMLButtonElement)?.addEventListener('click', () => {
    const note = find('#checkout-note', HTMLElement)
    const text = find('#checkout-words', HTMLTemplateElement)?.content.textContent
    if (note && text) note.textContent = text
  })
  keptCart.watch(showCart)
}
