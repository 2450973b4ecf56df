import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../protocol/messages/media.ts'
import { MediaFailure } from '../media.ts'
import { chromium, firefox, safari } from './browser-samples.ts'
import { mutated } from './mutation.ts'
import { strictDtls } from './strict-dtls.ts'
import { strictCapabilities, strictRtp } from './strict-rtp.ts'

const sources = ['microphone', 'camera', 'screen'] as const
const refused = expect.objectContaining({ name: 'MediaFailure', reason: 'refused' })

describe.each(Object.entries({ chromium, firefox, safari }))('what %s sends', (_name, browser) => {
  it('is accepted', () => {
    expect(strictCapabilities(browser.capabilities).codecs).toHaveLength(3)
    expect(strictDtls(browser.dtls)).toEqual(browser.dtls)
    for (const source of sources) {
      const { parameters, kind } = strictRtp(source, browser[source])
      expect(kind).toBe(source === 'microphone' ? 'audio' : 'video')
      expect(parameters.encodings).toHaveLength(browser[source].encodings.length)
      expect(parameters.codecs.map(({ payloadType }) => payloadType)).toEqual(
        browser[source].codecs.map(({ payloadType }) => payloadType),
      )
    }
  })
})

describe('what reaches the worker', () => {
  it('carries no name of the sender into the SDP of others', () => {
    const given = { ...chromium.microphone, rtcp: { cname: 'evil\r\na=x' }, msid: 'evil\r\na=x' }
    expect(JSON.stringify(strictRtp('microphone', given))).not.toContain('evil')
  })

  it('knows the formats of Opus that matter and drops the rest', () => {
    const [codec] = chromium.microphone.codecs
    const parameters = { minptime: 10, useinbandfec: 1, stereo: '1\r\na=x', 'x-new': 5 }
    const built = strictRtp('microphone', { ...chromium.microphone, codecs: [{ ...codec, parameters }] })
    expect(built.parameters.codecs[0]?.parameters).toEqual({ minptime: 10, useinbandfec: 1 })
  })

  it('says that a voice may be silent', () => {
    expect(strictRtp('microphone', chromium.microphone).parameters.encodings).toEqual([
      { ssrc: 2_471_789_181, dtx: true },
    ])
  })

  it('keeps the layers of a camera, smallest first, and how much smaller each is', () => {
    const { parameters, scales } = strictRtp('camera', chromium.camera)
    expect(parameters.encodings?.map(({ rid }) => rid)).toEqual(['r0', 'r1', 'r2'])
    expect(scales).toEqual([4, 2, 1])
  })

  it('has its fingerprint in upper case, and only the first', () => {
    const [one] = chromium.dtls.fingerprints
    const lower = { algorithm: 'sha-256', value: one?.value.toLowerCase() }
    expect(strictDtls({ fingerprints: [lower, one] })).toEqual({ role: 'auto', fingerprints: [one] })
  })
})

describe('a source is refused', () => {
  const { microphone, camera, screen } = chromium
  const [opus] = microphone.codecs
  const [vp8, rtx] = camera.codecs
  const cases: readonly (readonly [string, Source, unknown])[] = [
    ['that is no object', 'microphone', 'v=0'],
    ['of the other kind', 'microphone', screen],
    ['with an unknown key', 'microphone', { ...microphone, x: 1 }],
    ['with an unknown key deep inside', 'screen', { ...screen, encodings: [{ ...screen.encodings[0], fec: {} }] }],
    ['without MID', 'microphone', { ...microphone, mid: undefined }],
    ['with a MID too long for its header', 'microphone', { ...microphone, mid: '123456789' }],
    ['in another codec', 'microphone', { ...microphone, codecs: [{ ...opus, mimeType: 'audio/multiopus' }] }],
    ['in mono', 'microphone', { ...microphone, codecs: [{ ...opus, channels: 1 }] }],
    ['with two codecs', 'microphone', { ...microphone, codecs: [opus, opus] }],
    ['with a payload type for RTCP', 'microphone', { ...microphone, codecs: [{ ...opus, payloadType: 72 }] }],
    ['with a payload type out of range', 'microphone', { ...microphone, codecs: [{ ...opus, payloadType: 128 }] }],
    ['whose repair repairs nothing', 'camera', { ...camera, codecs: [vp8, { ...rtx, parameters: { apt: 100 } }] }],
    ['whose repair has its own payload type', 'camera', { ...camera, codecs: [vp8, { ...rtx, payloadType: 96 }] }],
    ['repaired without repair codec', 'screen', { ...screen, codecs: [vp8] }],
    ['with an SSRC of 33 bits', 'microphone', { ...microphone, encodings: [{ ssrc: 2 ** 32 }] }],
    ['with an SSRC of a half', 'microphone', { ...microphone, encodings: [{ ssrc: 0.5 }] }],
    ['without SSRC', 'microphone', { ...microphone, encodings: [{ rid: 'r0' }] }],
    ['with a nameless layer', 'camera', { ...camera, encodings: [{ rid: 'r0' }, {}] }],
    ['with two layers of one name', 'camera', { ...camera, encodings: [{ rid: 'r0' }, { rid: 'r0' }] }],
    ['with four layers', 'camera', { ...camera, encodings: ['a', 'b', 'c', 'd'].map((rid) => ({ rid })) }],
    ['with layers of a screen', 'screen', { ...screen, encodings: [{ rid: 'r0' }, { rid: 'r1' }] }],
    ['with spatial layers', 'screen', { ...screen, encodings: [{ ssrc: 5, scalabilityMode: 'L3T3' }] }],
    ['with a RID of another alphabet', 'camera', { ...camera, encodings: [{ rid: 'r\n' }] }],
    ['with extension 0', 'screen', { ...screen, headerExtensions: [{ ...screen.headerExtensions[0], id: 0 }] }],
    [
      'with an unknown extension',
      'screen',
      { ...screen, headerExtensions: [{ ...screen.headerExtensions[0], uri: 'urn:x' }] },
    ],
    [
      'with an encrypted extension',
      'screen',
      { ...screen, headerExtensions: [{ ...screen.headerExtensions[0], encrypt: true }] },
    ],
    [
      'with two extensions of one number',
      'screen',
      { ...screen, headerExtensions: screen.headerExtensions.map((one) => ({ ...one, id: 4 })) },
    ],
  ]

  it.each(cases)('%s', (_name, source, given) => {
    expect(() => strictRtp(source, given)).toThrow(refused)
  })
})

describe('capabilities are refused', () => {
  const { codecs, headerExtensions } = chromium.capabilities
  const [opus, vp8, rtx] = codecs
  const cases: readonly (readonly [string, unknown])[] = [
    ['that are no object', null],
    ['with no codec', { codecs: [], headerExtensions }],
    ['with an unknown codec', { codecs: [{ ...vp8, mimeType: 'video/H264' }] }],
    ['with a codec of the wrong kind', { codecs: [{ ...opus, kind: 'video' }] }],
    ['whose repair repairs nothing', { codecs: [opus, rtx] }],
    ['with two codecs on one payload type', { codecs: [opus, { ...vp8, preferredPayloadType: 111 }] }],
    ['without payload type', { codecs: [{ ...opus, preferredPayloadType: undefined }] }],
    ['with an unknown key', { codecs, headerExtensions, fecMechanisms: [] }],
  ]

  it.each(cases)('%s', (_name, given) => {
    expect(() => strictCapabilities(given)).toThrow(refused)
  })
})

describe('DTLS parameters are refused', () => {
  const [one] = chromium.dtls.fingerprints
  const cases: readonly (readonly [string, unknown])[] = [
    ['without fingerprint', { fingerprints: [] }],
    ['with an old algorithm', { fingerprints: [{ ...one, algorithm: 'sha-1' }] }],
    ['with a fingerprint of another length', { fingerprints: [{ ...one, algorithm: 'sha-384' }] }],
    ['with a cut fingerprint', { fingerprints: [{ ...one, value: one?.value.slice(3) }] }],
    ['with a fingerprint that is none', { fingerprints: [{ ...one, value: 'x'.repeat(95) }] }],
    ['with an unknown role', { ...chromium.dtls, role: 'both' }],
    ['with an unknown key', { ...chromium.dtls, certificate: '' }],
  ]

  it.each(cases)('%s', (_name, given) => {
    expect(() => strictDtls(given)).toThrow(refused)
  })
})

describe('mutated parameters', () => {
  const printable = /^[\x20-\x7e]*$/

  it('are refused, or built anew out of known words and numbers in range', () => {
    const samples = sources.flatMap((source) =>
      [chromium, firefox, safari].map((browser) => ({ source, sample: browser[source] })),
    )
    const wounded = fc
      .constantFrom(...samples)
      .chain(({ source, sample }) => mutated(sample).map((given) => ({ source, given })))
    fc.assert(
      fc.property(wounded, ({ source, given }) => {
        const built = outcome(() => strictRtp(source, given))
        if (!built) return
        const { codecs, encodings, headerExtensions, mid } = built.parameters
        expect(mid).toMatch(/^[\w-]{1,8}$/)
        expect(codecs.length).toBeLessThanOrEqual(2)
        expect(encodings?.length).toBeLessThanOrEqual(3)
        for (const { id } of headerExtensions ?? []) expect(id >= 1 && id <= 255).toBe(true)
        for (const { ssrc = 1 } of encodings ?? [])
          expect(Number.isInteger(ssrc) && ssrc > 0 && ssrc < 2 ** 32).toBe(true)
        const text = JSON.stringify(built)
        expect(text.length).toBeLessThan(3_000)
        expect(text).toMatch(printable)
      }),
      { numRuns: 5_000 },
    )
  })

  it('of capabilities and DTLS are refused, or small', () => {
    const wounded = fc.record({ capabilities: mutated(firefox.capabilities), dtls: mutated(chromium.dtls) })
    fc.assert(
      fc.property(wounded, ({ capabilities, dtls }) => {
        const built = [outcome(() => strictCapabilities(capabilities)), outcome(() => strictDtls(dtls))]
        const text = JSON.stringify(built)
        expect(text.length).toBeLessThan(8_000)
        expect(text).toMatch(printable)
      }),
      { numRuns: 5_000 },
    )
  })
})

/** What came out, or nothing if it was refused in the one way that is allowed. */
function outcome<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof MediaFailure && error.reason === 'refused') return undefined
    throw error
  }
}
