import type { DialledCall } from '../../protocol/call/call.ts'
import { MAIN_DESK } from '../../protocol/ids.ts'

/** In small letters, by the rules of Unicode: databases know the letters of English alone. */
export function small(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** What the history finds a call by. */
export function searchedIn({ page, desk }: Pick<DialledCall, 'page' | 'desk'>) {
  const { product, title = '', url } = page
  const parts = [product?.name ?? '', title, url, ...(page.cart?.items.map(({ name }) => name) ?? [])]
  return {
    // Calls of before there were desks say none.
    desk: (desk as typeof desk | undefined) ?? MAIN_DESK,
    product: product === undefined ? null : small(product.name),
    subject: small(parts.join('\n')),
  }
}
