import type { Handler } from '../../../../kernel/http/handlers.ts'
import { orMissing } from '../../../../kernel/http/problem.ts'
import { assertReadable } from '../../../../kernel/texts/index.ts'
import { assertMayWrite } from '../rules.ts'
import { followPassages, keepVersion } from '../saving.ts'
import { evictProposal } from '../scene.ts'
import { saveSection, sectionsOf } from '../store/sections.ts'
import { appendUpdate, compact, updatesOf, type Update } from '../store/updates.ts'
import { merged, seed, textOf } from '../together.ts'
import { requireAuthor, visibleProposal } from './access.ts'
import { proposalToWrite } from './writing.ts'

/** Updates of a section that are kept one by one; then they are put together. */
const mostUpdates = 200

const present = ({ seq, bytes }: Update) => ({ seq, update: bytes.toString('base64') })

export const readUpdates: Handler<'debates_proposals_updates_list'> = async (request) => {
  const { path, query, db, person } = request
  const known = await visibleProposal(request, path.proposal_id)
  requireAuthor(known, person)
  orMissing((await sectionsOf(db, known.proposal.id)).find(({ id }) => id === path.section_id))
  const updates = await updatesOf(db, known.proposal.id, path.section_id, query.since ?? 0)
  return { status: 200, body: { items: updates.map(present) } }
}

export const writeTogether: Handler<'debates_proposals_updates_create'> = async (request) => {
  const { path, body, db } = request
  const { proposal, author, sections } = await proposalToWrite(request, path.proposal_id)
  const section = orMissing(sections.find(({ id }) => id === path.section_id))
  assertMayWrite(section, author)
  const updates = await updatesOf(db, proposal.id, section.id)
  const sent = body.update === null ? [] : [Buffer.from(body.update, 'base64')]
  const begun = updates.length > 0
  const all = [...(begun ? updates.map(({ bytes }) => bytes) : [seed(section.text)]), ...sent]
  const text = textOf(all)
  assertReadable(text, '/update')
  const seq = (updates.at(-1)?.seq ?? 0) + 1
  if (!begun || all.length > mostUpdates) await compact(db, proposal.id, section.id, { seq, bytes: merged(all) })
  else if (sent[0]) await appendUpdate(db, proposal.id, section.id, { seq, bytes: sent[0] })
  if (text !== section.text) {
    await saveSection(db, proposal.id, section.id, { ...section, text })
    await followPassages(request, proposal, { target: section.id, before: section.text, after: text })
  }
  if (body.keep) await keepVersion(request, proposal, { authorId: author.id, cause: 'together' })
  evictProposal(request, proposal)
  return { status: 200, body: { seq: !begun || sent[0] ? seq : updates.at(-1)!.seq } }
}
