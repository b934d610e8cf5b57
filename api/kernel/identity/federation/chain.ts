import type { JWK } from 'jose'
import { demand } from '../sources/message-refusal.ts'
import { applied, combined } from './policy.ts'
import { peek, verified, type Constraints, type Metadata, type Statement } from './statement.ts'

/** Whom everything follows from. */
export interface Anchor {
  readonly id: string
  /** Its federation keys, known beforehand; those that it publishes count when one of these has signed them. */
  readonly keys: readonly JWK[]
}

/** What a chain of statements proves of its subject. */
export interface Trusted {
  readonly subject: string
  /** As the policies above leave them. */
  readonly metadata: Metadata
  /** The chain: what the subject says of itself, what each superior says of who is below it, what the anchor says of itself. */
  readonly chain: readonly string[]
  /** When the first of them ends. */
  readonly expiresAt: Date
}

/**
 * Verifies a chain from the anchor downwards: each statement is by the keys that the one above it names, and what is below keeps to what is
 * above.
 *
 * @param type Metadata that are asked of the subject: `openid_provider`.
 * @throws MessageRefusal `chain.…`, `policy.…`.
 */
export async function readChain(
  chain: readonly string[],
  anchor: Anchor,
  { subject, type, now }: { readonly subject: string; readonly type: string; readonly now: Date },
): Promise<Trusted> {
  demand(chain.length >= 3, 'chain.length')
  const top = await verified(chain.at(-1)!, anchor.keys, { iss: anchor.id, sub: anchor.id }, now)
  const statements = [top]
  let above = top
  for (const token of chain.slice(1, -1).reverse()) {
    const { sub } = peek(token)
    const statement = await verified(token, above.jwks.keys, { iss: above.sub, sub }, now)
    statements.push(statement)
    above = statement
  }
  demand(above.sub === subject, 'chain.subject')
  const leaf = await verified(chain[0]!, above.jwks.keys, { iss: subject, sub: subject }, now)
  statements.forEach(({ constraints }, place) => {
    // Between the anchor, or the issuer of the statement at that place, and the leaf.
    const between = statements.length - Math.max(place, 1) - 1
    if (constraints) assertConstraints(constraints, { between, type, below: statements.slice(Math.max(place, 1)) })
  })
  const own = { ...leaf.metadata?.[type], ...above.metadata?.[type] }
  demand(leaf.metadata?.[type], 'chain.type')
  const policies = statements.map((statement) => statement.metadata_policy?.[type] ?? {})
  const policy = combined(
    policies,
    statements.flatMap(({ metadata_policy_crit: critical }) => critical ?? []),
  )
  const expiresAt = new Date(Math.min(...[...statements, leaf].map(({ exp }) => exp)) * 1000)
  return { subject, metadata: { ...leaf.metadata, [type]: applied(policy, own) }, chain, expiresAt }
}

function assertConstraints(
  { max_path_length: most, naming_constraints: names, allowed_entity_types: types, allowed_leaf_entity_types }: Constraints,
  { between, type, below }: { readonly between: number; readonly type: string; readonly below: readonly Statement[] },
): void {
  demand(most === undefined || between <= most, 'chain.path_length')
  const allowed = types ?? allowed_leaf_entity_types
  demand(allowed === undefined || allowed.includes(type), 'chain.entity_type')
  for (const { sub } of below) {
    const host = URL.parse(sub)?.hostname ?? ''
    const { permitted, excluded = [] } = names ?? {}
    demand(permitted === undefined || permitted.some((name) => isWithin(host, name)), 'chain.name')
    demand(!excluded.some((name) => isWithin(host, name)), 'chain.name')
  }
}

/** `.example` stands for every host below it, `example` for that host (RFC 5280, 4.2.1.10). */
const isWithin = (host: string, name: string) => (name.startsWith('.') ? host.endsWith(name) : host === name)
