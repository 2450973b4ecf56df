import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { anna, connectedCall, ringingCall } from './gallery/cast.ts'
import { FakeCounter } from './gallery/fake-counter.ts'
import { fakeRest } from './gallery/fake-parts.ts'
import { boot } from './gallery/goods.ts'
import { focus, openDesk } from './gallery/opened-desk.ts'
import type { NoticePermission } from './system-notices.ts'

const button = (name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })

beforeEach(() => page.viewport(1280, 800))

describe('the sign-in', () => {
  it('is done by keyboard alone', async () => {
    using _ = openDesk({ rest: fakeRest(false) })
    const email = page.getByLabelText('E-mail')
    await email.click()
    await userEvent.keyboard('anna@demo.shop{Tab}shopbell-demo{Enter}')
    await expect.element(button('Go online')).toBeVisible()
  })

  it('says that e-mail or password is wrong, and waits in the password', async () => {
    using _ = openDesk({ rest: fakeRest(false) })
    await page.getByLabelText('E-mail').fill('anna@demo.shop')
    await page.getByLabelText('Password').fill('wrong')
    await button('Sign in').click()
    const alert = page.getByRole('alert').filter({ hasText: 'E-mail or password is not right' })
    await expect.element(alert).toBeVisible()
    await expect.poll(() => page.getByLabelText('Password').query() === focus()).toBe(true)
  })

  it('says what is missing, at the field where it is', async () => {
    using _ = openDesk({ rest: fakeRest(false) })
    await page.getByLabelText('E-mail').fill('anna@demo.shop')
    await button('Sign in').click()
    await expect.poll(() => page.getByLabelText('Password').query() === focus()).toBe(true)
    await expect.element(page.getByLabelText('Password')).toHaveAccessibleDescription('Please enter your password.')
  })

  it('says how long to wait after too many attempts', async () => {
    const rest = fakeRest(false)
    rest.signIn = async () => ({ ok: false, code: 'session.too-often', retryAfter: 100 })
    using _ = openDesk({ rest })
    await button('anna@demo.shop').click()
    await button('Sign in').click()
    await expect.element(page.getByRole('alert').filter({ hasText: 'Please wait 2 minutes' })).toBeVisible()
  })

  it('fills a demo account in with one press', async () => {
    using _ = openDesk({ rest: fakeRest(false) })
    await button('ben@demo.shop').click()
    await expect.element(page.getByLabelText('E-mail')).toHaveValue('ben@demo.shop')
    await expect.element(page.getByLabelText('Password')).toHaveValue('shopbell-demo')
    await expect.poll(() => button('Sign in').query() === focus()).toBe(true)
  })

  it('says that the server does not answer, and finds it by itself when it does', async () => {
    const rest = fakeRest(true)
    const whoAmI = rest.whoAmI.bind(rest)
    let up = false
    rest.whoAmI = async () => (up ? whoAmI() : { ok: false, code: 'unreachable', retryAfter: null })
    using _ = openDesk({ rest })
    await expect.element(page.getByRole('heading', { name: 'The server does not answer' })).toBeVisible()
    up = true
    await button('Try again').click()
    await expect.element(button('Go online')).toBeVisible()
  })
})

describe('the door', () => {
  it('chimes, asks, and opens the counter in one press', async () => {
    using opened = openDesk()
    await opened.counter.setStatus('offline')
    await button('Go online').click()
    await expect.element(page.getByRole('heading', { name: 'Nobody rings' })).toBeVisible()
    await expect.element(button(/^Your status: Available/)).toBeVisible()
    expect(opened.seen.chimes).toBe(1)
    expect(button('Go online').elements()).toEqual([])
  })

  it('says in red that sound is blocked, until a press lets it sound', async () => {
    using opened = openDesk({ silent: true })
    await button('Go online').click()
    await expect.element(page.getByText(/You will not hear the bell/)).toBeVisible()
    opened.seen.silent = false
    await button('Turn sound on').click()
    await expect.element(page.getByText(/You will not hear the bell/)).not.toBeInTheDocument()
    expect(opened.seen.chimes).toBe(1)
  })

  it('says in red that the microphone is refused, with the next step', async () => {
    using opened = openDesk()
    opened.counter.set({ microphoneTrouble: 'denied' })
    await button('Go online').click()
    await expect.element(page.getByText(/The microphone is blocked/)).toBeVisible()
    await expect.element(button('Try again')).toBeVisible()
    opened.counter.set({ microphoneTrouble: null })
    await expect.element(page.getByText(/The microphone is blocked/)).not.toBeInTheDocument()
  })

  it('does not wait for ever for the answer to a question of the browser', async () => {
    const { promise, resolve } = Promise.withResolvers<NoticePermission>()
    using _ = openDesk({ permission: 'default', asking: promise })
    await button('Go online').click()
    await expect.element(page.getByText(/Your browser is asking/)).toBeVisible()
    await button('Go on without waiting').click()
    await expect.element(page.getByRole('heading', { name: 'Nobody rings' })).toBeVisible()
    resolve('denied')
    await expect.element(page.getByText(/Notifications are off/)).toBeVisible()
  })

  it('lets a call through while the browser still asks', async () => {
    using opened = openDesk({ permission: 'default', asking: new Promise(() => undefined) })
    await button('Go online').click()
    await expect.element(page.getByText(/Your browser is asking/)).toBeVisible()
    opened.counter.setCalls([ringingCall({ page: boot })])
    await expect.element(button('Answer')).toBeVisible()
    expect(opened.seen.rings).toBe(true)
  })

  it('says that a place in a call is kept after a reload', async () => {
    using _ = openDesk({ inCall: true })
    await expect.element(page.getByText(/Your place in it is kept/)).toBeVisible()
  })
})

describe('tabs of one agent', () => {
  it('look on while another one leads, and take over on demand', async () => {
    using opened = openDesk({ ledElsewhere: true })
    opened.counter.set({ tab: 'follow' })
    await expect.element(page.getByRole('heading', { name: 'This counter is open in another tab' })).toBeVisible()
    await button('Use this tab').click()
    await expect.element(page.getByRole('heading', { name: 'Nobody rings' })).toBeVisible()
    expect(opened.seen.chimes).toBe(1)
  })

  it('say so when they were replaced, ring no more, and come back on demand', async () => {
    using opened = openDesk()
    await button('Go online').click()
    opened.counter.setCalls([ringingCall({ page: boot })])
    await expect.element(button('Answer')).toBeVisible()
    opened.counter.set({ tab: 'follow' })
    await expect.element(page.getByRole('heading', { name: 'You went on in another tab' })).toBeVisible()
    expect(opened.seen.rings).toBe(false)
    expect(button('Answer').elements()).toEqual([])
    await button('Use this tab').click()
    await expect.element(button('Answer')).toBeVisible()
    expect(opened.seen.rings).toBe(true)
  })

  it('do not ring unheard when the leading one closes: they ask for the press first', async () => {
    using opened = openDesk({ ledElsewhere: true })
    opened.counter.set({ tab: 'follow' })
    await expect.element(button('Use this tab')).toBeVisible()
    opened.counter.set({ tab: 'lead' })
    await expect.element(button('Go online')).toBeVisible()
  })

  it('say that another device went on, with the call that runs there, and take it over in one press', async () => {
    using opened = openDesk()
    await button('Go online').click()
    opened.counter.set({ tab: 'follow', elsewhere: true })
    await expect.element(page.getByRole('heading', { name: 'You moved to another device' })).toBeVisible()
    await expect.element(button('Ring here again')).toBeVisible()
    opened.counter.setCalls([connectedCall({ page: boot }, 161_000)])
    await expect.element(page.getByText('You are in a call on another device')).toBeVisible()
    await expect.element(page.getByText(/^About: .*Ridge/)).toBeVisible()
    expect(opened.seen).toMatchObject({ rings: false, ringing: 0, awake: false })
    opened.counter.setCalls([])
    await expect.element(page.getByText('You are in a call on another device')).not.toBeInTheDocument()
    opened.counter.setCalls([connectedCall({ page: boot }, 161_000)])
    await button('Continue here').click()
    await expect.element(button(/^Hang up/)).toBeVisible()
    expect(opened.counter.state).toMatchObject({ tab: 'lead', elsewhere: false })
  })

  it('show a call on another device at the door already, and go through it with one press', async () => {
    const onlooker = new FakeCounter(anna, [])
    onlooker.set({ tab: 'follow', elsewhere: true })
    using opened = openDesk({ onlooker })
    await expect.element(button('Go online')).toBeVisible()
    expect(button('Continue here').elements()).toEqual([])
    onlooker.setCalls([connectedCall({ page: boot }, 161_000)])
    await expect.element(page.getByText('You are in a call on another device')).toBeVisible()
    onlooker.set({ link: 'reconnecting' })
    await expect.element(button('Continue here')).not.toBeInTheDocument()
    onlooker.set({ link: 'open' })
    await button('Continue here').click()
    await expect.element(button(/^Your status/)).toBeVisible()
    expect(opened.seen.chimes).toBe(1)
  })

  it('say that another browser took over', async () => {
    using opened = openDesk()
    await button('Go online').click()
    opened.counter.set({ link: 'refused' })
    await expect.element(page.getByRole('heading', { name: 'You went on somewhere else' })).toBeVisible()
    await expect.element(button('Use it here')).toBeVisible()
  })
})

describe('a session that ends', () => {
  it('leads back to the sign-in and leaves nothing of the calls behind', async () => {
    using opened = openDesk()
    await button('Go online').click()
    opened.counter.setCalls([ringingCall({ page: boot })])
    await expect.element(button('Answer')).toBeVisible()
    opened.counter.set({ link: 'signed-out' })
    await expect.element(page.getByText(/You were signed out, as your session has ended\./)).toBeVisible()
    expect(opened.seen).toMatchObject({ rings: false, ringing: 0, notices: [] })
    expect(page.getByText(/Ridge Boot/).elements()).toEqual([])
  })
})
