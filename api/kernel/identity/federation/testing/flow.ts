import { townPage, type TestApi } from '../../../../testing/start-api.ts'
import { linksOn } from '../../saml/testing/fields.ts'
import { Browser, type Visited } from '../../testing/browser.ts'
import { ElementClient, type Tokens } from '../../testing/element.ts'
import type { FederationDouble } from './double.ts'

export interface Way {
  readonly source?: 'spid-oidc' | 'cie-oidc'
  readonly tenant?: string
  readonly citizen?: string
  readonly outcome?: string
  /** Least assurance that the element asks for. */
  readonly needed?: string
  /** Level that the provider says it has reached. */
  readonly level?: string
}

/** A sign-in that has come to the provider's page. */
export interface AtProvider {
  readonly browser: Browser
  /** The citizen's, at the provider. */
  readonly there: Browser
  readonly element: ElementClient
  /** Address to which the provider was asked. */
  readonly asked: URL
  readonly page: Visited
}

/** As far as the provider's page, by pages and redirects, as a citizen goes. */
export async function toProvider(
  api: TestApi,
  { provider }: FederationDouble,
  { source = 'cie-oidc', tenant = 'bari', needed }: Way = {},
  browser = new Browser(api.origin),
): Promise<AtProvider> {
  const element = new ElementClient(api.origin, { origin: townPage, tenant })
  const first = await browser.follow(element.authorize({ ...(needed && { acr_values: needed }), prompt: 'login' }))
  const choice = first.body.includes('idp=') ? first : await browser.follow(`${first.url.href}/${source}`)
  const link = linksOn(choice.body).find((to) => new URL(to, api.origin).searchParams.get('idp') === provider.entity.id)
  if (!link) throw new Error(`the provider is not offered:\n${choice.body}`)
  const away = await browser.visit(link)
  const there = new Browser(provider.entity.id)
  return { browser, there, element, asked: new URL(away.location!), page: await there.follow(away.location!) }
}

/** What the citizen does there; returns the address to which the provider sends the browser. */
export async function answerThere(
  { there, page }: AtProvider,
  { citizen = 'maria', outcome = 'ok', level }: Way = {},
): Promise<string> {
  const sent = await there.follow(page.url.pathname, { citizen, outcome, ...(level && { level }) })
  if (!sent.location) throw new Error(`the provider answers ${sent.status}:\n${sent.body}`)
  return sent.location
}

/** The whole way. */
export async function through(api: TestApi, double: FederationDouble, way: Way = {}, browser?: Browser) {
  const at = await toProvider(api, double, way, browser)
  const back = await at.browser.follow(await answerThere(at, way))
  return { ...at, back }
}

/** What the token says that comes of it. */
export async function claimsOf(element: ElementClient, back: Visited): Promise<Record<string, unknown>> {
  const code = ElementClient.answer(back).get('cdc-signin')
  if (!code) throw new Error(`nobody is signed in: ${back.status}\n${back.body}`)
  const tokens = (await (await element.redeem(code)).json()) as Tokens
  return JSON.parse(Buffer.from(tokens.access_token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>
}
