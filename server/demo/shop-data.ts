import { currency, products, stockOf } from './catalogue.ts'
import { assetAddress, type PageContext, productAddress, sizedName } from './page.ts'

/**
 * What the browser must know to keep a cart without asking again: sent in every page as a data block. Its shape is
 * `ShopData` in `assets/cart.d.ts`.
 */
export function shopData(context: PageContext) {
  return {
    language: context.language,
    currency,
    words: context.words.script,
    products: Object.fromEntries(
      products.map((product) => {
        const stock = stockOf(product)
        return [
          product.id,
          {
            cents: product.cents,
            url: productAddress(context, product.id),
            picture: assetAddress(context, `art/${product.id}.svg`),
            stock,
            names: Object.fromEntries(
              Object.keys(stock).map((size) => [size, sizedName(context.words, product, size)]),
            ),
          },
        ]
      }),
    ),
  }
}
