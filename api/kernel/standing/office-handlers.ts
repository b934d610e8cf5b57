import type { components } from '../../../types/openapi.d.ts'
import { sql, type TenantDb } from '../db/index.ts'
import type { Handler, Request } from '../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../http/paging.ts'
import { orMissing, Problem } from '../http/problem.ts'
import type { PersonId, Standing } from '../identity/person.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { prose } from '../texts/readable.ts'
import { note, type StandingScene } from './noting.ts'
import { presentTie } from './presenting.ts'
import { holdsUntil } from './rules.ts'
import { endStanding, endStandingOf, findStanding, giveStanding, listStanding, tiesOf } from './store.ts'
import { sourceKindOf, type Tie } from './tie.ts'

type OfficeTie = components['schemas']['OfficeTie']

/** What the office has before it: never ties that it has no part in. */
export const listTies: Handler<'standing_ties_list'> = async (request) => {
  const { query, db } = request
  await request.requireRole('officer')
  const { state = 'waiting', limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const [source, order] = state === 'waiting' ? (['self_declared', 'asc'] as const) : (['officer', 'desc'] as const)
  const page = pageOf(await tiesOf(db, source, { after, limit, order }), limit, ({ id }) => [id])
  return { status: 200, body: { items: await present(request, page.items), next_cursor: page.next_cursor } }
}

/** @throws Problem 422 `tenant.person_unknown`, 403 `standing.own_case`. */
export const give: Handler<'standing_ties_create'> = async (request) => {
  const { body, db, tenant } = request
  const { personId } = await request.requireRole('officer')
  const { person_id: person, standing } = body
  assertOthers(person, personId)
  // Who plays a sandbox's office reads no citizen's name, and no town's office those that are invented.
  const atHome = { sandbox_id: tenant.sandbox ? tenant.id : null }
  const known = sql('person')
    .select('id')
    .where({ id: person, erased_at: null, merged_into: null, ...atHome })
  if (!(await db.row(known))) throw new Problem(422, 'tenant.person_unknown')
  const given = await giveByOffice(request, { person, standing, by: personId, reason: prose(body.reason, '/reason', 3) })
  return { status: 201, body: (await present(request, [given]))[0]! }
}

/** @throws Problem 404, 403 `standing.own_case`, 409 `standing.over` {ending}. */
export const decide: Handler<'standing_decisions_replace'> = async (request) => {
  const { path, body, db, now } = request
  const { personId } = await request.requireRole('officer')
  const tie = orMissing(await findStanding(db, path.standing_id))
  if (tie.source !== 'self_declared') throw new Problem(404, 'http.not_found')
  assertOthers(tie.person, personId)
  if (tie.endedAt) {
    if (tie.endedWhy !== body.outcome) throw new Problem(409, 'standing.over', { ending: tie.endedWhy! })
    const inForce = await listStanding(db, tie.person)
    const now_ = inForce.find(({ standing, source }) => standing === tie.standing && source === 'officer')
    return { status: 200, body: (await present(request, [now_ ?? tie]))[0]! }
  }
  const reason = prose(body.reason, '/reason', 3)
  const ending = { at: now, why: body.outcome, by: personId, note: reason } as const
  if (body.outcome === 'confirmed') {
    const given = await giveByOffice(request, { person: tie.person, standing: tie.standing, by: personId, reason })
    return { status: 200, body: (await present(request, [given]))[0]! }
  }
  const ended = orMissing(await endStanding(db, tie.id, ending))
  await note(request, 'standing.refused', tie, { actor: 'staff', person: personId })
  return { status: 200, body: (await present(request, [ended]))[0]! }
}

/** @throws Problem 404, 403 `standing.own_case`, 409 `standing.over` {ending}, `standing.of_sign_in`. */
export const end: Handler<'standing_endings_replace'> = async (request) => {
  const { path, body, db, now } = request
  const { personId } = await request.requireRole('officer')
  const tie = orMissing(await findStanding(db, path.standing_id))
  assertOthers(tie.person, personId)
  if (sourceKindOf(tie.source) === 'login') throw new Problem(409, 'standing.of_sign_in')
  const reason = prose(body.reason, '/reason', 3)
  const ended = await endStanding(db, tie.id, { at: now, why: 'ended', by: personId, note: reason })
  if (!ended) throw new Problem(409, 'standing.over', { ending: tie.endedWhy! })
  await note(request, 'standing.ended', tie, { actor: 'staff', person: personId })
  return { status: 200, body: (await present(request, [ended]))[0]! }
}

/** Nobody decides on their own ties. */
function assertOthers(person: PersonId, officer: PersonId): void {
  if (person === officer) throw new Problem(403, 'standing.own_case')
}

/** Gives it in the office's name: what the person has declared of the kind is confirmed by it. */
export async function giveByOffice(
  scene: StandingScene & { readonly tenant: Tenant },
  given: { readonly person: PersonId; readonly standing: Standing; readonly by: PersonId; readonly reason: string },
): Promise<Tie> {
  const { db, now, newId, tenant } = scene
  const { person, standing, by, reason } = given
  const expiresAt = holdsUntil('officer', tenant.settings.standing, now)
  const row = { id: newId(), person, standing, source: 'officer', since: now, expiresAt, givenBy: by, note: reason }
  const tie = await giveStanding(db, row)
  await endStandingOf(db, { person, standing, source: 'self_declared' }, { at: now, why: 'confirmed', by })
  await note(scene, 'standing.given', tie, { actor: 'staff', person: by })
  return tie
}

async function present(
  { db, tenant, now }: Pick<Request<'standing_ties_list'>, 'tenant' | 'now'> & { readonly db: TenantDb },
  ties: readonly Tie[],
): Promise<OfficeTie[]> {
  const people = await db.rows<{
    id: PersonId
    given_name: string | null
    family_name: string | null
    birth_date: string | null
  }>(
    sql('person')
      .select('id', 'given_name', 'family_name', 'birth_date')
      .whereIn(
        'id',
        ties.map(({ person }) => person),
      ),
  )
  return ties.map((tie) => {
    const person = people.find(({ id }) => id === tie.person)
    return {
      tie: presentTie(tie, tenant, now),
      person: `${person?.given_name ?? ''} ${person?.family_name ?? ''}`.trim(),
      birth_date: person?.birth_date ?? null,
    }
  })
}
