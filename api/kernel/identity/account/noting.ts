import type { KoaContextWithOIDC } from 'oidc-provider'
import type { Database } from '../../db/index.ts'
import { browserOf } from './browser.ts'
import { noteSession } from './sessions.ts'

interface NotingParts {
  readonly database: Database
  readonly newId: () => string
  readonly clock: () => Date
}

/** Notes where somebody has signed in, so that they see it and can end it from elsewhere: the browser in a word, never its address. */
export function noteSessions({ database, newId, clock }: NotingParts) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next()
    const { route, session, result } = ctx.oidc ?? {}
    if (route !== 'resume' || !result?.login || !session?.accountId) return
    const source = result.login.amr?.[0] ?? ''
    const browser = browserOf(ctx.get('user-agent'))
    await noteSession(database, { id: newId(), uid: session.uid, person: session.accountId, source, ...browser, now: clock() })
  }
}
