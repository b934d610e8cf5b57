import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql, type TenantDb } from '../db/index.ts'
import type { Caller, Citizen } from '../../testing/caller.ts'
import { counterOfficer, presented } from '../../testing/lively-counter.ts'
import { dataOf, fillPetitions, type LivelyPetitions } from '../../testing/lively-town.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'

let api: TestApi
let bari: LivelyPetitions
let officer: Citizen
let desk: Caller
let tenant: string
beforeAll(async () => {
  api = await startApi()
  bari = await fillPetitions(api, 'bari')
  officer = await counterOfficer(api)
  desk = api.as(officer)
  tenant = (await api.operator.town('bari')).id
}, 60_000)
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
})

const town = { path: { tenant: 'bari' } }
const inTown = <T>(work: (db: TenantDb) => Promise<T>) => api.database.forTenant(tenant, work)
type Presented = Omit<ReturnType<typeof presented>, 'tax_code'> & { tax_code?: string; birth_place?: string }
const begin = (citizen: Presented & { standing?: 'resident'[] }, who = desk, slug = 'bari') =>
  who.PUT('/v1/{tenant}/counter/visit', { params: { path: { tenant: slug } }, body: citizen })
const served = async (citizen: Presented = presented()) => dataOf(await begin({ ...citizen, standing: ['resident'] })).id
const petition = () => bari.petitions.open[0]!
const sign = (visit: string | undefined, who = desk, petition_id = petition()) =>
  who.POST('/v1/{tenant}/petitions/{petition_id}/signatures', {
    params: { path: { tenant: 'bari', petition_id }, header: visit ? { 'Counter-Visit': visit } : {} },
    body: { consent: true, public_name: false },
  })
/** The same citizen, once they sign in by what vouches for their tax code. */
async function bySpid(citizen = presented()): Promise<Citizen> {
  const login = { sourceSubject: citizen.tax_code, taxCode: citizen.tax_code, assurance: 'substantial', standing: [] } as const
  const names = { givenName: citizen.given_name, familyName: citizen.family_name, birthDate: citizen.birth_date }
  const id = await api.app.identity.enroll('spid', { ...login, ...names })
  const standing = await api.app.identity.countingStanding(id)
  return { id, assurance: 'substantial', age: 74, standing, givenName: 'Mario', familyName: 'Esempio' }
}

test('an officer signs for a citizen, and nobody else has signed', async () => {
  const visit = await served()
  const { data, response } = await sign(visit)
  expect([response.status, data!.public_name]).toEqual([201, null])
  const own = await desk.GET('/v1/{tenant}/petitions/{petition_id}/signatures/mine', {
    params: { path: { tenant: 'bari', petition_id: petition() } },
  })
  expect(own.error).toMatchObject({ code: 'participation.none' })
  const mario = api.as(await bySpid())
  const acts = dataOf(await mario.GET('/v1/{tenant}/me/acts', { params: town }))
  expect(acts.items).toMatchObject([{ kind: 'signature', receipt: data!.receipt, at_counter: true }])
})

test('who signed at the counter signs no second time by SPID, nor the other way round', async () => {
  const citizen = presented('GLL', 60)
  await sign(await served(citizen))
  const again = await sign(undefined, api.as(await bySpid(citizen)))
  expect(again.response.status).toBe(200)
  const other = presented('NRO', 61)
  const online = await bySpid(other)
  await sign(undefined, api.as({ ...online, standing: { bari: ['resident'] } }))
  expect((await sign(await served(other))).response.status).toBe(200)
  const visit = dataOf(await desk.GET('/v1/{tenant}/counter/visit', { params: town }))
  expect(visit.acts).toEqual([])
})

test('what is done is what the citizen may do, and the officer’s own rights change nothing', async () => {
  const stranger = dataOf(await begin(presented('BNC', 70)))
  expect((await sign(stranger.id)).error).toMatchObject({ status: 403, code: 'identity.standing_missing' })
})

test('a report is the citizen’s, and says that it came by the counter', async () => {
  const visit = await served()
  const header = { ...api.key(), 'Counter-Visit': visit }
  const position = { type: 'Point' as const, coordinates: [16.8719, 41.1258] }
  const body = {
    category: 'strade',
    position,
    title: 'Buca in via Esempio',
    answers: { pericolo: false },
    public_name: false,
    consent: true as const,
  }
  const { report, token } = dataOf(await desk.POST('/v1/{tenant}/reports', { params: { ...town, header }, body }))
  expect([report.channel, token]).toEqual(['desk', null])
  const own = await api.as(await bySpid()).GET('/v1/{tenant}/own-reports', { params: town })
  expect(own.data!.items.map(({ id }) => id)).toContain(report.id)
  const { acts } = dataOf(await desk.GET('/v1/{tenant}/counter/visit', { params: town }))
  expect(acts).toEqual([{ operation: 'reports_create', told: report.code }])
})

test('a visit holds for a quarter of an hour, for one sign-in of one officer, and until the next', async () => {
  const citizen = presented('VRD', 62)
  const first = await served(citizen)
  const second = await served(citizen)
  const over = { status: 409, code: 'counter.visit_over' }
  expect((await sign(first)).error).toMatchObject(over)
  const colleague = api.as(await counterOfficer(api))
  expect((await sign(second, colleague)).error).toMatchObject(over)
  // The same officer in another browser has another key.
  expect((await sign(second, api.as(officer))).error).toMatchObject(over)
  expect((await sign(second, api.anonymous)).error).toMatchObject({ code: 'identity.sign_in_needed' })
  await desk.DELETE('/v1/{tenant}/counter/visit', { params: town })
  expect((await sign(second)).error).toMatchObject(over)
  const third = await served(citizen)
  const before = api.now()
  api.setNow(new Date(before.getTime() + 15 * 60_000))
  expect((await sign(third)).error).toMatchObject(over)
  api.setNow(before)
  expect((await sign(third)).response.status).toBe(201)
})

test('is for who serves at the counter, and gives them nothing else', async () => {
  for (const who of [api.as(bari.author), await api.staff('officer'), await api.staff('moderator')])
    expect((await begin(presented(), who)).error).toMatchObject({ code: 'staff.role_needed' })
  const queue = await desk.GET('/v1/{tenant}/report-queue', { params: town })
  expect(queue.error).toMatchObject({ code: 'staff.role_needed' })
  const weak = api.as({ ...officer, assurance: 'low' })
  expect((await begin(presented(), weak)).error).toMatchObject({ code: 'identity.assurance_too_low' })
  expect((await begin(presented(), desk, 'altamura')).error).toMatchObject({ code: 'staff.role_needed' })
})

test('a reserved report is not read by who serves at the counter, whoever sent it', async () => {
  const header = { ...api.key(), 'Counter-Visit': await served(presented('SRV', 55)) }
  const position = { type: 'Point' as const, coordinates: [16.8719, 41.1258] }
  const words = { title: 'Un fatto riservato', answers: { pericolo: false }, visibility: 'reserved' as const }
  const body = { category: 'strade', position, ...words, public_name: false, consent: true as const }
  const { report } = dataOf(await desk.POST('/v1/{tenant}/reports', { params: { ...town, header }, body }))
  const read = (who: Caller) =>
    who.GET('/v1/{tenant}/reports/{report_id}', { params: { path: { tenant: 'bari', report_id: report.id } } })
  expect((await read(desk)).response.status).toBe(404)
  expect((await read(await api.staff('officer'))).response.status).toBe(200)
})

test('whoever loses the role acts for nobody any more, in the visit that they had', async () => {
  const leaving = await counterOfficer(api)
  const caller = api.as(leaving)
  const { id } = dataOf(await begin({ ...presented('RSS', 63), standing: ['resident'] }, caller))
  await inTown((db) => db.run(sql('staff_role').where({ person_id: leaving.id }).delete()))
  expect((await sign(id, caller)).error).toMatchObject({ code: 'staff.role_needed' })
})

test('nothing but what the contract lets be done at a counter is done for others', async () => {
  const visit = await served()
  const params = { ...town, header: { ...api.key(), 'Counter-Visit': visit } as never }
  const body = { type: 'rapida', title: 'Più panchine', ask: 'Chiediamo panchine.', public_name: false }
  expect((await desk.POST('/v1/{tenant}/petitions', { params, body })).error).toMatchObject({ code: 'counter.not_here' })
})

test('an officer does not act for themself', async () => {
  const citizen = presented('FRR', 64)
  const account = await bySpid(citizen)
  await api.operator.giveRole('bari', account.id, 'counter', null, api.now())
  expect((await begin(citizen, api.as(account))).error).toMatchObject({ status: 403, code: 'counter.own_identity' })
})

test('a tax code is compared with what is known: a wrong letter or another name makes nobody', async () => {
  const citizen = presented('CTT', 65)
  const wrong = { ...citizen, tax_code: citizen.tax_code.replace('CTT', 'CTR') }
  expect((await begin(wrong)).error).toMatchObject({ code: 'counter.tax_code_wrong', params: { rule: 'check' } })
  const born = { ...citizen, birth_date: '1965-12-11' }
  expect((await begin(born)).error).toMatchObject({ code: 'counter.tax_code_wrong', params: { rule: 'birth_date' } })
  await served(citizen)
  expect((await begin({ ...citizen, family_name: 'Altro' })).error).toMatchObject({ code: 'counter.identity_differs' })
  expect((await begin({ ...citizen, family_name: "ESEMPIO'" })).response.status).toBe(200)
})

test('who has no tax code is known by name, day and place of birth; who has one does not act without it', async () => {
  const { tax_code: _none, ...citizen } = { ...presented('XXX', 66), given_name: 'Amina', family_name: 'Prova' }
  expect((await begin(citizen)).error).toMatchObject({ code: 'counter.birth_place_missing' })
  const first = await served({ ...citizen, birth_place: 'Tunisi' })
  expect((await sign(first)).response.status).toBe(201)
  expect((await sign(await served({ ...citizen, birth_place: 'TUNISI ' }))).response.status).toBe(200)
  const known = presented('MRO', 67)
  await served(known)
  const { tax_code: _left, ...without } = { ...known, birth_place: 'Bari' }
  expect((await begin(without)).error).toMatchObject({ code: 'counter.tax_code_needed' })
})

test('the citizen finds what they agreed to and takes it back; the paper tells it, and the record no subject', async () => {
  const citizen = presented('PLM', 68)
  const visit = await served(citizen)
  const { receipt } = dataOf(await sign(visit))
  const paper = await desk.GET('/v1/{tenant}/counter/visit/receipt', { params: town, parseAs: 'arrayBuffer' })
  expect(
    Buffer.from(paper.data as unknown as ArrayBuffer)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await desk.DELETE('/v1/{tenant}/counter/visit', { params: town })
  const kept = await inTown((db) => db.rows<{ told: string | null }>(sql('counter_act').where({ visit_id: visit })))
  expect(kept.map(({ told }) => told)).toEqual([null])
  const trail = dataOf(
    await api.as(bari.administrator).GET('/v1/{tenant}/audit', { params: { ...town, query: { subject: visit } } }),
  )
  expect(trail.items.map(({ action }) => action)).toContain('counter.acted')
  expect(JSON.stringify(trail)).not.toContain(receipt)
  const mario = api.as(await bySpid(citizen))
  const own = () => mario.GET('/v1/{tenant}/me/counter-visits', { params: town }).then(dataOf)
  expect((await own()).items).toMatchObject([{ id: visit, revoked_at: null, operations: ['petitions_signatures_create'] }])
  const params = { path: { tenant: 'bari', visit_id: visit } }
  const another = await api.as(bari.author).DELETE('/v1/{tenant}/me/counter-visits/{visit_id}', { params })
  expect(another.response.status).toBe(404)
  expect((await mario.DELETE('/v1/{tenant}/me/counter-visits/{visit_id}', { params })).response.status).toBe(204)
  expect((await own()).items[0]!.revoked_at).not.toBeNull()
  const list = dataOf(await api.as(bari.administrator).GET('/v1/{tenant}/counter/visits', { params: town }))
  expect(list.items[0]).toMatchObject({ officer: 'Nunzia Sportello', operations: ['petitions_signatures_create'] })
  expect(JSON.stringify(list)).not.toContain('Esempio')
})

test('a signature that was given at the counter is taken back there', async () => {
  const visit = await served(presented('TRN', 69))
  await sign(visit)
  const params = { path: { tenant: 'bari', petition_id: petition() }, header: { 'Counter-Visit': visit } }
  const gone = await desk.DELETE('/v1/{tenant}/petitions/{petition_id}/signatures/mine', { params })
  expect(gone.response.status).toBe(200)
  expect((await sign(visit)).response.status).toBe(201)
})

test('who was served and is erased stays in the record without a name', async () => {
  const citizen = presented('ZZZ', 50)
  const visit = await served(citizen)
  const { id } = await bySpid(citizen)
  await api.app.erase(id)
  expect((await sign(visit)).error).toMatchObject({ code: 'counter.visit_over' })
  const row = await inTown((db) => db.row(sql('counter_visit').where({ id: visit })))
  expect(row).toMatchObject({ person_id: null })
})
