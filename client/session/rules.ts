import type { CallCommand } from '../../protocol/call/command.ts'
import { decide } from '../../protocol/call/decide.ts'
import { defaultLimits } from '../../protocol/call/limits.ts'
import type { Rules } from './asking.ts'

/** The rules of the call, for the counter, where most buttons are. A shop's page asks the server and loads less. */
export const rules: Rules = (call, command) => {
  decide<CallCommand['type']>(call, command, { now: Date.now(), limits: defaultLimits, hope: [] })
}
