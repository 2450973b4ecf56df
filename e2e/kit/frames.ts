import type { Page } from 'playwright'
import type { DownEnvelope } from '../../protocol/messages/envelope.ts'

/** Everything that the server says to a page over its sockets, from its next load on: word for word, oldest first. */
export function framesOf(page: Page): readonly string[] {
  const frames: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())))
  return frames
}

/** The numbers of the events among them. */
export function eventNumbers(frames: readonly string[]): readonly number[] {
  return frames.flatMap((frame) => {
    const down = JSON.parse(frame) as DownEnvelope
    return 'event' in down ? [down.seq] : []
  })
}
