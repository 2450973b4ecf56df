import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import { Value } from 'typebox/value'
import { Refusal } from '../../protocol/errors.ts'
import { ShopIdText } from '../../protocol/messages/parts.ts'
import type { App } from './app.ts'
import type { AppOptions } from './deps.ts'
import { evenUnderPressure } from './pressure.ts'
import { withPictures } from './security.ts'

const built = fileURLToPath(new URL('../../dist/client', import.meta.url))

/** May be kept for good: the name changes with the content. */
const FOREVER = 'public, max-age=31536000, immutable'
/** May be kept, but is asked for each time; the answer is 304 while nothing has changed. */
const ASK = 'no-cache'

const schema = { hide: true } as const
/** A page that has one file of the code and not the next is worse off than one that was sent away before. */
const config = evenUnderPressure

/**
 * The built client: `/shopbell.js` and `/assets/` for any shop's pages, the counter below `/console/`, and the pages
 * of `/call/SHOP` and `/join/`.
 */
export async function assets(app: App, { config: settings, deps, client = built }: AppOptions): Promise<void> {
  await app.register(fastifyStatic, {
    root: client,
    serve: false,
    cacheControl: false,
    index: false,
    dotfiles: 'ignore',
  })

  // What lies at the top: the script that shops embed, icons.
  app.get<{ Params: { file: string } }, typeof config>('/:file', { config, schema }, (request, reply) =>
    reply.headers(forAnyPage(ASK)).sendFile(request.params.file),
  )

  app.get<Rest, typeof config>('/assets/*', { config, schema }, (request, reply) =>
    reply.headers(forAnyPage(FOREVER)).sendFile(`assets/${request.params['*']}`),
  )

  app.get('/console', { schema }, (_request, reply) => reply.redirect('/console/'))
  app.get<Rest>('/console/*', { ...withPictures(settings), schema }, (request, reply) => {
    const path = request.params['*']
    // Every address without a file name is a place inside the counter.
    const file = path.includes('.') ? path : 'index.html'
    return reply.header('cache-control', ASK).sendFile(`console/${file}`)
  })

  app.get('/join', { schema }, (_request, reply) => reply.redirect('/join/'))
  app.get('/join/', { schema }, (_request, reply) =>
    reply.header('cache-control', ASK).sendFile('join-page/index.html'),
  )

  app.get<{ Params: { shop: string } }>('/call/:shop', { schema }, (request, reply) => {
    const { shop } = request.params
    if (!Value.Check(ShopIdText, shop) || deps.shops.find(shop) === undefined) throw new Refusal('shop.not-found')
    return reply.header('cache-control', ASK).sendFile('call-page/index.html')
  })
}

interface Rest {
  Params: { '*': string }
}

/** Module scripts are fetched with CORS, whatever page asks. They carry nothing of anybody. */
function forAnyPage(cache: string) {
  return {
    'cache-control': cache,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'timing-allow-origin': '*',
  }
}
