import { type Language, languages } from '../locales/language.ts'

/** What this browser remembers for its agent. Nothing here is secret, so it outlives the sign-out. */
export interface Preferences {
  /** 0 to 1. */
  readonly ringVolume: number
  /** `null`: the browser's own. */
  readonly language: Language | null
  /** They have said that they heard the chime in this browser. */
  readonly heardChime: boolean
}

const KEY = 'shopbell-desk'
const defaults: Preferences = { ringVolume: 0.8, language: null, heardChime: false }

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object'
}

export function loadPreferences(storage: Storage | null = safeStorage()): Preferences {
  let kept: unknown
  try {
    kept = JSON.parse(storage?.getItem(KEY) ?? 'null')
  } catch {
    return defaults
  }
  if (!isRecord(kept)) return defaults
  const { ringVolume, language, heardChime } = kept
  return {
    ringVolume: typeof ringVolume === 'number' && ringVolume >= 0 && ringVolume <= 1 ? ringVolume : defaults.ringVolume,
    language: languages.find((each) => each === language) ?? null,
    heardChime: heardChime === true,
  }
}

export function savePreferences(preferences: Preferences, storage: Storage | null = safeStorage()): void {
  try {
    storage?.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // A full or forbidden storage costs the preference at the next load, nothing now.
  }
}

/** `null` where the browser forbids storage: even reading the property throws there. */
function safeStorage(): Storage | null {
  try {
    return globalThis.localStorage
  } catch {
    return null
  }
}
