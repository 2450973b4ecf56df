import { isLive } from '../../protocol/call/call.ts'
import { CLIP_LENGTH } from '../../protocol/call/say.ts'
import type { ErrorBody, ErrorCode } from '../../protocol/errors.ts'
import type { CallSession } from '../call-session.ts'
import type { Taken } from '../media/take.ts'

/** Why a recording did not arrive: a code of the server's, or `null` where it was out of reach. */
export type PostTrouble = { readonly code: ErrorCode | null }

/** Sends a recording for whoever will answer; `null` takes it back. @returns `undefined` once the server has it */
export async function postClip(session: CallSession, taken: Taken | null): Promise<PostTrouble | undefined> {
  const { visit, state } = session
  const { call } = state
  if (visit === null || !isLive(call)) return { code: 'call.over' }
  const path = `${visit.server}/api/shops/${call.shop}/calls/${call.id}/clip`
  try {
    const authorization = `Bearer ${await visit.token()}`
    const reply = await (taken === null
      ? fetch(path, { method: 'DELETE', headers: { authorization }, credentials: 'omit' })
      : fetch(`${path}?length=${Math.min(CLIP_LENGTH, Math.max(1, Math.round(taken.length)))}`, {
          method: 'PUT',
          headers: { authorization, 'content-type': taken.blob.type },
          body: taken.blob,
          credentials: 'omit',
        }))
    if (reply.ok) return undefined
    const { error } = (await reply.json()) as { readonly error: ErrorBody }
    return { code: error.code }
  } catch {
    return { code: null }
  }
}
