import type { TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { Kind } from '../door.ts'
import type { Similar } from './assess.ts'
import { resemblance, type Signature } from './similarity.ts'

/** Something that was written a moment ago and has not been compared with what was sent lately. */
export interface Fresh {
  readonly id: string
  readonly kind: Kind
  readonly author: PersonId | null
  readonly at: Date
}

/**
 * What has entered since then and has no signature, the oldest first. By its id, which is ordered by time; some seconds more are looked
 * at than seem needed, since what began earlier may be there later.
 */
export function freshItems(db: TenantDb, since: Date, limit: number): Promise<Fresh[]> {
  return db.rows({
    name: 'moderation_fresh',
    text: `select i.id, i.kind, i.author_id as author, i.entered_at as at from moderation_item i
      where i.tenant_id = $1 and i.entered_at > $2 and i.id > $3
        and not exists (select from moderation_signature s where s.tenant_id = $1 and s.item_id = i.id)
      order by i.id limit $4`,
    values: [db.tenantId, since, firstIdAt(since), limit],
  })
}

/** The least id (UUIDv7) that can have been made then. */
export function firstIdAt(at: Date): string {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

/** Keeps what a text looks like; null when it is too short to be compared. */
export async function keepSignature(db: TenantDb, { id, author, at }: Fresh, signature: Signature | null): Promise<void> {
  await db.run({
    name: 'moderation_signature_keep',
    text: `insert into moderation_signature (tenant_id, item_id, author_id, at, bins, bands) values ($1, $2, $3, $4, $5, $6)
      on conflict do nothing`,
    values: [db.tenantId, id, author, at, signature && [...signature.bins], signature?.bands ?? []],
  })
}

/** Texts of the same band that are compared: of a flood the newest are enough. */
const mostCompared = 50

/** Something that was sent lately and has a band in common with a new text. */
interface Neighbour {
  readonly id: string
  readonly bins: number[]
  readonly author: PersonId | null
  readonly hidden: boolean
}

/**
 * What of the town's lately resembles it most, from that much on; what was hidden before anything else. Uses moderation_signature_bands_idx.
 *
 * Of what is alike so many can be found, and no more: one is left out for each that comes, the oldest first, but what was hidden stays as
 * long as anything else can go. So a flood of one text makes nothing slower.
 */
export async function mostSimilar(
  db: TenantDb,
  { id, author, at }: Fresh,
  signature: Signature,
  since: Date,
  from: number,
): Promise<Similar | undefined> {
  const neighbours = await db.rows<Neighbour>({
    name: 'moderation_similar',
    text: `select s.item_id as id, s.bins, s.author_id as author, coalesce(o.hidden, false) as hidden from moderation_signature s
      left join moderation_outcome o on o.tenant_id = $1 and o.item_id = s.item_id
      where s.tenant_id = $1 and s.bands && $2::bigint[] and s.at >= $3 and s.at <= $4 and s.item_id <> $5
      order by s.at desc, s.item_id desc limit $6`,
    values: [db.tenantId, signature.bands, since, at, id, mostCompared],
  })
  if (neighbours.length === mostCompared) await leaveOut(db, neighbours.findLast(({ hidden }) => !hidden) ?? neighbours.at(-1)!)
  return neighbours
    .map(({ bins, hidden, ...other }) => ({
      resemblance: resemblance(Int32Array.from(bins), signature.bins),
      sameAuthor: author !== null && other.author === author,
      hidden,
    }))
    .filter(({ resemblance: much }) => much >= from)
    .toSorted((a, b) => Number(b.hidden) - Number(a.hidden) || b.resemblance - a.resemblance)[0]
}

/** Nothing is compared with it any more. */
async function leaveOut(db: TenantDb, { id }: Neighbour): Promise<void> {
  await db.run({
    name: 'moderation_signature_leave_out',
    text: `update moderation_signature set bands = '{}' where tenant_id = $1 and item_id = $2`,
    values: [db.tenantId, id],
  })
}

/** Parts with what was written before then. */
export async function forgetSignatures(db: TenantDb, before: Date): Promise<void> {
  await db.run({
    name: 'moderation_signatures_forget',
    text: 'delete from moderation_signature where tenant_id = $1 and at < $2',
    values: [db.tenantId, before],
  })
}
