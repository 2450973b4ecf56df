import { describe, expect, it, vi } from 'vitest'
import { FakeTrack, trackOf } from '../devices/fake-track.ts'
import { type AudioElement, Speaker } from './speaker.ts'

function speaker() {
  const elements: (AudioElement & { sink: string; plays: boolean })[] = []
  let allowed = true
  const tell = vi.fn<() => void>()
  const made = new Speaker(tell, {
    element: () => {
      const element = {
        srcObject: null,
        volume: 1,
        sink: '',
        plays: false,
        play: () => {
          element.plays = allowed
          return allowed ? Promise.resolve() : Promise.reject(new DOMException('', 'NotAllowedError'))
        },
        pause: () => {
          element.plays = false
        },
        setSinkId: (id: string) => {
          element.sink = id
          return Promise.resolve()
        },
      }
      elements.push(element)
      return element
    },
    stream: () => ({}) as MediaStream,
  })
  return { made, elements, tell, allow: (now: boolean) => (allowed = now) }
}

const voice = (): MediaStreamTrack => trackOf(new FakeTrack('audio'))

describe('the speaker', () => {
  it('plays each voice in an element of its own, and lets it go with the voice', () => {
    const { made, elements } = speaker()
    const [one, other] = [voice(), voice()]
    made.play([one, other])
    made.play([one, other])
    expect(elements.map(({ plays }) => plays)).toEqual([true, true])
    made.play([other])
    expect(elements.map(({ plays }) => plays)).toEqual([false, true])
    expect(elements[0]?.srcObject).toBeNull()
  })

  it('asks for a tap where the browser refuses to play, and plays after it', async () => {
    const { made, elements, tell, allow } = speaker()
    allow(false)
    made.play([voice()])
    await vi.waitFor(() => expect(made.needsTap).toBe(true))
    expect(tell).toHaveBeenCalledTimes(1)
    allow(true)
    await made.allowed()
    expect(made.needsTap).toBe(false)
    expect(elements[0]?.plays).toBe(true)
  })

  it('plays without a tap where the page begins to record while the browser refuses', async () => {
    const { made, elements, tell, allow } = speaker()
    allow(false)
    made.play([voice()])
    allow(true)
    await made.allowed()
    await vi.waitFor(() => expect(elements[0]?.plays).toBe(true))
    expect(tell).not.toHaveBeenCalled()
  })

  it('wants no tap for a voice that has gone', async () => {
    const { made, allow } = speaker()
    allow(false)
    made.play([voice()])
    made.play([])
    await Promise.resolve()
    await Promise.resolve()
    expect(made.needsTap).toBe(false)
  })

  it('keeps volume and output for voices that come later', () => {
    const { made, elements } = speaker()
    made.volume = 0.3
    made.choose('loud')
    made.play([voice()])
    expect(elements[0]).toMatchObject({ volume: 0.3, sink: 'loud' })
    made.volume = 7
    made.choose(null)
    expect(elements[0]).toMatchObject({ volume: 1, sink: '' })
  })
})
