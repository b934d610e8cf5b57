import type { Middleware } from 'koa'
import { commentDoor, commentHandlers, commentListeners, commentNotices, countShown, threadTag } from './kernel/comments/index.ts'
import type { TenantDb } from './kernel/db/index.ts'
import { connect } from './kernel/db/index.ts'
import { deliverFacts, listenersOf } from './kernel/events/delivery.ts'
import { Evictions } from './kernel/events/evictions.ts'
import { createLiveCounts } from './kernel/events/live.ts'
import { TaggedCache } from './kernel/http/cache.ts'
import { loadContract } from './kernel/http/contract.ts'
import { docs } from './kernel/http/docs.ts'
import { Metrics } from './kernel/http/metrics.ts'
import { FaultLog } from './kernel/http/problem-answer.ts'
import { orMissing } from './kernel/http/problem.ts'
import type { Limits } from './kernel/http/rate-limit.ts'
import { sealingKeyOf } from './kernel/http/sealing.ts'
import { spokenBy } from './kernel/http/protocols.ts'
import { createServer, type ServerOptions } from './kernel/http/server.ts'
import { statusHandlers } from './kernel/http/status.ts'
import { createIdentity, goneTag, identityHandlers, type IdentitySecrets, type MakeSource } from './kernel/identity/index.ts'
import { createInvitations } from './kernel/invitations/index.ts'
import { Errands, secretName } from './kernel/jobs/errands.ts'
import { startJobs } from './kernel/jobs/index.ts'
import { Rounds } from './kernel/jobs/rounds.ts'
import { Waking } from './kernel/jobs/waking.ts'
import { Mail, type MailPlace } from './kernel/mail/mail.ts'
import { Mails } from './kernel/mail/mails.ts'
import { createMachines, doorsOf, moderationHandlers, moderationLog, moderationNotices } from './kernel/moderation/index.ts'
import { createNotifications } from './kernel/notifications/index.ts'
import { openDataHandlers } from './kernel/open-data/handlers.ts'
import { Media, mediaHandlers, openStorage } from './kernel/media/index.ts'
import { namesOf } from './kernel/identity/names.ts'
import { Networks } from './kernel/outbound/networks.ts'
import { Outbound } from './kernel/outbound/outbound.ts'
import { Places, placesHandlers } from './kernel/places/index.ts'
import { participationHandlers } from './kernel/participation/handlers.ts'
import { Participation } from './kernel/participation/index.ts'
import type { Occasion } from './kernel/service.ts'
import { allRolesOf, createTenants, type Tenant } from './kernel/tenancy/index.ts'
import { elementFiles, embedPages } from './kernel/http/elements/index.ts'
import { adoptionOf, joinAccounts } from './adoption.ts'
import type { App } from './application.ts'
import type { MediaPlaces } from './config.ts'
import { fromInside, resetSandboxes, sandboxHandlers } from './kernel/sandbox/index.ts'
import { sdgHandlers } from './kernel/sdg/index.ts'
import { fillSandbox } from './sandbox-content.ts'
import { services } from './services/index.ts'
import { enteringOf } from './entering.ts'
import { createRights } from './rights.ts'
import { townHandlers } from './town-handlers.ts'
import { createUpkeep, timedWork } from './upkeep.ts'
import { ownPages, ownPlaceHandlers } from './own-places.ts'
import { createCounter } from './kernel/counter/index.ts'
import { createStanding, standingNotices, type AnprPlace } from './kernel/standing/index.ts'
import { createSystems } from './kernel/systems/index.ts'
import { createWebhooks, webhookNotices } from './kernel/webhooks/index.ts'

export interface AppOptions {
  readonly databaseUrl: string
  readonly origin: string
  readonly production: boolean
  readonly secrets: IdentitySecrets
  readonly nullifierKey: Buffer
  /** Ways of signing in, each made with what sources may use. */
  readonly sources: readonly MakeSource[]
  readonly limits: Limits
  readonly checkAnswers: boolean
  /** Most memory for what everybody reads, in bytes. */
  readonly cacheBytes?: number
  readonly media: MediaPlaces
  /** The operator's mail server; letters wait where there is none. */
  readonly mail?: MailPlace
  /** Private networks that towns may name in their settings all the same. */
  readonly privateNetworks?: readonly string[]
  /** What towns need to be known to other systems: `{TOWN}__{NAME}`. */
  readonly townSecrets?: ReadonlyMap<string, string>
  /** Where the national register of residents stands; no town has it asked when missing. */
  readonly register?: AnprPlace
  readonly proxied: boolean
  readonly clock: () => Date
  readonly newId: () => string
  readonly log: (line: string) => void
  readonly version: string
}

/** Composes the kernel and the services. */
export async function createApp(options: AppOptions): Promise<App> {
  const { origin, clock, newId, log } = options
  const { subjectKey } = options.secrets
  const database = connect(options.databaseUrl)
  const cache = new TaggedCache(options.cacheBytes)
  // Connections of its own: who asks for a town may hold one of the others, and all of them may be held by who asks.
  const registry = connect(options.databaseUrl, 2)
  const tenants = createTenants({ database: registry, services })
  const faults = new FaultLog(log)
  const onFault = (fault: unknown) => faults.record(fault, newId(), 'background')
  const occasion = (tenant: Tenant): Occasion => ({ tenant, now: clock(), newId, participation, media, evict })
  const networks = new Networks(options.privateNetworks ?? [])
  const secretsKey = sealingKeyOf(options.nullifierKey, 'secrets of webhooks')
  const webhooks = createWebhooks({ services, networks, sealing: secretsKey, origin })
  const doors = doorsOf([{ moderates: { comment: commentDoor } }, ...services])
  const kernelNotices = { notifies: { ...commentNotices, ...moderationNotices(doors), ...webhookNotices, ...standingNotices } }
  const notifications = createNotifications([...services, kernelNotices], doors, options.nullifierKey)
  const invitations = createInvitations(options.nullifierKey, origin)
  const machines = createMachines(doors, { database, cache })
  const listeners = listenersOf([{ hears: commentListeners }, ...services, machines], [webhooks.listener, notifications.listener])
  const facts = new Rounds((tenant) => deliverFacts(database, listeners, occasion(tenant), onFault), onFault)
  const mail = new Mail(options.mail)
  const outbound = new Outbound(networks)
  const secretOf = (tenant: Tenant, name: string) => options.townSecrets?.get(secretName(tenant.slug, name))
  const mails = new Mails(mail, { networks, secretOf })
  const places = new Places({
    // Somebody waits: less long than for what is sent.
    outbound: new Outbound(networks, { patience: 2500 }),
    secretOf,
    boxOf: (tenant) => tenants.box(tenant),
    townAt: (position) => tenants.at(position),
    origin,
  })
  const standing = createStanding(options.nullifierKey, options.register)
  const joined = { errands: [joinAccounts(adoptionOf([...services, notifications, invitations, standing]))] }
  const errandTools = { database, occasion, origin, mails, outbound, secretOf, onFault }
  const errands = new Errands([...services, machines, webhooks, notifications, invitations, standing, joined], errandTools)
  const waking = new Waking(tenants, { facts, errands }, onFault)
  const hear = (tag: string) => {
    systems.rules.hear(tag)
    if (tag === goneTag) void identity.reloadGone().catch(onFault)
    else waking.hear(tag)
  }
  const evictions = new Evictions(options.databaseUrl, cache, (tags) => tags.forEach(hear))
  const evict = (db: TenantDb, tags: readonly string[]) => {
    evictions.notify(db, tags)
    db.afterCommit(() => cache.evict(tags))
  }
  const town = (slug: string) => tenants.bySlug(slug)
  const townName = async (slug: string) => (await town(slug))?.name
  const towns = () => tenants.all()
  const systems = createSystems({ database, registry, town, outbound, clock, onFault })
  const means = { database, issuer: origin, clock, newId, outbound, onFault, town, towns, townName, subjectKey, mails }
  const participation = new Participation({ database, nullifierKey: options.nullifierKey, newId, evict })
  const { storage, incoming } = options.media
  const media = new Media({ database, storage: openStorage(storage), incoming, newId, onFault })
  const identity = createIdentity({
    ...options,
    sources: options.sources.map((create) => create(means)),
    ...{ issuer: origin, database, tenants },
    codeShown: standing.codeShown,
    standingIn: async (slug) => (await town(slug))?.settings.standing,
    systems: systems.clients,
    entering: enteringOf({ database, notifications, clock, newId }),
    onFault,
  })
  const counter = createCounter({ database, subjectKey, identity, tenants })
  const live = createLiveCounts(database, evictions, {
    count: { tag: (subject) => `subject:${subject}`, read: (db, subject) => participation.count(db, subject, 'signature') },
    comments: { tag: threadTag, read: countShown },
    ...Object.fromEntries(services.flatMap(({ live = {} }) => Object.entries(live))),
  })
  const rights = createRights({
    ...{ database, tenants, participation, media, identity, notifications, occasion, evict, clock, onFault },
    ...{ services: [...services, notifications, invitations, standing, counter] },
    ...{ mailer: mails.of(undefined), secret: options.nullifierKey },
  })
  const metrics = new Metrics()
  const document = await loadContract()

  const handlers = {
    ...statusHandlers(options.version),
    ...townHandlers({ tenants, outbound }),
    ...sandboxHandlers(() => identity.issueSandboxInvitation()),
    ...identityHandlers((db, person) => allRolesOf(db, person)),
    ...{ ...standing.handlers, ...counter.handlers },
    ...participationHandlers,
    ...live.handlers,
    ...mediaHandlers(media, services),
    ...placesHandlers,
    ...commentHandlers(new Map(services.flatMap(({ name, quotable }) => (quotable ? [[name, quotable] as const] : [])))),
    ...moderationHandlers(doors, () => tenants.all()),
    ...sdgHandlers,
    ...webhooks.handlers,
    ...systems.handlers,
    ...invitations.handlers,
    ...ownPlaceHandlers({ tenants, invitations, mail, version: options.version }),
    ...rights.handlers,
    ...machines.handlers,
    ...notifications.handlers,
    ...openDataHandlers(services, origin, occasion, { 'moderation-log': moderationLog }),
    ...Object.assign({}, ...services.map((service) => service.handlers)),
  } as ServerOptions['handlers']

  const koa = createServer({
    ...options,
    document,
    handlers,
    services: services.map(({ name }) => name),
    protocols: spokenBy([...services, { name: undefined, protocols: [notifications.pages] }]),
    authenticate: identity.authenticate,
    clientRule: (slug, client) => systems.rules.of(slug, client),
    countUse: (slug, client, code) => systems.uses.count(slug, client, code, clock()),
    metrics,
    faults,
    cache,
    tenantBySlug: (slug) => tenants.bySlug(slug),
    maxBytes: 64 * 1024,
    tools: {
      ...{ database, participation, media, places, cache, newId, origin, counter: counter.acts },
      sealing: sealingKeyOf(options.nullifierKey),
      rolesOf: (db, person, service) => tenants.rolesOf(db, person, service),
      nameOf: async (db, person) => orMissing((await namesOf(db, [person])).get(person)),
      townAt: (position) => tenants.at(position),
      mayWrite: machines.mayWrite,
      notifyEviction: evictions.notify.bind(evictions),
    },
    files: new Map([...docs(document), ...elementFiles(), ...ownPages]),
    beside: [identity.routes, embedPages({ tenants })] as Middleware[],
  })

  const kept = { database, tenants, media, identity, facts, errands, erasing: rights, occasion, clock, onFault }
  const heard = () => evictions.heard().then(() => waking.heard())
  const upkeep = createUpkeep({ ...kept, heard, services: [...services, standing, counter] })

  const resetSandboxesNow = () => {
    const fill = (tenant: Tenant) =>
      fromInside(koa.callback(), (origin) =>
        fillSandbox({ tenant, origin, issuer: options.origin, identity, database, clock, newId }),
      )
    return resetSandboxes({ database, tenants, media, evict, fill, clock, onFault })
  }

  let jobs: { stop(): Promise<void> } | undefined
  return {
    koa,
    metrics,
    cache,
    identity,
    tenants,
    participation,
    media,
    tellings: rights.tellings,
    systems,
    async start({ jobs: timed } = { jobs: true }) {
      await evictions.start()
      await identity.reloadGone()
      systems.uses.start()
      if (timed) jobs = await startJobs(database.pool, timedWork(upkeep, resetSandboxesNow), log)
    },
    ...upkeep,
    resetSandboxes: resetSandboxesNow,
    async stop(server) {
      waking.stop()
      live.close()
      const closed = server && new Promise((resolve) => server.close(resolve))
      server?.closeIdleConnections()
      await closed
      // Before the jobs: what they wait for is given up.
      await errands.stop()
      await jobs?.stop().catch(onFault)
      await facts.stop()
      await systems.uses.stop()
      mails.close()
      await evictions.stop()
      await media.stop()
      await database.close()
      await registry.close()
    },
  }
}
