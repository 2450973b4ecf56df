import type { StaffRole } from '../../protocol/roles.ts'

/** The places inside the desk, each with an address of its own. */
export const views = ['counter', 'history', 'hours', 'settings'] as const
export type View = (typeof views)[number]

const ROOT = '/console/'

export function pathOf(view: View): string {
  return view === 'counter' ? ROOT : `${ROOT}${view}`
}

/** The counter for whatever is not one of ours. */
export function viewOf(path: string): View {
  const name = path.startsWith(ROOT) ? path.slice(ROOT.length).replace(/\/$/, '') : ''
  return views.find((view) => view === name) ?? 'counter'
}

/** The views of somebody in that role; the server checks each of their wishes again. */
export function viewsOf(role: StaffRole): readonly View[] {
  return views.filter((view) => view !== 'hours' || role === 'owner')
}

/** The counter for who has no such view. */
export function viewFor(view: View, role: StaffRole): View {
  return viewsOf(role).includes(view) ? view : 'counter'
}
