import type { Handler } from '../../../../kernel/http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../../../../kernel/http/paging.ts'
import { admit, enter, heldReason, leave } from '../../../../kernel/moderation/index.ts'
import { orMissing, Problem } from '../../../../kernel/http/problem.ts'
import { anchorOf, find, follow, prose } from '../../../../kernel/texts/index.ts'
import type { Amendment } from '../proposal.ts'
import { amended, assertAmendable, assertFewer, assertLegible, assertPending, assertWritten } from '../rules.ts'
import { followPassages, keepVersion, tellWriters } from '../saving.ts'
import { evictProposal, tell } from '../scene.ts'
import {
  decideAmendment,
  findAmendment,
  hideAmendment,
  insertAmendment,
  listAmendments,
  pendingPassages,
  withdrawAmendment,
} from '../store/amendments.ts'
import { lockProposal } from '../store/proposals.ts'
import { findVersion, saveSection, sectionsOf } from '../store/sections.ts'
import { allowed, lockVisible, nameOf, publicProposal, requireAuthor, visibleProposal } from './access.ts'
import { presentAmendment } from './presenting.ts'

export const listOf: Handler<'debates_proposals_amendments_list'> = async (request) => {
  const { path, query, db, person } = request
  const { proposal } = await visibleProposal(request, path.proposal_id)
  const { limit = 20, state } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const page = pageOf(await listAmendments(db, proposal.id, { state, after, limit }), limit, ({ id }) => [id])
  const staff = (await request.roles()).length > 0
  const legible = ({ personId }: Amendment) => staff || (person !== undefined && personId === person.id)
  const items = page.items.map((amendment) => presentAmendment(amendment, legible(amendment)))
  return { status: 200, body: { items, next_cursor: page.next_cursor } }
}

export const amend: Handler<'debates_proposals_amendments_create'> = async (request) => {
  const { path, body, db, now, newId } = request
  const { debateId } = await publicProposal(request, path.proposal_id)
  const { person } = await allowed(request, debateId, 'amend')
  // Locked after the public look: the text is not changed by others while the passage is placed in it.
  const proposal = orMissing(await lockProposal(db, path.proposal_id))
  assertAmendable(proposal)
  assertFewer((await pendingPassages(db, proposal.id)).length, 'amendments')
  const version = orMissing(await findVersion(db, proposal.id, body.version))
  const current = (await sectionsOf(db, proposal.id)).find(({ id }) => id === body.section_id)?.text ?? ''
  const kept = version.sections.find(({ id }) => id === body.section_id)?.text ?? ''
  // What is written at the same time is read before it is kept as a version.
  const written = [kept, current].find((text) => find(text, body.passage)) ?? ''
  const place = find(written, body.passage)
  if (!place) throw new Problem(422, 'proposal.passage_unknown')
  const [{ state: passageState, anchor }] = follow(written, current, [anchorOf(written, place)]) as [ReturnType<typeof follow>[0]]
  const amendment: Amendment = {
    id: newId(),
    sectionId: body.section_id,
    state: 'pending',
    passage: anchor,
    passageState,
    quote: body.passage.exact,
    replacement: within(body.replacement),
    why: prose(body.why, '/why', 5),
    personId: person.id,
    name: body.public_name ? await nameOf(request) : null,
    at: now,
    reason: null,
    decidedAt: null,
    version: null,
    hiddenReason: null,
  }
  await insertAmendment(db, proposal.id, amendment)
  const contribution = { service: 'debates', kind: 'amendment', id: amendment.id, author: person.id } as const
  const text = `${amendment.replacement}\n\n${amendment.why}`
  const [admission] = await admit(request, [{ ...contribution, subject: proposal.id, text, language: proposal.language }])
  if (admission!.held) await hideAmendment(db, proposal.id, amendment.id, heldReason)
  enter(db, request.tenant, [admission!], now)
  await tell(request, proposal, {
    entry: 'amendment_suggested',
    actor: 'citizen',
    person: person.id,
    params: { amendment: amendment.id },
    public: !admission!.held,
  })
  const hiddenReason = admission!.held ? heldReason : null
  return { status: 201, body: presentAmendment({ ...amendment, hiddenReason }, true), headers: {} }
}

/** What shall stand in a text: as it is kept, with the white space at its ends that parts it from what is beside it. */
function within(replacement: string): string {
  const kept = prose(replacement, '/replacement')
  const [before = '', after = ''] = [/^[ \n]+/, /[ \n]+$/].map((ends) => replacement.match(ends)?.[0])
  return kept && before + kept + after
}

export const takeBack: Handler<'debates_proposals_amendments_delete'> = async (request) => {
  const { path, db, person, now } = request
  const { proposal } = await lockVisible(request, path.proposal_id)
  const amendment = orMissing(await findAmendment(db, proposal.id, path.amendment_id))
  if (amendment.personId !== person!.id) throw new Problem(403, 'proposal.author_only')
  assertPending(amendment)
  await withdrawAmendment(db, proposal.id, amendment.id, now)
  leave(db, [amendment.id])
  evictProposal(request, proposal)
  return { status: 204 }
}

export const decide: Handler<'debates_proposals_decisions_replace'> = async (request) => {
  const { path, body, db, person, now } = request
  const known = await lockVisible(request, path.proposal_id)
  const { proposal } = known
  const author = requireAuthor(known, person)
  const amendment = orMissing(await findAmendment(db, proposal.id, path.amendment_id))
  assertPending(amendment)
  assertLegible(amendment)
  const reason = prose(body.reason, '/reason', 5)
  let version: number | null = null
  if (body.decision === 'accepted') {
    assertWritten(proposal)
    await allowed(request, proposal.debateId, 'amend')
    const section = (await sectionsOf(db, proposal.id)).find(({ id }) => id === amendment.sectionId)
    const before = section?.text ?? ''
    const after = amended(before, amendment)
    await decideAmendment(db, proposal.id, amendment.id, { state: 'accepted', reason, at: now, version: proposal.version + 1 })
    await saveSection(db, proposal.id, section!.id, { ...section!, text: after })
    const change = { target: section!.id, before, after }
    await followPassages(request, proposal, change)
    await tellWriters(request, proposal, change)
    version = await keepVersion(request, proposal, { authorId: author.id, cause: 'amended', amendmentId: amendment.id })
  } else await decideAmendment(db, proposal.id, amendment.id, { state: 'rejected', reason, at: now, version })
  const entry = `amendment_${body.decision}`
  await tell(request, proposal, { entry, actor: 'author', person: person!.id, params: { amendment: amendment.id, version } })
  return { status: 200, body: presentAmendment(orMissing(await findAmendment(db, proposal.id, amendment.id)), true) }
}
