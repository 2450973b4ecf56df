import { boots, HERE, STRANGER } from './fixture.ts'

const ways = `/api/shops/${boots}/ways`
const save = { method: 'PUT', url: '/api/ways', headers: { origin: HERE } } as const

/** What is done to the other ways of a shop, for each refusal that the documents list. */
export const waysProvocations = [
  { route: 'get /api/shops/{shop}/ways', code: 'shop.not-found', ask: { url: '/api/shops/nowhere/ways' } },
  {
    route: 'get /api/shops/{shop}/ways',
    code: 'origin.forbidden',
    ask: { url: ways, headers: { origin: STRANGER } },
  },
  {
    route: 'put /api/ways',
    code: 'ways.invalid',
    ask: { ...save, payload: { ways: { phone: 'call us' }, version: 0 } },
    as: 'owner',
  },
  { route: 'put /api/ways', code: 'ways.stale', ask: { ...save, payload: { ways: {}, version: 7 } }, as: 'owner' },
] as const
