import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { Refusal } from '../protocol/errors.ts'
import type { DeskId, ShopId } from '../protocol/ids.ts'
import type { ShopPresence } from '../protocol/rest/routes.ts'
import { mediasoupServer } from '../sfu/mediasoup/server.ts'
import { findWorker } from '../sfu/worker/find.ts'
import { demoEmails, removeDemo, seedDemo } from './accounts/demo.ts'
import { openAccounts, sqlAccountStores } from './accounts/open-accounts.ts'
import { openPasswordCheck } from './accounts/password.ts'
import { ofAddress, openSlowDown } from './accounts/slow-down.ts'
import { sqlBlockStore } from './adapters/sql/block-store.ts'
import { sqlCallStore } from './adapters/sql/call-store.ts'
import type { Database } from './adapters/sql/database.ts'
import { sqlDesksStore } from './adapters/sql/desks-store.ts'
import { sqlHoursStore } from './adapters/sql/hours-store.ts'
import { migrate } from './adapters/sql/migrate.ts'
import { migrations } from './adapters/sql/migrations.ts'
import { sqlNoteStore } from './adapters/sql/note-store.ts'
import { sqlSaidStore } from './adapters/sql/said-store.ts'
import { sqlShopTurns } from './adapters/sql/shop-turns.ts'
import { joined } from './adapters/sql/together.ts'
import { sqlWaysStore } from './adapters/sql/ways-store.ts'
import { nodeSqliteDialect } from './adapters/sqlite/dialect.ts'
import { emptyJournal } from './adapters/sqlite/journal.ts'
import { openAudit } from './audit/audit.ts'
import { sqlChangeStore } from './audit/sql-store.ts'
import { openBlocklist } from './callers/blocklist.ts'
import { openCallBook } from './calls/call-book.ts'
import { readConfig } from './config/config.ts'
import { openDeskBook } from './desk/desk-book.ts'
import { pointing } from './desk/sign.ts'
import { openOpeningBook } from './hours/opening-book.ts'
import { openHouse } from './house.ts'
import { buildApp } from './http/app.ts'
import type { HttpDeps } from './http/deps.ts'
import { openOrigins } from './http/origins.ts'
import { openSessionCookie } from './http/session-cookie.ts'
import { openLog } from './log/log.ts'
import { measureCalls } from './metrics/measure-calls.ts'
import { openMetrics } from './metrics/metrics.ts'
import { openEraser, openSaid } from './said/said.ts'
import { openShopDirectory } from './shops/directory.ts'
import { shopFronts } from './shops/front.ts'
import { openKeeping } from './shops/keeping.ts'
import { lookOf } from './shops/shown-look.ts'
import { shopSupervision } from './shops/supervision.ts'
import { socketRoute } from './signalling/plugin.ts'
import { staffOf, staffWatch } from './signalling/staff.ts'
import { stopWhenTold } from './stop.ts'
import { openGuests } from './visits/guests.ts'
import { loadSecret } from './visits/secret.ts'
import { openVisits } from './visits/visits.ts'
import { openWayBook } from './ways/way-book.ts'

/**
 * The composition root: configuration, adapters, rooms, web server. The only place that knows the world. Answers when it listens.
 *
 * @throws ConfigFault when the environment does not say what it must.
 */
export async function startShopbell(): Promise<void> {
  const config = readConfig(process.env)
  const log = openLog({ level: config.logLevel })
  const now = Date.now

  // Password hashes and calls lie here: for the owner of the process alone.
  await mkdir(config.data, { recursive: true, mode: 0o700 })
  const database = new Kysely<Database>({ dialect: nodeSqliteDialect(join(config.data, 'shopbell.sqlite')) })
  await migrate(database, migrations)
  const { db, together } = joined(database)
  const store = sqlCallStore(db)
  const stores = sqlAccountStores(db)
  const { accounts, shops: shopStore } = stores
  await (config.demo
    ? seedDemo({ shops: shopStore, accounts, origins: config.origins })
    : removeDemo({ shops: shopStore, accounts }))
  const shops = await openShopDirectory(shopStore)
  const supervision = shopSupervision(shopStore, shops)
  const saidStore = sqlSaidStore(db)
  const keeping = await openKeeping(db, saidStore)
  const hours = await openOpeningBook({ store: sqlHoursStore(db), now })
  const ways = await openWayBook({ store: sqlWaysStore(db), now })
  const desks = await openDeskBook({ store: sqlDesksStore(db), now, limits: config.limits })

  const media = await mediasoupServer({
    workerBin: await findWorker({ log: (line) => log.info(line) }),
    workers: config.media.workers,
    listenIp: config.media.listen,
    announcedAddress: config.media.announcedAddress ?? undefined,
    announcedPort: config.media.announcedPort ?? undefined,
    port: config.media.port,
    tcp: config.media.tcp,
    logger: log.child({ room: 'media' }),
  })

  const metrics = openMetrics()
  metrics.watchCalls(() => store.countByPhase())
  metrics.watchMedia(() => media.stats())
  const secret = await loadSecret(config)
  const visits = openVisits(secret, now)
  const blocks = openBlocklist({ store: sqlBlockStore(db), secret, now })
  const guests = openGuests(secret, now)
  const audit = openAudit({ store: sqlChangeStore(db), together, now })
  const opened = openAccounts(stores, audit, now)
  const origins = openOrigins({ config, shops })
  const cookie = openSessionCookie({ config, sessions: opened.sessions })

  const house = openHouse({
    store,
    turns: sqlShopTurns(db, together),
    media,
    now,
    rulesOf: (shop, desk) => desks.rulesOf(shop, desk),
    desksOf: (shop) => desks.desksOf(shop),
    asksWhat: (shop) => desks.asksWhat(shop),
    opening: (shop, desk) => hours.opening(shop, desk),
    shopName: (shop) => shops.find(shop)?.name,
    originsOf: (shop) => shops.find(shop)?.origins ?? [],
    callers: blocks,
    tellsWhenWatched: (shop) => supervision.tells(shop),
    waitGoalOf: (shop) => supervision.waitGoal(shop),
    keepsFor: (shop) => keeping.daysOf(shop),
    chores: openEraser(saidStore, now, () => emptyJournal(db)),
    iceServers: () => [...config.iceServers],
    checkVisit: (token, origin) => visits.checkVisit(token, origin),
    guests,
    tidy: () => audit.tidy(),
    messageRate: { burst: 120, perSecond: 30 },
    pressRate: { burst: config.rates.presses, perSecond: config.rates.presses / 60 },
    log,
    onCommand: (type, took, outcome) => metrics.command(type, outcome, took),
    onSocket: (role, closed) => (closed === null ? metrics.socketOpened(role) : metrics.socketClosed(role, closed)),
    onCommitted: measureCalls(metrics),
  })
  for (const shop of shops.all) for (const agent of await accounts.ofShop(shop.id)) house.know(agent)

  const former = new Map(await accounts.former())

  const app = await buildApp({
    config,
    log,
    deps: {
      now,
      origins,
      cookie,
      shops,
      ...opened,
      accounts,
      audit,
      shopStore,
      linkStore: stores.links,
      factorStore: stores.factors,
      photos: stores.photos,
      // Loaded where it is used alone.
      mailer: config.mail && (await import('./mail/smtp.ts')).smtpMailer(config.mail.url, config.mail.from),
      signIn: {
        accounts,
        shops,
        factors: opened.factors,
        passwords: await openPasswordCheck(),
        slowDown: openSlowDown(now),
        addresses: openSlowDown(now, ofAddress),
      },
      visits,
      guests,
      takeCarry: house.takeCarry,
      isTalkedIn: async (call) => (await store.load(call)).call.phase === 'connected',
      metrics,
      presenceOf: presenceMemo((shop, desk) => {
        const now = pointing(house.presenceOf(shop, desk), ways.waysOf(shop))
        const known = shops.find(shop)
        const look = known === undefined ? null : lookOf(known)
        return now === undefined || look === null ? now : { ...now, look }
      }),
      hours,
      supervision,
      boardChanged: (shop) => house.boardChanged(shop),
      keeping,
      said: openSaid({ store: saidStore, calls: store, apply: (id, command) => house.calls.apply(id, command) }),
      fronts: shopFronts({ store: shopStore, shops, photos: stores.photos, audit }),
      desks,
      ways,
      calls: openCallBook({
        store,
        notes: sqlNoteStore(db),
        said: saidStore,
        blocks,
        now,
        nameOf: (agent) => house.desk.nameOf(agent) ?? former.get(agent),
      }),
      mediaReady: () => media.ready,
      draining: () => house.draining,
      storeReady: () => store.check(),
      staff: staffWatch({ house, former }),
    },
  })
  await socketRoute(app, {
    enter: (socket, visitor) => house.door.enter(socket, visitor),
    visitorOf: async (request) => {
      if (!origins.mayConnect(request)) throw new Refusal('origin.forbidden')
      const session = await cookie.sessionOf(request)
      const visitor = {
        origin: request.headers.origin ?? '',
        address: request.ip,
        own: origins.isOwn(request),
        home: origins.home(request),
      }
      return session === undefined ? visitor : { ...visitor, ...staffOf(session) }
    },
  })
  if (config.demo) {
    const { demoShop } = await import('./demo/plugin.ts')
    await app.register(demoShop, { prefix: '/demo' })
  }
  await house.open()
  await app.listen({ port: config.port, host: config.host })

  stopWhenTold(config.drain + 10_000, async (reason) => {
    if ('error' in reason) log.fatal({ err: reason.error }, 'Shopbell stops after an error nobody caught')
    else {
      log.info(reason, 'Shopbell is about to stop')
      await house.drain(config.drain)
    }
    await house.close()
    await app.close()
    await media.close()
    await database.destroy()
  })
  announce(listeningPort(app.server.address(), config.port), config.demo ? demoEmails : [])
}

/** The same object while nothing changes, so that the route may keep its answer ready made. */
function presenceMemo(read: HttpDeps['presenceOf']): HttpDeps['presenceOf'] {
  const kept = new Map<string, { readonly text: string; readonly presence: ShopPresence }>()
  return (shop: ShopId, desk?: DeskId) => {
    const presence = read(shop, desk)
    if (presence === undefined) return undefined
    const name = `${shop}/${desk ?? ''}`
    const text = JSON.stringify(presence)
    const known = kept.get(name)
    if (known?.text === text) return known.presence
    kept.set(name, { text, presence })
    return presence
  }
}

function listeningPort(address: string | { readonly port: number } | null, otherwise: number): number {
  return address !== null && typeof address === 'object' ? address.port : otherwise
}

function announce(port: number, demo: readonly string[]): void {
  const home = `http://localhost:${port}`
  const lines = [`Shopbell is ready at ${home}`]
  if (demo.length > 0)
    lines.push(`  the shop     ${home}/demo/`, `  the counter  ${home}/console/  (${demo.join(', ')})`)
  process.stdout.write(`${lines.join('\n')}\n`)
}
