import { sql, type Db } from '../../db/index.ts'
import { elementsClient } from '../provider.ts'
import type { PersonId } from '../person.ts'
import { endGrants } from './ending.ts'

/** An application that may act in the person's name. */
export interface OwnConsent {
  readonly client: string
  /** What it calls itself. */
  readonly name: string
  /** Scopes, by the audience of the tokens that it gets. */
  readonly resources: readonly { readonly audience: string; readonly scopes: readonly string[] }[]
  readonly since: Date
  readonly endsAt: Date
}

interface GrantRow {
  client: string
  name: string | null
  iat: number
  resources: Record<string, string> | null
  expires_at: Date
}

/** What the person has allowed applications of others, by application. */
export async function consentsOf(db: Db, person: PersonId): Promise<OwnConsent[]> {
  const rows = await db.rows<GrantRow>({
    name: 'own_consents',
    text: `select g.payload->>'clientId' as client, c.payload->>'client_name' as name, (g.payload->>'iat')::float8 as iat,
        g.payload->'resources' as resources, g.expires_at
      from oidc_payload g left join oidc_payload c on c.model = 'Client' and c.id = g.payload->>'clientId'
      where g.model = 'Grant' and g.account_id = $1 and g.payload->>'clientId' <> $2 and g.expires_at > now() order by iat limit 500`,
    values: [person, elementsClient],
  })
  return [...Map.groupBy(rows, ({ client }) => client)].map(([client, grants]) => {
    const scopes = new Map<string, Set<string>>()
    for (const [audience, given] of grants.flatMap(({ resources }) => Object.entries(resources ?? {})))
      scopes.set(audience, new Set([...(scopes.get(audience) ?? []), ...given.split(' ').filter(Boolean)]))
    return {
      client,
      name: grants.find(({ name }) => name !== null)?.name ?? client,
      resources: [...scopes].map(([audience, given]) => ({ audience, scopes: [...given] })),
      since: new Date(Math.min(...grants.map(({ iat }) => iat)) * 1000),
      endsAt: new Date(Math.max(...grants.map(({ expires_at: at }) => at.getTime()))),
    }
  })
}

/** Takes back all that the person has allowed the application. @returns whether there was something. */
export async function withdrawConsent(db: Db, person: PersonId, client: string, now: Date): Promise<boolean> {
  const grants = await db.rows<{ id: string }>(
    sql('oidc_payload').select('id').where({ model: 'Grant', account_id: person }).whereRaw(`payload->>'clientId' = ?`, [client]),
  )
  if (client === elementsClient || grants.length === 0) return false
  await endGrants(
    db,
    person,
    grants.map(({ id }) => id),
    now,
  )
  return true
}
