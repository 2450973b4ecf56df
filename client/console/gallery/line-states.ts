import type { LitElement } from 'lit'
import { type GuestId, guestId } from '../../../protocol/ids.ts'
import { painted } from '../../ui/gallery/painter.ts'
import type { DeskApp } from '../desk.ts'
import { boardNow, watchedCall } from './board-cast.ts'
import { anna, ben } from './cast.ts'
import type { FakeCall } from './fake-call.ts'
import { part, within } from './opened-desk.ts'
import { at, counterWith, online, type State, talking } from './played.ts'

/** What many hands at one counter see: the line, the write-up, groups, and those who knock. */
export const lineStates: Readonly<Record<string, () => State>> = {
  'in-line': () => {
    const counter = counterWith()
    counter.set({ waiting: { callers: 3, since: Date.now() - 74_000 } })
    return online(counter, (desk) => presence(desk, counter, 'busy'))
  },
  'wrap-up': () => {
    const counter = counterWith()
    counter.set({ waiting: { callers: 1, since: Date.now() - 12_000 } })
    return online(counter, (desk) => presence(desk, counter, 'wrap-up'))
  },
  /** On a phone: at a desk there are no more. */
  'more-ways': () =>
    online(counterWith(), async (desk) => {
      const rail = await part(await within(desk, 'desk-counter'), 'desk-rail')
      const more = rail.shadowRoot?.querySelector('desk-more-ways')
      if (more) (await part(more, 'button')).click()
    }),
  'set-away': () => {
    const counter = counterWith()
    return online(counter, async () => {
      await counter.setStatus('away')
      counter.set({ setAway: true })
    })
  },
  'board-whispering': () => {
    const counter = counterWith([watchedCall('whisper', false)])
    counter.set({ board: boardNow(Date.now()) })
    return at('board', online(counter))
  },
  'blocked-empty': () => at('blocked', online(counterWith(), undefined, { lines: [] })),
  'talking-knock': () => talking((call) => knock(call)),
  'talking-invite': () => asking('invite-request'),
  'talking-onward': () => asking('onward-request'),
  'talking-four': () => talking((call) => group(call, 2)),
  'talking-six': () => talking((call) => group(call, 4)),
  'talking-six-screen': () =>
    talking((call) => {
      group(call, 4)
      call.set({
        others: call.state.others.map((other) =>
          other.party === 'shopper' ? { ...other, screen: painted.page() } : other,
        ),
      })
    }),
}

const friends = [
  ['Giulia', true],
  ['Maksymilian Brzęczyszczykiewicz', false],
  ['Zofia', true],
] as const

async function presence(desk: DeskApp, counter: ReturnType<typeof counterWith>, to: 'busy' | 'wrap-up'): Promise<void> {
  const colleagues = counter.state.colleagues.map((each) =>
    each.id === anna
      ? { ...each, presence: to, since: Date.now(), ...(to === 'wrap-up' ? { until: Date.now() + 25_000 } : {}) }
      : each,
  )
  counter.set({ colleagues })
  await desk.updateComplete
}

function knock(call: FakeCall): void {
  const { call: talked } = call.state
  if (talked.phase !== 'connected') return
  call.setShopper({ camera: painted.shopper() })
  const guests = { [guestId('1')]: { name: 'Giulia', admitted: false } }
  call.set({ call: { ...talked, guests } })
}

/** Ben, and so many friends of the shopper. */
function group(call: FakeCall, many: number): void {
  call.setShopper({ camera: painted.shopper() })
  call.setOwn({ camera: painted.anna(), facing: 'user' })
  call.act({ type: 'ask', by: anna, wish: 'join', agents: [ben], desk: null })
  call.act({ type: 'answer', agent: ben })
  call.meet(ben, { level: 0.5 })
  const { call: talked } = call.state
  if (talked.phase !== 'connected') return
  const guests: Record<GuestId, { readonly name: string; readonly admitted: boolean }> = {}
  for (const [index, [name, seen]] of friends.slice(0, many - 1).entries()) {
    const guest = guestId(String(index))
    guests[guest] = { name, admitted: true }
    call.meet(guest, seen ? { camera: painted.shopper() } : { muted: true })
  }
  call.set({ call: { ...talked, guests } })
}

/** What the menu of the call leads to. */
function asking(wish: 'invite-request' | 'onward-request'): State {
  const { play, ...state } = talking((call) => call.setShopper({ camera: painted.shopper() }))
  return {
    ...state,
    play: async (desk) => {
      await play?.(desk)
      const call = await part<LitElement>(await within(desk, 'desk-counter'), 'desk-call')
      await call.updateComplete
      await part(call, wish === 'invite-request' ? 'shopbell-friends' : 'desk-onward')
      call.dispatchEvent(new CustomEvent(wish))
    },
  }
}
