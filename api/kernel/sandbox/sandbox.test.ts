import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Citizen } from '../../testing/caller.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { startMailServer, type MailServer } from '../../testing/mail-server.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { sql } from '../db/index.ts'
import { sandboxCitizens, sandboxLogin } from '../identity/index.ts'
import { emptySandbox, tablesInOrder } from './emptying.ts'
import { isResetDue } from './rules.ts'

let api: TestApi
let mail: MailServer
const town = {
  slug: 'collaudo',
  name: 'Collaudo',
  istatCode: '000000',
  ipaCode: 'sandbox',
  population: 1000,
  position: [17.9, 41.4],
} as const
beforeAll(async () => {
  mail = await startMailServer()
  api = await startApi({ mail: { url: mail.url, from: 'casa@example.org' } })
  await api.operator.create(town, true)
  await api.app.resetSandboxes()
})
afterAll(async () => {
  await api.stop()
  await mail.stop()
})

const at = { params: { path: { tenant: 'collaudo' } } }
const titles = async () => dataOf(await api.anonymous.GET('/v1/{tenant}/petitions', at)).items.map(({ title }) => title)
const mark = async (change: object) => {
  const { id } = await api.operator.town('collaudo')
  await api.database.forTenant(id, (db) => db.run(sql('tenant').update(change).where({ id })))
  api.app.tenants.evict('collaudo')
}

describe('a sandbox', () => {
  test('is filled once it is there', async () => {
    expect(api.faults).toEqual([])
    expect(dataOf(await api.anonymous.GET('/v1/{tenant}', at))).toMatchObject({ sandbox: true })
    expect(await titles()).toEqual(['Una pista ciclabile lungo via Esempio'])
    expect(dataOf(await api.anonymous.GET('/v1/{tenant}/debates', at)).items).toHaveLength(1)
  })

  test('is as it was in the morning after 03:00 in Rome, and not before', async () => {
    const visitor = api.as(await api.citizen({ standing: { collaudo: ['resident'] } }))
    const body = { type: 'petizione', title: 'Questa domani non c’è più', ask: 'Chiediamo che resti.', public_name: false }
    const draft = await visitor.POST('/v1/{tenant}/petitions', { params: { ...at.params, header: api.key() }, body })
    const mine = { params: { path: { ...at.params.path, petition_id: dataOf(draft).id } } }
    api.setNow(new Date('2026-11-24T01:59:00Z'))
    await api.app.resetSandboxes()
    expect((await visitor.GET('/v1/{tenant}/petitions/{petition_id}', mine)).response.status).toBe(200)
    api.setNow(new Date('2026-11-24T02:01:00Z'))
    await api.app.resetSandboxes()
    expect((await visitor.GET('/v1/{tenant}/petitions/{petition_id}', mine)).response.status).toBe(404)
    expect(await titles()).toEqual(['Una pista ciclabile lungo via Esempio'])
    expect(api.faults).toEqual([])
  })

  test('answers 503 and when to come back while it is being reset', async () => {
    await mark({ resetting: true })
    // Not what is in memory, which a reset evicts first.
    const unseen = { params: { ...at.params, query: { limit: 7 } } }
    const { response, error } = await api.anonymous.GET('/v1/{tenant}/petitions', unseen)
    expect([response.status, response.headers.get('retry-after'), error?.code]).toEqual([503, '30', 'http.unavailable'])
    await api.app.resetSandboxes()
    expect(await titles()).toHaveLength(1)
  })

  test('is reset once, however many processes come to it', async () => {
    const other = await api.another()
    await mark({ resetting: true })
    other.app.tenants.evict('collaudo')
    await Promise.all([api.app.resetSandboxes(), other.app.resetSandboxes()])
    await other.stop()
    const { id } = await api.operator.town('collaudo')
    const roles = await api.database.forTenant(id, (db) => db.rows(sql('staff_role').where({ tenant_id: id })))
    expect([roles.length, await titles(), api.faults]).toEqual([3, ['Una pista ciclabile lungo via Esempio'], []])
  })

  test('sends no letter to anybody, and forgets the addresses that its people were given', async () => {
    const id = await api.app.identity.enroll('sandbox', sandboxLogin(sandboxCitizens('collaudo')[0]!, 'collaudo', api.now()))
    const maria = { ...(await api.citizen({ standing: { collaudo: ['resident'] } })), id }
    const writes = (who: Citizen, tenant: string, address: string) =>
      api.as(who).PUT('/v1/{tenant}/me/contact', { params: { path: { tenant } }, body: { address } })
    dataOf(await writes(maria, 'collaudo', 'chiunque@example.org'))
    dataOf(await writes(await api.citizen(), 'bari', 'ada@example.org'))
    await api.settle()
    expect(mail.letters.map(({ to }) => to)).toEqual([['ada@example.org']])
    await mark({ resetting: true })
    await api.app.resetSandboxes()
    expect(await api.database.rows(sql('person_contact').where({ person_id: id }))).toEqual([])
    expect(api.faults).toEqual([])
  })

  test('lies where no town reaches, and changes nothing of where they do', async () => {
    const { items } = dataOf(await api.anonymous.GET('/v1/tenants', { params: { query: { limit: 100 } } }))
    expect(items.filter(({ sandbox }) => sandbox).map(({ slug }) => slug)).toEqual(['collaudo'])
    expect((await api.app.tenants.at([17.9, 41.4]))?.slug).toBe('collaudo')
    expect(await api.app.tenants.at([17.75, 41.35])).toBeUndefined()
  })
})

describe('no town', () => {
  test('is emptied, whoever asks for it', async () => {
    const { id } = await api.operator.town('bari')
    await api.operator.setStreets('bari', 'nome,lon,lat\nVia Esempio,16.87,41.11')
    await expect(emptySandbox(api.database, id)).rejects.toMatchObject({ code: 'CD002' })
    await expect(emptySandbox(api.owner, id)).rejects.toMatchObject({ code: 'CD002' })
    const left = await api.database.forTenant(id, (db) => db.rows(sql('place_street').where({ tenant_id: id })))
    expect(left).toHaveLength(1)
  })

  test('becomes a sandbox, is marked as one that is being reset, or is reset by one of its own', async () => {
    const { id } = await api.operator.town('bari')
    const change = (columns: object) => api.owner.forTenant(id, (db) => db.run(sql('tenant').update(columns).where({ id })))
    await expect(change({ sandbox: true })).rejects.toMatchObject({ code: 'CD001' })
    await expect(change({ resetting: true })).rejects.toMatchObject({ code: '23514' })
    await expect(change({ reset_on: '2026-11-23' })).rejects.toMatchObject({ code: '23514' })
  })
})

test('every table with a town’s rows is emptied, children before parents', async () => {
  const order = await tablesInOrder(api.database)
  expect(order.indexOf('act')).toBeLessThan(order.indexOf('act_subject'))
  expect(order.indexOf('petition_text')).toBeLessThan(order.indexOf('petition'))
  expect(order).toEqual(expect.arrayContaining(['outbox', 'letter', 'webhook', 'staff_role', 'audit_entry', 'person_standing']))
})

test('a reset that was broken off is due at once', () => {
  expect(isResetDue({ resetting: true, resetOn: '2026-11-23' }, new Date('2026-11-23T12:00:00Z'))).toBe(true)
  expect(isResetDue({ resetting: false, resetOn: '2026-11-23' }, new Date('2026-11-23T12:00:00Z'))).toBe(false)
  expect(isResetDue({ resetting: false, resetOn: null }, new Date('2026-11-23T12:00:00Z'))).toBe(true)
})
