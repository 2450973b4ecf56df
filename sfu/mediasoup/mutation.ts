import fc from 'fast-check'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Values that break readers: ends of ranges, text that is too long or reads as another line, wrong kinds. */
const nasty: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  127,
  128,
  255,
  256,
  65_536,
  0xffff_ffff,
  0x1_0000_0000,
  Number.MAX_SAFE_INTEGER,
  1e308,
  '',
  '0',
  'a=ssrc:1 cname:x\r\na=candidate:1',
  '\u0000',
  '😀'.repeat(20),
  'x'.repeat(5_000),
  'L9T9',
  'L1T3',
  'video/H264',
  'video/rtx',
  'audio/opus',
  'audio/multiopus',
  'sha-1',
  'urn:3gpp:video-orientation',
  [],
  {},
  [[]],
  { ssrc: 1 },
  [{}],
]

interface Mutation {
  /** Which node: taken round the tree. */
  readonly at: number
  readonly how: 'replace' | 'delete' | 'double' | 'add' | 'nest'
  readonly key: string
  readonly value: Json
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(10_000),
  how: fc.constantFrom('replace', 'delete', 'double', 'add', 'nest'),
  key: fc.constantFrom('ssrc', 'rid', 'rtx', 'apt', 'mid', 'id', 'parameters', 'codecPayloadType', '__proto__', 'x'),
  value: fc.oneof(fc.constantFrom(...nasty), fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>),
})

/** A valid value with one to four wounds. */
export function mutated(sample: object): fc.Arbitrary<unknown> {
  return fc
    .array(mutation, { minLength: 1, maxLength: 4 })
    .map((wounds) => wounds.reduce<Json>(wound, JSON.parse(JSON.stringify(sample))))
}

interface Rtp {
  readonly codecs: readonly object[]
  readonly headerExtensions: readonly object[]
  readonly encodings: readonly object[]
}

const layer = fc.record(
  {
    ssrc: fc.integer({ min: 1, max: 0xffff_ffff }),
    rid: fc.stringMatching(/^[A-Za-z0-9]{1,8}$/),
    rtx: fc.record({ ssrc: fc.integer({ min: 1, max: 0xffff_ffff }) }),
    scalabilityMode: fc.constantFrom('L1T1', 'L1T2', 'L1T3'),
    maxBitrate: fc.integer({ min: 1, max: 50_000_000 }),
    dtx: fc.boolean(),
  },
  { requiredKeys: ['ssrc'] },
)

/** Odd values at the ends of what is allowed, in a shape that is. */
export function extreme(sample: Rtp): fc.Arbitrary<unknown> {
  const payloadType = fc.oneof(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 96, max: 127 }))
  const id = fc.integer({ min: 1, max: 255 })
  return fc.record({
    mid: fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/),
    codecs: fc
      .uniqueArray(payloadType, { minLength: sample.codecs.length, maxLength: sample.codecs.length })
      .map(([main, repair]) =>
        sample.codecs.map((codec, index) =>
          index === 0 ? { ...codec, payloadType: main } : { ...codec, payloadType: repair, parameters: { apt: main } },
        ),
      ),
    headerExtensions: fc
      .uniqueArray(id, { minLength: sample.headerExtensions.length, maxLength: sample.headerExtensions.length })
      .map((ids) => sample.headerExtensions.map((one, index) => ({ ...one, id: ids[index] }))),
    encodings: fc.array(layer, { minLength: sample.encodings.length, maxLength: sample.encodings.length }),
  })
}

type Path = readonly (string | number)[]

function wound(root: Json, { at, how, key, value }: Mutation): Json {
  const paths = pathsOf(root)
  const path = paths[at % paths.length] ?? []
  return changed(root, path, (node) => struck(node, how, key, value))[0] ?? null
}

function struck(node: Json, how: Mutation['how'], key: string, value: Json): readonly Json[] {
  if (how === 'delete') return []
  if (how === 'nest') return [[node]]
  if (how === 'double' && isList(node)) return [[...node, ...node]]
  if (how === 'add' && node !== null && typeof node === 'object' && !isList(node)) {
    // By definition and not by assignment, so that `__proto__` is a key as it is in parsed JSON.
    return [Object.fromEntries([...Object.entries(node), [key, value]])]
  }
  return [value]
}

/** The node with the change at its path: one value, or none where it was deleted. */
function changed(node: Json, path: Path, change: (node: Json) => readonly Json[]): readonly Json[] {
  const [head, ...rest] = path
  if (head === undefined) return change(node)
  if (isList(node)) {
    return [node.flatMap((child, index) => (index === head ? changed(child, rest, change) : [child]))]
  }
  if (node === null || typeof node !== 'object') return [node]
  return [
    Object.fromEntries(
      Object.entries(node).flatMap(([name, child]) =>
        (name === head ? changed(child, rest, change) : [child]).map((after) => [name, after] as const),
      ),
    ),
  ]
}

function pathsOf(node: Json, path: Path = []): readonly Path[] {
  if (node === null || typeof node !== 'object') return [path]
  const children: readonly (readonly [string | number, Json])[] = isList(node)
    ? node.map((child, index) => [index, child] as const)
    : Object.entries(node)
  return [path, ...children.flatMap(([name, child]) => pathsOf(child, [...path, name]))]
}

const isList = (node: Json): node is readonly Json[] => Array.isArray(node)
