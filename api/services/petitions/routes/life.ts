import { randomBytes } from 'node:crypto'
import type { Handler } from '../../../kernel/http/handlers.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import type { Subject } from '../../../kernel/participation/index.ts'
import { endOfCivilDay } from '../deadlines.ts'
import { lockSettled, move, reload, type Mover } from '../moving.ts'
import type { Petition, TransitionAction } from '../petition.ts'
import { assertStep, isPublic, whoDoes, type Step } from '../rules.ts'
import type { Scene } from '../scene.ts'
import { termsOf } from '../settings.ts'
import { assertVisible, isAuthor, reasonNamed, typeNamed, type Asking } from './access.ts'
import { presentOne } from './reading.ts'
import { requireEligible } from './signing.ts'

/** Sponsors are sought for as long as it takes: the author withdraws, or the staff rejects, what nobody sponsors. */
const unlimited = new Date('9999-12-31T00:00:00Z')

/**
 * Closes to sponsors whatever their own time: a request that began before the decision and gets there after it would be stored by its
 * own time, and not be adopted. Under the subject's lock it is either adopted or refused.
 */
const sinceEver = new Date(0)

type Body = { action: TransitionAction; reason?: string; note?: string }
type Carry = (request: Asking, petition: Petition, body: Body, by: Mover) => Promise<void>

export const transition: Handler<'petitions_transitions_create'> = async (request) => {
  const { path, body, language } = request
  const petition = orMissing(await lockSettled(request, path.petition_id))
  await assertVisible(request, petition)
  const by = await requireMover(request, petition, body.action)
  await carry[body.action](request, petition, body, by)
  const after = await reload(request, petition, language)
  const answer = { status: 201 as const, body: await presentOne(request, after) }
  return isPublic(after) ? answer : { ...answer, version: String(after.version) }
}

/** Who is to take the action, when it is the signed-in person. @throws Problem 403 `petition.transition_forbidden`, `staff.role_needed`. */
async function requireMover(request: Asking, petition: Petition, action: TransitionAction): Promise<Mover> {
  const who = whoDoes(action)
  if (who === 'author') {
    if (!isAuthor(request, petition)) throw new Problem(403, 'petition.transition_forbidden', { action, who })
    return { actor: 'author', person: petition.authorId }
  }
  const { personId } = await request.requireRole(who === 'officer' ? 'officer' : petition.terms.reviewBy)
  return { actor: 'staff', person: personId }
}

/** The text goes to sponsors or to review under the rules that the town has today; they hold for it from now on. */
const submit: Carry = async (request, petition, _body, by) => {
  const { tenant, now, participation, db } = request
  const type = typeNamed(request, petition.type)
  const step0 = assertStep({ ...petition, terms: termsOf(type, tenant.population).terms }, 'submit', now)
  requireEligible(request.person, type.eligibility, tenant)
  const rules = termsOf(type, tenant.population)
  if (step0.to === 'in_review') return move(request, petition, step0, by, { ...rules, reviewSince: now })
  await participation.open(db, subjectOf({ ...petition, ...rules }), 'sponsorship', unlimited)
  return move(request, petition, step0, by, { ...rules, sponsorToken: newSponsorToken() })
}

/** Signatures are taken from now to the end of the last civil day; the sponsors' are the first. */
const publish: Carry = async (request, petition, _body, by) => {
  const { db, now, participation } = request
  const step = assertStep(petition, 'publish', now)
  const closesAt = endOfCivilDay(now, petition.terms.windowDays)
  await participation.close(db, petition.id, 'sponsorship', sinceEver)
  await participation.open(db, subjectOf(petition), 'signature', closesAt)
  await participation.adopt(db, petition.id, 'sponsorship', 'signature', now)
  await move(request, petition, step, by, { publishedAt: now, closesAt, sponsorToken: null })
}

const reject: Carry = async (request, petition, body, by) =>
  decide(request, petition, assertStep(petition, 'reject', request.now), body, by)

const stop: Carry = async (request, petition, body, by) =>
  decide(request, petition, assertStep(petition, 'stop', request.now), body, by)

/** A rejected petition is under review again, as if nothing had been decided. */
const restore: Carry = async (request, petition, _body, by) => {
  const step = assertStep(petition, 'restore', request.now)
  await move(request, petition, step, by, { decision: null, decidedAt: null, hidden: false, reviewSince: request.now })
}

const withdraw: Carry = async (request, petition, _body, by) => {
  const step = assertStep(petition, 'withdraw', request.now)
  await takeNoMore(request, petition)
  await move(request, petition, step, by, { sponsorToken: null })
}

const archive: Carry = async (request, petition, _body, by) =>
  move(request, petition, assertStep(petition, 'archive', request.now), by)

const carry: Record<TransitionAction, Carry> = { submit, publish, reject, restore, withdraw, stop, archive }

/** Rejects or stops for one of the town's reasons, with the words that complete it. */
async function decide(
  request: Asking,
  petition: Petition,
  step: Step,
  { reason: code, note = '' }: Body,
  by: Mover,
): Promise<void> {
  const reason = reasonNamed(request, code, step.action === 'stop' ? 'stop' : 'reject')
  const decision = { reason: reason.code, label: reason.label, note }
  const { it, en = it } = reason.label
  await takeNoMore(request, petition)
  const change = { decision, decidedAt: request.now, hidden: reason.hidden, sponsorToken: null }
  await move(request, petition, step, by, change, { reason: reason.code, label_it: it, label_en: en, note })
}

async function takeNoMore({ db, participation, now }: Scene, { id }: Petition): Promise<void> {
  await participation.close(db, id, 'sponsorship', sinceEver)
  await participation.close(db, id, 'signature', now)
}

function subjectOf({ id, code, text, terms }: Petition): Subject {
  return { id, service: 'petitions', code, title: text.title, identified: terms.identified }
}

/**
 * A new secret of a private link: 192 random bits. It is kept as it is, because its author must be able to read it again; it opens
 * one text that is not published yet, and is erased when that text is published, refused or withdrawn.
 */
function newSponsorToken(): string {
  return randomBytes(24).toString('base64url')
}
