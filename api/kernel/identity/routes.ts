import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Context, Middleware } from 'koa'
import type { Provider } from 'oidc-provider'
import { formOf } from './form.ts'
import { sendPage } from './pages/page.ts'
import { messagePage } from './pages/pages.ts'
import { languageOf } from './pages/words.ts'
import { answerElements, type CallbackParts } from './callback.ts'
import type { SignInParts } from './sign-in/setting.ts'
import { signInVisit } from './sign-in/visit.ts'

const asset = (name: string) => readFileSync(join(import.meta.dirname, 'pages', name))

interface FaultParts {
  /** Told what went wrong behind a page that says so calmly. */
  readonly onFault: (fault: unknown) => void
}

/** Answers everything below `/oidc` and `/signin`, and the provider's metadata; passes the rest on. */
export function identityRoutes(provider: Provider, parts: CallbackParts & SignInParts & FaultParts): Middleware {
  const oidc = provider.callback() as (request: IncomingMessage, response: ServerResponse) => Promise<void>
  const { protocol, host } = new URL(parts.issuer)
  const assets = new Map([
    ['/signin/style.css', { type: 'text/css; charset=utf-8', body: asset('style.css') }],
    ['/signin/callback.js', { type: 'text/javascript; charset=utf-8', body: asset('callback.js') }],
    ['/signin/onward.js', { type: 'text/javascript; charset=utf-8', body: asset('onward.js') }],
  ])
  return async (ctx, next) => {
    const { path } = ctx
    if (path.startsWith('/oidc/') || path.startsWith('/.well-known/o')) {
      ownAddress(ctx, protocol, host)
      ctx.respond = false
      await oidc(ctx.req, ctx.res)
      return
    }
    if (!path.startsWith('/signin/')) return void (await next())
    const found = assets.get(path)
    if (found) {
      ctx.type = found.type
      ctx.set({ 'Cache-Control': 'public, max-age=3600', 'X-Content-Type-Options': 'nosniff' })
      ctx.body = found.body
      return
    }
    ownAddress(ctx, protocol, host)
    const [uid = '', ...rest] = path.slice('/signin/'.length).split('/')
    try {
      if (path === '/signin/callback') return await answerElements(ctx, parts)
      const form = new URLSearchParams(ctx.method === 'POST' ? await formOf(ctx) : '')
      await signInVisit(ctx, { uid, step: rest.join('/'), form }, provider, parts)
    } catch (error) {
      const expired = error instanceof Error && error.name === 'SessionNotFound'
      if (!expired) parts.onFault(error)
      const language = languageOf(undefined, ctx.get('accept-language'))
      const [name, ...step] = rest
      const source = expired ? parts.sources.find((known) => known.name === name) : undefined
      const elsewhere = source?.elsewhere?.(step.join('/'), language)
      if (elsewhere) return sendPage(ctx, { language, ...elsewhere })
      sendPage(ctx, { language, status: expired ? 400 : 503, ...messagePage(language, expired ? 'expired' : 'fault') })
    }
  }
}

/** The issuer says what our address is, never the request: proofs, cookies and redirects hold behind any proxy. */
function ownAddress(ctx: Context, protocol: string, host: string): void {
  Object.assign(ctx.req.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) })
}
