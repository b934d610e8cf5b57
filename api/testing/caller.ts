import createClient, { type Client } from 'openapi-fetch'
import type { paths } from '../../types/openapi.d.ts'
import { makeProver } from '../kernel/identity/testing/prover.ts'
import type { Assurance, Standing } from '../kernel/identity/person.ts'

/** A client of the API, typed by the contract, that speaks for one person or for nobody. */
export type Caller = Client<paths>

/** Who calls: a citizen with what their login would vouch for. */
export interface Citizen {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly assurance: Assurance
  readonly age: number | undefined
  readonly standing: Readonly<Record<string, readonly Standing[]>>
  /** The one place in which their tokens are good, as those of elements are: a town, `operator` or `me`. */
  readonly boundTo?: string | undefined
  /** When they showed who they are; at this moment when missing. */
  readonly signedInAt?: Date
}

/** Speaks for nobody. */
export function anonymous(origin: string): Caller {
  return createClient<paths>({ baseUrl: origin })
}

/**
 * Speaks for a citizen: a key of its own, a proof for each request.
 *
 * @param token Gives an access token bound to the key with that thumbprint; asked for at each request, for the test's time moves.
 */
export function signedIn(origin: string, token: (jkt: string) => string, now: () => Date): Caller {
  const prover = makeProver()
  const client = createClient<paths>({ baseUrl: origin })
  client.use({
    onRequest({ request }) {
      const { origin: host, pathname } = new URL(request.url)
      const headers = prover.headers({
        method: request.method,
        address: host + pathname,
        accessToken: token(prover.jkt),
        now: now(),
      })
      request.headers.set('Authorization', headers.authorization)
      request.headers.set('DPoP', headers.dpop)
      return request
    },
  })
  return client
}
