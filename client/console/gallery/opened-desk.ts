import type { CounterSession } from '../../counter-session.ts'
import { focused } from '../../ui/idle.ts'
import { DeskApp } from '../desk.ts'
import type { DeskParts } from '../desk-parts.ts'
import { anna, colleagues } from './cast.ts'
import type { FakeCall } from './fake-call.ts'
import { FakeCounter } from './fake-counter.ts'
import { type FakeRest, type FakeWorldOptions, fakeRest, fakeWorld, type Witness } from './fake-parts.ts'
import type { State } from './played.ts'

/** A desk on the page, in English, with the world that it believes in. */
export interface OpenedDesk extends Disposable {
  readonly desk: DeskApp
  readonly rest: FakeRest
  readonly counter: FakeCounter
  readonly seen: Witness
}

interface DeskOptions extends Omit<Partial<FakeWorldOptions>, 'rest' | 'counter'> {
  readonly rest?: FakeRest
  readonly counter?: FakeCounter
}

function place(parts: DeskParts): DeskApp {
  localStorage.setItem('shopbell-desk', JSON.stringify({ ringVolume: 0.8, language: 'en', heardChime: false }))
  const desk = new DeskApp()
  desk.parts = parts
  // The tests lay their pages out as our own page does.
  document.body.style.margin = '0'
  document.body.append(desk)
  return desk
}

/** At its beginning: the sign-in, or the door for who is signed in. */
export function openDesk(options: DeskOptions = {}): OpenedDesk {
  const { rest = fakeRest(true), counter = new FakeCounter(anna, colleagues(Date.now())), ...world } = options
  const open = (): CounterSession => counter
  const { parts, seen } = fakeWorld({ ...world, rest, counter: open })
  const desk = place(parts)
  return { desk, rest, counter, seen, [Symbol.dispose]: () => put(desk) }
}

/** Past the door, with calls that ring or talk. */
export async function atCounter(calls: readonly FakeCall[] = [], options: DeskOptions = {}): Promise<OpenedDesk> {
  const counter = options.counter ?? new FakeCounter(anna, colleagues(Date.now()), calls)
  const opened = openDesk({ ...options, counter })
  await goThrough(opened.desk)
  return opened
}

/** A state of the gallery, played. */
export async function openState({ parts, play, at }: State): Promise<Disposable> {
  if (at !== undefined) history.replaceState(null, '', at)
  const desk = place(parts)
  await play?.(desk)
  await desk.updateComplete
  await new Promise((resolve) => requestAnimationFrame(resolve))
  return { [Symbol.dispose]: () => put(desk) }
}

/** Through the door, as an agent goes. */
export async function goThrough(desk: DeskApp): Promise<void> {
  const door = await within(desk, 'desk-door')
  door.dispatchEvent(new CustomEvent('online-request'))
  await within(desk, 'desk-counter')
}

/** An element of the desk, once it is there. */
export async function within(desk: DeskApp, name: string): Promise<Element> {
  for (;;) {
    await desk.updateComplete
    const found = desk.renderRoot.querySelector(name)
    if (found !== null) return found
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

/** An element within another one, once it is there. */
export async function part<E extends HTMLElement = HTMLElement>(host: Element, selector: string): Promise<E> {
  for (;;) {
    const found = host.shadowRoot?.querySelector<E>(selector)
    if (found) return found
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

/** What has the focus, however deep it lies. */
export function focus(): Element | null {
  return focused(document)
}

function put(desk: DeskApp): void {
  desk.remove()
  history.replaceState(null, '', '/')
}
