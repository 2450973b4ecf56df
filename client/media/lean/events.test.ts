import { describe, expect, it } from 'vitest'
import { EnhancedEventEmitter } from './events.ts'

describe('the lean emitter', () => {
  it('tells its listeners in the order of their coming, and says whether there were any', () => {
    const emitter = new EnhancedEventEmitter()
    const heard: unknown[] = []
    emitter.on('word', (word) => heard.push(['first', word]))
    emitter.on('word', (word) => heard.push(['second', word]))
    expect(emitter.emit('word', 'yes')).toBe(true)
    expect(emitter.emit('other')).toBe(false)
    expect(heard).toEqual([
      ['first', 'yes'],
      ['second', 'yes'],
    ])
  })

  it('forgets one, one after once, or all', () => {
    const emitter = new EnhancedEventEmitter()
    const heard: string[] = []
    const always = () => heard.push('always')
    emitter.on('word', always).once('word', () => heard.push('once'))
    emitter.emit('word')
    emitter.emit('word')
    expect(heard).toEqual(['always', 'once', 'always'])
    emitter.off('word', always)
    expect(emitter.listenerCount('word')).toBe(0)
    emitter.on('word', always).on('other', always).close()
    expect(emitter.emit('word') || emitter.emit('other')).toBe(false)
  })

  it('lets a listener leave while it is told', () => {
    const emitter = new EnhancedEventEmitter()
    const heard: string[] = []
    emitter.once('word', () => heard.push('one'))
    emitter.once('word', () => heard.push('two'))
    emitter.emit('word')
    expect(heard).toEqual(['one', 'two'])
  })

  it('keeps to itself what a listener throws, if asked to', () => {
    const emitter = new EnhancedEventEmitter()
    emitter.on('word', () => {
      throw new Error('mine')
    })
    expect(emitter.safeEmit('word')).toBe(true)
    expect(() => emitter.emit('word')).toThrow('mine')
  })
})
