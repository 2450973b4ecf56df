import type { ShopId } from '../../protocol/ids.ts'
import { Changes, ChangesQuery } from '../../protocol/rest/changes.ts'
import type { StoredChange } from '../audit/store.ts'
import { owners, senderOf } from './access.ts'
import type { App } from './app.ts'
import type { HttpDeps } from './deps.ts'
import { bySession as security } from './docs.ts'

type Deps = Pick<HttpDeps, 'audit' | 'accounts' | 'desks' | 'hours' | 'shops'>

/** `/api/changes`: who changed what in the owner's own shop; there is no way to name another shop. */
export function changesRoutes(app: App, deps: Deps): void {
  const { audit } = deps
  app.get(
    '/api/changes',
    {
      config: { access: owners },
      schema: {
        summary: 'Who changed what, newest first',
        description: 'Settings, people and rights of the shop, with the value before and after. Kept for two years.',
        tags: ['counter'],
        querystring: ChangesQuery,
        security,
        response: { 200: { ...Changes, description: 'A page of the list.' } },
      },
    },
    async (request) => {
      const { shop } = senderOf(request).agent
      const { limit = 50, ...query } = request.query
      // One more than is shown tells whether there are others.
      const found = await audit.list({ shop, ...query, limit: limit + 1 })
      const lines = found.slice(0, limit)
      return {
        changes: lines.map(lineOf),
        next: found.length > limit ? (lines.at(-1)?.id ?? null) : null,
        authors: (await audit.authors(shop)).map((author) => ({ ...author })),
        ...(await namesFor(deps, shop, lines)),
        zone: await zoneOf(deps, shop),
      }
    },
  )
}

function lineOf({ shop: _shop, target, ...line }: StoredChange) {
  return { ...line, target: { ...target } }
}

/** What the ids in the values are called. Nobody of another shop: an id that is not ours has no name here. */
async function namesFor({ accounts, desks }: Deps, shop: ShopId, lines: readonly StoredChange[]) {
  const people = new Map((await accounts.ofShop(shop)).map(({ id, name }) => [String(id), name]))
  const former = await accounts.former(shop)
  for (const [id, name] of former) people.set(id, name)
  const said = JSON.stringify(lines.map(({ before, after }) => [before, after]))
  return {
    names: Object.fromEntries([...people].filter(([id]) => said.includes(JSON.stringify(id)))),
    desks: Object.fromEntries(desks.desksOf(shop).map(({ id, name }) => [id, name])),
  }
}

async function zoneOf({ hours, shops }: Deps, shop: ShopId): Promise<string> {
  return (await hours.saved({ shop, desk: null })).hours?.zone ?? shops.find(shop)?.timeZone ?? 'UTC'
}
