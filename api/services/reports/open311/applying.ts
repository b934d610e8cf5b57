import { move, tell, type Hand, type Telling } from '../moving.ts'
import type { Report, ReportState } from '../report.ts'
import { settingsIn, type Scene } from '../scene.ts'
import { insertMessage } from '../store/messages.ts'
import type { ReportChange } from '../store/reports.ts'
import { claimUpdate } from '../store/open311-updates.ts'
import { wayFor } from './statuses.ts'

/** Something that another system tells of a report. */
export interface ExternalUpdate {
  /** Who tells: a key's id, a destination's key. */
  readonly source: string
  /** What the other system calls the update. */
  readonly id: string
  readonly status: string | undefined
  /** Plain text; may be empty. */
  readonly text: string
  /** Whether the words are told when nothing moves, or only as the reason of a move. */
  readonly told: 'always' | 'moving'
}

/** Whoever deals with reports in another system deals with them for the town. */
const elsewhere: Hand = { actor: 'staff', person: null }

/**
 * Takes over what another system tells of a report, in the transaction of the scene, once: the state where the town's table lets it,
 * and the words, for everybody to read. The report must be locked.
 *
 * @returns the id under which it was taken over, now or before; and whether it is new.
 */
export async function applyUpdate(
  scene: Scene,
  report: Report,
  { source, id, status, text, told }: ExternalUpdate,
  own: Readonly<Record<string, ReportState>> = {},
): Promise<{ id: string; fresh: boolean }> {
  const { db, now, newId } = scene
  const updateId = newId()
  const known = await claimUpdate(db, { source, externalId: id, reportId: report.id, updateId, at: now })
  if (known !== undefined) return { id: known, fresh: false }
  const way = status === undefined ? [] : wayFor(status, report, settingsIn(scene.tenant).life, own)
  // The town's reasons are for its own staff: here the words are the reason.
  const note = text || null
  let passing = report
  for (const to of way) passing = await move(scene, passing, to, elsewhere, ...whatIsTold(to === way.at(-1) ? note : null))
  if (way.length === 0 && note && told === 'always') {
    const message = { id: updateId, reportId: report.id, at: now, author: 'staff', audience: 'public', text: note } as const
    await insertMessage(db, { ...message, person: null })
    await tell(scene, report, elsewhere, { entry: 'messaged', fact: 'report.messaged', params: { audience: 'public' } })
  }
  return { id: updateId, fresh: true }
}

function whatIsTold(note: string | null): [ReportChange, Telling] {
  const telling = { entry: 'moved', fact: 'report.moved', params: { ...(note && { note }) } }
  return [{ closing: { reason: null, label: null, note } }, telling]
}
