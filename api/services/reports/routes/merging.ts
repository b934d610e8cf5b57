import type { Handler } from '../../../kernel/http/handlers.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import { alter, move, type Hand } from '../moving.ts'
import type { Report } from '../report.ts'
import { assertMergeable, assertTransition } from '../rules.ts'
import { settingsIn, tagsOf, type Scene } from '../scene.ts'
import { followersOf } from '../store/following.ts'
import { duplicatesOf, moveDuplicates } from '../store/families.ts'
import { findReport, lockReports } from '../store/reports.ts'
import { capacities } from './access.ts'
import { presentOne } from './presenting.ts'

/**
 * A merge is a pointer: what belongs to the duplicate stays with it, and is shown and counted with the main report for as long as the
 * pointer is there. Hence undoing it loses nothing.
 */
export const merge: Handler<'reports_merge_replace'> = async (request) => {
  const { path, body, db, tenant } = request
  const { personId } = await request.requireRole('moderator', 'officer')
  const [found, into] = await lockReports(db, [path.report_id, body.into])
  const [report, main] = [orMissing(found), into]
  if (report.duplicateOf?.id === body.into) return { status: 200, body: await presentOne(request, report, 'staff') }
  if (!main) throw new Problem(409, 'report.merge_impossible', { why: 'town' })
  assertTransition(settingsIn(tenant).life, report.state, 'duplicate', await capacities(request))
  assertMergeable(report, main)
  const by: Hand = { actor: 'staff', person: personId }
  // What was merged into it is merged into the main report too: nobody is led from one duplicate to the next.
  const brought = report.duplicates > 0 ? await moveDuplicates(db, report.id, main.id) : 0
  const told = { followers: (await followersOf(db, [report.id])).length, into_id: main.id, into_code: main.code }
  const after = await move(
    request,
    report,
    'duplicate',
    by,
    { duplicateOf: main.id, duplicates: 0 },
    {
      entry: 'merged',
      fact: 'report.merged',
      params: { code: main.code, into: main.id, followers: told.followers },
    },
  )
  await alter(
    request,
    main,
    by,
    { duplicates: main.duplicates + 1 + brought },
    {
      entry: 'absorbed',
      fact: 'report.absorbed',
      params: { code: report.code, from: report.id },
    },
  )
  await evictFamily(request, main.id)
  return { status: 200, body: await presentOne(request, { ...after, duplicateOf: { id: main.id, code: main.code } }, 'staff') }
}

export const unmerge: Handler<'reports_merge_delete'> = async (request) => {
  const { path, db, tenant } = request
  const { personId } = await request.requireRole('moderator', 'officer')
  const seen = orMissing(await findReport(db, path.report_id))
  if (!seen.duplicateOf) throw new Problem(409, 'report.not_merged')
  const [report, main] = (await lockReports(db, [seen.id, seen.duplicateOf.id])) as [Report, Report]
  if (report.duplicateOf?.id !== main.id) throw new Problem(409, 'report.not_merged')
  assertTransition(settingsIn(tenant).life, 'duplicate', 'reopened', await capacities(request))
  const by: Hand = { actor: 'staff', person: personId }
  const after = await move(
    request,
    report,
    'reopened',
    by,
    { duplicateOf: null },
    {
      entry: 'unmerged',
      fact: 'report.unmerged',
      params: { code: main.code, from: main.id },
    },
  )
  await alter(
    request,
    main,
    by,
    { duplicates: main.duplicates - 1 },
    {
      entry: 'released',
      fact: 'report.released',
      params: { code: report.code, released: report.id },
    },
  )
  await evictFamily(request, main.id)
  return { status: 200, body: await presentOne(request, after, 'staff') }
}

async function evictFamily(scene: Scene, main: string): Promise<void> {
  const family = await duplicatesOf(scene.db, [main])
  scene.evict(...tagsOf(scene.tenant, main, ...family.map(({ id }) => id)), `subject:${main}`)
}
