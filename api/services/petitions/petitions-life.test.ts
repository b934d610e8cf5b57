import { afterAll, beforeAll, expect, test } from 'vitest'
import { data, startTown, type PetitionTown } from './testing/town.ts'

let town: PetitionTown
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town?.api.stop())

const at = (id: string) => ({ path: { tenant: 'bari', petition_id: id } })

test('goes from the draft to the archive', async () => {
  const { api, author, moderator, officer } = town
  const draft = await town.draft()
  expect(draft).toMatchObject({
    state: 'draft',
    author_name: 'Lucia Romano',
    signature_count: 0,
  })

  expect(draft.code).toMatch(/^PET-2026-\d{4}$/)

  const submitted = data(await town.move(api.as(author), draft.id, { action: 'submit' }))
  expect(submitted).toMatchObject({ state: 'collecting_sponsors', sponsors: 0, sponsors_needed: 1 })

  const token = await town.token(draft.id)
  const sponsor = api.as(await api.citizen())
  const sponsored = await sponsor.POST('/v1/{tenant}/petitions/{petition_id}/sponsors', {
    params: at(draft.id),
    body: { token, consent: true },
  })
  expect(sponsored.response.status).toBe(201)
  expect(sponsored.data).toEqual({ sponsors: 1, sponsors_needed: 1, state: 'in_review' })

  const open = data(await town.move(moderator, draft.id, { action: 'publish' }))
  // Ten civil days after 23 November, to the end of 3 December in Rome. The sponsor's signature is the first.
  expect(open).toMatchObject({ state: 'open', closes_at: '2026-12-03T23:00:00.000Z', signature_count: 1 })

  expect((await town.sign(draft.id)).data).toMatchObject({ signature_count: 2 })
  await api.settle()
  const reached = await town.read(draft.id)
  expect(reached.thresholds[0]).toMatchObject({
    key: 'due',
    reached_at: api.now().toISOString(),
    answer_due_at: '2026-11-28T23:00:00.000Z',
  })
  expect(reached).toMatchObject({ answer_due_at: '2026-11-28T23:00:00.000Z', answer_overdue: false })

  await town.later(11)
  expect(await town.read(draft.id)).toMatchObject({ state: 'closed', answer_overdue: true })
  expect((await town.sign(draft.id)).error).toMatchObject({
    code: 'petition.closed',
    params: { closes_at: '2026-12-03T23:00:00.000Z' },
  })
  expect((await town.move(officer, draft.id, { action: 'archive' })).error).toMatchObject({
    code: 'petition.transition_impossible',
  })

  const answer = { office: 'Ufficio mobilità', text: { it: 'La pista si farà.', en: 'The lane will be built.' } }
  const answered = await officer.POST('/v1/{tenant}/petitions/{petition_id}/answers', {
    params: { ...at(draft.id), header: api.key() },
    body: answer,
  })
  expect(answered.data).toMatchObject({
    state: 'answered',
    answer: { office: 'Ufficio mobilità', text: 'La pista si farà.' },
    answer_overdue: false,
  })
  const twice = await officer.POST('/v1/{tenant}/petitions/{petition_id}/answers', {
    params: { ...at(draft.id), header: api.key() },
    body: answer,
  })
  expect(twice.error).toMatchObject({ code: 'petition.already_answered' })

  expect(data(await town.move(officer, draft.id, { action: 'archive' })).state).toBe('archived')
  const { data: timeline } = await api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}/timeline', { params: at(draft.id) })
  expect(timeline!.items.map(({ action }) => action).sort()).toEqual(
    ['submit', 'sponsors_found', 'publish', 'threshold_reached', 'closed', 'answer_overdue', 'answered', 'archive'].sort(),
  )
  expect(timeline!.items.find(({ action }) => action === 'answered')).toMatchObject({
    actor: 'staff',
    params: { office: 'Ufficio mobilità' },
  })
  expect(timeline!.items.find(({ action }) => action === 'threshold_reached')).toMatchObject({
    params: { consequence: "Risponde l'ufficio", signatures: 2 },
  })
  expect(api.faults).toEqual([])
})

test('a petition that is answered while open goes on, and is answered when it closes', async () => {
  const { api, officer } = town
  const { id } = await town.open()
  const body = { office: 'Giunta', text: { it: 'Siamo già al lavoro.' } }
  const answered = await officer.POST('/v1/{tenant}/petitions/{petition_id}/answers', {
    params: { ...at(id), header: api.key() },
    body,
  })
  expect(answered.data).toMatchObject({ state: 'open', answer: { office: 'Giunta' } })
  expect((await town.sign(id)).response.status).toBe(201)
  await town.later(11)
  expect((await town.read(id)).state).toBe('answered')
})

test('is closed on time even when nothing has recorded it yet', async () => {
  const { api } = town
  const { id, closes_at } = await town.open()
  api.setNow(new Date(Date.parse(closes_at!) - 1))
  const signer = await api.citizen()
  expect((await town.sign(id, signer)).response.status).toBe(201)
  api.setNow(new Date(closes_at!))
  expect((await town.read(id, town.moderator)).state).toBe('closed')
  expect((await town.sign(id)).error).toMatchObject({ code: 'petition.closed' })
  const withdrawn = await api.as(signer).DELETE('/v1/{tenant}/petitions/{petition_id}/signatures/mine', { params: at(id) })
  expect(withdrawn.error).toMatchObject({ status: 409, code: 'participation.closed' })
  expect((await town.move(api.as(town.author), id, { action: 'withdraw' })).error).toMatchObject({
    code: 'petition.transition_impossible',
  })
  const open = await api.anonymous.GET('/v1/{tenant}/petitions', {
    params: { path: { tenant: 'bari' }, query: { state: 'open', limit: 100 } },
  })
  expect(open.data!.items.map((item) => item.id)).not.toContain(id)
})

test('a draft is its author’s alone, who changes it and throws it away', async () => {
  const { api, author, moderator } = town
  const { id } = await town.draft()
  const mine = api.as(author)
  const stranger = api.as(await api.citizen())
  for (const who of [api.anonymous, stranger, moderator]) {
    const read = await who.GET('/v1/{tenant}/petitions/{petition_id}', { params: at(id) })
    expect(read.error).toMatchObject({ status: 404, code: 'http.not_found' })
  }
  const read = await mine.GET('/v1/{tenant}/petitions/{petition_id}', { params: at(id) })
  const etag = read.response.headers.get('etag')!
  const change = {
    params: { ...at(id), header: { 'If-Match': etag } },
    body: { title: 'Un parco in via Esempio', public_name: false },
  }
  const changed = await mine.PATCH('/v1/{tenant}/petitions/{petition_id}', change)
  expect(changed.data).toMatchObject({ title: 'Un parco in via Esempio', ask: read.data!.ask, author_name: null })
  expect((await mine.PATCH('/v1/{tenant}/petitions/{petition_id}', change)).error).toMatchObject({ status: 412 })
  const { data: own } = await mine.GET('/v1/{tenant}/own-petitions', {
    params: { path: { tenant: 'bari' }, query: { limit: 100 } },
  })
  expect(own!.items.map((item) => item.id)).toContain(id)
  expect((await mine.DELETE('/v1/{tenant}/petitions/{petition_id}', { params: at(id) })).response.status).toBe(204)
  expect((await mine.GET('/v1/{tenant}/petitions/{petition_id}', { params: at(id) })).response.status).toBe(404)
})

test('what was submitted is no longer changed', async () => {
  const { api, author } = town
  const { id } = await town.submitted()
  const mine = api.as(author)
  const read = await mine.GET('/v1/{tenant}/petitions/{petition_id}', { params: at(id) })
  const header = { 'If-Match': read.response.headers.get('etag')! }
  const changed = await mine.PATCH('/v1/{tenant}/petitions/{petition_id}', {
    params: { ...at(id), header },
    body: { title: 'Un altro titolo' },
  })
  expect(changed.error).toMatchObject({ status: 409, code: 'petition.not_a_draft' })
  const removed = await mine.DELETE('/v1/{tenant}/petitions/{petition_id}', { params: at(id) })
  expect(removed.error).toMatchObject({ code: 'petition.not_a_draft' })
})

test('the rules of the day of submission hold, whatever the town sets later', async () => {
  const { api } = town
  const before = await town.open()
  const { types, reasons } = await import('./presets.ts')
  const stricter = {
    ...types[0]!,
    key: 'rapida',
    sponsors: 1,
    window_days: 10,
    thresholds: [{ key: 'mille', signatures: 1000, consequence: { it: 'Mille' } }],
  }
  await api.operator.setSettings('bari', 'petitions', { types: [...types, stricter], reasons: [...reasons] })
  expect((await town.read(before.id)).thresholds.map(({ key }) => key)).toEqual(['due', 'tre'])
})

test('what its author withdrew is asked for by its state, once it was published', async () => {
  const { api, author } = town
  const [published, submitted] = [await town.open(), await town.submitted()]
  for (const { id } of [published, submitted]) data(await town.move(api.as(author), id, { action: 'withdraw' }))
  const ids = async (query: { state?: 'withdrawn' }) =>
    data(
      await api.anonymous.GET('/v1/{tenant}/petitions', {
        params: { path: { tenant: 'bari' }, query: { ...query, limit: 100 } },
      }),
    ).items.map(({ id }) => id)
  expect(await ids({ state: 'withdrawn' })).toEqual([published.id])
  expect(await ids({})).not.toContain(published.id)
})

test('goals of the Agenda 2030 are named by the author in the draft and by the staff at any time, and are open data', async () => {
  const { api, author, moderator } = town
  const body = {
    type: 'petizione',
    title: 'Alberi in piazza',
    ask: 'Chiediamo venti alberi in piazza.',
    public_name: false,
    sdgs: ['11.8'],
  }
  const create = () =>
    api.as(author).POST('/v1/{tenant}/petitions', { params: { path: { tenant: 'bari' }, header: api.key() }, body })
  expect((await create()).error).toMatchObject({ code: 'petition.sdg_unknown', params: { sdg: '11.8' } })
  body.sdgs = ['11.7']
  expect(data(await create()).sdgs).toEqual(['11.7'])
  const { id } = await town.open()
  const name = (who: typeof moderator) =>
    who.PUT('/v1/{tenant}/petitions/{petition_id}/sdgs', { params: at(id), body: { sdgs: ['13', '15.1'] } })
  expect((await name(api.as(author))).response.status).toBe(403)
  expect(data(await name(moderator)).sdgs).toEqual(['13', '15.1'])
  expect((await town.read(id)).sdgs).toEqual(['13', '15.1'])
  const answer = await fetch(`${api.origin}/v1/bari/open-data/petitions.csv`)
  expect(await answer.text()).toContain('13 15.1')
})
