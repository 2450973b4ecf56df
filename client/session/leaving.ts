import type { Millis } from '../../protocol/ids.ts'

/** One packet of Opus, and the way of it out of the browser. */
const LAST_WORD: Millis = 30

/**
 * Tells that the page goes, and holds it for a moment. A voice that breaks off in the middle of a word is drawn out
 * into a noise by the decoder at the other end; one packet of silence, and it is just quiet there.
 *
 * @param listener - Answers whether there is a voice to be silenced.
 */
export function onLeaving(listener: () => boolean): () => void {
  if (typeof window === 'undefined') return () => undefined
  const leave = (): void => {
    if (!listener()) return
    const until = performance.now() + LAST_WORD
    // Sound is sent by other threads: they go on while this one waits, and end with it.
    while (performance.now() < until);
  }
  window.addEventListener('pagehide', leave)
  return () => window.removeEventListener('pagehide', leave)
}
