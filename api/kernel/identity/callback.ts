import type { Context } from 'koa'
import { guardHeaders, sendPage } from './pages/page.ts'
import { callbackPage, messagePage, type SignInMessage } from './pages/pages.ts'
import { languageOf } from './pages/words.ts'
import { destinationOf, type TenantOrigins } from './sign-in-state.ts'

/** What the callback needs. */
export interface CallbackParts {
  readonly issuer: string
  readonly tenantBySlug: (slug: string) => Promise<TenantOrigins | undefined>
  readonly clock: () => Date
}

/**
 * The end of the elements' sign-in, `GET /signin/callback`: hands code or error to the page that asked, and to nobody else.
 *
 * `state` (see `docs/sign-in.md`) names the page's origin, its town, the mode and where to return. Unless the origin is one of the
 * town's allowed ones or the API's own, and the address to return to is of that origin, nothing is sent anywhere (400). In a popup
 * the answer is posted to exactly that origin; in redirect mode it travels in the fragment, which no server sees.
 */
export async function answerElements(ctx: Context, { issuer, tenantBySlug, clock }: CallbackParts): Promise<void> {
  const language = languageOf(undefined, ctx.get('accept-language'))
  const query = new URLSearchParams(ctx.querystring)
  const text = query.get('state')
  const state = await destinationOf(text, issuer, tenantBySlug)
  if (!state || ctx.method !== 'GET') return sendPage(ctx, { language, status: 400, ...messagePage(language, 'refused') })
  const code = query.get('code')
  const error = code ? undefined : known(query.get('error'))
  const now = Math.floor(clock().getTime() / 1000)
  const message: SignInMessage = { type: 'cdc-signin', ...(code ? { code } : { error }), state: text!, now }
  const fragment = new URLSearchParams({
    ...(code ? { 'cdc-signin': code } : { 'cdc-signin-error': error! }),
    state: text!,
    now: String(now),
  })
  const onward = `${state.returnTo}#${fragment}`
  if (state.mode === 'popup')
    return sendPage(ctx, { language, script: 'callback', ...callbackPage(language, state, message, onward) })
  ctx.set(guardHeaders())
  ctx.status = 303
  ctx.set('Location', onward)
}

const errors = [
  'access_denied',
  'invalid_request',
  'invalid_scope',
  'invalid_target',
  'unsupported_response_type',
  'login_required',
  'interaction_required',
  'temporarily_unavailable',
]

function known(error: string | null): string {
  return error !== null && errors.includes(error) ? error : 'server_error'
}
