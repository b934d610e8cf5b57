import type { components } from '../../../types/openapi.d.ts'
import type { Handler } from '../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../http/paging.ts'
import { orMissing, Problem } from '../http/problem.ts'
import type { PersonId } from '../identity/person.ts'
import { prose } from '../texts/readable.ts'
import type { Asking } from './access.ts'
import { appeal, appealUntil, reverses, takesAway } from './appealing.ts'
import type { Content, Doors } from './door.ts'
import { contentsOf } from './presenting.ts'
import { settingsOf } from './settings.ts'
import { appealsAgainst, type Appeal } from './store/appeals.ts'
import {
  decisionsAgainst,
  decisionsInForce,
  decisionsOn,
  findDecision,
  findDecisions,
  toldOf,
  type Decision,
} from './store/decisions.ts'

type Statement = components['schemas']['ModerationStatement']

/** What was decided against whoever asks, the newest first. */
export const listStatements =
  (doors: Doors): Handler<'moderation_statements_list'> =>
  async (request) => {
    const { query, db, person } = request
    const { limit = 20 } = query ?? {}
    const [after] = (decodeCursor(query?.cursor, [isId]) ?? []) as string[]
    const page = pageOf(await decisionsAgainst(db, person!.id, { after, limit }), limit, ({ id }) => [id])
    return { status: 200, body: { items: await present(request, doors, page.items, person!.id), next_cursor: page.next_cursor } }
  }

type OfDecision = Asking & { readonly path: { readonly decision_id: string } }

/** Passes when whoever asks wrote what was decided on, alone or with others. @throws Problem 404. */
async function assertConcerned({ db, person, path }: OfDecision): Promise<void> {
  const decision = await findDecision(db, path.decision_id)
  const theirs = decision?.authorId === person!.id || (await toldOf(db, path.decision_id)).includes(person!.id)
  if (!decision || !theirs || !takesAway(decision)) throw new Problem(404, 'http.not_found')
}

/** The statement of a decision. @param reader Who is concerned by it, as the caller has made sure; null: not signed in. */
async function statementOf(request: Asking, doors: Doors, id: string, reader: PersonId | null): Promise<Statement> {
  const decision = (await findDecision(request.db, id))!
  return (await present(request, doors, [decision], reader))[0]!
}

export const readStatement =
  (doors: Doors): Handler<'moderation_statements_read'> =>
  async (request) => {
    await assertConcerned(request)
    return { status: 200, body: await statementOf(request, doors, request.path.decision_id, request.person!.id) }
  }

/**
 * Why the content is hidden; undefined when it never was.
 *
 * @param reader Who wrote it, as the caller has made sure; null: without signing in.
 */
export async function statementOn(
  request: Asking,
  doors: Doors,
  contentId: string,
  reader: PersonId | null,
): Promise<Statement | undefined> {
  const decision = await decisionOver(request, contentId)
  return decision === undefined ? undefined : statementOf(request, doors, decision, reader)
}

/** The appeal of the same person. @throws Problem as `appeal` does. */
export async function appealOn(
  request: Asking,
  doors: Doors,
  { id, reader, words }: { readonly id: string; readonly reader: PersonId | null; readonly words: string },
): Promise<Statement> {
  const decisionId = orMissing(await decisionOver(request, id))
  await appeal(request, doors, reader, { decisionId, words: prose(words, '/words', 10) })
  return statementOf(request, doors, decisionId, reader)
}

/** The newest decision that took something from the content's author. */
const decisionOver = async ({ db }: Asking, contentId: string): Promise<string | undefined> =>
  (await decisionsOn(db, contentId)).find(takesAway)?.id

export const createAppeal =
  (doors: Doors): Handler<'moderation_appeals_create'> =>
  async (request) => {
    const { path, body, person } = request
    await assertConcerned(request)
    await appeal(request, doors, person!.id, { decisionId: path.decision_id, words: prose(body.words, '/words', 10) })
    return { status: 201, body: await statementOf(request, doors, path.decision_id, person!.id) }
  }

async function present(
  request: Asking,
  doors: Doors,
  decisions: readonly Decision[],
  reader: PersonId | null,
): Promise<Statement[]> {
  const { db } = request
  const appeals = await appealsAgainst(
    db,
    decisions.map(({ id }) => id),
  )
  const answers = await findDecisions(
    db,
    appeals.flatMap(({ answerId }) => answerId ?? []),
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
    const made = appeals.find(({ decisionId, personId }) => decisionId === decision.id && personId === reader)
    const told = made && presentAppeal(made, decision, answers.get(made.answerId ?? ''))
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
  const open = takesAway(decision) && holds && made === null && content?.sight === 'hidden' && now < until
  return {
    ...{ id, at: at.toISOString(), service, kind, content_id, excerpt, reason: reason ?? 'altro', words: words ?? '', way },
    title: known ? (known.title[language] ?? known.title.it) : null,
    rule: known ? (known.rule[language] ?? known.rule.it) : null,
    ...{ automated: machine, appeal_until: open ? until.toISOString() : null, appeal: made },
    page: content ? `/embed/${tenant.slug}/${content.page.element}/${content.page.id}` : null,
    shown_again: content?.sight === 'public',
  }
}

/** An appeal as whoever has made it reads it. @param appealed The decision that it is against. */
export function presentAppeal(
  { words, at, dueAt }: Appeal,
  appealed: Pick<Decision, 'outcome'>,
  answer: Decision | undefined,
): NonNullable<Statement['appeal']> {
  return {
    ...{ words, at: at.toISOString(), due_at: dueAt.toISOString() },
    outcome: answer ? (reverses(answer, appealed) ? 'reversed' : 'upheld') : 'waiting',
    ...{ answer: answer?.words ?? null, decided_at: answer?.at.toISOString() ?? null },
  }
}
