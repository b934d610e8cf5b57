import type { Handler, Request } from '../http/handlers.ts'
import { decodeCursor, isCount, isId, isInstant, pageOf } from '../http/paging.ts'
import { orMissing } from '../http/problem.ts'
import { noteLooked } from '../notifications/store/inbox.ts'
import { assertFree, assertTheirs, requireModerator, type Asking, type Moderator } from './access.ts'
import { urgencies, type Doors } from './door.ts'
import { leave } from './entering.ts'
import { presentCase, presentItems } from './presenting.ts'
import { settingsOf } from './settings.ts'
import { changeItem, findItem, type Item } from './store/items.ts'
import {
  claimNext,
  countBranches,
  countPressing,
  listTaken,
  listWaiting,
  type After,
  type Branch,
  type Wanted,
} from './store/queue.ts'

type Filters = Partial<Request<'moderation_claims_create'>['body']>

/** So many overdue items are counted at most. */
const mostOverdue = 10_000

function wantedBy(moderator: Moderator, { service, kind, why, held, overdue }: Filters, now: Date): Wanted {
  const services = moderator.services.filter((name) => service === undefined || name === service)
  const excludedSubjects = moderator.excluded.map(({ subject }) => subject)
  return { person: moderator.id, now, services, excludedSubjects, kind, why, held, overdue }
}

export const list =
  (doors: Doors): Handler<'moderation_items_list'> =>
  async (request) => {
    const { query, db, now } = request
    const { limit = 20, mine = false, ...filters } = query ?? {}
    const wanted = wantedBy(await requireModerator(request), filters, now)
    const after = decodeCursor(query?.cursor, [isCount, isInstant, isId]) as After | undefined
    const items = mine ? await listTaken(db, wanted) : await listWaiting(db, wanted, { after, limit })
    const page = pageOf(items, limit, ({ urgency, dueAt, id }) => [urgencies.indexOf(urgency), dueAt.toISOString(), id])
    return { status: 200, body: { items: await presentItems(request, doors, page.items), next_cursor: page.next_cursor } }
  }

export const counts: Handler<'moderation_counts_read'> = async (request) => {
  const { db, now } = request
  const { id: person, services } = await requireModerator(request)
  const [branches, pressing] = await Promise.all([
    countBranches(db, services),
    countPressing(db, { person, services, now }, mostOverdue + 1),
  ])
  const sum = (some: readonly Branch[]) => some.reduce((total, { count }) => total + count, 0)
  const by = (of: (branch: Branch) => string) =>
    [...Map.groupBy(branches, of)].map(([value, some]) => ({ value, count: sum(some) })).sort((a, b) => b.count - a.count)
  const body = {
    waiting: sum(branches),
    held: sum(branches.filter(({ held }) => held)),
    mine: pressing.mine,
    overdue: Math.min(pressing.overdue, mostOverdue),
    overdue_more: pressing.overdue > mostOverdue,
    services: by(({ service }) => service),
    kinds: by(({ kind }) => kind),
    whys: by(({ why }) => why),
  }
  return { status: 200, body }
}

const claimedUntil = ({ tenant, now }: Asking): Date => new Date(now.getTime() + settingsOf(tenant).claim_minutes * 60_000)

/** So many items whose content is gone are put away at once. */
const mostGone = 20

export const claim =
  (doors: Doors): Handler<'moderation_claims_create'> =>
  async (request) => {
    const moderator = await requireModerator(request)
    const { db, now, tenant } = request
    // Whoever works is not written to that work waits.
    noteLooked(db, moderator.id, { subject: tenant.id, kinds: ['work_waits', 'work_urgent'], now })
    const wanted = wantedBy(moderator, request.body, now)
    for (let turn = 0; turn < mostGone; turn++) {
      const item = await claimNext(request.db, wanted, claimedUntil(request))
      if (!item) break
      const shown = await presentCase(request, doors, moderator, item)
      if (shown) return { status: 200, body: { item: shown } }
      leave(request.db, [item.id])
    }
    return { status: 200, body: { item: null } }
  }

/** The item, locked, when it is theirs. */
async function theirs(request: Asking & { path: { content_id: string } }, moderator: Moderator, lock = false): Promise<Item> {
  const item = orMissing(await findItem(request.db, request.path.content_id, lock))
  assertTheirs(moderator, item)
  return item
}

export const read =
  (doors: Doors): Handler<'moderation_items_read'> =>
  async (request) => {
    const moderator = await requireModerator(request)
    const item = await theirs(request, moderator)
    return { status: 200, body: orMissing(await presentCase(request, doors, moderator, item)) }
  }

export const take =
  (doors: Doors): Handler<'moderation_claims_replace'> =>
  async (request) => {
    const moderator = await requireModerator(request)
    const item = await theirs(request, moderator, true)
    assertFree(item, moderator.id, request.now)
    const taken = { by: moderator.id, until: claimedUntil(request) }
    await changeItem(request.db, item.id, { claim: taken })
    return { status: 200, body: orMissing(await presentCase(request, doors, moderator, { ...item, claim: taken })) }
  }

export const release: Handler<'moderation_claims_delete'> = async (request) => {
  const moderator = await requireModerator(request)
  const item = await theirs(request, moderator, true)
  if (item.claim?.by === moderator.id) await changeItem(request.db, item.id, { claim: null })
  return { status: 204 }
}
