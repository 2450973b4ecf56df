import type { DeviceKind, ShopperContext } from '../../protocol/page-context.ts'

/** What kind of device this is, for the agent to know what the shopper can do: not who they are. */
export function deviceKind(agent: string, touchPoints: number): DeviceKind {
  // An iPad calls itself a Mac, but no Mac has a screen to touch.
  if (/iPad|Tablet/.test(agent) || (/Macintosh/.test(agent) && touchPoints > 1)) return 'tablet'
  if (/Android/.test(agent)) return /Mobile/.test(agent) ? 'phone' : 'tablet'
  return /iPhone|iPod|Mobile/.test(agent) ? 'phone' : 'desktop'
}

/** The wire takes letters, digits and hyphens, at most 35. */
export function languageTag(language: string): string {
  return /^[A-Za-z0-9-]{2,35}$/.test(language) ? language : 'en'
}

export function shopperContext(listensOnly: boolean): ShopperContext {
  return {
    language: languageTag(navigator.language),
    device: deviceKind(navigator.userAgent, navigator.maxTouchPoints),
    listensOnly,
  }
}
