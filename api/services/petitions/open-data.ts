import { Problem } from '../../kernel/http/problem.ts'
import type { TenantDb } from '../../kernel/db/index.ts'
import type { Feed, OpenDataCursor, OpenDataExport } from '../../kernel/service.ts'
import { stateAt } from './rules.ts'
import { isListed, latelyOverdue, newestNews, newestPublic } from './store/open-data.ts'

/** Petitions that are read and written at a time. */
const pageSize = 500

/** The next petitions, the newest first; a petition's place among them never changes. */
async function nextPetitions(db: TenantDb, cursor: OpenDataCursor | null) {
  const after = cursor ? ([new Date(cursor[0] as string), cursor[1] as string] as const) : undefined
  const petitions = await newestPublic(db, { limit: pageSize, after })
  const last = petitions.at(-1)
  const next = last && petitions.length === pageSize ? [last.listed_at.toISOString(), last.id] : null
  return { petitions, next }
}

const day = (at: Date | null) => at && at.toISOString()

const column = (name: string, description: string) => ({ name, description })

/** Every public petition of the town, without anybody's name. */
export const petitionRecords: OpenDataExport = {
  columns: [
    column('id', 'Id of the petition (UUID)'),
    column('code', 'Code that people use'),
    column('type', 'Type of petition in this town'),
    column('state', 'State: open, closed, answered, archived, rejected, withdrawn, stopped'),
    column('title', 'Title'),
    column('ask', 'What the administration is asked to do'),
    column('language', 'Language of the text'),
    column('sdgs', 'Goals and targets of the Agenda 2030, separated by spaces'),
    column('published_at', 'When it was opened to signatures (RFC 3339)'),
    column('closes_at', 'Until when signatures are taken (RFC 3339)'),
    column('signatures', 'Valid signatures'),
    column('thresholds_reached', 'Keys of the thresholds reached, separated by spaces'),
    column('answer_due_at', "The administration's deadline (RFC 3339)"),
    column('answered_at', 'When the administration answered (RFC 3339)'),
    column('decision', 'Code of the reason for which it was rejected or stopped'),
  ],
  async page(db, { participation, now }, after) {
    const { petitions, next } = await nextPetitions(db, after)
    const counts = await participation.counts(
      db,
      petitions.map(({ id }) => id),
      'signature',
    )
    const rows = petitions.map((petition) => ({
      id: petition.id,
      code: petition.code,
      type: petition.type,
      state: stateAt(petition, now),
      title: petition.text.title,
      ask: petition.text.ask,
      language: petition.language,
      sdgs: petition.sdgs.join(' '),
      published_at: day(petition.publishedAt),
      closes_at: day(petition.closesAt),
      signatures: counts.get(petition.id) ?? 0,
      thresholds_reached: petition.thresholds.flatMap(({ key, reachedAt }) => (reachedAt ? [key] : [])).join(' '),
      answer_due_at: day(petition.answerDueAt),
      answered_at: day(petition.answeredAt),
      decision: petition.decision?.reason ?? null,
    }))
    return { rows, next }
  },
}

/** Valid signatures of every public petition by day, assurance and standing. */
export const petitionCounts: OpenDataExport = {
  columns: [
    column('petition_id', 'Id of the petition (UUID)'),
    column('code', 'Code of the petition'),
    column('day', 'Civil day (Europe/Rome)'),
    column('assurance', 'Level of assurance of the signers'),
    column('standing', 'Standing that made the signers eligible; empty where none is asked for'),
    column('signatures', 'Valid signatures'),
  ],
  async page(db, { participation }, after) {
    const { petitions, next } = await nextPetitions(db, after)
    const tallies = await participation.talliesOf(
      db,
      petitions.map(({ id }) => id),
      'signature',
    )
    const rows = petitions.flatMap(({ id, code }) =>
      (tallies.get(id) ?? []).map(({ day, assurance, standing, count }) => ({
        petition_id: id,
        code,
        day,
        assurance,
        standing: standing ?? '',
        signatures: count,
      })),
    )
    return { rows, next }
  },
}

/** The newest public petitions. */
export const petitionFeed: Feed = {
  title: { it: 'Petizioni', en: 'Petitions' },
  element: 'petition',
  filters: ['type'],
  async entries(db, _, { type }) {
    const petitions = await newestPublic(db, { limit: 50, type })
    return petitions.map(({ id, text, listed_at, answeredAt, decidedAt }) => ({
      id,
      title: text.title,
      summary: text.ask,
      published: listed_at,
      updated: [answeredAt, decidedAt].reduce<Date>((latest, at) => (at && at > latest ? at : latest), listed_at),
    }))
  },
}

/** The answers that the administration owes, lately overdue first: an entry dates from the day on which the answer was due. */
export const overdueFeed: Feed = {
  title: { it: 'Risposte in ritardo', en: 'Overdue answers' },
  element: 'petition',
  filters: ['type'],
  async entries(db, { now }, { type }) {
    const petitions = await latelyOverdue(db, now, 50, type)
    return petitions.map(({ id, text, answerDueAt }) => ({
      id,
      title: text.title,
      summary: text.ask,
      published: answerDueAt!,
      updated: answerDueAt!,
    }))
  },
}

/** What authors tell their followers, of every public petition or of one. */
export const newsFeed: Feed = {
  title: { it: 'Aggiornamenti delle petizioni', en: 'Updates of petitions' },
  element: 'petition',
  filters: ['subject'],
  async entries(db, _, { subject }) {
    const news = await newestNews(db, 50, subject)
    if (subject !== undefined && news.length === 0 && !(await isListed(db, subject))) throw new Problem(404, 'http.not_found')
    return news.map(({ id, petition_id, at, title, text }) => ({
      id,
      shownBy: petition_id,
      title,
      summary: text,
      published: at,
      updated: at,
    }))
  },
}
