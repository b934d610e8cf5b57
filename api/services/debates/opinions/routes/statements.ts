import type { Handler, Request } from '../../../../kernel/http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../../../../kernel/http/paging.ts'
import { admit, decideDirectly, enter, heldReason } from '../../../../kernel/moderation/index.ts'
import { orMissing, Problem } from '../../../../kernel/http/problem.ts'
import { requirePerson } from '../../../../kernel/identity/person.ts'
import { longEnough } from '../../../../kernel/texts/index.ts'
import { visibleDebate } from '../../routes/access.ts'
import { assertPhase, phaseAt } from '../../rules.ts'
import { debateTag } from '../../scene.ts'
import type { Debate } from '../../debate.ts'
import { presentStatement } from './presenting.ts'
import { statementDoor } from '../moderation.ts'
import { mostPerPerson, mostStatements, tidy } from '../statement.ts'
import { lockPicture } from '../store/pictures.ts'
import {
  changeHiding,
  countStatements,
  findSameStatement,
  findStatement,
  insertStatement,
  listStatements,
} from '../store/statements.ts'
import { opinionTag } from '../tags.ts'

export const listShown: Handler<'debates_statements_list'> = async (request) => {
  const { path, query, db } = request
  const { limit = 20, hidden = false } = query
  if (hidden) await request.requireRole('moderator', 'officer')
  const { id } = await visibleDebate(request, path.debate_id)
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const page = pageOf(await listStatements(db, id, { hidden, after, limit }), limit, (row) => [row.id])
  const body = { items: page.items.map(presentStatement), next_cursor: page.next_cursor }
  if (hidden) return { status: 200, body }
  return { status: 200, body, cache: { tags: [opinionTag(id), debateTag(id)], seconds: 300 } }
}

export const create: Handler<'debates_statements_create'> = async (request) => {
  const { path, body, db, now, newId, tenant } = request
  const debate = await visibleDebate(request, path.debate_id)
  const { personId, byStaff } = await writerOf(request, debate)
  const text = longEnough(tidy(body.text), 5, '/text')
  await lockPicture(db, debate.id, now)
  const known = await findSameStatement(db, debate.id, text)
  if (known) throw new Problem(409, 'opinion.statement_known', { statement_id: known.id })
  const { all, own } = await countStatements(db, debate.id, personId)
  if (all >= mostStatements) throw new Problem(409, 'opinion.statements_full', { max: mostStatements })
  if (!byStaff && own >= mostPerPerson) throw new Problem(409, 'opinion.statements_enough', { max: mostPerPerson })
  const id = newId()
  const { language = 'it' } = body
  await insertStatement(db, { id, debateId: debate.id, text, language, byStaff, authorId: personId, createdAt: now })
  if (!byStaff) {
    const contribution = { service: 'debates', kind: 'statement', subject: debate.id, author: personId } as const
    const [admission] = await admit(request, [{ ...contribution, id, text, language }])
    if (admission!.held) await changeHiding(db, id, { reason: heldReason, at: now })
    enter(db, tenant, [admission!], now)
  }
  request.evict(opinionTag(debate.id))
  return { status: 201, body: presentStatement(orMissing(await findStatement(db, debate.id, id))) }
}

/** Who may write a statement now. @throws Problem 401, 403, 409 `debate.phase_wrong`. */
async function writerOf(request: Request<'debates_statements_create'>, debate: Debate) {
  const { person, tenant, now } = request
  const roles = await request.roles()
  const byStaff = roles.some((role) => ['moderator', 'officer', 'administrator'].includes(role))
  // The administration prepares what is asked before anybody is.
  const preparing = byStaff && debate.state !== 'withdrawn' && phaseAt(debate, now) !== 'closed'
  if (!preparing) assertPhase(debate, 'state', now)
  const { id } = requirePerson(person, byStaff ? { assurance: 'none' } : debate.rules.state, tenant.slug)
  return { personId: id, byStaff }
}

export const hide: Handler<'debates_statements_hiding_replace'> = async (request) => {
  return { status: 200, body: await moderate(request, longEnough(request.body.reason, 5, '/reason')) }
}

export const showAgain: Handler<'debates_statements_hiding_delete'> = async (request) => ({
  status: 200,
  body: await moderate(request, null),
})

/** Hides the statement for a reason, or shows it again. */
async function moderate(
  request: Request<'debates_statements_hiding_replace'> | Request<'debates_statements_hiding_delete'>,
  reason: string | null,
) {
  const { path, db, now } = request
  await request.requireRole('moderator', 'officer')
  const { id: debateId } = await visibleDebate(request, path.debate_id)
  await lockPicture(db, debateId, now)
  const { id } = orMissing(await findStatement(db, debateId, path.statement_id))
  await decideDirectly(request, statementDoor, { kind: 'statement', id }, reason)
  return presentStatement(orMissing(await findStatement(db, debateId, id)))
}
