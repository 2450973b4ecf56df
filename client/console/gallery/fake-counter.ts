import type { AgentId } from '../../../protocol/ids.ts'
import type { Colleague, Status } from '../../../protocol/messages/counter.ts'
import type { DeviceKindName } from '../../call-session.ts'
import type { CounterSession, CounterState } from '../../counter-session.ts'
import type { FakeCall } from './fake-call.ts'

/** A counter without a server, for the gallery and for tests of the screens. */
export class FakeCounter implements CounterSession {
  state: CounterState
  readonly #listeners = new Set<() => void>()
  #unsubscribe: readonly (() => void)[] = []

  constructor(me: AgentId, colleagues: readonly Colleague[], calls: readonly FakeCall[] = []) {
    this.state = {
      me,
      tab: 'lead',
      elsewhere: false,
      colleagues,
      waiting: { callers: 0, since: null },
      setAway: false,
      calls: [],
      link: 'open',
      draining: false,
      board: null,
      clockOffset: 0,
      answersWithCamera: false,
      devices: { microphones: [], cameras: [], speakers: [] },
      microphoneTrouble: null,
      cameraTrouble: null,
    }
    this.setCalls(calls)
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  lookAtBoard(): void {}
  async watch(): Promise<void> {}
  async joinWatched(): Promise<void> {}
  async unwatch(): Promise<void> {}

  set(change: Partial<CounterState>): void {
    this.state = { ...this.state, ...change }
    this.#tell()
  }

  /** The calls that ring or talk from now on; a change of any of them is a change of the counter. */
  setCalls(calls: readonly FakeCall[]): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe()
    this.#unsubscribe = calls.map((call) => call.subscribe(() => this.#tell()))
    this.set({ calls })
  }

  async endWrapUp(): Promise<void> {
    await this.setStatus('available')
  }

  async setStatus(status: Status): Promise<void> {
    this.set({ setAway: false })
    const colleagues = this.state.colleagues.map((each) =>
      each.id === this.state.me ? { ...each, presence: status, since: Date.now() } : each,
    )
    this.set({ colleagues })
  }

  async prepareDevices(): Promise<void> {}

  setAnswersWithCamera(on: boolean): void {
    this.set({ answersWithCamera: on })
  }

  chooseDevice(_kind: DeviceKindName, _deviceId: string): void {}

  async takeLead(): Promise<void> {
    this.set({ tab: 'lead', elsewhere: false })
  }

  [Symbol.dispose](): void {
    this.#listeners.clear()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
