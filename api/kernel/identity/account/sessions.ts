import { sql, type Db } from '../../db/index.ts'
import { sessionOver } from '../oidc-adapter.ts'
import type { PersonId } from '../person.ts'
import { endGrants } from './ending.ts'

/** Where the person is signed in: a browser, and what came of signing in there. */
export interface OwnSession {
  readonly id: string
  readonly source: string
  readonly browser: string | null
  readonly system: string | null
  readonly begunAt: Date
  /** When tokens were last asked for, to ten minutes. */
  readonly usedAt: Date
  readonly endsAt: Date
  /** Short names of the towns in which it is good, as far as tokens were asked for. */
  readonly audiences: readonly string[]
  /** It is the one that asks. */
  readonly current: boolean
}

interface NewSession {
  readonly id: string
  readonly uid: string
  readonly person: PersonId
  readonly source: string
  readonly browser: string | null
  readonly system: string | null
  readonly now: Date
}

/** Keeps that the person has signed in; signing in again in a running session is told as a new beginning. */
export async function noteSession(db: Db, { id, uid, person, source, browser, system, now }: NewSession): Promise<void> {
  const row = { id, session_uid: uid, person_id: person, source, browser, system, begun_at: now }
  await db.run(
    sql('person_session').insert(row).onConflict('session_uid').merge(['person_id', 'source', 'browser', 'system', 'begun_at']),
  )
}

/** The person's running sessions: the one that asks, then the newest first. @param grant Of the token that asks. */
export async function sessionsOf(db: Db, person: PersonId, grant: string | undefined): Promise<OwnSession[]> {
  return db.rows<OwnSession>({
    name: 'own_sessions',
    text: `select s.id, s.source, s.browser, s.system, s.begun_at as "begunAt", p.expires_at as "endsAt",
        greatest(s.begun_at, to_timestamp(t.used)) as "usedAt", coalesce(t.audiences, '{}') as audiences,
        coalesce($2 in (select a.value->>'grantId' from jsonb_each(p.payload->'authorizations') a), false) as current
      from person_session s
      join oidc_payload p on p.model = 'Session' and p.uid = s.session_uid and p.expires_at > now()
      left join lateral (
        select max((payload->>'iat')::float8) as used, array_agg(distinct payload->>'resource') filter (where payload->>'resource' is not null) as audiences
        from oidc_payload where model = 'RefreshToken' and account_id = ($1::uuid)::text and payload->>'sessionUid' = s.session_uid
      ) t on true
      where s.person_id = $1 order by current desc, s.begun_at desc, s.id limit 100`,
    values: [person, grant ?? null],
  })
}

/** Ends those of the person's sessions, with every token that came of them. @returns how many there were. */
export async function endSessions(db: Db, person: PersonId, ids: readonly string[], now: Date): Promise<number> {
  const ended = await db.rows<{ uid: string }>(
    sql('person_session').where({ person_id: person }).whereIn('id', ids).delete().returning('session_uid as uid'),
  )
  if (ended.length === 0) return 0
  const uids = ended.map(({ uid }) => uid)
  const grants = await db.rows<{ id: string }>({
    name: 'own_session_grants',
    text: `select distinct grant_id as id from oidc_payload
        where account_id = $1 and grant_id is not null and payload->>'sessionUid' = any($2::text[])
      union select a.value->>'grantId' from oidc_payload p, jsonb_each(p.payload->'authorizations') a
        where p.model = 'Session' and p.uid = any($2::text[]) and a.value ? 'grantId'`,
    values: [person, uids],
  })
  await db.run(sql('oidc_payload').where({ model: 'Session' }).whereIn('uid', uids).update(sessionOver))
  await db.run(sql('saml_session').where({ person_id: person }).whereIn('session_uid', uids).delete())
  await endGrants(
    db,
    person,
    grants.map(({ id }) => id),
    now,
  )
  return ended.length
}
