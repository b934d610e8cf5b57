import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { createApp, type AppOptions } from '../app.ts'
import type { App } from '../application.ts'
import { connect, sql, type Database } from '../kernel/db/index.ts'
import type { Limits } from '../kernel/http/rate-limit.ts'
import {
  audienceOf,
  demoSource,
  loadSecrets,
  operatorPlace,
  personPlace,
  sandboxSource,
  type MakeSource,
} from '../kernel/identity/index.ts'
import { appointOperator } from '../kernel/operator/index.ts'
import { Operator, type StaffRoleName } from '../kernel/tenancy/index.ts'
import type { MailPlace } from '../kernel/mail/mail.ts'
import type { AnprPlace } from '../kernel/standing/index.ts'
import type { OpenDataExport } from '../kernel/service.ts'
import { services } from '../services/index.ts'
import { anonymous, signedIn, type Caller, type Citizen } from './caller.ts'
import { createTestDatabase } from './database.ts'
import { speaker, type Speaker } from './wire.ts'

/** One process of the API on a port. */
export interface TestProcess {
  readonly origin: string
  readonly app: App
  /** Speaks for the citizen. */
  as(citizen: Citizen): Caller
  /** The citizen's headers, for requests that no typed client would send. */
  headersOf(citizen: Citizen): Speaker
  readonly anonymous: Caller
  stop(): Promise<void>
}

/** The whole API on a port and a database of its own, with towns that have switched everything on and one that has not. */
export interface TestApi extends TestProcess {
  /** As the app role. */
  readonly database: Database
  /** As the owner of the tables. */
  readonly owner: Database
  /** As the app role, for a process of its own. */
  readonly databaseUrl: string
  /** As the owner, for commands. */
  readonly ownerUrl: string
  /** As the owner: for what only the operator does. */
  readonly operator: Operator
  /** Where its photos and documents lie. */
  readonly mediaFolder: string
  /** What was reported as a fault: a test that expects none asserts that it is empty. */
  readonly faults: string[]
  now(): Date
  /** Moves the API's time. */
  setNow(now: Date): void
  /** A new citizen: resident of Bari, 40 years old, SPID level 2, unless said otherwise. */
  citizen(like?: Partial<Citizen>): Promise<Citizen>
  /** A new member of a town's staff, and their caller. */
  staff(role: StaffRoleName, town?: string): Promise<Caller>
  /** The citizen with a token of their own place, as the page `/profilo` has it. */
  atHome(citizen: Citizen): Citizen
  /** A new person who runs the platform, signed in at its page. */
  platformOperator(): Promise<Citizen>
  /** A new key for an operation that requires one. */
  key(): { 'Idempotency-Key': string }
  /** Does what falls due with time, delivers every fact and sends what waits to be sent; nothing is under way in the background then. */
  settle(): Promise<void>
  /** Starts another process on the same database, with the same secrets. Stop it before the first. */
  another(): Promise<TestProcess>
}

/** Towns in which every service is on; Noci has none. */
export const activeTowns = ['bari', 'altamura', 'monopoli'] as const
/** A web site that every active town allows. */
export const townPage = 'https://www.comune.example'

/** Starts it. @param start The time that it begins with. @param exports Data sets beside those of the services. @param mail Its mail server. @param townSecrets By `TOWN__NAME`. @param sources Ways of signing in. */
export async function startApi({
  start = new Date('2026-11-23T10:00:00Z'),
  limits = { reads: 1_000_000, person: 1_000_000, uploads: 1_000_000 } as Limits,
  exports = {} as Record<string, OpenDataExport>,
  mail = undefined as MailPlace | undefined,
  townSecrets = new Map<string, string>(),
  sources = [demoSource, sandboxSource] as readonly MakeSource[],
  register = undefined as AnprPlace | undefined,
} = {}): Promise<TestApi> {
  const testDatabase = await createTestDatabase()
  Object.assign(services[0]!.exports!, exports)
  const owner = connect(testDatabase.ownerUrl, 2)
  const database = connect(testDatabase.appUrl, 4)
  const operator = new Operator(owner, services)
  for (const town of activeTowns) {
    for (const { name } of services) await operator.switchService(town, name, { allowed: true, enabled: true })
    await operator.setOrigin(town, townPage, true)
  }
  const folder = await mkdtemp(join(tmpdir(), 'cdc-test-media-'))
  let now = start
  let sequence = 0
  const faults: string[] = []
  const common = {
    databaseUrl: testDatabase.appUrl,
    production: false,
    secrets: await loadSecrets(database, {}, false),
    nullifierKey: randomBytes(32),
    sources,
    limits,
    mail,
    privateNetworks: ['127.0.0.0/8', '::1/128'],
    townSecrets,
    register,
    media: { storage: { folder: join(folder, 'kept') }, incoming: join(folder, 'incoming') },
    checkAnswers: true,
    proxied: false,
    clock: () => now,
    newId: () => v7({ msecs: now.getTime(), seq: (sequence += 1) }),
    log: (line: string) => faults.push(line),
    version: '0.0.0-test',
  }
  const first = await startProcess(common)
  // What tools change is heard of moments later, by NOTIFY: a test goes on at once.
  const heard =
    <Rest extends unknown[], Result>(change: (slug: string, ...rest: Rest) => Promise<Result>) =>
    async (slug: string, ...rest: Rest): Promise<Result> => {
      const result = await change.call(operator, slug, ...rest)
      first.app.tenants.evict(slug)
      return result
    }
  Object.assign(operator, {
    setSettings: heard(operator.setSettings),
    switchService: heard(operator.switchService),
    setOrigin: heard(operator.setOrigin),
  })

  const api: TestApi = {
    ...first,
    database,
    owner,
    databaseUrl: testDatabase.appUrl,
    ownerUrl: testDatabase.ownerUrl,
    operator,
    mediaFolder: folder,
    faults,
    now: () => now,
    setNow: (later) => (now = later),
    async citizen(like = {}) {
      const {
        givenName = 'Anna',
        familyName = 'Esposito',
        assurance = 'substantial',
        age = 40,
        standing = { bari: ['resident'] },
      } = like
      const id = v7()
      await database.run(
        sql('person').insert({
          id,
          given_name: givenName,
          family_name: familyName,
          birth_date: `${now.getUTCFullYear() - age}-01-01`,
          created_at: now,
        }),
      )
      const { boundTo } = like
      return { id, givenName, familyName, assurance, age: 'age' in like ? like.age : age, standing, boundTo }
    },
    atHome: (citizen) => ({ ...citizen, boundTo: personPlace }),
    async platformOperator() {
      const person = await api.citizen({ givenName: 'Olga', familyName: 'Gestore', boundTo: operatorPlace })
      await appointOperator(owner, person.id, now)
      return person
    },
    async staff(role, town = 'bari') {
      const person = await api.citizen({ givenName: 'Carla', familyName: 'Ufficio' })
      await operator.giveRole(town, person.id, role, null, now)
      return api.as(person)
    },
    key: () => ({ 'Idempotency-Key': v7() }),
    async settle() {
      // Where no service is on nothing falls due; what was called for there is waited for with the rest.
      const towns = (await first.app.tenants.all()).filter(({ services }) => services.size > 0)
      await first.app.keepTime(towns)
      await first.app.runErrands(towns)
      await first.app.rest()
    },
    another: () => startProcess(common),
    async stop() {
      await first.stop()
      await database.close()
      await owner.close()
      await testDatabase.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return api
}

async function startProcess(options: Omit<AppOptions, 'origin'>): Promise<TestProcess> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const app = await createApp({ ...options, origin })
  server.on('request', app.koa.callback())
  await app.start({ jobs: false })
  const tokenOf =
    ({ id, assurance, age, standing, boundTo, signedInAt = options.clock() }: Citizen) =>
    (jkt: string) =>
      app.identity.issueAccessToken(
        {
          ...{ sub: id, acr: assurance, age, standing: standing as Record<string, never>, scope: 'participate staff' },
          auth_time: Math.floor(signedInAt.getTime() / 1000),
          ...(boundTo !== undefined && { aud: audienceOf(origin, boundTo) }),
        },
        jkt,
      )
  return {
    origin,
    app,
    as: (citizen) => signedIn(origin, tokenOf(citizen), options.clock),
    headersOf: (citizen) => speaker(origin, tokenOf(citizen), options.clock),
    anonymous: anonymous(origin),
    async stop() {
      await app.stop(server)
    },
  }
}
