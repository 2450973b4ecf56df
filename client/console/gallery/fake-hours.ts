import { faultsOf } from '../../../protocol/hours/faults.ts'
import type { Hours } from '../../../protocol/hours/hours.ts'
import { previewOf } from '../../../protocol/hours/preview.ts'
import { table } from '../../../protocol/hours/tables.ts'
import type { SavedHours } from '../../../protocol/rest/routes.ts'
import type { HoursRest } from '../hours-rest.ts'

export interface FakeHours extends HoursRest {
  /** What is saved; a test that changes it by hand is somebody else who saves. */
  saved: { hours: Hours | null; version: number }
  reachable: boolean
}

/** A shop with a long lunch, a late Friday and Christmas. */
export const boots: Hours = {
  ...table(
    {
      mon: '09:00-12:30 14:00-18:00',
      tue: '09:00-12:30 14:00-18:00',
      wed: '09:00-12:30',
      thu: '09:00-12:30 14:00-18:00',
      fri: '09:00-12:30 20:00-02:00',
      sat: '10:00-16:00',
    },
    { exceptions: { '2026-12-24': '09:00-13:00', '2026-12-25': '' } },
  ),
}

/** A server that knows hours and nothing else, with the rules of the real one. */
export function fakeHours(hours: Hours | null = boots): FakeHours {
  const gone = { ok: false, code: 'unreachable', retryAfter: null } as const
  const answer = (): SavedHours => {
    const { hours: now, version } = server.saved
    return { hours: now, version, preview: now === null ? null : previewOf(now, Date.now()) }
  }
  const refusal = (table: Hours | null) => {
    const [fault] = table === null ? [] : faultsOf(table)
    const code = 'hours.invalid' as const
    return fault === undefined ? null : ({ ok: false, code, retryAfter: null, detail: { ...fault } } as const)
  }
  const server: FakeHours = {
    saved: { hours, version: hours === null ? 0 : 3 },
    reachable: true,
    read: async () => (server.reachable ? { ok: true, data: answer() } : gone),
    async save({ hours: next, version }) {
      if (!server.reachable) return gone
      const refused = refusal(next)
      if (refused !== null) return refused
      if (version !== server.saved.version)
        return { ok: false, code: 'hours.stale', retryAfter: null, detail: { version: server.saved.version } }
      server.saved = { hours: next, version: version + 1 }
      return { ok: true, data: answer() }
    },
    async preview(next) {
      if (!server.reachable) return gone
      return refusal(next) ?? { ok: true, data: previewOf(next, Date.now()) }
    },
  }
  return server
}
