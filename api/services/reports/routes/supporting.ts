import type { Handler, Request } from '../../../kernel/http/handlers.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import type { Report } from '../report.ts'
import { familiesOf } from '../store/families.ts'
import { follow, isFollowing, unfollow } from '../store/following.ts'
import { findReport } from '../store/reports.ts'
import { contestableUntil } from '../rules.ts'
import { settingsIn } from '../scene.ts'
import { publicReport, visibleReport, type Asking } from './access.ts'

/** Support is kept under the person's id: whoever supports follows too, and what is merged is counted once per person. */
const identified = true

export const support: Handler<'reports_own_support_replace'> = async (request) => {
  const { path, tenant, database, participation, now } = request
  const person = request.person!
  // Read in a transaction of its own: whoever waits for the shared writing holds no connection meanwhile.
  const main = await database.forTenant(tenant.id, async (db) => mainOf({ db }, await publicReport({ db }, path.report_id)))
  const families = await database.forTenant(tenant.id, (db) => familiesOf(db, [main]))
  const family = families.get(main.id)!.all
  const already = await database.forTenant(tenant.id, (db) =>
    participation.findTogether(db, family, 'support', person, identified),
  )
  if (already.length === 0) {
    const act = { subject: main.id, kind: 'support', person, identified, standing: null, publicName: null, reason: null } as const
    await participation.act(tenant, act, now)
  }
  await follow(request.db, main.id, person.id, now)
  return { status: 200, body: await presentSupport(request, main.id, family) }
}

export const takeBackSupport: Handler<'reports_own_support_delete'> = async (request) => {
  const { path, db, participation, now } = request
  const person = request.person!
  const main = await mainOf(request, await publicReport(request, path.report_id))
  const family = (await familiesOf(db, [main])).get(main.id)!.all
  for (const { subject } of await participation.findTogether(db, family, 'support', person, identified)) {
    await participation.withdraw(db, subject, 'support', person, identified, now)
    request.evict(`subject:${main.id}`)
  }
  return { status: 200, body: await presentSupport(request, main.id, family) }
}

async function presentSupport(
  request: Pick<Request<'reports_own_support_replace'>, 'db' | 'participation' | 'person'>,
  main: string,
  family: readonly string[],
) {
  const { db, participation } = request
  const person = request.person!
  const [counts, acts, following] = await Promise.all([
    participation.countsTogether(db, [family], 'support'),
    participation.findTogether(db, family, 'support', person, identified),
    isFollowing(db, family, person.id),
  ])
  return { report_id: main, support_count: counts[0]!, supported: acts.length > 0, following }
}

/** The report that stands for this one: the main report of a duplicate when everybody sees it, else itself. */
async function mainOf({ db }: Pick<Asking, 'db'>, report: Report): Promise<Report> {
  const main = report.duplicateOf && orMissing(await findReport(db, report.duplicateOf.id))
  return main?.isPublic ? main : report
}

export const startFollowing: Handler<'reports_own_following_replace'> = async (request) => {
  const { report } = await visibleReport(request, request.path.report_id)
  await follow(request.db, report.id, request.person!.id, request.now)
  return { status: 204 }
}

export const stopFollowing: Handler<'reports_own_following_delete'> = async (request) => {
  const { report } = await visibleReport(request, request.path.report_id)
  const family = (await familiesOf(request.db, [report])).get(report.id)!.all
  await unfollow(request.db, family, request.person!.id)
  return { status: 204 }
}

export const readMine: Handler<'reports_mine_read'> = async (request) => {
  const { path, headers, db, tenant, person, participation, now } = request
  const token = headers['Report-Token']
  if (!person && token === undefined) throw new Problem(401, 'identity.sign_in_needed')
  const { report, author } = await visibleReport(request, path.report_id, token)
  const family = (await familiesOf(db, [report])).get(report.id)!.all
  const [acts, following] = person
    ? await Promise.all([
        participation.findTogether(db, family, 'support', person, identified),
        isFollowing(db, family, person.id),
      ])
    : [[], false]
  const until = author ? contestableUntil(settingsIn(tenant).life, report) : null
  const contestable = until !== null && now < until
  return {
    status: 200,
    body: { author, supported: acts.length > 0, following, contestable_until: contestable ? until.toISOString() : null },
  }
}
