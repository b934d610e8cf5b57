import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { exportJWK, type JWK } from 'jose'
import { Provider, type Configuration } from 'oidc-provider'
import { testCitizens, type TestCitizen } from '../spid/citizens.ts'
import { openIdLoginPage, refusedPage, style } from '../spid/pages.ts'
import { alter, type Alterations } from './altering.ts'
import { configurationOf, makeKey, type Entity, type FederationKey } from './entity.ts'
import { register } from './federation.ts'
import { memory } from './memory.ts'
import { relyingParty } from './relying-party.ts'

export interface OpenIdOptions {
  /** What people read: "CIE di prova". */
  readonly name: string
  /** Where it is reached; its issuer and entity id. */
  readonly origin: string
  /** Which knows it and the aggregators of those who ask. */
  readonly anchor: Entity
}

/** An OpenID provider in a federation, with invented people: for demonstrations and tests. */
export interface OpenIdTestProvider {
  readonly entity: Entity
  readonly server: Server
  /** Its keys for tokens. */
  readonly core: FederationKey
  /** What a test makes it say. */
  readonly alterations: Alterations
}

const national = 'https://attributes.eid.gov.it'
const claims = ['given_name', 'family_name', 'birthdate', `${national}/fiscal_number`, `${national}/spid_code`]
const acr = (level: number) => `https://www.spid.gov.it/SpidL${level}`

/** Makes it; `server` is still to listen. */
export async function openIdProvider({ name, origin, anchor }: OpenIdOptions): Promise<OpenIdTestProvider> {
  const [federation, core] = await Promise.all([makeKey(), makeKey()])
  const { kid, use, alg } = core.jwk
  const provider = new Provider(origin, configuration({ ...(await exportJWK(core.privateKey)), kid, use, alg }, anchor))
  const alterations: Alterations = {}
  provider.use(alter(core, alterations, (who) => told(testCitizens.find(({ key: known }) => known === who)!)))
  const endpoint = (path: string) => `${origin}${path}`
  const entity: Entity = {
    id: origin,
    key: federation,
    below: new Map(),
    claims: {
      authority_hints: [anchor.id],
      metadata: {
        federation_entity: { organization_name: name },
        openid_provider: {
          ...{ issuer: origin, organization_name: name, jwks: { keys: [core.jwk] } },
          ...{
            authorization_endpoint: endpoint('/auth'),
            token_endpoint: endpoint('/token'),
            userinfo_endpoint: endpoint('/me'),
          },
          ...{ revocation_endpoint: endpoint('/token/revocation'), authorization_response_iss_parameter_supported: true },
          ...{ acr_values_supported: [1, 2, 3].map(acr), response_types_supported: ['code'], scopes_supported: ['openid'] },
          ...{ client_registration_types_supported: ['automatic'], subject_types_supported: ['pairwise'] },
        },
      },
    },
  }
  register(anchor, origin, federation.jwk, 'openid_provider')
  const library = provider.callback() as (request: IncomingMessage, response: ServerResponse) => Promise<void>
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin)
    const sent = (status: number, type: string, text: string) =>
      void response.writeHead(status, { 'Content-Type': type }).end(text)
    const html = 'text/html; charset=utf-8'
    if (pathname === '/style.css') return sent(200, 'text/css', style)
    if (pathname === '/.well-known/openid-federation')
      return void configurationOf(entity).then((text) => sent(200, 'application/entity-statement+jwt', text))
    if (!pathname.startsWith('/interaction/')) return void library(request, response)
    interact(provider, name, request, response).then(
      (text) => text !== undefined && sent(200, html, text),
      (fault: Error) => sent(400, html, refusedPage(name, fault.message)),
    )
  })
  return { entity, server, core, alterations }
}

function configuration(key: JWK, anchor: Entity): Configuration {
  const keep = memory()
  return {
    // Whoever asks is registered by the chain that leads to the anchor.
    adapter: (model) =>
      model === 'Client' ? { ...keep(model), find: (id) => clientOf(id, { id: anchor.id, jwk: anchor.key.jwk }) } : keep(model),
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    acrValues: [1, 2, 3].map(acr),
    scopes: ['openid'],
    claims: { openid: ['sub'], acr: null, ...Object.fromEntries(claims.map((claim) => [claim, null])) },
    ttl: { AccessToken: 300, AuthorizationCode: 60, IdToken: 300, Interaction: 3600, Session: 3600, Grant: 3600 },
    responseTypes: ['code'],
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_ctx, accountId, client) => Buffer.from(`${client.clientId} ${accountId}`).toString('base64url'),
    clientAuthMethods: ['private_key_jwt'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      requestObjects: { enabled: true, requireSignedRequestObject: true },
      jwtUserinfo: { enabled: true },
      encryption: { enabled: true },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
    },
    findAccount(_ctx, id) {
      const citizen = testCitizens.find(({ key: name }) => name === id)
      return citizen && { accountId: id, claims: () => ({ sub: id, ...told(citizen) }) }
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    renderError(ctx, out) {
      ctx.type = 'html'
      ctx.body = refusedPage('', `${out.error}: ${out.error_description ?? ''}`)
    },
  }
}

/** Claims of a citizen, whom the other test provider knows by SAML's names. */
function told({ attributes }: TestCitizen): Record<string, string | undefined> {
  const values = [attributes['name'], attributes['familyName'], attributes['dateOfBirth'], attributes['fiscalNumber']]
  return Object.fromEntries(claims.map((claim, place) => [claim, [...values, attributes['spidCode']][place]]))
}

/** Metadata of clients that the library knows; the federation's own stay outside. */
const known = [
  'redirect_uris',
  'response_types',
  'grant_types',
  'token_endpoint_auth_method',
  'jwks',
  'client_name',
  'subject_type',
]
const algorithms = ['id_token_signed', 'userinfo_signed', 'userinfo_encrypted'].map((what) => `${what}_response_alg`)

async function clientOf(id: string, anchor: { id: string; jwk: JWK }) {
  try {
    const metadata = await relyingParty(id, anchor)
    const kept = [...known, ...algorithms, 'userinfo_encrypted_response_enc', 'request_object_signing_alg']
    return { ...Object.fromEntries(kept.map((name) => [name, metadata[name]])), client_id: id }
  } catch {
    return undefined
  }
}

/** The page on which somebody invented is chosen, and what comes of it. Undefined: the answer is under way. */
async function interact(provider: Provider, name: string, request: IncomingMessage, response: ServerResponse) {
  const { uid, params } = await provider.interactionDetails(request, response)
  const client = (await provider.Client.find(String(params['client_id'])))!
  const asked = Number(/SpidL([123])/.exec(String(params['acr_values']))?.[1] ?? 1)
  if (request.method !== 'POST') return openIdLoginPage(name, `/interaction/${uid}`, client.clientName ?? '', asked, testCitizens)
  const form = new URLSearchParams(await bodyOf(request))
  const citizen = testCitizens.find(({ key }) => key === form.get('citizen'))
  const outcome = form.get('outcome')
  if (outcome !== 'ok' || !citizen || citizen.level < asked) {
    const code = outcome === 'ok' ? 20 : Number(outcome)
    const description = code > 0 ? `ErrorCode nr${code}` : undefined
    const error = code > 0 ? 'access_denied' : String(outcome)
    await provider.interactionFinished(request, response, { error, ...(description && { error_description: description }) })
    return undefined
  }
  const grant = new provider.Grant({ accountId: citizen.key, clientId: client.clientId })
  grant.addOIDCScope('openid')
  grant.addOIDCClaims([...claims, 'acr'])
  const login = { accountId: citizen.key, acr: acr(Number(form.get('level') ?? asked)), remember: false }
  await provider.interactionFinished(request, response, { login, consent: { grantId: await grant.save() } })
  return undefined
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}
