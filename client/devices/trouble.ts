import { MediaTrouble, type TroubleReason } from '../call-session.ts'

/** What browsers throw for one and the same trouble, the old names included. */
const byDomName: Readonly<Record<string, TroubleReason>> = {
  NotAllowedError: 'denied',
  PermissionDeniedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  DevicesNotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'in-use',
  TrackStartError: 'in-use',
  AbortError: 'in-use',
  NotSupportedError: 'unsupported',
}

/** What `getUserMedia` threw, in our words. The first border it meets is the only one: what is ours stays as it is. */
export function troubleOf(cause: unknown): MediaTrouble {
  if (cause instanceof MediaTrouble) return cause
  if (!(cause instanceof Error)) return new MediaTrouble('failed', { cause })
  // Chromium alone tells a prompt that was closed from one that was refused, and only in the text.
  if (cause.name === 'NotAllowedError' && /dismiss/i.test(cause.message))
    return new MediaTrouble('dismissed', { cause })
  return new MediaTrouble(byDomName[cause.name] ?? 'failed', { cause })
}

/** What `getDisplayMedia` threw: a picker that was closed is no refusal. */
export function screenTroubleOf(cause: unknown): MediaTrouble {
  const trouble = troubleOf(cause)
  const bySystem = cause instanceof Error && /system/i.test(cause.message)
  return trouble.reason === 'denied' && !bySystem ? new MediaTrouble('dismissed', { cause }) : trouble
}

/** Why this page can have no media whatever is plugged in; `null` if it can. */
export function pageTrouble(): 'insecure' | 'unsupported' | null {
  if (!globalThis.isSecureContext) return 'insecure'
  const capable = typeof RTCPeerConnection === 'function' && typeof navigator.mediaDevices?.getUserMedia === 'function'
  return capable ? null : 'unsupported'
}

/** Whether the browser will give a device without asking; false where it does not tell. */
export async function isAllowed(name: 'microphone' | 'camera'): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name })).state === 'granted'
  } catch {
    return false
  }
}
