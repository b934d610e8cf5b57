import type { TenantDb } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'
import type { Language, ServiceName, Tenant } from '../tenancy/tenant.ts'
import type { Kind, Score, Urgency, Why } from './door.ts'
import { settingsOf, type Level } from './settings.ts'
import { findItem, insertItems, stopWaiting } from './store/items.ts'
import { dispose, modeOf } from './triage/disposing.ts'
import { judge, knowledgeOf, scoresOf } from './triage/judging.ts'
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
  /** What machines have noticed, with their reasons. */
  readonly scores?: readonly Score[]
}

/**
 * Decides before it is stored what becomes of each contribution: by what the town has set for how much its author is trusted, by what
 * machines notice, and by chance. Two questions to the database for all of them.
 */
export async function admit(
  { db, tenant, now }: { readonly db: TenantDb; readonly tenant: Tenant; readonly now: Date },
  contributions: readonly Contribution[],
): Promise<Admission[]> {
  const settings = settingsOf(tenant)
  const authors = contributions.flatMap(({ author }) => author ?? [])
  const [levels, known] = await Promise.all([trustOf(db, authors, settings, now), knowledgeOf(db, settings)])
  return contributions.map(({ text, language: _, ...contribution }) => {
    const { service, author } = contribution
    const level = author === null ? 0 : levels.get(author)!
    const assessment = judge(text, settings, known)
    const is = { fallen: known.fallen(service, level), learnt: known.learnt }
    const mode = modeOf(settings.policy[service][`level_${level}`], settings.disposing, is)
    const by = { rate: settings.sampling.rates[level], chance: Math.random() }
    return { ...contribution, level, ...dispose(mode, assessment, settings.disposing, by), scores: scoresOf(assessment) }
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

/** Whether it waits for moderators: what it says now they will read. */
export async function waits(db: TenantDb, id: string): Promise<boolean> {
  return (await findItem(db, id))?.waiting ?? false
}

/** Whether moderators were asked about it for a reason that a machine or a person has given, and nobody has decided yet. */
export async function isSuspected(db: TenantDb, id: string): Promise<boolean> {
  const item = await findItem(db, id)
  return item !== undefined && item.waiting && item.why !== 'new' && item.why !== 'sampled'
}

/** What was withdrawn or deleted waits for nobody any more. Sent, not waited for. */
export function leave(db: TenantDb, ids: readonly string[]): void {
  stopWaiting(db, ids)
}
