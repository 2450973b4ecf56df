import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import type { types } from 'mediasoup'
import type { SeatOffer } from '../../protocol/messages/media.ts'

export interface Place {
  readonly ip: string
  readonly announcedAddress?: string
}

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>

/** Bridges to containers and virtual machines: nobody outside this machine reaches it there. */
const INNER = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|podman|lxc|lxd|ifb)/

/**
 * Where to listen and what to announce. A wildcard without an announced address becomes one place an interface, so that
 * answers leave from the address that was asked. Only the widest class of addresses is announced: a browser asks its user
 * for permission before a public page may reach a private or a loopback address, and whoever sits at this very machine
 * reaches it by any of its addresses.
 */
export function listenPlaces(
  listenIp: string,
  announcedAddress: string | undefined,
  interfaces: Interfaces = networkInterfaces(),
): readonly Place[] {
  if (announcedAddress) return [{ ip: listenIp, announcedAddress }]
  if (listenIp !== '0.0.0.0' && listenIp !== '::') return [{ ip: listenIp }]
  const all = Object.entries(interfaces)
    .flatMap(([name, addresses]) => (addresses ?? []).map((address) => ({ name, ...address })))
    .filter(({ family, scopeid }) => (family === 'IPv4' || listenIp === '::') && !scopeid)
  const outer = all.filter(({ name, internal }) => !internal && !INNER.test(name))
  const classes = [
    outer.filter(({ address }) => !isPrivate(address)),
    outer,
    all.filter(({ internal }) => !internal),
    all,
  ]
  const widest = classes.find((addresses) => addresses.some(({ family }) => family === 'IPv4'))
  if (!widest) throw new Error(`no network interface to listen on for ${listenIp}`)
  // Four are enough for any machine, and each costs every caller some 500 bytes.
  return widest.slice(0, 4).map(({ address }) => ({ ip: address }))
}

function isPrivate(address: string): boolean {
  if (address.includes(':')) return /^f[cd]/i.test(address)
  const [a = 0, b = 0] = address.split('.').map(Number)
  return a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 100 && b >= 64 && b < 128)
}

/** UDP first: the order is the order of preference. */
export function listenInfos(places: readonly Place[], port: number, tcp: boolean): types.TransportListenInfo[] {
  const protocols: readonly types.TransportProtocol[] = tcp ? ['udp', 'tcp'] : ['udp']
  return protocols.flatMap((protocol) => places.map((place) => ({ protocol, port, ...place })))
}

/** A port that is free for UDP and TCP at once, at least a moment ago. */
export async function freePort(ip: string): Promise<number> {
  const udp = createSocket(ip.includes(':') ? 'udp6' : 'udp4')
  try {
    udp.bind(0, ip)
    await once(udp, 'listening')
    const { port } = udp.address()
    const tcp = createServer()
    tcp.listen(port, ip)
    await once(tcp, 'listening')
    tcp.close()
    return port
  } finally {
    udp.close()
  }
}

type Candidates = SeatOffer['send']['iceCandidates']

/** The worker's candidates as the client needs them, with the port by which a relay or a port mapping is reached. */
export function offeredCandidates(candidates: readonly types.IceCandidate[], port: number | undefined): Candidates {
  return candidates.map((candidate) => ({
    foundation: candidate.protocol,
    priority: candidate.priority,
    address: candidate.address,
    protocol: candidate.protocol,
    port: port ?? candidate.port,
    type: candidate.type,
    ...(candidate.tcpType ? { tcpType: candidate.tcpType } : {}),
  }))
}
