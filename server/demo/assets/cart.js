/**
 * The cart as a value: no browser in here, so that it is tested without one.
 * @typedef {import('./cart.d.ts').Line} Line
 * @typedef {import('./cart.d.ts').Lines} Lines
 * @typedef {import('./cart.d.ts').ShopData} ShopData
 */

/** @param {ShopData['products']} products @param {string} product @param {string} size */
function shelf(products, product, size) {
  if (!Object.hasOwn(products, product)) return 0
  const { stock } = products[product]
  return Object.hasOwn(stock, size) ? stock[size] : 0
}

/** @param {unknown} value @param {ShopData['products']} products @returns {Line[]} */
function readLine(value, products) {
  if (typeof value !== 'object' || value === null) return []
  const { product, size, quantity } = /** @type {Record<string, unknown>} */ (value)
  if (typeof product !== 'string' || typeof size !== 'string' || !Number.isInteger(quantity)) return []
  const pieces = Math.min(Number(quantity), shelf(products, product, size))
  return pieces > 0 ? [{ product, size, quantity: pieces }] : []
}

/** @param {string | null} text @param {ShopData['products']} products @returns {Lines} */
export function readLines(text, products) {
  try {
    const value = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.flatMap((line) => readLine(line, products)) : []
  } catch {
    // Another version of the shop, or a hand, wrote it: an empty cart is better than a broken page.
    return []
  }
}

/** @param {Lines} lines */
export function writeLines(lines) {
  return JSON.stringify(lines)
}

/** @param {Lines} lines @param {string} product @param {string} size @param {ShopData['products']} products @returns {Lines} */
export function addPiece(lines, product, size, products) {
  const index = lines.findIndex((line) => line.product === product && line.size === size)
  const line = lines[index]
  if ((line?.quantity ?? 0) >= shelf(products, product, size)) return lines
  return line ? setQuantity(lines, index, line.quantity + 1, products) : [...lines, { product, size, quantity: 1 }]
}

/** @param {Lines} lines @param {number} index @param {number} quantity @param {ShopData['products']} products @returns {Lines} */
export function setQuantity(lines, index, quantity, products) {
  return lines.map((line, at) => {
    if (at !== index) return line
    const most = shelf(products, line.product, line.size)
    return { ...line, quantity: Math.max(1, Math.min(quantity, most)) }
  })
}

/** @param {Lines} lines @param {number} index @returns {Lines} */
export function removeLine(lines, index) {
  return lines.filter((_line, at) => at !== index)
}

/** @param {Lines} lines @param {number} index @param {Line} line @returns {Lines} */
export function insertLine(lines, index, line) {
  return [...lines.slice(0, index), line, ...lines.slice(index)]
}

/** @param {Lines} lines */
export function countPieces(lines) {
  return lines.reduce((count, line) => count + line.quantity, 0)
}

/** @param {Lines} lines @param {ShopData['products']} products */
export function totalCents(lines, products) {
  return lines.reduce((cents, line) => cents + line.quantity * products[line.product].cents, 0)
}

/** @param {Lines} lines @param {ShopData} data @param {string} base @returns {import('./cart.d.ts').CartSnapshot} */
export function snapshot(lines, { products, currency }, base) {
  const items = lines.map(({ product, size, quantity }) => {
    const { names, cents, url } = products[product]
    return { name: names[size], quantity, price: cents / 100, currency, url: new URL(url, base).href }
  })
  return { items, total: totalCents(lines, products) / 100, currency }
}
