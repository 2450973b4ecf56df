import { DeskApp } from '../desk.ts'
import { states } from './states.ts'

/** `?state=ringing&scheme=dark`: one state. Without a state: a list of all. */
const query = new URLSearchParams(location.search)
document.documentElement.style.colorScheme = query.get('scheme') ?? 'light dark'
const name = query.get('state')
const make = name === null ? undefined : states[name]

if (make === undefined) {
  const list = document.createElement('ul')
  for (const each of Object.keys(states)) {
    const link = document.createElement('a')
    link.href = `?state=${each}`
    link.textContent = each
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
  }
  document.body.append(list)
} else {
  const desk = new DeskApp()
  const { parts, play, at } = make()
  if (at !== undefined) history.replaceState(null, '', at)
  desk.parts = parts
  document.body.append(desk)
  await play?.(desk)
  document.documentElement.dataset['ready'] = ''
}
