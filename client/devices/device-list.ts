import type { DeviceKindName, Devices, MediaDevice } from '../call-session.ts'

/** What of a `MediaDeviceInfo` is read. */
export interface DeviceInfo {
  readonly kind: MediaDeviceKind
  readonly deviceId: string
  readonly label: string
}

/** Per kind: what the person chose, whether plugged in or not, and what is in use now. */
export interface DeviceUse {
  readonly wanted: string | null
  readonly used: string | null
}

const kinds = {
  microphone: 'audioinput',
  camera: 'videoinput',
  speaker: 'audiooutput',
} as const satisfies Record<DeviceKindName, MediaDeviceKind>

export const noDevices: Devices = { microphones: [], cameras: [], speakers: [] }

/** The devices as a picker shows them: one of each kind is chosen, if there is any. */
export function listDevices(infos: readonly DeviceInfo[], use: Readonly<Record<DeviceKindName, DeviceUse>>): Devices {
  const list = (name: DeviceKindName): MediaDevice[] => {
    const all = infos.filter(({ kind, deviceId }) => kind === kinds[name] && deviceId !== '')
    const { wanted, used } = use[name]
    const chosen =
      all.find(({ deviceId }) => deviceId === used) ??
      all.find(({ deviceId }) => deviceId === wanted) ??
      all.find(({ deviceId }) => deviceId === 'default') ??
      all[0]
    return all.map((each) => ({ id: each.deviceId, label: each.label, chosen: each === chosen }))
  }
  return { microphones: list('microphone'), cameras: list('camera'), speakers: list('speaker') }
}

/**
 * Which device to change to after something was plugged in or out; `null` if all may stay as it is. What the
 * person chose comes back when it is plugged in again; what they never chose is not taken from them.
 *
 * @param ended - The device in use has stopped by itself: it was pulled out, or another program took it.
 */
export function fallback(
  kind: DeviceKindName,
  infos: readonly DeviceInfo[],
  { wanted, used }: DeviceUse,
  ended: boolean,
): { readonly deviceId: string | null } | null {
  const present = (id: string): boolean => infos.some((info) => info.kind === kinds[kind] && info.deviceId === id)
  if (wanted !== null && wanted !== used && present(wanted)) return { deviceId: wanted }
  if (!ended) return null
  return infos.some((info) => info.kind === kinds[kind]) ? { deviceId: null } : null
}
