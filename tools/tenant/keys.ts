import { OperatorFault, type Operator } from '../../api/kernel/tenancy/index.ts'
import { services } from '../../api/services/index.ts'

/** What keys can be good for: the scopes of every protocol that a service speaks. */
export const keyScopes: readonly string[] = services.flatMap(({ protocols = [] }) => protocols.flatMap(({ scopes }) => scopes))

/** Makes a key. @throws OperatorFault for a scope that no protocol has, or none. */
export async function createKey(operator: Operator, slug: string, [client, ...scopes]: string[]): Promise<string> {
  const unknown = scopes.find((scope) => !keyScopes.includes(scope))
  if (unknown !== undefined || scopes.length === 0)
    throw new OperatorFault(
      `${unknown === undefined ? 'A key needs a scope' : `There is no scope ${unknown}`}: ${keyScopes.join(', ')}.`,
    )
  const key = await operator.giveKey(slug, client!, [...new Set(scopes)], new Date())
  return `${key}\nGood in ${slug} for ${scopes.join(', ')}. It is not shown again.`
}

/** One line for each key, without the key itself. */
export async function listKeys(operator: Operator, slug: string): Promise<string> {
  const keys = await operator.keys(slug)
  const lines = keys.map(({ id, client, scopes, createdAt, revokedAt }) => {
    const until = revokedAt ? `, revoked ${revokedAt.toISOString()}` : ''
    return `${id}  ${client}  ${scopes.join(' ')}  since ${createdAt.toISOString()}${until}`
  })
  return lines.join('\n') || `${slug} has given no key.`
}

/** @throws OperatorFault when there is no such key. */
export async function revokeKey(operator: Operator, slug: string, id: string): Promise<string> {
  if (!(await operator.revokeKey(slug, id, new Date())))
    throw new OperatorFault(`${slug} has no key ${id} that still holds; "key list ${slug}" shows them all.`)
  return `${id} is revoked`
}
