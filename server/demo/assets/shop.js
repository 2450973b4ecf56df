import {
  addPiece,
  countPieces,
  insertLine,
  readLines,
  removeLine,
  setQuantity,
  snapshot,
  totalCents,
  writeLines,
} from './cart.js'

/**
 * @typedef {import('../words/words.ts').ScriptWords} ScriptWords
 * @typedef {import('../words/words.ts').Plural} Plural
 * @typedef {import('./cart.d.ts').ShopData & { readonly words: ScriptWords }} PageData
 * @typedef {import('./cart.d.ts').Line} Line
 * @typedef {import('./cart.d.ts').Lines} Lines
 */

const storageKey = 'north-trail-cart'

/** @type {PageData} */
const data = JSON.parse(document.getElementById('shop-data')?.textContent ?? '{}')
const { words, products, language } = data

const plural = new Intl.PluralRules(language)
const money = new Intl.NumberFormat(language, {
  style: 'currency',
  currency: data.currency,
  trailingZeroDisplay: 'stripIfInteger',
})

/** @template {Element} T @param {string} selector @param {new () => T} kind @param {ParentNode} [root] @returns {T | null} */
function find(selector, kind, root = document) {
  const element = root.querySelector(selector)
  return element instanceof kind ? element : null
}

/** @param {string} text @param {Record<string, string>} blanks */
function fill(text, blanks) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => blanks[name] ?? whole)
}

/** @param {Plural} forms @param {number} count */
function counted(forms, count) {
  return fill(forms[plural.select(count)] ?? forms.other, { count: new Intl.NumberFormat(language).format(count) })
}

/** @param {Line} line */
function nameOf({ product, size }) {
  return products[product].names[size]
}

// Storage may be refused altogether: then the cart lives as long as the page.
let storageWorks = true

/** @returns {Lines} */
function load() {
  try {
    return readLines(localStorage.getItem(storageKey), products)
  } catch {
    storageWorks = false
    return []
  }
}

let lines = load()

/** @param {Lines} next */
function keep(next) {
  lines = next
  try {
    if (next.length > 0) localStorage.setItem(storageKey, writeLines(next))
    else localStorage.removeItem(storageKey)
  } catch {
    storageWorks = false
  }
  show()
}

/** The bell may be asked before or after its own script has come: a plain property waits for it. */
function tellShopbell() {
  for (const bell of document.querySelectorAll('shopbell-button')) {
    Object.assign(bell, { cart: snapshot(lines, data, location.href) })
  }
}

function showBadge() {
  const count = countPieces(lines)
  const badge = find('[data-cart-count]', HTMLElement)
  if (badge) {
    badge.textContent = count > 99 ? '99+' : String(count)
    badge.hidden = count === 0
  }
  const name = find('[data-cart-name]', HTMLElement)
  if (name) name.textContent = counted(words.inCart, count)
}

function show() {
  showBadge()
  showCart()
  tellShopbell()
}

// A product page ------------------------------------------------------------------------------------------------

/** @param {HTMLFormElement} form */
function startBuying(form) {
  const product = form.dataset['buy'] ?? ''
  const stockLine = find('[data-stock]', HTMLElement, form)
  const status = find('[data-buy-status]', HTMLElement, form)
  const error = find('#size-error', HTMLElement, form)
  const options = [...form.querySelectorAll('input[name=size]')].filter((input) => input instanceof HTMLInputElement)

  function chosen() {
    if (options.length === 0) return ''
    return options.find((option) => option.checked)?.value
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
    status.replaceChildren(storageWorks ? text : `${text} ${words.notKept}`, ' ', link)
  }

  form.addEventListener('change', () => {
    if (error) error.textContent = ''
    showStock()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const size = chosen()
    if (size === undefined) {
      if (error) error.textContent = words.chooseSize
      options.find((option) => !option.disabled)?.focus()
      return
    }
    const next = addPiece(lines, product, size, products)
    const full = next === lines
    if (!full) keep(next)
    say(fill(full ? words.noMore : words.added, { name: products[product].names[size] }), !full)
  })
  // A browser that goes back restores the choice without an event.
  showStock()
}

// The cart page -------------------------------------------------------------------------------------------------

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
  const line = lines[index]
  if (!line) return
  keep(removeLine(lines, index))
  focusAfterRemoval(index)
  const name = nameOf(line)
  announce(fill(words.removed, { name }), {
    word: words.undo,
    press() {
      keep(insertLine(lines, index, line))
      announce(fill(words.restored, { name }))
      focusAfterRemoval(index)
    },
  })
}

/** @param {number} index @param {number} step */
function change(index, step) {
  const line = lines[index]
  if (!line) return
  keep(setQuantity(lines, index, line.quantity + step, products))
  const now = lines[index]
  if (!now) return
  const quantity = fill(words.quantity, { name: nameOf(now), count: String(now.quantity) })
  announce(`${quantity}. ${fill(words.total, { total: money.format(totalCents(lines, products) / 100) })}.`)
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
    ['price', money.format(product.cents / 100)],
    ['sum', money.format((line.quantity * product.cents) / 100)],
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
  const sum = money.format(totalCents(lines, products) / 100)
  for (const hook of ['subtotal', 'total']) {
    const place = find(`[data-${hook}]`, HTMLElement)
    if (place) place.textContent = sum
  }
  cart.hidden = lines.length === 0
  empty.hidden = lines.length > 0
}

// Once, at the start --------------------------------------------------------------------------------------------

show()
const form = find('form[data-buy]', HTMLFormElement)
if (form) startBuying(form)

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

// Another tab of the shop changed the cart, or this page comes back from the browser's memory.
addEventListener('storage', (event) => {
  if (event.key !== storageKey && event.key !== null) return
  lines = load()
  show()
})
addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  lines = load()
  show()
})
