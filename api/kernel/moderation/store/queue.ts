import type { Db, TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { ServiceName } from '../../tenancy/tenant.ts'
import { urgencies, type Kind, type Why } from '../door.ts'
import { columns, toItem, type Item, type ItemRow } from './items.ts'

/** Whose queue it is, and what of it is asked for. */
export interface Wanted {
  readonly person: PersonId
  readonly now: Date
  /** For which they work. */
  readonly services: readonly ServiceName[]
  /** Subjects about which they decide on nothing. */
  readonly excludedSubjects: readonly string[]
  readonly kind?: Kind | undefined
  readonly why?: Why | undefined
  readonly held?: boolean | undefined
  readonly overdue?: boolean | undefined
}

/** Where a page ends. */
export type After = readonly [urgency: number, dueAt: string, id: string]

/**
 * The branches of the queue's index that have something waiting: each is read along the index in order, and what is asked for is merged
 * from their beginnings. So a page, or the next item, costs the same however much waits and whatever it is narrowed by.
 */
const branches = `branch as (
    select service, kind, why, held from moderation_tally where tenant_id = $1 and service = any($2)
      and ($3::text is null or kind = $3) and ($4::text is null or why = $4) and ($5::boolean is null or held = $5)
    group by 1, 2, 3, 4 having sum(change) > 0)`

const theirs = `(i.author_id is null or i.author_id <> $6) and not $6 = any(i.excluded) and not i.subject_id = any($7::uuid[])`

const values = (db: TenantDb, { person, services, kind, why, held, excludedSubjects, now }: Wanted) => [
  ...[db.tenantId, services, kind ?? null, why ?? null, held ?? null, person, excludedSubjects, now],
]

/** How many are merged, and what is asked of each beside whose it is. */
interface Merged {
  readonly limit: string
  readonly urgency: string
  readonly asked: string
}

/**
 * The beginnings of the branches of one urgency, merged. The first so many lie in as many branches at most: those whose first ones come
 * first. So each branch is asked for one, and only these for as many as are wanted.
 */
function merged({ limit, urgency, asked }: Merged): { heads: string; items: string } {
  const along = (branch: string, most: string) => `cross join lateral (
      select i.* from moderation_item i
      where i.tenant_id = $1 and i.waiting and i.service = ${branch}.service and i.kind = ${branch}.kind and i.why = ${branch}.why
        and i.held = ${branch}.held and i.urgency = ${urgency} and ${theirs} ${asked}
      order by i.due_at, i.id limit ${most}) i`
  return {
    heads: `heads as materialized (
      select b.service, b.kind, b.why, b.held from branch b ${along('b', '1')} order by i.due_at, i.id limit ${limit})`,
    items: `heads h ${along('h', limit)}`,
  }
}

const fields = columns.replaceAll(/\w+/g, 'i.$&')

/** A page of what waits, in order, and one item beyond it: what is most urgent first, and only as far as the page goes. */
export async function listWaiting(
  db: TenantDb,
  wanted: Wanted,
  { after, limit }: { readonly after: After | undefined; readonly limit: number },
): Promise<Item[]> {
  const found: Item[] = []
  const [first = 0, ...last] = after ?? []
  for (let urgency = first; urgency < urgencies.length && found.length <= limit; urgency += 1)
    found.push(...(await listOfUrgency(db, wanted, urgency, urgency === first ? last : [], limit + 1 - found.length)))
  return found
}

async function listOfUrgency(
  db: TenantDb,
  wanted: Wanted,
  urgency: number,
  after: readonly string[],
  limit: number,
): Promise<Item[]> {
  const past = after.length > 0 ? 'and (i.due_at, i.id) > ($11::timestamptz, $12::uuid)' : ''
  const asked = `${wanted.overdue ? 'and i.due_at < $8' : 'and $8::timestamptz is not null'} ${past}`
  const { heads, items } = merged({ limit: '$9', urgency: '$10', asked })
  const rows = await db.rows<ItemRow>({
    name: `moderation_list${past && '_after'}${wanted.overdue ? '_overdue' : ''}`,
    text: `with ${branches}, ${heads} select ${fields} from ${items} order by i.due_at, i.id limit $9`,
    values: [...values(db, wanted), limit, urgency, ...after],
  })
  return rows.map(toItem)
}

/** What the person has taken and still has, in the same order. */
export async function listTaken(db: TenantDb, { person, now }: Wanted): Promise<Item[]> {
  const rows = await db.rows<ItemRow>({
    name: 'moderation_taken',
    text: `select ${columns} from moderation_item where tenant_id = $1 and claimed_by = $2 and claimed_until > $3 and waiting
      order by urgency, due_at, id limit 100`,
    values: [db.tenantId, person, now],
  })
  return rows.map(toItem)
}

/** How many of the first are looked at when many take at the same moment. */
const looked = 20

/** Takes the first that nobody has. Two who ask at the same moment are given two. */
export async function claimNext(db: TenantDb, wanted: Wanted, until: Date): Promise<Item | undefined> {
  for (const urgency of urgencies.keys()) {
    const item = await claimOfUrgency(db, wanted, urgency, until)
    if (item) return item
  }
  return undefined
}

async function claimOfUrgency(db: TenantDb, wanted: Wanted, urgency: number, until: Date): Promise<Item | undefined> {
  const asked = `and (i.claimed_until is null or i.claimed_until <= $8) ${wanted.overdue ? 'and i.due_at < $8' : ''}`
  const { heads, items } = merged({ limit: String(looked), urgency: '$10', asked })
  const row = await db.row<ItemRow>({
    name: `moderation_claim${wanted.overdue ? '_overdue' : ''}`,
    text: `with ${branches}, ${heads}, first as materialized (
        select i.id, i.due_at from ${items} order by i.due_at, i.id limit ${looked}),
      free as (
        select i.id from moderation_item i join first f on f.id = i.id
        where i.tenant_id = $1 and i.waiting and (i.claimed_until is null or i.claimed_until <= $8)
        order by f.due_at, f.id limit 1 for update of i skip locked)
      update moderation_item i set claimed_by = $6, claimed_until = $9 from free where i.tenant_id = $1 and i.id = free.id
      returning ${fields}`,
    values: [...values(db, wanted), until, urgency],
  })
  return row && toItem(row)
}

/** How many wait, by what they are narrowed by. */
export interface Branch {
  readonly service: ServiceName
  readonly kind: Kind
  readonly why: Why
  readonly held: boolean
  readonly count: number
}

/** Counts of what waits in those services, exact. */
export function countBranches(db: TenantDb, services: readonly ServiceName[]): Promise<Branch[]> {
  return db.rows<Branch>({
    name: 'moderation_counts',
    text: `select service, kind, why, held, sum(change)::int as count from moderation_tally
      where tenant_id = $1 and service = any($2) group by 1, 2, 3, 4 having sum(change) > 0`,
    values: [db.tenantId, services],
  })
}

/** Counts what is overdue, so many at most, and what the person has taken. */
export async function countPressing(
  db: TenantDb,
  { services, person, now }: Pick<Wanted, 'services' | 'person' | 'now'>,
  most: number,
): Promise<{ overdue: number; mine: number }> {
  const row = await db.row<{ overdue: number; mine: number }>({
    name: 'moderation_pressing',
    text: `with branch as (
        select service, kind, why, held from moderation_tally where tenant_id = $1 and service = any($2)
        group by 1, 2, 3, 4 having sum(change) > 0)
      select
        (select count(*)::int from (
          select 1 from branch b cross join generate_series(0, ${urgencies.length - 1}) u (urgency) cross join lateral (
            select 1 from moderation_item i
            where i.tenant_id = $1 and i.waiting and i.service = b.service and i.kind = b.kind and i.why = b.why and i.held = b.held
              and i.urgency = u.urgency and i.due_at < $4 limit $5) i limit $5) o) as overdue,
        (select count(*)::int from moderation_item where tenant_id = $1 and claimed_by = $3 and claimed_until > $4 and waiting) as mine`,
    values: [db.tenantId, services, person, now, most],
  })
  return row!
}

/** How much waits in a town for somebody. */
export interface WaitingInTown {
  readonly town: string
  readonly waiting: number
  /** 10,000 at most. */
  readonly overdue: number
  /** What was or is due first. */
  readonly oldest_due_at: Date | null
}

/**
 * How much waits for the person in each of the towns where they have a role, in the services that are on there and that it is for; in the order of
 * the towns. One question for all of them: the database looks at a town at a time, and at nothing where they have none.
 */
export function waitingInTowns(
  db: Db,
  person: PersonId,
  towns: readonly { readonly id: string; readonly services: ReadonlySet<ServiceName> }[],
  now: Date,
): Promise<WaitingInTown[]> {
  return db.rows({
    name: 'moderation_waiting_in_towns',
    text: 'select town, waiting, overdue, oldest_due_at from moderation_waiting_in_towns($1, $2, $3)',
    values: [person, JSON.stringify(towns.map(({ id, services }) => ({ id, services: [...services] }))), now],
  })
}
