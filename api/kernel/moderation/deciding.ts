import { record } from '../audit/index.ts'
import { announce } from '../events/outbox.ts'
import { Problem } from '../http/problem.ts'
import type { PersonId } from '../identity/person.ts'
import { settleAppeal, takesAway } from './appealing.ts'
import {
  assertFree,
  assertNotWritten,
  assertTheirs,
  outcomesFor,
  requireModerator,
  type Asking,
  type Moderator,
} from './access.ts'
import type { Content, Doors, Kind, ModerationDoor, ModerationScene, NewSight, Outcome, Verdict, Way } from './door.ts'
import { settingsOf } from './settings.ts'
import { wordsOf } from './judged-words.ts'
import { heldReason } from './sight.ts'
import { insertDecision, insertStatements, type Decision } from './store/decisions.ts'
import { changeItem, findItem, insertItems, kindsOf, type Item } from './store/items.ts'

/** How much of the content is kept with a decision on it. */
const kept = 1000

/**
 * Decides on an item that waits.
 *
 * Locks in one order with whoever changes the content: first that, then its item.
 *
 * @param version The version of the content that was judged.
 * @throws Problem 404, 403 `moderation.not_yours`, 409 `moderation.taken`, `moderation.changed`, 422 for a reason that is missing.
 */
export async function decide(
  scene: ModerationScene,
  doors: Doors,
  moderator: Moderator,
  id: string,
  verdict: Verdict & { readonly version: string },
): Promise<Decision> {
  const known = await findItem(scene.db, id)
  if (!known) throw new Problem(404, 'http.not_found')
  const door = doors.get(known.kind)!
  const [content] = await door.read(scene, [id], true)
  const item = (await findItem(scene.db, id, true))!
  assertTheirs(moderator, item)
  assertNotWritten(moderator, content)
  assertFree(item, moderator.id, scene.now)
  if (content?.version !== verdict.version) throw new Problem(409, 'moderation.changed')
  if (!outcomesFor(moderator, content).includes(verdict.outcome))
    throw new Problem(422, 'moderation.outcome_impossible', { outcome: verdict.outcome })
  return carryOut(scene, door, { item, content, way: item.why }, reasoned(scene, content, verdict), moderator.id)
}

/**
 * Locks contents that are decided on together, before anything is decided: whoever holds what follows from a decision (counts, places)
 * waits for no content any more. In one order, so that nobody waits in a circle: what lies beneath others first, with what is itself
 * decided on.
 */
export async function lockContents(scene: ModerationScene, doors: Doors, ids: readonly string[]): Promise<void> {
  const wanted = new Map<Kind, string[]>()
  for (const { kind, id } of await kindsOf(scene.db, ids)) wanted.set(kind, [...(wanted.get(kind) ?? []), id])
  for (const [kind, own] of [...wanted]) {
    const { beneath } = doors.get(kind)!
    if (beneath) wanted.set(beneath.kind, [...(wanted.get(beneath.kind) ?? []), ...(await beneath.of(scene, own))])
  }
  const above = (kind: Kind) => Number(doors.get(kind)!.beneath !== undefined)
  const inOrder = [...wanted].sort(([one], [other]) => above(one) - above(other) || (one < other ? -1 : 1))
  for (const [kind, own] of inOrder) await doors.get(kind)!.read(scene, [...new Set(own)].sort(), true)
}

/** Outcomes that are told with a reason. */
const against: readonly Outcome[] = ['hide', 'reject', 'stop']

/**
 * The verdict with the words of its reason; those of a service's own are told with them, and are not repeated.
 *
 * @throws Problem 422 `moderation.reason_needed`, `moderation.reason_unknown` {reason}.
 */
function reasoned({ tenant }: ModerationScene, { own }: Content, { outcome, reason, words }: Verdict): Verdict {
  const { reasons } = own ?? settingsOf(tenant)
  const known = reasons.find(({ code }) => code === reason)
  if (reason !== null && !known) throw new Problem(422, 'moderation.reason_unknown', { reason })
  if (against.includes(outcome) && !known) throw new Problem(422, 'moderation.reason_needed')
  return { outcome, reason, words: words ?? (outcome === 'hide' ? known!.words.it : null) }
}

/** The reason of what was hidden without naming one of the town's. */
const otherReason = 'altro'

/**
 * Hides something, or shows it again, where it is read: a decision like any other, on the moderator's own initiative or on what waits.
 * What is as it should be already stays so.
 *
 * @param reason In words, as everybody reads it; null shows it again.
 * @throws Problem 401, 403, 409 `moderation.taken` while a colleague works on it or an appeal waits; 404 when it is gone.
 */
export async function decideDirectly(
  request: Asking,
  door: ModerationDoor,
  { kind, id }: { readonly kind: Kind; readonly id: string },
  reason: string | null,
): Promise<void> {
  const outcome = reason === null ? ('keep' as const) : ('hide' as const)
  await decideOwn(request, door, { kind, id }, { outcome, words: reason, reason: reason && otherReason })
}

/** The same for whatever can be decided on it. */
export async function decideOwn(
  request: Asking,
  door: ModerationDoor,
  { kind, id }: { readonly kind: Kind; readonly id: string },
  verdict: Verdict,
): Promise<void> {
  const moderator = await requireModerator(request)
  const [content] = await door.read(request, [id], true)
  if (!content) throw new Problem(404, 'http.not_found')
  const sight = sightOf(verdict)
  if (sight && sees(content, sight)) return
  const item = await itemOf(request, kind, content)
  assertTheirs(moderator, item)
  assertNotWritten(moderator, content)
  const waits = item.waiting
  if (waits) assertFree(item, moderator.id, request.now)
  if (waits && item.why === 'appeal') throw new Problem(409, 'moderation.taken')
  await carryOut(request, door, { item, content, way: waits ? item.why : 'own_initiative' }, verdict, moderator.id)
}

/** The item of a content, locked; made when nobody has ever looked at it. */
async function itemOf({ db, now }: ModerationScene, kind: Kind, content: Content): Promise<Item> {
  const { id, service, authorId: author, subject } = content
  const fresh = { why: 'new', held: false, urgency: 'normal', waiting: false, enteredAt: now, dueAt: now, level: 1 } as const
  const known = await findItem(db, id, true)
  if (known) return known
  insertItems(db, [{ ...fresh, id, service, kind, subject: subject.id, author: content.byStaff ? null : author }])
  return (await findItem(db, id, true))!
}

/** What is decided on: an item and its content, both locked. */
export interface Judged {
  readonly item: Item
  readonly content: Content
  readonly way: Way
}

/** Lets what was decided happen: what everybody sees, the decision, its fact and its entry in the audit. */
export async function carryOut(
  scene: ModerationScene,
  door: ModerationDoor,
  { item, content, way }: Judged,
  verdict: Verdict,
  person: PersonId,
): Promise<Decision> {
  const { db, now, newId } = scene
  const decision = decisionOf(scene, { item, content, way }, verdict, person)
  await insertDecision(db, decision)
  if (takesAway(decision)) await insertStatements(db, decision.id, content.coAuthors ?? [])
  // Before what follows from it: that may let it wait anew.
  await changeItem(db, item.id, after(scene, item, decision))
  const sight = sightOf(verdict)
  if (sight && !sees(content, sight)) await door.set(scene, content, sight, { actor: 'staff', person })
  if (!sight && verdict.outcome !== 'second_opinion') await door.decide!(scene, content, verdict, person)
  await settleAppeal(scene, decision)
  const params = { decision_id: decision.id, outcome: verdict.outcome, reason: verdict.reason, kind: item.kind }
  const entry = { subject: item.id, action: 'moderation.decided', actor: 'staff', person, public: false, params } as const
  await record(db, entry, now, newId())
  const { subject: subject_id, service, id: content_id } = item
  announce(
    db,
    { name: 'moderation.decided', payload: { ...params, content_id, subject_id, service, way }, actor: person },
    now,
    newId(),
  )
  return decision
}

/** @throws Problem 422 `moderation.reason_needed` for the words of what merely waits: nobody could appeal against such. */
function sightOf({ outcome, words }: Verdict): NewSight | undefined {
  if (outcome === 'hide' && words === heldReason) throw new Problem(422, 'moderation.reason_needed')
  if (outcome === 'hide') return { sight: 'hidden', reason: words! }
  return outcome === 'keep' ? { sight: 'public' } : undefined
}

const sees = ({ sight, hiddenReason }: Content, to: NewSight): boolean =>
  sight === to.sight && (to.sight !== 'hidden' || hiddenReason === to.reason)

function decisionOf(
  { now, newId }: ModerationScene,
  { item, content, way }: Judged,
  verdict: Verdict,
  person: PersonId,
): Decision {
  const { why, held, urgency, waiting, excluded, appealOf, enteredAt, dueAt, scores } = item
  return {
    ...{ id: newId(), itemId: item.id, service: item.service, kind: item.kind, authorId: content.authorId, decidedBy: person },
    ...{ at: now, ...verdict, way, machine: scores.length > 0, waited: waiting ? now.getTime() - enteredAt.getTime() : 0 },
    ...{ excerpt: [content.title, content.text].filter(Boolean).join('\n\n').slice(0, kept), version: content.version },
    before: {
      ...{ why, held, urgency, waiting, excluded, appealOf, sight: content.sight, hiddenReason: content.hiddenReason },
      ...{ enteredAt: enteredAt.toISOString(), dueAt: dueAt.toISOString() },
      words: wordsOf(content),
    },
    ...{ appealOf: way === 'appeal' ? appealOf : null, undoneAt: null },
  }
}

/** What becomes of the item: it waits for nobody any more, or for somebody else. */
function after({ tenant, now }: ModerationScene, item: Item, { outcome, decidedBy }: Decision) {
  if (outcome !== 'second_opinion') return { waiting: false, held: false, claim: null }
  const dueAt = new Date(now.getTime() + settingsOf(tenant).due_hours.second_opinion * 3_600_000)
  const why = item.why === 'appeal' ? ('appeal' as const) : ('second_opinion' as const)
  return { why, claim: null, excluded: [...item.excluded, decidedBy!], dueAt: item.dueAt < dueAt ? item.dueAt : dueAt }
}
