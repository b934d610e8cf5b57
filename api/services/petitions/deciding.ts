import { endOfCivilDay } from './deadlines.ts'
import { move, type Mover } from './moving.ts'
import type { Petition, TransitionAction } from './petition.ts'
import { assertStep, type Step } from './rules.ts'
import type { Scene } from './scene.ts'
import { reasonNamed } from './reasons.ts'
import { subjectOf, takeNoMore, sinceEver } from './taking-signatures.ts'

/** What the staff decides about a petition. */
export type StaffAction = Extract<TransitionAction, 'publish' | 'reject' | 'restore' | 'stop'>

/** Why it is rejected or stopped: one of the town's reasons, and words that complete it. */
export interface Why {
  readonly reason?: string | undefined
  readonly note?: string | undefined
}

type Carry = (scene: Scene, petition: Petition, why: Why, by: Mover) => Promise<void>

/** Carries out what the staff has decided. The petition must be locked. @throws Problem 409 `petition.transition_impossible`, 422 `petition.reason_needed`. */
export const carryOut = (scene: Scene, petition: Petition, action: StaffAction, why: Why, by: Mover): Promise<void> =>
  carry[action](scene, petition, why, by)

/** Signatures are taken from now to the end of the last civil day; the sponsors' are the first. */
const publish: Carry = async (scene, petition, _why, by) => {
  const { db, now, participation } = scene
  const step = assertStep(petition, 'publish', now)
  const closesAt = endOfCivilDay(now, petition.terms.windowDays)
  await participation.close(db, petition.id, 'sponsorship', sinceEver)
  await participation.open(db, subjectOf(petition), 'signature', closesAt)
  await participation.adopt(db, petition.id, 'sponsorship', 'signature', now)
  await move(scene, petition, step, by, { publishedAt: now, closesAt, sponsorToken: null })
}

const reject: Carry = (scene, petition, why, by) => refuse(scene, petition, assertStep(petition, 'reject', scene.now), why, by)

const stop: Carry = (scene, petition, why, by) => refuse(scene, petition, assertStep(petition, 'stop', scene.now), why, by)

/** A rejected petition is under review again, as if nothing had been decided. */
const restore: Carry = async (scene, petition, _why, by) => {
  const step = assertStep(petition, 'restore', scene.now)
  await move(scene, petition, step, by, { decision: null, decidedAt: null, hidden: false, reviewSince: scene.now })
}

/**
 * One that was stopped goes on, since that was wrong: it is under review again, or takes signatures for as long as it was stopped
 * beyond its time; one whose time was over then waits for its answer. The petition must be locked.
 */
export async function resume(scene: Scene, petition: Petition, by: Mover): Promise<void> {
  const { db, now, participation } = scene
  const { closesAt: before, decidedAt } = petition
  const lost = before && decidedAt && decidedAt < before ? Math.ceil((now.getTime() - decidedAt.getTime()) / 86_400_000) : 0
  const closesAt = before && (lost > 0 ? endOfCivilDay(new Date(before.getTime() - 1), lost) : before)
  const step = assertStep({ ...petition, closesAt }, 'resume', now)
  if (step.to === 'open') await participation.open(db, subjectOf(petition), 'signature', closesAt!)
  const change = { decision: null, decidedAt: null, hidden: false, ...(closesAt && { closesAt }) }
  await move(scene, petition, step, by, { ...change, ...(step.to === 'in_review' && { reviewSince: now }) })
}

const carry: Record<StaffAction, Carry> = { publish, reject, restore, stop }

/** Rejects or stops for one of the town's reasons, with the words that complete it. */
async function refuse(scene: Scene, petition: Petition, step: Step, { reason: code, note = '' }: Why, by: Mover): Promise<void> {
  const reason = reasonNamed(scene, code, step.action === 'stop' ? 'stop' : 'reject')
  const decision = { reason: reason.code, label: reason.label, note }
  const { it, en = it } = reason.label
  await takeNoMore(scene, petition)
  const change = { decision, decidedAt: scene.now, hidden: reason.hidden, sponsorToken: null }
  await move(scene, petition, step, by, change, { reason: reason.code, label_it: it, label_en: en, note })
}
