import type { Handler, Request } from '../../../kernel/http/handlers.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import { longEnough } from '../../../kernel/texts/index.ts'
import { isCivilDay } from '../answers.ts'
import { move, staffHand, type Hand } from '../moving.ts'
import { inBoth } from '../present.ts'
import type { Named, Report } from '../report.ts'
import { assertContestable, assertTransition, missing } from '../rules.ts'
import { settingsIn } from '../scene.ts'
import { showAdded } from '../showing.ts'
import type { Need, ReasonSetting } from '../settings.ts'
import { insertMessage } from '../store/messages.ts'
import { lockReport, type ReportChange } from '../store/reports.ts'
import { assertVisible, capacities, isAuthor, officeNamed, reasonsFor, type Asking } from './access.ts'
import { attachMedia } from '../attaching.ts'
import { presentOne } from './presenting.ts'

export const transition: Handler<'reports_transitions_create'> = async (request) => {
  const after = await transit(request, request.path.report_id, request.body)
  return { status: 201, body: await presentOne(request, after, 'staff') }
}

/** Takes the report to where a member of the staff wants it, with what they give. @returns the report as it then is. */
export async function transit(request: Asking, id: string, body: Request<'reports_transitions_create'>['body']): Promise<Report> {
  const { db, tenant, now, newId } = request
  const staff = await request.requireStaff('moderator', 'officer')
  const { personId } = staff
  const report = orMissing(await lockReport(db, id))
  const { to } = body
  const row = assertTransition(settingsIn(tenant).life, report.state, to, await capacities(request))
  // What a duplicate repeats is named by its merge.
  if (to === 'duplicate' || report.state === 'duplicate') throw new Problem(409, 'report.merge_needed')
  const reason = reasonNamed(request, to, body.reason)
  const photo = await attachMedia(request, report, body.media ?? [], { person: personId ?? undefined, when: 'later' })
  const day = body.planned_for !== undefined && isCivilDay(body.planned_for)
  const office = body.office === undefined ? undefined : officeNamed(request, body.office)
  assertGiven(request, to, row.needs, { reason: reason !== undefined, photo, office: (office ?? report.office) !== null, day })
  const by = staffHand(staff)
  const change: ReportChange = {
    ...(office && { office: { key: office.key, name: office.name } satisfies Named }),
    ...(day && { plannedFor: body.planned_for }),
    closing: { reason: reason?.code ?? null, label: reason?.label ?? null, note: body.note?.trim() || null },
  }
  const after = await move(request, report, to, by, change, {
    entry: 'moved',
    fact: 'report.moved',
    params: {
      ...(reason && { reason: reason.code, ...inBoth('label', reason.label) }),
      ...(body.note?.trim() && { note: body.note.trim() }),
      ...(day && { planned_for: body.planned_for! }),
      ...(photo && { photo }),
    },
  })
  await showAdded(request, after, body.media ?? [], 'staff')
  if (body.internal_note?.trim()) {
    const note = { id: newId(), reportId: report.id, at: now, author: 'staff', audience: 'staff' } as const
    await insertMessage(db, { ...note, text: body.internal_note.trim(), person: personId })
  }
  return after
}

/** The town's reason of that code for going to that state. @throws Problem 422 `report.reason_needed` {reasons} when it has none. */
function reasonNamed(request: Asking, to: Report['state'], code: string | undefined): ReasonSetting | undefined {
  if (code === undefined) return undefined
  const fitting = reasonsFor(request, to)
  const reason = fitting.find((reason) => reason.code === code)
  if (!reason) throw new Problem(422, 'report.reason_needed', { reasons: fitting.slice(0, 50).map(({ code }) => code) })
  return reason
}

/** Passes when what the table asks for is given. @throws Problem 422 that says what is missing. */
function assertGiven(request: Asking, to: Report['state'], needs: Need, given: Parameters<typeof missing>[1]): void {
  const reasons = () => ({
    reasons: reasonsFor(request, to)
      .slice(0, 50)
      .map(({ code }) => code),
  })
  switch (missing(needs, given)) {
    case 'reason':
      throw new Problem(422, 'report.reason_needed', reasons())
    case 'reason_or_photo':
      throw new Problem(422, 'report.reason_or_photo_needed', reasons())
    case 'office':
      officeNamed(request, undefined)
      break
    case 'day':
      throw new Problem(422, 'report.day_needed')
    case undefined:
  }
}

export const contest: Handler<'reports_contests_create'> = async (request) => {
  const { path, body, headers, db, tenant, now, newId, person } = request
  const token = headers['Report-Token']
  const report = orMissing(await lockReport(db, path.report_id))
  await assertVisible(request, report, token)
  if (!isAuthor(request, report, token)) throw new Problem(403, 'report.author_only')
  const { life } = settingsIn(tenant)
  assertContestable(life, report, now)
  assertTransition(life, report.state, 'reopened', new Set(['author']))
  await attachMedia(request, report, body.media ?? [], { person: person?.id, when: 'later' })
  const text = longEnough(body.text, 3, '/text')
  await insertMessage(db, {
    id: newId(),
    reportId: report.id,
    at: now,
    author: 'author',
    audience: 'public',
    text: text || body.text,
    media: (body.media ?? []).map(({ id }) => id),
    person: person?.id ?? null,
  })
  const by: Hand = { actor: 'author', person: person?.id ?? null }
  const change = { contestCount: report.contestCount + 1 }
  const after = await move(request, report, 'reopened', by, change, {
    entry: 'contested',
    fact: 'report.contested',
    params: { note: text },
  })
  return { status: 201, body: await presentOne(request, after, 'author') }
}
