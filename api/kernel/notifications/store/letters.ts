import type { TenantDb } from '../../db/index.ts'
import type { OldRows } from '../../db/deleting.ts'
import type { PersonId } from '../../identity/person.ts'
import type { Letter } from '../letter.ts'
import type { LetterCause } from './stuck-letters.ts'

/** A letter that is due at once. */
export interface NewLetter extends Omit<Letter, 'attempts'> {
  readonly weight: number
}

export async function insertLetters(db: TenantDb, letters: readonly NewLetter[], at: Date): Promise<void> {
  if (letters.length === 0) return
  await db.run({
    name: 'letter_insert',
    // An array of arrays of different lengths is none in SQL: ids travel as text.
    text: `insert into letter (tenant_id, id, channel, person_id, purpose, weight, notice_ids, state, next_try_at, created_at)
      select $1, l.id, l.channel, l.person, l.purpose, l.weight, string_to_array(l.notices, ' ')::uuid[], 'waiting', $8, $8
      from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::int[], $7::text[])
        as l (id, channel, person, purpose, weight, notices)`,
    values: [
      db.tenantId,
      letters.map(({ id }) => id),
      letters.map(({ channel }) => channel),
      letters.map(({ person }) => person),
      letters.map(({ purpose }) => purpose),
      letters.map(({ weight }) => weight),
      letters.map(({ notices }) => notices.join(' ')),
      at,
    ],
  })
}

/** How many letters were taken in the minute of `now`. Whoever asks at the same time waits until this transaction has noted how many more. */
export async function takenInMinute(db: TenantDb, now: Date): Promise<number> {
  const row = await db.row<{ taken: number }>({
    name: 'letter_pace',
    text: `insert into letter_pace (tenant_id, minute, taken) values ($1, $2, 0)
      on conflict (tenant_id, minute) do update set taken = letter_pace.taken returning taken`,
    values: [db.tenantId, minuteOf(now)],
  })
  return row!.taken
}

export async function noteTaken(db: TenantDb, now: Date, letters: number): Promise<void> {
  await db.run({
    name: 'letter_pace_take',
    text: 'update letter_pace set taken = taken + $3 where tenant_id = $1 and minute = $2',
    values: [db.tenantId, minuteOf(now), letters],
  })
}

const minuteOf = (at: Date) => new Date(Math.floor(at.getTime() / 60_000) * 60_000)

/**
 * Takes letters that are due, the weightiest first, each for one process: they are due again at `until`, when that process has not handed
 * them over by then.
 */
export function takeLetters(
  db: TenantDb,
  channel: string,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<Letter[]> {
  return db.rows({
    name: 'letter_take',
    text: `with due as (
        select id from letter where tenant_id = $1 and channel = $2 and state = 'waiting' and next_try_at <= $3
        order by weight, next_try_at limit $5 for update skip locked
      )
      update letter l set attempts = attempts + 1, next_try_at = $4 from due where l.tenant_id = $1 and l.id = due.id
      returning l.id, l.channel, l.person_id as person, l.purpose, l.notice_ids as notices, l.attempts`,
    values: [db.tenantId, channel, now, until, limit],
  })
}

/** Whether letters are due, however many may be sent. */
export async function areDue(db: TenantDb, channel: string, now: Date): Promise<boolean> {
  const row = await db.row({
    name: 'letter_due',
    text: `select 1 from letter where tenant_id = $1 and channel = $2 and state = 'waiting' and next_try_at <= $3 limit 1`,
    values: [db.tenantId, channel, now],
  })
  return row !== undefined
}

/** Notes that these letters are being handed over. @returns ids of those that are still this process's to hand over. */
export async function noteHandingOver(db: TenantDb, letters: readonly Letter[], until: Date): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>({
    name: 'letter_handing_over',
    text: `update letter l set state = 'handing_over', next_try_at = $4
      from unnest($2::uuid[], $3::int[]) as mine (id, attempts)
      where l.tenant_id = $1 and l.id = mine.id and l.attempts = mine.attempts and l.state = 'waiting' returning l.id`,
    values: [db.tenantId, letters.map(({ id }) => id), letters.map(({ attempts }) => attempts), until],
  })
  return new Set(rows.map(({ id }) => id))
}

/** What came of carrying a letter. */
export type Outcome =
  | { readonly state: 'sent' }
  | { readonly state: 'waiting'; readonly nextTryAt: Date; readonly error: string }
  | { readonly state: 'dropped'; readonly error: string }
  | { readonly state: 'failed' | 'in_doubt'; readonly cause: LetterCause; readonly error: string }

/** Notes what came of letters, unless another process has taken one since. */
export async function noteOutcomes(
  db: TenantDb,
  outcomes: readonly { readonly letter: Letter; readonly outcome: Outcome }[],
  at: Date,
): Promise<void> {
  if (outcomes.length === 0) return
  const settled = outcomes.map(({ outcome }) => outcome.state !== 'waiting')
  await db.run({
    name: 'letter_outcome',
    text: `update letter l set state = o.state, error = o.error, next_try_at = o.next_try_at, cause = o.cause,
        settled_at = case when o.settled then $7::timestamptz end
      from unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::timestamptz[], $8::boolean[], $9::text[])
        as o (id, attempts, state, error, next_try_at, settled, cause)
      where l.tenant_id = $1 and l.id = o.id and l.attempts = o.attempts and l.state in ('waiting', 'handing_over')`,
    values: [
      db.tenantId,
      outcomes.map(({ letter }) => letter.id),
      outcomes.map(({ letter }) => letter.attempts),
      outcomes.map(({ outcome }) => outcome.state),
      outcomes.map(({ outcome }) => ('error' in outcome ? outcome.error.slice(0, 300) : null)),
      outcomes.map(({ outcome }) => (outcome.state === 'waiting' ? outcome.nextTryAt : null)),
      at,
      settled,
      outcomes.map(({ outcome }) => ('cause' in outcome ? outcome.cause : null)),
    ],
  })
}

/** Letters whose handing over was never said to have ended: nobody knows whether they were taken, so they are not sent again. */
export function noteDoubts(db: TenantDb, channel: string, now: Date): Promise<number> {
  return db.run({
    name: 'letter_doubts',
    text: `update letter set state = 'in_doubt', cause = 'interrupted', settled_at = $3, next_try_at = null, error = 'the process ended while it was handed over'
      where tenant_id = $1 and channel = $2 and state = 'handing_over' and next_try_at <= $3`,
    values: [db.tenantId, channel, now],
  })
}

/** Letters, which go a while after they were settled. */
export const settledLetters: OldRows = {
  table: 'letter',
  old: (rows, before) => rows.where('settled_at', '<', before),
  waiting: (rows, before) => rows.whereNull('settled_at').where('created_at', '<', before),
}

/** Withdraws what waits to be carried to the person. */
export async function withdrawLetters(db: TenantDb, person: PersonId): Promise<void> {
  await db.run({
    name: 'letter_withdraw',
    text: `delete from letter where tenant_id = $1 and person_id = $2 and state = 'waiting'`,
    values: [db.tenantId, person],
  })
}
