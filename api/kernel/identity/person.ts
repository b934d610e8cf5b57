import { Problem } from '../http/problem.ts'

/** How sure we are who somebody is (eIDAS-style): `low` = e-mail, `substantial` = SPID or CIE level 2, `high` = level 3. */
export const assurances = ['none', 'low', 'substantial', 'high'] as const
export type Assurance = (typeof assurances)[number]

/** What ties a person to a town. */
export const standings = ['resident', 'works_here', 'studies_here', 'owns_home_here', 'minor_with_consent'] as const
export type Standing = (typeof standings)[number]

/** Id of a person (UUID), the same in every town. */
export type PersonId = string

/** Who makes a request, as the access token states it: no look-up has been made. */
export interface Person {
  readonly id: PersonId
  readonly assurance: Assurance
  /** Completed years when the token was issued (at most ten minutes ago); undefined when the source does not tell. */
  readonly age: number | undefined
  /** Standing per town, by the town's slug. */
  readonly standing: Readonly<Record<string, readonly Standing[]>>
  readonly scopes: ReadonlySet<string>
  readonly clientId: string
  /** Slug of the one town in which the token lets them act; undefined: in every town. */
  readonly boundTo: string | undefined
  /** What the token came of, that can be ended: the sign-in of a browser for elements, a consent for applications. */
  readonly grant?: string | undefined
  /** When they last showed who they are, in seconds since 1970; undefined: not known. */
  readonly signedInAt: number | undefined
  /** Thumbprint of the key that proves the token: the same for as long as a sign-in lasts. */
  readonly key?: string | undefined
  /** The visit at the counter in which an officer acts for them: there is no token of theirs. */
  readonly visit?: string | undefined
}

/** What an action asks of a person, stated by the service that offers it. */
export interface Requirement {
  readonly assurance: Assurance
  /** Any of these is enough; none listed: no standing is needed. */
  readonly standing?: readonly Standing[]
  /** Least age in completed years. */
  readonly age?: number
}

/** Whether the assurance reached is at least the one needed. */
export function reaches(assurance: Assurance, needed: Assurance): boolean {
  return assurances.indexOf(assurance) >= assurances.indexOf(needed)
}

/**
 * The person, when signed in and up to what the action asks in that town.
 *
 * @throws Problem 401 `identity.sign_in_needed`; 403 `identity.assurance_too_low` {required}, `identity.standing_missing`
 *   {required}, `identity.too_young` {required} (years), `identity.age_unknown`: each says what is missing.
 */
export function requirePerson(person: Person | undefined, needed: Requirement, tenantSlug: string): Person {
  if (!person) throw new Problem(401, 'identity.sign_in_needed')
  if (!reaches(person.assurance, needed.assurance)) {
    throw new Problem(403, 'identity.assurance_too_low', { required: needed.assurance })
  }
  if (needed.standing?.length && !standingThatCounts(person, needed.standing, tenantSlug)) {
    throw new Problem(403, 'identity.standing_missing', { required: needed.standing })
  }
  if (needed.age) {
    if (person.age === undefined) throw new Problem(403, 'identity.age_unknown')
    if (person.age < needed.age) throw new Problem(403, 'identity.too_young', { required: needed.age })
  }
  return person
}

/** How recent a sign-in is for what a tab that was left open must not do, in seconds. */
export const recentSeconds = 600

/** Passes when the person has lately shown who they are. @throws Problem 401 `identity.sign_in_needed`; 403 `identity.sign_in_again` {within} (seconds). */
export function requireRecent(person: Person | undefined, now: Date): Person {
  if (!person) throw new Problem(401, 'identity.sign_in_needed')
  const age = now.getTime() / 1000 - (person.signedInAt ?? 0)
  if (age > recentSeconds) throw new Problem(403, 'identity.sign_in_again', { within: recentSeconds })
  return person
}

/** The first of the standings listed that the person has in that town; undefined when they have none of them. */
export function standingThatCounts(person: Person, listed: readonly Standing[], tenantSlug: string): Standing | undefined {
  return listed.find((standing) => person.standing[tenantSlug]?.includes(standing))
}
