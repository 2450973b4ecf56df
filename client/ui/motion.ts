/** Whether the person wants things to move. */
export function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches
}

/**
 * Lets an element grow or shrink from a box to the one it has now: the button becomes the panel, the panel becomes
 * the pill. The element is anchored to a corner, so its size moves and the corner stays.
 */
export function growFrom(element: HTMLElement, from: DOMRect): void {
  const to = element.getBoundingClientRect()
  if (!mayMove() || to.width === 0 || from.width === 0) return
  const [right, bottom] = [from.right - to.right, from.bottom - to.bottom]
  const [left] = [from.left - to.left]
  const x = getComputedStyle(element).direction === 'rtl' ? left : right
  element.animate(
    [
      { width: `${from.width}px`, height: `${from.height}px`, translate: `${x}px ${bottom}px` },
      { width: `${to.width}px`, height: `${to.height}px`, translate: '0px 0px' },
    ],
    { duration: 220, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' },
  )
}
