import type { Handler } from '../../../../kernel/http/handlers.ts'
import { decodeCursor, isCount, pageOf } from '../../../../kernel/http/paging.ts'
import { orMissing } from '../../../../kernel/http/problem.ts'
import { diffForReaders, prose } from '../../../../kernel/texts/index.ts'
import { assertMayWrite, assertWritten } from '../rules.ts'
import { followPassages, keepVersion, tellWriters } from '../saving.ts'
import { evictProposal } from '../scene.ts'
import { deleteSection, findVersion, listVersions, saveSection, sectionsOf, type WholeVersion } from '../store/sections.ts'
import { allowed, lockVisible, requireAuthor, visibleProposal, type Asking } from './access.ts'
import { presentSection } from './presenting.ts'

/** The proposal for a change of its text by one of its authors, locked, with its sections. */
export async function proposalToWrite(request: Asking, id: string) {
  const known = await lockVisible(request, id)
  const author = requireAuthor(known, request.person)
  assertWritten(known.proposal)
  await allowed(request, known.proposal.debateId, 'amend')
  return { proposal: known.proposal, author, sections: await sectionsOf(request.db, id) }
}

export const replaceSection: Handler<'debates_proposals_sections_replace'> = async (request) => {
  const { path, body, db } = request
  const { proposal, author, sections } = await proposalToWrite(request, path.proposal_id)
  const section = sections.find(({ id }) => id === path.section_id)
  request.assertMatch(String(section?.version ?? 0))
  if (section) assertMayWrite(section, author)
  const { place } = body
  const edit = {
    title: prose(body.title, '/title'),
    text: prose(body.text, '/text'),
    place,
    ownerId: body.owned ? author.id : null,
  }
  await saveSection(db, proposal.id, path.section_id, edit)
  const change = { target: path.section_id, before: section?.text ?? '', after: edit.text }
  await followPassages(request, proposal, change)
  await tellWriters(request, proposal, change)
  await keepVersion(request, proposal, { authorId: author.id, cause: 'written' })
  evictProposal(request, proposal)
  const version = (section?.version ?? 0) + 1
  return { status: 200, body: presentSection({ id: path.section_id, version, ...edit }), version: String(version) }
}

export const removeSection: Handler<'debates_proposals_sections_delete'> = async (request) => {
  const { path, db } = request
  const { proposal, author, sections } = await proposalToWrite(request, path.proposal_id)
  const section = orMissing(sections.find(({ id }) => id === path.section_id))
  request.assertMatch(String(section.version))
  assertMayWrite(section, author)
  await deleteSection(db, proposal.id, section.id)
  await followPassages(request, proposal, { target: section.id, before: section.text, after: '' })
  await keepVersion(request, proposal, { authorId: author.id, cause: 'removed' })
  evictProposal(request, proposal)
  return { status: 204 }
}

export const listAllVersions: Handler<'debates_proposals_versions_list'> = async (request) => {
  const { path, query, headers, db } = request
  const { proposal } = await visibleProposal(request, path.proposal_id, headers['Invite-Token'])
  const { limit = 20 } = query
  const [before] = (decodeCursor(query.cursor, [isCount]) ?? []) as number[]
  const page = pageOf(await listVersions(db, proposal.id, { before, limit }), limit, ({ number }) => [number])
  const items = page.items.map(({ number, at, by, cause, amendmentId }) => ({
    number,
    at: at.toISOString(),
    by,
    cause,
    amendment_id: amendmentId,
  }))
  return { status: 200, body: { items, next_cursor: page.next_cursor } }
}

export const readVersion: Handler<'debates_proposals_versions_read'> = async (request) => {
  const { path, headers, db } = request
  const { proposal } = await visibleProposal(request, path.proposal_id, headers['Invite-Token'])
  const { number, at, title, sections } = orMissing(await findVersion(db, proposal.id, path.version))
  return { status: 200, body: { number, at: at.toISOString(), title, sections: [...sections] } }
}

export const compare: Handler<'debates_proposals_comparison_read'> = async (request) => {
  const { path, query, headers, db } = request
  const { proposal } = await visibleProposal(request, path.proposal_id, headers['Invite-Token'])
  const [from, to] = await Promise.all([query.from, query.to].map((number) => findVersion(db, proposal.id, number)))
  const sections = compared(orMissing(from), orMissing(to))
  return { status: 200, body: { from: query.from, to: query.to, sections } }
}

/** What differs, by section: in the order of the later version, then what it no longer has. */
function compared(from: WholeVersion, to: WholeVersion) {
  const gone = from.sections.filter(({ id }) => !to.sections.some((section) => section.id === id))
  const pairs = [...to.sections, ...gone].map(({ id }) => {
    const [before, after] = [from, to].map(({ sections }) => sections.find((section) => section.id === id))
    return { id, before, after }
  })
  const changed = pairs.filter(({ before, after }) => before?.text !== after?.text || before?.title !== after?.title).length
  return pairs.map(({ id, before, after }) => ({
    section_id: id,
    title: diffForReaders(before?.title ?? '', after?.title ?? '', changed || 1),
    text: diffForReaders(before?.text ?? '', after?.text ?? '', changed || 1),
  }))
}
