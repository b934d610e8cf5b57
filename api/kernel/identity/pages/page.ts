import type { Context } from 'koa'
import { html, type Html } from './html.ts'
import { words, type Language } from './words.ts'

/** One page of the sign-in. */
export interface Page {
  readonly language: Language
  readonly title: string
  /** One line above the title: who asks. */
  readonly eyebrow?: string
  readonly body: Html
  readonly status?: number
  /** Loads `/signin/callback.js` or `/signin/onward.js`. */
  readonly script?: 'callback' | 'onward'
  /** Origins to which a form of this page may lead, by redirects included, beside the API's own. */
  readonly formTargets?: readonly string[]
}

/** Headers of every answer below /oidc and /signin: nothing is kept, framed or told to other sites. */
export function guardHeaders(formTargets: readonly string[] = []): Record<string, string> {
  return {
    'Content-Security-Policy': [
      `default-src 'none'`,
      `style-src 'self'`,
      `script-src 'self'`,
      `img-src 'self'`,
      `base-uri 'none'`,
      `frame-ancestors 'none'`,
      `form-action ${["'self'", ...formTargets].join(' ')}`,
    ].join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  }
}

/** Answers with a page. */
export function sendPage(ctx: Context, page: Page): void {
  const { language, title, body } = page
  ctx.status = page.status ?? 200
  ctx.type = 'text/html; charset=utf-8'
  ctx.set(guardHeaders(page.formTargets))
  ctx.set('Content-Language', language)
  ctx.body = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${words[language].product}</title>
        <link rel="stylesheet" href="/signin/style.css" />
        ${page.script && html`<script src="/signin/${page.script}.js" defer></script>`}
      </head>
      <body>
        <header><p class="brand">${words[language].product}</p></header>
        <main>
          ${page.eyebrow && html`<p class="eyebrow">${page.eyebrow}</p>`}
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.text
}
