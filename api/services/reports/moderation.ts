import { reasonFor, sightOf, type Acting, type Content, type ModerationDoor } from '../../kernel/moderation/index.ts'
import { alter, tell, type Hand } from './moving.ts'
import type { Report } from './report.ts'
import { isPublic } from './rules.ts'
import { settingsIn } from './scene.ts'
import { coverPhotos } from './showing.ts'
import { findMessages, hideMessage } from './store/messages.ts'
import { findReports, lockReport, lockReports } from './store/reports.ts'

const handOf = (acting: Acting): Hand => (acting.actor === 'staff' ? acting : { actor: 'system', person: null })

/** How reports are moderated: what is hidden is off lists, map and open data with its photos, and goes on being dealt with. */
export const reportDoor: ModerationDoor = {
  async read({ db }, ids, lock = false) {
    const reports = lock ? await lockReports(db, ids) : await findReports(db, ids)
    // What its author reserved only the staff reads anyway.
    return reports.flatMap((report) => (report && report.visibility === 'public' ? [contentOf(report)] : []))
  },
  async set(scene, { id, sight }, to, acting) {
    const report = (await lockReport(scene.db, id))!
    const hiddenReason = reasonFor(to)
    const { publish } = settingsIn(scene.tenant)
    const shown = isPublic({ ...report, hiddenReason }, { publish, was: sight === 'hidden' })
    const entry = { public: 'shown', held: 'held', hidden: 'hidden' }[to.sight]
    const telling = { entry, public: false, params: { reason: hiddenReason } }
    await alter(scene, report, handOf(acting), { hiddenReason, isPublic: shown }, telling)
  },
}

function contentOf(report: Report): Content {
  const { id, code, title, description, language, authorId, authorName, createdAt, version, hiddenReason } = report
  return {
    ...{ id, service: 'reports', title, text: description, language, authorId, authorName, byStaff: false },
    ...{ writtenAt: createdAt, version: String(version), sight: sightOf(hiddenReason), hiddenReason },
    ...{ subject: { id, title: code }, answers: null, page: { element: 'report', id } },
  }
}

/** How what authors write about a report for everybody is moderated. */
export const messageDoor: ModerationDoor = {
  // Its report is what whoever writes a message, or moves the report, locks first.
  beneath: { kind: 'report', of: async ({ db }, ids) => (await findMessages(db, ids)).map(({ reportId }) => reportId) },
  async read({ db }, ids, lock = false) {
    if (lock) await lockReports(db, [...new Set((await findMessages(db, ids)).map(({ reportId }) => reportId))])
    return (await findMessages(db, ids, lock)).map(({ id, reportId, code, language, at, text, person, hiddenReason = null }) => ({
      ...{ id, service: 'reports', title: null, text, language, authorId: person, authorName: null, byStaff: false },
      ...{ writtenAt: at, version: '1', sight: sightOf(hiddenReason), hiddenReason, answers: null },
      ...{ subject: { id: reportId, title: code }, page: { element: 'report', id: reportId } },
    }))
  },
  async set(scene, { id, subject, sight }, to, acting) {
    const hiddenReason = reasonFor(to)
    const report = (await lockReport(scene.db, subject.id))!
    await hideMessage(scene.db, id, hiddenReason)
    await coverPhotos(scene, report)
    const entry = { public: 'message_shown', held: 'message_held', hidden: 'message_hidden' }[to.sight]
    // What was held from the beginning nobody has been told of.
    const fact = sight === 'held' && to.sight === 'public' ? { fact: 'report.messaged' } : {}
    const params = { message: id, reason: hiddenReason, audience: 'public' }
    await tell(scene, report, handOf(acting), { entry, ...fact, public: false, params })
  },
}
