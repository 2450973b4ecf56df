import { type TSchema, Type } from 'typebox'
import { type ErrorCode, errors } from '../../protocol/errors.ts'
import { record } from '../../protocol/messages/command.ts'

/** How every refusal leaves: `{ "error": { "code": "...", "detail": { ... } } }`. */
function refusalSchema(codes: readonly ErrorCode[]) {
  return Type.Object(
    {
      error: record({
        code: Type.Enum([...codes]),
        detail: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
      }),
    },
    { additionalProperties: false, description: codes.map((code) => `\`${code}\`: ${errors[code].doc}`).join('\n\n') },
  )
}

/** What any route may answer, whatever it is for. */
export const everywhere = ['message.invalid', 'message.malformed', 'server.failed', 'server.overloaded'] as const

/** The refusals of a route, by status, for its `response` schema. */
export function refusals(...codes: readonly ErrorCode[]): Record<number, TSchema> {
  const byStatus = Map.groupBy(new Set([...codes, ...everywhere]), (code) => errors[code].status)
  return Object.fromEntries([...byStatus].map(([status, each]) => [status, refusalSchema(each.toSorted())]))
}
