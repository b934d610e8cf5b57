import { presentReport, type Eyes, type Reader } from '../present.ts'
import type { Report } from '../report.ts'
import type { Scene } from '../scene.ts'
import { isAuthors } from '../showing-media.ts'
import { familiesOf, type Family } from '../store/families.ts'
import { mediaToldTo } from '../store/messages.ts'

type Showing = Reader & Pick<Scene, 'db' | 'participation' | 'media'>

/**
 * Reports with their support, photos and documents, those of their duplicates too, as the contract shows them.
 *
 * @param eyes Whose they are presented to: what the reader is to all of them.
 */
export async function presentAll(request: Showing, reports: readonly Report[], eyes: Eyes = 'everybody') {
  if (reports.length === 0) return []
  const { db, participation, media } = request
  const families = await familiesOf(db, reports)
  const ids = (family: Family) => (eyes === 'staff' ? family.all : family.open)
  const [supports, attached, told] = await Promise.all([
    participation.countsTogether(
      db,
      [...families.values()].map(({ all }) => all),
      'support',
    ),
    media.ofSubjects(db, [...families.values()].flatMap(ids), eyes === 'everybody' ? true : undefined),
    eyes === 'author' ? mediaToldTo(db, [...families.keys()]) : new Set<string>(),
  ])
  const counts = new Map([...families.keys()].map((id, place) => [id, supports[place]!]))
  return reports.map((report) => {
    const items = ids(families.get(report.id)!).flatMap((id) => attached.get(id)!)
    const seen = items.filter((item) => item.published || eyes === 'staff' || isAuthors(report, item) || told.has(item.id))
    return presentReport(report, { supportCount: counts.get(report.id)!, media: seen, eyes }, request)
  })
}

/** One report as the contract shows it. */
export async function presentOne(request: Showing, report: Report, eyes: Eyes = 'everybody') {
  const [presented] = await presentAll(request, [report], eyes)
  return presented!
}
