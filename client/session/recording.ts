import { isWaiting } from '../../protocol/call/call.ts'
import { CLIP_LENGTH } from '../../protocol/call/say.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { Millis } from '../../protocol/ids.ts'
import type { CallSession } from '../call-session.ts'
import { audioContext } from '../media/audio-context.ts'
import { Take, type Taken } from '../media/take.ts'
import { postClip } from './clip-post.ts'

/** How often the rest of the time is told. */
const TICK: Millis = 200
/** A press by mistake. */
const TOO_SHORT: Millis = 400

/** Where the recording of a call stands. */
export type RecordingStep =
  | { readonly step: 'none' }
  | { readonly step: 'recording'; readonly left: Millis }
  | { readonly step: 'taken'; readonly taken: Taken; readonly full: boolean }
  | { readonly step: 'sending'; readonly taken: Taken }
  /** The server has it: the call says so. `taken`: unless the page was loaded again since. */
  | { readonly step: 'sent'; readonly taken: Taken | null }

export type RecordingTrouble = 'failed' | 'not-sent' | 'too-often' | 'no-room'

const troubles: Readonly<Partial<Record<ErrorCode, RecordingTrouble>>> = {
  'clip.too-often': 'too-often',
  'clip.full': 'no-room',
}

/**
 * What a shopper says aloud before the answer. It outlives the elements that show it: the line becomes a ring in the
 * middle of a word. Nothing leaves the page before `send`.
 */
export class Recording {
  static readonly #known = new WeakMap<CallSession, Recording>()

  readonly #session: CallSession
  readonly #listeners = new Set<() => void>()
  #step: RecordingStep = { step: 'none' }
  #trouble: RecordingTrouble | null = null
  #take: Take | null = null
  #timer: ReturnType<typeof setInterval> | undefined
  #playing: AudioBufferSourceNode | null = null
  /** The one before, which the server had when this one was sent. */
  #replaces: string | undefined

  private constructor(session: CallSession) {
    this.#session = session
    if (this.#isSent) this.#step = { step: 'sent', taken: null }
    session.subscribe(() => this.#follow())
  }

  /** The one of a call. */
  static of(session: CallSession): Recording {
    const known = Recording.#known.get(session) ?? new Recording(session)
    Recording.#known.set(session, known)
    return known
  }

  get step(): RecordingStep {
    return this.#step
  }
  /** Why the last wish failed, until the next one. */
  get trouble(): RecordingTrouble | null {
    return this.#trouble
  }
  get plays(): boolean {
    return this.#playing !== null
  }
  /** 0 to 1: how loud the microphone is. */
  get level(): number {
    return this.#session.state.own.level
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Begins anew. What was sent stays sent until another one is. */
  async begin(): Promise<void> {
    if (this.#take !== null || this.#step.step === 'sending') return
    this.#silence()
    const track = this.#session.voice()
    if (track === null || !Take.isPossible) {
      track?.stop()
      return this.#set(this.#step, 'failed')
    }
    try {
      this.#take = new Take(track, CLIP_LENGTH)
    } catch {
      track.stop()
      return this.#set(this.#step, 'failed')
    }
    const take = this.#take
    this.#session.setRecording('going')
    this.#set({ step: 'recording', left: CLIP_LENGTH })
    this.#timer = setInterval(() => {
      if (this.#step.step === 'recording')
        this.#set({ step: 'recording', left: Math.max(0, CLIP_LENGTH - take.length) })
    }, TICK)
    const taken = await take.taken.catch(() => null)
    clearInterval(this.#timer)
    // Dropped in the meantime.
    if (this.#take !== take) return
    this.#take = null
    this.#session.setRecording('none')
    if (taken === null) this.#set(this.#before, 'failed')
    else if (taken.length < TOO_SHORT) this.#set(this.#before)
    else this.#set({ step: 'taken', taken, full: taken.length >= CLIP_LENGTH })
  }

  stop(): void {
    this.#take?.stop()
  }

  async send(): Promise<void> {
    if (this.#step.step !== 'taken') return
    const { taken } = this.#step
    this.#silence()
    const { call } = this.#session.state
    this.#replaces = isWaiting(call) ? call.clip?.id : undefined
    this.#set({ step: 'sending', taken })
    const trouble = await postClip(this.#session, taken)
    // The answer was faster: it is said with the voice.
    if (!isWaiting(this.#session.state.call)) return
    if (trouble === undefined) this.#set({ step: 'sent', taken })
    else this.#set({ step: 'taken', taken, full: false }, (trouble.code && troubles[trouble.code]) || 'not-sent')
  }

  /** Throws it away, here and at the server. */
  async remove(): Promise<void> {
    this.#silence()
    const wasSent = this.#step.step === 'sent'
    // One that was sent before is still there: it stands where this one stood.
    if (!wasSent) return this.#set(this.#before)
    const before = this.#step
    this.#set({ step: 'none' })
    const trouble = await postClip(this.#session, null)
    if (trouble !== undefined && isWaiting(this.#session.state.call)) this.#set(before, 'not-sent')
  }

  /** Through Web Audio: the policy of a shop's page may know no media of its own. */
  async play(): Promise<void> {
    const taken = 'taken' in this.#step ? this.#step.taken : null
    const context = audioContext()
    if (this.#playing !== null) return this.#silence()
    if (taken === null || context === null) return
    try {
      const source = context.createBufferSource()
      this.#playing = source
      source.buffer = await context.decodeAudioData(await taken.blob.arrayBuffer())
      if (this.#playing !== source) return
      this.#session.setRecording('going')
      source.connect(context.destination)
      source.addEventListener('ended', () => this.#playing === source && this.#silence())
      source.start()
      this.#tell()
    } catch {
      this.#playing = null
      this.#set(this.#step, 'failed')
    }
  }

  get #isSent(): boolean {
    const { call } = this.#session.state
    return isWaiting(call) && call.clip !== undefined
  }

  get #before(): RecordingStep {
    return this.#isSent ? { step: 'sent', taken: null } : { step: 'none' }
  }

  #silence(): void {
    const playing = this.#playing
    if (playing === null) return
    this.#playing = null
    if (playing.buffer !== null) playing.stop()
    playing.disconnect()
    this.#session.setRecording('none')
    this.#tell()
  }

  /** Somebody has answered, or the call is over: whatever was not sent is dropped. */
  #follow(): void {
    const { call } = this.#session.state
    if (isWaiting(call)) return this.#tell()
    const { step } = this.#step
    if (step === 'none') return
    // What was on its way may have come in time.
    const arrived = step === 'sent' || (step === 'sending' && 'clip' in call && call.clip?.id !== this.#replaces)
    const take = this.#take
    this.#take = null
    this.#step = { step: 'none' }
    this.#silence()
    take?.[Symbol.dispose]()
    clearInterval(this.#timer)
    this.#session.setRecording(!arrived && call.phase === 'connected' ? 'dropped' : 'none')
  }

  #set(step: RecordingStep, trouble: RecordingTrouble | null = null): void {
    this.#step = step
    this.#trouble = trouble
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
