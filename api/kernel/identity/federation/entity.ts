import { SignJWT, type JWTPayload } from 'jose'
import { levels, levelUri } from '../saml/names.ts'
import { published, type OwnKeys } from './keys.ts'
import type { FederationPlace } from './place.ts'
import { federationProfiles, type RelyingParty } from './profile.ts'
import { statementType } from './statement.ts'

/** For how long what we say of ourselves and of the towns holds, in seconds. */
const lifetime = 24 * 60 * 60

type Parts = Pick<FederationPlace, 'keys' | 'superiors' | 'trustMarks' | 'aggregator'> & { readonly issuer: string }

/** Addresses of the aggregator's, below the API's origin. */
export const endpoints = {
  fetch: '/federation/fetch',
  list: '/federation/list',
  resolve: '/federation/resolve',
} as const

/** What the platform says of itself: an intermediate, to which the towns are subordinate ("soggetto aggregatore", full). */
export function aggregatorConfiguration({ keys, superiors, trustMarks, aggregator, issuer }: Parts, now: Date): Promise<string> {
  const of = (endpoint: keyof typeof endpoints) => `${issuer}${endpoints[endpoint]}`
  return sign(keys, now, {
    ...{ iss: issuer, sub: issuer, jwks: published(keys.federation), authority_hints: superiors },
    metadata: {
      federation_entity: {
        ...{ organization_name: aggregator.name, homepage_uri: issuer, contacts: [aggregator.email] },
        federation_fetch_endpoint: of('fetch'),
        federation_list_endpoint: of('list'),
        federation_resolve_endpoint: of('resolve'),
      },
    },
    ...marks(trustMarks, issuer),
  })
}

/** What a town says of itself: a relying party. The platform speaks for it, with its own keys. */
export function townConfiguration(
  { keys, trustMarks, aggregator, issuer }: Parts,
  town: RelyingParty,
  now: Date,
): Promise<string> {
  const organization = {
    ...{ organization_name: town.organization, homepage_uri: town.site, contacts: [town.email || aggregator.email] },
    ...(town.policy && { policy_uri: town.policy }),
    ...(town.logo && { logo_uri: town.logo }),
  }
  return sign(keys, now, {
    ...{ iss: town.id, sub: town.id, jwks: published(keys.federation), authority_hints: [issuer] },
    metadata: {
      federation_entity: { ...organization, federation_resolve_endpoint: `${issuer}${endpoints.resolve}` },
      openid_relying_party: {
        ...organization,
        ...{ client_id: town.id, client_name: town.organization, application_type: 'web', subject_type: 'pairwise' },
        redirect_uris: federationProfiles.map(({ name }) => redirectUri(issuer, name)),
        ...{ response_types: ['code'], grant_types: ['authorization_code'], client_registration_types: ['automatic'] },
        token_endpoint_auth_method: 'private_key_jwt',
        ...{ token_endpoint_auth_signing_alg: 'RS256', request_object_signing_alg: 'RS256' },
        ...{ id_token_signed_response_alg: 'RS256', userinfo_signed_response_alg: 'RS256' },
        ...{ userinfo_encrypted_response_alg: 'RSA-OAEP-256', userinfo_encrypted_response_enc: 'A256CBC-HS512' },
        default_acr_values: levels.slice(0, 1).map(levelUri),
        jwks: published(keys.signing, keys.encryption),
      },
    },
    ...marks(trustMarks, town.id),
  })
}

/** What the platform says of a town that is subordinate to it. */
export function townStatement({ keys, trustMarks, issuer }: Parts, town: RelyingParty, now: Date): Promise<string> {
  return sign(keys, now, {
    ...{ iss: issuer, sub: town.id, jwks: published(keys.federation) },
    metadata_policy: { openid_relying_party: { jwks: { value: published(keys.signing, keys.encryption) } } },
    constraints: { max_path_length: 0, allowed_entity_types: ['openid_relying_party'] },
    ...marks(trustMarks, town.id),
  })
}

/** Where providers send the browser back to. @param source Name of the login source. */
export const redirectUri = (issuer: string, source: string) => `${issuer}/signin/from/${source}`

const marks = (of: Parts['trustMarks'], entity: string) => (of[entity]?.length ? { trust_marks: of[entity] } : {})

/** @param typ Of the JWT: that of statements, or another one's. @param end By when it ends at the latest. */
export function sign(keys: OwnKeys, now: Date, claims: JWTPayload, typ = statementType, end?: Date): Promise<string> {
  const [key] = keys.federation
  const issuedAt = Math.floor(now.getTime() / 1000)
  const exp = Math.min(issuedAt + lifetime, end ? Math.floor(end.getTime() / 1000) : Infinity)
  return new SignJWT({ ...claims, iat: issuedAt, exp })
    .setProtectedHeader({ alg: 'RS256', kid: key!.jwk.kid, typ })
    .sign(key!.privateKey)
}
