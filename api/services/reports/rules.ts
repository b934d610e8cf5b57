import { Problem } from '../../kernel/http/problem.ts'
import type { Clock, Phase, Report, ReportState } from './report.ts'
import type { LifeSetting, Mover, Need, TransitionSetting } from './settings.ts'

const hourMs = 3_600_000
const dayMs = 86_400_000

/** What the state means in the town. */
export function phaseOf(life: LifeSetting, state: ReportState): Phase {
  return life.phases[state]
}

/** The row of the town's table that leads from one state to the other; undefined when there is none. */
export function findTransition(life: LifeSetting, from: ReportState, to: ReportState): TransitionSetting | undefined {
  return life.transitions.find((row) => row.from === from && row.to === to)
}

/**
 * The row of the town's table that leads there, when one of `who` may take it.
 *
 * @throws Problem 409 `report.transition_impossible` {from, to}; 403 `report.transition_forbidden` {to, who}.
 */
export function assertTransition(
  life: LifeSetting,
  from: ReportState,
  to: ReportState,
  who: ReadonlySet<Mover>,
): TransitionSetting {
  const row = findTransition(life, from, to)
  if (!row) throw new Problem(409, 'report.transition_impossible', { from, to })
  if (!row.who.some((one) => who.has(one))) throw new Problem(403, 'report.transition_forbidden', { to, who: [...row.who] })
  return row
}

/** Where whoever is all of `who` can take a report from that state, and what they must give. */
export function transitionsFor(life: LifeSetting, from: ReportState, who: ReadonlySet<Mover>): TransitionSetting[] {
  return life.transitions.filter((row) => row.from === from && row.who.some((one) => who.has(one)))
}

/** What is given with a transition. */
export interface Given {
  readonly reason: boolean
  readonly photo: boolean
  readonly office: boolean
  readonly day: boolean
}

/** What the table asks for and is not given; undefined when all is there. */
export function missing(needs: Need, given: Given): Exclude<Need, 'nothing'> | undefined {
  switch (needs) {
    case 'nothing':
      return undefined
    case 'reason':
      return given.reason ? undefined : 'reason'
    case 'reason_or_photo':
      return given.reason || given.photo ? undefined : 'reason_or_photo'
    case 'office':
      return given.office ? undefined : 'office'
    case 'day':
      return given.day ? undefined : 'day'
  }
}

/** The clock from `now` on: it runs in open phases only. Setting it to what it does already changes nothing. */
export function setClock(clock: Clock, phase: Phase, now: Date): Clock {
  if (phase === 'open') return clock.since ? clock : { ranMs: clock.ranMs, since: now }
  return clock.since ? { ranMs: ranMs(clock, now), since: null } : clock
}

/** Milliseconds that the clock has counted at `now`. */
export function ranMs({ ranMs, since }: Clock, now: Date): number {
  return ranMs + (since ? Math.max(0, now.getTime() - since.getTime()) : 0)
}

/** Until when the town has promised to close the report; null while the clock stands still, or without a promise. */
export function dueAt({ clock, promisedHours }: Pick<Report, 'clock' | 'promisedHours'>): Date | null {
  if (promisedHours === null || clock.since === null) return null
  return new Date(clock.since.getTime() + promisedHours * hourMs - clock.ranMs)
}

/**
 * Whole hours of a promise that ends within the hour before `end` when the clock runs on from `now`; at least one, so that what is
 * promised for a past day is late at once.
 */
export function hoursUntil(clock: Clock, end: Date, now: Date): number {
  const hours = (end.getTime() - now.getTime() + ranMs(clock, now)) / hourMs
  return Math.min(20_000, Math.max(1, Math.floor(hours)))
}

/** Whether the promise was kept; null without one, and until it is known. */
export function promiseKept(report: Pick<Report, 'clock' | 'promisedHours' | 'phase'>, now: Date): boolean | null {
  const { clock, promisedHours, phase } = report
  if (promisedHours === null) return null
  const inTime = ranMs(clock, now) <= promisedHours * hourMs
  if (phase === 'closed') return inTime
  return inTime ? null : false
}

/** Whether the time of the promise has passed at `now` and the report is not closed. */
export function isOverdue(report: Pick<Report, 'clock' | 'promisedHours' | 'phase'>, now: Date): boolean {
  return report.phase !== 'closed' && promiseKept(report, now) === false
}

/**
 * Until when its author can contest that the report is closed: so many days after it was; null when the table does not let them
 * reopen it.
 */
export function contestableUntil(
  life: LifeSetting,
  { state, phase, closedAt }: Pick<Report, 'state' | 'phase' | 'closedAt'>,
): Date | null {
  if (phase !== 'closed' || closedAt === null) return null
  if (!findTransition(life, state, 'reopened')?.who.includes('author')) return null
  return new Date(closedAt.getTime() + life.contest_days * dayMs)
}

/** Passes while it can be contested. @throws Problem 409 `report.not_contestable` {state, until}. */
export function assertContestable(life: LifeSetting, report: Pick<Report, 'state' | 'phase' | 'closedAt'>, now: Date): void {
  const until = contestableUntil(life, report)
  if (until === null) throw new Problem(409, 'report.not_contestable', { state: report.state })
  if (now >= until) throw new Problem(409, 'report.not_contestable', { state: report.state, until: until.toISOString() })
}

/** Whether everybody sees a report: reserved and hidden ones never, and not before it was looked at where the town wants that. */
export function isPublic(
  { visibility, state, hiddenReason }: Pick<Report, 'visibility' | 'state' | 'hiddenReason'>,
  { publish, was }: { publish: 'received' | 'verified'; was: boolean },
): boolean {
  if (visibility === 'reserved' || hiddenReason !== null) return false
  return was || publish === 'received' || state !== 'received'
}

/** Whether everybody finds it on the map: a duplicate is shown by its main report. */
export function isOnMap({ isPublic, duplicateOf }: Pick<Report, 'isPublic' | 'duplicateOf'>): boolean {
  return isPublic && duplicateOf === null
}

/**
 * Whether what is attached to a report is shown to everybody when it changes: at once, or when the staff has dealt with the report
 * and so has seen its photos.
 */
export function mayShowPhotos(
  { isPublic, state }: Pick<Report, 'isPublic' | 'state'>,
  { publish_photos }: { readonly publish_photos: 'received' | 'verified' },
  by: 'author' | 'staff' | 'system' | 'citizen',
): boolean {
  return isPublic && (publish_photos === 'received' || (by === 'staff' && state !== 'received'))
}

/** Passes when the one can be merged into the other. @throws Problem 409 `report.merge_impossible` {why}. */
export function assertMergeable(
  duplicate: Pick<Report, 'id' | 'visibility'>,
  main: Pick<Report, 'id' | 'state' | 'visibility'>,
): void {
  const no = (why: string) => new Problem(409, 'report.merge_impossible', { why })
  if (duplicate.id === main.id) throw no('same')
  if (main.state === 'duplicate') throw no('duplicate')
  // What its author reserved must not be read with a public report, nor whoever follows a public one be led to what they can't see.
  if (duplicate.visibility !== main.visibility) throw no('reserved')
}

/** A report that was merged: into which one by hand, and by which it is shown in the end. */
export interface Link {
  readonly id: string
  readonly into: string
}

/** Those of a family that came with that one: merged into it, or into one that was. */
export function broughtBy(id: string, family: readonly Link[]): string[] {
  const direct = family.filter(({ into }) => into === id)
  return direct.flatMap((one) => [one.id, ...broughtBy(one.id, family)])
}
