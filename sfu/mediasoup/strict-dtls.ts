import type { types } from 'mediasoup'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { MediaFailure } from '../media.ts'

/** Length of a fingerprint in bytes. SHA-1 and MD5 are not worth having: no browser of today announces them. */
const lengths: ReadonlyMap<string, number> = new Map([
  ['sha-256', 32],
  ['sha-384', 48],
  ['sha-512', 64],
])

const schema = Compile(
  Type.Object(
    {
      role: Type.Optional(Type.Enum(['auto', 'client', 'server'])),
      fingerprints: Type.Array(
        Type.Object(
          {
            algorithm: Type.Enum(['sha-256', 'sha-384', 'sha-512']),
            value: Type.String({ minLength: 95, maxLength: 191, pattern: '^(?:[0-9A-Fa-f]{2}:)+[0-9A-Fa-f]{2}$' }),
          },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: 5 },
      ),
    },
    { additionalProperties: false },
  ),
)

/**
 * DTLS parameters that may reach a worker, built anew: it compares upper-case text and reads the first fingerprint only.
 *
 * @throws {MediaFailure} `refused`
 */
export function strictDtls(given: unknown): types.DtlsParameters {
  if (!schema.Check(given)) throw new MediaFailure('refused', 'the DTLS parameters break the schema')
  const [first] = given.fingerprints
  if (!first || (first.value.length + 1) / 3 !== lengths.get(first.algorithm)) {
    throw new MediaFailure('refused', 'the DTLS fingerprint has not the length of its algorithm')
  }
  return {
    role: given.role ?? 'auto',
    fingerprints: [{ algorithm: first.algorithm, value: first.value.toUpperCase() }],
  }
}
