import type { WatchMode } from '../../../protocol/call/watch.ts'
import { agentId, callId, MAIN_DESK } from '../../../protocol/ids.ts'
import type { BoardData } from '../../../protocol/messages/board.ts'
import { anna, ben, connectedCall, names } from './cast.ts'
import type { FakeCall } from './fake-call.ts'
import { boot, jacket, long, tent } from './goods.ts'

const clara = agentId('clara')

/** A busy moment: two wait, one of them too long, and two talk. */
export function boardNow(now: number): BoardData {
  const line = (name: string, ago: number) => ({ call: callId(name), desk: MAIN_DESK, dialledAt: now - ago })
  return {
    waiting: [
      { ...line('w1', 34_000), page: boot, language: 'pl', agents: [] },
      { ...line('w2', 6_000), page: long, language: 'de', agents: [clara] },
    ],
    more: 0,
    goal: 20_000,
    talking: [
      {
        ...line('t1', 260_000),
        page: jacket,
        language: 'en',
        since: now - 240_000,
        agent: ben,
        colleagues: [],
        held: false,
        watchers: [{ agent: clara, mode: 'listen' }],
      },
      {
        ...line('t2', 90_000),
        page: tent,
        language: 'it',
        since: now - 82_000,
        agent: agentId('dawid'),
        colleagues: [clara],
        held: true,
        watchers: [],
      },
    ],
  }
}

/** A call of Ben that Anna listens to. */
export function watchedCall(mode: WatchMode, told: boolean): FakeCall {
  const call = connectedCall({ page: jacket, language: 'en' }, 240_000)
  const { call: talked } = call.state
  if (talked.phase === 'connected')
    call.set({ call: { ...talked, id: callId('t1'), agent: ben, watchers: { [anna]: { mode, told } } }, names })
  return call
}
