import type { Handler } from '../../../kernel/http/handlers.ts'
import { decodeCursor, isId, isInstant, pageOf } from '../../../kernel/http/paging.ts'
import { orMissing } from '../../../kernel/http/problem.ts'
import type { ActFilter } from '../../../kernel/participation/index.ts'
import { takeBack } from '../counting.ts'
import { instantOf } from '../deadlines.ts'
import { lockSettled, move, reload, tell } from '../moving.ts'
import { presentInvalidation, presentReason } from '../present.ts'
import { assertAnswerable, assertPublished, findStep, isOverdue } from '../rules.ts'
import { countTasks, insertInvalidation, listQueue } from '../store/desk.ts'
import { changePetition } from '../store/petitions.ts'
import { reasonNamed, reasonsOf } from '../reasons.ts'
import { assertVisible } from './access.ts'
import { presentAll, presentOne } from './reading.ts'

export const listTasks: Handler<'petitions_queue_list'> = async (request) => {
  const { query, db, language, now } = request
  await request.requireRole('moderator', 'officer')
  const { limit = 20, task, q: words } = query
  const [since, id] = (decodeCursor(query.cursor, [isInstant, isId]) ?? []) as [string?, string?]
  const after = since === undefined ? undefined : ([new Date(since), id!] as const)
  const [rows, tasks] = await Promise.all([listQueue(db, { task, words, after, limit }, language, now), countTasks(db, now)])
  const page = pageOf(rows, limit, (row) => [row.waiting_since.toISOString(), row.id])
  const petitions = await presentAll(request, page.items)
  const items = page.items.map((row, place) => ({
    petition: petitions[place]!,
    task: row.task,
    waiting_since: row.waiting_since.toISOString(),
    due_at: row.task === 'answer' && row.answerDueAt ? row.answerDueAt.toISOString() : null,
    overdue: row.task === 'answer' && isOverdue(row, now),
  }))
  const reasons = reasonsOf(request).map((reason) => presentReason(reason, language))
  return { status: 200, body: { items, next_cursor: page.next_cursor, tasks, reasons } }
}

export const answer: Handler<'petitions_answers_create'> = async (request) => {
  const { path, body, db, now, language } = request
  const { personId } = await request.requireRole('officer')
  const petition = orMissing(await lockSettled(request, path.petition_id))
  await assertVisible(request, petition)
  assertAnswerable(petition, now)
  const by = { actor: 'staff', person: personId } as const
  const change = { answer: { office: body.office, text: body.text }, answeredAt: now }
  const step = findStep(petition, 'answer', now)
  const params = { office: body.office }
  if (step) await move(request, petition, step, by, change, params)
  else {
    await changePetition(db, petition.id, change, now)
    await tell(request, petition, { entry: 'answered', fact: 'petition.answered' }, by, { public: true, params })
  }
  return { status: 201, body: await presentOne(request, await reload(request, petition, language)) }
}

export const invalidate: Handler<'petitions_invalidations_create'> = async (request) => {
  const { path, body, db, now, newId, language, participation } = request
  const { personId } = await request.requireRole('officer')
  const petition = orMissing(await lockSettled(request, path.petition_id))
  await assertVisible(request, petition)
  assertPublished(petition)
  const reason = reasonNamed(request, body.reason, 'invalidate')
  const filter = filterOf(body.filter)
  const matching = await participation.matching(db, petition.id, 'signature', filter)
  if (body.dry_run || matching === 0) {
    const count = await participation.count(db, petition.id, 'signature')
    return { status: 200, body: { signatures: matching, count_before: count, count_after: count - matching } }
  }
  const id = newId()
  const done = await participation.invalidate(db, petition.id, 'signature', filter, { batch: id, reason: reason.code }, now)
  const batch = {
    id,
    at: now,
    reason: reason.code,
    label: reason.label,
    note: body.note,
    signatures: done.invalidated,
    count_before: done.before,
    count_after: done.after,
  }
  await insertInvalidation(db, petition.id, { ...batch, person: personId, filter: body.filter })
  await changePetition(db, petition.id, { invalidatedAt: now }, now)
  const { it, en = it } = reason.label
  const params = {
    reason: reason.code,
    label_it: it,
    label_en: en,
    note: body.note,
    signatures: done.invalidated,
    count_before: done.before,
    count_after: done.after,
  }
  await tell(request, petition, { entry: 'invalidated' }, { actor: 'staff', person: personId }, { public: true, params })
  await takeBack(request, petition, done.before, done.after)
  return { status: 201, body: presentInvalidation(batch, language) }
}

function filterOf(filter: {
  signed_from?: string
  signed_before?: string
  assurance?: ActFilter['assurance']
  standing?: ActFilter['standing']
  receipts?: readonly string[]
}): ActFilter {
  const { signed_from: from, signed_before: before, ...rest } = filter
  return {
    ...rest,
    from: from === undefined ? undefined : instantOf(from),
    before: before === undefined ? undefined : instantOf(before),
  }
}
