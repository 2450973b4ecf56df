import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { asModule } from './as-module.ts'
import { leanParts, unused } from './lean-parts.ts'

const packages = new URL('../../node_modules/', import.meta.url)
const library = ['Device', 'Transport', 'Producer', 'Consumer', 'ortc', 'utils', 'errors']
  .concat(
    ['Chrome111', 'Firefox120', 'Safari12', 'sdp/RemoteSdp', 'sdp/RemoteMediaSection'].map(
      (name) => `handlers/${name}`,
    ),
  )
  .map((name) => `mediasoup-client/lib/${name}.js`)
  .concat(['awaitqueue/lib/AwaitQueue.js', 'awaitqueue/lib/index.js'])

/** As what an object of a class goes, where others call it. */
const variables: Readonly<Record<string, string>> = {
  'lib/Device.js': 'device',
  'lib/Transport.js': 'transport|sending|receiving',
  'lib/Producer.js': 'producer',
  'lib/Consumer.js': 'consumer|videoConsumerForProbator',
  'lib/handlers/Chrome111.js': '_?handler',
  'lib/handlers/Firefox120.js': '_?handler',
  'lib/handlers/Safari12.js': '_?handler',
  'sdp/RemoteSdp.js': '_remoteSdp',
  'sdp/RemoteMediaSection.js': '(?:new|old)?[mM]ediaSection',
  'lib/AwaitQueue.js': '_awaitQueue',
}

const leaned = library.map((name) => {
  const code = readFileSync(new URL(name, packages), 'utf8')
  return { name, code, lean: leanParts(asModule(code, name), name) }
})

describe('the library as we use it', () => {
  it.each(leaned)('is a module line by line: $name', ({ code, lean }) => {
    expect(lean).not.toMatch(/\brequire\(|^exports\./m)
    expect(lean).toMatch(/^export /m)
    expect(lean.split('\n')).toHaveLength(code.split('\n').length)
  })

  it('is asked for nothing that was left out of it', () => {
    const seat = readFileSync(new URL('../media/seat.ts', import.meta.url), 'utf8')
    const everywhere = [...leaned.map(({ lean }) => lean), seat]
    const asked = Object.entries(unused).flatMap(([file, names]) => {
      const own = leaned.filter(({ name }) => name.endsWith(file)).map(({ lean }) => lean)
      const variable = Object.entries(variables).find(([end]) => file.endsWith(end))?.[1]
      const calls = (owner: string | undefined, name: string, texts: readonly string[]) =>
        texts.some((text) => new RegExp(`\\b(?:${owner})\\??\\.${name}\\b`).test(text))
      return names.split(' ').filter((name) => calls('this', name, own) || calls(variable, name, everywhere))
    })
    expect(asked).toEqual([])
  })

  it('stops at a file that is written otherwise', () => {
    expect(() => asModule('module.exports = require("x").y', 'x.js')).toThrow(/x\.js is not written as we know it/)
    expect(() => leanParts('class AwaitQueue {}', 'awaitqueue/lib/AwaitQueue.js')).toThrow(/not written as we know it/)
  })
})
