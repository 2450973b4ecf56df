import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Static } from 'typebox'
import { Value } from 'typebox/value'
import { defaultLimits, type Limits } from '../../protocol/call/limits.ts'
import type { Millis } from '../../protocol/ids.ts'
import type { IceServer } from '../../protocol/messages/media.ts'
import { nearest } from './nearest.ts'
import { type Setting, type SettingName, settings, type Values } from './settings.ts'

export interface Config {
  /** 0: the system chooses a free one. */
  readonly port: number
  readonly host: string
  /** Absolute path of the data folder; it may not exist yet. */
  readonly data: string
  readonly demo: boolean
  /** Origin under which people reach this server; `null`: whatever Host they ask for. */
  readonly publicUrl: string | null
  /** Addresses and networks of reverse proxies, separated by commas. */
  readonly trustProxy: false | string
  readonly media: {
    readonly port: number
    readonly listen: string
    readonly announcedAddress: string | null
    readonly announcedPort: number | null
    readonly tcp: boolean
    readonly workers: number
  }
  readonly limits: Limits
  readonly drain: Millis
  readonly logLevel: NonNullable<Values['SHOPBELL_LOG_LEVEL']>
  readonly iceServers: readonly Static<typeof IceServer>[]
  /** Key that signs visits; `null`: kept in the data folder. */
  readonly secret: string | null
  /** Mail server and sender; `null`: no mail is sent. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** Origins that the demo shop lists beside this server's own. */
  readonly origins: readonly string[]
  /** Per address and minute. */
  readonly rates: { readonly visits: number; readonly presses: number; readonly signIns: number }
}

/** Everything that is wrong with the environment, one line each. */
export class ConfigFault extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`The configuration is wrong:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
    this.name = 'ConfigFault'
    this.faults = faults
  }
}

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the environment once. A name set to nothing counts as not set, as compose files do it.
 *
 * @throws {ConfigFault} naming every unknown `SHOPBELL_` name and every bad value
 */
export function readConfig(env: Environment): Config {
  const faults = unknownNames(env)
  const values: Values & Record<string, unknown> = {}
  for (const [name, row] of Object.entries<Setting>(settings)) {
    const given = env[name]
    if (given === undefined || given.trim() === '') continue
    const value = decoded(row, given)
    if (value !== undefined && Value.Check(row.schema, value)) values[name] = value
    else faults.push(`${name} must be ${row.expects}${row.secret === true ? '' : `; it is ${JSON.stringify(given)}`}`)
  }
  const config = compose(values)
  faults.push(...contradictions(config))
  if (faults.length > 0) throw new ConfigFault(faults)
  return deepFreeze(config)
}

function unknownNames(env: Environment): string[] {
  const known = Object.keys(settings)
  return Object.keys(env)
    .filter((name) => name.startsWith('SHOPBELL_') && !known.includes(name))
    .map((name) => {
      const meant = nearest(name, known)
      return `${name} is not a setting${meant === undefined ? '' : `; did you mean ${meant}?`}`
    })
}

function decoded(row: Setting, given: string): unknown {
  try {
    return row.decode(given)
  } catch {
    return undefined
  }
}

function compose(values: Values): Config {
  const demo = values.SHOPBELL_DEMO ?? true
  // Demo passwords are public, so demo mode is for this machine unless told otherwise.
  const everywhere = demo ? '127.0.0.1' : '0.0.0.0'
  const seconds = (name: SettingName & `${string}_SECONDS`, otherwise: Millis): Millis => {
    const given = values[name]
    return given === undefined ? otherwise : given * 1_000
  }
  return {
    port: values.PORT ?? 3_000,
    host: values.SHOPBELL_HOST ?? everywhere,
    data: values.SHOPBELL_DATA ?? resolve('data'),
    demo,
    publicUrl: values.SHOPBELL_PUBLIC_URL ?? null,
    trustProxy: values.SHOPBELL_TRUST_PROXY ?? false,
    media: {
      port: values.SHOPBELL_MEDIA_PORT ?? 44_444,
      // Also in demo mode: Firefox sends no media to a loopback address, and without signalling nobody gets a seat.
      listen: values.SHOPBELL_MEDIA_LISTEN ?? '0.0.0.0',
      announcedAddress: values.SHOPBELL_ANNOUNCED_ADDRESS ?? null,
      announcedPort: values.SHOPBELL_ANNOUNCED_PORT ?? null,
      tcp: values.SHOPBELL_MEDIA_TCP ?? true,
      workers: values.SHOPBELL_MEDIA_WORKERS ?? availableParallelism(),
    },
    limits: {
      ...defaultLimits,
      ring: seconds('SHOPBELL_RING_SECONDS', defaultLimits.ring),
      grace: seconds('SHOPBELL_GRACE_SECONDS', defaultLimits.grace),
    },
    drain: seconds('SHOPBELL_DRAIN_SECONDS', 30_000),
    logLevel: values.SHOPBELL_LOG_LEVEL ?? 'info',
    iceServers: values.SHOPBELL_ICE_SERVERS ?? [],
    secret: values.SHOPBELL_SECRET ?? null,
    mail:
      values.SHOPBELL_SMTP_URL === undefined
        ? null
        : { url: values.SHOPBELL_SMTP_URL, from: values.SHOPBELL_MAIL_FROM ?? '' },
    origins: values.SHOPBELL_ORIGINS ?? [],
    rates: {
      visits: values.SHOPBELL_RATE_VISITS ?? 30,
      presses: values.SHOPBELL_RATE_PRESSES ?? 20,
      signIns: values.SHOPBELL_RATE_SIGN_INS ?? 10,
    },
  }
}

/** Values that are each right and do not go together. */
function contradictions({ media, demo, origins, mail }: Config): string[] {
  const faults: string[] = []
  if (media.announcedPort !== null && media.workers > 1) {
    faults.push('SHOPBELL_ANNOUNCED_PORT names one port, so SHOPBELL_MEDIA_WORKERS must be 1')
  }
  if (media.port !== 0 && media.port + media.workers - 1 > 65_535) {
    faults.push('SHOPBELL_MEDIA_PORT leaves too few ports above it for SHOPBELL_MEDIA_WORKERS')
  }
  if (!demo && origins.length > 0) faults.push('SHOPBELL_ORIGINS is for the demo shop, and SHOPBELL_DEMO is false')
  if (mail?.from === '') faults.push('SHOPBELL_SMTP_URL needs SHOPBELL_MAIL_FROM: a mail is from somebody')
  return faults
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const child of Object.values(value)) deepFreeze(child)
  }
  return value
}
