import type { DialledCall } from '../../../protocol/call/call.ts'
import type { Seated } from '../../../protocol/messages/call.ts'
import type { House } from '../handler.ts'

/** Where a call stands in the line, for the shopper who holds it; nothing where it stands in none. */
export async function placeIn(call: DialledCall, { lines }: Pick<House, 'lines'>): Promise<Pick<Seated, 'line'>> {
  if (call.phase !== 'queued') return {}
  const line = await lines.placeOf(call)
  return line === null ? {} : { line }
}
