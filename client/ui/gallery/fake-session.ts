import { factsOf, isWaiting } from '../../../protocol/call/call.ts'
import type { CommandReply } from '../../../protocol/messages/commands.ts'
import type { CallSession, CallState, DeviceKindName, DoorWish, OwnMedia } from '../../call-session.ts'

export type Pictures = Readonly<Record<'camera' | 'screen', () => MediaStreamTrack | null>> & {
  readonly voice?: () => MediaStreamTrack | null
}

const noPictures: Pictures = { camera: () => null, screen: () => null }

/**
 * A call without a server, in whatever state is wished: for the gallery, and for tests of what screens show and ask.
 * It does at once what it is asked, and remembers it.
 */
export class FakeSession implements CallSession {
  state: CallState
  /** What was asked, in order: the name of the method and its arguments. */
  readonly asked: (readonly [name: string, ...args: unknown[]])[] = []
  /** Thrown by the next wish, once. */
  refusesWith: Error | null = null
  readonly #pictures: Pictures
  readonly #listeners = new Set<() => void>()

  constructor(state: CallState, pictures: Pictures = noPictures) {
    this.state = state
    this.#pictures = pictures
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** How many are subscribed. */
  get listeners(): number {
    return this.#listeners.size
  }

  set(change: Partial<CallState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.#listeners) listener()
  }

  setOwn(change: Partial<OwnMedia>): void {
    this.set({ own: { ...this.state.own, ...change } })
  }

  async say(text: string): Promise<void> {
    this.#note('say', text)
    const { call } = this.state
    if (call.phase === 'queued' || call.phase === 'ringing') this.set({ call: { ...call, subject: text } })
  }

  readonly visit = { server: 'https://bell.example', token: async () => 'token' }

  voice(): MediaStreamTrack | null {
    this.#note('voice')
    return this.#pictures.voice?.() ?? null
  }

  setRecording(recording: CallState['recording']): void {
    this.set({ recording })
  }

  setMusic(on: boolean): void {
    this.#note('setMusic', on)
    this.set({ music: on })
  }

  async answer(): Promise<void> {
    this.#note('answer')
  }

  async decline(): Promise<void> {
    this.#note('decline')
  }

  async hangUp(): Promise<void> {
    this.#note('hangUp')
    const { call, me } = this.state
    if (call.phase !== 'connected' && call.phase !== 'ringing' && call.phase !== 'queued') return
    const talked = call.phase === 'connected' ? Date.now() + this.state.clockOffset - call.since : 0
    const agent = call.phase === 'connected' ? call.agent : null
    const outcome = agent === null ? 'abandoned' : 'hung-up'
    this.set({ call: { phase: 'ended', ...factsOf(call), at: Date.now(), outcome, by: me, agent, talked } })
  }

  async hold(): Promise<void> {
    this.#note('hold')
  }

  async resume(): Promise<void> {
    this.#note('resume')
  }

  async mute(muted: boolean): Promise<void> {
    this.#note('mute', muted)
    this.setOwn({ microphone: muted ? 'muted' : 'live', speaksMuted: false })
  }

  async setCamera(on: boolean): Promise<void> {
    this.#note('setCamera', on)
    this.setOwn({ camera: on ? this.#pictures.camera() : null })
  }

  async flipCamera(): Promise<void> {
    this.#note('flipCamera')
    this.setOwn({ facing: this.state.own.facing === 'user' ? 'environment' : 'user' })
  }

  async setScreen(on: boolean): Promise<void> {
    this.#note('setScreen', on)
    this.setOwn({ screen: on ? this.#pictures.screen() : null })
  }

  async chooseDevice(kind: DeviceKindName, deviceId: string): Promise<void> {
    this.#note('chooseDevice', kind, deviceId)
    const list = `${kind}s` as const
    const { devices } = this.state
    const chosen = devices[list].map((device) => ({ ...device, chosen: device.id === deviceId }))
    this.set({ devices: { ...devices, [list]: chosen } })
  }

  setVolume(volume: number): void {
    this.#note('setVolume', volume)
    this.set({ volume })
  }

  async request<N extends DoorWish>(name: N, data: object): Promise<CommandReply<N>> {
    this.asked.push([name, data])
    if (name === 'keep') return this.#keep(data) as CommandReply<N>
    const url =
      name === 'carry'
        ? `https://bell.example/call/demo#continue=${'c'.repeat(60)}`
        : 'https://bell.example/join/#token'
    return { url, expires: Date.now() + 120_000 } as CommandReply<N>
  }

  async wish(): Promise<boolean> {
    return true
  }

  async tapToGoOn(): Promise<void> {
    this.#note('tapToGoOn')
    this.set({ needsTap: false })
  }

  async retryMicrophone(): Promise<void> {
    this.#note('retryMicrophone')
    this.setOwn({ microphone: 'live', microphoneTrouble: null })
  }

  shows(party: string, source: 'camera' | 'screen', height: number): void {
    this.asked.push(['shows', party, source, height])
  }

  /** The shop wants to keep it for 30 days. */
  #keep(data: { readonly allow?: boolean }): CommandReply<'keep'> {
    const { call } = this.state
    if (data.allow !== undefined && isWaiting(call)) {
      const { keep: _, ...rest } = call
      this.set({ call: data.allow ? { ...rest, keep: 30 } : rest })
    }
    return { days: 30 }
  }

  #note(name: string, ...args: unknown[]): void {
    this.asked.push([name, ...args])
    const { refusesWith } = this
    this.refusesWith = null
    if (refusesWith !== null) throw refusesWith
  }
}
