import type { components } from '../../../../types/openapi.d.ts'
import { record } from '../../../kernel/audit/index.ts'
import { announce } from '../../../kernel/events/outbox.ts'
import type { Handler, Request } from '../../../kernel/http/handlers.ts'
import { instantOf } from '../../../kernel/http/instant.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import { assertGeometry } from '../../../kernel/map/index.ts'
import { civilDay } from '../../../kernel/participation/civil-day.ts'
import { isSdg } from '../../../kernel/sdg/index.ts'
import type { Debate, DebateSource } from '../debate.ts'
import { presentSource } from '../present.ts'
import { followDates } from '../proposals/taking-supports.ts'
import { advanced, assertPastKept, assertSoundPhases, isPublic, nextPhaseAt, phaseAt } from '../rules.ts'
import { tagsOf, type Scene } from '../scene.ts'
import type { DebatesSettings } from '../settings.ts'
import { changeDebate, findDebate, insertDebate } from '../store/debates.ts'
import { dossierOf } from '../store/dossier.ts'
import { openThreads } from '../threads.ts'
import { debateForOfficer } from './access.ts'

type Body = components['schemas']['NewDebateSource']

/** What the staff wrote, with what the town's settings say where it says nothing. @throws Problem 422 when it makes no sense. */
function sourceOf(body: Body, settings: DebatesSettings, before?: DebateSource): DebateSource {
  const {
    question,
    summary,
    area = null,
    phases,
    closes_at,
    rules = settings.rules,
    sdgs = [],
    counts_from,
    tags = before?.tags ?? [],
  } = body
  const unknown = sdgs.find((code) => !isSdg(code))
  if (unknown) throw new Problem(422, 'debate.sdg_unknown', { sdg: unknown })
  if (area) assertGeometry(area, '/area')
  const source = {
    question,
    summary,
    area,
    phases: phases.map(({ phase, opens_at }) => ({ phase, opensAt: instantOf(opens_at) })),
    closesAt: instantOf(closes_at),
    rules,
    sdgs,
    countsFrom: counts_from ?? settings.counts_from,
    tags,
  }
  const keys = tags.map(({ key }) => key)
  const twice = keys.find((key, place) => keys.indexOf(key) !== place)
  if (twice) throw new Problem(422, 'debate.tag_twice', { tag: twice })
  assertSoundPhases(source)
  return source
}

/** The debate as it is after the change, for the staff. */
async function answer({ db, now }: Pick<Scene, 'db' | 'now'>, id: string) {
  const debate = orMissing(await findDebate(db, id))
  return { body: presentSource(debate, await dossierOf(db, id), now), version: String(debate.version) }
}

export const create: Handler<'debates_create'> = async (request) => {
  const { body, db, tenant, now, newId } = request
  await request.requireRole('officer')
  const id = newId()
  await insertDebate(db, {
    id,
    source: sourceOf(body, request.settings as DebatesSettings),
    year: Number(civilDay(now).slice(0, 4)),
    at: now,
  })
  return { status: 201, headers: { Location: `/v1/${tenant.slug}/debates/${id}` }, ...(await answer(request, id)) }
}

export const replaceSource: Handler<'debates_source_replace'> = async (request) => {
  const { path, body, db, now, tenant } = request
  const { debate, personId } = await debateForOfficer(request, path.debate_id)
  request.assertMatch(String(debate.version))
  const source = sourceOf(body, request.settings as DebatesSettings, debate)
  if (isPublic(debate)) assertPastKept(debate, source, now)
  const after = { ...debate, ...source }
  await changeDebate(db, debate.id, { source, ...(isPublic(debate) && { clock: clockOf(after, now) }) })
  if (isPublic(debate)) {
    await openThreads(request, after)
    await followDates(request, after)
    await tell(request, debate, 'changed', personId)
  }
  request.evict(...tagsOf(tenant, debate.id))
  return { status: 200, ...(await answer(request, debate.id)) }
}

export const transition: Handler<'debates_transitions_create'> = async (request) => {
  const { path, body, db, tenant } = request
  const { action, reason } = body
  const { debate, personId } = await debateForOfficer(request, path.debate_id)
  if (debate.state !== (action === 'publish' ? 'draft' : 'published')) {
    throw new Problem(409, 'debate.transition_impossible', { action, state: debate.state })
  }
  if (action === 'withdraw' && !reason) throw new Problem(422, 'debate.reason_needed')
  if (action === 'publish') await publish(request, debate)
  else if (action === 'advance') await advance(request, debate)
  else await changeDebate(db, debate.id, { state: 'withdrawn', withdrawnReason: reason!, clock: { phase: 'closed', next: null } })
  const after = orMissing(await findDebate(db, debate.id))
  await openThreads(request, after)
  await followDates(request, after)
  await tell(request, debate, done[action], personId)
  request.evict(...tagsOf(tenant, debate.id))
  return { status: 201, ...(await answer(request, debate.id)) }
}

/** What a transition is called once it has been made. */
const done = { publish: 'published', advance: 'advanced', withdraw: 'withdrawn' } as const

async function advance({ db, now }: Scene, debate: Debate): Promise<void> {
  const after = advanced(debate, now)
  await changeDebate(db, debate.id, { source: after, clock: clockOf(after, now) })
}

async function publish(request: Request<'debates_transitions_create'>, debate: Debate): Promise<void> {
  const { db, now, media } = request
  await changeDebate(db, debate.id, { state: 'published', publishedAt: now, clock: clockOf(debate, now) })
  const documents = (await dossierOf(db, debate.id)).flatMap((item) => item.media ?? [])
  await media.publish(db, debate.id, documents)
}

const clockOf = (debate: DebateSource, now: Date) => ({ phase: phaseAt(debate, now), next: nextPhaseAt(debate, now) })

export const replaceOutcome: Handler<'debates_outcome_replace'> = async (request) => {
  const { path, body, db, now, tenant } = request
  const { debate, personId } = await debateForOfficer(request, path.debate_id)
  request.assertMatch(String(debate.version))
  if (!isPublic(debate)) throw new Problem(409, 'debate.not_published')
  await changeDebate(db, debate.id, { outcome: { outcome: body, at: now } })
  await tell(request, debate, 'outcome_written', personId)
  request.evict(...tagsOf(tenant, debate.id))
  return { status: 200, ...(await answer(request, debate.id)) }
}

/** Enters into the timeline what the staff did, and announces it. */
async function tell({ db, now, newId }: Scene, { id, code }: Debate, what: string, person: string): Promise<void> {
  await record(db, { subject: id, action: what, actor: 'staff', person, public: true }, now, newId())
  announce(db, { name: `debate.${what}`, payload: { debate_id: id, code }, actor: person }, now, newId())
}
