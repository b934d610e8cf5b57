import { timingSafeEqual } from 'node:crypto'
import type { RequestContext } from '../../../kernel/http/request.ts'
import { sightOf } from '../../../kernel/moderation/index.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import type { Person } from '../../../kernel/identity/person.ts'
import type { Eyes } from '../present.ts'
import type { Report, ReportState } from '../report.ts'
import { settingsIn, type Scene } from '../scene.ts'
import type { CategorySetting, Mover, OfficeSetting, ReasonSetting } from '../settings.ts'
import { findReport } from '../store/reports.ts'
import { hashOf } from '../tokens.ts'

/** What routes ask of a request, whatever its operation. */
export type Asking = Scene & Pick<RequestContext, 'person' | 'language' | 'roles' | 'requireRole' | 'requireStaff'>

/** As what the caller stands to a report. */
export interface Standing {
  readonly author: boolean
  readonly staff: boolean
}

/** With whose eyes the caller sees the report. */
export const eyesOf = ({ author, staff }: Standing): Eyes => (staff ? 'staff' : author ? 'author' : 'everybody')

/** Whether the caller reported it: signed in as then, or with the token that was told then. */
export function isAuthor({ person }: { person: Pick<Person, 'id'> | undefined }, report: Report, token?: string): boolean {
  if (person !== undefined && person.id === report.authorId) return true
  return token !== undefined && report.tokenHash !== null && timingSafeEqual(hashOf(token), report.tokenHash)
}

/** As what the caller stands to the report. */
export async function standingOf(request: Asking, report: Report, token?: string): Promise<Standing> {
  return { author: isAuthor(request, report, token), staff: (await request.roles()).length > 0 }
}

/**
 * The report, for whoever may see it, with as what they stand to it.
 *
 * @throws Problem 404 for everybody else: that a reserved report exists is not told.
 */
export async function visibleReport(request: Asking, id: string, token?: string): Promise<{ report: Report } & Standing> {
  const report = orMissing(await findReport(request.db, id))
  return { report, ...(await assertVisible(request, report, token)) }
}

/** Passes for whoever may see the report. @throws Problem 404. */
export async function assertVisible(request: Asking, report: Report, token?: string): Promise<Standing> {
  const standing = await standingOf(request, report, token)
  if (report.isPublic || standing.author || standing.staff) return standing
  const { hiddenReason: reason, visibility, code } = report
  // What everybody could read is told to be hidden, and why; what was held from the beginning was never there.
  if (reason !== null && visibility === 'public' && sightOf(reason) === 'hidden')
    throw new Problem(403, 'report.hidden', { code, reason })
  throw new Problem(404, 'http.not_found')
}

/** The report once everybody may see it. @throws Problem 404. */
export async function publicReport(request: Pick<Asking, 'db'>, id: string): Promise<Report> {
  const report = await findReport(request.db, id)
  return orMissing(report?.isPublic ? report : undefined)
}

/** Everything as which the signed-in member of the staff can move reports. */
export async function capacities(request: Asking): Promise<Set<Mover>> {
  const roles = await request.roles()
  if (roles.includes('administrator')) return new Set(['moderator', 'officer'])
  return new Set(roles.filter((role) => role !== 'administrator'))
}

/** The town's category of that key. @throws Problem 422 `report.category_unknown` {category}. */
export function categoryNamed({ tenant }: Pick<Asking, 'tenant'>, key: string): CategorySetting {
  const category = settingsIn(tenant).categories.find((category) => category.key === key)
  if (!category) throw new Problem(422, 'report.category_unknown', { category: key })
  return category
}

/** The town's office of that key. @throws Problem 422 `report.office_needed` {offices}. */
export function officeNamed({ tenant }: Pick<Asking, 'tenant'>, key: string | undefined): OfficeSetting {
  const { offices } = settingsIn(tenant)
  const office = offices.find((office) => office.key === key)
  if (!office) throw new Problem(422, 'report.office_needed', { offices: offices.slice(0, 50).map(({ key }) => key) })
  return office
}

/** The town's reasons for going to that state. */
export function reasonsFor({ tenant }: Pick<Asking, 'tenant'>, to: ReportState): ReasonSetting[] {
  return settingsIn(tenant).reasons.filter((reason) => reason.for.includes(to))
}
