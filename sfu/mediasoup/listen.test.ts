import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { freePort, listenInfos, listenPlaces, offeredCandidates } from './listen.ts'

const ipv4 = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  netmask: '255.255.255.0',
  family: 'IPv4',
  mac: '00:00:00:00:00:00',
  internal,
  cidr: null,
})
const ipv6 = (address: string, scopeid = 0): NetworkInterfaceInfo => ({
  address,
  netmask: 'ffff::',
  family: 'IPv6',
  mac: '00:00:00:00:00:00',
  internal: false,
  cidr: null,
  scopeid,
})
const lo = [ipv4('127.0.0.1', true)]

describe('places to listen', () => {
  it.each<[string, Parameters<typeof listenPlaces>, readonly string[]]>([
    ['one address is itself', ['127.0.0.1', undefined, {}], ['127.0.0.1']],
    [
      'all addresses are those of the network',
      ['0.0.0.0', undefined, { lo, eth0: [ipv4('192.168.1.5')] }],
      ['192.168.1.5'],
    ],
    [
      'two networks are both announced',
      ['0.0.0.0', undefined, { lo, eth0: [ipv4('192.168.1.5')], wlan0: [ipv4('10.0.0.7')] }],
      ['192.168.1.5', '10.0.0.7'],
    ],
    [
      'a public address hides the private ones',
      ['0.0.0.0', undefined, { lo, eth0: [ipv4('203.0.113.9')], eth1: [ipv4('10.0.0.7')] }],
      ['203.0.113.9'],
    ],
    [
      'bridges to containers are not the network',
      ['0.0.0.0', undefined, { lo, docker0: [ipv4('172.17.0.1')], eth0: [ipv4('192.168.1.5')] }],
      ['192.168.1.5'],
    ],
    ['a bridge is better than nothing', ['0.0.0.0', undefined, { lo, docker0: [ipv4('172.17.0.1')] }], ['172.17.0.1']],
    ['a machine without network talks to itself', ['0.0.0.0', undefined, { lo }], ['127.0.0.1']],
    [
      'IPv6 comes with the wildcard of both, but no address of one link',
      ['::', undefined, { lo, eth0: [ipv4('203.0.113.9'), ipv6('2001:db8::1'), ipv6('fe80::1', 2)] }],
      ['203.0.113.9', '2001:db8::1'],
    ],
  ])('%s', (_name, given, addresses) => {
    expect(listenPlaces(...given)).toEqual(addresses.map((ip) => ({ ip })))
  })

  it('are one where an address is announced', () => {
    expect(listenPlaces('0.0.0.0', 'calls.example.com', { lo })).toEqual([
      { ip: '0.0.0.0', announcedAddress: 'calls.example.com' },
    ])
  })

  it('come with UDP before TCP on one port', () => {
    const infos = listenInfos([{ ip: '10.0.0.1' }, { ip: '10.0.0.2' }], 5_000, true)
    expect(infos.map(({ protocol, ip, port }) => `${protocol} ${ip} ${port}`)).toEqual([
      'udp 10.0.0.1 5000',
      'udp 10.0.0.2 5000',
      'tcp 10.0.0.1 5000',
      'tcp 10.0.0.2 5000',
    ])
    expect(listenInfos([{ ip: '10.0.0.1' }], 5_000, false)).toHaveLength(1)
  })

  it('have a port that is free for both', async () => {
    const port = await freePort('127.0.0.1')
    const udp = createSocket('udp4').bind(port, '127.0.0.1')
    const tcp = createServer().listen(port, '127.0.0.1')
    await Promise.all([once(udp, 'listening'), once(tcp, 'listening')])
    expect([udp.address(), tcp.address()]).toMatchObject([{ port }, { port }])
    udp.close()
    tcp.close()
  })

  it('are told with the port of a relay, if there is one', () => {
    const candidate = {
      foundation: 'tcpcandidate',
      priority: 5,
      ip: '127.0.0.1',
      address: '127.0.0.1',
      protocol: 'tcp',
      port: 4_000,
      type: 'host',
      tcpType: 'passive',
    } as const
    expect(offeredCandidates([candidate], undefined)).toEqual([expect.objectContaining({ port: 4_000 })])
    expect(offeredCandidates([candidate], 9_000)).toEqual([
      {
        foundation: 'tcp',
        priority: 5,
        address: '127.0.0.1',
        protocol: 'tcp',
        port: 9_000,
        type: 'host',
        tcpType: 'passive',
      },
    ])
  })
})
