import type { Handler } from '../../../kernel/http/handlers.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import { alter, move, type Hand } from '../moving.ts'
import type { Report } from '../report.ts'
import { assertMergeable, assertTransition, broughtBy } from '../rules.ts'
import { settingsIn, tagsOf, type Scene } from '../scene.ts'
import { duplicatesOf, lockFamilies } from '../store/families.ts'
import { followersOf } from '../store/following.ts'
import { findReport, lockReports } from '../store/reports.ts'
import { capacities, type Asking } from './access.ts'
import { presentOne } from './presenting.ts'

/**
 * A merge is a pointer: what belongs to the duplicate stays with it, and is shown and counted with the main report for as long as the
 * pointer is there. What was merged into the duplicate before is led to the main report too, and remembers where it was: hence undoing
 * a merge, in whatever order, loses nothing.
 */
export const merge: Handler<'reports_merge_replace'> = async (request) => {
  const { path, body, db, tenant } = request
  const by: Hand = { actor: 'staff', person: (await request.requireRole('moderator', 'officer')).personId }
  await lockFamilies(db)
  const brought = (await duplicatesOf(db, [path.report_id])).map(({ id }) => id)
  const [found, into, ...others] = await lockReports(db, [path.report_id, body.into, ...brought])
  const report = orMissing(found)
  if (report.duplicateOf?.id === body.into) return { status: 200, body: await presentOne(request, report, 'staff') }
  if (!into) throw new Problem(409, 'report.merge_impossible', { why: 'town' })
  assertTransition(settingsIn(tenant).life, report.state, 'duplicate', await capacities(request))
  assertMergeable(report, into)
  const after = await lead(request, report, into, by, { mergedInto: into.id, duplicates: 0 })
  for (const other of others) await lead(request, other!, into, by)
  await alter(
    request,
    into,
    by,
    { duplicates: into.duplicates + 1 + brought.length },
    {
      entry: 'absorbed',
      fact: 'report.absorbed',
      public: report.isPublic,
      params: { code: report.code, from: report.id },
    },
  )
  await evictFamily(request, into.id)
  return { status: 200, body: await presentOne(request, after, 'staff') }
}

export const unmerge: Handler<'reports_merge_delete'> = async (request) => {
  const { path, db, tenant } = request
  const by: Hand = { actor: 'staff', person: (await request.requireRole('moderator', 'officer')).personId }
  await lockFamilies(db)
  const seen = orMissing(await findReport(db, path.report_id))
  if (!seen.duplicateOf) throw new Problem(409, 'report.not_merged')
  const brought = broughtBy(seen.id, await duplicatesOf(db, [seen.duplicateOf.id]))
  const [report, main, ...others] = (await lockReports(db, [seen.id, seen.duplicateOf.id, ...brought])) as [Report, Report]
  assertTransition(settingsIn(tenant).life, 'duplicate', 'reopened', await capacities(request))
  const change = { duplicateOf: null, mergedInto: null, duplicates: brought.length }
  const params = { code: main.code, from: main.id }
  const after = await move(request, report, 'reopened', by, change, { entry: 'unmerged', fact: 'report.unmerged', params })
  for (const other of others as Report[]) await lead(request, other, after, by)
  await alter(
    request,
    main,
    by,
    { duplicates: main.duplicates - 1 - brought.length },
    {
      entry: 'released',
      fact: 'report.released',
      public: report.isPublic,
      params: { code: report.code, released: report.id },
    },
  )
  await evictFamily(request, main.id)
  return { status: 200, body: await presentOne(request, after, 'staff') }
}

/** Makes the main report stand for this one, and tells whoever is concerned with it. @returns the report as it then is. */
async function lead(
  scene: Asking,
  report: Report,
  main: Report,
  by: Hand,
  more: { mergedInto?: string; duplicates?: number } = {},
) {
  const followers = (await followersOf(scene.db, [report.id])).length
  const duplicateOf = { id: main.id, code: main.code, isPublic: main.isPublic }
  const telling = { entry: 'merged', fact: 'report.merged', params: { code: main.code, into: main.id, followers } }
  if (report.state === 'duplicate') return alter(scene, report, by, { duplicateOf }, telling)
  return move(scene, report, 'duplicate', by, { ...more, duplicateOf }, telling)
}

async function evictFamily(scene: Scene, main: string): Promise<void> {
  const family = await duplicatesOf(scene.db, [main])
  scene.evict(...tagsOf(scene.tenant, main, ...family.map(({ id }) => id)), `subject:${main}`)
}
