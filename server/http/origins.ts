import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { ShopId } from '../../protocol/ids.ts'
import type { Config } from '../config/config.ts'
import type { ShopDirectory } from '../shops/directory.ts'

/** What of a request tells where it comes from. */
export type Asking = Pick<FastifyRequest, 'headers' | 'host' | 'protocol'>

/** Decides which pages may talk to this server, by the `Origin` that browsers add and pages cannot forge. */
export interface Origins {
  /** The origin of this server, as the request reached it: for links. */
  readonly home: (asking: Asking) => string
  /** A page of this server. */
  readonly isOwn: (asking: Asking) => boolean
  /** A page of this server, or of an origin that the shop lists. */
  readonly mayCall: (shop: ShopId, asking: Asking) => boolean
  /** A page of this server, or of an origin that any shop lists: for a socket, before it says which shop it is for. */
  readonly mayConnect: (asking: Asking) => boolean
}

export interface OriginDeps {
  readonly config: Pick<Config, 'publicUrl' | 'host' | 'trustProxy'>
  readonly shops: Pick<ShopDirectory, 'find' | 'all'>
}

export function openOrigins({ config, shops }: OriginDeps): Origins {
  const isOwn = (asking: Asking): boolean => {
    const { origin } = asking.headers
    return origin !== undefined && origin === ownOrigin(config, asking)
  }
  return {
    home: (asking) => config.publicUrl ?? `${asking.protocol}://${asking.host}`,
    isOwn,
    mayCall: (shop, asking) => isOwn(asking) || lists(shops.find(shop)?.origins, asking),
    mayConnect: (asking) => isOwn(asking) || shops.all.some(({ origins }) => lists(origins, asking)),
  }
}

function lists(origins: readonly string[] | undefined, { headers }: Asking): boolean {
  return headers.origin !== undefined && (origins?.includes(headers.origin) ?? false)
}

/** The origin under which a request reached this server, or `null` if its Host cannot be believed. */
function ownOrigin(config: OriginDeps['config'], { host, protocol }: Asking): string | null {
  if (config.publicUrl !== null) return config.publicUrl
  // A foreign name that was made to point at this machine (DNS rebinding) would make a foreign page look like ours.
  // Where only this machine can ask, only names of this machine are believed.
  const local = isLoopback(config.host) && config.trustProxy === false
  const origin = URL.parse(`${protocol}://${host}`)
  if (origin === null || origin.pathname !== '/' || (local && !namesThisMachine(origin.hostname))) return null
  return origin.origin
}

function namesThisMachine(name: string): boolean {
  return isLoopback(name) || isIP(name.replace(/^\[|\]$/g, '')) !== 0
}

function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '')
  return name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d+){3}$/.test(name)
}
