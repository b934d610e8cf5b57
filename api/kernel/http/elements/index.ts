import type { Middleware } from 'koa'
import type { Tenants } from '../../tenancy/index.ts'
import type { File } from '../server.ts'
import { embedPage, embedStyle } from './embed-page.ts'
import { loadScripts, type Script } from './scripts.ts'

const year = 'public, max-age=31536000, immutable'
const slugs = /^[a-z][a-z0-9-]{1,59}$/
const minutes = 'public, max-age=300, stale-while-revalidate=86400'

/** The scripts that towns' pages load (`/v1/cdc.js` and what it imports), and the style of the pages in frames. */
export function elementFiles(): [string, File][] {
  const style: File = (ctx) => {
    ctx.set('Cache-Control', minutes)
    ctx.type = 'css'
    ctx.body = embedStyle
  }
  return [['/embed/style.css', style], ...[...loadScripts()].map(([path, file]): [string, File] => [path, scriptFile(file)])]
}

const scriptFile =
  (file: Script): File =>
  (ctx) => {
    ctx.set({
      'Cache-Control': file.immutable ? year : minutes,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Timing-Allow-Origin': '*',
      Vary: 'Accept-Encoding',
      ETag: file.etag,
    })
    ctx.type = file.type
    ctx.status = 200
    if (ctx.fresh) {
      ctx.status = 304
      return
    }
    const encoding = ctx.acceptsEncodings('br', 'gzip', 'identity')
    const compressed = encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : undefined
    if (compressed) ctx.set('Content-Encoding', encoding as string)
    ctx.body = compressed ?? file.plain
  }

/** The pages that an iframe shows: `/embed/{tenant}/{element}` or `/embed/{tenant}/{element}/{id}`. */
export function embedPages({ tenants }: { tenants: Pick<Tenants, 'bySlug'> }): Middleware {
  return async (ctx, next) => {
    const [, first, slug = '', element, id, more] = ctx.path.split('/')
    const read = ctx.method === 'GET' || ctx.method === 'HEAD'
    if (first !== 'embed' || !element || more !== undefined || !read) return void (await next())
    const tenant = slugs.test(slug) ? await tenants.bySlug(slug) : undefined
    const language = ctx.query['lang'] === 'en' ? 'en' : 'it'
    const page = tenant && embedPage({ tenant, element, id, language, options: ctx.query })
    if (!page) return void (await next())
    ctx.set({
      // Only pages of the town may show it; the page itself takes nothing from elsewhere but the ground of maps.
      'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob: https://tile.openstreetmap.org; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; frame-ancestors ${["'self'", ...tenant.allowedOrigins].join(' ')}`,
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'public, max-age=60',
      'Content-Language': language,
    })
    ctx.type = 'html'
    ctx.body = page
  }
}
