import { describe, expect, it } from 'vitest'
import { shopId } from '../../protocol/ids.ts'
import { plainShop } from '../shops/shop.ts'
import { type Asking, openOrigins } from './origins.ts'

const boots = plainShop(shopId('boots'), 'Boots', { origins: ['https://boots.example'] })
const hats = plainShop(shopId('hats'), 'Hats', { origins: ['https://hats.example'] })
const shops = { find: (id: string) => [boots, hats].find((shop) => shop.id === id), all: [boots, hats] }

function policy(config: { publicUrl?: string; host?: string; trustProxy?: string } = {}) {
  const { publicUrl = null, host = '127.0.0.1', trustProxy = false } = config
  return openOrigins({ config: { publicUrl, host, trustProxy }, shops })
}

function from(origin: string | undefined, host = 'localhost:3000', protocol: 'http' | 'https' = 'http'): Asking {
  return { headers: origin === undefined ? {} : { origin }, host, protocol }
}

describe('an origin', () => {
  it('of this server is the one that was asked', () => {
    const { isOwn } = policy()
    expect(isOwn(from('http://localhost:3000'))).toBe(true)
    expect(isOwn(from('http://127.0.0.1:3000', '127.0.0.1:3000'))).toBe(true)
    expect(isOwn(from('http://[::1]:3000', '[::1]:3000'))).toBe(true)
    expect(isOwn(from('http://localhost', 'localhost:80'))).toBe(true)
    expect(isOwn(from('http://localhost:3001'))).toBe(false)
    expect(isOwn(from('https://localhost:3000'))).toBe(false)
    expect(isOwn(from('null'))).toBe(false)
    expect(isOwn(from(undefined))).toBe(false)
  })

  it('of a foreign name that points at this machine is not ours', () => {
    expect(policy().isOwn(from('http://rebound.example:3000', 'rebound.example:3000'))).toBe(false)
    expect(policy({ host: '0.0.0.0' }).isOwn(from('http://bell.lan:3000', 'bell.lan:3000'))).toBe(true)
    expect(policy({ trustProxy: 'loopback' }).isOwn(from('https://bell.example', 'bell.example', 'https'))).toBe(true)
  })

  it('of this server is the configured one alone, where one is configured', () => {
    const { isOwn } = policy({ publicUrl: 'https://bell.example' })
    expect(isOwn(from('https://bell.example', '10.0.0.5:3000'))).toBe(true)
    expect(isOwn(from('http://localhost:3000'))).toBe(false)
  })

  it.each(['', ' ', 'a b', 'x/y', 'x@y', '[', 'x:99999'])('is not ours with the Host "%s"', (host) => {
    expect(policy({ host: '0.0.0.0' }).isOwn(from(`http://${host}`, host))).toBe(false)
  })

  it('may call the shop that lists it, and connect for it', () => {
    const { mayCall, mayConnect, isOwn } = policy()
    const asking = from('https://boots.example')
    expect([mayCall(boots.id, asking), mayCall(hats.id, asking), mayCall(shopId('none'), asking)]).toEqual([
      true,
      false,
      false,
    ])
    expect([mayConnect(asking), isOwn(asking)]).toEqual([true, false])
    for (const stranger of [
      'https://boots.example.evil.example',
      'http://boots.example',
      'https://boots.example:8443',
    ]) {
      expect([mayCall(boots.id, from(stranger)), mayConnect(from(stranger))]).toEqual([false, false])
    }
  })

  it('of this server may call every shop', () => {
    const { mayCall, mayConnect } = policy()
    expect(mayCall(hats.id, from('http://localhost:3000'))).toBe(true)
    expect(mayConnect(from('http://localhost:3000'))).toBe(true)
  })
})
