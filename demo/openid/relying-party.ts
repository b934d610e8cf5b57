import { createLocalJWKSet, decodeJwt, jwtVerify, type JWK } from 'jose'

interface Statement {
  readonly iss: string
  readonly sub: string
  readonly jwks: { readonly keys: JWK[] }
  readonly authority_hints?: readonly string[]
  readonly metadata?: {
    readonly openid_relying_party?: Record<string, unknown>
    readonly federation_entity?: Record<string, string>
  }
  readonly metadata_policy?: { readonly openid_relying_party?: { readonly jwks?: { readonly value?: unknown } } }
}

async function ask(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return answer.text()
}

const configuration = (id: string) => ask(`${id.replace(/\/$/, '')}/.well-known/openid-federation`)

async function checked(token: string, jwks: { keys: JWK[] }, iss: string, sub: string): Promise<Statement> {
  const { payload } = await jwtVerify(token, createLocalJWKSet(jwks), { issuer: iss, subject: sub, typ: 'entity-statement+jwt' })
  return payload as unknown as Statement
}

/**
 * What a provider that registers relying parties by themselves finds out about one that it has never met: its metadata, proved by its
 * aggregator, which the trust anchor knows. For the test provider.
 *
 * @throws Error when the chain does not hold.
 */
export async function relyingParty(
  id: string,
  anchor: { readonly id: string; readonly jwk: JWK },
): Promise<Record<string, unknown>> {
  const own = await configuration(id)
  const aggregator = decodeJwt<Statement>(own).authority_hints?.[0] ?? ''
  const top = await checked(await configuration(anchor.id), { keys: [anchor.jwk] }, anchor.id, anchor.id)
  const fetchFrom = ({ metadata }: Statement, sub: string) =>
    ask(`${metadata!.federation_entity!['federation_fetch_endpoint']}?${new URLSearchParams({ sub })}`)
  const above = await checked(await fetchFrom(top, aggregator), top.jwks, anchor.id, aggregator)
  const between = await checked(await configuration(aggregator), above.jwks, aggregator, aggregator)
  const statement = await checked(await fetchFrom(between, id), above.jwks, aggregator, id)
  const { metadata } = await checked(own, statement.jwks, id, id)
  const jwks = statement.metadata_policy?.openid_relying_party?.jwks?.value
  return { ...metadata!.openid_relying_party, ...(jwks !== undefined && { jwks }) }
}
