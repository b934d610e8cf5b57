import { presentReport, type Reader } from '../present.ts'
import type { Report } from '../report.ts'
import type { Scene } from '../scene.ts'
import { familiesOf } from '../store/families.ts'
import { mediaOf } from '../store/media.ts'

type Showing = Reader & Pick<Scene, 'db' | 'participation'>

/**
 * Reports with their support and media, those of their duplicates too, as the contract shows them. A town's reserved photos are
 * never with a public report: what is reserved can't be merged into it.
 *
 * @param inside Whether the reader is author or staff of them all: they see every answer.
 */
export async function presentAll(request: Showing, reports: readonly Report[], inside = false) {
  if (reports.length === 0) return []
  const { db, participation } = request
  const families = await familiesOf(db, reports)
  const [supports, media] = await Promise.all([
    participation.countsTogether(db, [...families.values()], 'support'),
    mediaOf(db, [...families.values()].flat()),
  ])
  const counts = new Map([...families.keys()].map((id, place) => [id, supports[place]!]))
  return reports.map((report) => {
    const family = families.get(report.id)!
    const own = media.filter(({ reportId }) => family.includes(reportId))
    return presentReport(report, { supportCount: counts.get(report.id)!, media: own, inside }, request)
  })
}

/** One report as the contract shows it. */
export async function presentOne(request: Showing, report: Report, inside = false) {
  const [presented] = await presentAll(request, [report], inside)
  return presented!
}
