import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerOptions, type ShopbellServer, startServer } from '../e2e/kit/server.ts'
import type { Staff } from './fleet/plan.ts'
import { seed } from './seed.ts'

/** All people of a bench come from one address, which is what the limits are against. */
export const noLimits = {
  SHOPBELL_RATE_VISITS: '1000000',
  SHOPBELL_RATE_PRESSES: '1000000',
  SHOPBELL_RATE_SIGN_INS: '1000000',
  SHOPBELL_LOG_LEVEL: 'warn',
} as const

export interface StaffedServer extends AsyncDisposable {
  readonly server: ShopbellServer
  readonly staffs: readonly Staff[]
  /** The folder of its data. */
  readonly data: string
}

export interface StaffedOptions {
  readonly shops: number
  readonly agentsEach: number
  readonly env?: Readonly<Record<string, string>>
  readonly command?: NonNullable<ServerOptions['command']>
}

/** A real server with shops and agents of its own, without the limits that one address meets. */
export async function staffedServer({ shops, agentsEach, env = {}, command }: StaffedOptions): Promise<StaffedServer> {
  const data = await mkdtemp(join(tmpdir(), 'shopbell-bench-'))
  try {
    const staffs = await seed(data, shops, agentsEach)
    const server = await startServer({
      ...(command === undefined ? {} : { command }),
      env: {
        SHOPBELL_DATA: data,
        SHOPBELL_DEMO: 'false',
        SHOPBELL_HOST: '127.0.0.1',
        SHOPBELL_MEDIA_LISTEN: '127.0.0.1',
        ...noLimits,
        ...env,
      },
    })
    return {
      server,
      staffs,
      data,
      async [Symbol.asyncDispose]() {
        await server[Symbol.asyncDispose]()
        await rm(data, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(data, { recursive: true, force: true })
    throw error
  }
}
