import type { TenantDb } from '../../kernel/db/index.ts'
import type { Occasion } from '../../kernel/service.ts'
import { alter, nobody } from './moving.ts'
import { dueAt, isOverdue } from './rules.ts'
import { sceneOf } from './scene.ts'
import { takeOverdue } from './store/desk.ts'
import { lockReports } from './store/reports.ts'

/** Reports of one town that are dealt with in one transaction; the rest has its turn a minute later. */
const batch = 200

/** Records reports whose promise is over, each once, whoever else is doing the same, and tells everybody who follows them. */
export async function keepTime(db: TenantDb, occasion: Occasion): Promise<void> {
  const scene = sceneOf(db, occasion)
  const late = await takeOverdue(db, scene.now, batch)
  if (late.length === 0) return
  for (const report of await lockReports(db, late)) {
    if (!report || !isOverdue(report, scene.now)) continue
    const params = { hours: report.promisedHours, due_at: dueAt(report)!.toISOString() }
    await alter(scene, report, nobody, { overdueRecordedAt: scene.now }, { entry: 'overdue', fact: 'report.overdue', params })
  }
}
