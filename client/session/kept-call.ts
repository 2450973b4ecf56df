import type { CallId } from '../../protocol/ids.ts'
import type { ShownLook } from '../../protocol/rest/shop.ts'

/** What a tab remembers of its call, so that the next page of the shop goes on with it. Nothing is kept before the press. */
export interface KeptCall {
  readonly token: string
  /** `null`: the wish to ring was on its way, and the server knows what came of it. */
  readonly call: CallId | null
  /** Name of the shop, for the panel to show at once. */
  readonly shopName: string
  /** How the shop shows itself, where it says so. */
  readonly look?: ShownLook | undefined
  /** They have, or had, a microphone in it. */
  readonly speaks: boolean
  readonly muted: boolean
  /** They want music in the line. */
  readonly music: boolean
  readonly camera: boolean
  /** It began on another device: this page is not the one that the shopper looks at. */
  readonly carried?: boolean
  /** Which view the panel had. */
  readonly view: string
}

export const keyOf = (server: string, shop: string): string => `shopbell ${server} ${shop}`

/** `null` where nothing is kept, or the browser forbids to look. */
export function keptCall(server: string, shop: string): KeptCall | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(server, shop)) ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

function isKept(value: unknown): value is KeptCall {
  if (typeof value !== 'object' || value === null) return false
  const { token, call }: Partial<Record<keyof KeptCall, unknown>> = value
  return typeof token === 'string' && (call === null || typeof call === 'string')
}
