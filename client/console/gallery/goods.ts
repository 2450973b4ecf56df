import type { PageContext } from '../../../protocol/page-context.ts'

const art = (name: string): string => new URL(`../../../server/demo/art/${name}.svg`, import.meta.url).href
const shop = 'https://northtrail.shop'

export const boot: PageContext = {
  url: `${shop}/boots/ridge-boot`,
  title: 'Ridge Boot – North Trail',
  image: art('ridge-boot'),
  product: { name: 'Ridge Boot, size 42', price: { amount: 189, currency: 'EUR' } },
  cart: {
    items: [
      { name: 'Ridge Boot, size 42', quantity: 1 },
      { name: 'Merino socks', quantity: 1 },
    ],
    count: 2,
    total: { amount: 207, currency: 'EUR' },
  },
}

export const jacket: PageContext = {
  url: `${shop}/jackets/alpine-shell`,
  title: 'Alpine Shell jacket – North Trail',
  image: art('alpine-shell'),
  product: { name: 'Alpine Shell jacket', price: { amount: 240, currency: 'EUR' } },
  cart: { items: [{ name: 'Ridge Boot, size 42', quantity: 1 }], count: 1, total: { amount: 189, currency: 'EUR' } },
}

export const tent: PageContext = {
  url: `${shop}/tents/lakeside`,
  title: 'Lakeside tent – North Trail',
  image: art('lakeside-tent'),
  product: { name: 'Lakeside tent for two', price: { amount: 349.5, currency: 'EUR' } },
}

export const guide: PageContext = { url: `${shop}/size-guide`, title: 'Size guide', ...cartOf(jacket) }
export const jackets: PageContext = { url: `${shop}/jackets`, title: 'Jackets', ...cartOf(jacket) }
export const home: PageContext = { url: `${shop}/`, title: 'North Trail', ...cartOf(jacket) }

export const long: PageContext = {
  url: `${shop}/products/${'wasserdichte-hochgebirgsdoppeljacke-'.repeat(6)}/index.html?color=anthracite`,
  title: 'Hochgebirgsdoppeljackenreißverschlussverlängerung in Anthrazit, wasserdicht und atmungsaktiv – North Trail',
  product: {
    name: 'Hochgebirgsdoppeljackenreißverschlussverlängerung in Anthrazit, wasserdicht und atmungsaktiv',
    price: { amount: 1_234_567.89, currency: 'PLN' },
  },
  cart: {
    items: Array.from({ length: 20 }, (_, index) => ({ name: `Karabiner Nr. ${index + 1}`, quantity: 12 })),
    count: 1_312,
    total: { amount: 98_765.43, currency: 'PLN' },
  },
}

export const bare: PageContext = { url: `${shop}/contact` }

function cartOf({ cart }: PageContext): Pick<PageContext, 'cart'> {
  return cart === undefined ? {} : { cart }
}
