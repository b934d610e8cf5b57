import { randomBytes } from 'node:crypto'
import type { Handler, Request } from '../../../kernel/http/handlers.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import { decideOwn } from '../../../kernel/moderation/index.ts'
import { petitionDoor } from '../moderation.ts'
import { lockSettled, move, reload, type Mover } from '../moving.ts'
import type { Petition, TransitionAction } from '../petition.ts'
import { assertStep, isPublic, whoDoes } from '../rules.ts'
import { subjectOf, takeNoMore } from '../taking-signatures.ts'
import { termsOf } from '../settings.ts'
import { assertVisible, isAuthor, typeNamed, type Asking } from './access.ts'
import { presentOne } from './reading.ts'
import { requireEligible } from './signing.ts'

/** Sponsors are sought for as long as it takes: the author withdraws, or the staff rejects, what nobody sponsors. */
const unlimited = new Date('9999-12-31T00:00:00Z')

type Body = { action: TransitionAction; reason?: string; note?: string }
type Carry = (request: Acting, petition: Petition, body: Body, by: Mover) => Promise<void>
type Acting = Asking & Request<'petitions_transitions_create'>

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

/** What the staff decides is a decision of its moderators, wherever it is taken. */
const byStaff: Carry = (request, { id }, { action, reason, note }) => {
  const outcome = action === 'restore' ? ('keep' as const) : (action as 'publish' | 'reject' | 'stop')
  return decideOwn(request, petitionDoor, { kind: 'petition', id }, { outcome, reason: reason ?? null, words: note ?? null })
}

const withdraw: Carry = async (request, petition, _body, by) => {
  const step = assertStep(petition, 'withdraw', request.now)
  await takeNoMore(request, petition)
  await move(request, petition, step, by, { sponsorToken: null })
}

const archive: Carry = async (request, petition, _body, by) =>
  move(request, petition, assertStep(petition, 'archive', request.now), by)

const carry: Record<TransitionAction, Carry> = {
  ...{ submit, withdraw, archive },
  ...{ publish: byStaff, reject: byStaff, restore: byStaff, stop: byStaff },
}

/**
 * A new secret of a private link: 192 random bits. It is kept as it is, because its author must be able to read it again; it opens
 * one text that is not published yet, and is erased when that text is published, refused or withdrawn.
 */
function newSponsorToken(): string {
  return randomBytes(24).toString('base64url')
}
