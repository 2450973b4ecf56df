import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeSession } from '../ui/gallery/fake-session.ts'
import { connected, ringing, stateOf } from '../ui/gallery/states.ts'
import { Recording } from './recording.ts'

/** Records nothing, for as long as it is wanted. */
class FakeRecorder extends EventTarget {
  static isTypeSupported = (type: string): boolean => type.startsWith('audio/ogg')
  state: 'inactive' | 'recording' = 'inactive'
  readonly mimeType = 'audio/ogg;codecs=opus'

  start(): void {
    this.state = 'recording'
  }
  stop(): void {
    this.state = 'inactive'
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['a voice']) }))
    this.dispatchEvent(new Event('stop'))
  }
}

describe('a recording before the answer', () => {
  let session: FakeSession
  let recording: Recording
  const asked: { method: string; url: string; type: string | undefined; authorization: string | undefined }[] = []
  let reply: () => Promise<Response>
  const stopped = vi.fn()
  const track = { stop: stopped } as Partial<MediaStreamTrack> as MediaStreamTrack

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
    vi.stubGlobal('MediaRecorder', FakeRecorder)
    vi.stubGlobal('MediaStream', Object)
    vi.stubGlobal('fetch', (url: string, { method = 'GET', headers }: RequestInit) => {
      const { authorization, 'content-type': type } = headers as Record<string, string>
      asked.push({ method, url, type, authorization })
      return reply()
    })
    asked.length = 0
    stopped.mockReset()
    reply = async () => new Response('{"id":"clip-1","length":4000}')
    session = new FakeSession(stateOf(ringing()), { camera: () => null, screen: () => null, voice: () => track })
    recording = Recording.of(session)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
  async function take(length = 4_000): Promise<void> {
    void recording.begin()
    await after(length)
    recording.stop()
    await after(0)
  }
  const answer = () => session.set({ call: connected() })

  it('is one for a call, whoever asks', () => {
    expect(Recording.of(session)).toBe(recording)
  })

  it('counts down, lets no tone sound into it, and sends nothing by itself', async () => {
    void recording.begin()
    await after(4_000)
    expect(recording.step).toMatchObject({ step: 'recording', left: 11_000 })
    expect(session.state.recording).toBe('going')
    recording.stop()
    await after(0)
    expect(recording.step).toMatchObject({ step: 'taken', full: false, taken: { length: 4_000 } })
    expect(session.state.recording).toBe('none')
    expect(stopped).toHaveBeenCalled()
    expect(asked).toEqual([])
  })

  it('ends by itself after 15 s, unsent', async () => {
    void recording.begin()
    await after(15_000)
    expect(recording.step).toMatchObject({ step: 'taken', full: true })
    expect(asked).toEqual([])
  })

  it('is forgotten where it was a slip of the hand', async () => {
    await take(200)
    expect(recording.step).toEqual({ step: 'none' })
  })

  it('is sent with the credentials of the visit, as what the browser made of it', async () => {
    await take()
    await recording.send()
    expect(asked).toEqual([
      {
        method: 'PUT',
        url: 'https://bell.example/api/shops/demo/calls/call-1/clip?length=4000',
        type: 'audio/ogg',
        authorization: 'Bearer token',
      },
    ])
    expect(recording.step.step).toBe('sent')
  })

  it('may be taken back, and stands where it was when that fails', async () => {
    await take()
    await recording.send()
    reply = () => Promise.reject(new TypeError('offline'))
    await recording.remove()
    expect([recording.step.step, recording.trouble]).toEqual(['sent', 'not-sent'])
    reply = async () => new Response(null, { status: 204 })
    await recording.remove()
    expect([recording.step.step, asked.at(-1)?.method]).toEqual(['none', 'DELETE'])
  })

  it.each([
    ['clip.too-often', 'too-often'],
    ['clip.full', 'no-room'],
    ['clip.refused', 'not-sent'],
  ] as const)('is kept here where the server says %s', async (code, trouble) => {
    await take()
    reply = async () => new Response(JSON.stringify({ error: { code } }), { status: 400 })
    await recording.send()
    expect([recording.step.step, recording.trouble]).toEqual(['taken', trouble])
  })

  it('is dropped by an answer in the middle of it, which is said', async () => {
    void recording.begin()
    await after(3_000)
    answer()
    expect([recording.step.step, session.state.recording]).toEqual(['none', 'dropped'])
    await after(20_000)
    expect([recording.step.step, asked]).toEqual(['none', []])
  })

  it('is dropped by an answer before it was sent; one that was sent is not', async () => {
    await take()
    answer()
    expect(session.state.recording).toBe('dropped')

    const other = new FakeSession(stateOf(ringing()), { camera: () => null, screen: () => null, voice: () => track })
    recording = Recording.of(other)
    await take()
    await recording.send()
    other.set({ call: { ...connected(), clip: { id: 'clip-1', length: 4_000 } } })
    expect(other.state.recording).toBe('none')
  })

  it('says so where the browser gives no microphone', async () => {
    recording = Recording.of(new FakeSession(stateOf(ringing())))
    await recording.begin()
    expect([recording.step.step, recording.trouble]).toEqual(['none', 'failed'])
  })

  it('is known to be there after the page was loaded again', () => {
    const call = { ...ringing(), clip: { id: 'clip-1', length: 4_000 } }
    expect(Recording.of(new FakeSession(stateOf(call))).step).toEqual({ step: 'sent', taken: null })
  })
})
