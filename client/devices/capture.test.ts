import { describe, expect, it, vi } from 'vitest'
import { Capture } from './capture.ts'
import { FakeMachine } from './fake-track.ts'

/** A microphone that takes its time, in a browser that knows what the person has allowed. */
function slow(isAllowed?: () => Promise<boolean>) {
  const machine = new FakeMachine([['audioinput', 'default']])
  const { promise: given, resolve: give } = Promise.withResolvers<void>()
  const capture = new Capture('audio', {
    getUserMedia: async (constraints) => {
      await given
      return machine.getUserMedia(constraints)
    },
    ...(isAllowed && { isAllowed }),
  })
  const opening = capture.open()
  return { capture, opening, give }
}

describe('a microphone that is just being opened', () => {
  it('is a question to the person where they have not allowed it yet, until it is there', async () => {
    const { capture, opening, give } = slow(() => Promise.resolve(false))
    const told = vi.fn<() => void>()
    capture.subscribe(told)
    expect(capture.questions).toBe(false)
    await vi.waitFor(() => expect(capture.questions).toBe(true))
    expect(told).toHaveBeenCalledTimes(1)
    give()
    await opening
    expect(capture.questions).toBe(false)
  })

  it('is none where they have', async () => {
    const allowed = Promise.resolve(true)
    const { capture, opening, give } = slow(() => allowed)
    await allowed
    await Promise.resolve()
    expect(capture).toMatchObject({ asking: true, questions: false })
    give()
    await opening
  })

  it('is one at once where the browser does not tell', () => {
    expect(slow().capture.questions).toBe(true)
  })
})
