import type { TSchema } from 'typebox'
import { closeCodes } from './close-codes.ts'
import { errors } from './errors.ts'
import type { CommandSpec } from './messages/command.ts'
import { commands } from './messages/commands.ts'
import { MAX_FRAME, SUBPROTOCOL } from './messages/envelope.ts'
import { events } from './messages/events.ts'
import { HELLO_TIMEOUT } from './messages/hello.ts'
import { notices } from './messages/notices.ts'

/** `docs/protocol.md`, written from the same tables that the server checks messages by. */
export function protocolDocument(): string {
  return `${[
    '# The socket protocol',
    '',
    '<!-- Written by `npm run docs` from protocol/. Do not edit. -->',
    '',
    `\`GET /socket\`, a WebSocket with the sub-protocol \`${SUBPROTOCOL}\`. Text frames of JSON, ${MAX_FRAME / 1024} KiB at most. The first`,
    `message is \`hello\`, within ${HELLO_TIMEOUT / 1_000} seconds. The server pings; browsers answer by themselves.`,
    '',
    '| direction | envelope |',
    '|---|---|',
    '| up | `{ id, type, data }`: a command. `id` counts up from 1 |',
    '| down | `{ re, ok: true, data }` or `{ re, ok: false, error: { code, detail? } }`: the reply to command `re` |',
    '| down | `{ seq, call, event, names? }`: event number `seq` of a call. A gap in the numbers asks for `look` |',
    '| down | `{ notice, data }`: something that is not history |',
    '',
    '## Commands',
    '',
    ...Object.entries<CommandSpec>(commands).flatMap(([name, spec]) => [
      `### \`${name}\``,
      '',
      spec.doc,
      '',
      `Sent by: ${spec.by.join(', ')}${spec.staff === undefined ? '' : ` (${spec.staff.join(', ')})`}.`,
      '',
      ...fields('data', spec.data),
      ...fields('reply', spec.reply),
    ]),
    '## Events of a call',
    '',
    'What they mean for a call is told by the rules in [call.md](call.md).',
    '',
    ...Object.entries(events).flatMap(([name, spec]) => [
      `### \`${name}\``,
      '',
      spec.doc,
      '',
      ...fields('event', spec.data),
    ]),
    '## Notices',
    '',
    ...Object.entries(notices).flatMap(([name, spec]) => [
      `### \`${name}\``,
      '',
      spec.doc,
      '',
      ...fields('data', spec.data),
    ]),
    '## Errors',
    '',
    '| code | HTTP | close | retry | meaning |',
    '|---|---|---|---|---|',
    ...Object.entries(errors).map(
      ([code, row]) => `| \`${code}\` | ${row.status} | ${row.close ?? ''} | ${row.retry} | ${row.doc} |`,
    ),
    '',
    '## Close codes',
    '',
    '| code | come back | meaning |',
    '|---|---|---|',
    ...Object.entries(closeCodes).map(([code, row]) => `| ${code} | ${row.comeBack ? 'yes' : 'no'} | ${row.doc} |`),
  ].join('\n')}\n`
}

function fields(title: string, schema: TSchema): string[] {
  const rows = rowsOf(schema, '')
  if (rows.length === 0) return [`${title}: nothing.`, '']
  return [`| ${title} | type | |`, '|---|---|---|', ...rows, '']
}

/** The parts of JSON Schema that our schemas use. */
interface Shape {
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly maxItems?: number
}

function rowsOf(shape: Shape, path: string): string[] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, each]) => {
    const optional = shape.required?.includes(name) === true ? '' : '?'
    const label = `${path}${name}${optional}`
    const row = `| \`${label}\` | ${typeOf(each)} | ${each.description ?? ''} |`
    const inner =
      each.type === 'array' && each.items !== undefined ? rowsOf(each.items, `${label}[].`) : rowsOf(each, `${label}.`)
    return [row, ...inner]
  })
}

function typeOf(shape: Shape): string {
  if (shape.const !== undefined) return `\`${JSON.stringify(shape.const)}\``
  if (shape.enum !== undefined) return shape.enum.map((each) => `\`${String(each)}\``).join(', ')
  if (shape.anyOf !== undefined) return shape.anyOf.map(typeOf).join(' or ')
  if (shape.type === 'array') return `list of ${typeOf(shape.items ?? {})}${upTo(shape.maxItems)}`
  if (shape.minimum !== undefined && shape.maximum !== undefined)
    return `${shape.type}, ${shape.minimum} to ${shape.maximum}`
  return `${shape.type ?? 'anything'}${upTo(shape.maxLength)}`
}

function upTo(most: number | undefined): string {
  return most === undefined ? '' : `, at most ${most}`
}
