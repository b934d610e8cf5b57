import type { Context, Middleware } from 'koa'
import type { SourceMeans } from '../sources/source.ts'
import { answerLogout } from './logout.ts'
import { metadataOf } from './metadata.ts'
import type { SamlPlace } from './place.ts'
import { entityOf, type Profile } from './profile.ts'
import type { Providers } from './providers.ts'

/** Serves `/{spid|cie}/{town}/metadata`, and `/{spid|cie}/logout`, where providers ask for single logout and answer ours. */
export function samlRoutes(profile: Profile, place: SamlPlace, means: SourceMeans, providers: Providers): Middleware {
  const { issuer } = means
  const logout = `/${profile.name}/logout`
  const metadata = new RegExp(`^/${profile.name}/([a-z0-9-]{1,60})/metadata$`)
  /** Signed once for each state of a town. */
  const signed = new Map<string, { version: number; document: string }>()

  const sendMetadata = async (ctx: Context, slug: string): Promise<boolean> => {
    const town = await means.town(slug)
    if (!town) return false
    let kept = signed.get(slug)
    if (kept?.version !== town.version) {
      const document = metadataOf(profile, entityOf(profile, issuer, town), place.aggregator, place.keys.of(slug))
      kept = { version: town.version, document }
      signed.set(slug, kept)
    }
    ctx.type = 'application/samlmetadata+xml'
    ctx.set({ 'Cache-Control': 'public, max-age=3600', 'X-Content-Type-Options': 'nosniff' })
    ctx.body = kept.document
    return true
  }

  return async (ctx, next) => {
    if (ctx.path === logout) return answerLogout(ctx, { profile, place, means, providers })
    const slug = ctx.method === 'GET' ? metadata.exec(ctx.path)?.[1] : undefined
    if (slug === undefined || !(await sendMetadata(ctx, slug))) await next()
  }
}
