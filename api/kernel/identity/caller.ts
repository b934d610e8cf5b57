import type { Person } from './person.ts'

/** Another system that speaks for itself in one town, as its access token states it: nobody acts by it. */
export interface System {
  /** Id of the system in its town (UUID). */
  readonly systemId: string
  readonly clientId: string
  readonly scopes: ReadonlySet<string>
  /** Slug of its town. */
  readonly boundTo: string
}

/** Who makes a request. */
export type Caller = Person | System

export const isSystem = (caller: Caller): caller is System => 'systemId' in caller

/** Client id of a town's system: `TOWN.ID`. An application's, which is made at random, has no dot. */
export const systemClientId = (tenant: string, id: string): string => `${tenant}.${id}`

/** The town and the system that a client id names; undefined when it is an application's. */
export function systemNamed(clientId: string): { tenant: string; id: string } | undefined {
  const named = /^([a-z][a-z0-9-]{0,59})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(clientId)
  return named ? { tenant: named[1]!, id: named[2]! } : undefined
}
