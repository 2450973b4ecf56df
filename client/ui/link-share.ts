/** Whether this browser hands a link on to other apps. */
export const canShare = (): boolean => typeof navigator.share === 'function'

/** Inside the press. */
export async function shareLink(url: string): Promise<void> {
  // Thought better of it, or nothing there to share with: the link is still shown.
  await navigator.share({ url }).catch(() => undefined)
}

/**
 * Inside the press.
 *
 * @param field - Holds the link, and selects it where it gets the focus.
 * @returns whether it was copied; else it is selected, to be copied by hand.
 */
export async function copyLink(url: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(url)
    return true
  } catch {
    // A page that may not write there.
    field?.focus()
    return false
  }
}

export function selectAll(event: Event): void {
  if (event.currentTarget instanceof HTMLInputElement) event.currentTarget.select()
}
