import { describe, expect, it, vi } from 'vitest'
import { Capture } from './capture.ts'
import { DeviceBoard } from './device-board.ts'
import { FakeMachine } from './fake-track.ts'

function desk() {
  const machine = new FakeMachine([
    ['audioinput', 'default'],
    ['audioinput', 'headset'],
    ['videoinput', 'webcam'],
    ['audiooutput', 'default'],
    ['audiooutput', 'loud'],
  ])
  const microphone = new Capture('audio', machine)
  const camera = new Capture('video', machine)
  const board = new DeviceBoard(microphone, camera, { ...machine, choosesSpeaker: true })
  return { machine, microphone, camera, board }
}

describe('a microphone', () => {
  it('asks once for all who ask at the same time', async () => {
    const { machine, microphone } = desk()
    const [one, other] = await Promise.all([microphone.open(), microphone.open()])
    expect(one).toBe(other)
    expect(machine.asked).toHaveLength(1)
  })

  it('is held as long as somebody holds a lease', async () => {
    const { microphone } = desk()
    const one = microphone.lease()
    const other = microphone.lease()
    const track = await microphone.open()
    one[Symbol.dispose]()
    one[Symbol.dispose]()
    expect(track.readyState).toBe('live')
    other[Symbol.dispose]()
    expect(track.readyState).toBe('ended')
    expect(microphone.track).toBeNull()
  })

  it('that arrives after everybody left is let go', async () => {
    const { machine, microphone } = desk()
    const lease = microphone.lease()
    const opening = microphone.open()
    lease[Symbol.dispose]()
    microphone.close()
    await expect(opening).rejects.toMatchObject({ name: 'MediaTrouble' })
    expect(machine.given.map(({ readyState }) => readyState)).toEqual(['ended'])
  })

  it('that is refused says why, and may be asked for again', async () => {
    const { machine, microphone } = desk()
    machine.refusal = new DOMException('', 'NotAllowedError')
    await expect(microphone.open()).rejects.toMatchObject({ reason: 'denied' })
    expect(microphone.trouble).toBe('denied')
    machine.refusal = null
    await microphone.open()
    expect(microphone.trouble).toBeNull()
  })

  it('is the very one that was chosen, or any where that one is gone since', async () => {
    const { machine, microphone } = desk()
    await microphone.open()
    await microphone.choose('headset')
    expect(microphone.used).toBe('headset')
    microphone.close()
    machine.pull('headset')
    await microphone.open()
    expect(microphone.used).toBe('default')
    expect(microphone.wanted).toBe('headset')
  })

  it('goes on with the old device when the new one cannot be had', async () => {
    const { machine, microphone } = desk()
    const track = await microphone.open()
    machine.refusal = new DOMException('', 'NotReadableError')
    await expect(microphone.choose('headset')).rejects.toMatchObject({ reason: 'in-use' })
    expect(microphone.track).toBe(track)
    expect(track.readyState).toBe('live')
  })
})

describe('pulling the plug', () => {
  it('of the chosen headset falls back to the default, and plugging it in again comes back to it', async () => {
    const { machine, microphone, board } = desk()
    await microphone.open()
    await board.choose('microphone', 'headset')
    expect(microphone.used).toBe('headset')
    machine.pull('headset')
    await vi.waitFor(() => expect(microphone.used).toBe('default'))
    machine.plug('audioinput', 'headset')
    await vi.waitFor(() => expect(microphone.used).toBe('headset'))
    expect(board.devices.microphones.find(({ chosen }) => chosen)?.id).toBe('headset')
  })

  it('of the only camera is told twice by a browser, and the camera is taken again when it is back', async () => {
    const { machine, camera, board } = desk()
    camera.lease()
    await camera.open()
    await board.read()
    machine.pull('webcam')
    // Both looks at the list are over.
    await new Promise((resolve) => {
      setTimeout(resolve, 0)
    })
    expect(camera.ended).toBe(true)
    expect(machine.asked).toHaveLength(1)
    await expect(camera.open()).rejects.toMatchObject({ reason: 'missing' })
    machine.plug('videoinput', 'webcam')
    await vi.waitFor(() => expect(camera.track?.readyState).toBe('live'))
  })

  it('of the only camera leaves none, and says so', async () => {
    const { machine, camera, board } = desk()
    await camera.open()
    machine.pull('webcam')
    await vi.waitFor(() => expect(board.devices.cameras).toEqual([]))
    expect(camera.track).toBeNull()
    expect(camera.ended).toBe(true)
  })

  it('of the chosen speaker falls back to the default', async () => {
    const { machine, board } = desk()
    await board.read()
    await board.choose('speaker', 'loud')
    expect(board.speaker).toBe('loud')
    machine.pull('loud')
    await vi.waitFor(() => expect(board.speaker).toBeNull())
  })
})
