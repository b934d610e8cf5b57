import { sql, type TenantDb } from '../db/index.ts'
import { seal, unseal } from '../http/sealing.ts'
import { adoptColumns, type Joining } from '../identity/linking/adopting.ts'
import type { PersonId } from '../identity/person.ts'
import type { StaffRoleName } from '../tenancy/staff.ts'
import type { Language, ServiceName } from '../tenancy/tenant.ts'

/** Why a letter has not arrived: nobody is at the address, it was refused for good, or the mail server is not reached. */
export type LetterFailure = 'no_address' | 'refused' | 'unreachable'

/** An invitation to work for a town. */
export interface Invitation {
  readonly id: string
  /** Null once nobody can accept it any more. */
  readonly address: string | null
  readonly role: StaffRoleName
  /** Null: every service. */
  readonly service: ServiceName | null
  readonly language: Language
  /** The page with the desk, to which the letter leads. */
  readonly page: string
  /** Null: by whoever runs the platform. */
  readonly invitedBy: PersonId | null
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly acceptedBy: PersonId | null
  readonly withdrawnAt: Date | null
  readonly attempts: number
  readonly nextTryAt: Date | null
  readonly sentAt: Date | null
  readonly failure: LetterFailure | null
}

interface InvitationRow {
  id: string
  address: Buffer | null
  role: StaffRoleName
  service: ServiceName | null
  language: Language
  page: string
  invited_by: PersonId | null
  created_at: Date
  expires_at: Date
  accepted_at: Date | null
  accepted_by: PersonId | null
  withdrawn_at: Date | null
  attempts: number
  next_try_at: Date | null
  sent_at: Date | null
  failure: LetterFailure | null
}

export type NewInvitation = Pick<
  Invitation,
  'id' | 'role' | 'service' | 'language' | 'page' | 'invitedBy' | 'createdAt' | 'expiresAt'
> & { readonly address: string }

const own = (db: TenantDb) => sql('staff_invitation').where({ tenant_id: db.tenantId })
/** What ends an invitation: nobody is written to any more. */
const over = { address: null, next_try_at: null }

/** Invitations of the town of `db`. Addresses are sealed under the key. */
export class Invitations {
  readonly #key: Buffer

  constructor(key: Buffer) {
    this.#key = key
  }

  /** Stores it, its letter due at once, unless there were so many since then. Two at the same moment wait for each other. */
  async insert(db: TenantDb, invitation: NewInvitation, { most, since }: { most: number; since: Date }): Promise<boolean> {
    await db.run(sql.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`invitations ${db.tenantId}`]))
    const { id, address, role, service, language, page, invitedBy, createdAt, expiresAt } = invitation
    return (
      (await db.run({
        name: 'invitation_insert',
        text: `insert into staff_invitation
            (tenant_id, id, address, role, service, language, page, invited_by, created_at, expires_at, next_try_at)
          select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9
          where (select count(*) from staff_invitation where tenant_id = $1 and created_at > $11) < $12`,
        values: [
          ...[db.tenantId, id, seal(address, this.#key, [id]), role, service, language, page, invitedBy],
          ...[createdAt, expiresAt, since, most],
        ],
      })) > 0
    )
  }

  async find(db: TenantDb, id: string): Promise<Invitation | undefined> {
    const row = await db.row<InvitationRow>(own(db).where({ id }).select())
    return row && this.#read(row)
  }

  /** Newest first, before the invitation `before`; one row beyond the page. */
  async list(db: TenantDb, { before, limit }: { before?: string; limit: number }): Promise<Invitation[]> {
    const query = own(db)
      .select()
      .orderBy('id', 'desc')
      .limit(limit + 1)
    if (before) void query.where('id', '<', before)
    return (await db.rows<InvitationRow>(query)).map((row) => this.#read(row))
  }

  /** Those of whoever runs the platform that can still be accepted. */
  async openOfOperator(db: TenantDb, now: Date): Promise<Invitation[]> {
    const query = open(db, now).whereNull('invited_by').select().orderBy('id')
    return (await db.rows<InvitationRow>(query)).map((row) => this.#read(row))
  }

  /** Whose letters are due, kept from other processes until then. */
  async take(db: TenantDb, now: Date, until: Date, limit: number): Promise<Invitation[]> {
    const rows = await db.rows<InvitationRow>({
      name: 'invitation_take',
      text: `update staff_invitation i set next_try_at = $3, attempts = attempts + 1
        from (select id from staff_invitation where tenant_id = $1 and next_try_at <= $2 order by next_try_at limit $4
          for update skip locked) due
        where i.tenant_id = $1 and i.id = due.id returning i.*`,
      values: [db.tenantId, now, until, limit],
    })
    return rows.map((row) => this.#read(row))
  }

  #read(row: InvitationRow): Invitation {
    return {
      id: row.id,
      address: row.address && unseal(row.address, this.#key, [row.id]),
      role: row.role,
      service: row.service,
      language: row.language,
      page: row.page,
      invitedBy: row.invited_by,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      acceptedAt: row.accepted_at,
      acceptedBy: row.accepted_by,
      withdrawnAt: row.withdrawn_at,
      attempts: row.attempts,
      nextTryAt: row.next_try_at,
      sentAt: row.sent_at,
      failure: row.failure,
    }
  }
}

const open = (db: TenantDb, now: Date) => own(db).whereNull('accepted_at').whereNull('withdrawn_at').where('expires_at', '>', now)

/** Accepts it, unless that can't be done any more. Of several at once one passes. @returns whether it was this one. */
export async function acceptInvitation(db: TenantDb, id: string, by: PersonId, now: Date): Promise<boolean> {
  return (
    (await db.run(
      open(db, now)
        .where({ id })
        .update({ accepted_at: now, accepted_by: by, ...over }),
    )) > 0
  )
}

/** @returns whether it could still be accepted. */
export async function withdrawInvitation(db: TenantDb, id: string, now: Date): Promise<boolean> {
  return (
    (await db.run(
      open(db, now)
        .where({ id })
        .update({ withdrawn_at: now, ...over }),
    )) > 0
  )
}

/** Withdraws what whoever no longer administers the town has left open: they know its links. @returns ids of those withdrawn. */
export async function withdrawInvitationsBy(db: TenantDb, person: PersonId, now: Date): Promise<string[]> {
  const left = open(db, now).where({ invited_by: person })
  const rows = await db.rows<{ id: string }>(left.update({ withdrawn_at: now, ...over }).returning('id'))
  return rows.map(({ id }) => id)
}

/** Notes what came of an attempt to send the letter; not any more once it is over. */
export async function noteLetter(
  db: TenantDb,
  id: string,
  note: { sentAt: Date } | { failure: LetterFailure; nextTryAt: Date | null },
): Promise<void> {
  const change =
    'sentAt' in note
      ? { sent_at: note.sentAt, failure: null, next_try_at: null }
      : { failure: note.failure, next_try_at: note.nextTryAt }
  await db.run(own(db).where({ id }).whereNotNull('address').update(change))
}

/** Forgets addresses of invitations that have expired, and what was over before then. */
export async function forgetInvitations(db: TenantDb, now: Date, before: Date): Promise<void> {
  await db.run(own(db).where('expires_at', '<=', now).whereNotNull('address').update(over))
  await db.run(
    own(db)
      .where((one) =>
        one.where('expires_at', '<=', before).orWhere('accepted_at', '<=', before).orWhere('withdrawn_at', '<=', before),
      )
      .delete(),
  )
}

/** Forgets that it was this person who accepted one. */
export async function forgetInInvitations(db: TenantDb, person: PersonId): Promise<void> {
  await db.run(own(db).where({ accepted_by: person }).update({ accepted_by: null }))
}

/** Invitations that the merged account made and accepted in the town of `db` are the kept one's. */
export async function adoptInvitations(db: TenantDb, joining: Joining): Promise<void> {
  await adoptColumns(db, joining, { staff_invitation: ['invited_by', 'accepted_by'] })
}
