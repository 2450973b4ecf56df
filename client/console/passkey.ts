import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

/** Fetched when the first passkey is asked for. */
const library = () => import('@simplewebauthn/browser')

/** Whether this browser can do it at this address: an address of numbers has no passkeys. */
export function passkeysWork(): boolean {
  return 'PublicKeyCredential' in globalThis && isSecureContext && !/^[\d.]+$|:/.test(location.hostname)
}

/** Makes a passkey. `null`: they cancelled, or the device has one of this account already. */
export async function createPasskey(options: object): Promise<object | null> {
  try {
    const { startRegistration } = await library()
    // What the server made for this very call.
    return await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
  } catch {
    // Browsers say no more than this either, so that no page learns who has what.
    return null
  }
}

/** Proves by a passkey who sits there. `null`: they cancelled, or there is none. */
export async function usePasskey(options: object): Promise<object | null> {
  try {
    const { startAuthentication } = await library()
    return await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON })
  } catch {
    return null
  }
}
