import type { DeviceKindName } from '../call-session.ts'

/** What this browser remembers of how its agent answers. */
export interface CounterChoices {
  readonly camera: boolean
  readonly devices: Readonly<Partial<Record<DeviceKindName, string>>>
}

const KEY = 'shopbell-answers'
const defaults: CounterChoices = { camera: false, devices: {} }

export function keptChoices(): CounterChoices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return defaults
    const { camera, devices }: { camera?: unknown; devices?: unknown } = kept
    return {
      camera: camera === true,
      devices: Object.fromEntries(
        Object.entries(devices ?? {}).filter(([, id]) => typeof id === 'string' && id.length < 300),
      ),
    }
  } catch {
    return defaults
  }
}

export function keepChoices(choices: CounterChoices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices))
  } catch {
    // Chosen for this page alone, then.
  }
}
