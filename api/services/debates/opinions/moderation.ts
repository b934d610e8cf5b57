import { record } from '../../../kernel/audit/index.ts'
import { heldFor, reasonFor, sightOf, type ModerationDoor } from '../../../kernel/moderation/index.ts'
import { debateTag } from '../scene.ts'
import { askForPicture, lockPicture } from './store/pictures.ts'
import { changeHiding, findWritten } from './store/statements.ts'
import { opinionTag } from './tags.ts'

/** How statements are moderated: the groups are found anew without what is hidden. */
export const statementDoor: ModerationDoor = {
  compared: true,
  async read({ db, now }, ids, lock = false) {
    // Whoever changes a debate's statements has locked its picture.
    const debates = lock ? (await findWritten(db, ids)).map(({ debateId }) => debateId) : []
    for (const id of [...new Set(debates)].sort()) await lockPicture(db, id, now)
    return (await findWritten(db, ids)).map(({ id, debateId, code, text, language, authorId, byStaff, createdAt, hidden }) => ({
      ...{ id, service: 'debates', title: null, text, language, authorId, authorName: null, byStaff, writtenAt: createdAt },
      ...{ version: '1', sight: sightOf(hidden?.reason ?? null), hiddenReason: hidden?.reason ?? null },
      ...{ subject: { id: debateId, title: code }, answers: null, page: { element: 'debate', id: debateId } },
    }))
  },
  async set(scene, { id, subject: { id: debateId } }, to, acting) {
    const { db, now, newId } = scene
    const reason = reasonFor(to)
    await changeHiding(db, id, reason === null ? null : { reason, at: now })
    await askForPicture(db, debateId)
    const action = heldFor(to, 'statement_held') ?? (reason === null ? 'statement_shown' : 'statement_hidden')
    const params = { statement_id: id, ...(reason !== null && { reason }) }
    const by = { actor: acting.actor, person: acting.actor === 'staff' ? acting.person : null }
    await record(db, { subject: debateId, action, ...by, public: true, params }, now, newId())
    scene.evict(opinionTag(debateId), debateTag(debateId))
  },
}
