import { readLines, writeLines } from './cart.js'
import { products } from './page-data.js'

/**
 * The cart of this browser, shared by the tabs of the shop. Nothing is written before the visitor adds something.
 * @typedef {import('./cart.d.ts').Lines} Lines
 */

const storageKey = 'north-trail-cart'

let works = true
let lines = load()
/** @type {(() => void)[]} */
const listeners = []

/** @returns {Lines} */
function load() {
  try {
    return readLines(localStorage.getItem(storageKey), products)
  } catch {
    // Storage may be refused altogether: then the cart lives as long as the page.
    works = false
    return []
  }
}

function tell() {
  for (const listener of listeners) listener()
}

export const keptCart = {
  get lines() {
    return lines
  },
  /** False once the browser has refused to keep it. */
  get works() {
    return works
  },
  /** @param {Lines} next */
  keep(next) {
    lines = next
    try {
      if (next.length > 0) localStorage.setItem(storageKey, writeLines(next))
      else localStorage.removeItem(storageKey)
    } catch {
      works = false
    }
    tell()
  },
  /** Calls at once, and whenever the cart changes, here or in another tab. @param {() => void} listener */
  watch(listener) {
    listeners.push(listener)
    listener()
  },
}

addEventListener('storage', (event) => {
  if (event.key !== storageKey && event.key !== null) return
  lines = load()
  tell()
})
// The page comes back from the browser's memory, where it has heard of nothing.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  lines = load()
  tell()
})
