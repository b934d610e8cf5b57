import { randomBytes } from 'node:crypto'
import type { Handler } from '../../../../kernel/http/handlers.ts'
import { decodeCursor, isId, isInstant, pageOf } from '../../../../kernel/http/paging.ts'
import { orMissing } from '../../../../kernel/http/problem.ts'
import { civilDay } from '../../../../kernel/participation/civil-day.ts'
import { receiptOf } from '../../../../kernel/participation/receipt.ts'
import { prose } from '../../../../kernel/texts/index.ts'
import { publicDebate } from '../../routes/access.ts'
import { debateTag } from '../../scene.ts'
import { assertFewer, isPublic, isWritten, stepsFor } from '../rules.ts'
import { keepVersion } from '../saving.ts'
import { evictProposal, proposalsTag, proposalTag } from '../scene.ts'
import { pendingOf } from '../store/amendments.ts'
import { authorsOf, saveAuthor } from '../store/authors.ts'
import { countOwn, findProposal, insertProposal, listOwn, listPublic, publicByIds } from '../store/proposals.ts'
import { saveSection, sectionsOf } from '../store/sections.ts'
import { similarTo } from '../store/similar.ts'
import { allowed, authorAmong, capacities, nameOf, visibleProposal, type Asking } from './access.ts'
import { presentAuthor, presentProposal, presentSummary } from './presenting.ts'
import type { RequestContext } from '../../../../kernel/http/request.ts'

type Reading = Pick<Asking, 'db'> & Pick<RequestContext, 'participation' | 'language'>

/** The proposal as it is now. */
export async function whole({ db, participation, language }: Reading, id: string) {
  const proposal = orMissing(await findProposal(db, id))
  const [sections, authors, counts] = await Promise.all([
    sectionsOf(db, id),
    authorsOf(db, id),
    participation.counts(db, [id], 'support'),
  ])
  return presentProposal(proposal, sections, authors, counts.get(id) ?? null, language)
}

export const list: Handler<'debates_proposals_list'> = async (request) => {
  const { path, query, db, participation } = request
  const debate = await publicDebate(request, path.debate_id)
  const { limit = 20, state } = query
  const [since, id] = (decodeCursor(query.cursor, [isInstant, isId]) ?? []) as [string?, string?]
  const after = since === undefined ? undefined : ([new Date(since), id!] as const)
  const rows = await listPublic(db, debate.id, { state, after, limit })
  const page = pageOf(rows, limit, ({ id, publishedAt }) => [publishedAt!.toISOString(), id])
  const ids = page.items.map(({ id }) => id)
  const counts = await participation.counts(db, ids, 'support')
  const items = page.items.map((proposal) => presentSummary(proposal, counts.get(proposal.id)))
  const tags = [proposalsTag(debate.id), debateTag(debate.id), ...ids.map((id) => `subject:${id}`)]
  return { status: 200, body: { items, next_cursor: page.next_cursor }, cache: { tags, seconds: 60 } }
}

export const listSimilar: Handler<'debates_proposals_similar_list'> = async (request) => {
  const { path, query, db, participation } = request
  const debate = await publicDebate(request, path.debate_id)
  const ids = await similarTo(db, debate.id, query.text, 5)
  const [found, counts] = await Promise.all([publicByIds(db, debate.id, ids), participation.counts(db, ids, 'support')])
  const inOrder = found.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
  return { status: 200, body: { items: inOrder.map((proposal) => presentSummary(proposal, counts.get(proposal.id))) } }
}

export const listOwnOnes: Handler<'debates_proposals_own_list'> = async (request) => {
  const debate = await publicDebate(request, request.path.debate_id)
  const own = await listOwn(request.db, debate.id, request.person!.id, 100)
  return { status: 200, body: { items: own.map(({ id, code, state, title }) => ({ id, code, state, title })) } }
}

export const create: Handler<'debates_proposals_create'> = async (request) => {
  const { path, body, db, tenant, now, newId } = request
  const { debate, person } = await allowed(request, path.debate_id, 'propose')
  assertFewer(await countOwn(db, debate.id, person.id), 'proposals')
  const id = newId()
  const author = { id: newId(), personId: person.id, name: await nameOf(request), joined: true, since: now }
  const year = Number(civilDay(now).slice(0, 4))
  const inviteToken = randomBytes(24).toString('base64url')
  const title = prose(body.title, '/title', 5)
  await insertProposal(db, { id, debateId: debate.id, title, language: body.language, inviteToken, year, at: now })
  await saveAuthor(db, id, author)
  for (const [place, section] of (body.sections ?? []).entries()) {
    const at = `/sections/${place}`
    const edit = { title: prose(section.title, `${at}/title`), text: prose(section.text, `${at}/text`), place, ownerId: null }
    await saveSection(db, id, newId(), edit)
  }
  const draft = (await findProposal(db, id))!
  await keepVersion(request, draft, { authorId: author.id, cause: 'begun' })
  evictProposal(request, draft)
  const headers = { Location: `/v1/${tenant.slug}/proposals/${id}` }
  return { status: 201, headers, body: await whole(request, id) }
}

export const read: Handler<'debates_proposals_read'> = async (request) => {
  const { proposal } = await visibleProposal(request, request.path.proposal_id, request.headers['Invite-Token'])
  const body = await whole(request, proposal.id)
  if (!isPublic(proposal)) return { status: 200, body }
  const tags = [proposalTag(proposal.id), debateTag(proposal.debateId), `subject:${proposal.id}`]
  return { status: 200, body, cache: { tags, seconds: 60 } }
}

export const readMine: Handler<'debates_proposals_mine_read'> = async (request) => {
  const { path, headers, db, participation, person } = request
  const known = await visibleProposal(request, path.proposal_id, headers['Invite-Token'])
  const { proposal, authors } = known
  const author = authorAmong(authors, person)
  const act = await participation.find(db, proposal.id, 'support', person!, false)
  const supports = act !== undefined && act.invalidation === null
  const asked = authors.find(({ personId, joined }) => !joined && personId === person!.id)
  const seen = author ? authors.filter(({ joined }) => !joined) : []
  return {
    status: 200,
    body: {
      author_id: author?.id ?? asked?.id ?? null,
      asked_to_join: asked !== undefined,
      actions: stepsFor(proposal, await capacities(request, known)),
      supports,
      receipt: supports ? receiptOf(proposal.code, act.id) : null,
      amendments: await pendingOf(db, proposal.id, person!.id),
      requests: seen.slice(0, 100).map(presentAuthor),
      invite_token: author && isWritten(proposal) ? proposal.inviteToken : null,
    },
  }
}
