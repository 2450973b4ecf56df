import type { ErrorCode } from '../../protocol/errors.ts'
import type { LiveCallDeps } from '../session/live-call-deps.ts'
import { ShopperLine, type ShopperLineOptions } from '../session/shopper-line.ts'
import { beginVisit } from '../session/visit.ts'

export interface VisitLineOptions {
  readonly server: string
  readonly shop: string
  readonly media: Omit<LiveCallDeps, 'link' | 'visit'>
  /** The socket was closed for good. */
  readonly onRefused: (code: ErrorCode | null) => void
  /** No visit could be begun, and the line is gone with it. */
  readonly onFailed: (cause: unknown) => void
  readonly open?: ShopperLineOptions['open']
  readonly visit?: (() => Promise<string>) | undefined
}

/** The visit of a page and its line to the server: begun with the first wish, and anew after a refusal. */
export class VisitLine {
  readonly #options: VisitLineOptions
  #line: ShopperLine | null = null
  #token: Promise<string> | null = null

  constructor(options: VisitLineOptions) {
    this.#options = options
  }

  get line(): ShopperLine | null {
    return this.#line
  }
  /** Proves the visit to the server; `null` where none was begun. */
  get token(): Promise<string> | null {
    return this.#token
  }

  /** The visit that a page before began. */
  resume(token: string): void {
    this.#token = Promise.resolve(token)
  }

  /** The line, with a visit of its own if there is none. */
  open(): ShopperLine {
    const { server, shop, media, open, onRefused, onFailed } = this.#options
    const visit = this.#options.visit ?? (async () => (await beginVisit(server, shop)).token)
    this.#token ??= visit()
    const token = this.#token
    // Who waits for the token is told; a refused one must not be kept.
    token.catch((cause: unknown) => {
      if (this.#token !== token) return
      this.end()
      onFailed(cause)
    })
    if (this.#line?.state === 'refused') this.drop()
    this.#line ??= new ShopperLine({
      server,
      token: () => token,
      media,
      onRefused,
      ...(open === undefined ? {} : { open }),
    })
    return this.#line
  }

  /** The server will not have this visit any more. */
  forget(): void {
    this.#token = null
  }

  /** Closes the line; the visit stays. */
  drop(): void {
    this.release()?.[Symbol.dispose]()
  }

  /** Visit and line. */
  end(): void {
    this.forget()
    this.drop()
  }

  /** The line, which the caller closes. */
  release(): ShopperLine | null {
    const line = this.#line
    this.#line = null
    return line
  }
}
