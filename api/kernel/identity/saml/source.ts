import { randomBytes } from 'node:crypto'
import { seal, sealingKeyOf, unseal } from '../../http/sealing.ts'
import type { PersonId } from '../person.ts'
import type { LeaveStep, Leaving, LoginSource, LoginStep, LoginVisit, MakeSource, SourceMeans } from '../sources/source.ts'
import { send } from './binding.ts'
import { handleOf, leaveProvider } from './leaving.ts'
import { MessageLog, purgeLog } from './log.ts'
import { levelFor } from './names.ts'
import { choicePage, mark, reasonOf, reasonPage, refusalPage } from './pages.ts'
import type { SamlPlace } from './place.ts'
import { entityOf, type Profile } from './profile.ts'
import { Providers } from './providers.ts'
import { MessageRefusal } from '../sources/message-refusal.ts'
import { authnRequest, newMessageId } from './request.ts'
import { decoded, readResponse, type Identified } from './response.ts'
import { NotIdentified } from './response-rules.ts'
import { samlRoutes } from './routes.ts'
import { keepRequest, keepSession, keptDocuments, nameSession, purgeWaiting, takeRequest, type WaitingRequest } from './store.ts'
import { providerWords } from '../sources/provider-words.ts'

/** Whom a provider has identified, and to whom it said so. */
type Recorded = { readonly identified: Identified } & Pick<WaitingRequest, 'provider' | 'entityId' | 'town'>

/** What came of an answer, kept sealed between its arrival and the citizen's next step. */
type Outcome = Recorded | { readonly refused: string; readonly provider: string } | { readonly reason: number | null }

/** How long a request waits for its answer, in milliseconds: as long as a sign-in lasts. */
const patience = 60 * 60 * 1000
/** How long a session can be ended by the provider: as long as ours last. */
const sessionLifetime = 12 * 60 * 60 * 1000

/** Signing in with SPID or CIE over SAML 2. */
export function samlSource(profile: Profile, place: SamlPlace): MakeSource {
  return (means) => new SamlSource(profile, place, means)
}

class SamlSource implements LoginSource {
  readonly name: string
  readonly label: LoginSource['label']
  readonly mark = mark
  readonly welcomes = true
  readonly routes: LoginSource['routes']
  readonly #profile: Profile
  readonly #place: SamlPlace
  readonly #means: SourceMeans
  readonly #providers: Providers
  readonly #log: MessageLog
  readonly #sealing: Buffer

  constructor(profile: Profile, place: SamlPlace, means: SourceMeans) {
    this.name = profile.name
    this.label = { it: providerWords.it.title[profile.name], en: providerWords.en.title[profile.name] }
    this.#profile = profile
    this.#place = place
    this.#means = means
    this.#providers = new Providers(place.providers, {
      clock: means.clock,
      ask: async (address) => (await means.outbound.ask(address, {})).text,
      kept: keptDocuments(means.database),
      onFault: means.onFault,
    })
    this.#log = new MessageLog(means.database, place.logKey, means.subjectKey, means.newId)
    this.#sealing = sealingKeyOf(means.subjectKey, 'answers of identity providers')
    this.routes = samlRoutes(profile, place, means, this.#providers)
  }

  async offeredIn(town: string | undefined): Promise<boolean> {
    const found = await this.#townFor(town)
    return found !== undefined && (found.settings.identity.sources as readonly string[]).includes(this.name)
  }

  async visit(visit: LoginVisit): Promise<LoginStep> {
    if (visit.step === 'arrived') return this.#arrived(visit)
    const providers = await this.#providers.all()
    const { language } = visit
    if (providers.length === 0) return { page: reasonPage(visit, providerWords[language].noProviders, undefined, 503) }
    const level = levelFor[visit.needed]
    const { eidas } = this.#place
    if (visit.step !== 'to') return { page: choicePage(visit, this.#profile, providers, { level, eidas }) }
    const provider = providers.find(({ entityId }) => entityId === visit.query.get('idp'))
    if (!provider) {
      const notice = providerWords[language].unknownProvider
      return { page: choicePage(visit, this.#profile, providers, { level, eidas, notice }) }
    }
    const town = (await this.#townFor(visit.tenant))!
    const entity = entityOf(this.#profile, this.#means.issuer, town)
    const binding = provider.signOn.redirect ? 'redirect' : 'post'
    const to = provider.signOn[binding]!
    const [id, issuedAt] = [newMessageId(), new Date(Math.floor(visit.now.getTime() / 1000) * 1000)]
    const set = provider.entityId === eidas ? 99 : 0
    const xml = authnRequest({ id, issuedAt, level, set, destination: to }, entity)
    const relayState = randomBytes(32).toString('base64url')
    const asked = { source: this.name, requestId: id, provider: provider.entityId, entityId: entity.id }
    const uid = visit.pathOf('').split('/')[2]!
    await keepRequest(this.#means.database, {
      ...{ ...asked, relayState, uid, town: town.slug, level, issuedAt },
      expiresAt: new Date(visit.now.getTime() + patience),
    })
    await this.#log.write({ ...asked, at: visit.now, kind: 'request', message: xml })
    const sent = send(
      { kind: 'SAMLRequest', root: 'AuthnRequest', xml, to, relayState },
      binding,
      this.#place.keys.of(town.slug)[0]!,
    )
    return 'redirect' in sent ? sent : { form: { ...sent, to: provider.name } }
  }

  async arrive({ form }: { readonly form: URLSearchParams }): Promise<{ uid: string; step: string; keep: unknown } | undefined> {
    const [encoded, relayState] = [form.get('SAMLResponse'), form.get('RelayState')]
    if (!encoded || !relayState) return undefined
    const now = this.#means.clock()
    const request = await takeRequest(this.#means.database, this.name, relayState, now)
    if (!request) return undefined
    const outcome = await this.#outcomeOf(encoded, request, now)
    const { requestId, provider, entityId, uid } = request
    const person =
      'identified' in outcome ? (outcome.identified.login.taxCode ?? outcome.identified.login.sourceSubject) : undefined
    const message = messageIn(encoded)
    await this.#log.write({ at: now, source: this.name, kind: 'response', requestId, provider, entityId, person, message })
    return { uid, step: 'arrived', keep: { arrived: seal(JSON.stringify(outcome), this.#sealing, [uid]).toString('base64') } }
  }

  recorded(person: PersonId, signIn: string, record: unknown): Promise<void> {
    const { identified, ...session } = record as Recorded
    const { newId, database, clock } = this.#means
    const id = newId()
    const sealed = handleOf(identified, this.#sealing, id)
    const kept = { id, person, expiresAt: new Date(clock().getTime() + sessionLifetime), signIn, sealed }
    return keepSession(database, { ...session, source: this.name, nameId: identified.nameId }, kept)
  }

  began(signIn: string, session: string): Promise<void> {
    return nameSession(this.#means.database, this.name, signIn, session)
  }

  leave(leaving: Leaving): Promise<LeaveStep | undefined> {
    const parts = { profile: this.#profile, place: this.#place, means: this.#means, providers: this.#providers }
    return leaveProvider(leaving, parts, this.#sealing)
  }

  async purge(): Promise<number> {
    const now = this.#means.clock()
    return (await purgeWaiting(this.#means.database, this.name, now)) + (await purgeLog(this.#means.database, now))
  }

  async #outcomeOf(encoded: string, request: WaitingRequest, now: Date): Promise<Outcome> {
    const { requestId, issuedAt, level, provider: entityId, entityId: audience, town } = request
    try {
      const provider = await this.#providers.find(entityId)
      if (!provider) throw new MessageRefusal('provider.unknown')
      const consumer = `${this.#means.issuer}/signin/from/${this.name}`
      const expected = { requestId, requestedAt: issuedAt, provider: entityId, consumer, audience, level, now }
      const identified = await readResponse(encoded, provider.certificates, expected)
      return { identified, provider: entityId, entityId: audience, town }
    } catch (fault) {
      if (fault instanceof NotIdentified) return { reason: fault.code ?? null }
      if (fault instanceof MessageRefusal) return { refused: fault.rule, provider: entityId }
      throw fault
    }
  }

  async #arrived(visit: LoginVisit): Promise<LoginStep> {
    const { arrived } = (visit.kept ?? {}) as { arrived?: string }
    if (!arrived) return { redirect: visit.pathOf('') }
    const uid = visit.pathOf('').split('/')[2]!
    const outcome = JSON.parse(unseal(Buffer.from(arrived, 'base64'), this.#sealing, [uid])) as Outcome
    if ('reason' in outcome) return { page: reasonPage(visit, reasonOf(visit, outcome.reason)) }
    if ('refused' in outcome) {
      const name = (await this.#providers.find(outcome.provider))?.name ?? outcome.provider
      return { page: refusalPage(visit, outcome.refused, name) }
    }
    return { login: outcome.identified.login, record: outcome satisfies Recorded }
  }

  /** In whose name the sign-in goes on. */
  #townFor(town: string | undefined) {
    const slug = town ?? this.#place.home
    return slug === undefined ? Promise.resolve(undefined) : this.#means.town(slug)
  }
}

/** What came, as text; what can't be decoded as it came. */
function messageIn(encoded: string): string {
  try {
    return decoded(encoded).toString('utf8')
  } catch {
    return encoded
  }
}
