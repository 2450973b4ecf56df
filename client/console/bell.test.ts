import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Bell, type BellSounds } from './bell.ts'

function silentSounds() {
  const playing = new Set<string>()
  let played = 0
  const sounds: BellSounds = {
    volume: 1,
    blocked: false,
    unlock: async () => true,
    play: (name) => {
      played += 1
      playing.add(name)
      return { [Symbol.dispose]: () => playing.delete(name) }
    },
  }
  return { sounds, playing, count: () => played }
}

describe('the bell', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('rings until it is stopped, and only once however often it is asked', () => {
    const { sounds, playing, count } = silentSounds()
    const bell = new Bell(sounds, 0.5)
    bell.start()
    bell.start()
    expect([...playing]).toEqual(['ring'])
    expect(count()).toBe(1)
    bell.stop()
    expect(playing.size).toBe(0)
  })

  it('chimes once and falls silent by itself', () => {
    const { sounds, playing } = silentSounds()
    new Bell(sounds, 0.5).chime()
    expect(playing.size).toBe(1)
    vi.advanceTimersByTime(2_600)
    expect(playing.size).toBe(0)
  })

  it('does not stop a ring with a chime that ends', () => {
    const { sounds, playing } = silentSounds()
    const bell = new Bell(sounds, 0.5)
    bell.chime()
    bell.start()
    bell.chime()
    vi.advanceTimersByTime(10_000)
    expect(playing.size).toBe(1)
  })

  it('waits while somebody listens to a caller, and goes on by itself where it still rings', () => {
    const { sounds, playing } = silentSounds()
    const bell = new Bell(sounds, 0.5)
    bell.start()
    bell.hush(true)
    expect(playing.size).toBe(0)
    bell.start()
    bell.chime()
    expect(playing.size).toBe(0)
    bell.hush(false)
    expect(playing.size).toBe(1)
    bell.hush(true)
    bell.stop()
    bell.hush(false)
    expect(playing.size).toBe(0)
  })

  it('is heard at a new volume while it rings', () => {
    const { sounds, playing, count } = silentSounds()
    const bell = new Bell(sounds, 0.5)
    expect(sounds.volume).toBe(0.5)
    bell.start()
    bell.setVolume(0.9)
    expect(sounds.volume).toBe(0.9)
    expect([playing.size, count()]).toEqual([1, 2])
  })
})
