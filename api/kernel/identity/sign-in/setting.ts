import type { Context } from 'koa'
import type { Provider } from 'oidc-provider'
import { tenantOf } from '../audience.ts'
import type { Linking, LinkPlan } from '../linking/linking.ts'
import { isOwnPlace } from '../own-places.ts'
import { sendPage, type Page } from '../pages/page.ts'
import type { Content } from '../pages/pages.ts'
import type { Language } from '../pages/words.ts'
import type { PersonId } from '../person.ts'
import type { SignInState, TenantOrigins } from '../sign-in-state.ts'
import type { LoginSource, VerifiedLogin } from '../sources/source.ts'
import type { StepStore } from '../step-store.ts'

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
    /** Whether ways can be added to the account in that town: invented people have one way only. */
    mayLink(account: PersonId, tenant: string | undefined): Promise<boolean>
    plan(linking: Linking): Promise<LinkPlan>
    link(linking: Linking): Promise<LinkPlan>
  }
  /** What the person is called. */
  nameOf(person: PersonId): Promise<string>
  /** Whether somebody has signed in so before, or by another way that vouches for the same tax code. */
  isKnown(source: string, login: VerifiedLogin): Promise<boolean>
  readonly entering: Entering | undefined
  /** Records who it is and returns the person. */
  enroll(source: string, login: VerifiedLogin): Promise<PersonId>
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

/** What other parts of the platform do at a sign-in. */
export interface Entering {
  /** Asks a person to confirm that letters go to that address, in the name of that town. */
  writeTo(tenantId: string, person: PersonId, address: string): Promise<void>
  /** When the person will be erased, while they can still take it back. */
  erasureDue(person: PersonId): Promise<Date | undefined>
  /** Takes it back. */
  cancelErasure(person: PersonId): Promise<void>
}

/** Who has shown who they are, and by what. */
export interface ProvenLogin {
  readonly source: string
  readonly login: VerifiedLogin
  /** What the source is told with the person. */
  readonly record?: unknown
  /** Whether the names are as the person wrote them. */
  readonly named?: boolean
  /** Who it is, once that is recorded. */
  readonly person?: PersonId
}

/** What one request asks for. */
export interface Visit {
  readonly uid: string
  readonly step: string
  readonly form: URLSearchParams
}

/** One request of a sign-in with all that it needs. */
export interface Setting extends Visit, SignInParts {
  readonly provider: Provider
  readonly interaction: Interaction
  readonly language: Language
  readonly destination: (SignInState & { town: TenantOrigins }) | undefined
}

/** The one town that the sign-in is for; undefined: a page of the platform's own, and applications for every town. */
export function townOf({ destination, interaction, issuer }: Setting): string | undefined {
  const tenant = destination ? destination.tenant : tenantOf(interaction.params.resource, issuer)
  return isOwnPlace(tenant) ? undefined : tenant
}

/** Leads the browser on. */
export function goTo(ctx: Context, address: string): void {
  ctx.status = 303
  ctx.set({ Location: address, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
}

/** Ends the sign-in, well or not: the provider goes on. */
export async function finish(
  ctx: Context,
  { provider }: Setting,
  result: Parameters<Provider['interactionFinished']>[2],
): Promise<void> {
  const returnTo = await provider.interactionResult(ctx.req, ctx.res, result)
  goTo(ctx, returnTo)
}

/** A page whose forms may lead, through redirects, to where this sign-in answers. */
export function send(
  ctx: Context,
  { language, destination, interaction }: Setting,
  { formTargets = [], ...content }: Content & Pick<Page, 'script' | 'formTargets'>,
  status = 200,
): void {
  const target = destination?.origin ?? new URL(String(interaction.params.redirect_uri)).origin
  const eyebrow = destination && `${destination.town.name} · ${new URL(destination.origin).host}`
  sendPage(ctx, { language, status, eyebrow, formTargets: [target, ...formTargets], ...content })
}
