import { randomBytes } from 'node:crypto'
import { OutboundFault } from '../../outbound/outbound.ts'
import { seal, sealingKeyOf, unseal } from '../../http/sealing.ts'
import { MessageLog, purgeLog } from '../saml/log.ts'
import { levelFor } from '../saml/names.ts'
import { choicePage, mark, reasonOf, reasonPage, refusalPage } from '../saml/pages.ts'
import { demand, MessageRefusal } from '../sources/message-refusal.ts'
import { keepRequest, keptDocuments, purgeWaiting, takeRequest, type WaitingRequest } from '../saml/store.ts'
import { providerWords } from '../sources/provider-words.ts'
import type { LoginSource, LoginStep, LoginVisit, MakeSource, SourceMeans, VerifiedLogin } from '../sources/source.ts'
import { redirectUri } from './entity.ts'
import { identified } from './exchange.ts'
import type { FederationPlace } from './place.ts'
import { relyingPartyId, type FederationProfile } from './profile.ts'
import { OpenIdProviders } from './providers.ts'
import { requestAddress, verifierOf } from './request.ts'
import { federationRoutes } from './routes.ts'

/** What came of an answer, kept sealed between its arrival and the citizen's next step. */
type Outcome =
  | { readonly login: VerifiedLogin }
  | { readonly refused: string; readonly provider: string }
  | { readonly reason: number | null }
  | { readonly failed: 'denied' | 'unavailable' }

/** How long a request waits for its answer, in milliseconds: as long as a sign-in lasts. */
const patience = 60 * 60 * 1000

/** Signing in with SPID or CIE over OpenID Federation. */
export function federationSource(profile: FederationProfile, place: FederationPlace): MakeSource {
  return (means) => new FederationSource(profile, place, means)
}

class FederationSource implements LoginSource {
  readonly name: FederationProfile['name']
  readonly label: LoginSource['label']
  readonly mark = mark
  readonly welcomes = true
  readonly routes: LoginSource['routes']
  readonly #profile: FederationProfile
  readonly #place: FederationPlace
  readonly #means: SourceMeans
  readonly #providers: OpenIdProviders
  readonly #log: MessageLog
  readonly #sealing: Buffer
  readonly #verifiers: Buffer

  constructor(profile: FederationProfile, place: FederationPlace, means: SourceMeans) {
    const { name, like } = profile
    this.name = name
    this.label = { it: providerWords.it.title[like.name], en: providerWords.en.title[like.name] }
    this.#profile = profile
    this.#place = place
    this.#means = means
    const { outbound, clock, onFault } = means
    this.#providers = new OpenIdProviders(place.anchor, place.secure, {
      ...{ outbound, clock, onFault },
      kept: keptDocuments(means.database),
    })
    this.#log = new MessageLog(means.database, place.logKey, means.subjectKey, means.newId)
    this.#sealing = sealingKeyOf(means.subjectKey, 'answers of identity providers')
    this.#verifiers = sealingKeyOf(means.subjectKey, 'verifiers of requests to identity providers')
    this.routes = federationRoutes(place, means, this.#providers)
  }

  async offeredIn(town: string | undefined): Promise<boolean> {
    const found = await this.#townFor(town)
    // A town offers SPID or CIE, whichever protocol the operator has chosen for it.
    return found !== undefined && found.settings.identity.sources.includes(this.#profile.like.name)
  }

  async visit(visit: LoginVisit): Promise<LoginStep> {
    if (visit.step === 'arrived') return this.#arrived(visit)
    const providers = await this.#providers.all()
    const t = providerWords[visit.language]
    if (providers.length === 0) return { page: reasonPage(visit, t.noProviders, undefined, 503) }
    const level = levelFor[visit.needed]
    const choice = { level, eidas: undefined }
    if (visit.step !== 'to') return { page: choicePage(visit, this.#profile.like, providers, choice) }
    const provider = providers.find(({ entityId }) => entityId === visit.query.get('idp'))
    if (!provider) {
      return { page: choicePage(visit, this.#profile.like, providers, { ...choice, notice: t.unknownProvider }) }
    }
    const { issuer, database } = this.#means
    const town = (await this.#townFor(visit.tenant))!
    const clientId = relyingPartyId(issuer, town.ipaCode)
    const [state, nonce] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')]
    const redirect = await requestAddress(
      provider.authorizationEndpoint,
      {
        ...{ clientId, redirectUri: redirectUri(issuer, this.name), provider: provider.entityId, state, nonce, level },
        ...{ verifier: verifierOf(state, this.#verifiers), attributes: this.#profile.like.sets[0]!.attributes },
        ...{ language: visit.language, now: visit.now },
      },
      this.#place.keys.signing[0]!,
    )
    const asked = { source: this.name, requestId: nonce, provider: provider.entityId, entityId: clientId }
    const uid = visit.pathOf('').split('/')[2]!
    await keepRequest(database, {
      ...{ ...asked, relayState: state, uid, town: town.slug, level, issuedAt: visit.now },
      expiresAt: new Date(visit.now.getTime() + patience),
    })
    const message = JSON.stringify({ authentication_request: redirect, trust_chain: provider.trusted.chain })
    await this.#log.write({ ...asked, at: visit.now, kind: 'request', message })
    return { redirect }
  }

  async arrive({
    query,
  }: {
    readonly query: URLSearchParams
  }): Promise<{ uid: string; step: string; keep: unknown } | undefined> {
    const state = query.get('state')
    if (!state) return undefined
    const now = this.#means.clock()
    const request = await takeRequest(this.#means.database, this.name, state, now)
    if (!request) return undefined
    const messages: Record<string, unknown> = { authentication_response: query.toString() }
    const outcome = await this.#outcomeOf(query, request, now, (kind, message) => (messages[kind] = message))
    const { requestId, provider, entityId, uid } = request
    const person = 'login' in outcome ? (outcome.login.taxCode ?? outcome.login.sourceSubject) : undefined
    const entry = { at: now, source: this.name, kind: 'response', requestId, provider, entityId, person } as const
    await this.#log.write({ ...entry, message: JSON.stringify(messages) })
    return { uid, step: 'arrived', keep: { arrived: seal(JSON.stringify(outcome), this.#sealing, [uid]).toString('base64') } }
  }

  async purge(): Promise<number> {
    const now = this.#means.clock()
    return (await purgeWaiting(this.#means.database, this.name, now)) + (await purgeLog(this.#means.database, now))
  }

  async #outcomeOf(
    query: URLSearchParams,
    request: WaitingRequest,
    now: Date,
    record: (kind: string, message: unknown) => void,
  ): Promise<Outcome> {
    const { requestId: nonce, relayState, level, provider: entityId, entityId: clientId } = request
    const { issuer, outbound } = this.#means
    try {
      const provider = await this.#providers.find(entityId)
      if (!provider) throw new MessageRefusal('provider.unknown')
      const iss = query.get('iss')
      // Who answers is who was asked: a mix-up leads a code to another provider (RFC 9207).
      demand(iss === null ? !(provider.namesItself || this.#profile.namesIssuer) : iss === entityId, 'answer.issuer')
      const error = query.get('error')
      if (error !== null) return failureOf(error, query.get('error_description'))
      const code = query.get('code')
      demand(code, 'answer.code')
      const verifier = verifierOf(relayState, this.#verifiers)
      const expected = { clientId, redirectUri: redirectUri(issuer, this.name), nonce, verifier, level, now }
      return { login: await identified(code, expected, { provider, keys: this.#place.keys, outbound, record }) }
    } catch (fault) {
      if (fault instanceof MessageRefusal) return { refused: fault.rule, provider: entityId }
      if (fault instanceof OutboundFault) return { failed: 'unavailable' }
      throw fault
    }
  }

  async #arrived(visit: LoginVisit): Promise<LoginStep> {
    const { arrived } = (visit.kept ?? {}) as { arrived?: string }
    if (!arrived) return { redirect: visit.pathOf('') }
    const uid = visit.pathOf('').split('/')[2]!
    const outcome = JSON.parse(unseal(Buffer.from(arrived, 'base64'), this.#sealing, [uid])) as Outcome
    const t = providerWords[visit.language]
    if ('login' in outcome) return outcome
    if ('reason' in outcome) return { page: reasonPage(visit, reasonOf(visit, outcome.reason)) }
    if ('failed' in outcome)
      return { page: reasonPage(visit, t[outcome.failed], undefined, outcome.failed === 'denied' ? 403 : 503) }
    const name = (await this.#providers.find(outcome.provider))?.name ?? outcome.provider
    return { page: refusalPage(visit, outcome.refused, name) }
  }

  /** In whose name the sign-in goes on. */
  #townFor(town: string | undefined) {
    const slug = town ?? this.#place.home
    return slug === undefined ? Promise.resolve(undefined) : this.#means.town(slug)
  }
}

/** What an error of the provider says (OpenID Connect Core, 3.1.2.6), in AgID's numbers where it tells one. */
function failureOf(error: string, description: string | null): Outcome {
  const code = /ErrorCode nr(\d{1,2})\b/.exec(description ?? '')
  if (code) return { reason: Number(code[1]) }
  if (['access_denied', 'login_required', 'consent_required', 'interaction_required'].includes(error)) return { failed: 'denied' }
  if (['server_error', 'temporarily_unavailable'].includes(error)) return { failed: 'unavailable' }
  return { reason: null }
}
