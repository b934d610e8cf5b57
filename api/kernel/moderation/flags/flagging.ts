import { announce } from '../../events/outbox.ts'
import { Problem } from '../../http/problem.ts'
import type { PersonId } from '../../identity/person.ts'
import type { Doors, Kind, ModerationScene, Score } from '../door.ts'
import { holdUnseen } from '../holding.ts'
import { outcomeOn } from '../judged-words.ts'
import { settingsOf, type ModerationSettings } from '../settings.ts'
import { changeItem, findItem, insertItems, type Item } from '../store/items.ts'
import { trustBy } from '../trust/level.ts'
import { recordsOf } from '../trust/store.ts'
import { flagOf, flagsOn, ownFlag, raise, withdraw, type Flag, type OwnFlag } from './store.ts'
import { mustHold, mustReopen, weightOf } from './weighing.ts'

/** What is flagged, by whom, and why. */
export interface Flagging {
  readonly kind: Kind
  readonly id: string
  readonly person: PersonId
  readonly reason: string
  readonly words: string | null
}

/**
 * Notes a reader's flag, and asks for a moderator: urgently and unseen once the flags weigh enough. What a moderator has kept is
 * looked at again only when new flags weigh more than that, and stays shown, as long as it says what it said then. Flagging again changes the words of what nobody has answered.
 *
 * Locks in one order with whoever decides: the content, then its item.
 *
 * @throws Problem 404 when nobody sees it, 403 `moderation.own_content`, 422 `moderation.reason_unknown` {reason}, 409
 *   `moderation.flag_answered` when a moderator has answered this person's flag on these words already.
 */
export async function flag(
  scene: ModerationScene,
  doors: Doors,
  { kind, id, person, reason, words }: Flagging,
): Promise<OwnFlag> {
  const { db, tenant, now, newId } = scene
  const settings = settingsOf(tenant)
  if (!settings.reasons.some(({ code }) => code === reason)) throw new Problem(422, 'moderation.reason_unknown', { reason })
  const door = doors.get(kind)
  const [content] = (await door?.read(scene, [id], true)) ?? []
  if (!door || !content || content.sight === 'hidden') throw new Problem(404, 'http.not_found')
  if (content.authorId === person || content.coAuthors?.includes(person)) throw new Problem(403, 'moderation.own_content')
  const item = await itemOf(scene, kind, content)
  const before = await flagsOn(db, id)
  const own = before.find(({ person_id }) => person_id === person)
  const decided = await outcomeOn(db, content)
  if (own?.outcome && decided) throw new Problem(409, 'moderation.flag_answered', { outcome: own.outcome })
  // Held: others have flagged it a moment before, or triage holds it. To this person it was there.
  const weight = await weightFor(scene, settings, person)
  await raise(db, { item_id: id, person_id: person, reason, words, weight, at: own && !own.outcome ? own.at : now })
  const flags = await flagsOn(db, id)
  const open = flags.filter(({ outcome }) => outcome === null)
  const weights = open.map((one) => one.weight)
  const kept = decided === 'keep'
  if (!kept || mustReopen(weights, settings.flags)) {
    const noticed = item.scores.filter(({ source }) => source !== 'flags')
    await changeItem(db, id, { scores: [...noticed, scoreOf(open, settings)] })
    const suspicion = Math.max(0, ...noticed.map(({ value }) => value))
    const hold = !kept && mustHold(weights, suspicion, settings.flags)
    await holdUnseen(scene, door, content, item, { why: 'flagged', hold })
  }
  const { service, subject } = item
  if (!own || own.outcome)
    announce(
      db,
      { name: 'moderation.flagged', payload: { content_id: id, kind, service, subject_id: subject, reason } },
      now,
      newId(),
    )
  return (await ownFlag(db, id, person))!
}

/** The item of what is flagged, locked; made when nobody has ever looked at it. */
async function itemOf(
  { db, now }: ModerationScene,
  kind: Kind,
  content: { id: string; service: Item['service']; authorId: PersonId | null; subject: { id: string } },
): Promise<Item> {
  const known = await findItem(db, content.id, true)
  if (known) return known
  const { id, service, authorId: author, subject } = content
  const fresh = { why: 'new', held: false, urgency: 'low', waiting: false, enteredAt: now, dueAt: now, level: 1 } as const
  insertItems(db, [{ ...fresh, id, service, kind, subject: subject.id, author }])
  return (await findItem(db, id, true))!
}

async function weightFor({ db, now }: ModerationScene, { trust }: ModerationSettings, person: PersonId): Promise<number> {
  const record = (await recordsOf(db, [person], now)).get(person)!
  const level = record.locked?.level ?? trustBy(record, trust).level
  return weightOf({ level, followed: record.flags_followed, refused: record.flags_refused })
}

/** What flags say, as a score: by reason how often it was named. */
function scoreOf(open: readonly Flag[], { flags: { hold_from } }: ModerationSettings): Score {
  const sum = open.reduce((total, { weight }) => total + weight, 0)
  const counts = Map.groupBy(open, ({ reason }) => reason)
  const reasons = [...counts].map(([reason, of]) => ({ code: 'flagged', detail: `${reason} ${of.length}`, spans: [] }))
  return { source: 'flags', value: Math.min(1, Math.round((sum / hold_from) * 1000) / 1000), reasons: reasons.slice(0, 20) }
}

/**
 * Takes back what nobody has answered. What waits goes on waiting: others may have seen the same. While nobody sees what was flagged the
 * flag stays, and is answered: who makes others' words unseen is told whether that was right, and weighs by it.
 *
 * @throws Problem 409 `moderation.flag_holds` while what was flagged waits unseen.
 */
export async function unflag({ db }: ModerationScene, id: string, person: PersonId): Promise<void> {
  const item = await findItem(db, id, true)
  const own = (await flagOf(db, id, person))?.outcome === null
  if (own && item?.waiting && item.held) throw new Problem(409, 'moderation.flag_holds')
  await withdraw(db, id, person)
}
