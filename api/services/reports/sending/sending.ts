import { callErrands } from '../../../kernel/jobs/errands.ts'
import { MailFault } from '../../../kernel/mail/mail.ts'
import { OutboundFault } from '../../../kernel/outbound/outbound.ts'
import type { Errand, ErrandTown } from '../../../kernel/service.ts'
import type { DestinationSetting } from '../destinations.ts'
import { nobody, tell } from '../moving.ts'
import { inBoth } from '../present.ts'
import type { Report } from '../report.ts'
import { matterOf, routeFor } from '../routing.ts'
import { sceneOf, settingsIn, type Scene } from '../scene.ts'
import { insertDelivery, noteOutcome, takeDeliveries, withdrawUntried, type Delivery, type Outcome } from '../store/deliveries.ts'
import { findReport } from '../store/reports.ts'
import { mostAttempts, retryAfter } from './rules.ts'
import { SendingFault, type Receipt } from './sender.ts'
import { senderFor } from './senders.ts'

/** How many deliveries are sent at the same time. */
const together = 20
/** Milliseconds after which a delivery that was taken is due again: longer than any attempt lasts. */
const lease = 5 * 60_000

/**
 * Lets the report wait to be sent where the town's rules say, in the transaction of the scene: called when it has been received, and
 * when what it is routed by has changed. Where it was sent already it is not sent again.
 */
export async function sendWhereRouted(scene: Scene, report: Report): Promise<void> {
  const { db, tenant, now, newId } = scene
  const { destinations } = routeFor(settingsIn(tenant), matterOf(report), now)
  const keys = destinations.map(({ key }) => key)
  await withdrawUntried(db, report.id, keys)
  for (const { key, name, kind } of destinations) {
    await insertDelivery(db, { id: newId(), reportId: report.id, destination: { key, name }, kind }, now)
  }
  if (destinations.length > 0) callErrands(db)
}

/** Sends what is due, so many at the same time. */
export const sendDeliveries: Errand = async (town) => {
  for (;;) {
    const taken = await town.within((db, { now }) => takeDeliveries(db, now, new Date(now.getTime() + lease), together))
    const tried = await Promise.allSettled(taken.map((delivery) => attempt(town, delivery)))
    const fault = tried.find(({ status }) => status === 'rejected')
    if (fault) throw (fault as PromiseRejectedResult).reason
    if (taken.length < together || town.ending.aborted) return
  }
}

/** Tries once, and notes what came of it. @throws whatever is no refusal of the other side: a bug, which is noted and recorded. */
async function attempt(town: ErrandTown, delivery: Delivery): Promise<void> {
  try {
    const receipt = await send(town, delivery)
    await note(town, delivery, (at) => ({ state: 'delivered', at, ...receipt }))
  } catch (fault) {
    const known = fault instanceof SendingFault || fault instanceof OutboundFault || fault instanceof MailFault
    const { message, lasting } = known ? fault : { message: 'a fault of ours, which has been recorded', lasting: false }
    await note(town, delivery, (at) => failed(delivery, message, lasting, at))
    if (!known) throw fault
  }
}

async function send(town: ErrandTown, delivery: Delivery): Promise<Receipt> {
  const { id, reportId, destination, memo } = delivery
  const setting = destinationNamed(town, destination.key)
  if (!setting) throw new SendingFault('the town has removed this destination', { lasting: true })
  const { report, media } = await town.within(async (db, occasion) => ({
    report: await findReport(db, reportId),
    media: (await occasion.media.ofSubjects(db, [reportId], true)).get(reportId)!,
  }))
  if (!report) throw new SendingFault('the report is no longer there', { lasting: true })
  const link = `${town.origin}/embed/${town.tenant.slug}/report/${reportId}`
  return senderFor(setting).send(
    { id, report, media, link, memo, again: delivery.attempts > 1 || delivery.error !== null },
    setting,
    town,
  )
}

function destinationNamed({ tenant }: ErrandTown, key: string): DestinationSetting | undefined {
  return settingsIn(tenant).destinations.find((destination) => destination.key === key)
}

/** What follows from a failure: it is tried again ever later, and waits for somebody in the end. */
function failed({ attempts }: Delivery, error: string, lasting: boolean, at: Date): Outcome {
  if (lasting || attempts >= mostAttempts) return { state: 'failed', error }
  return { state: 'waiting', error, nextTryAt: new Date(at.getTime() + retryAfter(attempts)) }
}

/** Notes the outcome, and enters into the timeline what ends the delivery: everybody reads that it arrived, the staff that it did not. */
async function note(town: ErrandTown, delivery: Delivery, outcomeAt: (now: Date) => Outcome): Promise<void> {
  await town.within(async (db, occasion) => {
    const outcome = outcomeAt(occasion.now)
    const report = await findReport(db, delivery.reportId)
    if (!(await noteOutcome(db, delivery, outcome)) || !report || outcome.state === 'waiting') return
    const arrived = outcome.state === 'delivered'
    const params = { ...inBoth('target', delivery.destination.name), ...(arrived ? {} : { error: outcome.error }) }
    const telling = arrived ? { entry: 'sent', fact: 'report.sent' } : { entry: 'sending_failed', fact: 'report.sending_failed' }
    await tell(sceneOf(db, occasion), report, nobody, { ...telling, public: arrived, params })
  })
}
