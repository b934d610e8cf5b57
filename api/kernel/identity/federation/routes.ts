import type { Context, Middleware } from 'koa'
import { MessageRefusal } from '../sources/message-refusal.ts'
import type { SourceMeans } from '../sources/source.ts'
import { aggregatorConfiguration, endpoints, sign, townConfiguration, townStatement } from './entity.ts'
import type { FederationPlace } from './place.ts'
import { relyingPartyId, relyingPartyOf } from './profile.ts'
import type { OpenIdProviders } from './providers.ts'
import { statementType } from './statement.ts'

/** For how long what was signed is handed out, in milliseconds: others may read it as often as they like. */
const handedOut = 10 * 60 * 1000

const own = '/.well-known/openid-federation'
const ofTown = /^\/([a-z0-9_]{1,20})\/\.well-known\/openid-federation$/

/**
 * What the federation asks of us: what the platform and each town say of themselves, what the platform says of the towns, which they are, and
 * what we have found out about a provider (OpenID Federation 1.0, sections 8 and 9).
 */
export function federationRoutes(place: FederationPlace, means: SourceMeans, providers: OpenIdProviders): Middleware {
  const { issuer, clock } = means
  const parts = { ...place, issuer }
  const signed = new Map<string, { version: number; until: number; token: string }>()
  /** @param version Of what it says: another one is signed anew. */
  const once = async (name: string, version: number, make: () => Promise<string>): Promise<string> => {
    const now = clock().getTime()
    const kept = signed.get(name)
    if (kept?.version === version && now < kept.until) return kept.token
    const token = await make()
    signed.set(name, { version, until: now + handedOut, token })
    return token
  }
  const townOf = async (sub: string) => (await means.towns()).find(({ ipaCode }) => relyingPartyId(issuer, ipaCode) === sub)

  const answers: Readonly<Record<string, (ctx: Context) => Promise<void>>> = {
    [own]: async (ctx) => statement(ctx, await once(own, 0, () => aggregatorConfiguration(parts, clock()))),
    async [endpoints.fetch](ctx) {
      const town = await townOf(subOf(ctx))
      if (!town) return refused(ctx, 404, 'not_found')
      const make = () => townStatement(parts, relyingPartyOf(issuer, town), clock())
      statement(ctx, await once(`${endpoints.fetch} ${town.slug}`, town.version, make))
    },
    async [endpoints.list](ctx) {
      const type = new URLSearchParams(ctx.querystring).get('entity_type')
      const towns = type === null || type === 'openid_relying_party' ? await means.towns() : []
      ctx.type = 'application/json'
      ctx.body = JSON.stringify(towns.map(({ ipaCode }) => relyingPartyId(issuer, ipaCode)))
    },
    async [endpoints.resolve](ctx) {
      const query = new URLSearchParams(ctx.querystring)
      if (query.get('trust_anchor') !== place.anchor.id) return refused(ctx, 404, 'invalid_trust_anchor')
      const found = (await providers.find(subOf(ctx)))?.trusted
      if (!found) return refused(ctx, 404, 'not_found')
      const claims = { iss: issuer, sub: found.subject, metadata: found.metadata, trust_chain: found.chain }
      const type = 'resolve-response+jwt'
      const make = () => sign(place.keys, clock(), claims, type, found.expiresAt)
      statement(ctx, await once(`${endpoints.resolve} ${found.subject}`, found.expiresAt.getTime(), make), type)
    },
  }

  return async (ctx, next) => {
    if (ctx.method !== 'GET') return void (await next())
    const ipaCode = ofTown.exec(ctx.path)?.[1]
    const town = ipaCode === undefined ? undefined : await townOf(relyingPartyId(issuer, ipaCode))
    if (town) {
      const make = () => townConfiguration(parts, relyingPartyOf(issuer, town), clock())
      return statement(ctx, await once(`${own} ${town.slug}`, town.version, make))
    }
    const answer = Object.hasOwn(answers, ctx.path) ? answers[ctx.path] : undefined
    if (!answer) return void (await next())
    try {
      await answer(ctx)
    } catch (fault) {
      if (!(fault instanceof MessageRefusal)) throw fault
      refused(ctx, 400, 'invalid_request')
    }
  }
}

function subOf(ctx: Context): string {
  const sub = new URLSearchParams(ctx.querystring).get('sub')
  if (!sub) throw new MessageRefusal('federation.sub')
  return sub
}

function statement(ctx: Context, token: string, type = statementType): void {
  ctx.type = `application/${type}`
  ctx.set({ 'Cache-Control': 'public, max-age=300', 'X-Content-Type-Options': 'nosniff' })
  ctx.body = token
}

/** The error of the federation's own form (section 8.9). */
function refused(ctx: Context, status: number, error: string): void {
  ctx.status = status
  ctx.type = 'application/json'
  ctx.body = JSON.stringify({ error, error_description: descriptions[error] })
}

const descriptions: Readonly<Record<string, string>> = {
  not_found: 'There is no such entity here. What to do: take one of the list endpoint.',
  invalid_trust_anchor: 'We follow another trust anchor. What to do: name the one of this federation.',
  invalid_request: 'sub is missing. What to do: name the entity.',
}
