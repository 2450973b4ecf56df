import type { StaffRole } from '../../protocol/roles.ts'

/** The places inside the desk, each with an address of its own. */
export const views = [
  'counter',
  'board',
  'history',
  'blocked',
  'changes',
  'hours',
  'desks',
  'people',
  'shop',
  'settings',
  'profile',
] as const
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
  return views.filter((view) => mayOpen(view, role))
}

/**
 * Those that stand in the rail: the profile lies behind one's own face, and behind the settings; those who are kept out
 * and what was changed behind the history.
 */
export function railViews(role: StaffRole): readonly View[] {
  return viewsOf(role).filter((view) => view !== 'profile' && view !== 'blocked' && view !== 'changes')
}

/** The view of the rail that leads to another one. */
export function wayTo(view: View): View {
  return view === 'blocked' || view === 'changes' ? 'history' : view
}

export function isSupervisor(role: StaffRole): boolean {
  return role !== 'agent'
}

const ownersViews: ReadonlySet<View> = new Set(['hours', 'desks', 'people', 'shop', 'changes'])

function mayOpen(view: View, role: StaffRole): boolean {
  if (ownersViews.has(view)) return role === 'owner'
  return (view !== 'board' && view !== 'blocked') || isSupervisor(role)
}

/** The counter for who has no such view. */
export function viewFor(view: View, role: StaffRole): View {
  return viewsOf(role).includes(view) ? view : 'counter'
}

/** The token of a one-time link: what stands behind the `#` of its address. `null` for every other address. */
export function linkToken({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): string | null {
  const page = pathname.startsWith(ROOT) ? pathname.slice(ROOT.length).replace(/\/$/, '') : ''
  return ['setup', 'invite', 'reset'].includes(page) ? hash.slice(1) : null
}
