/** What a client may do in a person's name; the contract's `securitySchemes` and `docs/sign-in.md` say it in words. */
export const scopes = ['openid', 'participate', 'staff'] as const
export type Scope = (typeof scopes)[number]

/** Seconds that an access token lives. */
export const tokenLifetime = 600
