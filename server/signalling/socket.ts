import type { CloseCode } from '../../protocol/close-codes.ts'

/** All that the signalling knows of a WebSocket. `ws` is known in `plugin.ts` alone. */
export interface Socket {
  /** Does nothing once the socket is closed. */
  send(text: string): void
  /** Idempotent. A peer that does not answer the close frame is cut off. */
  close(code: CloseCode, reason: string): void
  onText(listener: (text: string) => void): void
  /** Told exactly once. */
  onClose(listener: (code: number) => void): void
}
