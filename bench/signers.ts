import { v7 } from 'uuid'
import { makeProver } from '../api/kernel/identity/testing/prover.ts'
import { signAccessToken } from '../api/kernel/identity/access-token.ts'
import type { Next } from './load.ts'

/**
 * Citizens with valid tokens, each with a key of their own, and for each the one request with which they act (sign, unless `what` they send is something else). Made beforehand: what
 * a citizen's device computes is not the server's load. A proof holds for a minute, so make them right before the run.
 */
export function makeSigners(
  count: number,
  to: { issuer: string; key: Buffer; path: string; origin: string },
  what: object = { consent: true },
): Next {
  const now = new Date()
  const body = JSON.stringify(what)
  const requests = Array.from({ length: count }, () => {
    const prover = makeProver()
    const accessToken = signAccessToken(
      {
        sub: v7(),
        scope: 'openid participate staff',
        client_id: 'cdc-elements',
        acr: 'substantial',
        age: 40,
        standing: { bari: ['resident'] },
        cnf: { jkt: prover.jkt },
        jti: v7(),
      },
      { key: to.key, issuer: to.issuer, now },
    )
    const headers = prover.headers({ method: 'POST', address: to.issuer + to.path, accessToken, now })
    return {
      method: 'POST' as const,
      path: to.path,
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': v7() },
      body,
    }
  })
  let place = 0
  return () => requests[place++ % requests.length]!
}
