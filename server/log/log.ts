import { createRequire } from 'node:module'
import { type DestinationStream, type Logger, type LoggerOptions, pino, stdSerializers } from 'pino'

/** Fields that never leave the process, wherever they stand in the first three levels of a line. */
const secrets = [
  'token',
  'password',
  'passwordHash',
  'key',
  'secret',
  'credential',
  'cookie',
  'set-cookie',
  'authorization',
  'sdp',
  'dtls',
  'dtlsParameters',
  'iceParameters',
  'iceCandidates',
  'rtpParameters',
  'email',
  'ip',
  'ips',
  'address',
  'remoteAddress',
  'x-forwarded-for',
  'forwarded',
] as const

const paths = secrets.flatMap((name) => {
  const last = name.includes('-') ? `["${name}"]` : name
  const dot = name.includes('-') ? '' : '.'
  return [last, `*${dot}${last}`, `*.*${dot}${last}`]
})

export interface LogOptions {
  readonly level: NonNullable<LoggerOptions['level']>
  /** Where lines go instead of the standard output. */
  readonly to?: DestinationStream
}

/** JSON lines; readable ones where a person looks on and `pino-pretty` is installed. */
export function openLog({ level, to }: LogOptions): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths, censor: '[kept secret]' },
    serializers: {
      err: stdSerializers.errWithCause,
      // A request says who called and what for; a line needs neither.
      req: ({ method }: { method?: string }) => ({ method }),
      res: ({ statusCode }: { statusCode?: number }) => ({ status: statusCode }),
    },
  }
  const stream = to ?? (process.stdout.isTTY ? pretty() : undefined)
  return stream === undefined ? pino(options) : pino(options, stream)
}

function pretty(): DestinationStream | undefined {
  try {
    const build = createRequire(import.meta.url)('pino-pretty') as (options: object) => DestinationStream
    return build({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l', sync: true })
  } catch {
    return undefined
  }
}
