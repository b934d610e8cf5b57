import type { components } from '../../../../types/openapi.d.ts'
import { record } from '../../audit/index.ts'
import { announce } from '../../events/outbox.ts'
import type { Handler, HandlersOf } from '../../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../../http/paging.ts'
import { orMissing, Problem } from '../../http/problem.ts'
import type { PersonId } from '../../identity/person.ts'
import { allRolesOf } from '../../tenancy/staff.ts'
import { prose } from '../../texts/readable.ts'
import { appealUntil } from '../appealing.ts'
import { assertImpartial, assertTheirs, requireModerator, type Asking, type Moderator } from '../access.ts'
import type { ModerationScene } from '../door.ts'
import { settingsOf } from '../settings.ts'
import { findItem } from '../store/items.ts'
import { blocksTag } from './enforcing.ts'
import { blocksOf, changeBlock, findBlock, holdingBlocks, insertBlock, type Block, type BlockChange } from './store.ts'

type Scope = Block['service']
const day = 86_400_000

/** Passes when the moderator works for everything that the block is about. @throws Problem 403 `staff.role_needed`. */
function assertReaches({ services }: Moderator, scope: Scope, { tenant }: Asking): void {
  const wanted = scope === null ? [...tenant.services] : [scope]
  if (wanted.every((service) => services.includes(service))) return
  throw new Problem(403, 'staff.role_needed', { roles: ['moderator', 'officer', 'administrator'] })
}

/**
 * A block that is for the moderator to decide on: they work for what it is about, and have no part in it.
 *
 * @throws Problem 404, 403 `staff.role_needed`, 403 `moderation.not_yours` {why}.
 */
async function theirBlock(request: Asking, moderator: Moderator, id: string): Promise<Block> {
  const block = orMissing(await findBlock(request.db, id))
  assertReaches(moderator, block.service, request)
  const { subject } = (await findItem(request.db, block.item_id))!
  assertImpartial(moderator, { authorId: block.person_id, subject })
  return block
}

const create: Handler<'blocks_create'> = async (request) => {
  const { path, body, db, tenant, now, newId } = request
  const moderator = await requireModerator(request)
  const item = orMissing(await findItem(db, path.content_id))
  assertTheirs(moderator, item)
  const service = body.service ?? null
  assertReaches(moderator, service, request)
  const person = orMissing(item.authorId ?? undefined)
  if ((await allRolesOf(db, person)).length > 0) throw new Problem(403, 'moderation.block_staff')
  if (!settingsOf(tenant).reasons.some(({ code }) => code === body.reason))
    throw new Problem(422, 'moderation.reason_unknown', { reason: body.reason })
  const block = {
    ...{ id: newId(), person_id: person, item_id: item.id, service, from_at: now, reason: body.reason },
    ...{ until_at: new Date(now.getTime() + body.days * day), words: prose(body.words, '/words', 10), decided_by: moderator.id },
  }
  await insertBlock(db, block)
  await tell(request, 'moderation.blocked', block, moderator.id)
  return { status: 201, body: present(request, orMissing(await findBlock(db, block.id)), moderator.id) }
}

const list: Handler<'blocks_list'> = async (request) => {
  const { query, db, now } = request
  const { id, services } = await requireModerator(request)
  const { limit = 20, cursor } = query
  const [after] = (decodeCursor(cursor, [isId]) ?? []) as string[]
  const page = pageOf(await holdingBlocks(db, services, now, { after, limit: limit + 1 }), limit, (block) => [block.id])
  return { status: 200, body: { items: page.items.map((block) => present(request, block, id)), next_cursor: page.next_cursor } }
}

const lift: Handler<'blocks_delete'> = async (request) => {
  const { path, db, now } = request
  const moderator = await requireModerator(request)
  const block = await theirBlock(request, moderator, path.block_id)
  if (block.lifted_at || block.until_at <= now) return { status: 204 }
  await changeBlock(db, block.id, { lifted_at: now, lifted_by: moderator.id })
  await tell(request, 'moderation.block_lifted', block, moderator.id)
  return { status: 204 }
}

const listOwn: Handler<'blocks_own_list'> = async (request) => {
  const { db, person } = request
  const items = (await blocksOf(db, person!.id)).map((block) => present(request, block, person!.id))
  return { status: 200, body: { items, next_cursor: null } }
}

const appeal: Handler<'blocks_appeals_create'> = async (request) => {
  const { path, body, db, tenant, now, person } = request
  const block = await findBlock(db, path.block_id)
  if (!block || block.person_id !== person!.id) throw new Problem(404, 'http.not_found')
  if (block.appealed_at) throw new Problem(409, 'moderation.appealed')
  const until = appealUntil(request, { at: block.from_at })
  if (now >= until) throw new Problem(409, 'moderation.appeal_late', { until: until.toISOString() })
  const due = new Date(now.getTime() + settingsOf(tenant).due_hours.appeal * 3_600_000)
  await changeBlock(db, block.id, { appeal_words: prose(body.words, '/words', 10), appealed_at: now, appeal_due_at: due })
  await tell(request, 'moderation.block_appealed', block, null)
  return { status: 201, body: present(request, orMissing(await findBlock(db, block.id)), person!.id) }
}

const answer: Handler<'blocks_appeals_replace'> = async (request) => {
  const { path, body, db, now } = request
  const moderator = await requireModerator(request)
  const block = await theirBlock(request, moderator, path.block_id)
  if (block.decided_by === moderator.id) throw new Problem(403, 'moderation.not_yours', { why: 'decided' })
  if (!block.appealed_at || block.appeal_outcome) throw new Problem(409, 'moderation.taken')
  const change: BlockChange = {
    ...{ appeal_outcome: body.outcome, appeal_answer: prose(body.words, '/words', 10), appeal_answered_at: now },
    ...{ appeal_answered_by: moderator.id },
    ...(body.outcome === 'reversed' && !block.lifted_at && { lifted_at: now, lifted_by: moderator.id }),
  }
  await changeBlock(db, block.id, change)
  await tell(request, 'moderation.block_appeal_decided', block, moderator.id, { reversed: body.outcome === 'reversed' })
  return { status: 200, body: present(request, orMissing(await findBlock(db, block.id)), moderator.id) }
}

/** Writes it into the audit, announces it and lets every process know. */
async function tell(
  scene: ModerationScene,
  name: string,
  { id, item_id: content_id, service, until_at: until }: Pick<Block, 'id' | 'item_id' | 'service' | 'until_at'>,
  staff: PersonId | null,
  more: Readonly<Record<string, boolean>> = {},
): Promise<void> {
  const { db, now, newId, tenant } = scene
  const params = { block_id: id, content_id, service, until: until.toISOString(), ...more }
  const actor = staff ? ('staff' as const) : ('citizen' as const)
  await record(db, { subject: content_id, action: name, actor, person: staff, public: false, params }, now, newId())
  announce(db, { name, payload: params, actor: staff }, now, newId())
  scene.evict(blocksTag(tenant.id))
}

const instant = (at: Date | null) => at && at.toISOString()

function present(
  { tenant, now }: Pick<ModerationScene, 'tenant' | 'now'>,
  block: Block,
  reader: PersonId,
): components['schemas']['Block'] {
  const { id, item_id: content_id, service, from_at, until_at, reason, words, lifted_at, decided_by, appealed_at } = block
  const until = appealUntil({ tenant }, { at: from_at })
  const open = !appealed_at && !lifted_at && now < until
  return {
    ...{ id, content_id, service, from: from_at.toISOString(), until: until_at.toISOString(), reason, words },
    ...{ lifted_at: instant(lifted_at), mine: decided_by === reader },
    appeal_until: open ? until.toISOString() : null,
    appeal: appealed_at && {
      ...{ words: block.appeal_words!, at: appealed_at.toISOString(), due_at: block.appeal_due_at!.toISOString() },
      ...{ outcome: block.appeal_outcome, answer: block.appeal_answer, answered_at: instant(block.appeal_answered_at) },
    },
  }
}

/** Handlers of the operations on blocks, for the composition of the application. */
export const blockHandlers: HandlersOf<'blocks'> = {
  blocks_create: create,
  blocks_list: list,
  blocks_delete: lift,
  blocks_own_list: listOwn,
  blocks_appeals_create: appeal,
  blocks_appeals_replace: answer,
}
