import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ShopData } from './assets/cart.d.ts'
import { productOf, products } from './catalogue.ts'
import { languagePath, languages } from './language.ts'
import { demoShop } from './plugin.ts'
import { words } from './words/index.ts'

let app: FastifyInstance

beforeAll(async () => {
  app = fastify()
  await app.register(demoShop, { prefix: '/demo' })
})
afterAll(() => app.close())

async function get(url: string, headers: Record<string, string> = {}) {
  return app.inject({ url, headers: { host: 'shop.example', ...headers } })
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

function meta(text: string, property: string): string | undefined {
  return all(text, new RegExp(`<meta property="${property}" content="([^"]*)">`, 'g'))[0]
}

function dataOf(text: string): unknown {
  const [block = ''] = all(text, /<script type="application\/ld\+json">(.*?)<\/script>/gs)
  return JSON.parse(block)
}

describe('every page', () => {
  it('is found from the home page in every language, and no link or picture leads nowhere', async () => {
    const seen = new Map<string, number>()
    const queue = ['/demo/']
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      if (seen.has(url)) continue
      const answer = await get(url)
      seen.set(url, answer.statusCode)
      if (!answer.headers['content-type']?.toString().startsWith('text/html')) continue
      const links = all(answer.body, /(?:href|src)="([^"#]+)"/g).map((link) => link.replace('http://shop.example', ''))
      queue.push(...links.filter((link) => link.startsWith('/demo/')))
      expect(
        links.filter((link) => !link.startsWith('/demo/') && link !== '/shopbell.js' && link !== '/console/'),
      ).toEqual([])
    }
    expect([...seen].filter(([, status]) => status !== 200)).toEqual([])
    // Home, cart, size guide, four categories, ten products; the rest are files.
    expect([...seen.keys()].filter((url) => !/\.\w+$/.test(url))).toHaveLength(languages.length * 17)
  })

  it.each(['/', '/cart', '/size-guide', '/categories/camp', '/products/fell-shoe', '/nothing'])(
    '%s holds the bell once, in two lines as a merchant would write them',
    async (path) => {
      const { body } = await get(`/demo${path}`)
      expect(all(body, /(<script type="module" src="\/shopbell\.js"><\/script>)/g)).toHaveLength(1)
      const corner = path.startsWith('/products/') ? '' : ' placement="corner"'
      expect(all(body, /(<shopbell-button [^>]*>)/g)).toEqual([`<shopbell-button shop="demo"${corner}>`])
    },
  )

  it('comes under a policy with nothing unsafe, and has nothing inline that it would stop', async () => {
    const { body, headers } = await get('/demo/products/ridge-boot')
    const policy = String(headers['content-security-policy'])
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
    ])
      expect(policy.split('; ')).toContain(rule)
    expect(policy).not.toContain('unsafe')
    expect(body).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/)
    const inline = all(body, /<script(?![^>]*\ssrc=)([^>]*)>/g)
    expect(inline.every((attributes) => /type="application\/(ld\+)?json"/.test(attributes))).toBe(true)
  })

  it('lets calls use camera, microphone and screen', async () => {
    expect((await get('/demo/')).headers['permissions-policy']).toContain('microphone=(self)')
  })

  it('is not sent twice to a browser that has it', async () => {
    const first = await get('/demo/it/')
    const again = await get('/demo/it/', { 'if-none-match': String(first.headers.etag) })
    expect(again.statusCode).toBe(304)
    expect(again.body).toBe('')
    expect((await get('/demo/pl/', { 'if-none-match': String(first.headers.etag) })).statusCode).toBe(200)
  })
})

describe.each(languages)('in %s', (language) => {
  const home = `/demo${languagePath(language)}`

  it('a page names its language and says its words', async () => {
    const { body } = await get(`${home}/`)
    expect(body).toContain(`<html lang="${language}">`)
    expect(body).toContain(words[language].hero.title)
    expect(body).toContain(words[language].newcomer.counter)
    expect(body).toContain('anna@demo.shop')
  })

  it.each(products)('$id tells machines its name, price and picture', async ({ id, cents }) => {
    const url = `${home}/products/${id}`
    const { body } = await get(url)
    const price = (cents / 100).toFixed(2)
    expect(dataOf(body)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: words[language].products[id].name,
      url: `http://shop.example${url}`,
      image: [`http://shop.example/demo/art/${id}.svg`],
      offers: { '@type': 'Offer', price, priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
    })
    expect(meta(body, 'og:type')).toBe('product')
    expect(meta(body, 'og:url')).toBe(`http://shop.example${url}`)
    expect(meta(body, 'og:image')).toBe(`http://shop.example/demo/art/${id}.svg`)
    expect(meta(body, 'product:price:amount')).toBe(price)
    expect(meta(body, 'product:price:currency')).toBe('EUR')
    expect((await get(`/demo/art/${id}.svg`)).headers['content-type']).toContain('image/svg+xml')
  })

  it('the script gets every product with its names, prices and shelf', async () => {
    const { body } = await get(`${home}/cart`)
    const [block = ''] = all(body, /<script type="application\/json" id="shop-data">(.*?)<\/script>/gs)
    const data: ShopData = JSON.parse(block)
    expect(data).toMatchObject({ language, currency: 'EUR', words: words[language].script })
    expect(Object.keys(data.products)).toEqual(products.map(({ id }) => id))
    expect(data.products['ridge-boot']).toMatchObject({
      cents: productOf('ridge-boot').cents,
      url: `${home}/products/ridge-boot`,
      stock: { '39': 0, '42': 14 },
      names: { '42': expect.stringMatching(/42$/) },
    })
  })
})

describe('prices', () => {
  it.each([
    ['en', '€34.50', '€189'],
    ['it', '34,50\u00a0€', '189\u00a0€'],
    ['pl', '34,50\u00a0€', '189\u00a0€'],
  ] as const)('are written as people in %s write them', async (language, flask, boot) => {
    const { body } = await get(`/demo${languagePath(language)}/`)
    expect(body).toContain(`<p class="price">${flask}</p>`)
    expect(body).toContain(`<p class="price">${boot}</p>`)
  })
})

describe('a sold-out size', () => {
  it('is said and cannot be chosen, the others can', async () => {
    const { body } = await get('/demo/products/ridge-boot')
    expect(body).toContain('value="39" disabled><span>39<span class="sr">, sold out</span>')
    expect(body).toContain('value="42"><span>42</span>')
  })
})

describe('addresses', () => {
  it('without a slash lead to the home page', async () => {
    expect((await get('/demo')).headers.location).toBe('/demo/')
    expect((await get('/demo/pl')).headers.location).toBe('/demo/pl/')
  })

  it('with ?lang= lead to the same page in that language', async () => {
    expect((await get('/demo/products/fell-shoe?lang=it')).headers.location).toBe('/demo/it/products/fell-shoe')
    expect((await get('/demo/it/cart?lang=en')).headers.location).toBe('/demo/cart')
    expect((await get('/demo/cart?lang=xx')).statusCode).toBe(200)
    expect((await get('/demo/cart?lang=it&lang=pl')).statusCode).toBe(200)
  })

  it.each([
    '/demo/products/sled',
    '/demo/products/constructor',
    '/demo/categories/boats',
    '/demo/art/none.svg',
    '/demo/x',
  ])('%s that lead nowhere get the page that says so', async (url) => {
    const answer = await get(url)
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain(words.en.notFound.title)
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('that lead nowhere are answered in their language', async () => {
    expect((await get('/demo/pl/nic')).body).toContain(words.pl.notFound.title)
  })

  it('and hosts are escaped wherever they are repeated', async () => {
    const answer = await get('/demo/%22%3E<script>alert(1)</script>', { host: '"><script>alert(1)</script>' })
    expect(answer.statusCode).toBe(404)
    expect(answer.body).not.toContain('<script>alert')
  })
})

describe('files', () => {
  it.each([
    ['/demo/shop.js', 'application/javascript', 'no-cache'],
    ['/demo/cart.js', 'application/javascript', 'no-cache'],
    ['/demo/shop.css', 'text/css', 'no-cache'],
    ['/demo/art/ridge-boot.svg', 'image/svg+xml', 'public, max-age=3600'],
  ])('%s comes as %s, and again only when it changed', async (url, type, cache) => {
    const answer = await get(url)
    expect(answer.headers['content-type']).toContain(type)
    expect(answer.headers['cache-control']).toBe(cache)
    expect((await get(url, { 'if-none-match': String(answer.headers.etag) })).statusCode).toBe(304)
  })

  it('that are not for browsers stay at home', async () => {
    expect((await get('/demo/cart.d.ts')).statusCode).toBe(404)
    expect((await get('/demo/cart.test.ts')).statusCode).toBe(404)
    expect((await get('/demo/..%2fplugin.ts')).statusCode).toBe(404)
  })

  it('draw without code and without other addresses', async () => {
    for (const { id } of products) {
      const { body } = await get(`/demo/art/${id}.svg`)
      expect(body).not.toMatch(/<script|\son\w+=|(?:href|src)=|<style|style=/)
    }
  })
})
