import { record } from '../../audit/index.ts'
import type { HandlersOf, Request } from '../../http/handlers.ts'
import { orMissing } from '../../http/problem.ts'
import type { PersonId } from '../../identity/person.ts'
import { prose } from '../../texts/readable.ts'
import { requireModerator } from '../access.ts'
import { findItem } from '../store/items.ts'
import { trustIn } from './presenting.ts'
import { lockLevel } from './store.ts'

type Asked = Pick<Request<'trust_authors_read'>, 'db' | 'tenant' | 'now' | 'person' | 'path'>

/** The author of what the address names, of a service of the moderator's. @throws Problem 404. */
async function authorOf({ db, path }: Asked, services?: readonly string[]): Promise<PersonId> {
  const item = orMissing(await findItem(db, path.content_id))
  return orMissing(services && !services.includes(item.service) ? undefined : (item.authorId ?? undefined))
}

/** Handlers of the operations on trust, for the composition of the application. */
export const trustHandlers: HandlersOf<'trust'> = {
  async trust_own_read(request) {
    const { id, assurance } = request.person!
    return { status: 200, body: await trustIn(request, id, { assurance }) }
  },
  async trust_authors_read(request) {
    const { services } = await requireModerator(request)
    return { status: 200, body: await trustIn(request, await authorOf(request, services)) }
  },
  async trust_authors_replace(request) {
    const { body, db, now, newId, tenant } = request
    const { personId: by } = await request.requireRole('administrator')
    const author = await authorOf(request)
    const { level } = body
    await lockLevel(db, author, { level, by, words: prose(body.words, '/words', 10) }, now)
    const entry = { subject: tenant.id, action: 'trust.locked', actor: 'staff', person: by, public: false } as const
    await record(db, { ...entry, params: { level, content_id: request.path.content_id } }, now, newId())
    return { status: 200, body: await trustIn(request, author) }
  },
  async trust_authors_delete(request) {
    const { db, now, newId, tenant } = request
    const { personId: by } = await request.requireRole('administrator')
    await lockLevel(db, await authorOf(request), null, now)
    const entry = { subject: tenant.id, action: 'trust.unlocked', actor: 'staff', person: by, public: false } as const
    await record(db, { ...entry, params: { content_id: request.path.content_id } }, now, newId())
    return { status: 204 }
  },
}
