import type { NewGuest } from '../../protocol/rest/routes.ts'

/** What a tab remembers of a friend: a reload of the page leads back to the same place. */
export interface KeptGuest {
  readonly guest: NewGuest
  /** As they called themselves; empty before they asked. */
  readonly name: string
  /** They have asked, and neither left nor were refused. */
  readonly asked: boolean
}

const keyOf = (link: string): string => `shopbell guest ${link}`

/** `null` where nothing is kept, or the browser forbids to look. */
export function keptGuest(link: string): KeptGuest | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(link)) ?? 'null') as KeptGuest | null
  } catch {
    return null
  }
}

export function keepGuest(link: string, kept: KeptGuest): void {
  try {
    sessionStorage.setItem(keyOf(link), JSON.stringify(kept))
  } catch {
    // Without storage the place lives as long as the page.
  }
}
