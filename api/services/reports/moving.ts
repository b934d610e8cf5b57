import { record, type Actor } from '../../kernel/audit/index.ts'
import { announce } from '../../kernel/events/outbox.ts'
import type { PersonId } from '../../kernel/identity/person.ts'
import { inBoth } from './present.ts'
import type { Report, ReportState } from './report.ts'
import { dueAt, isPublic, phaseOf, setClock } from './rules.ts'
import { settingsIn, tagsOf, type Scene } from './scene.ts'
import { keepOnMap, keepPhotosShown } from './showing.ts'
import { changeReport, type ReportChange } from './store/reports.ts'

/** Who does something to a report; nobody when it happens by itself. */
export interface Hand {
  readonly actor: Actor
  readonly person: PersonId | null
  /** Which other system of the town, when it is one. */
  readonly system?: string | null
}

/** Of the staff, or of another system in the town's name. */
export const staffHand = ({
  personId,
  systemId,
}: {
  readonly personId: PersonId | null
  readonly systemId: string | null
}): Hand => ({
  actor: 'staff',
  person: personId,
  system: systemId,
})

export const nobody: Hand = { actor: 'system', person: null }

/** What is told about a change. */
export interface Telling {
  /** As the timeline calls it. */
  readonly entry: string
  /** As hearers know it; none when nobody has to be told. */
  readonly fact?: string
  readonly public?: boolean
  readonly params?: Readonly<Record<string, string | number | boolean | null>>
  /** What hearers are told beside. */
  readonly told?: Readonly<Record<string, string>>
}

/**
 * Takes the report to a state: row, clock, timeline and fact together, in the transaction of the scene. The report must be locked;
 * whether the table allows it is decided before.
 *
 * @returns the report as it then is.
 */
export async function move(
  scene: Scene,
  report: Report,
  to: ReportState,
  by: Hand,
  change: ReportChange = {},
  telling: Telling = { entry: 'moved', fact: 'report.moved' },
): Promise<Report> {
  const { life, publish } = settingsIn(scene.tenant)
  const phase = phaseOf(life, to)
  const closedAt = phase === 'closed' ? scene.now : null
  const plannedFor = to === 'planned' ? (change.plannedFor ?? report.plannedFor) : null
  const closing = phase === 'closed' ? (change.closing ?? null) : null
  const shown = isPublic({ ...report, state: to }, { publish, was: report.isPublic })
  const clock = setClock(report.clock, phase, scene.now)
  return alter(scene, report, by, { ...change, state: to, phase, closedAt, plannedFor, closing, clock, isPublic: shown }, telling)
}

/**
 * Changes the report, what everybody sees of it, enters it into the timeline with office and promise, and announces it, in the
 * transaction of the scene.
 */
export async function alter(scene: Scene, report: Report, by: Hand, change: ReportChange, telling: Telling): Promise<Report> {
  await changeReport(scene.db, report, change, scene.now)
  const { mergedInto: _, ...rest } = change
  const after: Report = { ...report, ...rest, version: report.version + 1, updatedAt: scene.now }
  await keepOnMap(scene.db, report, after)
  await keepPhotosShown(scene, report, after, by.actor)
  await tell(scene, after, by, { ...telling, params: { ...(change.state && { state: change.state }), ...telling.params } })
  if (!report.isPublic) tellShown(scene, after)
  return after
}

/** Announces that everybody sees the report from now on, where they do. */
export function tellShown({ db, now, newId }: Scene, { id, code, isPublic: shown, authorId }: Report): void {
  if (!shown) return
  announce(db, { name: 'report.published', payload: { report_id: id, code }, actor: authorId }, now, newId())
}

/** Enters something into the report's timeline and announces it, in the transaction of the scene. */
export async function tell(scene: Scene, report: Report, by: Hand, telling: Telling): Promise<void> {
  const { db, tenant, now, newId } = scene
  const { entry, fact, public: open = true, params = {}, told } = telling
  const due = dueAt(report)
  const promise = { ...inBoth('office', report.office?.name), ...(due && { due_at: due.toISOString() }) }
  const entered = { subject: report.id, action: entry, ...by, public: open, params: { ...promise, ...params } }
  await record(db, entered, now, newId())
  if (fact)
    announce(
      db,
      {
        name: fact,
        payload: { report_id: report.id, code: report.code, state: report.state, ...params, ...told },
        actor: by.person,
      },
      now,
      newId(),
    )
  scene.evict(...tagsOf(tenant, report.id, ...(report.duplicateOf ? [report.duplicateOf.id] : [])))
}
