/**
 * What the server tells the scripts of a page, and how they write it.
 * @typedef {import('../words/words.ts').ScriptWords} ScriptWords
 * @typedef {import('../words/words.ts').Plural} Plural
 * @typedef {import('./cart.d.ts').ShopData & { readonly words: ScriptWords }} PageData
 * @typedef {import('./cart.d.ts').Line} Line
 */

/** @type {PageData} */
export const data = JSON.parse(document.getElementById('shop-data')?.textContent ?? '{}')
export const { words, products } = data

const plural = new Intl.PluralRules(data.language)
const numbers = new Intl.NumberFormat(data.language)
const euros = new Intl.NumberFormat(data.language, {
  style: 'currency',
  currency: data.currency,
  trailingZeroDisplay: 'stripIfInteger',
})

/** @param {number} cents */
export function money(cents) {
  return euros.format(cents / 100)
}

/** @template {Element} T @param {string} selector @param {new () => T} kind @param {ParentNode} [root] @returns {T | null} */
export function find(selector, kind, root = document) {
  const element = root.querySelector(selector)
  return element instanceof kind ? element : null
}

/** @param {string} text @param {Record<string, string>} blanks */
export function fill(text, blanks) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => blanks[name] ?? whole)
}

/** @param {Plural} forms @param {number} count */
export function counted(forms, count) {
  return fill(forms[plural.select(count)] ?? forms.other, { count: numbers.format(count) })
}

/** @param {Line} line */
export function nameOf({ product, size }) {
  return products[product].names[size]
}
