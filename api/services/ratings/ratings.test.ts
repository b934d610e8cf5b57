import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../kernel/db/index.ts'
import { startApi, townPage, type TestApi } from '../../testing/start-api.ts'
import { rate, rateAll } from './testing/rating.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
})

const published = async (tenant = 'bari') => {
  const { data } = await api.anonymous.GET('/v1/{tenant}/ratings', { params: { path: { tenant }, query: { limit: 100 } } })
  return Object.fromEntries(data!.items.map(({ page, ratings, mean }) => [page.replace(townPage, ''), { ratings, mean }]))
}

test('a rating is counted without an account, and the page is known by its path alone', async () => {
  const { data, response } = await rate(api, { path: '/servizi/anagrafe/index.html?utente=42#modulo', value: 5, answer: 'clear' })
  expect(response.status).toBe(201)
  expect(data).toEqual({ page: `${townPage}/servizi/anagrafe`, kind: 'service', value: 5 })
})

test('one opening of a page counts once, however often it is sent', async () => {
  const key = api.key()
  const first = await rate(api, { path: '/una-volta', value: 1, text: 'Non trovo il modulo' }, { key })
  const again = await rate(api, { path: '/una-volta', value: 1, text: 'Non trovo il modulo' }, { key })
  expect([first.response.status, again.response.status]).toEqual([201, 201])
  expect(again.data).toEqual(first.data)
  const other = await rate(api, { path: '/una-volta', value: 5 }, { key })
  expect(other.error?.code).toBe('http.idempotency_mismatch')
  await rateAll(api, '/una-volta', 2, 2, 2, 2)
  expect((await published())['/una-volta']).toEqual({ ratings: 5, mean: 1.8 })
})

test('ratings that arrive at once are all counted', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, place) => rate(api, { path: '/folla', value: 1 + (place % 3), kind: 'page' })))
  expect((await published())['/folla']).toEqual({ ratings: 40, mean: 1.98 })
})

test('a page is published from as many ratings as the town finds enough', async () => {
  await rateAll(api, '/poche', 1, 1, 1, 1)
  expect((await published())['/poche']).toBeUndefined()
  await rateAll(api, '/poche', 1)
  expect((await published())['/poche']).toEqual({ ratings: 5, mean: 1 })
})

test('page and service of one address are rated apart, and so are the towns', async () => {
  await rateAll(api, '/doppia', 5, 5, 5, 5, 5)
  await Promise.all([1, 2, 3, 4, 5].map(() => rate(api, { path: '/doppia', kind: 'page', value: 1 })))
  const { data } = await api.anonymous.GET('/v1/{tenant}/ratings', {
    params: { path: { tenant: 'bari' }, query: { limit: 100 } },
  })
  const both = data!.items.filter(({ page }) => page.endsWith('/doppia'))
  expect(both.map(({ kind, mean }) => `${kind} ${mean}`).sort()).toEqual(['page 1', 'service 5'])
  expect(await published('altamura')).toEqual({})
})

test.each([
  ['a site that the town has not allowed', 'https://altrove.example'],
  ['the API itself', 'self'],
])('a page of %s is not rated', async (_, origin) => {
  const { error, response } = await rate(api, {}, { origin: origin === 'self' ? api.origin : origin })
  expect([response.status, error?.code]).toEqual([403, 'tenant.origin_not_allowed'])
})

test('whoever does not say from which site is refused', async () => {
  const answer = await fetch(`${api.origin}/v1/bari/ratings`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...api.key() },
    body: JSON.stringify({ path: '/x', kind: 'page', value: 3 }),
  })
  expect(answer.status).toBe(400)
})

test.each([
  ['no star', { value: 0 }],
  ['six stars', { value: 6 }],
  ['half a star', { value: 2.5 }],
  ['an answer to the other question', { value: 2, answer: 'clear' }],
  ['a text of 201 characters', { text: 'è'.repeat(201) }],
  ['no path', { path: 'servizi' }],
  ['a path of 501 characters', { path: `/${'a'.repeat(500)}` }],
])('%s is refused', async (_, wrong) => {
  const { error, response } = await rate(api, wrong as never)
  expect([response.status, error?.code]).toEqual([400, 'http.invalid_request'])
})

test('a text of 200 characters is taken, an empty one is none', async () => {
  expect((await rate(api, { path: '/lunga', text: '😀'.repeat(200) })).response.status).toBe(201)
  expect((await rate(api, { path: '/vuota', text: ' \n ' })).response.status).toBe(201)
})

test('a town that has not switched ratings on says so', async () => {
  await api.operator.setOrigin('noci', townPage, true)
  const { error } = await rate(api, {}, { tenant: 'noci' })
  expect(error).toMatchObject({ status: 404, code: 'service.not_enabled', params: { service: 'ratings' } })
})

test('nothing of the caller or of the single rating is kept beside the counts and the text', async () => {
  await rate(api, { path: '/traccia', value: 3, text: 'Parole-mie' })
  const { id } = (await api.database.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!
  const rows = await api.database.forTenant(id, (db) =>
    db.rows<{ row: string }>(
      sql.raw(`select t::text as row from rated_page t union all select t::text from rating_tally t
        union all select t::text from idempotency_key t`),
    ),
  )
  const all = rows.map(({ row }) => row).join('\n')
  expect(all).toContain('/traccia')
  expect(all).not.toContain('Parole-mie')
  expect(all).not.toMatch(/127\.0\.0\.1(?!:)|::1/)
})

test('what one address may write without signing in is limited', async () => {
  const few = await startApi({ limits: { reads: 1000, person: 1000, openWrites: 2 } })
  try {
    const answers = []
    for (let place = 0; place < 3; place += 1) answers.push((await rate(few)).response)
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 429])
    expect(answers[2]!.headers.get('retry-after')).toMatch(/^\d+$/)
    const read = await few.anonymous.GET('/v1/{tenant}/ratings', { params: { path: { tenant: 'bari' } } })
    expect(read.response.status).toBe(200)
  } finally {
    await few.stop()
  }
})
