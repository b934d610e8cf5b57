import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startMailServer, type MailServer } from '../../testing/mail-server.ts'
import type { DestinationSetting, RouteSetting } from './destinations.ts'
import { mostAttempts } from './sending/rules.ts'
import { at, codeOf, data, north, startTown, type ReportTown } from './testing/town.ts'

const bari = { path: { tenant: 'bari' } }
const mailbox = (key: string): DestinationSetting => {
  return { key, name: { it: `Ufficio ${key}`, en: `Office ${key}` }, kind: 'email', address: `${key}@comune.example` }
}
const destinations = ['strade', 'verde', 'notte'].map(mailbox)
const routes: readonly RouteSetting[] = [
  { categories: ['verde'], office: 'verde', send_to: ['verde'] },
  { categories: ['strade'], hours: { from: '18:00', to: '08:00' }, office: 'strade', send_to: ['strade', 'notte'] },
  { categories: ['strade'], office: 'strade', send_to: ['strade'] },
]

let town: ReportTown
let mail: MailServer
beforeAll(async () => {
  mail = await startMailServer()
  town = await startTown({ destinations, routes }, { mail: { url: mail.url, from: 'casa@towns.example' } })
})
afterAll(async () => {
  await town?.api.stop()
  await mail?.stop()
})
afterEach(async () => {
  mail.refusal = undefined
  // Every test begins at eleven in the morning, on a day of its own.
  const next = new Date(town.api.now().getTime() + 30 * 86_400_000)
  town.api.setNow(new Date(next.setUTCHours(10, 0, 0, 0)))
  await town.api.settle()
  mail.letters.length = 0
})

const deliveries = async (state?: 'waiting' | 'delivered' | 'failed', who = town.officer) =>
  data(await who.GET('/v1/{tenant}/report-deliveries', { params: { ...bari, query: { limit: 100, ...(state && { state }) } } }))
    .items
const deliveriesOf = async (id: string) => (await deliveries()).filter(({ report }) => report.id === id)
const timeline = async (id: string, who = town.api.anonymous) =>
  data(await who.GET('/v1/{tenant}/reports/{report_id}/timeline', { params: at(id) })).items
const retry = (id: string, who = town.officer) =>
  who.POST('/v1/{tenant}/report-deliveries/{delivery_id}/retries', {
    params: { path: { tenant: 'bari', delivery_id: id }, header: town.api.key() },
  })
const sent = () => mail.letters.map(({ to }) => to[0]).toSorted()

test('a report is given to the office of the rule that fits, and sent there', async () => {
  const report = await town.report({ title: 'Un tombino rotto' })
  expect(report.office).toEqual({ key: 'strade', name: 'Ufficio strade' })
  expect(await deliveriesOf(report.id)).toMatchObject([
    { state: 'waiting', kind: 'email', target: 'Ufficio strade', attempts: 0 },
  ])
  await town.api.settle()
  const [{ to, raw }] = mail.letters as [(typeof mail.letters)[0]]
  expect(to).toEqual(['strade@comune.example'])
  expect(raw).toContain(report.code)
  expect(raw).not.toMatch(/Lucia|Romano/)
  expect(await deliveriesOf(report.id)).toMatchObject([{ state: 'delivered', attempts: 1, error: null }])
  const last = (await timeline(report.id)).at(-1)
  expect(last).toMatchObject({ action: 'sent', actor: 'system', office: 'Ufficio strade', params: { target: 'Ufficio strade' } })
})

test('the time at which it arrives decides too', async () => {
  town.api.setNow(new Date(`${town.api.now().toISOString().slice(0, 10)}T20:00:00Z`))
  await town.report()
  await town.api.settle()
  expect(sent()).toEqual(['notte@comune.example', 'strade@comune.example'])
})

test('once sent it is not sent again, whatever runs how often, by however many processes', async () => {
  const other = await town.api.another()
  for (let number = 0; number < 30; number += 1) await town.report({ position: north(number) })
  await Promise.all([town.api.settle(), other.app.runErrands(), other.app.runErrands()])
  await town.later(48)
  await other.stop()
  expect(mail.letters).toHaveLength(30)
})

test('a mail server that is away loses nothing: it is tried ever later, and then waits for somebody', async () => {
  mail.refusal = 451
  const report = await town.report()
  await town.api.settle()
  const [first] = await deliveriesOf(report.id)
  expect(first).toMatchObject({ state: 'waiting', attempts: 1, error: expect.stringContaining('not now') as string })
  expect(new Date(first!.next_try_at!).getTime() - town.api.now().getTime()).toBe(60_000)
  await town.later(0.01)
  expect((await deliveriesOf(report.id))[0]!.attempts).toBe(1)
  expect(codeOf(await retry(first!.id))).toBe('report.delivery_not_failed')
  for (let attempt = 1; attempt < mostAttempts; attempt += 1) await town.later(6)
  expect((await deliveries('failed')).map(({ id }) => id)).toEqual([first!.id])
  expect((await timeline(report.id)).map(({ action }) => action)).not.toContain('sending_failed')
  expect((await timeline(report.id, town.officer)).at(-1)).toMatchObject({ action: 'sending_failed', public: false })
  const desk = data(await town.officer.GET('/v1/{tenant}/report-queue', { params: { ...bari, query: { limit: 100 } } }))
  expect(desk.counts.failed_deliveries).toBe(1)
  expect(desk.items.find((item) => item.report.id === report.id)!.failed_deliveries).toBe(1)
  mail.refusal = undefined
  expect(data(await retry(first!.id))).toMatchObject({ state: 'waiting', attempts: 0 })
  await town.api.settle()
  expect(sent()).toEqual(['strade@comune.example'])
  const shown = data(await town.officer.GET('/v1/{tenant}/reports/{report_id}/case', { params: at(report.id) }))
  expect(shown.deliveries).toMatchObject([{ state: 'delivered', error: null }])
})

test('what is refused for good waits for somebody at once', async () => {
  mail.refusal = 550
  const report = await town.report()
  await town.api.settle()
  expect(await deliveriesOf(report.id)).toMatchObject([{ state: 'failed', attempts: 1, next_try_at: null }])
})

test('while the other side is waited for no transaction is open', async () => {
  const { promise, resolve: release } = Promise.withResolvers<void>()
  mail.hold = promise
  mail.begun = 0
  await town.report()
  const sending = town.api.settle()
  await expect.poll(() => mail.begun, { timeout: 15_000 }).toBe(1)
  const text = `select pid from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`
  await expect.poll(() => town.api.database.rows({ name: 'open', text, values: [] }), { timeout: 5000 }).toEqual([])
  expect(mail.letters).toEqual([])
  release()
  await sending
  expect(sent()).toEqual(['strade@comune.example'])
})

test('what a dying process had taken is sent by the next', async () => {
  const report = await town.report()
  const row = {
    name: 'taken',
    text: `update report_delivery set attempts = 1, next_try_at = next_try_at + interval '5 minutes'`,
    values: [],
  }
  await town.api.database.forTenant(await tenantId(), (db) => db.run(row))
  await town.api.settle()
  expect(mail.letters).toEqual([])
  await town.later(0.1)
  expect(sent()).toEqual(['strade@comune.example'])
  expect(await deliveriesOf(report.id)).toMatchObject([{ state: 'delivered', attempts: 2 }])
})

test('another category is another office: it is sent there instead, or too when it had been sent', async () => {
  const sort = (id: string) =>
    town.officer.PATCH('/v1/{tenant}/reports/{report_id}', {
      params: { ...at(id), header: { 'If-Match': '"1"' } },
      body: { category: 'verde' },
    })
  const early = await town.report()
  expect(data(await sort(early.id)).office).toEqual({ key: 'verde', name: 'Ufficio verde' })
  await town.api.settle()
  expect(sent()).toEqual(['verde@comune.example'])
  const late = await town.report()
  await town.api.settle()
  data(await sort(late.id))
  await town.api.settle()
  expect(sent()).toEqual(['strade@comune.example', 'verde@comune.example', 'verde@comune.example'])
})

test('only officers see what is sent, and try it again', async () => {
  const { api, author, moderator } = town
  const [any] = await deliveries()
  for (const who of [moderator, api.as(author), api.anonymous]) {
    expect(codeOf(await who.GET('/v1/{tenant}/report-deliveries', { params: bari }))).toMatch(
      /staff.role_needed|sign_in_needed|scope/,
    )
    expect(codeOf(await retry(any!.id, who))).toMatch(/staff.role_needed|sign_in_needed|scope/)
  }
})

const tenantId = async () =>
  (await town.api.database.row<{ id: string }>({ name: 'bari', text: `select id from tenant where slug = 'bari'`, values: [] }))!
    .id
