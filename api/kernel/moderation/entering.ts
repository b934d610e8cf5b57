import type { TenantDb } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'
import type { Language, ServiceName, Tenant } from '../tenancy/tenant.ts'
import type { Kind, Urgency, Why } from './door.ts'
import { settingsOf, type Level } from './settings.ts'
import { insertItems, stopWaiting } from './store/items.ts'
import { trustOf } from './trust.ts'

/** What somebody is about to publish. */
export interface Contribution {
  readonly id: string
  readonly service: ServiceName
  readonly kind: Kind
  /** What it is about: whoever has a conflict of interest abstains from all that is written about it. */
  readonly subject: string
  /** Null where nobody has signed in. */
  readonly author: PersonId | null
  readonly text: string
  readonly language: Language
}

/** What becomes of a contribution by the town's policy. */
export interface Admission extends Omit<Contribution, 'text' | 'language'> {
  /** Nobody else sees it until a moderator has looked at it. */
  readonly held: boolean
  /** It waits for a moderator. */
  readonly waiting: boolean
  readonly level: Level
  readonly why: Why
  readonly urgency: Urgency
}

/** Decides before it is stored what becomes of each contribution. Asks the database only where the town trusts people differently. */
export async function admit(
  { db, tenant }: { readonly db: TenantDb; readonly tenant: Tenant },
  contributions: readonly Contribution[],
): Promise<Admission[]> {
  const { policy } = settingsOf(tenant)
  const levels = await trustOf(
    db,
    contributions.flatMap(({ author }) => author ?? []),
  )
  return contributions.map(({ text: _, language: __, ...contribution }) => {
    const level = contribution.author === null ? 0 : (levels.get(contribution.author) ?? 1)
    const mode = policy[contribution.service][`level_${level}`]
    const held = mode === 'pre'
    return { ...contribution, held, waiting: mode !== 'sampled', level, why: 'new', urgency: held ? 'high' : 'normal' }
  })
}

/** Lets what was admitted wait for moderators, in the transaction in which it is stored. Sent with the next statement, not waited for. */
export function enter(db: TenantDb, tenant: Tenant, admitted: readonly Admission[], now: Date): void {
  const { due_hours: hours } = settingsOf(tenant)
  if (admitted.length === 0) return
  insertItems(
    db,
    admitted.map((item) => ({ ...item, enteredAt: now, dueAt: new Date(now.getTime() + hours[item.why] * 3_600_000) })),
  )
}

/** What was withdrawn or deleted waits for nobody any more. Sent, not waited for. */
export function leave(db: TenantDb, ids: readonly string[]): void {
  stopWaiting(db, ids)
}
