import type { Handler, Request } from '../../../kernel/http/handlers.ts'
import { leave } from '../../../kernel/moderation/index.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import { namesOf } from '../../../kernel/identity/names.ts'
import { staffOf } from '../../../kernel/tenancy/staff.ts'
import { endOfDay } from '../civil-day.ts'
import { alter } from '../moving.ts'
import { promiseFor } from '../placing.ts'
import type { Named, Report } from '../report.ts'
import { matterOf, routeFor } from '../routing.ts'
import { hoursUntil, isOverdue, isPublic } from '../rules.ts'
import { settingsIn } from '../scene.ts'
import { sendWhereRouted } from '../sending/sending.ts'
import { lockReport, type ReportChange } from '../store/reports.ts'
import { categoryNamed, officeNamed, type Asking } from './access.ts'
import { presentOne } from './presenting.ts'

type Body = Request<'reports_update'>['body']

export const listColleagues: Handler<'reports_colleagues_list'> = async (request) => {
  const { db } = request
  await request.requireRole('officer')
  const names = await namesOf(db, await staffOf(db, 'reports'))
  const items = [...names].map(([id, { givenName, familyName }]) => ({
    person_id: id,
    name: `${givenName} ${familyName}`.trim().slice(0, 200),
  }))
  items.sort((one, other) => one.name.localeCompare(other.name, 'it') || one.person_id.localeCompare(other.person_id))
  return { status: 200, body: { items: items.slice(0, 1000), next_cursor: null } }
}

export const sort: Handler<'reports_update'> = async (request) => {
  const { path, body, db } = request
  await request.requireRole('officer')
  const report = orMissing(await lockReport(db, path.report_id))
  request.assertMatch(String(report.version))
  const after = await rearrange(request, report, body)
  return { status: 200, body: await presentOne(request, after, 'staff'), version: String(after.version) }
}

/** Sorts a report, which must be locked, as an officer wants it. @returns the report as it then is. */
export async function rearrange(request: Asking, report: Report, body: Body): Promise<Report> {
  const { tenant } = request
  const { personId } = await request.requireRole('officer')
  const settings = settingsIn(tenant)
  const category = body.category === undefined ? undefined : categoryNamed(request, body.category)
  const office = newOffice(request, report, body)
  const { priority, visibility, assignee } = body
  if (assignee) await assertColleague(request, assignee)
  const promised = promisedHours(request, report, body)
  const change: ReportChange = {
    ...(category && { category: { key: category.key, name: category.name } }),
    ...(priority && { priority }),
    ...(visibility && {
      visibility,
      isPublic: isPublic({ ...report, visibility }, { publish: settings.publish, was: report.isPublic }),
    }),
    ...(office !== undefined && { office: office && { key: office.key, name: office.name } }),
    ...(assignee !== undefined && { assigneeId: assignee }),
    ...(promised !== undefined && { promisedHours: promised, ...unlessOver(report, promised, request.now) }),
  }
  const by = { actor: 'staff', person: personId } as const
  const open = Boolean(category ?? priority ?? body.due_on) || office !== undefined
  const params = { ...(category && { category: category.key }), ...(priority && { priority }), ...(visibility && { visibility }) }
  const after = await alter(request, report, by, change, { entry: 'sorted', fact: 'report.sorted', public: open, params })
  if (visibility === 'reserved') leave(request.db, [report.id])
  if (category || visibility) await sendWhereRouted(request, after)
  return after
}

/** The office that deals with it from now on: the one named, or that of the new category; undefined when it does not change. */
function newOffice(request: Asking, report: Report, { office, category: key }: Body): Named | null | undefined {
  if (office === null) return null
  if (office !== undefined) return officeNamed(request, office)
  if (key === undefined) return undefined
  return routeFor(settingsIn(request.tenant), { ...matterOf(report), category: key }, request.now).office ?? undefined
}

/** What is promised anew may be over another time: that is told again. */
function unlessOver(report: Report, promisedHours: number | null, now: Date): ReportChange {
  return isOverdue({ ...report, promisedHours }, now) ? {} : { overdueRecordedAt: null }
}

/** What is promised from now on: undefined when that does not change. */
function promisedHours(request: Asking, report: Report, { category, priority, due_on: day }: Body): number | null | undefined {
  const end = day === undefined ? undefined : endOfDay(day)
  if (end) return hoursUntil(report.clock, end, request.now)
  const key = category ?? report.category.key
  const asked = settingsIn(request.tenant).categories.find((one) => one.key === key)
  return (category || priority) && asked ? promiseFor(asked, priority ?? report.priority, report.area?.key) : undefined
}

/** @throws Problem 422 `report.assignee_unknown`. */
async function assertColleague({ db }: Asking, person: string): Promise<void> {
  const known = (await staffOf(db, 'reports')).includes(person) && (await namesOf(db, [person])).has(person)
  if (!known) throw new Problem(422, 'report.assignee_unknown')
}
