import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { petitions } from './index.ts'
import { reasons } from './presets.ts'
import { data, startTown, type PetitionTown } from './testing/town.ts'

let town: PetitionTown
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town?.api.stop())

const at = (id: string) => ({ path: { tenant: 'bari', petition_id: id } })
const queue = (task?: 'review' | 'answer' | 'decided') =>
  town.moderator.GET('/v1/{tenant}/petition-queue', { params: { path: { tenant: 'bari' }, query: { task, limit: 100 } } })
const read = (id: string, who = town.api.anonymous) => who.GET('/v1/{tenant}/petitions/{petition_id}', { params: at(id) })

test('the queue shows the staff what waits, the oldest first', async () => {
  const { api, moderator } = town
  const first = await town.reviewed()
  api.setNow(new Date(api.now().getTime() + 60_000))
  const second = await town.reviewed()
  const waiting = data(await queue('review'))
  expect(waiting.items.map(({ petition }) => petition.id)).toEqual([first.id, second.id])
  expect(waiting.items[0]).toMatchObject({ task: 'review', due_at: null, overdue: false })
  expect(waiting.tasks).toEqual({ review: 2, answer: 0, running: 0, overdue: 0 })
  expect(waiting.reasons.map(({ for: what }) => what)).toEqual(expect.arrayContaining(['reject', 'stop', 'invalidate']))
  const page = { path: { tenant: 'bari' }, query: { task: 'review', limit: 1 } } as const
  const one = data(await moderator.GET('/v1/{tenant}/petition-queue', { params: page }))
  const two = data(
    await moderator.GET('/v1/{tenant}/petition-queue', {
      params: { ...page, query: { ...page.query, cursor: one.next_cursor! } },
    }),
  )
  expect([...one.items, ...two.items].map(({ petition }) => petition.id)).toEqual([first.id, second.id])
  expect(two.next_cursor).toBeNull()
  for (const { id } of [first, second]) data(await town.move(moderator, id, { action: 'publish' }))
})

test('who is not of the staff is not shown the queue', async () => {
  const citizen = town.api.as(await town.api.citizen())
  for (const [who, status] of [
    [citizen, 403],
    [town.api.anonymous, 401],
  ] as const) {
    expect((await who.GET('/v1/{tenant}/petition-queue', { params: { path: { tenant: 'bari' } } })).response.status).toBe(status)
  }
  const elsewhere = await town.api.staff('administrator', 'altamura')
  expect((await elsewhere.GET('/v1/{tenant}/petition-queue', { params: { path: { tenant: 'bari' } } })).response.status).toBe(403)
})

test('a rejection needs a reason of the town; a public one is read by everybody, and can be undone', async () => {
  const { api, moderator } = town
  const { id } = await town.reviewed()
  const rejecting = reasons.filter(({ for: what }) => what === 'reject').map(({ code }) => code)
  const refused = await town.move(moderator, id, { action: 'reject', reason: 'provvedimento-giudice' })
  expect(refused.error).toMatchObject({
    status: 422,
    code: 'petition.reason_needed',
    params: { reasons: rejecting },
  })
  const rejected = data(await town.move(moderator, id, { action: 'reject', reason: 'doppione', note: 'Si veda PET-2026-0001.' }))
  const decision = { reason: 'doppione', label: 'C’è già una petizione con la stessa richiesta', note: 'Si veda PET-2026-0001.' }
  expect(rejected).toMatchObject({ state: 'rejected', decision })
  expect((await read(id)).data).toMatchObject({ state: 'rejected', decision })
  expect(data(await queue('decided')).items.map(({ petition }) => petition.id)).toContain(id)
  const lists = async (state?: 'rejected') =>
    data(
      await api.anonymous.GET('/v1/{tenant}/petitions', { params: { path: { tenant: 'bari' }, query: { state, limit: 100 } } }),
    ).items.map((item) => item.id)
  expect(await lists()).not.toContain(id)
  expect(await lists('rejected')).toContain(id)

  const restored = data(await town.move(moderator, id, { action: 'restore' }))
  expect(restored).toMatchObject({ state: 'in_review', decision: null })
  expect((await read(id)).response.status).toBe(404)
  expect(data(await town.move(moderator, id, { action: 'publish' })).state).toBe('open')
})

test('a petition rejected for a hidden reason is there for its author and the staff only', async () => {
  const { api, author, moderator, officer } = town
  const { id } = await town.reviewed()
  data(await town.move(moderator, id, { action: 'reject', reason: 'offensiva' }))
  const hidden = async () => {
    for (const who of [api.anonymous, api.as(await api.citizen())]) expect((await read(id, who)).response.status).toBe(404)
    const timeline = await api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}/timeline', { params: at(id) })
    expect(timeline.response.status).toBe(404)
    for (const who of [api.as(author), moderator])
      expect((await read(id, who)).data).toMatchObject({ decision: { reason: 'offensiva' } })
  }
  await hidden()
  data(await town.move(officer, id, { action: 'archive' }))
  await hidden()
})

test('each transition is for whom the table says', async () => {
  const { api, author, moderator, officer } = town
  const { id } = await town.reviewed()
  const [mine, stranger] = [api.as(author), api.as(await api.citizen())]
  const code = async (who: typeof mine, action: 'publish' | 'withdraw' | 'stop' | 'submit', reason?: string) => {
    const { error } = await town.move(who, id, { action, reason })
    return (error as { code?: string } | undefined)?.code
  }
  expect(await code(stranger, 'withdraw')).toBe('http.not_found')
  expect(await code(mine, 'publish')).toBe('staff.role_needed')
  expect(await code(officer, 'publish')).toBe('staff.role_needed')
  expect(await code(moderator, 'stop', 'elezioni')).toBe('staff.role_needed')
  expect(await code(moderator, 'withdraw')).toBe('petition.transition_forbidden')
  expect(await code(mine, 'submit')).toBe('petition.transition_impossible')
  const actions = async (who: typeof mine) =>
    data(await who.GET('/v1/{tenant}/petitions/{petition_id}/mine', { params: at(id) })).actions
  expect(await actions(mine)).toEqual(['withdraw'])
  expect(await actions(moderator)).toEqual(['publish', 'reject'])
  expect(await actions(officer)).toEqual(['stop'])
  expect(await actions(await api.staff('administrator'))).toEqual(['publish', 'reject', 'stop'])
  expect(await code(moderator, 'publish')).toBeUndefined()
})

test('an answer that is late is listed as overdue, and recorded once', async () => {
  const { api } = town
  const { id } = await town.open()
  await town.sign(id)
  await api.settle()
  const lists = async (answer: 'awaited' | 'overdue') =>
    data(
      await api.anonymous.GET('/v1/{tenant}/petitions', { params: { path: { tenant: 'bari' }, query: { answer } } }),
    ).items.map((item) => item.id)
  expect(await lists('awaited')).toEqual([id])
  expect(await lists('overdue')).toEqual([])
  await town.later(6)
  await api.settle()
  expect(await lists('awaited')).toEqual([])
  expect(await lists('overdue')).toEqual([id])
  const waiting = data(await queue('answer'))
  expect(waiting.items).toMatchObject([
    { petition: { id, answer_overdue: true }, due_at: '2026-11-28T23:00:00.000Z', overdue: true },
  ])
  expect(waiting.tasks).toMatchObject({ answer: 1, overdue: 1 })
  const timeline = data(await api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}/timeline', { params: at(id) }))
  expect(timeline.items.filter(({ action }) => action === 'answer_overdue')).toHaveLength(1)
})

test('an invalidation is tried first, is public with its reason, and tells each signer', async () => {
  const { api, officer } = town
  const { id } = await town.open()
  const doubtful = await api.citizen({ standing: { bari: ['works_here'] } })
  const receipt = data(await town.sign(id, doubtful)).receipt
  await town.sign(id)
  await api.settle()
  expect((await town.read(id)).thresholds.map(({ reached_at }) => reached_at !== null)).toEqual([true, true])
  const invalidations = '/v1/{tenant}/petitions/{petition_id}/invalidations'
  const note = 'Una verifica ha trovato identità non valide.'
  const body = { filter: { standing: 'works_here' as const }, reason: 'identita-non-valida', note, dry_run: false }
  const post = (more: object, who = officer) =>
    who.POST(invalidations, { params: { ...at(id), header: api.key() }, body: { ...body, ...more } })
  const tried = await post({ dry_run: true })
  expect([tried.response.status, tried.data]).toEqual([200, { signatures: 1, count_before: 3, count_after: 2 }])
  expect((await town.read(id)).signature_count).toBe(3)
  expect((await post({}, town.moderator)).error).toMatchObject({ code: 'staff.role_needed' })
  expect((await post({ reason: 'doppione' })).error).toMatchObject({ status: 422, code: 'petition.reason_needed' })

  const done = await post({ filter: { receipts: [receipt] } })
  expect(done.response.status).toBe(201)
  expect(done.data).toMatchObject({
    signatures: 1,
    count_before: 3,
    count_after: 2,
    note,
    label: 'L’identità usata per firmare non era valida',
  })
  await api.settle()
  const after = await town.read(id)
  expect(after.signature_count).toBe(2)
  // The third signature had reached the threshold of three; the one of two stands.
  expect(after.thresholds.map(({ reached_at }) => reached_at !== null)).toEqual([true, false])
  expect(data(await api.anonymous.GET(invalidations, { params: at(id) })).items).toEqual([done.data])
  const own = data(await api.as(doubtful).GET('/v1/{tenant}/petitions/{petition_id}/mine', { params: at(id) }))
  expect(own).toMatchObject({ signature: null, invalidated: 'L’identità usata per firmare non era valida' })
  expect((await town.sign(id, doubtful)).error).toMatchObject({ status: 409, code: 'participation.invalidated' })
  const nothing = await post({})
  expect([nothing.response.status, nothing.data]).toEqual([200, { signatures: 0, count_before: 2, count_after: 2 }])
  const timeline = data(await api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}/timeline', { params: at(id) }))
  expect(
    timeline.items
      .filter(({ action }) => ['invalidated', 'threshold_lost'].includes(action))
      .map(({ params }) => params['label'] ?? params['key'])
      .sort(),
  ).toEqual(['tre', 'L’identità usata per firmare non era valida'].sort())
})

test('a fact that is heard again, or too late, reaches nothing that does not stand', async () => {
  const { api, officer } = town
  const { id } = await town.open()
  const receipts = [data(await town.sign(id)).receipt]
  await town.sign(id)
  await api.settle()
  const body = { filter: { receipts }, reason: 'firma-non-propria', note: 'Qualcuno ha firmato per altri.', dry_run: false }
  data(
    await officer.POST('/v1/{tenant}/petitions/{petition_id}/invalidations', { params: { ...at(id), header: api.key() }, body }),
  )
  await api.settle()
  const before = await town.read(id)
  expect(before.thresholds.map(({ reached_at }) => reached_at !== null)).toEqual([true, false])
  const tenant = await api.operator.town('bari')
  const payload = { subject_id: id, service: 'petitions', kind: 'signature', acts: [], count: 3 }
  const { participation, media } = api.app
  const occasion = { tenant, now: api.now(), newId: () => v7(), participation, media, evict: () => {} }
  const fact = { id: v7(), name: 'act.counted', at: api.now(), payload }
  await api.database.forTenant(tenant.id, (db) => petitions.hears!['act.counted']!(db, fact, occasion))
  expect((await town.read(id, town.moderator)).thresholds).toEqual(before.thresholds)
})

test('the clerk gets the signatures; names only where the type hands them over, formulas never', async () => {
  const { api, officer } = town
  const [secret, identified] = [await town.open(), await town.open({ type: 'nominale' })]
  const eve = await api.citizen({ givenName: '=cmd|calc', familyName: 'Rossi, "Eva"' })
  for (const { id } of [secret, identified]) await town.sign(id, eve)
  const csv = async (id: string) => {
    const answer = await officer.GET('/v1/{tenant}/petitions/{petition_id}/signatures.csv', { params: at(id), parseAs: 'text' })
    expect(answer.response.headers.get('content-type')).toContain('text/csv')
    return String(answer.data).trimEnd().split('\r\n')
  }
  const anonymous = await csv(secret.id)
  expect(anonymous[0]).toBe('receipt,signed_on,assurance,standing')
  expect(anonymous).toHaveLength(3)
  expect(anonymous.join()).not.toContain('Rossi')
  const named = await csv(identified.id)
  expect(named[0]).toBe('receipt,signed_on,assurance,standing,given_name,family_name')
  expect(named[1]).toMatch(
    new RegExp(`^${identified.code}-.{4}-.{4},\\d{4}-\\d\\d-\\d\\d,substantial,resident,'=cmd\\|calc,"Rossi, ""Eva"""$`),
  )
  const citizen = api.as(await api.citizen())
  const refused = await citizen.GET('/v1/{tenant}/petitions/{petition_id}/signatures.csv', {
    params: at(identified.id),
    parseAs: 'text',
  })
  expect(refused.response.status).toBe(403)
  const seen = async (who: typeof citizen) =>
    data(await who.GET('/v1/{tenant}/petitions/{petition_id}/timeline', { params: at(identified.id) })).items.map(
      ({ action }) => action,
    )
  expect(await seen(officer)).toContain('exported')
  expect(await seen(api.anonymous)).not.toContain('exported')
})

test('the clerk gets as many signatures as there are, written while they are sent, each once', async () => {
  const { api, officer } = town
  const [{ id }, tenant] = [await town.open(), await api.operator.town('bari')]
  const like = { assurance: 'substantial', standing: {}, scopes: new Set<string>(), age: 40, boundTo: undefined } as const
  const act = { subject: id, kind: 'signature', identified: false, standing: null, publicName: null, reason: null } as const
  const { participation } = api.app
  await Promise.all(
    Array.from({ length: 2500 }, () => participation.act(tenant, { ...act, person: { ...like, id: v7() } as never }, api.now())),
  )
  const answer = await officer.GET('/v1/{tenant}/petitions/{petition_id}/signatures.csv', { params: at(id), parseAs: 'text' })
  expect([answer.response.status, answer.response.headers.get('content-length')]).toEqual([200, null])
  const receipts = String(answer.data).trimEnd().split('\r\n').slice(1)
  expect(receipts).toHaveLength(2501)
  expect(new Set(receipts).size).toBe(2501)
  const entries = data(await officer.GET('/v1/{tenant}/petitions/{petition_id}/timeline', { params: at(id) })).items
  expect(entries.find(({ action }) => action === 'exported')?.params).toEqual({ signatures: 2501 })
})

test('nothing of this was a fault', () => {
  expect(town.api.faults).toEqual([])
})
