import { painted } from '../../ui/gallery/painter.ts'
import type { AccountRest } from '../account-rest.ts'
import type { DeskApp } from '../desk.ts'
import { DeskHours } from '../hours.ts'
import { setDay } from '../hours-draft.ts'
import { boardNow, watchedCall } from './board-cast.ts'
import { anna, ben, connectedCall, historyLines, me, ringingCall } from './cast.ts'
import { fakeAccounts, inviteFacts, setupFacts } from './fake-accounts.ts'
import type { FakeCall } from './fake-call.ts'
import { boots, fakeHours } from './fake-hours.ts'
import { fakeRest, fakeWorld } from './fake-parts.ts'
import { bare, boot, long, tent } from './goods.ts'
import { lineStates } from './line-states.ts'
import { part, within } from './opened-desk.ts'
import { ownerStates } from './owner-states.ts'
import { at, counterWith, go, on, online, pictures, type State, shopper, talking, withSheet } from './played.ts'

const withPicture = (call: FakeCall): void => call.setShopper({ camera: painted.shopper() })

export const states: Readonly<Record<string, () => State>> = {
  ...lineStates,
  ...ownerStates,
  board: () => {
    const counter = counterWith()
    counter.set({ board: boardNow(Date.now()) })
    return at('board', online(counter))
  },
  'board-empty': () => {
    const counter = counterWith()
    counter.set({ board: { waiting: [], more: 0, talking: [], goal: 20_000 } })
    return at('board', online(counter))
  },
  'board-listening': () => {
    const call = watchedCall('listen', true)
    const counter = counterWith([call])
    counter.set({ board: boardNow(Date.now()) })
    return at('board', online(counter))
  },
  'history-search': () =>
    at(
      'history',
      online(counterWith(), async (desk) => {
        const history = (await within(desk, 'desk-counter')).shadowRoot?.querySelector('desk-history')
        history?.shadowRoot?.querySelector<HTMLElement>('.more button')?.click()
      }),
    ),
  blocked: () => at('blocked', online(counterWith())),
  'sign-in': () => ({ parts: fakeWorld({ rest: fakeRest(false), counter: counterWith }).parts }),
  'sign-in-wrong': () => ({
    parts: fakeWorld({ rest: fakeRest(false), counter: counterWith }).parts,
    play: async (desk) => {
      const page = await within(desk, 'desk-sign-in')
      page.dispatchEvent(new CustomEvent('sign-in-request', { detail: { email: 'x', password: 'y' } }))
    },
  }),
  unreachable: () => {
    const rest = fakeRest(false)
    rest.whoAmI = async () => ({ ok: false, code: 'unreachable', retryAfter: null })
    return { parts: fakeWorld({ rest, counter: counterWith }).parts }
  },
  opening: () => {
    const rest = fakeRest(false)
    rest.whoAmI = () => new Promise(() => undefined)
    return { parts: fakeWorld({ rest, counter: counterWith }).parts }
  },
  door: () => ({ parts: fakeWorld({ rest: fakeRest(true), counter: counterWith }).parts }),
  'door-asking': () => ({
    parts: fakeWorld({
      rest: fakeRest(true),
      counter: counterWith,
      permission: 'default',
      inCall: true,
      asking: new Promise(() => undefined),
    }).parts,
    play: async (desk) => {
      const door = await within(desk, 'desk-door')
      door.dispatchEvent(new CustomEvent('online-request'))
    },
  }),
  'door-own-call': () => {
    const onlooker = counterWith([connectedCall({ page: boot }, 161_000)])
    return { parts: fakeWorld({ rest: fakeRest(true), counter: counterWith, onlooker }).parts }
  },
  carried: () => {
    const counter = counterWith()
    counter.set({ tab: 'follow', elsewhere: true })
    return { parts: fakeWorld({ rest: fakeRest(true), counter: () => counter, ledElsewhere: true }).parts }
  },
  'carried-own-call': () => {
    const counter = counterWith([connectedCall({ page: boot }, 161_000)])
    counter.set({ tab: 'follow', elsewhere: true })
    return { parts: fakeWorld({ rest: fakeRest(true), counter: () => counter, ledElsewhere: true }).parts }
  },
  follow: () => {
    const counter = counterWith()
    counter.set({ tab: 'follow' })
    return { parts: fakeWorld({ rest: fakeRest(true), counter: () => counter, ledElsewhere: true }).parts }
  },
  idle: () => online(counterWith()),
  first: () => online(counterWith(), undefined, { rest: fakeRest(true) }),
  away: () => {
    const counter = counterWith()
    return online(counter, () => counter.setStatus('away'))
  },
  troubles: () => {
    const counter = counterWith()
    counter.set({ microphoneTrouble: 'denied', answersWithCamera: true, cameraTrouble: 'in-use' })
    return online(counter, undefined, { silent: true })
  },
  ringing: () => online(counterWith([ringingCall({ page: boot })])),
  'ringing-camera': () => {
    const call = ringingCall({ page: tent, language: 'it', device: 'tablet', ago: 3_000 })
    call.setOwn({ camera: painted.anna(), facing: 'user' })
    const counter = counterWith([call])
    counter.set({ answersWithCamera: true })
    return online(counter)
  },
  'ringing-many': () =>
    online(
      counterWith([
        ringingCall({ page: boot, ago: 14_000 }),
        ringingCall({ page: long, language: 'de', device: 'desktop', ago: 9_000, listensOnly: true }),
        ringingCall({ page: bare, language: 'zh-Hant', device: 'tablet', ago: 2_000 }),
        ringingCall({ page: tent, language: 'it', ago: 1_000 }),
      ]),
    ),
  taken: () => {
    const [first, second] = [ringingCall({ page: boot }, [anna, ben]), ringingCall({ page: tent, language: 'it' })]
    const counter = counterWith([first, second])
    return online(counter, () => {
      first.act({ type: 'answer', agent: ben })
      counter.setCalls([second])
    })
  },
  talking: (): State =>
    talking((call) => {
      withPicture(call)
      call.setOwn({ camera: painted.anna(), facing: 'user' })
    }),
  'talking-voice': () => talking(),
  'talking-page': () => {
    const state = talking(withPicture)
    return {
      ...state,
      play: async (desk) => {
        await state.play?.(desk)
        const counter = await within(desk, 'desk-counter')
        counter.shadowRoot?.querySelector<HTMLElement>('.over .btn:last-child')?.click()
      },
    }
  },
  asked: () => {
    const call = connectedCall({ page: boot, language: 'it' }, 95_000, pictures, ben)
    call.act({ type: 'ask', by: ben, wish: 'hand-over', agents: [anna], desk: null })
    return online(counterWith([call]))
  },
  'talking-transfer': () => withSheet(talking(withPicture)),
  'talking-asking': () =>
    talking((call) => call.act({ type: 'ask', by: anna, wish: 'consult', agents: [ben], desk: null })),
  'talking-consult': () =>
    talking((call) => {
      call.act({ type: 'ask', by: anna, wish: 'consult', agents: [ben], desk: null })
      call.act({ type: 'answer', agent: ben })
      call.meet(ben, { level: 0.5 })
    }),
  'talking-three': () =>
    talking((call) => {
      withPicture(call)
      call.act({ type: 'ask', by: anna, wish: 'join', agents: [ben], desk: null })
      call.act({ type: 'answer', agent: ben })
      call.meet(ben, { camera: painted.anna(), level: 0.1 })
      call.setOwn({ camera: painted.anna(), facing: 'user' })
    }),
  'talking-three-sheet': () =>
    withSheet(
      talking((call) => {
        call.act({ type: 'ask', by: anna, wish: 'join', agents: [ben], desk: null })
        call.act({ type: 'answer', agent: ben })
        call.meet(ben)
      }),
    ),
  handed: () => {
    const call = connectedCall(shopper, 161_000, pictures)
    const counter = counterWith([call])
    return online(counter, async (desk) => {
      await within(desk, 'desk-counter')
      call.act({ type: 'ask', by: anna, wish: 'hand-over', agents: [ben], desk: null })
      await desk.updateComplete
      call.act({ type: 'answer', agent: ben })
      counter.setCalls([])
    })
  },
  'talking-held': () => talking((call) => void call.hold()),
  'talking-absent': () =>
    talking((call) => {
      call.act({ type: 'leave', party: 'shopper' })
      call.setShopper({ absent: true })
    }),
  'talking-muted': () =>
    talking((call) => {
      withPicture(call)
      call.setOwn({ microphone: 'muted', speaksMuted: true })
      call.setShopper({ muted: true, line: 2 })
    }),
  'talking-screen': () =>
    talking((call) => call.setShopper({ camera: painted.shopper(), screen: painted.page(), line: 1 })),
  'talking-long': () => talking(withPicture, { page: long, language: 'de', device: 'desktop' }),
  reconnecting: () => {
    const call = connectedCall(shopper, 161_000, pictures)
    const counter = counterWith([call])
    return online(counter, () => {
      counter.set({ link: 'reconnecting' })
      call.set({ link: 'reconnecting' })
      withPicture(call)
    })
  },
  ended: () => {
    const call = connectedCall(shopper, 372_000, pictures)
    const counter = counterWith([call])
    return online(counter, () => {
      call.act({ type: 'hang-up', party: 'shopper' })
      counter.setCalls([])
    })
  },
  draining: () => {
    const counter = counterWith()
    counter.set({ draining: true })
    return online(counter)
  },
  history: () => online(counterWith(), (desk) => go(desk, 'history')),
  'history-long': () =>
    online(counterWith(), (desk) => go(desk, 'history'), { rest: fakeRest(true, historyLines(Date.now(), 45)) }),
  'history-empty': () => online(counterWith(), (desk) => go(desk, 'history'), { rest: fakeRest(true) }),
  'history-ringing': () => {
    const counter = counterWith()
    return online(counter, async (desk) => {
      await go(desk, 'history')
      counter.setCalls([ringingCall({ page: boot })])
    })
  },
  hours: () => online(counterWith(), (desk) => go(desk, 'hours')),
  'hours-none': () => online(counterWith(), (desk) => go(desk, 'hours'), { hours: fakeHours(null) }),
  'hours-wrong': () =>
    online(counterWith(), async (desk) => {
      const page = await hoursPage(desk)
      page.keeper.edit(setDay(boots, 'mon', [...boots.week.mon, { from: '17:00', to: '19:00' }]))
      await page.keeper.save()
    }),
  'hours-conflict': () => {
    const hours = fakeHours()
    return online(
      counterWith(),
      async (desk) => {
        const page = await hoursPage(desk)
        hours.saved = { hours: null, version: 9 }
        page.keeper.edit(setDay(boots, 'sun', boots.week.mon))
        await page.keeper.save()
      },
      { hours },
    )
  },
  'hours-failed': () => {
    const hours = fakeHours()
    hours.reachable = false
    return online(counterWith(), (desk) => go(desk, 'hours'), { hours })
  },
  settings: () => online(counterWith(), (desk) => go(desk, 'settings')),
  people: () => online(counterWith(), (desk) => go(desk, 'people')),
  'people-invited': () =>
    online(counterWith(), async (desk) => {
      const page = await on(desk, 'people', 'desk-people')
      const email = await part<HTMLInputElement>(page, '#email')
      email.value = 'nina@demo.shop'
      email.form?.requestSubmit()
      await part(page, 'desk-made-link')
    }),
  'people-sure': () =>
    online(counterWith(), async (desk) => {
      const page = await on(desk, 'people', 'desk-people')
      const leave = await part(page, '.menu .stop')
      leave.click()
      await part(page, 'desk-sure')
    }),
  profile: () => online(counterWith(), async (desk) => void (await on(desk, 'profile', 'desk-profile'))),
  'profile-code': () =>
    online(counterWith(), async (desk) => {
      const page = await on(desk, 'profile', 'desk-profile')
      const factors = await part(page, 'desk-factors')
      const begin = await part(factors, '.btn')
      begin.click()
      await part(factors, 'desk-code-setup')
    }),
  enrol: () => {
    const rest = fakeRest(true)
    rest.whoAmI = async () => ({ ok: true, data: { ...me, enrolling: true } })
    return { parts: fakeWorld({ rest, counter: counterWith }).parts }
  },
  'enrol-written': () => {
    const state = states['enrol']?.()
    if (state === undefined) throw new Error('no such state')
    return {
      ...state,
      play: async (desk) => {
        const page = await within(desk, 'desk-enrol')
        const setup = await part(page, 'desk-code-setup')
        const code = await part<HTMLInputElement>(setup, 'input')
        code.value = '123456'
        code.form?.requestSubmit()
        await part(page, 'desk-recovery-codes')
      },
    }
  },
  'link-setup': () => joining(async () => ({ ok: true, data: setupFacts })),
  'link-invite': () => joining(async () => ({ ok: true, data: inviteFacts })),
  'link-used': () => joining(async () => ({ ok: false, code: 'link.invalid', retryAfter: null })),
  'sign-in-code': () => {
    const rest = fakeRest(false)
    rest.signIn = async () => ({ ok: false, code: 'session.code-needed', retryAfter: null })
    const { parts } = fakeWorld({ rest, counter: counterWith })
    return {
      parts,
      play: async (desk) => {
        const page = await within(desk, 'desk-sign-in')
        page.dispatchEvent(new CustomEvent('sign-in-request', { detail: { email: 'x', password: 'y' } }))
        await part(page, 'desk-second-step')
      },
    }
  },
  forgotten: () => {
    const { parts } = fakeWorld({ rest: fakeRest(false), counter: counterWith })
    return {
      parts,
      play: async (desk) => {
        const page = await within(desk, 'desk-sign-in')
        const forgot = await part(page, '.link')
        forgot.click()
        await part(page, 'desk-forgotten')
      },
    }
  },
}

function joining(look: AccountRest['look']): State {
  const { parts } = fakeWorld({ rest: fakeRest(false), accounts: fakeAccounts({ look }), counter: counterWith })
  return { parts, at: '/console/setup#token' }
}

async function hoursPage(desk: DeskApp): Promise<DeskHours> {
  await go(desk, 'hours')
  const counter = await within(desk, 'desk-counter')
  for (;;) {
    const page = counter.shadowRoot?.querySelector('desk-hours')
    if (page instanceof DeskHours && page.state.loading === 'here') return page
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}
