import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../db/index.ts'
import type { LoginSource, VerifiedLogin } from './index.ts'
import { Browser } from './testing/browser.ts'
import { ElementClient } from './testing/element.ts'
import { pageOfBari, startIdentity, type IdentityServer } from './testing/server.ts'

/** Of nobody: the check letters are wrong. */
const [taxCode, otherTaxCode] = ['SRRDAA80A41A662Z', 'VRDGNN75B02A662Z']

const ada: VerifiedLogin = {
  ...{ sourceSubject: 'ada', assurance: 'substantial', givenName: 'Ada', familyName: 'Serra', birthDate: '1980-01-01' },
  standing: [],
}
let changing: VerifiedLogin = ada
/** Vouches for whatever the test says. */
const source: LoginSource = { name: 'spid', label: { it: 'SPID', en: 'SPID' }, visit: async () => ({ login: changing }) }

let api: IdentityServer
beforeAll(async () => {
  api = await startIdentity({ sources: [source] })
})
afterAll(() => api.stop())

let sequence = 0
const login = (like: Partial<VerifiedLogin>): VerifiedLogin => ({ ...ada, sourceSubject: `s${(sequence += 1)}`, ...like })

describe('one person', () => {
  test('is who signs in by two sources that vouch for the same tax code', async () => {
    const by = login({ taxCode })
    const id = await api.identity.enroll('spid', by)
    expect(await api.identity.enroll('cie', login({ taxCode, familyName: 'Serra Neri' }))).toBe(id)
    expect(await api.identity.loadPerson(id)).toMatchObject({ familyName: 'Serra Neri' })
    expect(await api.identity.enroll('spid', by)).toBe(id)
  })

  test('also when many first logins of both come at once', async () => {
    // Several rounds: in the first one connections are still being opened, and logins come one after the other.
    for (let round = 1; round <= 8; round++) {
      const same = `BNCLCU9${round}C43A662Z`
      const logins = Array.from({ length: 12 }, (_, number) =>
        api.identity.enroll(number % 2 ? 'spid' : 'cie', login({ taxCode: same })),
      )
      expect(new Set(await Promise.all(logins)).size).toBe(1)
    }
  })

  test('is nobody else who has the same name and was born on the same day', async () => {
    const [one, two] = [await api.identity.enroll('eidas', login({})), await api.identity.enroll('eidas', login({}))]
    expect(one).not.toBe(two)
    expect(await api.identity.enroll('cie', login({ taxCode: 'NREMRA80A41A662Z' }))).not.toBe(one)
  })

  test('stays who they are when their source begins to tell a tax code that is somebody’s', async () => {
    const bare = login({})
    const id = await api.identity.enroll('eidas', bare)
    expect(await api.identity.enroll('eidas', { ...bare, taxCode })).toBe(id)
    const owner = await api.identity.enroll('cie', login({ taxCode }))
    expect(owner).not.toBe(id)
  })

  test('keeps what is known of them when a source does not tell it', async () => {
    const told = login({})
    const id = await api.identity.enroll('spid', told)
    const { sourceSubject, assurance, standing } = told
    await api.identity.enroll('spid', { sourceSubject, assurance, standing })
    expect(await api.identity.loadPerson(id)).toMatchObject({ givenName: 'Ada', birthDate: '1980-01-01' })
  })

  test('is not two: another tax code of the same subject is refused, with a page that says so', async () => {
    const first = login({ taxCode: otherTaxCode })
    const id = await api.identity.enroll('spid', first)
    for (const other of ['GLLNNA70D44A662Z', taxCode]) {
      changing = { ...first, taxCode: other }
      const refused = await new Browser(api.issuer).follow(new ElementClient(api.issuer, { origin: pageOfBari }).authorize())
      expect([refused.status, refused.body.includes('Non siamo sicuri che sia tu')]).toEqual([409, true])
    }
    expect(await api.identity.enroll('spid', first)).toBe(id)
    const row = await api.database.row(sql('person').where({ id }))
    expect(row).toMatchObject({ given_name: 'Ada', erased_at: null, merged_into: null })
  })

  test('who signs in while they are erased begins anew: nothing of them comes back', async () => {
    const by = login({ taxCode: 'RSSLGU80A41A662Z' })
    const id = await api.identity.enroll('spid', by)
    const holder = new pg.Client(api.ownerUrl)
    await holder.connect()
    const waiting = async () =>
      (
        await api.database.rows(
          sql('pg_stat_activity').where({ wait_event_type: 'Lock' }).whereRaw('datname = current_database()'),
        )
      ).length
    await holder.query('begin')
    await holder.query('select 1 from person where id = $1 for update', [id])
    const erased = api.identity.erase(id)
    await expect.poll(waiting).toBe(1)
    const entered = api.identity.enroll('spid', by)
    await expect.poll(waiting).toBe(2)
    await holder.query('rollback')
    await holder.end()
    await erased
    const anew = await entered
    expect(anew).not.toBe(id)
    expect(await api.identity.loadPerson(anew)).toMatchObject({ givenName: 'Ada' })
    expect(await api.database.row(sql('person').select('given_name').where({ id }))).toEqual({ given_name: null })
    expect(await api.identity.enroll('spid', by)).toBe(anew)
  })

  test('is known by no tax code that is written anywhere, and by none once erased', async () => {
    const id = await api.identity.enroll('spid', login({ taxCode: 'RSSPLA60E05A662Z' }))
    const rows = await api.database.rows<{ row: string }>(sql.raw('select t::text as row from person_tax_code t'))
    expect(rows.length).toBeGreaterThan(0)
    for (const { row } of rows) expect(row).not.toMatch(/A662Z/)
    await api.identity.erase(id)
    expect(await api.database.rows(sql('person_tax_code').where({ person_id: id }))).toEqual([])
    expect(await api.identity.enroll('spid', login({ taxCode: 'RSSPLA60E05A662Z' }))).not.toBe(id)
  })
})

test('nothing in these tests was a fault', () => {
  expect(api.faults).toEqual([])
})
