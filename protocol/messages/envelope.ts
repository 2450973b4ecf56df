import { Type } from 'typebox'
import type { ErrorBody } from '../errors.ts'
import { record } from './command.ts'
import type { EventEnvelope, NoticeEnvelope } from './notices.ts'

/** The WebSocket sub-protocol; a breaking change gets the next number. */
export const SUBPROTOCOL = 'shopbell.v1'
/** Bytes; a larger frame closes the socket with 1009. */
export const MAX_FRAME = 64 * 1024

export const CommandEnvelopeData = record({
  id: Type.Integer({ minimum: 1, maximum: 2 ** 31 }),
  type: Type.String({ minLength: 1, maxLength: 40 }),
  data: Type.Unknown(),
})

/** Down: the answer to the command `re`. */
export type ReplyEnvelope =
  | { readonly re: number; readonly ok: true; readonly data: unknown }
  | { readonly re: number; readonly ok: false; readonly error: ErrorBody }

export type DownEnvelope = ReplyEnvelope | EventEnvelope | NoticeEnvelope
