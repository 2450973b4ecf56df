import { Compile } from 'typebox/compile'
import { type ErrorCode, Refusal } from '../../protocol/errors.ts'
import type { CommandSpec } from '../../protocol/messages/command.ts'
import { commands, type WireCommand } from '../../protocol/messages/commands.ts'
import { CommandEnvelopeData } from '../../protocol/messages/envelope.ts'
import type { Connection } from './connection.ts'
import type { HandledCommand, Handler, Handlers, House } from './handler.ts'
import { boardHandlers } from './handlers/board.ts'
import { callHandlers } from './handlers/call.ts'
import { carryHandlers } from './handlers/carry.ts'
import { counterHandlers } from './handlers/counter.ts'
import { friendHandlers } from './handlers/friends.ts'
import { mediaHandlers } from './handlers/media.ts'
import { watchHandlers } from './handlers/watch.ts'
import type { Identity } from './identity.ts'

/** A command without a handler does not compile. */
const handlers: Handlers = {
  ...callHandlers,
  ...friendHandlers,
  ...carryHandlers,
  ...mediaHandlers,
  ...counterHandlers,
  ...watchHandlers,
  ...boardHandlers,
}

const envelope = Compile(CommandEnvelopeData)
const validators = Object.fromEntries(Object.entries(commands).map(([name, spec]) => [name, Compile(spec.data)]))

/** A command whose envelope and data fit their schemas. */
export interface Received {
  readonly id: number
  readonly type: WireCommand
  readonly data: unknown
}

/** The frame is none of ours: the socket is not worth keeping. */
export class BadFrame extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode) {
    super(code)
    this.name = 'BadFrame'
    this.code = code
  }
}

/** @throws {BadFrame} for what is not an envelope of a command of ours */
export function parse(text: string): { id: number; type: WireCommand; data: unknown } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new BadFrame('message.malformed')
  }
  if (!envelope.Check(json)) throw new BadFrame('message.malformed')
  if (!Object.hasOwn(commands, json.type)) throw new BadFrame('message.unknown')
  return { id: json.id, type: json.type as WireCommand, data: json.data }
}

/** @throws {Refusal} `message.invalid` with the path of the first thing that breaks the schema */
export function check(type: WireCommand, data: unknown): void {
  const validator = validators[type]
  if (validator === undefined || validator.Check(data)) return
  const path = validator.Errors(data)[0]?.instancePath ?? ''
  throw new Refusal('message.invalid', { path: path.slice(0, 100) })
}

/**
 * Whether who they are lets them send it. Which calls they may name is asked where the call is loaded.
 *
 * @throws {Refusal} `message.forbidden`, or `role.forbidden` where others of their shop may
 */
function admit(identity: Identity, { by, staff }: CommandSpec): void {
  if (!by.includes(identity.role)) throw new Refusal('message.forbidden')
  if (identity.role === 'agent' && staff?.includes(identity.staff) === false) throw new Refusal('role.forbidden')
}

/**
 * Runs a command that has been parsed.
 *
 * @throws {Refusal} what the sender is told
 */
export async function dispatch(connection: Connection, { type, data }: Received, house: House): Promise<unknown> {
  if (type === 'hello') throw new Refusal('hello.repeated')
  admit(connection.identity, commands[type])
  check(type, data)
  const handler = handlers[type] as Handler<HandledCommand>
  // The table pairs each name with its own handler; role and schema have just been checked.
  return handler({ connection, identity: connection.identity, data } as Parameters<typeof handler>[0], house)
}
