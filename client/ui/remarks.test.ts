import { describe, expect, it } from 'vitest'
import { english } from '../locales/call-en.ts'
import { type Change, connected, ringing, stateOf } from './gallery/states.ts'
import { remarksOf } from './remarks.ts'

const track: MediaStreamTrack = Object.create(null)
const first = (change: Change) => remarksOf(stateOf(connected(), change), english, null)[0]

describe('the remark over a call', () => {
  it('is none while all is well', () => {
    expect(remarksOf(stateOf(connected()), english, null)).toEqual([])
    expect(remarksOf(stateOf(ringing()), english, null)).toEqual([])
  })

  it('offers to unmute whoever speaks muted', () => {
    const remark = first({ own: { microphone: 'muted', speaksMuted: true } })
    expect(remark?.action).toEqual({ name: 'unmute', wish: 'mute-request', detail: { muted: false } })
  })

  it('tells of a slow line the one who can do something about it', () => {
    expect(first({ own: { line: 1 } })?.text).toBe('Your connection sends slowly. Your voice may break up.')
    expect(first({ own: { line: 1, camera: track } })?.text).toBe(
      'Your connection sends slowly. The picture comes back by itself.',
    )
    expect(first({ other: { line: 1, camera: track } })?.text).toBe(
      'Anna’s connection sends slowly. The picture comes back by itself.',
    )
    expect(first({ own: { line: 2 } })).toBeUndefined()
  })

  it('does not blame the line of somebody who sends nothing', () => {
    expect(first({ own: { line: 0, microphone: 'muted' } })).toBeUndefined()
  })

  it('offers another try only where one can help', () => {
    const actions = (['denied', 'missing', 'in-use', 'insecure', 'unsupported'] as const).map(
      (microphoneTrouble) => first({ own: { microphone: 'none', microphoneTrouble } })?.action?.name,
    )
    expect(actions).toEqual(['retry', 'retry', 'retry', 'dismiss', 'dismiss'])
  })

  it('says that one can go on talking while only the socket is gone', () => {
    expect(first({ rest: { link: 'reconnecting' } })?.text).toBe('We are reconnecting. You can go on talking.')
    expect(first({ rest: { link: 'reconnecting', media: 'reconnecting' } })).toBeUndefined()
  })

  it('says that the place is kept while it rings and the socket is gone', () => {
    const ringsOn = stateOf(ringing(), { rest: { link: 'reconnecting' } })
    expect(remarksOf(ringsOn, english, null)[0]?.text).toBe(
      'Reconnecting. The line broke. Your place in the call is kept.',
    )
  })

  it('puts what somebody just wished before what goes on anyway', () => {
    const change = { own: { screen: track, line: 1, cameraTrouble: 'denied' } } as const
    const keys = remarksOf(stateOf(connected(), change), english, 'failed').map(({ key }) => key)
    expect(keys).toEqual(['screen', 'camera denied', 'line 1', 'sharing'])
  })
})
