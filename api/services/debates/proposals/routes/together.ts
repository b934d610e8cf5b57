import type { Handler, Request } from '../../../../kernel/http/handlers.ts'
import { orMissing } from '../../../../kernel/http/problem.ts'
import type { DebatesSettings } from '../../settings.ts'
import { assertReadable } from '../../../../kernel/texts/index.ts'
import { assertMayWrite, assertRoomForLetters, nextTurn, weightOf, writingSpan } from '../rules.ts'
import { admitChanged } from '../admitting.ts'
import { followPassages, keepLatest } from '../saving.ts'
import { evictProposal } from '../scene.ts'
import { authorsOf } from '../store/authors.ts'
import { lockProposal } from '../store/proposals.ts'
import { saveSection, sectionsOf } from '../store/sections.ts'
import { appendUpdate, bytesOf, compact, updatesOf, type Update } from '../store/updates.ts'
import { noteWriter, writersSince, type Writer } from '../store/writers.ts'
import { merged, seed, textOf } from '../together.ts'
import { authorAmong, requireAuthor, visibleProposal, type Asking } from './access.ts'
import { proposalToWrite } from './writing.ts'

/** Updates of a section that are kept one by one; then they are put together. */
const mostUpdates = 200

/** Who is writing now, or has just been. */
const writersNow = ({ db, now }: Pick<Asking, 'db' | 'now'>, proposalId: string) =>
  writersSince(db, proposalId, new Date(now.getTime() - writingSpan))

const presentWriter = ({ authorId, sectionId, at }: Writer) => ({
  author_id: authorId,
  section_id: sectionId,
  at: at.toISOString(),
})

const present = ({ seq, bytes }: Update) => ({ seq, update: bytes.toString('base64') })

export const readUpdates: Handler<'debates_proposals_updates_list'> = async (request) => {
  const { path, query, db, person } = request
  const known = await visibleProposal(request, path.proposal_id)
  requireAuthor(known, person)
  orMissing((await sectionsOf(db, known.proposal.id)).find(({ id }) => id === path.section_id))
  const { id, channel } = known.proposal
  const [updates, writers] = await Promise.all([updatesOf(db, id, path.section_id, query.since ?? 0), writersNow(request, id)])
  return { status: 200, body: { items: updates.map(present), writers: writers.map(presentWriter), channel } }
}

/**
 * Counts what an author sends, in a transaction that has ended: what is refused once it was read took as long to read. Who is no author, or
 * names no section, is told so before anything is read.
 *
 * @throws Problem 429 `proposal.too_fast`, `proposal.writers_many`.
 */
async function countTurn(
  { database, tenant, path, person, now }: Request<'debates_proposals_updates_create'>,
  limits: DebatesSettings['together'],
): Promise<void> {
  const { proposal_id: proposalId, section_id: sectionId } = path
  await database.forTenant(tenant.id, async (db) => {
    await lockProposal(db, proposalId)
    const [authors, bytes] = await Promise.all([authorsOf(db, proposalId), bytesOf(db, proposalId, sectionId)])
    const author = authorAmong(authors, person)
    if (!author || bytes === undefined) return
    const turn = nextTurn(await writersNow({ db, now }, proposalId), author, now, limits, weightOf(bytes))
    await noteWriter(db, proposalId, { authorId: author.id, sectionId, at: now, ...turn })
  })
}

export const writeTogether: Handler<'debates_proposals_updates_create'> = async (request) => {
  const { path, body, db } = request
  const limits = (request.settings as DebatesSettings).together
  if (body.update !== null) await countTurn(request, limits)
  const { proposal, author, sections } = await proposalToWrite(request, path.proposal_id)
  const section = orMissing(sections.find(({ id }) => id === path.section_id))
  assertMayWrite(section, author)
  const updates = await updatesOf(db, proposal.id, section.id)
  const begun = updates.length > 0
  const sent = body.update === null ? [] : [Buffer.from(body.update, 'base64')]
  const seq = (updates.at(-1)?.seq ?? 0) + 1
  // Who only keeps a version, or begins where somebody has begun, has nothing read: the section says what the updates make.
  if (!begun || sent[0]) {
    const all = [...(begun ? updates.map(({ bytes }) => bytes) : [seed(section.text)]), ...sent]
    const text = textOf(all, limits.bytes_per_section)
    assertReadable(text, '/update')
    if (text.length > section.text.length)
      assertRoomForLetters(sections.map((other) => (other.id === section.id ? { text } : other)))
    if (!begun || all.length > mostUpdates) await compact(db, proposal.id, section.id, { seq, bytes: merged(all) })
    else await appendUpdate(db, proposal.id, section.id, { seq, bytes: sent[0]! })
    if (text !== section.text) {
      await saveSection(db, proposal.id, section.id, { ...section, text })
      const written = sections.map((other) => (other.id === section.id ? { ...other, text } : other))
      // Everybody reads it from now on, before anybody has kept it.
      await admitChanged(request, proposal, { sections: written, authorId: author.id })
      await followPassages(request, proposal, { target: section.id, before: section.text, after: text })
    }
  }
  if (body.keep) await keepLatest(request, proposal, author.id)
  evictProposal(request, proposal)
  return { status: 200, body: { seq: !begun || sent[0] ? seq : updates.at(-1)!.seq } }
}
