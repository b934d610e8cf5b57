import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { connect, type Database } from '../db/index.ts'
import { Operator } from './operator.ts'
import { Tenants } from './tenants.ts'
import { towns } from './towns.ts'

const services = [
  {
    name: 'petitions' as const,
    settings: {
      type: 'object',
      additionalProperties: false,
      properties: { days: { type: 'integer', minimum: 1, default: 90 }, public: { type: 'boolean', default: true } },
      default: { days: 30 },
    },
  },
]

let files: TestDatabase
let owner: Database
let app: Database
let operator: Operator
let tenants: Tenants

beforeAll(async () => {
  files = await createTestDatabase()
  owner = connect(files.ownerUrl, 4)
  app = connect(files.appUrl, 4)
  operator = new Operator(owner, services)
})
beforeEach(() => {
  tenants = new Tenants(app, services)
})
afterAll(async () => {
  await owner.close()
  await app.close()
  await files.drop()
})

describe('the registry', () => {
  test('holds the 41 towns of the metropolitan city, ordered by name', async () => {
    const all = await tenants.all()
    expect(all).toHaveLength(41)
    expect(all.map(({ name }) => name)).toEqual(towns.map(({ name }) => name).sort())
    expect(new Set(all.map(({ istatCode }) => istatCode)).size).toBe(41)
  })

  test('gives a page after a town', async () => {
    const page = await tenants.all({ after: 'bari', limit: 2 })
    expect(page.map(({ slug }) => slug)).toEqual(['binetto', 'bitetto'])
  })

  test('knows a town by its short name, with nothing switched on', async () => {
    expect(await tenants.bySlug('bari')).toMatchObject({
      name: 'Bari',
      istatCode: '072006',
      ipaCode: 'c_a662',
      services: new Set(),
    })
    expect(await tenants.bySlug('atlantide')).toBeUndefined()
  })

  test('reads a town once, and again after it was evicted', async () => {
    const before = await tenants.bySlug('turi')
    await operator.setOrigin('turi', 'https://www.comune.example', true)
    expect(await tenants.bySlug('turi')).toBe(before)
    tenants.evict('turi')
    const after = await tenants.bySlug('turi')
    expect(after?.allowedOrigins).toEqual(['https://www.comune.example'])
    expect(after?.version).toBeGreaterThan(before?.version ?? Infinity)
  })
})

describe('services', () => {
  test('are usable when the operator allows and the town enables them', async () => {
    const usable = async () => {
      tenants.evict('noci')
      return (await tenants.bySlug('noci'))?.services.has('petitions')
    }
    await operator.switchService('noci', 'petitions', { allowed: true })
    expect(await usable()).toBe(false)
    await operator.switchService('noci', 'petitions', { enabled: true })
    expect(await usable()).toBe(true)
    await operator.switchService('noci', 'petitions', { allowed: false })
    expect(await usable()).toBe(false)
  })

  test('are not enabled before they are allowed', async () => {
    await expect(operator.switchService('turi', 'petitions', { enabled: true })).rejects.toThrow('not allowed')
  })

  test('have the whole default as settings until the town sets some', async () => {
    expect((await tenants.bySlug('corato'))?.settings.petitions).toEqual({ days: 30, public: true })
    await operator.setSettings('corato', 'petitions', { public: false })
    tenants.evict('corato')
    expect((await tenants.bySlug('corato'))?.settings.petitions).toEqual({ days: 90, public: false })
  })

  test('lie beside settings of the kernel, which nobody switches', async () => {
    expect((await tenants.bySlug('corato'))?.settings.moderation.claim_minutes).toBe(15)
    await operator.setSettings('corato', 'moderation', { claim_minutes: 20 })
    tenants.evict('corato')
    const town = (await tenants.bySlug('corato'))!
    expect(town.settings.moderation).toMatchObject({ claim_minutes: 20, undo_minutes: 10 })
    expect([...town.services]).not.toContain('moderation')
    await expect(operator.switchService('corato', 'moderation' as never, { allowed: true })).rejects.toThrow('no service')
  })

  test('refuse settings that do not fit their schema, and say where', async () => {
    await expect(operator.setSettings('corato', 'petitions', { days: 0 })).rejects.toMatchObject({
      code: 'tenant.invalid_settings',
      params: { at: '/days', rule: 'minimum' },
    })
  })
})

describe('a town that is created', () => {
  test('is there at once and refuses a twin', async () => {
    const town = {
      slug: 'nuova',
      name: 'Nuova',
      istatCode: '072099',
      ipaCode: 'c_x999',
      population: 900,
      position: [16.5, 40.8] as const,
    }
    expect(await operator.create(town)).toMatchObject({ slug: 'nuova', population: 900 })
    await expect(operator.create(town)).rejects.toThrow('already')
  })
})

describe('boundaries', () => {
  test('are computed until one is set, then the one that was set', async () => {
    const turi = (await tenants.bySlug('turi'))!
    expect(await tenants.boundary(turi)).toMatchObject({ approximate: true, geometry: { type: 'Polygon' } })
    const [lon, lat] = turi.position
    const ring = [
      [-1, -1],
      [-1, 1],
      [1, 1],
      [1, -1],
      [-1, -1],
    ].map(([x, y]) => [lon + x! / 50, lat + y! / 50])
    await operator.setBoundary('turi', JSON.stringify({ type: 'Polygon', coordinates: [ring] }))
    expect(await tenants.boundary(turi)).toEqual({
      approximate: false,
      geometry: { type: 'Polygon', coordinates: [ring.toReversed()] },
    })
  })
})
