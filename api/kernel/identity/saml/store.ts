import { createHash } from 'node:crypto'
import { sql, type Database } from '../../db/index.ts'
import type { PersonId } from '../person.ts'
import type { Level } from './names.ts'

/** A request that waits for its answer. */
export interface WaitingRequest {
  /** What comes back with the answer: random, says nothing of whom or what. */
  readonly relayState: string
  readonly source: string
  readonly requestId: string
  /** The sign-in that it is part of. */
  readonly uid: string
  readonly town: string
  readonly entityId: string
  readonly provider: string
  readonly level: Level
  readonly issuedAt: Date
  readonly expiresAt: Date
}

const columnsOf = (request: WaitingRequest) => ({
  relay_state: request.relayState,
  source: request.source,
  request_id: request.requestId,
  uid: request.uid,
  town: request.town,
  entity_id: request.entityId,
  provider: request.provider,
  level: request.level,
  issued_at: request.issuedAt,
  expires_at: request.expiresAt,
})

type RequestRow = ReturnType<typeof columnsOf>

export async function keepRequest(database: Database, request: WaitingRequest): Promise<void> {
  await database.run(sql('saml_request').insert(columnsOf(request)))
}

/**
 * The request that an answer belongs to, for the first answer alone: of several at once, in any process, one gets it. Undefined: there is
 * none, it has been answered, or it has expired.
 */
export async function takeRequest(
  database: Database,
  source: string,
  relayState: string,
  now: Date,
): Promise<WaitingRequest | undefined> {
  const row = await database.row<RequestRow>({
    name: 'saml_take_request',
    text: `update saml_request set answered_at = $3
           where relay_state = $1 and source = $2 and answered_at is null and expires_at > $3 returning *`,
    values: [relayState, source, now],
  })
  return (
    row && {
      relayState: row.relay_state,
      source: row.source,
      requestId: row.request_id,
      uid: row.uid,
      town: row.town,
      entityId: row.entity_id,
      provider: row.provider,
      level: row.level,
      issuedAt: row.issued_at,
      expiresAt: row.expires_at,
    }
  )
}

/** A session at a provider, which the provider may end. */
export interface ProviderSession {
  readonly source: string
  readonly provider: string
  readonly nameId: string
  readonly entityId: string
  readonly town: string
}

const nameHash = ({ source, provider, nameId }: Pick<ProviderSession, 'source' | 'provider' | 'nameId'>) =>
  createHash('sha256').update([source, provider, nameId].join('\n')).digest('base64url')

interface KeptSession {
  readonly id: string
  readonly person: PersonId
  readonly expiresAt: Date
  /** The sign-in that it came of. */
  readonly signIn: string
  /** By what the provider ends it; undefined when there is nothing to end. */
  readonly sealed: string | undefined
}

export async function keepSession(database: Database, session: ProviderSession, kept: KeptSession): Promise<void> {
  const { source, provider, entityId, town } = session
  const { id, person, expiresAt, signIn, sealed = null } = kept
  const columns = { id, source, provider, entity_id: entityId, town, person_id: person, expires_at: expiresAt }
  await database.run(sql('saml_session').insert({ ...columns, name_hash: nameHash(session), sign_in: signIn, sealed }))
}

/** Notes which session of ours came of a sign-in. */
export async function nameSession(database: Database, source: string, signIn: string, session: string): Promise<void> {
  await database.run(sql('saml_session').where({ source, sign_in: signIn }).update({ session_uid: session }))
}

interface OpenSession {
  readonly id: string
  readonly provider: string
  readonly entityId: string
  readonly town: string
  readonly sealed: string
}

/** Forgets what belonged to our session and returns the last one that the provider can end; to one of several at once. */
export async function takeSession(database: Database, source: string, session: string): Promise<OpenSession | undefined> {
  const rows = await database.rows<OpenSession & { sealed: string | null }>(
    sql('saml_session')
      .where({ source, session_uid: session })
      .delete()
      .returning(['id', 'provider', 'entity_id as entityId', 'town', 'sealed']),
  )
  // Ids are in the order of time.
  return rows.filter(({ sealed }) => sealed !== null).sort((a, b) => (a.id < b.id ? 1 : -1))[0]
}

/** A logout that we have asked for. */
export interface WaitingLogout {
  readonly requestId: string
  readonly source: string
  readonly provider: string
  /** Where the citizen goes once signed out. */
  readonly returnTo: string
  readonly expiresAt: Date
}

export async function keepLogout(database: Database, logout: WaitingLogout): Promise<void> {
  const { requestId, source, provider, returnTo, expiresAt } = logout
  const columns = { request_id: requestId, source, provider, return_to: returnTo, expires_at: expiresAt }
  await database.run(sql('saml_logout').insert(columns))
}

/** The logout that an answer belongs to, for the first answer alone. */
export async function takeLogout(
  database: Database,
  { requestId, source, provider }: Pick<WaitingLogout, 'requestId' | 'source' | 'provider'>,
  now: Date,
): Promise<{ readonly returnTo: string } | undefined> {
  return database.row({
    name: 'saml_take_logout',
    text: `update saml_logout set answered_at = $4
           where request_id = $1 and source = $2 and provider = $3 and answered_at is null and expires_at > $4
           returning return_to as "returnTo"`,
    values: [requestId, source, provider, now],
  })
}

/** Forgets the session and ends every sign-in of its person. Undefined when there is none. */
export async function endSession(
  database: Database,
  named: Pick<ProviderSession, 'source' | 'provider' | 'nameId'>,
): Promise<{ entityId: string; town: string } | undefined> {
  return database.transaction(async (db) => {
    const row = await db.row<{ entity_id: string; town: string; person_id: PersonId }>(
      sql('saml_session')
        .where({ name_hash: nameHash(named) })
        .delete()
        .returning(['entity_id', 'town', 'person_id']),
    )
    if (!row) return undefined
    await db.run(sql('oidc_payload').where({ account_id: row.person_id }).delete())
    return { entityId: row.entity_id, town: row.town }
  })
}

/** Providers' metadata as they were read last, by address. */
export function keptDocuments(database: Database) {
  return {
    async find(address: string): Promise<string | undefined> {
      const row = await database.row<{ document: string }>(sql('saml_provider_document').select('document').where({ address }))
      return row?.document
    },
    async keep(address: string, document: string): Promise<void> {
      const read = { document, read_at: sql.fn.now() }
      await database.run(
        sql('saml_provider_document')
          .insert({ address, ...read })
          .onConflict('address')
          .merge(read),
      )
    },
  }
}

/** Deletes requests, logouts and sessions of the source that have expired, some thousands at most; returns how many. */
export async function purgeWaiting(database: Database, source: string, now: Date): Promise<number> {
  const before = (table: string, key: string) =>
    sql(table)
      .whereIn(key, sql(table).select(key).where({ source }).andWhere('expires_at', '<', now).limit(5000))
      .delete()
  let purged = 0
  for (const [table, key] of [
    ['saml_request', 'relay_state'],
    ['saml_logout', 'request_id'],
    ['saml_session', 'id'],
  ] as const)
    purged += await database.run(before(table, key))
  return purged
}
