import { describe, expect, it } from 'vitest'
import { openLog } from './log.ts'

function logged(fields: object): string {
  const lines: string[] = []
  openLog({ level: 'trace', to: { write: (line) => void lines.push(line) } }).info(fields, 'line')
  return lines.join('')
}

describe('the log', () => {
  it.each([
    'token',
    'password',
    'passwordHash',
    'cookie',
    'set-cookie',
    'authorization',
    'secret',
    'credential',
    'sdp',
    'iceParameters',
    'dtlsParameters',
    'rtpParameters',
    'email',
    'ip',
    'address',
    'remoteAddress',
    'x-forwarded-for',
  ])('keeps %s secret, on the first three levels of a line', (name) => {
    for (const fields of [{ [name]: 'SECRET' }, { a: { [name]: 'SECRET' } }, { a: { b: { [name]: 'SECRET' } } }]) {
      const line = logged(fields)
      expect(line).not.toContain('SECRET')
      expect(line).toContain('[kept secret]')
    }
  })

  it('says of a request its method alone', () => {
    const req = { method: 'GET', url: '/x?token=SECRET', ip: '203.0.113.7', headers: { cookie: 'SECRET' } }
    expect(logged({ req })).toContain('"req":{"method":"GET"}')
    expect(logged({ req })).not.toMatch(/SECRET|203\.0\.113/)
  })

  it('tells an error with its cause', () => {
    const line = logged({ err: new Error('the call could not be kept', { cause: new Error('disk full') }) })
    expect(line).toContain('the call could not be kept')
    expect(line).toContain('disk full')
  })

  it('has a time that people read', () => {
    expect(JSON.parse(logged({}))).toMatchObject({ time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), msg: 'line' })
  })
})
