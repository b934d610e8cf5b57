import { errors, type KoaContextWithOIDC } from 'oidc-provider'
import compose from 'koa-compose'
import type { Middleware } from 'koa'
import type { Database } from '../db/index.ts'
import { sealingKeyOf } from '../http/sealing.ts'
import { signAccessToken, type AccessTokenClaims } from './access-token.ts'
import { completedYears } from './age.ts'
import { authenticator, type Authenticate } from './authenticate.ts'
import { purgeExpired } from './oidc-adapter.ts'
import { Html } from './pages/html.ts'
import { sendPage } from './pages/page.ts'
import { messagePage, signOutPage } from './pages/pages.ts'
import { languageOf } from './pages/words.ts'
import type { PersonId, Standing } from './person.ts'
import { isOwnPlace } from './own-places.ts'
import { createProvider, elementsClient } from './provider.ts'
import { inviteClient, inviteSandboxClient, removeOldSandboxClients } from './invitations.ts'
import { Gone, tellGone } from './gone.ts'
import { isAtHome } from './home.ts'
import { purgeEnded } from './account/ending.ts'
import { noteSessions } from './account/noting.ts'
import type { Joining } from './linking/adopting.ts'
import { leaveSources } from './leaving.ts'
import { link, planLink } from './linking/linking.ts'
import { mergedInto, recordJoining } from './linking/joining-store.ts'
import { identityRoutes } from './routes.ts'
import type { Scope } from './scopes.ts'
import type { IdentitySecrets } from './secrets.ts'
import type { TenantOrigins } from './sign-in-state.ts'
import type { Entering } from './sign-in/setting.ts'
import type { LoginSource, VerifiedLogin } from './sources/source.ts'
import { countsAt } from '../standing/rules.ts'
import type { StandingSettings } from '../standing/settings.ts'
import { stepStore } from './step-store.ts'
import { erasePerson, findPerson, loginIsKnown, recordLogin, tiesOf, type CodeShown, type PersonRecord } from './store.ts'
import { noSystems, type SystemClients } from './system-clients.ts'

export { audienceOf, tenantOf } from './audience.ts'
export { inviteClient, listClients, removeClient, type RegisteredClient } from './invitations.ts'
export { identityHandlers, type RolesOf } from './me.ts'
export { operatorPlace, ownPlaceAt, personPlace, refusalOf } from './own-places.ts'
export { elementsClient } from './provider.ts'
export {
  cieOidc,
  federationSource,
  openFederation,
  spidOidc,
  type FederationPlace,
  type FederationVariables,
} from './federation/index.ts'
export { asVariables, loadSecrets, prepareRotation, rotateKept, turnRotation } from './secrets.ts'
export type { IdentitySecrets, WrittenSecrets } from './secrets.ts'
export { cie, openPlace, samlSource, spid, type SamlPlace, type SamlVariables } from './saml/index.ts'
export { scopes, systemScopes, tokenLifetime, type Scope, type SystemScope } from './scopes.ts'
export { systemClientId, systemNamed } from './caller.ts'
export type { SystemClients } from './system-clients.ts'
export { demoCitizens, demoTowns, type DemoCitizen } from './sources/demo-citizens.ts'
export { demoLogin, demoSource } from './sources/demo.ts'
export { sandboxCitizens, sandboxLogin, sandboxSource } from './sources/sandbox.ts'
export { emailSource } from './sources/email/email.ts'
export type { LoginSource, LoginStep, LoginVisit, MakeSource, SourceMeans, VerifiedLogin } from './sources/source.ts'
export { goneTag, goneTold } from './gone.ts'
export { consentsOf, withdrawConsent } from './account/consents.ts'
export { historyOf, note } from './account/history.ts'
export { endSessions, sessionsOf } from './account/sessions.ts'
export { assertRemovable, counterSource, lockWays, removeWay, surestOf, waysOf } from './account/ways.ts'
export { findPerson, forPerson, type PersonRecord } from './store.ts'
export type { Entering } from './sign-in/setting.ts'
export type { TenantOrigins } from './sign-in-state.ts'
export type { AccessTokenClaims } from './access-token.ts'
export type { Authenticate, AuthenticatedRequest } from './authenticate.ts'

export interface IdentityOptions {
  readonly database: Database
  /** The API's public origin, without trailing slash. */
  readonly issuer: string
  readonly secrets: IdentitySecrets
  readonly clock: () => Date
  readonly newId: () => string
  readonly sources: readonly LoginSource[]
  readonly tenants: { bySlug(slug: string): Promise<TenantOrigins | undefined> }
  /** What a town sets about the ties of people to it. */
  readonly standingIn: (slug: string) => Promise<StandingSettings | undefined>
  /** Told of tax codes that sign-ins show, of whoever they are. */
  readonly codeShown?: CodeShown
  /** What other parts of the platform do at a sign-in; missing: nobody is asked where to write, or has asked to be erased. */
  readonly entering?: Entering
  /** Systems of towns that speak for themselves. */
  readonly systems?: SystemClients
  readonly production: boolean
  /** Told of faults inside the provider, which answers them itself. */
  readonly onFault?: (fault: unknown) => void
}

/** Who people are: signing in, tokens, persons. */
export interface Identity {
  /** Mounted first: answers everything below `/oidc` and `/signin` and the provider's metadata, passes the rest on. */
  readonly routes: Middleware
  /** Who makes a request; synchronous. */
  readonly authenticate: Authenticate
  /**
   * A token as the provider would issue it at `now`, good in every town unless `aud` says otherwise: for tests, benchmarks and tools.
   * `jkt` is the key's thumbprint.
   */
  issueAccessToken(claims: Pick<AccessTokenClaims, 'sub'> & Partial<AccessTokenClaims>, jkt: string): string
  /** The person, or undefined when there is none or they have been erased. */
  loadPerson(id: PersonId): Promise<PersonRecord | undefined>
  /** Records what a source vouches for and returns the person, made at the first time: what a sign-in does, for seeds and tests. */
  enroll(source: string, login: VerifiedLogin): Promise<PersonId>
  /**
   * Records that two accounts are one person's, both proved: the merged one is nobody from now on. What it did in the towns follows.
   *
   * @param source By which the merged one was proved. @returns false when one of them is gone.
   */
  join(joining: Joining, source: string): Promise<boolean>
  /** Reads who was erased or merged lately: at the start, every minute, and when a process says so (`goneTag`). */
  reloadGone(): Promise<void>
  /** What a token says of a person's ties now: those that count, by the town's slug. */
  countingStanding(id: PersonId): Promise<Record<string, Standing[]>>
  /** Accounts that have been merged into the person's. */
  mergedInto(id: PersonId): Promise<PersonId[]>
  /** Erases a person's names, birth date, logins, standing and sign-ins (GDPR, art. 17). Services forget their own part. */
  erase(id: PersonId): Promise<void>
  /** An invitation with which one third party registers one client with at most those scopes. Valid for a week. */
  issueRegistrationToken(scopes: readonly Scope[]): Promise<string>
  /** An invitation with which one application of sandboxes is registered. Valid for a day. */
  issueSandboxInvitation(): Promise<string>
  /** Deletes expired sign-ins, codes and tokens, at most `limit`, and what sources have kept long enough; returns how many. */
  purge(limit?: number): Promise<number>
}

/**
 * Composes identity.
 *
 * @throws Error in production when a source is a demonstration, or the issuer is not `https`; always when the issuer is no origin.
 */
export function createIdentity(options: IdentityOptions): Identity {
  const { database, issuer, secrets, clock, newId, sources, tenants, systems = noSystems, production } = options
  if (new URL(issuer).origin !== issuer) throw new Error(`the issuer must be an origin without path: ${issuer}`)
  if (production && !issuer.startsWith('https://')) throw new Error('in production the issuer must be https')
  const demonstration = sources.find(({ demo }) => demo)
  if (production && demonstration) throw new Error(`the login source ${demonstration.name} is not for production`)

  const enroll = async (source: string, login: VerifiedLogin) => {
    const tenantIds = new Map<string, string>()
    for (const { tenant } of login.standing) {
      const town = await tenants.bySlug(tenant)
      if (town) tenantIds.set(tenant, town.id)
    }
    if (login.sandbox !== undefined) {
      const town = await tenants.bySlug(login.sandbox)
      if (!town?.sandbox) throw new Error(`${source} invents people of ${login.sandbox}, which is no sandbox`)
      tenantIds.set(login.sandbox, town.id)
    }
    const { codeShown = async () => {} } = options
    const means = { subjectKey: secrets.subjectKey, tenantIds, newId, now: clock(), codeShown }
    return recordLogin(database, { ...login, source }, means)
  }
  // Signing in at a page of the platform's own goes the same way: a place without sites.
  const platform = (slug: string): TenantOrigins => ({ id: '', slug, name: 'Casa del Cittadino', allowedOrigins: [] })
  const placeBySlug = (slug: string) => (isOwnPlace(slug) ? Promise.resolve(platform(slug)) : tenants.bySlug(slug))
  const home = { issuer, tenantBySlug: placeBySlug }
  /** What a token says of a person's ties: those that count, by what each town has set. */
  const counting = async (id: PersonId): Promise<Record<string, Standing[]>> => {
    const standing: Record<string, Standing[]> = {}
    for (const [slug, ties] of await tiesOf(database, id)) {
      const settings = await options.standingIn(slug)
      const held = settings ? ties.filter((tie) => countsAt(tie, settings, clock())) : []
      if (held.length > 0) standing[slug] = [...new Set(held.map((tie) => tie.standing))]
    }
    return standing
  }
  const provider = createProvider({
    database,
    issuer,
    secrets,
    production,
    tenantBySlug: placeBySlug,
    systems,
    isKnown: async (id) => (await findPerson(database, id)) !== undefined,
    isAtHome: async (id, audience) => isAtHome((await findPerson(database, id))?.sandbox, audience, home),
    claimsOf: async (id, audience) => {
      const person = await findPerson(database, id)
      if (!person) throw new errors.InvalidGrant('the person is gone')
      if (!(await isAtHome(person.sandbox, audience, home))) throw new errors.InvalidTarget('the person is not at home there')
      const age = person.birthDate === undefined ? undefined : completedYears(person.birthDate, clock())
      return { age, standing: await counting(id) }
    },
    pages,
  })
  const gone = new Gone(database, clock)
  const onFault = (fault: unknown) => options.onFault?.(fault)
  provider.on('server_error', (_ctx, fault) => onFault(fault))
  provider.use(leaveSources({ sources, clock, onFault }))
  provider.use(noteSessions({ database, newId, clock }))

  const stepKey = sealingKeyOf(secrets.subjectKey, 'steps of sign-ins')
  const ownRoutes = identityRoutes(provider, {
    issuer,
    sources,
    steps: stepStore(database, 'LoginStep', stepKey),
    proven: stepStore(database, 'ProvenLogin', stepKey),
    clock,
    tenantBySlug: placeBySlug,
    linking: {
      async mayLink(account, tenant) {
        const person = await findPerson(database, account)
        const town = tenant === undefined ? undefined : await placeBySlug(tenant)
        return person !== undefined && person.sandbox === undefined && !town?.sandbox
      },
      plan: (linking) => planLink({ database, subjectKey: secrets.subjectKey, newId, now: clock() }, linking),
      async link(linking) {
        const done = await link({ database, subjectKey: secrets.subjectKey, newId, now: clock() }, linking)
        if (done.kind === 'join') await gone.reload()
        return done
      },
    },
    async nameOf(id) {
      const person = await findPerson(database, id)
      return person ? `${person.givenName} ${person.familyName}` : ''
    },
    isKnown: (source, login) => loginIsKnown(database, { ...login, source }, secrets.subjectKey),
    enroll,
    entering: options.entering,
    onFault,
  })
  const beside = sources.flatMap(({ routes }) => (routes ? [routes] : []))

  return {
    routes: compose([...beside, ownRoutes]),
    authenticate: authenticator(secrets.accessTokenKeys, issuer, (person, grant) => gone.has(person, grant)),
    issueAccessToken(claims, jkt) {
      const usual = { scope: 'participate', client_id: elementsClient, acr: 'substantial', standing: {}, jti: newId() } as const
      return signAccessToken({ ...usual, ...claims, cnf: { jkt } }, { key: secrets.accessTokenKeys[0], issuer, now: clock() })
    },
    loadPerson: (id) => findPerson(database, id),
    enroll,
    countingStanding: counting,
    mergedInto: (id) => mergedInto(database, id),
    async join(joining, source) {
      const joined = await database.transaction(async (db) => {
        await tellGone(db)
        return recordJoining(db, { ...joining, id: newId(), source, now: clock() })
      })
      await gone.reload()
      return joined
    },
    async erase(id) {
      await erasePerson(database, id, clock())
      await gone.reload()
    },
    reloadGone: () => gone.reload(),
    issueRegistrationToken: (scopes) => inviteClient(database, scopes),
    issueSandboxInvitation: () => inviteSandboxClient(database),
    async purge(limit) {
      let purged = (await purgeExpired(database, limit)) + (await purgeEnded(database, clock(), limit))
      purged += await removeOldSandboxClients(database, clock())
      for (const source of sources) purged += (await source.purge?.()) ?? 0
      return purged
    },
  }
}

const languageIn = (ctx: KoaContextWithOIDC) => languageOf(ctx.query.ui_locales, ctx.get('accept-language'))

/** The provider's own pages, in our words. */
const pages = {
  error(ctx: KoaContextWithOIDC, status: number) {
    const language = languageIn(ctx)
    sendPage(ctx, { language, status, ...messagePage(language, status >= 500 ? 'fault' : 'invalid') })
  },
  signOut(ctx: KoaContextWithOIDC, form: string) {
    const language = languageIn(ctx)
    // A form may lead, by redirects too, only where its page says so.
    const after = (ctx.oidc.session?.state as { postLogoutRedirectUri?: string } | undefined)?.postLogoutRedirectUri
    const formTargets = after === undefined ? [] : [new URL(after).origin]
    sendPage(ctx, { language, formTargets, ...signOutPage(language, new Html(form)) })
  },
  signedOut(ctx: KoaContextWithOIDC) {
    const language = languageIn(ctx)
    sendPage(ctx, { language, ...messagePage(language, 'signedOut') })
  },
}
