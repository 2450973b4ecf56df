import { commands } from 'vitest/browser'

declare module 'vitest/internal/browser' {
  interface BrowserCommands {
    axe: (selector: string) => Promise<readonly string[]>
  }
}

/** What axe finds in one element of the page; nothing, if all is well. For browser tests. */
export async function axe(selector: string): Promise<readonly string[]> {
  return commands.axe(selector)
}
