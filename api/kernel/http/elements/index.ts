import type { Middleware } from 'koa'
import type { Tenants } from '../../tenancy/index.ts'
import type { File } from '../server.ts'
import { embedPage, embedStyle } from './embed-page.ts'
import { embedPolicy } from './embed-policy.ts'
import { loadScripts, type Script } from './scripts.ts'

const year = 'public, max-age=31536000, immutable'
const slugs = /^[a-z][a-z0-9-]{1,59}$/
const minutes = 'public, max-age=300, stale-while-revalidate=86400'

/** The scripts that towns' pages load: `/v1/cdc.js` and what it imports. */
export const elementFiles = (): [string, File][] => [...loadScripts()].map(([path, file]) => [path, scriptFile(file)])

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

/** The pages that an iframe shows: `/embed/{tenant}/{element}` or `/embed/{tenant}/{element}/{id}`; and their `/embed/{tenant}/style.css`. */
export function embedPages({ tenants }: { tenants: Pick<Tenants, 'bySlug'> }): Middleware {
  return async (ctx, next) => {
    const [, first, slug = '', element, id, more] = ctx.path.split('/')
    const read = ctx.method === 'GET' || ctx.method === 'HEAD'
    if (first !== 'embed' || !element || more !== undefined || !read) return void (await next())
    const tenant = slugs.test(slug) ? await tenants.bySlug(slug) : undefined
    if (tenant && element === 'style.css' && id === undefined) {
      ctx.set('Cache-Control', minutes)
      ctx.type = 'css'
      ctx.body = embedStyle(tenant)
      return
    }
    const language = ctx.query['lang'] === 'en' ? 'en' : 'it'
    const page = tenant && embedPage({ tenant, element, id, language, options: ctx.query })
    if (!page) return void (await next())
    ctx.set({
      'Content-Security-Policy': embedPolicy(tenant),
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'public, max-age=60',
      'Content-Language': language,
    })
    ctx.type = 'html'
    ctx.body = page
  }
}
