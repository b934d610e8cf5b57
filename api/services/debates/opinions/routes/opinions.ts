import type { Handler, Request } from '../../../../kernel/http/handlers.ts'
import { orMissing } from '../../../../kernel/http/problem.ts'
import { requirePerson } from '../../../../kernel/identity/person.ts'
import { publicDebate, visibleDebate } from '../../routes/access.ts'
import { assertPhase } from '../../rules.ts'
import { debateTag } from '../../scene.ts'
import { nextStatements, opinionOn } from '../asking.ts'
import { numberOf } from '../numbering.ts'
import { opinionBytes } from '../opinion.ts'
import { presentPicture, presentStatement, progress } from './presenting.ts'
import { findOpinions, noteOpinion, removeOpinions } from '../store/opinions.ts'
import { askForPicture, findPicture } from '../store/pictures.ts'
import { findStatement, shownNumbers, shownStatements } from '../store/statements.ts'
import { opinionTag } from '../tags.ts'

/** Statements that are given out at once. */
const ahead = 10

const ownNumber = (
  { participation, tenant, person }: Pick<Request<'debates_own_opinions_read'>, 'participation' | 'tenant' | 'person'>,
  debateId: string,
) => numberOf(participation, tenant.id, debateId, person!)

export const readMine: Handler<'debates_own_opinions_read'> = async (request) => {
  const { path, db } = request
  const { id } = await visibleDebate(request, path.debate_id)
  const nullifier = ownNumber(request, id)
  const [statements, votes] = await Promise.all([shownStatements(db, id), findOpinions(db, id, nullifier)])
  const given = statements.flatMap((statement) => {
    const opinion = opinionOn(statement, votes)
    return opinion ? [{ statement: presentStatement(statement), opinion }] : []
  })
  const next = nextStatements(statements, votes, nullifier).slice(0, ahead).map(presentStatement)
  return {
    status: 200,
    body: {
      ...progress(
        statements.map(({ number }) => number),
        votes,
      ),
      given,
      next,
    },
  }
}

export const removeMine: Handler<'debates_own_opinions_delete'> = async (request) => {
  const { path, db } = request
  const { id } = await visibleDebate(request, path.debate_id)
  if (await removeOpinions(db, id, ownNumber(request, id))) await askForPicture(db, id)
  return { status: 204 }
}

export const opine: Handler<'debates_own_opinion_replace'> = async (request) => {
  const { path, body, db, person, tenant, now } = request
  const debate = await publicDebate(request, path.debate_id)
  assertPhase(debate, 'opine', now)
  requirePerson(person, debate.rules.opine, tenant.slug)
  const [statement, shown] = await Promise.all([findStatement(db, debate.id, path.statement_id), shownNumbers(db, debate.id)])
  const { number } = orMissing(statement?.hidden ? undefined : statement)
  const byte = opinionBytes[body.opinion]
  const votes = await noteOpinion(db, { debateId: debate.id, nullifier: ownNumber(request, debate.id), number, byte, at: now })
  return { status: 200, body: progress(shown, votes) }
}

export const readPicture: Handler<'debates_opinion_picture_read'> = async (request) => {
  const { path, db } = request
  const { id, countsFrom } = await visibleDebate(request, path.debate_id)
  const [found, statements] = await Promise.all([findPicture(db, id), shownStatements(db, id)])
  const body = presentPicture(found, statements, countsFrom)
  return { status: 200, body, cache: { tags: [opinionTag(id), debateTag(id)], seconds: 300 } }
}
