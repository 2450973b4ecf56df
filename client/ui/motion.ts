/** Whether the person wants things to move. */
function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches
}

const timing: KeyframeAnimationOptions = { duration: 220, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' }

/**
 * Lets an element come from the box of another, or of its own former look: the button grows into the panel, the
 * panel shrinks into the pill. The corner at the end of the page's bottom is what stays.
 */
export function morph(element: HTMLElement, from: DOMRect): void {
  const to = element.getBoundingClientRect()
  if (!mayMove() || to.width === 0 || from.width === 0) return
  const rightToLeft = getComputedStyle(element).direction === 'rtl'
  const x = rightToLeft ? from.left - to.left : from.right - to.right
  const start = { translate: `${x}px ${from.bottom - to.bottom}px` }
  const rest = { translate: '0px 0px' }
  if (from.width > to.width) {
    const [width, height] = [`${from.width}px`, `${from.height}px`]
    element.animate(
      [
        { ...start, width, height },
        { ...rest, width: `${to.width}px`, height: `${to.height}px` },
      ],
      timing,
    )
    return
  }
  // Growing uncovers what has its full size already: nothing in it jumps on the way.
  const [above, aside] = [Math.max(0, to.height - from.height), to.width - from.width]
  const cover = rightToLeft ? `${above}px ${aside}px 0 0` : `${above}px 0 0 ${aside}px`
  element.animate(
    [
      { ...start, clipPath: `inset(${cover} round 28px)`, opacity: 0.4 },
      { ...rest, clipPath: 'inset(0 round 24px)', opacity: 1 },
    ],
    timing,
  )
}
