import { OutboundFault } from '../../../kernel/outbound/outbound.ts'
import type { Errand, ErrandTown } from '../../../kernel/service.ts'
import type { Open311Destination } from '../destinations.ts'
import { applyUpdate, type ExternalUpdate } from '../open311/applying.ts'
import { AskingFault, type GeoReport } from '../open311/asking.ts'
import { instantIn } from '../open311/fields.ts'
import type { Fields } from '../open311/reading.ts'
import { lines } from '../open311/wording.ts'
import type { ReportState } from '../report.ts'
import { sceneOf, settingsIn } from '../scene.ts'
import {
  claimFollowing,
  followed,
  noteExternalId,
  noteHeard,
  reportsCalled,
  unnamed,
  type Followed,
} from '../store/following-elsewhere.ts'
import { lockReport } from '../store/reports.ts'
import { systemOf } from './open311.ts'
import { SendingFault } from './sender.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** How often a system is asked, and how far back: what it tells late is heard all the same, and what was heard is known again. */
const every = 10 * minute
const overlap = day
/** What lies further back is not asked for: the protocol's own bound, less a day. */
const furthest = 89 * day
/** How many requests are asked for at once, and how many in a round: those that were asked for longest ago. */
const together = 50
const inRound = 500
const longestText = 4000

/** Asks the systems of others what became of the reports that were sent to them, and takes it over. */
export const followElsewhere: Errand = async (town) => {
  let fault: Error | undefined
  for (const destination of settingsIn(town.tenant).destinations) {
    if (destination.kind !== 'open311' || destination.follow === undefined || town.ending.aborted) continue
    const claim = (now: Date) => ({ now, until: after(now, every), first: after(now, -overlap) })
    const heard = await town.within((db, { now }) => claimFollowing(db, destination.key, claim(now)))
    if (heard === undefined) continue
    // One that fails keeps no other waiting.
    await follow(town, destination, heard).catch((thrown: Error) => {
      if (!isTheirs(thrown)) fault = thrown
    })
  }
  if (fault) throw fault
}

const after = (time: Date, ms: number) => new Date(time.getTime() + ms)

/** A system that is away, or talks nonsense, is asked again in its turn; until then nothing counts as heard. */
const isTheirs = (fault: unknown) =>
  fault instanceof SendingFault || fault instanceof OutboundFault || fault instanceof AskingFault

async function follow(town: ErrandTown, destination: Open311Destination, heard: Date): Promise<void> {
  const system = systemOf(destination, town)
  await resolveTokens(town, system, destination)
  if (destination.follow === 'updates') await hearUpdates(town, system, destination, heard)
  else await readStatuses(town, system, destination)
}

/** Learns the ids of reports for which the system had only a token when it took them. */
async function resolveTokens(town: ErrandTown, system: GeoReport, { key }: Open311Destination): Promise<void> {
  for (const { id, token } of await town.within((db, { now }) => unnamed(db, key, now, together))) {
    const [answer] = await system.read(`tokens/${encodeURIComponent(token)}`, 'request').catch((fault: unknown) => {
      if (isTheirs(fault)) return []
      throw fault
    })
    const named = answer?.['service_request_id']
    if (named) await town.within((db) => noteExternalId(db, id, named.slice(0, 200)))
  }
}

/** What the system tells of its own accord since it was last heard, a day at a time: so no answer grows too long. */
async function hearUpdates(town: ErrandTown, system: GeoReport, destination: Open311Destination, heard: Date): Promise<void> {
  const now = await town.within((_, occasion) => Promise.resolve(occasion.now))
  let from = new Date(Math.max(heard.getTime() - overlap, now.getTime() - furthest))
  while (from < now) {
    const to = new Date(Math.min(from.getTime() + day, now.getTime()))
    await hearBetween(town, system, destination, from, to)
    await town.within((db) => noteHeard(db, destination.key, to))
    from = to
  }
}

async function hearBetween(
  town: ErrandTown,
  system: GeoReport,
  destination: Open311Destination,
  ...[from, to]: [Date, Date]
): Promise<void> {
  const between = { start_date: from.toISOString(), end_date: to.toISOString() }
  const updates = await system.read('servicerequestupdates', 'request_update', between)
  const named = updates.map(({ service_request_id: id }) => id).filter((id) => id !== undefined)
  const reports = await town.within((db) => reportsCalled(db, destination.key, named))
  for (const update of updates.toSorted(byTime)) {
    const report = reports.find(({ externalId }) => externalId === update['service_request_id'])
    const { update_id: id, status, description: text = '' } = update
    if (report && id) await takeOver(town, destination, report, { id, status, text, told: 'always' })
  }
}

/** What has become of the reports that are not closed here: their statuses, some at a time. */
async function readStatuses(town: ErrandTown, system: GeoReport, destination: Open311Destination): Promise<void> {
  const reports = await town.within((db, { now }) => followed(db, destination.key, now, inRound))
  for (let first = 0; first < reports.length; first += together) {
    const some = reports.slice(first, first + together)
    const ids = some.map(({ externalId }) => externalId).join(',')
    const requests = await system.read('requests', 'request', { service_request_id: ids })
    for (const report of some) {
      const request = requests.find(({ service_request_id: id }) => id === report.externalId)
      if (!request?.['status']) continue
      // A status has no id of its own: it is another one when it is of another time.
      const { status, status_notes: text = '', updated_datetime: at = '' } = request
      const id = `${report.externalId} ${status} ${at}`
      await takeOver(town, destination, report, { id, status, text, told: 'moving' })
    }
  }
}

/** Takes over one thing that the system tells, in a transaction of its own. */
async function takeOver(
  town: ErrandTown,
  { key, statuses = [] }: Open311Destination,
  { reportId }: Followed,
  told: Omit<ExternalUpdate, 'source'>,
): Promise<void> {
  const own = Object.fromEntries(statuses.map(({ status, state }): [string, ReportState] => [status, state]))
  const text = lines(told.text).slice(0, longestText).toWellFormed()
  const update = { ...told, source: `to ${key}`, id: told.id.slice(0, 200), text }
  await town.within(async (db, occasion) => {
    const report = await lockReport(db, reportId)
    if (report) await applyUpdate(sceneOf(db, occasion), report, update, own)
  })
}

const timeOf = ({ updated_datetime: at = '' }: Fields) => instantIn(at)?.getTime() ?? 0
const byTime = (a: Fields, b: Fields) => timeOf(a) - timeOf(b)
