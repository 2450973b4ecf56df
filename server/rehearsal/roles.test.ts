import { Compile } from 'typebox/compile'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandSpec, Role } from '../../protocol/messages/command.ts'
import { type CommandData, commands, type WireCommand } from '../../protocol/messages/commands.ts'
import { type StaffRole, staffRoles } from '../../protocol/roles.ts'
import type { Guest } from './guest.ts'
import { type Rehearsal, rehearse } from './rehearsal.ts'

/** The parts of JSON Schema that our commands use. */
interface Shape {
  readonly type?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
}

/** The least that fits a schema; `known` stands where a field of that name is. */
function least(shape: Shape, known: Readonly<Record<string, unknown>>): unknown {
  if (shape.const !== undefined) return shape.const
  if (shape.enum !== undefined) return shape.enum[0]
  if (shape.anyOf?.[0] !== undefined) return least(shape.anyOf[0], known)
  if (shape.type === 'array') return []
  if (shape.type === 'boolean') return true
  if (shape.type === 'integer' || shape.type === 'number') return shape.minimum ?? 0
  if (shape.type === 'string')
    return shape.pattern?.startsWith('^https?') === true
      ? 'https://shop.example/'
      : shape.pattern?.startsWith('^guest-') === true
        ? 'guest-x'
        : 'x'
  const { properties = {}, required = [] } = shape
  const fields = required.map((name) => [name, known[name] ?? least(properties[name] ?? {}, known)])
  return Object.fromEntries(fields)
}

const specs = Object.entries<CommandSpec>(commands).filter(([name]) => name !== 'hello') as [WireCommand, CommandSpec][]
const withCall = specs.filter(([, { data }]) => 'call' in data.properties)

describe('a command', () => {
  let stage: Rehearsal
  beforeEach(async () => {
    stage = await rehearse()
  })
  afterEach(() => stage.end())

  const codeOf = (guest: Guest, type: WireCommand, data: unknown): Promise<string> =>
    guest.say(type, data as CommandData<typeof type>).then(
      () => 'ok',
      (error: Error) => error.message,
    )

  const comer = async (role: Role, staff: StaffRole | null): Promise<Guest> => {
    if (role === 'guest') return stage.friend(await linkInto('demo'))
    return staff === null ? stage.shopper() : stage.agent('anna', { staff })
  }

  /** A link into a call of a shop that goes on meanwhile. */
  const linkInto = async (shop: string): Promise<string> => {
    const host = await stage.agent(`host-${shop}`, { shop })
    const shopper = await stage.shopper(`inviter-${shop}`, shop)
    const call = await shopper.dials()
    await host.isRung()
    await host.say('answer', { call })
    await host.say('status', { status: 'away' })
    return (await shopper.say('invite', { call })).url
  }

  const senders: readonly (readonly [Role, StaffRole | null])[] = [
    ['shopper', null],
    ['guest', null],
    ...staffRoles.map((staff) => ['agent', staff] as const),
  ]

  it.each(senders)('of a %s (%s) is taken where its row says so, and refused elsewhere', async (role, staff) => {
    const guest = await comer(role, staff)
    for (const [type, spec] of specs) {
      const refused = !spec.by.includes(role)
        ? 'message.forbidden'
        : staff !== null && spec.staff?.includes(staff) === false
          ? 'role.forbidden'
          : null
      const said = await codeOf(guest, type, least(spec.data, { call: 'none' }))
      const forbidden = /forbidden/.test(said) ? said : null
      expect([type, forbidden]).toEqual([type, refused])
    }
  })

  it('that names a call of another shop hears what is said of a call that never was', async () => {
    const friend = await stage.friend(await linkInto('other'))
    await stage.agent('anna')
    const shopper = await stage.shopper()
    const call = await shopper.dials()
    for (const staff of staffRoles) {
      const stranger = await stage.agent(`stranger-${staff}`, { shop: 'other', staff })
      const other = await stage.shopper(`visit-of-other-${staff}`, 'other')
      for (const [type, spec] of withCall) {
        const data = least(spec.data, { call })
        expect([type, Compile(spec.data).Check(data)]).toEqual([type, true])
        for (const [role, guest] of [
          ['agent', stranger],
          ['shopper', other],
          ['guest', friend],
        ] as const) {
          const said = await codeOf(guest, type, data)
          const expected =
            spec.by.includes(role) && !(role === 'agent' && spec.staff?.includes(staff) === false)
              ? 'call.not-found'
              : /forbidden/
          expect(said, `${type} by a ${role} (${staff}) of another shop`).toMatch(expected)
        }
      }
    }
    expect((await stage.store.load(call)).call.phase).toBe('ringing')
  })
})
