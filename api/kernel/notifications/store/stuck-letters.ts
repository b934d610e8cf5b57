import type { components } from '../../../../types/openapi.d.ts'
import type { TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { Kind } from '../notice.ts'

type Schemas = components['schemas']
export type LetterCause = Schemas['LetterCause']

/** A letter that may not have arrived. */
export interface StuckLetter {
  readonly id: string
  readonly state: Schemas['StuckLetterState']
  readonly cause: LetterCause
  readonly error: string | null
  readonly person: PersonId | null
  readonly purpose: 'notices' | 'confirmation'
  /** The kinds of news in it that is still kept. */
  readonly kinds: readonly Kind[]
  readonly attempts: number
  readonly created_at: Date
  readonly settled_at: Date
}

// Letters that were settled before causes were noted have the usual one.
const columns = `l.id, l.state, coalesce(l.cause, case l.state when 'failed' then 'refused' else 'unanswered' end) as cause, l.error,
  l.person_id as person, l.purpose, l.attempts, l.created_at, l.settled_at,
  array(select distinct n.kind from notice n where n.tenant_id = l.tenant_id and n.id = any(l.notice_ids) order by n.kind) as kinds`

/** Letters in doubt and failed ones, the newest first, after the letter `after`; one row beyond the page. */
export function listStuck(
  db: TenantDb,
  state: StuckLetter['state'] | undefined,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<StuckLetter[]> {
  return db.rows({
    name: 'letter_stuck',
    text: `select ${columns} from letter l where l.tenant_id = $1 and l.state in ('in_doubt', 'failed')
        and ($2::text is null or l.state = $2) and ($3::uuid is null or l.id < $3) order by l.id desc limit $4`,
    values: [db.tenantId, state ?? null, after ?? null, limit + 1],
  })
}

/** A letter of the town with its state, whatever it is; locked. */
export async function lockLetter(
  db: TenantDb,
  id: string,
): Promise<(Pick<StuckLetter, 'person' | 'purpose'> & { state: string }) | undefined> {
  return db.row({
    name: 'letter_lock',
    text: 'select state, person_id as person, purpose from letter where tenant_id = $1 and id = $2 for update',
    values: [db.tenantId, id],
  })
}

/** The letter is due at once, after all that was tried: its attempts are counted on, so that whoever tried it last can't settle it. */
export async function sendAgain(db: TenantDb, id: string, now: Date): Promise<void> {
  await db.run({
    name: 'letter_again',
    text: `update letter set state = 'waiting', next_try_at = $3, settled_at = null, error = null, cause = null
      where tenant_id = $1 and id = $2`,
    values: [db.tenantId, id, now],
  })
}

/** The letter is left as it is. */
export async function leaveLetter(db: TenantDb, id: string): Promise<void> {
  await db.run({
    name: 'letter_leave',
    text: `update letter set state = 'left' where tenant_id = $1 and id = $2`,
    values: [db.tenantId, id],
  })
}
