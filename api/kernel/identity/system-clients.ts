import { errors, type ClientMetadata } from 'oidc-provider'
import { systemNamed } from './caller.ts'

/** Clients that speak for themselves, each registered by a town. */
export interface SystemClients {
  /** The client's metadata with the keys that hold now; undefined when there is none, or it may not speak for the moment. */
  find(clientId: string): Promise<ClientMetadata | undefined>
  /** Notes that the client has shown that it holds the key. */
  noteUse(clientId: string, keyId: string): Promise<void>
  /** Asks for the keys of a client at the address that its town has given. */
  fetch(address: string): Promise<Response>
}

/** Where no town has any. */
export const noSystems: SystemClients = {
  find: () => Promise.resolve(undefined),
  noteUse: () => Promise.resolve(),
  fetch: () => Promise.reject(new Error('there are no systems')),
}

/** Seconds for which an assertion holds at most: so long it is remembered, for it may come once only. */
const longestAssertion = 300

/**
 * What the library leaves open of an assertion whose signature holds: that it is short-lived, and names its key, so that the town sees
 * which keys are in use.
 */
export async function noteAssertion(
  systems: SystemClients,
  { exp }: { readonly exp?: unknown },
  { kid }: { readonly kid?: unknown },
  clientId: string,
): Promise<void> {
  if (typeof exp !== 'number' || exp > Date.now() / 1000 + longestAssertion)
    throw new errors.InvalidClientAuth(`exp must be at most ${longestAssertion} seconds away`)
  if (typeof kid !== 'string') throw new errors.InvalidClientAuth('kid must name the key')
  if (systemNamed(clientId)) await systems.noteUse(clientId, kid)
}
