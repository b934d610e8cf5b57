import type { Handler } from '../http/handlers.ts'
import { orMissing, Problem } from '../http/problem.ts'
import { requirePerson, type Person } from '../identity/person.ts'
import { prose } from '../texts/readable.ts'
import { note } from './noting.ts'
import { presentOwn, presentTie } from './presenting.ts'
import { lastCheck } from './residence/store.ts'
import { countsAt, holdsUntil, waysTo } from './rules.ts'
import { countSince, endStanding, findStanding, giveStanding, listStanding } from './store.ts'

const source = 'self_declared'
/** Times that a person may declare the same within 30 days. */
const most = 5
const month = 30 * 86_400_000

const whoever = (person: Person | undefined, slug: string) => requirePerson(person, { assurance: 'low' }, slug)

/** What ties the person to the town, what no longer does, and how they get what is missing. */
export const readOwn: Handler<'standing_own_read'> = async ({ person, db, tenant, now }) => {
  const { id } = whoever(person, tenant.slug)
  const ties = await listStanding(db, id, { ended: true })
  return { status: 200, body: presentOwn(ties, await lastCheck(db, id), tenant, now) }
}

/** @throws Problem 403 `standing.not_declarable`, 409 `standing.counts_already`, `standing.too_many`. */
export const declare: Handler<'standing_own_create'> = async (request) => {
  const { body, db, tenant, now, newId } = request
  const { id: person } = whoever(request.person, tenant.slug)
  const { standing } = body
  const settings = tenant.settings.standing
  const ways = waysTo(standing, settings)
  if (!ways.includes('declaration')) throw new Problem(409, 'standing.not_declarable', { standing, ways })
  const held = await listStanding(db, person)
  if (held.some((tie) => tie.standing === standing && countsAt(tie, settings, now)))
    throw new Problem(409, 'standing.counts_already', { standing })
  if ((await countSince(db, { person, standing, source }, new Date(now.getTime() - month))) >= most)
    throw new Problem(409, 'standing.too_many', { standing, most })
  const words = body.note === undefined ? null : prose(body.note, '/note') || null
  const expiresAt = holdsUntil(source, settings, now)
  const tie = await giveStanding(db, { id: newId(), person, standing, source, since: now, expiresAt, note: words })
  await note(request, 'standing.declared', tie, { actor: 'citizen', person })
  return { status: 201, body: presentTie(tie, tenant, now) }
}

/** @throws Problem 404 for what is nobody's, or somebody else's. */
export const withdrawOwn: Handler<'standing_own_delete'> = async (request) => {
  const { path, db, tenant, now } = request
  const { id: person } = whoever(request.person, tenant.slug)
  const tie = orMissing(await findStanding(db, path.standing_id))
  if (tie.person !== person) throw new Problem(404, 'http.not_found')
  if (await endStanding(db, tie.id, { at: now, why: 'withdrawn', by: person }))
    await note(request, 'standing.withdrawn', tie, { actor: 'citizen', person })
  return { status: 204 }
}
