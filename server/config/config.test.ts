import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../protocol/call/limits.ts'
import { ConfigFault, type Environment, readConfig } from './config.ts'
import { settings } from './settings.ts'

function faultsOf(env: Environment): readonly string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults
    throw error
  }
}

describe('the configuration', () => {
  it('is a demo on this machine when nothing is set', () => {
    expect(readConfig({})).toEqual({
      port: 3_000,
      host: '127.0.0.1',
      data: resolve('data'),
      demo: true,
      publicUrl: null,
      trustProxy: false,
      media: {
        port: 44_444,
        listen: '0.0.0.0',
        announcedAddress: null,
        announcedPort: null,
        tcp: true,
        workers: availableParallelism(),
      },
      limits: defaultLimits,
      drain: 30_000,
      logLevel: 'info',
      mail: null,
      iceServers: [],
      secret: null,
      origins: [],
      rates: { visits: 30, presses: 20, signIns: 10 },
    })
  })

  it('listens everywhere outside demo mode', () => {
    const { host, media } = readConfig({ SHOPBELL_DEMO: 'false' })
    expect([host, media.listen]).toEqual(['0.0.0.0', '0.0.0.0'])
  })

  it('is taken from the environment, value by value', () => {
    const config = readConfig({
      PORT: '0',
      SHOPBELL_HOST: '::1',
      SHOPBELL_DATA: '/var/lib/shopbell',
      SHOPBELL_PUBLIC_URL: 'https://Bell.example:443/',
      SHOPBELL_TRUST_PROXY: '10.0.0.0/8, loopback',
      SHOPBELL_MEDIA_WORKERS: '1',
      SHOPBELL_ANNOUNCED_ADDRESS: '203.0.113.7',
      SHOPBELL_ANNOUNCED_PORT: '40000',
      SHOPBELL_MEDIA_TCP: 'FALSE',
      SHOPBELL_RING_SECONDS: '3',
      SHOPBELL_DRAIN_SECONDS: '0',
      SHOPBELL_ICE_SERVERS: '[{"urls":["turn:turn.example"],"username":"a","credential":"b"}]',
      SHOPBELL_ORIGINS: 'https://Shop.example, http://localhost:8080/',
      SHOPBELL_RATE_VISITS: '1000',
    })
    expect(config.port).toBe(0)
    expect(config.host).toBe('::1')
    expect(config.data).toBe('/var/lib/shopbell')
    expect(config.publicUrl).toBe('https://bell.example')
    expect(config.trustProxy).toBe('10.0.0.0/8, loopback')
    expect(config.media).toMatchObject({
      announcedAddress: '203.0.113.7',
      announcedPort: 40_000,
      tcp: false,
      workers: 1,
    })
    expect(config.limits.ring).toBe(3_000)
    expect(config.drain).toBe(0)
    expect(config.iceServers).toEqual([{ urls: ['turn:turn.example'], username: 'a', credential: 'b' }])
    expect(config.origins).toEqual(['https://shop.example', 'http://localhost:8080'])
    expect(config.rates.visits).toBe(1_000)
  })

  it('takes a name set to nothing as not set', () => {
    expect(readConfig({ PORT: '', SHOPBELL_PUBLIC_URL: ' ' })).toEqual(readConfig({}))
  })

  it('leaves names alone that are not ours', () => {
    expect(faultsOf({ PATH: '/bin', SHOP: 'x', MEDIASOUP_WORKER_BIN: '/worker' })).toEqual([])
  })

  it('cannot be changed', () => {
    const config = readConfig({ SHOPBELL_ORIGINS: 'https://shop.example' })
    for (const each of [config, config.media, config.limits, config.origins]) expect(Object.isFrozen(each)).toBe(true)
  })

  it('stops with everything that is wrong, one line each', () => {
    const faults = faultsOf({
      PORT: '70000',
      SHOPBELL_HOTS: '0.0.0.0',
      SHOPBELL_RING_SECOND: '5',
      SHOPBELL_COLOUR: 'red',
      SHOPBELL_DEMO: 'yes',
      SHOPBELL_LOG_LEVEL: 'loud',
    })
    expect(faults).toEqual([
      'SHOPBELL_HOTS is not a setting; did you mean SHOPBELL_HOST?',
      'SHOPBELL_RING_SECOND is not a setting; did you mean SHOPBELL_RING_SECONDS?',
      'SHOPBELL_COLOUR is not a setting',
      'PORT must be a port from 0 to 65535; it is "70000"',
      'SHOPBELL_DEMO must be true or false; it is "yes"',
      'SHOPBELL_LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent; it is "loud"',
    ])
    expect(new ConfigFault(faults).message.split('\n')).toHaveLength(faults.length + 1)
  })

  it.each([
    ['PORT', '3e3'],
    ['PORT', '0x10'],
    ['PORT', '-1'],
    ['SHOPBELL_HOST', 'a b'],
    ['SHOPBELL_PUBLIC_URL', 'http://bell.example'],
    ['SHOPBELL_PUBLIC_URL', 'https://bell.example/path'],
    ['SHOPBELL_PUBLIC_URL', 'bell.example'],
    ['SHOPBELL_PUBLIC_URL', 'https://user@bell.example'],
    ['SHOPBELL_TRUST_PROXY', 'true'],
    ['SHOPBELL_TRUST_PROXY', '1'],
    ['SHOPBELL_MEDIA_WORKERS', '0'],
    ['SHOPBELL_ICE_SERVERS', 'turn:turn.example'],
    ['SHOPBELL_ICE_SERVERS', '[{"url":"turn:turn.example"}]'],
    ['SHOPBELL_ICE_SERVERS', '[{"urls":["turn:turn.example"],"secret":"x"}]'],
    ['SHOPBELL_ORIGINS', 'https://shop.example/page'],
    ['SHOPBELL_ORIGINS', '*'],
    ['SHOPBELL_SECRET', 'too short'],
    ['SHOPBELL_RATE_VISITS', '0'],
  ])('refuses %s=%s', (name, value) => {
    expect(faultsOf({ [name]: value })).toHaveLength(1)
  })

  it('shows no secret in a complaint', () => {
    const faults = faultsOf({ SHOPBELL_SECRET: 'hunter2', SHOPBELL_ICE_SERVERS: '{"credential":"hunter2"}' })
    expect(faults).toHaveLength(2)
    expect(faults.join()).not.toContain('hunter2')
  })

  it('names values that do not go together', () => {
    expect(faultsOf({ SHOPBELL_ANNOUNCED_PORT: '40000', SHOPBELL_MEDIA_WORKERS: '2' })).toEqual([
      'SHOPBELL_ANNOUNCED_PORT names one port, so SHOPBELL_MEDIA_WORKERS must be 1',
    ])
    expect(faultsOf({ SHOPBELL_MEDIA_PORT: '65535', SHOPBELL_MEDIA_WORKERS: '2' })).toHaveLength(1)
    expect(faultsOf({ SHOPBELL_DEMO: 'false', SHOPBELL_ORIGINS: 'https://shop.example' })).toHaveLength(1)
  })

  it('says of every setting what it is for and what holds without it', () => {
    for (const row of Object.values(settings)) {
      expect(row.doc).toMatch(/^[A-Z].*\.$/)
      expect(row.otherwise).not.toBe('')
      expect(row.expects).not.toBe('')
    }
  })
})
