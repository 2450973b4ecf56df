import type { Call } from '../../../protocol/call/call.ts'
import type { CallCommand } from '../../../protocol/call/command.ts'
import { decide } from '../../../protocol/call/decide.ts'
import { replay } from '../../../protocol/call/evolve.ts'
import { defaultLimits } from '../../../protocol/call/limits.ts'
import { Refusal } from '../../../protocol/errors.ts'
import type { AgentId, GuestId, PartyId } from '../../../protocol/ids.ts'
import type { CommandData, CommandReply } from '../../../protocol/messages/commands.ts'
import type { PageContext } from '../../../protocol/page-context.ts'
import type {
  CallSession,
  CallState,
  DeskWish,
  DeviceKindName,
  DoorWish,
  OtherParty,
  OwnMedia,
} from '../../call-session.ts'

/** No microphone, no camera, no network: what a call looks like where nothing is wrong. */
const ownMedia: OwnMedia = {
  microphone: 'live',
  microphoneTrouble: null,
  camera: null,
  cameraTrouble: null,
  facing: null,
  screen: null,
  level: 0.4,
  speaksMuted: false,
  line: 3,
}

const shopper: OtherParty = {
  party: 'shopper',
  audio: null,
  camera: null,
  screen: null,
  muted: false,
  listensOnly: false,
  absent: false,
  line: 3,
  level: 0.5,
}

export type Pictures = Readonly<Record<'camera' | 'screen', () => MediaStreamTrack>>

/**
 * A call without a server: it lives by the same rules (`decide`, `evolve`) as a real one, and does what is wished
 * of it at once. For the gallery and for tests of the screens.
 */
export class FakeCall implements CallSession {
  state: CallState
  readonly #listeners = new Set<() => void>()
  readonly #now: () => number
  readonly #pictures: Pictures | null

  constructor(call: Call, me: AgentId, names: CallState['names'], now: () => number, pictures: Pictures | null = null) {
    this.#now = now
    this.#pictures = pictures
    this.state = {
      call,
      me,
      names,
      clockOffset: 0,
      link: 'open',
      media: 'connected',
      own: ownMedia,
      others: [shopper],
      devices: { microphones: [], cameras: [], speakers: [] },
      volume: 1,
      line: null,
      music: true,
      recording: 'none',
      needsTap: false,
      mutedBy: null,
      error: null,
    }
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Changes any part of the state from outside: what the other side or the network does. */
  set(change: Partial<CallState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.#listeners) listener()
  }

  setOwn(change: Partial<OwnMedia>): void {
    this.set({ own: { ...this.state.own, ...change } })
  }

  setShopper(change: Partial<OtherParty>): void {
    this.set({ others: this.state.others.map((other) => ({ ...other, ...change })) })
  }

  /** Somebody else is in the call as well. */
  meet(party: PartyId, change: Partial<OtherParty> = {}): void {
    this.set({ others: [...this.state.others, { ...shopper, party, level: 0, ...change }] })
  }

  /** Somebody else, or a deadline, acts on the call. */
  act(command: CallCommand): void {
    const events = decide(this.state.call, command, { now: this.#now(), limits: defaultLimits, hope: [] })
    this.set({ call: replay(events, this.state.call), error: null })
  }

  say = (text: string): Promise<void> => this.#wish({ type: 'say', text })
  answer = (): Promise<void> => this.#wish({ type: 'answer', agent: this.#me })
  decline = (): Promise<void> => this.#wish({ type: 'decline', agent: this.#me })
  hangUp = (): Promise<void> => this.#wish({ type: 'hang-up', party: this.#me })
  hold = (): Promise<void> => this.#wish({ type: 'hold', by: this.#me })
  resume = (): Promise<void> => this.#wish({ type: 'resume', by: this.#me })

  walk(page: PageContext): void {
    this.act({ type: 'walk', page })
  }

  readonly visit = null
  voice = (): null => null
  setRecording(recording: CallState['recording']): void {
    this.set({ recording })
  }

  async mute(muted: boolean): Promise<void> {
    this.setOwn({ microphone: muted ? 'muted' : 'live', level: muted ? 0 : 0.4 })
  }

  async setCamera(on: boolean): Promise<void> {
    this.setOwn({ camera: on && this.#pictures !== null ? this.#pictures.camera() : null, facing: on ? 'user' : null })
  }

  async flipCamera(): Promise<void> {
    this.setOwn({ facing: this.state.own.facing === 'user' ? 'environment' : 'user' })
  }

  async setScreen(on: boolean): Promise<void> {
    this.setOwn({ screen: on && this.#pictures !== null ? this.#pictures.screen() : null })
  }

  async chooseDevice(_kind: DeviceKindName, _deviceId: string): Promise<void> {}

  setMusic(music: boolean): void {
    this.set({ music })
  }

  setVolume(volume: number): void {
    this.set({ volume })
  }

  async tapToGoOn(): Promise<void> {
    this.set({ needsTap: false })
  }

  async retryMicrophone(): Promise<void> {
    this.setOwn({ microphone: 'live', microphoneTrouble: null })
  }

  /** What was wished, for tests to look at. */
  readonly wished: (readonly [DeskWish, object])[] = []

  async request<N extends DoorWish>(name: N, data: Omit<CommandData<N>, 'call'>): Promise<CommandReply<N>> {
    const { guest }: { guest?: unknown } = data
    if (typeof guest === 'string')
      await this.#wish({ type: name === 'admit' ? 'admit' : 'refuse', by: this.#me, guest: guest as GuestId })
    return { url: 'https://bell.example/join/#token', expires: Date.now() } as CommandReply<N>
  }

  async wish(name: DeskWish, data: object): Promise<boolean> {
    this.wished.push([name, data])
    return true
  }

  shows(_party: PartyId, _source: 'camera' | 'screen', _height: number): void {}

  get #me(): AgentId {
    return this.state.me as AgentId
  }

  /** As in the real session, a wish that is refused is told in the state and never thrown. */
  async #wish(command: CallCommand): Promise<void> {
    try {
      this.act(command)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.set({ error: error.code })
    }
  }
}
