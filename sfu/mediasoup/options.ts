/** The part of a pino logger that the media need. */
export interface MediaLogger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
  debug(fields: object, message: string): void
}

export interface MediasoupOptions {
  /** Path of the mediasoup worker. */
  readonly workerBin: string
  /** One a core by default: a worker is one thread. */
  readonly workers?: number | undefined
  /** An address of this machine, or `0.0.0.0` for all. */
  readonly listenIp: string
  /** The address that clients are told, where it is not the one listened on. */
  readonly announcedAddress?: string | undefined
  /** The port that clients are told for the first worker, where a relay or a port mapping stands before it; one more for each further worker. */
  readonly announcedPort?: number | undefined
  /** UDP and TCP port of the first worker, one more for each further worker; 0 takes free ones. */
  readonly port: number
  /** Whether to listen on TCP too, for networks that let no UDP out. */
  readonly tcp?: boolean | undefined
  readonly logger?: MediaLogger | undefined
}

const silent = () => {}
export const noLogger: MediaLogger = { info: silent, warn: silent, error: silent, debug: silent }
