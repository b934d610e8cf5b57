import knex from 'knex'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { paths } from '../../../types/openapi.d.ts'
import type { Caller, Citizen } from '../../testing/caller.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { createTestDatabase } from '../../testing/database.ts'
import { sql } from '../db/index.ts'
import { untold } from './telling.ts'
import { down, up } from './migrations/20261201_95_settings_versions.ts'

type Area = paths['/v1/{tenant}/settings/{area}']['parameters']['path']['area']

let api: TestApi
let carla: Citizen
let administrator: Caller

beforeAll(async () => {
  api = await startApi()
  carla = await api.citizen({ givenName: 'Carla' })
  for (const town of ['bari', 'altamura', 'monopoli'])
    await api.operator.giveRole(town, carla.id, 'administrator', null, api.now())
  administrator = api.as(carla)
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
})

const at = (area: Area, tenant = 'bari') => ({ path: { tenant, area } })
const read = (area: Area, tenant = 'bari', language = 'it', caller = administrator) =>
  caller.GET('/v1/{tenant}/settings/{area}', { params: at(area, tenant), headers: { 'Accept-Language': language } })
const save = (area: Area, settings: object, version: number | string, tenant = 'bari', caller = administrator) =>
  caller.PUT('/v1/{tenant}/settings/{area}', {
    params: { ...at(area, tenant), header: { 'If-Match': `"${version}"` } },
    body: settings as Record<string, unknown>,
  })
const versions = async (area: Area, tenant = 'bari') =>
  (await administrator.GET('/v1/{tenant}/settings/{area}/versions', { params: at(area, tenant) })).data!.items
const restore = (area: Area, version: number, seen: number, tenant = 'bari') =>
  administrator.POST('/v1/{tenant}/settings/{area}/versions/{version}/restorations', {
    params: { path: { ...at(area, tenant).path, version }, header: { 'If-Match': `"${seen}"` } },
  })

test.each(['it', 'en'] as const)('every setting of every area has words for people (%s)', async (language) => {
  for (const { name, settings, settingsWords } of api.app.tenants.areas)
    expect(untold(language, settings, settingsWords), `say them in settings-words.ts of ${name}`).toEqual([])
})

describe('settings', () => {
  test('are what the software comes with until some are saved: version 0', async () => {
    const { data, response } = await read('ratings', 'monopoli')
    expect(data).toMatchObject({ version: 0, settings: { enough_ratings: 5, keep_texts_days: 365 }, misfits: [] })
    expect(response.headers.get('ETag')).toMatch(/^"0/)
    expect(data).not.toHaveProperty('stored')
  })

  test('tell people in their language what is to be filled in', async () => {
    const titles = async (language: string) => {
      const { settings_schema: schema, title } = (await read('ratings', 'bari', language)).data!
      return [title, (schema['properties'] as Record<string, { title: string }>)['keep_texts_days']!.title]
    }
    const [italian, english] = [await titles('it'), await titles('en')]
    expect(italian[0]).toBe('Valutazioni')
    expect(english[0]).toBe('Ratings')
    expect(italian[1]).not.toBe(english[1])
  })

  test('are listed by area, what all services share among them', async () => {
    const { data } = await administrator.GET('/v1/{tenant}/settings', { params: { path: { tenant: 'bari' } } })
    expect(data!.items.map(({ area, in_use }) => [area, in_use])).toEqual([
      ['petitions', true],
      ['reports', true],
      ['debates', true],
      ['ratings', true],
      ['moderation', true],
      ['notifications', true],
      ['identity', true],
      ['standing', true],
      ['retention', true],
    ])
  })

  test('are saved as a new version, in force at once, and audited as they were and are', async () => {
    const saved = await save('ratings', { enough_ratings: 7, keep_texts_days: 365 }, 0)
    expect(saved.data).toMatchObject({ version: 1, settings: { enough_ratings: 7 } })
    expect(saved.response.headers.get('ETag')).toMatch(/^"1/)
    expect((await read('ratings')).data).toMatchObject({ version: 1, settings: { enough_ratings: 7 } })
    expect(await versions('ratings')).toEqual([
      {
        version: 1,
        at: api.now().toISOString(),
        actor: 'staff',
        changes: [{ name: 'enough_ratings', before: 5, after: 7 }],
        restored: null,
      },
    ])
    const audit = await administrator.GET('/v1/{tenant}/audit', { params: { path: { tenant: 'bari' }, query: { limit: 100 } } })
    expect(audit.data!.items.find(({ person_id }) => person_id === carla.id)).toMatchObject({
      action: 'settings.changed',
      person_id: carla.id,
      params: { area: 'ratings', version: 1, enough_ratings_before: 5, enough_ratings_after: 7 },
    })
  })

  test('are saved by nobody who is no administrator', async () => {
    const officer = await api.staff('officer')
    expect((await save('ratings', {}, 1, 'bari', officer)).error).toMatchObject({ code: 'staff.role_needed' })
    expect((await read('ratings', 'bari', 'it', officer)).error).toMatchObject({ code: 'staff.role_needed' })
  })

  test('that do not fit are not saved, nor those that make no sense together', async () => {
    const { version, settings } = (await read('reports')).data!
    expect((await save('reports', { ...settings, publish: 'never' }, version)).error).toMatchObject({
      code: 'tenant.invalid_settings',
      params: { at: '/publish', rule: 'enum' },
    })
    const routes = [{ office: 'nobody' }]
    expect((await save('reports', { ...settings, routes }, version)).error).toMatchObject({ code: 'report.settings_unknown' })
    expect((await read('reports')).data).toMatchObject({ version, settings })
  })

  test('may be larger than what citizens send', async () => {
    const { version, settings } = (await read('reports')).data!
    const rings = Array.from({ length: 8000 }, (_, place) => [16 + place / 100_000, 41])
    const area = (key: string) => ({ key, name: { it: key }, geometry: { type: 'Polygon', coordinates: [rings] } })
    const { data, error } = await save('reports', { ...settings, areas: [area('nord')] }, version)
    expect(error).toBeUndefined()
    expect(JSON.stringify(data!.settings).length).toBeGreaterThan(100_000)
  })

  test('are checked without being saved: every place, and then the whole', async () => {
    const check = async (area: Area, settings: object) =>
      (await administrator.POST('/v1/{tenant}/settings/{area}/checks', { params: at(area), body: settings as never })).data!
    const { version, settings } = (await read('reports')).data!
    const categories = [{ key: 'Buche', name: {} }]
    expect(await check('reports', { ...settings, publish: 3, categories })).toMatchObject({
      sound: false,
      misfits: expect.arrayContaining([
        { at: '/publish', rule: 'type', limit: 'string' },
        { at: '/categories/0/key', rule: 'pattern', limit: '^[a-z][a-z0-9-]*$' },
        { at: '/categories/0/name/it', rule: 'required', limit: null },
      ]) as unknown,
      refusal: null,
    })
    expect(await check('reports', { ...settings, routes: [{ office: 'nobody' }] })).toMatchObject({
      sound: false,
      misfits: [],
      refusal: { code: 'report.settings_unknown' },
    })
    expect(await check('reports', settings)).toEqual({ sound: true, misfits: [], refusal: null })
    expect((await read('reports')).data!.version).toBe(version)
  })
})

describe('two who change settings at once', () => {
  test('can not lose what the other has saved', async () => {
    const { version } = (await read('moderation')).data!
    const [one, two] = await Promise.all([
      save('moderation', { claim_minutes: 10 }, version),
      save('moderation', { claim_minutes: 20 }, version),
    ])
    const statuses = [one, two].map(({ response }) => response.status)
    expect(statuses.toSorted()).toEqual([200, 412])
    const kept = statuses[0] === 200 ? 10 : 20
    expect((await read('moderation')).data).toMatchObject({ version: version + 1, settings: { claim_minutes: kept } })
  })

  test('nor what was saved by the other way meanwhile', async () => {
    const path = { tenant: 'bari', service: 'ratings' as const }
    const { response } = await administrator.GET('/v1/{tenant}/services/{service}', { params: { path } })
    const { version, settings } = (await read('ratings')).data!
    await save('ratings', { ...settings, keep_texts_days: 100 }, version)
    const late = await administrator.PATCH('/v1/{tenant}/services/{service}', {
      params: { path, header: { 'If-Match': response.headers.get('ETag')! } },
      body: { settings: { ...settings, keep_texts_days: 200 } },
      headers: { 'Content-Type': 'application/merge-patch+json' },
    })
    expect(late.response.status).toBe(412)
    expect((await read('ratings')).data!.settings).toMatchObject({ keep_texts_days: 100 })
  })

  test('work on different areas without meeting', async () => {
    const answers = await Promise.all([
      save('moderation', { claim_minutes: 31 }, (await read('moderation')).data!.version),
      save('notifications', { sender_name: 'Comune' }, (await read('notifications')).data!.version),
    ])
    expect(answers.map(({ response }) => response.status)).toEqual([200, 200])
  })
})

describe('a version', () => {
  test('is put in force again as a new one, back to what the software comes with', async () => {
    await save('ratings', { enough_ratings: 9 }, 0, 'altamura')
    await save('ratings', { enough_ratings: 11 }, 1, 'altamura')
    expect((await restore('ratings', 1, 2, 'altamura')).data).toMatchObject({ version: 3, settings: { enough_ratings: 9 } })
    expect((await restore('ratings', 0, 3, 'altamura')).data).toMatchObject({ version: 4, settings: { enough_ratings: 5 } })
    expect((await versions('ratings', 'altamura')).map(({ version, restored }) => [version, restored])).toEqual([
      [4, 0],
      [3, 1],
      [2, null],
      [1, null],
    ])
    const params = { path: { ...at('ratings', 'altamura').path, version: 2 } }
    const past = await administrator.GET('/v1/{tenant}/settings/{area}/versions/{version}', { params })
    expect(past.data).toMatchObject({ version: 2, settings: { enough_ratings: 11, keep_texts_days: 365 } })
  })

  test('is not put in force over one that was saved meanwhile, nor when there is none', async () => {
    expect((await restore('ratings', 1, 1, 'altamura')).response.status).toBe(412)
    expect((await restore('ratings', 99, 4, 'altamura')).response.status).toBe(404)
  })
})

test('a change is in force in another process without a restart', async () => {
  const other = await api.another()
  try {
    const elsewhere = other.as(carla)
    const before = (await read('ratings', 'monopoli', 'it', elsewhere)).data!
    expect(before.settings).toMatchObject({ enough_ratings: 5 })
    expect((await other.app.tenants.bySlug('monopoli'))!.settings.ratings).toMatchObject({ enough_ratings: 5 })
    await save('ratings', { enough_ratings: 3 }, before.version, 'monopoli')
    await expect
      .poll(async () => (await other.app.tenants.bySlug('monopoli'))!.settings.ratings)
      .toMatchObject({ enough_ratings: 3 })
  } finally {
    await other.stop()
  }
})

describe('settings that were saved under an earlier schema', () => {
  const store = async (area: Area, settings: object) => {
    const { id } = await api.operator.town('monopoli')
    await api.database.forTenant(id, (db) =>
      db.run(
        sql('tenant_service')
          .insert({ tenant_id: id, service: area, settings: JSON.stringify(settings) })
          .onConflict(['tenant_id', 'service'])
          .merge({ settings: JSON.stringify(settings) }),
      ),
    )
    api.app.tenants.evict('monopoli')
  }

  test('are told, and the default is in force where they fit no longer', async () => {
    await store('ratings', { enough_ratings: 4, keep_texts_days: -1 })
    const town = await api.anonymous.GET('/v1/{tenant}', { params: { path: { tenant: 'monopoli' } } })
    expect(town.response.status).toBe(200)
    expect((await api.app.tenants.bySlug('monopoli'))!.settings.ratings).toEqual({ enough_ratings: 4, keep_texts_days: 365 })
    const { data } = await read('ratings', 'monopoli')
    expect(data).toMatchObject({
      settings: { enough_ratings: 4, keep_texts_days: 365 },
      misfits: [{ at: '/keep_texts_days', rule: 'minimum', limit: 1 }],
      stored: { enough_ratings: 4, keep_texts_days: -1 },
    })
    const listed = await administrator.GET('/v1/{tenant}/settings', { params: { path: { tenant: 'monopoli' } } })
    expect(listed.data!.items.filter(({ fits }) => !fits).map(({ area }) => area)).toEqual(['ratings'])
  })

  test('give way to the whole default when what is left of them makes no sense', async () => {
    const { settings } = (await read('reports', 'monopoli')).data!
    await store('reports', { ...settings, publish: 'sometimes', routes: [{ office: 'gone' }] })
    const { data } = await read('reports', 'monopoli')
    expect(data!.misfits).toEqual([{ at: '/publish', rule: 'enum', limit: null }])
    expect(data!.settings).toMatchObject({ publish: 'received', routes: [] })
  })
})

test('what a town had set before there were versions is its first one', async () => {
  const files = await createTestDatabase()
  const owner = knex({ client: 'pg', connection: files.ownerUrl, pool: { min: 0, max: 1 } })
  try {
    await owner.transaction(down)
    const [version] = await owner.transaction(async (past) => {
      const { id } = (await past<{ id: string; slug: string }>('tenant').where({ slug: 'noci' }).first())!
      await past.raw(`select set_config('app.tenant', ?, true)`, [id])
      await past('tenant_service').insert({ tenant_id: id, service: 'ratings', settings: { enough_ratings: 8 } })
      await past('tenant_service').insert({ tenant_id: id, service: 'reports', enabled: true })
      await up(past)
      await past.raw(`select set_config('app.tenant', ?, true)`, [id])
      expect(await past('tenant_service').select('service', 'settings_version').orderBy('service')).toEqual([
        { service: 'ratings', settings_version: 1 },
        { service: 'reports', settings_version: 0 },
      ])
      const versions: unknown[] = await past('settings_version').select('area', 'version', 'settings', 'actor')
      return versions
    })
    expect(version).toEqual({ area: 'ratings', version: 1, settings: { enough_ratings: 8 }, actor: 'operator' })
  } finally {
    await owner.destroy()
    await files.drop()
  }
})
