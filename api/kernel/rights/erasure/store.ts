import { sql, type Db } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { Language } from '../../tenancy/tenant.ts'

/** Somebody's question to be erased. */
export interface Erasure {
  readonly id: string
  readonly person: PersonId
  readonly language: Language
  readonly askedAt: Date
  readonly dueAt: Date
  readonly begunAt: Date | null
  /** Ids of the towns in which it is done. */
  readonly towns: readonly string[]
}

interface Row {
  id: string
  person_id: PersonId
  language: Language
  asked_at: Date
  due_at: Date
  begun_at: Date | null
  towns: string[]
}

const open = () => sql('person_erasure').whereNull('cancelled_at').whereNull('done_at')
const erasureOf = (row: Row): Erasure => ({
  ...{ id: row.id, person: row.person_id, language: row.language, towns: row.towns },
  ...{ askedAt: row.asked_at, dueAt: row.due_at, begunAt: row.begun_at },
})

/** The person's erasure that waits or is being carried out. */
export async function openErasure(db: Db, person: PersonId): Promise<Erasure | undefined> {
  const row = await db.row<Row>(open().where({ person_id: person }))
  return row && erasureOf(row)
}

/** Keeps that somebody asks to be erased; asking again changes nothing. @param address Sealed: where the last letter goes. @returns whether it is new. */
export async function askErasure(
  db: Db,
  asked: Pick<Erasure, 'id' | 'person' | 'language' | 'askedAt' | 'dueAt'> & { readonly address: Buffer | null },
): Promise<boolean> {
  const { id, person, language, askedAt, dueAt, address } = asked
  const row = { id, person_id: person, language, asked_at: askedAt, due_at: dueAt, address }
  return (await db.run(sql('person_erasure').insert(row).onConflict().ignore())) > 0
}

/** @returns whether it had not begun: then nothing is erased. */
export async function cancelErasure(db: Db, person: PersonId, now: Date): Promise<boolean> {
  const change = { cancelled_at: now, address: null }
  return (await db.run(open().where({ person_id: person }).whereNull('begun_at').update(change))) > 0
}

/** Erasures that are due or under way, the oldest first. */
export async function dueErasures(db: Db, now: Date): Promise<Erasure[]> {
  const rows = await db.rows<Row>(open().where('due_at', '<=', now).orderBy('due_at').limit(100))
  return rows.map(erasureOf)
}

/** From here on it can't be cancelled. @returns whether it goes on. */
export async function beginErasure(db: Db, id: string, now: Date): Promise<boolean> {
  return (
    (await db.run(
      open()
        .where({ id })
        .update({ begun_at: sql.raw('coalesce(begun_at, ?::timestamptz)', [now]) }),
    )) > 0
  )
}

/** Takes it for the transaction of `db`, which is of that town: nobody else does it there meanwhile. @returns whether it is still to be done. */
export async function takeErasure(db: Db, id: string, town: string): Promise<boolean> {
  const row = await db.row<{ towns: string[] }>(open().where({ id }).select('towns').forUpdate())
  return row !== undefined && !row.towns.includes(town)
}

export async function noteErasedIn(db: Db, id: string, town: string): Promise<void> {
  await db.run(
    sql('person_erasure')
      .where({ id })
      .update({ towns: sql.raw('array_append(towns, ?::uuid)', [town]) }),
  )
}

/** It is done: its letter is due. */
export async function endErasure(db: Db, id: string, now: Date): Promise<void> {
  await db.run(open().where({ id }).update({ done_at: now, letter_due_at: now }))
}

/** A last letter that is to be sent. */
export interface LastLetter {
  readonly id: string
  readonly person: PersonId
  readonly language: Language
  /** Sealed. */
  readonly address: Buffer
  readonly doneAt: Date
}

/** Takes letters that are due; they are due again at `again`, for who dies before they have gone. */
export async function takeLetters(db: Db, now: Date, again: Date): Promise<LastLetter[]> {
  return db.rows<LastLetter>({
    name: 'erasure_letters_take',
    text: `update person_erasure e set letter_due_at = $2 from (
        select id from person_erasure where address is not null and letter_due_at <= $1 order by letter_due_at limit 20 for update skip locked
      ) due where e.id = due.id
      returning e.id, e.person_id as person, e.language, e.address, e.done_at as "doneAt"`,
    values: [now, again],
  })
}

/** It has gone, or never will: the address goes too. */
export async function forgetAddress(db: Db, id: string): Promise<void> {
  await db.run(sql('person_erasure').where({ id }).update({ address: null, letter_due_at: null }))
}
