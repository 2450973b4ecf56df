import type { Call } from '../../protocol/call/call.ts'
import type { CallEvent } from '../../protocol/call/event.ts'
import type { ShopId } from '../../protocol/ids.ts'

/** The shop in which an event happened; `null` for one that changes nothing. */
export function shopOf(event: CallEvent, before: Call): ShopId | null {
  if ('shop' in before) return before.shop
  return event.type === 'dialled' ? event.shop : null
}
