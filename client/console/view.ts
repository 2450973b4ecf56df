/** The places inside the desk, each with an address of its own. */
export const views = ['counter', 'history', 'settings'] as const
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
