import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdf, uploaded } from '../../kernel/media/testing/uploads.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { at, startDebateTown, type DebateTown } from './testing/town.ts'

let town: DebateTown
beforeAll(async () => {
  town = await startDebateTown()
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

type Task = 'waiting' | 'draft' | 'running' | 'over'
const desk = async (query: { task?: Task; limit?: number; cursor?: string } = {}) =>
  dataOf(await town.officer.GET('/v1/{tenant}/debate-desk', { params: { path: { tenant: 'bari' }, query } }))
const waitsFor = async (id: string) => (await desk()).items.find((item) => item.id === id)?.waits_for

test('the desk says what waits for the staff, from the instant in which it does', async () => {
  const draft = await town.draft()
  const { id } = await town.published()
  expect(await waitsFor(draft.id)).toEqual([])
  expect(await waitsFor(id)).toEqual([])
  const week = 7 * 86_400_000
  town.during('discuss', -week - 1)
  expect(await waitsFor(id)).toEqual([])
  town.during('discuss', -week)
  expect(await waitsFor(id)).toEqual(['phase_end'])
  town.during('outcome', -1)
  expect(await waitsFor(id)).toEqual(['phase_end'])
  town.during('outcome')
  expect(await waitsFor(id)).toEqual(['outcome'])
  const { response } = await town.officer.GET('/v1/{tenant}/debates/{debate_id}/source', { params: at(id) })
  await town.officer.PUT('/v1/{tenant}/debates/{debate_id}/outcome', {
    params: { ...at(id), header: { 'If-Match': response.headers.get('etag')! } },
    body: { office: 'Ufficio mobilità', summary: { it: 'Due proposte su tre.' }, points: [] },
  })
  expect(await waitsFor(id)).toEqual([])
  town.during('closed')
  expect(await waitsFor(id)).toEqual([])
  expect((await desk({ task: 'over' })).items.map((item) => item.id)).toContain(id)
  town.during('inform')
})

test('the desk counts and lists by kind, page by page, and tells as what one works here', async () => {
  const { tasks: before } = await desk()
  const ids = [(await town.draft()).id, (await town.draft()).id, (await town.published()).id]
  const page = await desk({ task: 'draft', limit: 1 })
  expect(page.tasks).toEqual({ ...before, draft: before.draft + 2, running: before.running + 1 })
  expect(page.roles).toEqual(['officer'])
  const next = await desk({ task: 'draft', limit: 1, cursor: page.next_cursor! })
  expect([...page.items, ...next.items].map(({ id }) => id)).toEqual([ids[1], ids[0]])
  expect((await desk({ task: 'running' })).items[0]?.id).toBe(ids[2])
})

test('the desk is for the staff of its own town', async () => {
  const params = { path: { tenant: 'bari' } }
  for (const who of [town.api.as(await town.api.citizen()), await town.api.staff('officer', 'altamura')])
    expect((await who.GET('/v1/{tenant}/debate-desk', { params })).error?.code).toBe('staff.role_needed')
})

test('the dossier is put into another order at once; a layer is called otherwise without being drawn again', async () => {
  const { id } = await town.draft()
  const path = (item_id: string) => ({ path: { ...at(id).path, item_id } })
  const put = (item: string, body: object) =>
    town.officer.PUT('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}', { params: path(item), body: body as never })
  const geometry = { type: 'Point', coordinates: [16.87, 41.12] }
  const layer = { type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties: {} }] }
  const [first, second, third] = [v7(), v7(), v7()]
  await put(first, { kind: 'known', place: 1, title: { it: 'Passano 21.000 auto' } })
  await put(second, { kind: 'layer', place: 2, title: { it: 'Le fermate' }, layer })
  await put(third, { kind: 'open', place: 3, title: { it: 'Quante corsie restano' } })
  const params = at(id)
  await town.officer.PUT('/v1/{tenant}/debates/{debate_id}/dossier-order', { params, body: { item_ids: [third, first] } })
  const dossier = async () =>
    dataOf(await town.officer.GET('/v1/{tenant}/debates/{debate_id}/source', { params })).dossier.map((item) => item.id)
  expect(await dossier()).toEqual([third, first, second])
  expect((await put(first, { kind: 'layer', place: 2, title: { it: 'Senza disegno' } })).error?.code).toBe(
    'debate.item_incomplete',
  )
  await put(second, { kind: 'layer', place: 3, title: { it: 'Le fermate del tram' } })
  const drawn = (who = town.officer) =>
    who.GET('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}/layer', { params: path(second) })
  expect((await drawn()).data).toEqual(layer)
  expect((await drawn(town.api.anonymous)).response.status).toBe(404)
})

test('a document that another one replaces is public no more, unless it is shown elsewhere in the dossier', async () => {
  const { id } = await town.published()
  const clerk = await town.api.citizen()
  await town.api.operator.giveRole('bari', clerk.id, 'officer', null, town.api.now())
  const [old, other] = await Promise.all(
    [pdf(), pdf('%PDF-1.4')].map(
      async (file) => (await uploaded(town.api, file, { type: 'application/pdf', as: clerk })).media.id,
    ),
  )
  const put = async (item_id: string, media_id: string) => {
    const params = { path: { ...at(id).path, item_id } }
    const body = { kind: 'document' as const, place: 1, title: { it: 'Lo studio' }, media_id }
    dataOf(await town.api.as(clerk).PUT('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}', { params, body }))
  }
  const shown = async (media_id: string) => {
    const params = { path: { tenant: 'bari', media_id } }
    return (await town.api.anonymous.GET('/v1/{tenant}/media/{media_id}', { params })).response.status
  }
  const [first, second] = [v7(), v7()]
  await put(first, old!)
  await put(second, old!)
  await put(first, other!)
  expect([await shown(old!), await shown(other!)]).toEqual([200, 200])
  await put(second, other!)
  expect([await shown(old!), await shown(other!)]).toEqual([404, 200])
})
