import { Problem } from '../http/problem.ts'
import type { Person, PersonId } from '../identity/person.ts'
import { allRolesOf, type StaffRoleName } from '../tenancy/staff.ts'
import type { ServiceName } from '../tenancy/tenant.ts'
import type { Content, ModerationScene, Outcome } from './door.ts'
import { settingsOf } from './settings.ts'
import { excludedSubjects } from './store/abstentions.ts'
import type { Item } from './store/items.ts'

/** A request to which a moderator may belong. */
export type Asking = ModerationScene & { readonly person: Person | undefined }

/** Who moderates, what, and what is not theirs to decide on. */
export interface Moderator {
  readonly id: PersonId
  readonly services: readonly ServiceName[]
  readonly roles: readonly { readonly role: StaffRoleName; readonly service: ServiceName | null }[]
  /** Subjects of which they have abstained, or in which they take part where the town excludes that. */
  readonly excluded: readonly ExcludedSubject[]
}

export interface ExcludedSubject {
  readonly subject: string
  readonly why: 'abstained' | 'taken_part'
}

const anyRole = ['moderator', 'officer', 'administrator']

/** Whoever asks, as a moderator. @throws Problem 401, 403 `staff.role_needed`. */
export async function requireModerator(request: Asking): Promise<Moderator> {
  const { db, tenant, person } = request
  if (!person) throw new Problem(401, 'identity.sign_in_needed')
  const held = person.scopes.has('staff') ? await allRolesOf(db, person.id) : []
  const services = [...tenant.services].filter((name) => held.some(({ service }) => service === null || service === name))
  if (services.length === 0) throw new Problem(403, 'staff.role_needed', { roles: anyRole })
  const excluded = await excludedSubjects(db, person.id, settingsOf(tenant).taken_part_excluded)
  return { id: person.id, services, roles: held, excluded }
}

/** Passes when the item is the moderator's to decide on. @throws Problem 404, 403 `moderation.not_yours` {why}. */
export function assertTheirs(moderator: Moderator, item: Pick<Item, 'service' | 'authorId' | 'excluded' | 'subject'>): void {
  if (!moderator.services.includes(item.service)) throw new Problem(404, 'http.not_found')
  if (item.authorId !== moderator.id && item.excluded.includes(moderator.id))
    throw new Problem(403, 'moderation.not_yours', { why: 'decided' })
  assertImpartial(moderator, item)
}

/**
 * Passes when the moderator neither wrote it, nor abstained from, nor takes part in what it is about.
 *
 * @throws Problem 403 `moderation.not_yours` {why: own, abstained, taken_part}.
 */
export function assertImpartial({ id, excluded }: Moderator, of: Pick<Item, 'authorId' | 'subject'>): void {
  const why = of.authorId === id ? 'own' : excluded.find(({ subject }) => subject === of.subject)?.why
  if (why) throw new Problem(403, 'moderation.not_yours', { why })
}

/** Passes when the moderator is not among those who wrote it together. @throws Problem 403 `moderation.not_yours` {why: own}. */
export function assertNotWritten({ id }: Pick<Moderator, 'id'>, content: Pick<Content, 'coAuthors'> | undefined): void {
  if (content?.coAuthors?.includes(id)) throw new Problem(403, 'moderation.not_yours', { why: 'own' })
}

/** Passes when nobody else has the item and it waits. @throws Problem 409 `moderation.taken`. */
export function assertFree({ waiting, claim }: Pick<Item, 'waiting' | 'claim'>, person: PersonId, now: Date): void {
  if (!waiting || (claim && claim.by !== person && claim.until > now)) throw new Problem(409, 'moderation.taken')
}

/** What the moderator can decide on the content. */
export function outcomesFor({ roles }: Moderator, { service, own }: Content): Outcome[] {
  if (!own) return ['keep', 'hide', 'second_opinion']
  const may = roles.some(
    (held) => (held.service === null || held.service === service) && (held.role === 'administrator' || held.role === own.role),
  )
  return [...(may ? own.outcomes : []), 'second_opinion']
}
