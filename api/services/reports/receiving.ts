import { orMissing } from '../../kernel/http/problem.ts'
import { admit, enter, heldReason } from '../../kernel/moderation/index.ts'
import type { Person } from '../../kernel/identity/person.ts'
import { civilDay } from '../../kernel/participation/civil-day.ts'
import type { Language } from '../../kernel/tenancy/tenant.ts'
import { assertAnswers } from './answers.ts'
import { attachMedia, type Upload } from './attaching.ts'
import type { Capture } from './capturing.ts'
import { tell, tellShown, type Hand } from './moving.ts'
import { areaAt, assertInside, promiseFor, type TownAt } from './placing.ts'
import type { AnswerValue, Channel, Report, Visibility } from './report.ts'
import { isPublic, phaseOf, setClock } from './rules.ts'
import { routeFor } from './routing.ts'
import { settingsIn, type Scene } from './scene.ts'
import { sendWhereRouted } from './sending/sending.ts'
import { keepOnMap, keepPhotosShown } from './showing.ts'
import type { CategorySetting } from './settings.ts'
import { follow } from './store/following.ts'
import { findReport, insertReport, nextCode } from './store/reports.ts'
import { indexTerms } from './store/searching.ts'
import { hashOf, makeToken } from './tokens.ts'

/** Reports are supported and followed for as long as they exist. */
const unlimited = new Date('9999-12-31T00:00:00Z')
/** How much later than its arrival a report may say that it was written down: clocks of phones are off. */
const clockOffMs = 5 * 60_000

/** What is reported, as it came by whichever channel: it fits the contract; whether the town takes it is still to be seen. */
export interface Words {
  readonly category: CategorySetting
  /** Longitude and latitude, degrees, WGS 84. */
  readonly position: readonly [number, number]
  /** Metres; null when unknown. */
  readonly accuracy: number | null
  readonly address: string
  readonly title: string
  readonly description: string
  readonly language: Language
  /** By the keys of the category's questions. */
  readonly answers: Readonly<Record<string, AnswerValue>>
  readonly media: readonly Upload[]
  /** The category's own when missing. */
  readonly visibility?: Visibility | undefined
  /** Whose report it is; undefined: whoever holds the token that is returned. Whether the category lets them is decided before. */
  readonly author: Pick<Person, 'id' | 'assurance'> | undefined
  /** Shown to everybody. */
  readonly authorName: string | null
  readonly channel: Channel
  /** When it was written down, as the phone says. */
  readonly capturedAt: Date | null
  /** By what it is known when it comes again (`receivedBefore`). */
  readonly capture?: Capture
}

/** What the reception needs beside the words. */
export interface Reception extends Scene {
  /** Of whoever sends: the emergency text of a question is told in it. */
  readonly language: Language
  readonly townAt: TownAt
}

/**
 * Receives a report in the transaction of the scene, by whichever channel it comes: looks at place and answers, finds area, office
 * and promise, stores it with its photos and documents, opens it for support, tells the timeline and whoever hears of it, and lets it
 * wait to be sent where the town's rules say.
 *
 * @returns the report, and the token of whoever is not signed in, told this once.
 * @throws Problem 422 `report.outside_territory`, `report.answer_missing`, `report.answer_wrong`, `report.emergency`, and what
 *   attaching uploads refuses.
 */
export async function receive(scene: Reception, words: Words): Promise<{ report: Report; token: string | null }> {
  const { db, tenant, now, newId, participation } = scene
  const { category, position, author } = words
  const settings = settingsIn(tenant)
  await assertInside(scene, position)
  const answers = assertAnswers(category, words.answers, scene.language)
  const visibility = words.visibility ?? category.visibility
  const token = author ? null : makeToken()
  const id = newId()
  const code = await nextCode(db, Number(civilDay(now).slice(0, 4)))
  const area = areaAt(settings, position)
  const matter = { category: category.key, area: area?.key ?? null, position, visibility }
  const phase = phaseOf(settings.life, 'received')
  const contribution = { id, service: 'reports', kind: 'report', subject: id, author: author?.id ?? null } as const
  const text = `${words.title}\n\n${words.description}`
  const [admission] = visibility === 'public' ? await admit(scene, [{ ...contribution, text, language: words.language }]) : []
  const hiddenReason = admission?.held ? heldReason : null
  const report = {
    id,
    code,
    category: { key: category.key, name: category.name },
    state: 'received',
    phase,
    visibility,
    isPublic: isPublic({ visibility, state: 'received', hiddenReason }, { publish: settings.publish, was: false }),
    priority: 'normal',
    hiddenReason,
    authorId: author?.id ?? null,
    authorName: words.authorName,
    assurance: author?.assurance ?? 'none',
    tokenHash: token === null ? null : hashOf(token),
    language: words.language,
    title: words.title.trim(),
    description: words.description,
    position,
    accuracy: words.accuracy,
    address: words.address,
    area,
    answers,
    channel: words.channel,
    capturedAt: credible(words.capturedAt, now),
    createdAt: now,
    office: routeFor(settings, matter, now).office,
    promisedHours: promiseFor(category, 'normal', area?.key),
    clock: setClock({ ranMs: 0, since: null }, phase, now),
    captureKey: words.capture?.key ?? null,
    captureContent: words.capture?.content ?? null,
  } as const
  await insertReport(db, report)
  if (admission) enter(db, tenant, [admission], now)
  indexTerms(db, report)
  await attachMedia(scene, report, words.media, { person: author?.id, when: 'first' })
  await participation.open(db, { id, service: 'reports', code, title: report.title, identified: true }, 'support', unlimited)
  if (author) await follow(db, id, author.id, now)
  const stored = orMissing(await findReport(db, id))
  const by: Hand = { actor: 'author', person: author?.id ?? null }
  await keepOnMap(db, undefined, stored)
  await keepPhotosShown(scene, undefined, stored, 'author')
  await tell(scene, stored, by, { entry: 'moved', fact: 'report.received', params: { state: 'received' } })
  tellShown(scene, stored)
  await sendWhereRouted(scene, stored)
  return { report: stored, token }
}

/** The arrival when the phone's clock is ahead. */
function credible(capturedAt: Date | null, now: Date): Date | null {
  return capturedAt !== null && capturedAt.getTime() > now.getTime() + clockOffMs ? now : capturedAt
}
