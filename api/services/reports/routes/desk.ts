import type { Handler, Request } from '../../../kernel/http/handlers.ts'
import { decodeCursor, isId, isInstant, pageOf } from '../../../kernel/http/paging.ts'
import { Problem } from '../../../kernel/http/problem.ts'
import { namesOf } from '../../../kernel/identity/names.ts'
import { presentDelivery, presentNamed, words } from '../present.ts'
import { states, type Report } from '../report.ts'
import { dueAt, transitionsFor } from '../rules.ts'
import { settingsIn } from '../scene.ts'
import { countFailed, deliveriesOf } from '../store/deliveries.ts'
import { countWork, listQueue } from '../store/desk.ts'
import { duplicatesOf } from '../store/families.ts'
import type { Bbox } from '../store/listing.ts'
import { capacities, visibleReport } from './access.ts'
import { presentAll, presentOne } from './presenting.ts'

export const readDesk: Handler<'reports_desk_read'> = async (request) => {
  const { tenant, language } = request
  await request.requireStaff('moderator', 'officer')
  const { life, reasons, templates, offices, areas } = settingsIn(tenant)
  return {
    status: 200,
    body: {
      roles: [...(await request.roles())],
      phases: states.map((state) => ({ state, phase: life.phases[state] })),
      transitions: life.transitions.map((row) => ({ ...row, who: [...row.who] })),
      reasons: reasons.map(({ code, label, for: to }) => ({ code, label: words(label, language), for: [...to] })),
      templates: templates.map(({ key, title, text, for: to, reason = null }) => ({
        key,
        title: words(title, language),
        text: words(text, language),
        for: [...to],
        reason,
      })),
      offices: offices.map((office) => presentNamed(office, language)),
      areas: areas.map((area) => presentNamed(area, language)),
    },
  }
}

export const listWork: Handler<'reports_queue_list'> = async (request) => {
  const { query, db, now } = request
  const { personId } = await request.requireStaff('moderator', 'officer')
  const { limit = 20, sort = 'due', category: categories, state, office, area, mine, overdue, contested, bbox, q } = query
  const shape = sort === 'due' ? [(value: unknown) => value === null || isInstant(value), isId] : [isId]
  const after = decodeCursor(query.cursor, shape) as readonly (string | null)[] | undefined
  const filter = {
    categories,
    states: state,
    phases: state ? undefined : (['open', 'paused'] as const),
    area,
    office,
    assignee: mine ? orNobody(personId) : undefined,
    overdue: overdue ? now : undefined,
    contested,
    bbox: bbox as unknown as Bbox | undefined,
    words: q,
  }
  const [rows, counts] = await Promise.all([listQueue(db, filter, { sort, after, limit }), countWork(db, now)])
  const page = pageOf(rows, limit, (row) => (sort === 'due' ? [dueAt(row)?.toISOString() ?? null, row.id] : [row.id]))
  const [reports, names] = [await presentAll(request, page.items, 'staff'), await namesIn(request, page.items)]
  const failed = await countFailed(
    db,
    page.items.map(({ id }) => id),
  )
  const items = reports.map((report, place) => ({
    report,
    assignee: assigneeOf(page.items[place]!, names),
    failed_deliveries: failed.of.get(report.id) ?? 0,
  }))
  return { status: 200, body: { items, next_cursor: page.next_cursor, counts: { ...counts, failed_deliveries: failed.all } } }
}

export const readCase: Handler<'reports_case_read'> = async (request) => {
  const { path, db, tenant, language } = request
  await request.requireStaff('moderator', 'officer')
  const { report } = await visibleReport(request, path.report_id)
  const [names, merged, who] = [await namesIn(request, [report]), await duplicatesOf(db, [report.id]), await capacities(request)]
  const deliveries = await deliveriesOf(db, report.id)
  const open = transitionsFor(settingsIn(tenant).life, report.state, who)
  return {
    status: 200,
    body: {
      report: await presentOne(request, report, 'staff'),
      reporter: report.authorId === null ? null : { name: names.get(report.authorId) ?? null, assurance: report.assurance },
      assignee: assigneeOf(report, names),
      transitions: open.map(({ to, needs }) => ({ to, needs })),
      merged: merged.slice(0, 100).map(({ id, code }) => ({ id, code })),
      deliveries: deliveries.map((delivery) => presentDelivery(delivery, language)),
    },
    version: String(report.version),
  }
}

/** Whose reports are asked for as one's own. @throws Problem 403 `identity.person_needed` for another system, to which none is given. */
function orNobody(personId: string | null): string {
  if (personId === null) throw new Problem(403, 'identity.person_needed')
  return personId
}

async function namesIn(
  { db }: Pick<Request<'reports_case_read'>, 'db'>,
  reports: readonly Report[],
): Promise<Map<string, string>> {
  const persons = reports.flatMap(({ authorId, assigneeId }) => [authorId, assigneeId].filter((id) => id !== null))
  const names = persons.length ? await namesOf(db, persons) : new Map<string, never>()
  return new Map([...names].map(([id, { givenName, familyName }]) => [id, `${givenName} ${familyName}`.trim().slice(0, 200)]))
}

function assigneeOf({ assigneeId }: Report, names: ReadonlyMap<string, string>) {
  return assigneeId === null ? null : { person_id: assigneeId, name: names.get(assigneeId) ?? '' }
}
