import type { Context } from 'koa'
import type { Provider } from 'oidc-provider'
import { html } from './pages/html.ts'
import { sendPage, type Page } from './pages/page.ts'
import { cancelForm, choicePage, consentPage, messagePage, onwardPage, type Content } from './pages/pages.ts'
import { languageOf, type Language } from './pages/words.ts'
import { operatorPlace, tenantOf } from './audience.ts'
import type { Linking, LinkPlan } from './linking/linking.ts'
import { anotherPersonPage, linkPage, noSessionPage } from './pages/linking-pages.ts'
import { namesPage, readNames } from './pages/names-page.ts'
import { reaches, type Assurance, type PersonId } from './person.ts'
import { elementsClient, neededAssurance } from './provider.ts'
import { destinationOf, type SignInState, type TenantOrigins } from './sign-in-state.ts'
import type { LoginSource, LoginStep, VerifiedLogin } from './sources/source.ts'
import type { StepStore } from './step-store.ts'
import { AnotherPerson } from './store.ts'

/** What the sign-in pages need. */
export interface SignInParts {
  readonly issuer: string
  readonly sources: readonly LoginSource[]
  readonly steps: StepStore
  /** Who has shown who they are, and is still asked something before the sign-in ends. */
  readonly proven: StepStore
  readonly clock: () => Date
  readonly tenantBySlug: (slug: string) => Promise<TenantOrigins | undefined>
  /** Adds ways of signing in to accounts. */
  readonly linking: {
    plan(linking: Linking): Promise<LinkPlan>
    link(linking: Linking): Promise<LinkPlan>
  }
  /** What the person is called. */
  nameOf(person: PersonId): Promise<string>
  /** Whether somebody has signed in so before. */
  isKnown(source: string, login: VerifiedLogin): Promise<boolean>
  /** Records who it is and returns the person. */
  enroll(source: string, login: VerifiedLogin): Promise<PersonId>
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

/** The step of a sign-in at which a new person writes their names. */
const namesStep = 'names'
/** The step at which another way of signing in is added to an account. */
const linkStep = 'link'

type DoneLogin = Extract<LoginStep, { login: VerifiedLogin }>

interface ProvenLogin {
  readonly source: string
  readonly login: VerifiedLogin
}

interface Visit {
  readonly uid: string
  readonly step: string
  readonly form: URLSearchParams
}

interface Setting extends Visit, SignInParts {
  readonly provider: Provider
  readonly interaction: Interaction
  readonly language: Language
  readonly destination: (SignInState & { town: TenantOrigins }) | undefined
}

/**
 * One request below `/signin/{uid}`. The cookie of that sign-in, which other sites' forms don't carry, must name the same `uid`.
 *
 * @throws SessionNotFound (of the provider) when the sign-in has expired or is another browser's.
 */
export async function signInVisit(ctx: Context, visit: Visit, provider: Provider, parts: SignInParts): Promise<void> {
  const arrival = visit.uid === 'from' ? parts.sources.find(({ name }) => name === visit.step) : undefined
  if (arrival) return arrive(ctx, visit, arrival, parts)
  const interaction = await provider.interactionDetails(ctx.req, ctx.res)
  const { params } = interaction
  const language = languageOf(params.ui_locales, ctx.get('accept-language'))
  const site = ctx.get('sec-fetch-site')
  if (interaction.uid !== visit.uid || (ctx.method === 'POST' && site !== '' && site !== 'same-origin')) {
    return sendPage(ctx, { language, status: 400, ...messagePage(language, 'expired') })
  }
  const elements = params.client_id === elementsClient
  const destination = elements ? await destinationOf(params.state, parts.issuer, parts.tenantBySlug) : undefined
  if (elements && !destination) return sendPage(ctx, { language, status: 400, ...messagePage(language, 'refused') })
  const setting: Setting = { ...parts, ...visit, provider, interaction, language, destination }
  if (ctx.method === 'POST' && visit.step === 'cancel') {
    return finish(ctx, setting, { error: 'access_denied', error_description: 'cancelled' })
  }
  return interaction.prompt.name === 'consent' ? consent(ctx, setting) : login(ctx, setting)
}

async function login(ctx: Context, setting: Setting): Promise<void> {
  const { uid, step, interaction, language, destination } = setting
  const tenant = townOf(setting)
  const sources = await offered(setting.sources, tenant)
  const needed: Assurance = neededAssurance(interaction.params.acr_values)
  const [name, ...rest] = step.split('/')
  if (interaction.params.link !== undefined && !interaction.session?.accountId) {
    const { status, ...page } = noSessionPage(language)
    return send(ctx, setting, page, status)
  }
  if (name === namesStep) return nameThemselves(ctx, setting)
  if (name === linkStep) return linkWay(ctx, setting)
  const source = step === '' && sources.length === 1 ? sources[0] : sources.find((known) => known.name === name)
  if (!source) {
    const enough = sources.filter(({ most = 'high' }) => reaches(most, needed))
    return send(ctx, setting, choicePage(language, uid, destination?.town.name, enough.length > 0 ? enough : sources))
  }
  const next = await source.visit({
    language,
    method: ctx.method === 'POST' ? 'POST' : 'GET',
    step: rest.join('/'),
    query: new URLSearchParams(ctx.querystring),
    form: setting.form,
    pathOf: (own) => `/signin/${uid}/${source.name}${own && `/${own}`}`,
    needed,
    tenant,
    host: destination && new URL(destination.origin).host,
    network: ctx.ip,
    kept: await setting.steps.find(uid),
    now: setting.clock(),
  })
  if ('login' in next) return loggedIn(ctx, setting, source.name, next)
  if (next.keep !== undefined) await setting.steps.keep(uid, next.keep)
  if ('redirect' in next) return goTo(ctx, next.redirect)
  if ('form' in next) {
    const { action } = next.form
    return send(ctx, setting, { ...onwardPage(language, next.form), script: 'onward', formTargets: [new URL(action).origin] })
  }
  const { title, body, status } = next.page
  send(
    ctx,
    setting,
    {
      title,
      body: html`${body}
        <div class="cancel">${cancelForm(language, uid)}</div>`,
    },
    status,
  )
}

/** The one town that the sign-in is for; undefined: the operator's page, and applications for every town. */
function townOf({ destination, interaction, issuer }: Setting): string | undefined {
  const tenant = destination ? destination.tenant : tenantOf(interaction.params.resource, issuer)
  return tenant === operatorPlace ? undefined : tenant
}

async function offered(sources: readonly LoginSource[], tenant: string | undefined): Promise<LoginSource[]> {
  const inTown = await Promise.all(sources.map(async (source) => (await source.offeredIn?.(tenant)) ?? true))
  return sources.filter((_, place) => inTown[place])
}

async function loggedIn(ctx: Context, setting: Setting, source: string, done: DoneLogin): Promise<void> {
  if (setting.interaction.params.link !== undefined) {
    await setting.proven.keep(setting.uid, { source, login: done.login } satisfies ProvenLogin)
    return goTo(ctx, `/signin/${setting.uid}/${linkStep}`)
  }
  if (done.login.givenName === undefined && !(await setting.isKnown(source, done.login))) {
    await setting.proven.keep(setting.uid, { source, login: done.login } satisfies ProvenLogin)
    return goTo(ctx, `/signin/${setting.uid}/${namesStep}`)
  }
  return enter(ctx, setting, source, done)
}

/** The page on which a new person whose names no source tells writes them. */
async function nameThemselves(ctx: Context, setting: Setting): Promise<void> {
  const { uid, language, form } = setting
  const proven = (await setting.proven.find(uid)) as ProvenLogin | undefined
  if (!proven) return goTo(ctx, `/signin/${uid}`)
  const given = { givenName: form.get('given_name') ?? '', familyName: form.get('family_name') ?? '' }
  const sent = ctx.method === 'POST'
  const names = sent ? readNames(given) : undefined
  if (names) return enter(ctx, setting, proven.source, { login: { ...proven.login, ...names } })
  send(ctx, setting, namesPage(language, uid, given, sent), sent ? 422 : 200)
}

/** The page that says what the other way, just shown, would bring to the account of the running session; its button does it. */
async function linkWay(ctx: Context, setting: Setting): Promise<void> {
  const { uid, language, interaction, sources } = setting
  const proven = (await setting.proven.find(uid)) as ProvenLogin | undefined
  const session = interaction.session
  if (!proven || !session?.accountId) return goTo(ctx, `/signin/${uid}`)
  const acr = (session.acr ?? 'none') as Assurance
  const { source, login } = proven
  const linking = { account: session.accountId, acr, login: { ...login, source } }
  const sent = ctx.method === 'POST'
  const plan = await (sent ? setting.linking.link(linking) : setting.linking.plan(linking))
  if (sent && (plan.kind === 'add' || plan.kind === 'join')) {
    const surer = reaches(acr, login.assurance) ? acr : login.assurance
    return finish(ctx, setting, { login: { accountId: session.accountId, acr: surer, amr: [source], remember: false } })
  }
  const way = sources.find(({ name }) => name === source)?.label[language] ?? source
  const { status, ...page } = linkPage(language, uid, { name: await setting.nameOf(session.accountId), way, plan })
  send(ctx, setting, page, status)
}

async function enter(ctx: Context, setting: Setting, source: string, { login: verified, recorded }: DoneLogin): Promise<void> {
  const { interaction, provider, language } = setting
  let accountId: PersonId
  try {
    accountId = await setting.enroll(source, verified)
  } catch (refused) {
    if (!(refused instanceof AnotherPerson)) throw refused
    return send(ctx, setting, anotherPersonPage(language), 409)
  }
  await recorded?.(accountId)
  const before = interaction.session
  if (before?.uid && before.accountId !== accountId) {
    // Somebody else at the same computer: the session of the one before ends here, with every token that came from it.
    await (await provider.Session.findByUid(before.uid))?.destroy()
    delete interaction.session
    await interaction.save(interaction.exp - Math.floor(Date.now() / 1000))
  }
  await finish(ctx, setting, { login: { accountId, acr: verified.assurance, amr: [source], remember: false } })
}

async function consent(ctx: Context, setting: Setting): Promise<void> {
  const { interaction, provider, language, uid, step } = setting
  const { params, prompt, session, grantId } = interaction
  const client = await provider.Client.find(String(params.client_id))
  const missing = prompt.details as { missingOIDCScope?: string[]; missingResourceScopes?: Record<string, string[]> }
  const asked = [...new Set([...(missing.missingOIDCScope ?? []), ...Object.values(missing.missingResourceScopes ?? {}).flat()])]
  if (ctx.method !== 'POST' || step !== 'consent') {
    const host = new URL(String(params.redirect_uri)).host
    const town = (await setting.tenantBySlug(townOf(setting) ?? ''))?.name
    return send(ctx, setting, consentPage(language, uid, { name: client?.clientName ?? host, host, scopes: asked, town }))
  }
  const accountId = session?.accountId
  if (!accountId) return sendPage(ctx, { language, status: 400, ...messagePage(language, 'expired') })
  const grant =
    (grantId ? await provider.Grant.find(grantId) : undefined) ??
    new provider.Grant({ accountId, clientId: String(params.client_id) })
  if (missing.missingOIDCScope) grant.addOIDCScope(missing.missingOIDCScope.join(' '))
  for (const [resource, scopes] of Object.entries(missing.missingResourceScopes ?? {})) {
    grant.addResourceScope(resource, scopes.join(' '))
  }
  await finish(ctx, setting, { consent: { grantId: await grant.save() } })
}

/** An answer from an identity provider, posted by its page: without cookies, so it only says which sign-in goes on. */
async function arrive(ctx: Context, { form }: Visit, source: LoginSource, parts: SignInParts): Promise<void> {
  const arrived = await source.arrive?.({ query: new URLSearchParams(ctx.querystring), form })
  const language = languageOf(undefined, ctx.get('accept-language'))
  if (!arrived) return sendPage(ctx, { language, status: 400, ...messagePage(language, 'expired') })
  await parts.steps.keep(arrived.uid, arrived.keep)
  goTo(ctx, `/signin/${encodeURIComponent(arrived.uid)}/${source.name}/${arrived.step}`)
}

function goTo(ctx: Context, address: string): void {
  ctx.status = 303
  ctx.set({ Location: address, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
}

async function finish(
  ctx: Context,
  { provider }: Setting,
  result: Parameters<Provider['interactionFinished']>[2],
): Promise<void> {
  const returnTo = await provider.interactionResult(ctx.req, ctx.res, result)
  goTo(ctx, returnTo)
}

/** A page whose forms may lead, through redirects, to where this sign-in answers. */
function send(
  ctx: Context,
  { language, destination, interaction }: Setting,
  { formTargets = [], ...content }: Content & Pick<Page, 'script' | 'formTargets'>,
  status = 200,
): void {
  const target = destination?.origin ?? new URL(String(interaction.params.redirect_uri)).origin
  const eyebrow = destination && `${destination.town.name} · ${new URL(destination.origin).host}`
  sendPage(ctx, { language, status, eyebrow, formTargets: [target, ...formTargets], ...content })
}
