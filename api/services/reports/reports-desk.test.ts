import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../testing/caller.ts'
import { at, codeOf, data, startTown, type ReportTown } from './testing/town.ts'

let town: ReportTown
const bari = { path: { tenant: 'bari' } }

beforeAll(async () => void (town = await startTown()))
afterAll(() => town.api.stop())

const batch = (who: Caller, body: object, header = town.api.key()) =>
  who.POST('/v1/{tenant}/report-batches', { params: { ...bari, header }, body: body as never })

const outcomes = async (...asked: Parameters<typeof batch>) =>
  data(await batch(...asked)).outcomes.map(({ report_id, refused }) => [report_id, refused?.code ?? 'done'])

async function sorted(id: string, body: object, who = town.officer) {
  const kase = await who.GET('/v1/{tenant}/reports/{report_id}/case', { params: at(id) })
  const header = { 'If-Match': kase.response.headers.get('etag')! }
  return who.PATCH('/v1/{tenant}/reports/{report_id}', { params: { ...at(id), header }, body: body as never })
}

test('several reports are moved at once; what refuses one leaves the others moved, and each outcome is told', async () => {
  const { officer, report, close, read } = town
  const [one, two, closed] = [await report(), await report(), await report()]
  await close(closed.id)
  const missing = '019a5b1c-0000-7000-8000-00000000dead'
  const ids = [one.id, closed.id, missing, two.id]
  expect(await outcomes(officer, { report_ids: ids, transition: { to: 'assigned', office: 'verde', note: 'Insieme.' } })).toEqual(
    [
      [one.id, 'done'],
      [closed.id, 'report.transition_impossible'],
      [missing, 'http.not_found'],
      [two.id, 'done'],
    ],
  )
  for (const { id } of [one, two]) expect(await read(id)).toMatchObject({ state: 'assigned', office: { key: 'verde' } })
  expect((await read(closed.id)).state).toBe('resolved')
})

test('a batch under the same key is carried out once', async () => {
  const { officer, report, api, read } = town
  const { id } = await report()
  const key = api.key()
  const body = { report_ids: [id], transition: { to: 'in_progress' } }
  await town.move(officer, id, { to: 'verified' })
  const first = data(await batch(officer, body, key))
  expect(data(await batch(officer, body, key))).toEqual(first)
  expect(first.outcomes).toEqual([{ report_id: id, refused: null }])
  expect((await read(id)).state).toBe('in_progress')
})

test('two batches with the same reports in another order do not wait for each other for ever', async () => {
  const { officer, report } = town
  const ids = [(await report()).id, (await report()).id, (await report()).id]
  const change = (office: string, report_ids: string[]) => outcomes(officer, { report_ids, change: { office } })
  const done = await Promise.all([change('verde', ids), change('strade', ids.toReversed())])
  expect(done.flat().map(([, outcome]) => outcome)).toEqual(Array(6).fill('done'))
})

test('several are sorted by officers only', async () => {
  const { moderator, officer, author, api, report, read } = town
  const ids = [(await report()).id, (await report()).id]
  const body = { report_ids: ids, change: { priority: 'urgent' } }
  expect(codeOf(await batch(api.as(author), body))).toBe('staff.role_needed')
  expect(codeOf(await batch(moderator, body))).toBe('staff.role_needed')
  expect((await outcomes(officer, body)).map(([, outcome]) => outcome)).toEqual(['done', 'done'])
  for (const id of ids) expect((await read(id)).priority).toBe('urgent')
})

test('colleagues are those with a role for reports, by name, and only they can be given a report', async () => {
  const { api, officer, author, moderator, report } = town
  const asked = await officer.GET('/v1/{tenant}/report-colleagues', { params: bari })
  const { items } = data(asked)
  expect(items.length).toBeGreaterThanOrEqual(2)
  expect(codeOf(await moderator.GET('/v1/{tenant}/report-colleagues', { params: bari }))).toBe('staff.role_needed')
  const stranger = await api.citizen({ givenName: 'Estranea', familyName: 'Al Comune' })
  const { id } = await report()
  expect(codeOf(await sorted(id, { assignee: stranger.id }))).toBe('report.assignee_unknown')
  expect(codeOf(await sorted(id, { assignee: author.id }))).toBe('report.assignee_unknown')
  expect(codeOf(await sorted(id, { assignee: items[0]!.person_id }))).toBeUndefined()
  const kase = await officer.GET('/v1/{tenant}/reports/{report_id}/case', { params: at(id) })
  expect(data(kase).assignee).toEqual(items[0])
})

test('an officer promises a day of their own; what somebody else has changed meanwhile is refused', async () => {
  const { officer, report, read } = town
  const { id } = await report()
  expect(codeOf(await sorted(id, { due_on: '2026-12-24' }))).toBeUndefined()
  const due = new Date((await read(id)).promise!.due_at!)
  expect(due.getTime()).toBeLessThanOrEqual(Date.parse('2026-12-24T23:00:00Z'))
  expect(due.getTime()).toBeGreaterThan(Date.parse('2026-12-24T22:00:00Z'))
  const stale = await officer.PATCH('/v1/{tenant}/reports/{report_id}', {
    params: { ...at(id), header: { 'If-Match': '"1"' } },
    body: { priority: 'low' },
  })
  expect(codeOf(stale)).toBe('http.precondition_failed')
})

test('templates come with their places and the reason they belong to', async () => {
  const { officer } = town
  const { templates } = data(await officer.GET('/v1/{tenant}/report-desk', { params: bari }))
  expect(templates.find(({ key }) => key === 'altro-ente')).toMatchObject({ for: ['not_ours'], reason: 'altro-ente' })
  expect(templates.find(({ key }) => key === 'presa-in-carico')!.text).toContain('{code}')
})
