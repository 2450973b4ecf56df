let context: AudioContext | null = null

/**
 * The page's one context for tones and level meters; never for the voice of the other side, which plays in a
 * plain element so that the browser's echo canceller knows it. Starts suspended where no gesture came before.
 *
 * @returns `null` where the browser has none to give
 */
export function audioContext(): AudioContext | null {
  if (context === null || context.state === 'closed') {
    try {
      context = new AudioContext({ latencyHint: 'interactive' })
    } catch {
      return null
    }
  }
  if (context.state === 'suspended') void context.resume().catch(() => undefined)
  return context
}
