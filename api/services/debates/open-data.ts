import type { Feed, OpenDataExport } from '../../kernel/service.ts'
import { phaseAt } from './rules.ts'
import { listPublic } from './store/debates.ts'

const pageSize = 500
const column = (name: string, description: string) => ({ name, description })

/** Every published debate of the town. */
export const debateRecords: OpenDataExport = {
  columns: [
    column('id', 'Id of the debate (UUID)'),
    column('code', 'Code that people use'),
    column('question', 'What it asks'),
    column('phase', 'Phase in force: planned, inform, discuss, propose, converge, outcome, closed'),
    column('sdgs', 'Goals and targets of the Agenda 2030, separated by spaces'),
    column('published_at', 'When it was published (RFC 3339)'),
    column('closes_at', 'When it closes (RFC 3339)'),
    column('outcome_at', 'When the administration wrote the outcome (RFC 3339)'),
  ],
  async page(db, { now }, cursor) {
    const after = cursor ? ([new Date(cursor[0] as string), cursor[1] as string] as const) : undefined
    const found = await listPublic(db, { after, limit: pageSize, now })
    const debates = found.slice(0, pageSize)
    const rows = debates.map((debate) => ({
      id: debate.id,
      code: debate.code,
      question: debate.question.it,
      phase: phaseAt(debate, now),
      sdgs: debate.sdgs.join(' '),
      published_at: debate.publishedAt!.toISOString(),
      closes_at: debate.closesAt.toISOString(),
      outcome_at: debate.outcomeAt?.toISOString() ?? null,
    }))
    const last = debates.at(-1)
    return { rows, next: found.length > pageSize ? [last!.publishedAt!.toISOString(), last!.id] : null }
  },
}

/** The town's debates, lately published first. */
export const debateFeed: Feed = {
  title: { it: 'Dibattiti', en: 'Debates' },
  element: 'debate',
  async entries(db, { now }) {
    const debates = await listPublic(db, { limit: 50, now })
    return debates.slice(0, 50).map((debate) => ({
      id: debate.id,
      title: debate.question.it,
      summary: debate.summary.it,
      published: debate.publishedAt!,
      updated: debate.outcomeAt ?? debate.publishedAt!,
    }))
  },
}
