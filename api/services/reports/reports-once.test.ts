import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../testing/caller.ts'
import { at, codeOf, data, example, startTown, type NewReport, type ReportTown } from './testing/town.ts'

let town: ReportTown
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town?.api.stop())

type Key = ReturnType<ReportTown['api']['key']>
const bari = { path: { tenant: 'bari' } }
const send = (key: Key, more: Partial<NewReport> = {}, who: Caller = town.api.as(town.author)) =>
  who.POST('/v1/{tenant}/reports', { params: { ...bari, header: key }, body: { ...example, ...more } })
/** Three days pass, after which the kernel has forgotten every key. */
const threeDays = async () => {
  await town.later(72)
  await town.api.app.forget()
}

test('a phone that lost the answer and is opened on the third day gets the same report, as it is by then', async () => {
  const key = town.api.key()
  const first = data(await send(key)).report
  data(await town.move(town.officer, first.id, { to: 'verified' }))
  await threeDays()
  const again = data(await send(key))
  expect([again.report.id, again.report.code, again.report.state]).toEqual([first.id, first.code, 'verified'])
  const own = await town.api.as(town.author).GET('/v1/{tenant}/own-reports', { params: bari })
  expect(data(own).items.length).toBe(1)
})

test('its photos may have been uploaded again; nothing is attached twice', async () => {
  const key = town.api.key()
  const { report } = data(await send(key, { media: [await town.upload()] }))
  await threeDays()
  const again = data(await send(key, { media: [await town.upload()] })).report
  expect(again.media.map(({ id }) => id)).toEqual(report.media.map(({ id }) => id))
})

test('whoever is not signed in is told a new token then, and the lost one does no more', async () => {
  const { api } = town
  const key = api.key()
  const first = data(await send(key, { visibility: 'reserved' }, api.anonymous))
  await threeDays()
  const again = data(await send(key, { visibility: 'reserved' }, api.anonymous))
  expect(again.report.id).toBe(first.report.id)
  const read = (token: string) =>
    api.anonymous.GET('/v1/{tenant}/reports/{report_id}', {
      params: { ...at(first.report.id), header: { 'Report-Token': token } },
    })
  expect(data(await read(again.token!)).id).toBe(first.report.id)
  expect(codeOf(await read(first.token!))).toBe('http.not_found')
})

test('other words under the same key are refused; another person’s key is another key', async () => {
  const key = town.api.key()
  const { report } = data(await send(key))
  await threeDays()
  expect(codeOf(await send(key, { title: 'Un’altra buca' }))).toBe('http.idempotency_mismatch')
  const other = data(await send(key, {}, town.api.as(await town.api.citizen())))
  expect(other.report.id).not.toBe(report.id)
})

test('it is the same report when the category is no more, and another once its author is erased', async () => {
  const { api } = town
  const person = await api.citizen()
  const key = api.key()
  const { report } = data(await send(key, {}, api.as(person)))
  await threeDays()
  const { settings } = (await api.operator.switches('bari')).find(({ name }) => name === 'reports')!
  const categories = (settings['categories'] as { key: string }[]).filter(({ key }) => key !== 'strade')
  await api.operator.setSettings('bari', 'reports', { ...settings, categories })
  const process = await api.another()
  expect(data(await send(key, {}, process.as(person))).report.id).toBe(report.id)
  await api.operator.setSettings('bari', 'reports', settings)
  await process.stop()
  await api.app.erase(person.id)
  await threeDays()
  expect(data(await send(key, {}, api.as(person))).report.id).not.toBe(report.id)
})

test('nothing of this was a fault', () => {
  expect(town.api.faults).toEqual([])
})
