import type { CallId } from '../../protocol/ids.ts'

/** What a tab remembers of its call, so that the next page of the shop goes on with it. Nothing is kept before the press. */
export interface KeptCall {
  readonly token: string
  readonly call: CallId
  readonly muted: boolean
  readonly camera: boolean
  /** Which view the panel had. */
  readonly view: string
}

const keyOf = (server: string, shop: string): string => `shopbell ${server} ${shop}`

/** `null` where nothing is kept, or the browser forbids to look. */
export function keptCall(server: string, shop: string): KeptCall | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(server, shop)) ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

export function keepCall(server: string, shop: string, kept: KeptCall): void {
  try {
    sessionStorage.setItem(keyOf(server, shop), JSON.stringify(kept))
  } catch {
    // Without storage the call lives as long as the page.
  }
}

export function forgetCall(server: string, shop: string): void {
  try {
    sessionStorage.removeItem(keyOf(server, shop))
  } catch {
    // Nothing was kept then.
  }
}

function isKept(value: unknown): value is KeptCall {
  if (typeof value !== 'object' || value === null) return false
  const { token, call }: Partial<Record<keyof KeptCall, unknown>> = value
  return typeof token === 'string' && typeof call === 'string'
}
