import { readFileSync } from 'node:fs'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ErrorCode } from '../../../protocol/errors.ts'
import { DEMO_SHOP } from '../../accounts/demo.ts'
import type { Config } from '../../config/config.ts'
import type { App } from '../app.ts'
import { version } from '../version.ts'
import { languageFor } from './language.ts'
import { template } from './template.ts'
import { type PageWords, pageWords } from './words.ts'

const front = template('front.html')
const sorry = template('sorry.html')
const hide = { hide: true } as const

/** The first page, and what the server's own pages need. */
export function pageRoutes(app: App, { demo, publicUrl }: Pick<Config, 'demo' | 'publicUrl'>): void {
  app.get('/', { schema: hide }, (request, reply) => {
    const language = languageFor(request.headers['accept-language'])
    const { trySteps, ...words } = pageWords[language]
    const [step1, step2, step3] = trySteps
    const server = publicUrl ?? `${request.protocol}://${request.host}`
    const snippet = `<script type="module" src="${server}/shopbell.js"></script>\n<shopbell-button shop="${DEMO_SHOP}"></shopbell-button>`
    return sendPage(reply, language, front({ ...words, language, demo, version, snippet, step1, step2, step3 }))
  })

  for (const [file, type] of [
    ['pages.css', 'text/css; charset=utf-8'],
    ['bell.svg', 'image/svg+xml'],
  ] as const) {
    const content = readFileSync(new URL(file, import.meta.url))
    app.get(`/pages/${file}`, { schema: hide }, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=3600').type(type).send(content),
    )
  }
}

type Sorrow = readonly [title: keyof PageWords & `${string}Title`, text: keyof PageWords & `${string}Text`]

const sorrows: Readonly<Partial<Record<ErrorCode, Sorrow>>> = {
  'http.not-found': ['lostTitle', 'lostText'],
  'shop.not-found': ['noShopTitle', 'noShopText'],
}

/** Whether somebody looks at the answer, rather than a program. */
export function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !url.startsWith('/api/') && (headers.accept?.includes('text/html') ?? false)
}

/** A refusal as a person reads it: what it is, and where to go on. */
export function sendSorry(request: FastifyRequest, reply: FastifyReply, code: ErrorCode): FastifyReply {
  const language = languageFor(request.headers['accept-language'])
  const words = pageWords[language]
  const [title, text] = sorrows[code] ?? (['troubleTitle', 'troubleText'] as const)
  return sendPage(reply, language, sorry({ language, title: words[title], text: words[text], home: words.home }))
}

function sendPage(reply: FastifyReply, language: string, page: string): FastifyReply {
  return reply
    .headers({ 'content-language': language, vary: 'accept-language', 'cache-control': 'no-cache' })
    .type('text/html; charset=utf-8')
    .send(page)
}
