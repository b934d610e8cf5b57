import { randomBytes } from 'node:crypto'
import type { Handler } from '../../../kernel/http/handlers.ts'
import { instantOf } from '../../../kernel/http/instant.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import { requirePerson } from '../../../kernel/identity/person.ts'
import { civilDay } from '../../../kernel/participation/civil-day.ts'
import { assertAnswers } from '../answers.ts'
import { areaAt, promiseFor } from '../placing.ts'
import { presentOne } from './presenting.ts'
import { tell, type Hand } from '../moving.ts'
import type { Channel } from '../report.ts'
import { isPublic, phaseOf, setClock } from '../rules.ts'
import { settingsIn } from '../scene.ts'
import { follow } from '../store/following.ts'
import { findReport, insertReport, nextCode } from '../store/reports.ts'
import { indexTerms } from '../store/searching.ts'
import { attachMedia } from './media.ts'
import { categoryNamed, hashOf, type Asking } from './access.ts'
import { assertInside } from './territory.ts'

/** Reports are supported and followed for as long as they exist. */
const unlimited = new Date('9999-12-31T00:00:00Z')
/** How much later than its arrival a report may say that it was written down: clocks of phones are off. */
const clockOffMs = 5 * 60_000

export const create: Handler<'reports_create'> = async (request) => {
  const { body, tenant, db, now, newId, person, participation } = request
  const settings = settingsIn(tenant)
  const category = categoryNamed(request, body.category)
  const author = category.assurance === 'none' ? person : requirePerson(person, { assurance: category.assurance }, tenant.slug)
  const channel = await assertChannel(request, body.channel ?? 'web')
  const position = body.position.coordinates as [number, number]
  await assertInside(request, position)
  const answers = assertAnswers(category, body.answers ?? {}, request.language)
  const { title, description = '', address = '', language = 'it', visibility = category.visibility } = body
  const named = body.public_name === true && author !== undefined
  const authorName = named ? nameShown(await request.personName()) : null
  const token = author ? null : randomBytes(24).toString('base64url')
  const id = newId()
  const code = await nextCode(db, Number(civilDay(now).slice(0, 4)))
  const area = areaAt(settings, position)
  const office = settings.offices.find(({ key }) => key === category.office)
  const phase = phaseOf(settings.life, 'received')
  const report = {
    id,
    code,
    category: { key: category.key, name: category.name },
    state: 'received',
    phase,
    visibility,
    isPublic: isPublic({ visibility, state: 'received' }, { publish: settings.publish, was: false }),
    priority: 'normal',
    authorId: author?.id ?? null,
    authorName,
    assurance: author?.assurance ?? 'none',
    tokenHash: token === null ? null : hashOf(token),
    language,
    title: title.trim(),
    description,
    position,
    accuracy: body.accuracy ?? null,
    address,
    area,
    answers,
    channel,
    capturedAt: capturedAt(body.captured_at, now),
    createdAt: now,
    office: office ? { key: office.key, name: office.name } : null,
    promisedHours: promiseFor(category, 'normal', area?.key),
    clock: setClock({ ranMs: 0, since: null }, phase, now),
  } as const
  await insertReport(db, report)
  indexTerms(db, report)
  await attachMedia(request, id, body.media ?? [])
  await participation.open(db, { id, service: 'reports', code, title: report.title, identified: true }, 'support', unlimited)
  if (author) await follow(db, id, author.id, now)
  const stored = orMissing(await findReport(db, id))
  const by: Hand = { actor: 'author', person: author?.id ?? null }
  await tell(request, stored, by, { entry: 'moved', fact: 'report.received', params: { state: 'received' } })
  return {
    status: 201,
    headers: { Location: `/v1/${tenant.slug}/reports/${id}` },
    body: { report: await presentOne(request, stored, true), token },
  }
}

/** Passes for channels that are open to everybody; the others are the staff's. @throws Problem 403 `report.channel_forbidden`. */
async function assertChannel(request: Asking, channel: Channel): Promise<Channel> {
  if (channel === 'web' || channel === 'app') return channel
  if ((await request.roles()).length === 0) throw new Problem(403, 'report.channel_forbidden', { channel })
  return channel
}

/** When it was written down, as the phone says; the arrival when the phone's clock is ahead. */
function capturedAt(text: string | undefined, now: Date): Date | null {
  if (text === undefined) return null
  const at = instantOf(text)
  return at.getTime() > now.getTime() + clockOffMs ? now : at
}

/** The name as everybody sees it, when the person chose so. */
function nameShown({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`.trim().slice(0, 200)
}
