import { type ErrorCode, errors } from '../../protocol/errors.ts'
import type { About, History, Me, SignIn } from '../../protocol/rest/routes.ts'

/** Nothing came of it. `unreachable`: nothing came back, or not from Shopbell. */
export interface Refused {
  readonly ok: false
  readonly code: ErrorCode | 'unreachable'
  readonly retryAfter: number | null
  /** Facts of the refusal. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/** What came of a request. */
export type Reply<T> = { readonly ok: true; readonly data: T } | Refused

/** The few addresses over HTTP that the desk needs. Nothing here throws. */
export interface Rest {
  whoAmI(): Promise<Reply<Me>>
  signIn(credentials: SignIn): Promise<Reply<Me>>
  signOut(): Promise<Reply<null>>
  about(): Promise<Reply<About>>
  /** Newest first; `before` is the `next` of the page before. */
  history(before: number | null, limit: number): Promise<Reply<History>>
}

/** Milliseconds; a server that is there answers sooner, and a person should not look at a skeleton for longer. */
const TIMEOUT = 10_000

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object'
}

/** Refusals leave the server as `{ error: { code } }`; what is between us and it answers by status alone. */
function codeOf(body: unknown, status: number): ErrorCode {
  const code = isRecord(body) && isRecord(body['error']) ? body['error']['code'] : null
  if (typeof code === 'string' && code in errors) return code as ErrorCode
  if (status === 401) return 'session.missing'
  return status === 429 ? 'message.too-often' : 'server.failed'
}

function detailOf(body: unknown): Readonly<Record<string, unknown>> {
  const detail = isRecord(body) && isRecord(body['error']) ? body['error']['detail'] : null
  return isRecord(detail) ? detail : {}
}

/** `body` travels as JSON; a `Blob` as it is. Never throws. */
/** One request to our own server. Never throws. */
export async function ask<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<Reply<T>> {
  const init: RequestInit = {
    method,
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT),
  }
  if (body instanceof Blob) {
    init.body = body
    init.headers = { 'content-type': body.type }
  } else if (body !== undefined) {
    init.body = JSON.stringify(body)
    init.headers = { 'content-type': 'application/json' }
  }
  try {
    const response = await fetch(path, init)
    if (response.status === 204) return { ok: true, data: null as T }
    const data: unknown = await response.json()
    if (response.ok) return { ok: true, data: data as T }
    const retryAfter = Number(response.headers.get('retry-after'))
    const refusal = { code: codeOf(data, response.status), detail: detailOf(data) }
    return { ok: false, ...refusal, retryAfter: retryAfter > 0 ? retryAfter : null }
  } catch {
    // Refused connections, timeouts and a proxy's HTML page are one thing for a person: not there.
    return { ok: false, code: 'unreachable', retryAfter: null }
  }
}

export const rest: Rest = {
  whoAmI: () => ask('GET', '/api/session'),
  signIn: (credentials) => ask('POST', '/api/session', credentials),
  signOut: () => ask('DELETE', '/api/session'),
  about: () => ask('GET', '/api/about'),
  history: (before, limit) => ask('GET', `/api/history?limit=${limit}${before === null ? '' : `&before=${before}`}`),
}
