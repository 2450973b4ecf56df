import { createHash } from 'node:crypto'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { findCategory, findProduct } from './catalogue.ts'
import { isLanguage, languagePath, languages, splitLanguage } from './language.ts'
import { layout } from './layout.ts'
import type { Page, PageContext } from './page.ts'
import { cartPage } from './pages/cart-page.ts'
import { categoryPage } from './pages/category-page.ts'
import { homePage } from './pages/home-page.ts'
import { notFoundPage } from './pages/not-found-page.ts'
import { productPage } from './pages/product-page.ts'
import { sizeGuidePage } from './pages/size-guide-page.ts'
import { words } from './words/index.ts'

/**
 * As strict as a shop can be, so that the demo proves every day that the button needs no more: no inline code or
 * style, no `unsafe-*`, no other host.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const headers = {
  'content-security-policy': contentSecurityPolicy,
  // Named, because the application around the shop may switch these off for pages that hold no calls.
  'permissions-policy': 'camera=(self), microphone=(self), display-capture=(self)',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
}

interface Params {
  readonly product?: string
  readonly category?: string
}

type PageOf = (context: PageContext, params: Params) => Page | undefined

const pages: Readonly<Record<string, PageOf>> = {
  '/': homePage,
  '/cart': cartPage,
  '/size-guide': sizeGuidePage,
  '/categories/:category': (context, params) => {
    const category = findCategory(params.category ?? '')
    return category && categoryPage(context, category)
  },
  '/products/:product': (context, params) => {
    const product = findProduct(params.product ?? '')
    return product && productPage(context, product)
  },
}

function send(request: FastifyRequest, reply: FastifyReply, text: string) {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  reply.header('etag', etag).header('cache-control', 'no-cache')
  if (reply.statusCode === 200 && request.headers['if-none-match']?.includes(etag)) return reply.code(304).send()
  return reply.type('text/html; charset=utf-8').send(text)
}

/** The demo shop, North Trail Boots, below whatever prefix it is registered with. For demo mode only. */
export const demoShop: FastifyPluginAsync = async (shop) => {
  const base = shop.prefix

  function contextOf(request: FastifyRequest): PageContext {
    const [address = ''] = request.url.split('?', 1)
    const { language, path } = splitLanguage(address.slice(base.length) || '/')
    return { base, origin: `${request.protocol}://${request.host}`, language, words: words[language], path }
  }

  function notFound(request: FastifyRequest, reply: FastifyReply) {
    const context = contextOf(request)
    return send(request, reply.code(404), layout(context, notFoundPage(context)))
  }

  shop.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers)
  })
  shop.setNotFoundHandler(notFound)

  for (const language of languages) {
    const prefix = languagePath(language)
    for (const [path, pageOf] of Object.entries(pages)) {
      const url = prefix + path
      shop.get<{ Params: Params; Querystring: { lang?: unknown } }>(
        url,
        { prefixTrailingSlash: 'slash', schema: { hide: true } },
        (request, reply) => {
          const context = contextOf(request)
          const wish = request.query.lang
          if (isLanguage(wish)) return reply.redirect(base + languagePath(wish) + context.path)
          const page = pageOf(context, request.params)
          return page ? send(request, reply, layout(context, page)) : notFound(request, reply)
        },
      )
    }
    shop.get(prefix, { prefixTrailingSlash: 'no-slash', schema: { hide: true } }, (_request, reply) =>
      reply.redirect(`${base}${prefix}/`),
    )
  }

  const files = { wildcard: false, decorateReply: false, index: false, cacheControl: false } as const
  await shop.register(fastifyStatic, {
    ...files,
    root: new URL('assets/', import.meta.url),
    globIgnore: ['**/*.ts'],
    // Small, and asked for again on every page: always fresh after an update, and 304 otherwise.
    setHeaders(reply) {
      reply.header('cache-control', 'no-cache')
    },
  })
  await shop.register(fastifyStatic, {
    ...files,
    root: new URL('art/', import.meta.url),
    prefix: '/art/',
    setHeaders(reply) {
      reply.header('cache-control', 'public, max-age=3600')
    },
  })
}
