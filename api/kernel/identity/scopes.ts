/** Parts of the platform in which an application can be let act by itself. Ratings are not among them: they are given without signing in. */
const areas = ['petitions', 'reports', 'debates', 'comments'] as const

/**
 * What a client may do in a person's name; the contract's `securitySchemes` and `docs/sign-in.md` say it in words. `participate` holds
 * all of those after `staff`.
 */
export const scopes = [
  'openid',
  'participate',
  'staff',
  'profile:read',
  ...areas.map((area) => `participate:${area}` as const),
] as const
export type Scope = (typeof scopes)[number]

const narrow = scopes.filter((scope): scope is Exclude<Scope, 'openid' | 'participate' | 'staff'> => scope.includes(':'))

/** Whether whoever may have the one scope may have the other too. */
export const includes = (held: Scope, scope: Scope): boolean =>
  held === scope || (held === 'participate' && narrow.some((one) => one === scope))

/**
 * The scopes that are enough in place of `participate`: that of the operation's own part, or to read what concerns the person
 * (`…/me`). Uploads belong to whatever they are attached to later, so that any part's will do.
 *
 * @param path As the contract has it (`/v1/{tenant}/me/inbox`).
 */
export function narrowerScopes(operationId: string, method: string, path: string): readonly Scope[] {
  const part = operationId.slice(0, operationId.indexOf('_'))
  if (part === 'media') return areas.map((area) => `participate:${area}` as const)
  if (areas.some((area) => area === part)) return [`participate:${part as (typeof areas)[number]}`]
  return method === 'get' && /^\/v1\/\{tenant\}\/me(\/|$)/.test(path) ? ['profile:read'] : []
}

/** What a town can let another system do, and as what of its staff it then does it. */
export const systemScopes = {
  'reports:read': 'officer',
  'reports:handle': 'officer',
  'reports:create': 'officer',
  'audit:read': 'administrator',
} as const
export type SystemScope = keyof typeof systemScopes

/** Seconds that an access token lives. */
export const tokenLifetime = 600
