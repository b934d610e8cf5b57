import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../testing/caller.ts'
import { at, startDebateTown, type DebateTown, type NewDebateSource } from './testing/town.ts'

let town: DebateTown
beforeAll(async () => {
  town = await startDebateTown()
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const read = (id: string, who: Caller = town.api.anonymous) => who.GET('/v1/{tenant}/debates/{debate_id}', { params: at(id) })
const listed = async () => {
  const { data } = await town.api.anonymous.GET('/v1/{tenant}/debates', { params: { path: { tenant: 'bari' } } })
  return data!.items.map(({ id }) => id)
}
const source = (id: string) => town.officer.GET('/v1/{tenant}/debates/{debate_id}/source', { params: at(id) })
async function rewrite(id: string, body: NewDebateSource) {
  const { response } = await source(id)
  const header = { 'If-Match': response.headers.get('etag')! }
  return town.officer.PUT('/v1/{tenant}/debates/{debate_id}/source', { params: { ...at(id), header }, body })
}

test('a draft is for the staff until it is published, then for everybody', async () => {
  const { id, code } = await town.draft()
  expect(code).toMatch(/^DIB-2026-\d{4}$/)
  expect((await read(id)).response.status).toBe(404)
  expect((await read(id, town.officer)).data).toMatchObject({ state: 'draft', open_actions: [] })
  expect(await listed()).not.toContain(id)
  const params = { ...at(id), header: town.api.key() }
  await town.officer.POST('/v1/{tenant}/debates/{debate_id}/transitions', { params, body: { action: 'publish' } })
  expect((await read(id)).data).toMatchObject({ state: 'published', phase: 'inform', languages: ['it'] })
  expect(await listed()).toContain(id)
})

test('whoever is not an officer writes no debate', async () => {
  const body = town.source()
  for (const who of [
    town.api.as(await town.api.citizen()),
    await town.api.staff('moderator'),
    await town.api.staff('officer', 'altamura'),
  ]) {
    const params = { path: { tenant: 'bari' }, header: town.api.key() }
    expect((await who.POST('/v1/{tenant}/debates', { params, body })).error?.code).toBe('staff.role_needed')
  }
})

test('each phase opens its actions and closes the others by itself, to the millisecond', async () => {
  const { id } = await town.published()
  // Whoever is signed in is not answered from memory, which goes by the machine's own clock.
  const now = async () => (await read(id, town.officer)).data!
  town.during('discuss', -1)
  expect(await now()).toMatchObject({ phase: 'inform', open_actions: [] })
  town.during('discuss')
  expect(await now()).toMatchObject({ phase: 'discuss', open_actions: ['comment', 'support', 'state', 'opine'] })
  town.during('propose', -1)
  expect((await now()).phase).toBe('discuss')
  town.during('propose')
  expect((await now()).open_actions).toContain('propose')
  town.during('closed', -1)
  expect(await now()).toMatchObject({ phase: 'outcome', open_actions: [] })
  town.during('closed')
  expect((await now()).phase).toBe('closed')
  town.during('inform')
})

test('a phase that begins is told once', async () => {
  const { id } = await town.published()
  const entries = async () =>
    town.api.database.forTenant((await town.api.operator.town('bari')).id, (db) =>
      db.rows({
        name: 'test_entries',
        text: `select params from audit_entry where tenant_id = $1 and subject_id = $2 and action = 'phase_begun'`,
        values: [db.tenantId, id],
      }),
    )
  town.during('discuss')
  await town.api.settle()
  await town.api.settle()
  expect(town.api.faults).toEqual([])
  expect(await entries()).toEqual([{ params: { phase: 'discuss' } }])
  town.during('inform')
})

test('a published debate moves what comes, not what has begun', async () => {
  const { id } = await town.published()
  town.during('discuss', 1000)
  const later = town.source()
  later.phases[2] = { phase: 'propose', opens_at: new Date(town.api.now().getTime() + 86_400_000).toISOString() }
  expect((await rewrite(id, later)).data?.phases[2]).toEqual(later.phases[2])
  const early = town.source({ phases: town.source().phases.slice(1) })
  expect((await rewrite(id, early)).error).toMatchObject({ code: 'debate.phase_begun', params: { phase: 'inform' } })
  town.during('inform')
})

test('the next phase begins when the officer says so, the debate closes after the last, and then nothing more begins', async () => {
  const { id } = await town.published()
  const advance = () =>
    town.officer.POST('/v1/{tenant}/debates/{debate_id}/transitions', {
      params: { ...at(id), header: town.api.key() },
      body: { action: 'advance' },
    })
  town.during('inform', 5000)
  const begun = (await advance()).data!
  expect(begun.phases[1]).toMatchObject({ phase: 'discuss', opens_at: town.api.now().toISOString() })
  expect(begun).toMatchObject({ phase: 'discuss', closes_at: town.source().closes_at })
  town.during('outcome')
  expect((await advance()).data).toMatchObject({ phase: 'closed', closes_at: town.api.now().toISOString() })
  expect((await advance()).error).toMatchObject({ code: 'debate.transition_impossible', params: { action: 'advance' } })
  town.during('inform')
})

test.each<[string, Partial<NewDebateSource>, string]>([
  ['a goal that there is not', { sdgs: ['11.8'] }, 'debate.sdg_unknown'],
  [
    'a ring that is not closed',
    {
      area: {
        type: 'Polygon',
        coordinates: [
          [
            [16.87, 41.12],
            [16.88, 41.12],
            [16.88, 41.13],
            [16.87, 41.13],
          ],
        ],
      },
    },
    'map.geometry_wrong',
  ],
  ['a latitude beyond the pole', { area: { type: 'Point', coordinates: [16.87, 120] } }, 'map.geometry_wrong'],
  ['a debate that closes before its last phase', { closes_at: '2026-12-01T00:00:00Z' }, 'debate.phases_unsound'],
])('refused: %s', async (_, like, code) => {
  const params = { path: { tenant: 'bari' }, header: town.api.key() }
  const { error } = await town.officer.POST('/v1/{tenant}/debates', { params, body: town.source(like) })
  expect(error?.code).toBe(code)
})

test("the dossier is read in its order, in the reader's language", async () => {
  const { id } = await town.published()
  const put = (item: string, body: object) =>
    town.officer.PUT('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}', {
      params: { path: { ...at(id).path, item_id: item } },
      body: body as never,
    })
  const [known, link, layer] = [v7(), v7(), v7()]
  const collection = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [16.87, 41.12] }, properties: { name: 'Fermata' } }],
  }
  await put(link, { kind: 'link', place: 2, title: { it: 'Il progetto' }, url: 'https://www.comune.example/progetto' })
  await put(known, { kind: 'known', place: 1, title: { it: 'Passano 21.000 auto', en: '21,000 cars pass' } })
  await put(layer, { kind: 'layer', place: 3, title: { it: 'Le fermate' }, layer: collection })
  expect((await put(v7(), { kind: 'link', place: 4, title: { it: 'Senza indirizzo' } })).error).toMatchObject({
    code: 'debate.item_incomplete',
    params: { field: 'url' },
  })
  const english = await town.api.anonymous.GET('/v1/{tenant}/debates/{debate_id}', {
    params: at(id),
    headers: { 'Accept-Language': 'en' },
  })
  expect(english.data!.dossier.map(({ title }) => title)).toEqual(['21,000 cars pass', 'Il progetto', 'Le fermate'])
  const drawn = await town.api.anonymous.GET('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}/layer', {
    params: { path: { ...at(id).path, item_id: layer } },
  })
  expect(drawn.data).toEqual(collection)
  await town.officer.DELETE('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}', {
    params: { path: { ...at(id).path, item_id: link } },
  })
  expect((await read(id)).data!.dossier).toHaveLength(2)
})

test('the outcome says what was said, what was done and why not; a debate that is withdrawn says why', async () => {
  const { id } = await town.published()
  const { response } = await source(id)
  const body = {
    office: 'Ufficio mobilità',
    summary: { it: 'Due proposte su tre sono nel progetto.' },
    points: [
      { said: { it: 'Più alberi.' }, did: { it: 'Sono previsti 120 lecci.' } },
      { said: { it: 'Via le auto.' }, did: { it: 'Restano.' }, why_not: { it: 'Serve al porto.' } },
    ],
  }
  const params = { ...at(id), header: { 'If-Match': response.headers.get('etag')! } }
  await town.officer.PUT('/v1/{tenant}/debates/{debate_id}/outcome', { params, body })
  expect((await read(id)).data!.outcome).toMatchObject({ points: [{ why_not: null }, { why_not: 'Serve al porto.' }] })
  const withdraw = (reason?: string) =>
    town.officer.POST('/v1/{tenant}/debates/{debate_id}/transitions', {
      params: { ...at(id), header: town.api.key() },
      body: { action: 'withdraw', ...(reason && { reason }) },
    })
  expect((await withdraw()).error?.code).toBe('debate.reason_needed')
  await withdraw('Il progetto è stato annullato.')
  expect((await read(id)).data).toMatchObject({
    state: 'withdrawn',
    withdrawn_reason: 'Il progetto è stato annullato.',
    open_actions: [],
  })
  expect(await listed()).not.toContain(id)
})
