import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TenantDb } from '../db/index.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { adoptStanding, endStanding, giveStanding, listStanding, type NewTie } from './store.ts'

let api: TestApi
let tenant: string
beforeAll(async () => {
  api = await startApi()
  tenant = (await api.operator.town('bari')).id
})
afterAll(() => api.stop())

const inTown = <T>(work: (db: TenantDb) => Promise<T>, town = tenant) => api.database.forTenant(town, work)
let made = 0
const tie = (person: string, like: Partial<NewTie> = {}): NewTie => ({
  id: `019a5b1c-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`,
  ...{ person, standing: 'resident', source: 'officer', since: api.now(), expiresAt: null, ...like },
})
const give = (person: string, like?: Partial<NewTie>) => inTown((db) => giveStanding(db, tie(person, like)))

describe('a tie to a town', () => {
  test('is in force once for each kind and source, also when several give it at once; the rest is history', async () => {
    const { id } = await api.citizen()
    await Promise.all([give(id), give(id), give(id), give(id, { source: 'register' })])
    const inForce = await inTown((db) => listStanding(db, id))
    expect(inForce.map(({ source }) => source).sort()).toEqual(['officer', 'register'])
    const all = await inTown((db) => listStanding(db, id, { ended: true }))
    expect(all.map(({ endedWhy }) => endedWhy).filter(Boolean)).toEqual(['renewed', 'renewed'])
  })

  test('ends once, with who, when and why', async () => {
    const [person, officer] = [await api.citizen(), await api.citizen()]
    const { id } = await give(person.id, { givenBy: officer.id, note: 'Contratto visto' })
    const ending = { at: api.now(), why: 'ended', by: officer.id, note: 'Contratto finito' } as const
    const ended = await inTown((db) => endStanding(db, id, ending))
    expect(ended).toMatchObject({ endedWhy: 'ended', endedBy: officer.id, endNote: 'Contratto finito', note: 'Contratto visto' })
    expect(await inTown((db) => endStanding(db, id, { ...ending, why: 'withdrawn' }))).toBeUndefined()
    expect(await inTown((db) => listStanding(db, person.id))).toEqual([])
  })

  test('is of one town', async () => {
    const { id } = await api.citizen()
    const given = await give(id)
    const altamura = (await api.operator.town('altamura')).id
    expect(await inTown((db) => listStanding(db, id, { ended: true }), altamura)).toEqual([])
    const ended = await inTown((db) => endStanding(db, given.id, { at: api.now(), why: 'ended' }), altamura)
    expect(ended).toBeUndefined()
  })

  test('of two accounts that become one stays in force once, and what ended stays told', async () => {
    const [merged, kept] = [await api.citizen(), await api.citizen()]
    await give(merged.id)
    await give(merged.id, { standing: 'works_here' })
    const stays = await give(kept.id)
    await inTown((db) => adoptStanding(db, { merged: merged.id, kept: kept.id }, api.now()))
    const inForce = await inTown((db) => listStanding(db, kept.id))
    expect(inForce.map(({ standing }) => standing).sort()).toEqual(['resident', 'works_here'])
    expect(inForce.find(({ standing }) => standing === 'resident')!.id).toBe(stays.id)
    expect(await inTown((db) => listStanding(db, kept.id, { ended: true }))).toHaveLength(3)
    expect(await inTown((db) => listStanding(db, merged.id, { ended: true }))).toEqual([])
  })

  test('is forgotten with the person, and who gave it with the officer', async () => {
    const [person, officer] = [await api.citizen(), await api.citizen()]
    await give(person.id, { givenBy: officer.id })
    await api.app.erase(officer.id)
    expect(await inTown((db) => listStanding(db, person.id))).toMatchObject([{ givenBy: null }])
    await api.app.erase(person.id)
    expect(await inTown((db) => listStanding(db, person.id, { ended: true }))).toEqual([])
  })
})
