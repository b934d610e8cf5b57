import type { Report, ReportState } from '../report.ts'
import type { LifeSetting } from '../settings.ts'

/** What other systems call the states of a request, beyond open and closed; lower case, words joined by `_`. */
const known: Readonly<Record<string, ReportState>> = {
  closed: 'resolved',
  fixed: 'resolved',
  resolved: 'resolved',
  in_progress: 'in_progress',
  investigating: 'in_progress',
  action_scheduled: 'planned',
  planned: 'planned',
  no_further_action: 'not_resolved',
  cancelled: 'not_resolved',
  not_resolved: 'not_resolved',
  not_councils_responsibility: 'not_ours',
  not_ours: 'not_ours',
  reopen: 'reopened',
  reopened: 'reopened',
  assigned: 'assigned',
  verified: 'verified',
}

/**
 * By which states a report goes when another system tells that status of it: the shortest way in the town's table that an officer
 * could take, passing only where nothing has to be given. Empty when it stays where it is: the status says nothing new, or nothing
 * that the table lets happen.
 *
 * @param own What the destination's settings say of its statuses; before what is usual.
 */
export function wayFor(
  status: string,
  report: Pick<Report, 'state' | 'phase'>,
  life: LifeSetting,
  own: Readonly<Record<string, ReportState>> = {},
): ReportState[] {
  const name = status
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
  const to = own[name] ?? usual(name, report)
  return to === undefined ? [] : shortestWay(life, report.state, to)
}

/** Open is whatever is not closed, closed whatever is not open: only what changes that says something. */
function usual(name: string, { phase }: Pick<Report, 'phase'>): ReportState | undefined {
  if (name === 'open') return phase === 'closed' ? 'reopened' : undefined
  if (name === 'closed' && phase === 'closed') return undefined
  return known[name]
}

function shortestWay({ transitions, phases }: LifeSetting, from: ReportState, to: ReportState): ReportState[] {
  const ways = new Map<ReportState, ReportState[]>([[from, []]])
  // A map gives what is added while it is walked through: the nearest states first.
  for (const [state, way] of ways) {
    for (const row of transitions) {
      if (row.from !== state || !row.who.includes('officer') || ways.has(row.to)) continue
      const passable = row.needs === 'nothing' && phases[row.to] === 'open'
      if (row.to === to || passable) ways.set(row.to, [...way, row.to])
    }
  }
  return ways.get(to) ?? []
}
