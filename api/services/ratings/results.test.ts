import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataOf } from '../../testing/lively-town.ts'
import { startApi, townPage, type TestApi } from '../../testing/start-api.ts'
import type { Caller } from '../../testing/caller.ts'
import { rate, rateAll } from './testing/rating.ts'

let api: TestApi
let officer: Caller
beforeAll(async () => {
  api = await startApi({ start: new Date('2026-10-31T22:30:00Z') })
  officer = await api.staff('officer')
  await rateAll(api, '/pessima', 1, 1, 2, 1, 1)
  await rateAll(api, '/media', 3, 3, 3, 3, 3)
  await rateAll(api, '/poche', 1)
  // In Rome it is November by then.
  api.setNow(new Date('2026-10-31T23:30:00Z'))
  await rate(api, { path: '/pessima', value: 2, answer: 'technical', text: ' =Il modulo non si apre ' })
  await rate(api, { path: '/pessima', value: 5, answer: 'clear', text: 'Ora va' })
  await rate(api, { path: '/buona', value: 5, kind: 'page' })
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
})

const at = { path: { tenant: 'bari' } } as const
const results = async (query: { sort?: 'worst' | 'latest'; limit?: number; cursor?: string }) =>
  dataOf(await officer.GET('/v1/{tenant}/rating-results', { params: { ...at, query } }))
const idOf = async (path: string) => {
  const { items } = await results({ sort: 'latest' })
  return items.find(({ page }) => page === townPage + path)!.id
}
const onPage = (id: string) => ({ params: { path: { tenant: 'bari', page_id: id } } })

test('the staff sees the worst pages first, when enough have rated them, page by page', async () => {
  const first = await results({ limit: 1 })
  const second = await results({ limit: 1, cursor: first.next_cursor! })
  expect([...first.items, ...second.items].map(({ page, mean }) => [page.replace(townPage, ''), mean])).toEqual([
    ['/pessima', 1.86],
    ['/media', 3],
  ])
  expect([second.next_cursor, second.enough_ratings]).toEqual([null, 5])
})

test('the staff sees every page, the lately rated first, page by page', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const { items, next_cursor: next } = await results({ sort: 'latest', limit: 1, cursor })
    seen.push(...items.map(({ page }) => page.replace(townPage, '')))
    cursor = next ?? undefined
  } while (cursor)
  expect(seen).toHaveLength(4)
  expect(new Set(seen.slice(0, 2))).toEqual(new Set(['/buona', '/pessima']))
  expect(new Set(seen.slice(2))).toEqual(new Set(['/media', '/poche']))
})

test('a page has its stars, its answers, and its months in Rome', async () => {
  const result = dataOf(await officer.GET('/v1/{tenant}/rating-results/{page_id}', onPage(await idOf('/pessima'))))
  expect(result.distribution).toEqual([4, 2, 0, 0, 1])
  expect(result.answers.filter(({ ratings }) => ratings)).toEqual([
    { question: 'negative', answer: 'technical', ratings: 1 },
    { question: 'positive', answer: 'clear', ratings: 1 },
  ])
  expect(result.months).toEqual([
    { month: '2026-11', ratings: 2, mean: 3.5 },
    { month: '2026-10', ratings: 5, mean: 1.2 },
  ])
  expect(result.last_rated_at).toBe('2026-10-31T23:30:00.000Z')
})

test('the staff reads what was written, the newest first', async () => {
  const id = await idOf('/pessima')
  const query = { limit: 1 }
  const path = { tenant: 'bari', page_id: id }
  const first = dataOf(await officer.GET('/v1/{tenant}/rating-results/{page_id}/texts', { params: { path, query } }))
  const cursor = first.next_cursor!
  const next = dataOf(
    await officer.GET('/v1/{tenant}/rating-results/{page_id}/texts', { params: { path, query: { ...query, cursor } } }),
  )
  expect([...first.items, ...next.items].map(({ value, answer, text }) => [value, answer, text]).sort()).toEqual([
    [2, 'technical', '=Il modulo non si apre'],
    [5, 'clear', 'Ora va'],
  ])
})

test('nobody else sees results or texts', async () => {
  const id = await idOf('/pessima')
  const citizen = api.as(await api.citizen())
  const elsewhere = await api.staff('officer', 'altamura')
  const ask = async (who: Caller) => [
    (await who.GET('/v1/{tenant}/rating-results', { params: at })).response.status,
    (await who.GET('/v1/{tenant}/rating-results.csv', { params: at, parseAs: 'text' })).response.status,
    (await who.GET('/v1/{tenant}/rating-results/{page_id}', onPage(id))).response.status,
    (await who.GET('/v1/{tenant}/rating-results/{page_id}/texts', onPage(id))).response.status,
  ]
  expect(await ask(api.anonymous)).toEqual([401, 401, 401, 401])
  expect(await ask(citizen)).toEqual([403, 403, 403, 403])
  expect(await ask(elsewhere)).toEqual([403, 403, 403, 403])
  const list = JSON.stringify((await api.anonymous.GET('/v1/{tenant}/ratings', { params: at })).data)
  expect(list).toContain('/pessima')
  expect(list).not.toContain('modulo')
})

test('the table for a spreadsheet has stars and answers of every page, and no text', async () => {
  const table = await officer.GET('/v1/{tenant}/rating-results.csv', { params: at, parseAs: 'text' })
  const lines = (table.data as unknown as string).trim().split('\r\n')
  expect(lines[0]).toBe(
    'page,kind,ratings,mean,stars_1,stars_2,stars_3,stars_4,stars_5,negative_unclear,negative_incomplete,negative_lost,' +
      'negative_technical,negative_other,positive_clear,positive_complete,positive_oriented,positive_smooth,positive_other',
  )
  expect(lines).toHaveLength(5)
  expect(lines).toContain(`${townPage}/pessima,service,7,1.86,4,2,0,0,1,0,0,0,1,0,1,0,0,0,0`)
  expect(table.data).not.toContain('modulo')
})

test('the open data have the published pages by month', async () => {
  const { data } = await api.anonymous.GET('/v1/{tenant}/open-data/{dataset}', {
    params: { path: { tenant: 'bari', dataset: 'ratings.json' } },
  })
  const { items } = data as unknown as { items: unknown[] }
  const expected = [
    { page: `${townPage}/pessima`, kind: 'service', month: '2026-11', ratings: 2, mean: 3.5 },
    { page: `${townPage}/pessima`, kind: 'service', month: '2026-10', ratings: 5, mean: 1.2 },
    { page: `${townPage}/media`, kind: 'service', month: '2026-10', ratings: 5, mean: 3 },
  ]
  expect(items).toHaveLength(expected.length)
  for (const row of expected) expect(items).toContainEqual(row)
})

test('texts are forgotten after the days that the town has set, stars stay', async () => {
  const id = await idOf('/pessima')
  const texts = async () =>
    dataOf(await officer.GET('/v1/{tenant}/rating-results/{page_id}/texts', onPage(id))).items.map(({ text }) => text)
  await api.operator.setSettings('bari', 'ratings', { keep_texts_days: 30, enough_ratings: 5 })
  api.setNow(new Date('2026-11-30T23:29:59Z'))
  await api.app.forget()
  expect(await texts()).toHaveLength(2)
  api.setNow(new Date('2026-11-30T23:30:01Z'))
  await api.app.forget()
  expect(await texts()).toEqual([])
  expect(dataOf(await officer.GET('/v1/{tenant}/rating-results/{page_id}', onPage(id))).ratings).toBe(7)
})
