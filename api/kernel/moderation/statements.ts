import type { components } from '../../../types/openapi.d.ts'
import type { Handler } from '../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problem.ts'
import { prose } from '../texts/readable.ts'
import type { Asking } from './access.ts'
import { appeal, appealUntil, mayAppeal, takesAway } from './appealing.ts'
import type { Content, Doors } from './door.ts'
import { contentsOf } from './presenting.ts'
import { settingsOf } from './settings.ts'
import { appealsAgainst, type Appeal } from './store/appeals.ts'
import { decisionsAgainst, decisionsInForce, findDecisions, type Decision } from './store/decisions.ts'

type Statement = components['schemas']['ModerationStatement']

/** What was decided against whoever asks, the newest first. */
export const listStatements =
  (doors: Doors): Handler<'moderation_statements_list'> =>
  async (request) => {
    const { query, db, person } = request
    const { limit = 20 } = query ?? {}
    const [after] = (decodeCursor(query?.cursor, [isId]) ?? []) as string[]
    const page = pageOf(await decisionsAgainst(db, person!.id, { after, limit }), limit, ({ id }) => [id])
    return { status: 200, body: { items: await present(request, doors, page.items), next_cursor: page.next_cursor } }
  }

/** One of them. @throws Problem 404 when it is not on something that they wrote. */
async function ownStatement(request: Asking & { path: { decision_id: string } }, doors: Doors): Promise<Statement> {
  const { db, person, path } = request
  const decision = (await findDecisions(db, [path.decision_id])).get(path.decision_id)
  if (!decision || decision.authorId !== person!.id || !takesAway(decision)) throw new Problem(404, 'http.not_found')
  return (await present(request, doors, [decision]))[0]!
}

export const readStatement =
  (doors: Doors): Handler<'moderation_statements_read'> =>
  async (request) => ({ status: 200, body: await ownStatement(request, doors) })

export const createAppeal =
  (doors: Doors): Handler<'moderation_appeals_create'> =>
  async (request) => {
    const { path, body, person } = request
    await appeal(request, doors, person!.id, { decisionId: path.decision_id, words: prose(body.words, '/words') })
    return { status: 201, body: await ownStatement(request, doors) }
  }

async function present(request: Asking, doors: Doors, decisions: readonly Decision[]): Promise<Statement[]> {
  const { db } = request
  const appeals = await appealsAgainst(
    db,
    decisions.map(({ id }) => id),
  )
  const answers = await findDecisions(
    db,
    [...appeals.values()].flatMap(({ answerId }) => answerId ?? []),
  )
  const contents = await contentsOf(
    request,
    doors,
    decisions.map(({ itemId: id, kind }) => ({ id, kind })),
  )
  const inForce = await decisionsInForce(
    db,
    decisions.map(({ itemId }) => itemId),
  )
  return decisions.map((decision) => {
    const made = appeals.get(decision.id)
    const told = made && presentAppeal(made, answers.get(made.answerId ?? ''))
    const holds = inForce.get(decision.itemId) === decision.id
    return presentStatement(request, decision, { content: contents.get(decision.itemId), holds, made: told ?? null })
  })
}

function presentStatement(
  request: Asking,
  decision: Decision,
  { content, holds, made }: { content: Content | undefined; holds: boolean; made: Statement['appeal'] },
): Statement {
  const { tenant, now, language } = request as Asking & { language: 'it' | 'en' }
  const { id, at, service, kind, itemId: content_id, excerpt, reason, words, machine, way } = decision
  const known = settingsOf(tenant).reasons.find(({ code }) => code === reason)
  const until = appealUntil(request, decision)
  const open = mayAppeal(decision) && holds && made === null && content?.sight === 'hidden' && now < until
  return {
    ...{ id, at: at.toISOString(), service, kind, content_id, excerpt, reason: reason ?? 'altro', words: words ?? '', way },
    title: known ? (known.title[language] ?? known.title.it) : null,
    rule: known ? (known.rule[language] ?? known.rule.it) : null,
    ...{ automated: machine, appeal_until: open ? until.toISOString() : null, appeal: made },
    page: content ? `/embed/${tenant.slug}/${content.page.element}/${content.page.id}` : null,
    shown_again: content?.sight === 'public',
  }
}

function presentAppeal({ words, at, dueAt }: Appeal, answer: Decision | undefined): NonNullable<Statement['appeal']> {
  return {
    ...{ words, at: at.toISOString(), due_at: dueAt.toISOString() },
    outcome: answer ? (answer.outcome === 'keep' ? 'reversed' : 'upheld') : 'waiting',
    ...{ answer: answer?.words ?? null, decided_at: answer?.at.toISOString() ?? null },
  }
}
