import type { LitElement } from 'lit'
import { painted } from '../../ui/gallery/painter.ts'
import type { DeskApp } from '../desk.ts'
import type { DeskParts } from '../desk-parts.ts'
import { pathOf, type View } from '../view.ts'
import { anna, type Caller, colleagues, connectedCall, historyLines } from './cast.ts'
import type { FakeCall } from './fake-call.ts'
import { FakeCounter } from './fake-counter.ts'
import { type FakeWorldOptions, fakeRest, fakeWorld } from './fake-parts.ts'
import { guide, home, jacket, jackets } from './goods.ts'
import { goThrough, part, within } from './opened-desk.ts'

export interface State {
  readonly parts: DeskParts
  readonly play?: (desk: DeskApp) => Promise<void>
  /** Address of the page, where it is not that of the gallery. */
  readonly at?: string
}

export const pictures = { camera: painted.anna, screen: painted.page }
export const shopper: Caller = { page: jacket, language: 'en', device: 'desktop' }
const devices = {
  microphones: [
    { id: 'a', label: 'Headset (USB)', chosen: true },
    { id: 'b', label: 'Built-in microphone', chosen: false },
  ],
  cameras: [{ id: 'c', label: 'HD camera', chosen: true }],
  speakers: [{ id: 'd', label: 'Headset (USB)', chosen: true }],
}

export function counterWith(calls: readonly FakeCall[] = []): FakeCounter {
  const counter = new FakeCounter(anna, colleagues(Date.now()), calls)
  counter.set({ devices })
  return counter
}

export function online(
  counter: FakeCounter,
  then: (desk: DeskApp) => void | Promise<void> = () => undefined,
  world: Partial<FakeWorldOptions> = {},
): State {
  // The history as somebody sees it in the afternoon, whenever they look.
  const lines = historyLines(new Date().setHours(15, 20), 12)
  const { parts } = fakeWorld({ rest: fakeRest(true, lines), lines, counter: () => counter, ...world })
  return {
    parts,
    play: async (desk) => {
      await goThrough(desk)
      await then(desk)
    },
  }
}

export function talking(change: (call: FakeCall) => void = () => undefined, caller = shopper): State {
  const call = connectedCall({ ...caller, page: home }, 161_000, pictures)
  return online(counterWith([call]), async (desk) => {
    await within(desk, 'desk-counter')
    for (const page of [jackets, guide, caller.page]) {
      call.walk(page)
      await desk.updateComplete
    }
    call.set({ devices })
    change(call)
  })
}

/** The same, at another place of the desk. */
export function at(view: View, { parts, play }: State): State {
  return {
    parts,
    play: async (desk) => {
      history.replaceState(null, '', `${pathOf(view)}${location.search}`)
      window.dispatchEvent(new PopStateEvent('popstate'))
      await play?.(desk)
    },
  }
}

/** The same with the sheet of people open. */
export function withSheet(state: State): State {
  return {
    ...state,
    play: async (desk) => {
      await state.play?.(desk)
      const counter = await within(desk, 'desk-counter')
      await (counter as LitElement).updateComplete
      const call = counter.shadowRoot?.querySelector<LitElement>('desk-call')
      await call?.updateComplete
      call?.shadowRoot?.querySelector<HTMLElement>('.transfer')?.click()
    },
  }
}

export async function on(desk: DeskApp, view: View, name: string): Promise<HTMLElement> {
  await go(desk, view)
  const counter = await within(desk, 'desk-counter')
  return part(counter, name)
}

export async function go(desk: DeskApp, view: View): Promise<void> {
  const counter = await within(desk, 'desk-counter')
  counter.dispatchEvent(new CustomEvent('view-request', { detail: view }))
  await desk.updateComplete
}
