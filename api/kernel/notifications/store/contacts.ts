import { randomBytes } from 'node:crypto'
import type { Db } from '../../db/index.ts'
import { seal, unseal } from '../../http/sealing.ts'
import type { Joining } from '../../identity/linking/adopting.ts'
import type { PersonId } from '../../identity/person.ts'

/** Where somebody is written to: one address for all towns. */
export interface Contact {
  readonly person: PersonId
  readonly address: string | null
  readonly pausedAt: Date | null
  readonly pausedBecause: string | null
  /** The address that waits to be confirmed, since when, and what its link is made of. */
  readonly asked: { readonly address: string; readonly at: Date; readonly nonce: string } | null
}

interface ContactRow {
  person_id: PersonId
  address: Buffer | null
  paused_at: Date | null
  paused_because: string | null
  asked: Buffer | null
  asked_at: Date | null
  nonce: Buffer | null
}

/** Contacts of those of the persons who have one. @param key Under which addresses are sealed. */
export async function contactsOf(db: Db, key: Buffer, persons: readonly PersonId[]): Promise<Map<PersonId, Contact>> {
  const rows = await db.rows<ContactRow>({
    name: 'contact_find',
    text: `select person_id, address, paused_at, paused_because, asked, asked_at, nonce from person_contact
      where person_id = any($1::uuid[])`,
    values: [persons],
  })
  return new Map(
    rows.map((row) => {
      const open = (sealed: Buffer) => unseal(sealed, key, [row.person_id])
      const asked = row.asked && {
        address: open(row.asked),
        at: row.asked_at!,
        nonce: row.nonce!.toString('base64url'),
      }
      const { paused_at: pausedAt, paused_because: pausedBecause } = row
      return [row.person_id, { person: row.person_id, address: row.address && open(row.address), pausedAt, pausedBecause, asked }]
    }),
  )
}

/** Those of the persons to whom letters are sent. */
export async function reachedByMail(db: Db, persons: readonly PersonId[]): Promise<Set<PersonId>> {
  const rows = await db.rows<{ person_id: PersonId }>({
    name: 'contact_reached',
    text: 'select person_id from person_contact where person_id = any($1::uuid[]) and address is not null and paused_at is null',
    values: [persons],
  })
  return new Set(rows.map(({ person_id }) => person_id))
}

/**
 * Keeps an address that waits to be confirmed, in place of one that did before.
 *
 * @param most Times that the person may ask since then, in whatever town. @returns whether it was not too often.
 */
export async function askForConfirmation(
  db: Db,
  key: Buffer,
  { person, address, at }: { person: PersonId; address: string; at: Date },
  { since, most }: { since: Date; most: number },
): Promise<boolean> {
  const lately = 'select time from unnest(person_contact.asked_times) as time where time > $5'
  const change = {
    name: 'contact_ask',
    text: `insert into person_contact (person_id, asked, asked_at, nonce, asked_times) values ($1, $2, $3, $4, array[$3::timestamptz])
      on conflict (person_id) do update set asked = $2, asked_at = $3, nonce = $4, asked_times = array(${lately}) || $3::timestamptz,
        version = person_contact.version + 1
      where cardinality(array(${lately})) < $6`,
    values: [person, seal(address, key, [person]), at, randomBytes(16), since, most],
  }
  return (await db.run(change)) > 0
}

/** The address that waits is the person's from now on, once. @returns whether it waited, since `since` at the earliest. */
export async function confirm(
  db: Db,
  person: PersonId,
  nonce: string,
  { now, since }: { now: Date; since: Date },
): Promise<boolean> {
  const change = {
    name: 'contact_confirm',
    text: `update person_contact set address = asked, confirmed_at = $3, asked = null, asked_at = null, nonce = null, paused_at = null,
        paused_because = null, version = version + 1
      where person_id = $1 and nonce = $2 and asked_at > $4`,
    values: [person, Buffer.from(nonce, 'base64url'), now, since],
  }
  return (await db.run(change)) > 0
}

/** Nothing is sent there until the person gives an address again. @returns whether it was not paused before. */
export async function pauseContact(db: Db, person: PersonId, because: string, at: Date): Promise<boolean> {
  const change = {
    name: 'contact_pause',
    text: `update person_contact set paused_at = $2, paused_because = $3, version = version + 1
      where person_id = $1 and address is not null and paused_at is null`,
    values: [person, at, because.slice(0, 300)],
  }
  return (await db.run(change)) > 0
}

/** Forgets where the person is written to, but not how often they have asked lately. */
export async function removeContact(db: Db, person: PersonId): Promise<void> {
  await db.run({
    name: 'contact_remove',
    text: `update person_contact set address = null, confirmed_at = null, paused_at = null, paused_because = null, asked = null,
        asked_at = null, nonce = null, version = version + 1 where person_id = $1`,
    values: [person],
  })
}

/** Forgets all of that. */
export async function forgetContact(db: Db, person: PersonId): Promise<void> {
  await db.run({ name: 'contact_forget', text: 'delete from person_contact where person_id = $1', values: [person] })
}

/** The merged account's address is the kept one's, where that has none; sealed anew, for it is sealed for one person. */
export async function adoptContact(db: Db, key: Buffer, { merged, kept }: Joining): Promise<void> {
  const contact = (await contactsOf(db, key, [merged])).get(merged)
  if (contact?.address) {
    await db.run({
      name: 'contact_adopt',
      text: `insert into person_contact as c (person_id, address, confirmed_at, paused_at, paused_because)
        select $2, $3, confirmed_at, paused_at, paused_because from person_contact where person_id = $1
        on conflict (person_id) do update set address = excluded.address, confirmed_at = excluded.confirmed_at,
          paused_at = excluded.paused_at, paused_because = excluded.paused_because, version = c.version + 1
        where c.address is null`,
      values: [merged, kept, seal(contact.address, key, [kept])],
    })
  }
  await forgetContact(db, merged)
}
