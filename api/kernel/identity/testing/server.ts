import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import { v7 } from 'uuid'
import { createTestDatabase } from '../../../testing/database.ts'
import { connect, sql, type Database } from '../../db/index.ts'
import { Problem } from '../../http/problem.ts'
import { Mail, type MailPlace } from '../../mail/mail.ts'
import { Networks } from '../../outbound/networks.ts'
import { Outbound } from '../../outbound/outbound.ts'
import { createTenants } from '../../tenancy/index.ts'
import {
  createIdentity,
  demoSource,
  loadSecrets,
  type Identity,
  type LoginSource,
  type MakeSource,
  type SourceMeans,
  type TenantOrigins,
} from '../index.ts'

/** Identity behind a port of its own, with a database of its own. */
export interface IdentityServer {
  /** Where it is reached, and its public origin unless another one was given. */
  readonly issuer: string
  readonly identity: Identity
  readonly database: Database
  /** As the owner of the tables. */
  readonly ownerUrl: string
  /** Everything that was reported as a fault. */
  readonly faults: unknown[]
  /** Time as identity sees it; the provider's own checks go by the real clock. */
  setNow(now: Date | undefined): void
  /** A new process on the same database and address, as after a restart. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** Origin of a page of Bari that is allowed to sign citizens in. */
export const pageOfBari = 'https://www.comune.bari.example'

const allowed: Record<string, string[]> = {
  bari: [pageOfBari, 'http://127.0.0.1:5001'],
  noci: ['https://www.comune.noci.example'],
}

interface StartOptions {
  readonly sources?: readonly (LoginSource | MakeSource)[]
  /** The mail server by which sources write. */
  readonly mail?: MailPlace
  /** More allowed origins, by the town's slug. */
  readonly origins?: Readonly<Record<string, readonly string[]>>
  /** The public origin, when a proxy stands in front. */
  readonly publicOrigin?: string
}

/** Starts it. Beside identity's own addresses every other one answers who asked. */
export async function startIdentity(options: StartOptions = {}): Promise<IdentityServer> {
  const testDatabase = await createTestDatabase()
  const database = connect(testDatabase.appUrl, 6)
  const faults: unknown[] = []
  let now: Date | undefined
  const clock = () => now ?? new Date()
  const bySlug = async (slug: string): Promise<TenantOrigins | undefined> => {
    const row = await database.row<{ id: string; name: string }>(sql('tenant').select('id', 'name').where({ slug }))
    return row && { ...row, slug, allowedOrigins: [...(allowed[slug] ?? []), ...(options.origins?.[slug] ?? [])] }
  }
  const mail = new Mail(options.mail)
  const tenants = createTenants({ database, services: [] })
  let identity: Identity
  const compose = async (issuer: string) => {
    const secrets = await loadSecrets(database, {}, false)
    const onFault = (fault: unknown) => faults.push(fault)
    const means: SourceMeans = {
      database,
      issuer: publicOrigin,
      clock,
      newId: v7,
      subjectKey: secrets.subjectKey,
      town: (slug) => tenants.bySlug(slug),
      towns: () => tenants.all(),
      townName: async (slug) => (await bySlug(slug))?.name,
      mails: { of: () => mail },
      outbound: new Outbound(new Networks([])),
      onFault,
    }
    const sources = (options.sources ?? [demoSource]).map((source) => (typeof source === 'function' ? source(means) : source))
    const standingIn = async (slug: string) => (await tenants.bySlug(slug))?.settings.standing
    const common = { database, issuer, secrets, clock, newId: v7, sources, onFault }
    const parts = { ...common, tenants: { bySlug }, standingIn, production: false }
    identity = createIdentity(parts)
  }
  const app = new Koa()
  app.on('error', (fault: unknown) => faults.push(fault))
  app.use(async (ctx, next) => void (await identity.routes(ctx, next)))
  app.use((ctx) => {
    try {
      const { authorization, dpop } = ctx.headers as Record<string, string | undefined>
      const person = identity.authenticate({ authorization, dpop, method: ctx.method, url: ctx.url }, clock())
      ctx.body = person ? { ...person, scopes: [...person.scopes] } : {}
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal
      ctx.status = refusal.status
      ctx.body = { code: refusal.code, params: refusal.params }
    }
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const publicOrigin = options.publicOrigin ?? issuer
  await compose(publicOrigin)
  return {
    issuer,
    get identity() {
      return identity
    },
    database,
    ownerUrl: testDatabase.ownerUrl,
    faults,
    setNow: (instant) => (now = instant),
    restart: () => compose(publicOrigin),
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      mail.close()
      await database.close()
      // A connection that is still closing belongs to the app role, which the owner may not end: the server takes the rest with it.
      await testDatabase.drop().catch(() => {})
    },
  }
}
