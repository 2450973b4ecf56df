import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { fastifyPlugin } from 'fastify-plugin'

const compressors = {
  br: (content: Buffer) => brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
} as const
const brotli = promisify(brotliCompress)
type Encoding = keyof typeof compressors

const COMPRESSIBLE = /^(text\/(?!event-stream)|application\/(javascript|json|manifest\+json)|image\/svg\+xml)/
/** Bytes; less fits into one packet anyway. */
const WORTH_IT = 1_024
/** Answers kept compressed, the oldest go first. The built client is some forty files. */
const KEPT = 400

/**
 * Sends scripts, styles and pages compressed, and keeps what it compressed: a file is read by every shopper and
 * changes with a release. Never what is under `/api/`: those answers are small, and secrets are not compressed
 * together with what a stranger chose.
 */
export const compression = fastifyPlugin(async (app) => {
  const kept = new Map<string, Promise<Buffer>>()

  function keep(key: string, made: Promise<Buffer>): Promise<Buffer> {
    kept.set(key, made)
    made.catch(() => kept.delete(key))
    const oldest = kept.keys().next()
    if (kept.size > KEPT && oldest.done === false) kept.delete(oldest.value)
    return made
  }

  app.addHook('onSend', async (request, reply, payload: unknown) => {
    if (!isCompressible(request, reply)) return payload
    reply.header('vary', withEncoding(reply.getHeader('vary')))
    const encoding = encodingFor(request.headers['accept-encoding'])
    if (encoding === undefined || !isLarge(reply, payload)) return payload

    const etag = reply.getHeader('etag')
    const key = typeof etag === 'string' ? `${encoding} ${etag} ${request.url.split('?', 1)[0]}` : undefined
    const before = key === undefined ? undefined : kept.get(key)
    if (before !== undefined && payload instanceof Readable) payload.destroy()
    const made = before ?? contentOf(payload).then(compressors[encoding])
    const compressed = await (key === undefined || before !== undefined ? made : keep(key, made))
    // The tag names the words, not these very bytes.
    if (typeof etag === 'string' && !etag.startsWith('W/')) reply.header('etag', `W/${etag}`)
    reply.removeHeader('accept-ranges')
    reply.headers({ 'content-encoding': encoding, 'content-length': compressed.length })
    return compressed
  })
})

function isCompressible({ method, url }: FastifyRequest, reply: FastifyReply): boolean {
  const type = reply.getHeader('content-type')
  return (
    method === 'GET' &&
    reply.statusCode !== 206 &&
    reply.statusCode !== 304 &&
    !reply.hasHeader('content-encoding') &&
    !url.startsWith('/api/') &&
    typeof type === 'string' &&
    COMPRESSIBLE.test(type)
  )
}

function isLarge(reply: FastifyReply, payload: unknown): boolean {
  if (typeof payload === 'string' || Buffer.isBuffer(payload)) return payload.length >= WORTH_IT
  return payload instanceof Readable && Number(reply.getHeader('content-length') ?? WORTH_IT) >= WORTH_IT
}

async function contentOf(payload: unknown): Promise<Buffer> {
  if (payload instanceof Readable) return buffer(payload)
  return Buffer.isBuffer(payload) ? payload : Buffer.from(String(payload))
}

function encodingFor(header: string | string[] | undefined): Encoding | undefined {
  const wishes = String(header ?? '')
    .toLowerCase()
    .split(',')
    .filter((wish) => !/;\s*q=0(\.0*)?\s*$/.test(wish))
    .map((wish) => wish.split(';', 1)[0]?.trim())
  return (['br', 'gzip'] as const).find((encoding) => wishes.includes(encoding))
}

function withEncoding(vary: unknown): string {
  const names = typeof vary === 'string' && vary !== '' ? vary.split(/,\s*/) : []
  return [...new Set([...names.map((name) => name.toLowerCase()), 'accept-encoding'])].join(', ')
}
