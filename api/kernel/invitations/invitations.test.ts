import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { components } from '../../../types/openapi.d.ts'
import type { Caller, Citizen } from '../../testing/caller.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { startMailServer, type MailServer } from '../../testing/mail-server.ts'
import { startApi, townPage, type TestApi } from '../../testing/start-api.ts'
import { sql } from '../db/index.ts'

type NewInvitation = components['schemas']['NewInvitation']

let api: TestApi
let mail: MailServer
let chief: Caller
let nicola: Citizen
const town = { path: { tenant: 'bari' } }
const day = 86_400_000

beforeAll(async () => {
  mail = await startMailServer()
  api = await startApi({ mail: { url: mail.url, from: 'casa@towns.example' } })
  chief = await api.staff('administrator')
})
afterAll(async () => {
  await api.stop()
  await mail.stop()
})
beforeEach(async () => {
  mail.letters.length = 0
  mail.refusal = undefined
  nicola = await api.citizen({ givenName: 'Nicola', familyName: 'Prova' })
  // The limit of a day is of one test.
  api.setNow(new Date(api.now().getTime() + day))
})

const asked: NewInvitation = { address: 'nicola@example.org', role: 'officer', service: 'petitions' }
const invite = (more: Partial<NewInvitation> = {}, by = chief) =>
  by.POST('/v1/{tenant}/invitations', { params: { ...town, header: api.key() }, body: { ...asked, ...more } })
const tokenOf = (link: string) => link.split('#cdc-invitation=')[1]!
const accept = (token: string, by = nicola, tenant = 'bari') =>
  api.as(by).POST('/v1/{tenant}/invitations/acceptances', { params: { path: { tenant } }, body: { token } })
const withdraw = (invitation_id: string) =>
  chief.DELETE('/v1/{tenant}/invitations/{invitation_id}', { params: { path: { tenant: 'bari', invitation_id } } })
const first = async () =>
  dataOf(await chief.GET('/v1/{tenant}/invitations', { params: { ...town, query: { limit: 1 } } })).items[0]!
const rolesOf = async (person: Citizen) => dataOf(await api.as(person).GET('/v1/{tenant}/me', { params: town })).roles
/** The text of the letter, as its reader sees it. */
const letter = () => mail.letters.at(-1)!.raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')

test('a letter leads to the desk, and whoever accepts has the role and is named', async () => {
  const { invitation, link } = dataOf(await invite({ page: `${townPage}/scrivania#altro` }))
  expect(invitation).toMatchObject({ state: 'open', letter: 'waiting', address: 'nicola@example.org', accepted_by: null })
  await api.settle()
  expect(mail.letters.map(({ to }) => to)).toEqual([['nicola@example.org']])
  expect(letter()).toContain(link)
  expect(link).toMatch(new RegExp(`^${townPage}/scrivania#cdc-invitation=[\\w-]+$`))
  expect(await first()).toMatchObject({ letter: 'sent', letter_failure: null })
  expect(dataOf(await accept(tokenOf(link)))).toEqual({ role: 'officer', service: 'petitions' })
  expect(await rolesOf(nicola)).toEqual([{ role: 'officer', service: 'petitions' }])
  expect(await first()).toMatchObject({ state: 'accepted', accepted_by: 'Nicola Prova', address: null })
  await api.settle()
  expect(mail.letters).toHaveLength(1)
})

test('it holds once: for nobody else, and not again once the role was taken away', async () => {
  const token = tokenOf(dataOf(await invite()).link)
  const others = await Promise.all(Array.from({ length: 5 }, () => api.citizen()))
  const answers = await Promise.all([...others, nicola].map((person) => accept(token, person)))
  expect(answers.filter(({ data }) => data)).toHaveLength(1)
  const refused = answers.filter(({ error }) => error)
  for (const { error } of refused)
    expect(error).toMatchObject({ status: 409, code: 'invitation.over', params: { state: 'accepted' } })
  const winner = [...others, nicola][answers.findIndex(({ data }) => data)]!
  const roles = dataOf(await chief.GET('/v1/{tenant}/staff', { params: { ...town, query: { limit: 100 } } })).items
  const { id: role_id } = roles.find(({ person_id }) => person_id === winner.id)!
  await chief.DELETE('/v1/{tenant}/staff/{role_id}', { params: { path: { tenant: 'bari', role_id } } })
  expect((await accept(token, winner)).response.status).toBe(200)
  expect(await rolesOf(winner)).toEqual([])
})

test('it can’t be accepted once withdrawn or expired, in another town, or with assurance low', async () => {
  const made = dataOf(await invite())
  const token = tokenOf(made.link)
  expect((await accept(token, nicola, 'altamura')).error).toMatchObject({ status: 422, code: 'invitation.unknown' })
  expect((await accept(`${token.slice(0, -4)}AAAA`)).error).toMatchObject({ code: 'invitation.unknown' })
  expect((await accept(token, { ...nicola, assurance: 'low' })).error).toMatchObject({ code: 'identity.assurance_too_low' })
  expect((await withdraw(made.invitation.id)).response.status).toBe(204)
  expect((await withdraw(made.invitation.id)).response.status).toBe(204)
  expect((await accept(token)).error).toMatchObject({ code: 'invitation.over', params: { state: 'withdrawn' } })
  const late = tokenOf(dataOf(await invite({ days: 2 })).link)
  api.setNow(new Date(api.now().getTime() + 2 * day))
  expect((await accept(late)).error).toMatchObject({ code: 'invitation.over', params: { state: 'expired' } })
  expect(await rolesOf(nicola)).toEqual([])
})

test('one that was accepted is not withdrawn any more', async () => {
  const { invitation, link } = dataOf(await invite())
  dataOf(await accept(tokenOf(link)))
  expect((await withdraw(invitation.id)).error).toMatchObject({
    status: 409,
    code: 'invitation.over',
    params: { state: 'accepted' },
  })
  expect((await withdraw(crypto.randomUUID())).response.status).toBe(404)
})

test('a letter that is not taken is tried again, and one for good is said to have failed', async () => {
  mail.refusal = 451
  dataOf(await invite())
  await api.settle()
  expect(await first()).toMatchObject({ letter: 'waiting', letter_failure: 'unreachable' })
  mail.refusal = undefined
  api.setNow(new Date(api.now().getTime() + 61_000))
  await api.settle()
  expect(await first()).toMatchObject({ letter: 'sent', letter_failure: null })
  mail.refusal = 550
  dataOf(await invite())
  await api.settle()
  expect(await first()).toMatchObject({ letter: 'failed' })
})

test('whoever administers the town no longer comes back by no invitation of theirs', async () => {
  const [dismissed, dropped, erased] = [await api.citizen(), await api.citizen(), await api.citizen()]
  const role = { role: 'administrator' as const }
  const asAdministrator = { ...role, service: undefined }
  const give = async ({ id: person_id }: Citizen) =>
    dataOf(await chief.POST('/v1/{tenant}/staff', { params: { ...town, header: api.key() }, body: { person_id, ...role } })).id
  const role_id = await give(dismissed)
  const dropped_role = await give(dropped)
  await give(erased)
  const links = [
    await invite(asAdministrator, api.as(dismissed)),
    await invite(asAdministrator, api.as(erased)),
    await invite(asAdministrator, api.as(dropped)),
    await invite(asAdministrator),
  ]
  await chief.DELETE('/v1/{tenant}/staff/{role_id}', { params: { path: { tenant: 'bari', role_id } } })
  await api.app.erase(erased.id)
  expect(await api.operator.takeRole('bari', dropped_role, api.now())).toBe(true)
  const [first, second, third, others] = links.map((made) => tokenOf(dataOf(made).link))
  for (const token of [first!, second!, third!])
    expect((await accept(token, dismissed)).error).toMatchObject({ code: 'invitation.over', params: { state: 'withdrawn' } })
  expect(await rolesOf(dismissed)).toEqual([])
  const staff = dataOf(await chief.GET('/v1/{tenant}/staff', { params: { ...town, query: { limit: 100 } } })).items
  expect(staff.map(({ person_id }) => person_id)).not.toContain(erased.id)
  expect(dataOf(await accept(others!))).toEqual({ ...role, service: null })
})

test('a page whose address is too long once it is written in ASCII is refused', async () => {
  const { error } = await invite({ page: `${townPage}/${'è'.repeat(300)}` })
  expect(error).toMatchObject({ status: 400, code: 'http.invalid_request', params: { at: '/page' } })
})

test('only administrators invite, to pages of the town alone, and not without end', async () => {
  const officer = await api.staff('officer')
  expect((await invite({}, officer)).error).toMatchObject({ code: 'staff.role_needed' })
  expect((await officer.GET('/v1/{tenant}/invitations', { params: town })).error).toMatchObject({ code: 'staff.role_needed' })
  for (const page of ['https://altrove.example/scrivania', 'https://u:p@www.comune.example/'])
    expect((await invite({ page })).error, page).toMatchObject({ status: page.includes('@') ? 400 : 422 })
  for (let n = 0; n < 50; n += 1) dataOf(await invite())
  expect((await invite()).error).toMatchObject({ status: 409, code: 'invitation.too_many', params: { most: 50 } })
})

test('addresses are sealed, kept out of the audit, and forgotten when it is over', async () => {
  const { invitation } = dataOf(await invite({ days: 1, address: 'unica@example.org' }))
  await api.settle()
  const { id } = await api.operator.town('bari')
  const rows = (table: string) => api.database.forTenant(id, (db) => db.rows(sql(table).select()))
  expect(JSON.stringify([await rows('staff_invitation'), await rows('audit_entry')])).not.toContain('unica@')
  const entries = (await rows('audit_entry')) as { action: string; params: Record<string, unknown> }[]
  expect(
    entries.find(({ action, params }) => action === 'invitation.sent' && params['invitation_id'] === invitation.id),
  ).toBeDefined()
  api.setNow(new Date(api.now().getTime() + 2 * day))
  await api.app.forget()
  expect(await first()).toMatchObject({ id: invitation.id, address: null, state: 'expired' })
  api.setNow(new Date(api.now().getTime() + 31 * day))
  await api.app.forget()
  expect(JSON.stringify(await rows('staff_invitation'))).not.toContain(invitation.id)
  expect(api.faults).toEqual([])
})
