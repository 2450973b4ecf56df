import type { CallSession, DeviceKindName } from '../call-session.ts'

/** What the elements of a call ask for, by the name of the event, and what comes along as its `detail`. */
export interface Wishes {
  'mute-request': { readonly muted: boolean }
  'camera-request': { readonly on: boolean }
  'screen-request': { readonly on: boolean }
  'hold-request': { readonly on: boolean }
  'device-request': { readonly kind: DeviceKindName; readonly id: string }
  'volume-request': { readonly volume: number }
  'flip-request': undefined
  'music-request': { readonly on: boolean }
  'hangup-request': undefined
  'tap-request': undefined
  'microphone-request': undefined
}
export type WishName = keyof Wishes

type Grant<N extends WishName> = (session: CallSession, detail: Wishes[N]) => Promise<void> | void

const grants: { readonly [N in WishName]: Grant<N> } = {
  // A person without a microphone who presses "Unmute" wants one.
  'mute-request': (session, { muted }) =>
    session.state.own.microphone === 'none' && !muted ? session.retryMicrophone() : session.mute(muted),
  'camera-request': (session, { on }) => session.setCamera(on),
  'screen-request': (session, { on }) => session.setScreen(on),
  'hold-request': (session, { on }) => (on ? session.hold() : session.resume()),
  'device-request': (session, { kind, id }) => session.chooseDevice(kind, id),
  'volume-request': (session, { volume }) => session.setVolume(volume),
  'music-request': (session, { on }) => session.setMusic(on),
  'flip-request': (session) => session.flipCamera(),
  'hangup-request': (session) => session.hangUp(),
  'tap-request': (session) => session.tapToGoOn(),
  'microphone-request': (session) => session.retryMicrophone(),
}

export const wishNames = Object.keys(grants) as readonly WishName[]

export function isWish(name: string): name is WishName {
  return Object.hasOwn(grants, name)
}

/** Does what was asked, at once: inside the gesture, which the browser wants for cameras, screens and sound. */
export async function grant<N extends WishName>(session: CallSession, name: N, detail: Wishes[N]): Promise<void> {
  await grants[name](session, detail)
}
