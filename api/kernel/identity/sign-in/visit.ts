import type { Context } from 'koa'
import type { Provider } from 'oidc-provider'
import { sendPage } from '../pages/page.ts'
import { messagePage } from '../pages/pages.ts'
import { languageOf } from '../pages/words.ts'
import { elementsClient } from '../provider.ts'
import { destinationOf } from '../sign-in-state.ts'
import type { LoginSource } from '../sources/source.ts'
import { newTicket, type Arrived } from './arrived.ts'
import { consent } from './consent.ts'
import { login } from './login.ts'
import { finish, goTo, type Setting, type SignInParts, type Visit } from './setting.ts'

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

/**
 * An answer from an identity provider, posted by its page: without cookies, so it only says which sign-in goes on. What it tells goes on in
 * the browser that brought it: the one that holds the ticket, and the cookie of the sign-in too. Somebody who has sent the provider's
 * address to another person, to come back as that person, has the cookie alone.
 */
async function arrive(ctx: Context, { form }: Visit, source: LoginSource, parts: SignInParts): Promise<void> {
  const arrived = await source.arrive?.({ query: new URLSearchParams(ctx.querystring), form })
  const language = languageOf(undefined, ctx.get('accept-language'))
  if (!arrived) return sendPage(ctx, { language, status: 400, ...messagePage(language, 'expired') })
  const ticket = newTicket()
  await parts.steps.keep(arrived.uid, { ticket, keep: arrived.keep } satisfies Arrived)
  goTo(ctx, `/signin/${encodeURIComponent(arrived.uid)}/${source.name}/${arrived.step}?ticket=${ticket}`)
}
