import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DestinationSetting } from '../destinations.ts'
import { at, data, startTown, type ReportTown } from '../testing/town.ts'
import { startOtherSystem, type Mood, type OtherSystem } from './testing/other-system.ts'

const bari = { path: { tenant: 'bari' } }

/** The town of the tests, another instance of our own, and a system of somebody else. */
let there: ReportTown
let other: OtherSystem
let town: ReportTown
beforeAll(async () => {
  ;[there, other] = [await startTown(), await startOtherSystem()]
  const scopes = ['reports.create', 'reports.vouch']
  const key = await there.api.operator.giveKey('bari', 'Città vicina', scopes, there.api.now())
  const ours = (key: string, category: string, follow: 'requests' | 'updates'): DestinationSetting => {
    const services = [{ category, code: category }]
    const url = `${there.api.origin}/open311/v2`
    return {
      key,
      name: { it: `Sistema ${key}` },
      kind: 'open311',
      url,
      jurisdiction_id: 'bari',
      key_name: 'vicina',
      services,
      follow,
    }
  }
  const theirs: DestinationSetting = {
    key: 'altri',
    name: { it: 'Gestore' },
    kind: 'open311',
    url: `${other.url}/`,
    key_name: 'altri',
    reserved: true,
    services: [{ category: 'verde', code: '007' }],
    statuses: [{ status: 'in_coda', state: 'in_progress' }],
    follow: 'requests',
  }
  const keyless: DestinationSetting = {
    ...theirs,
    key: 'senza',
    key_name: 'nessuna',
    services: [{ category: 'animali', code: '1' }],
  }
  const destinations = [ours('strade', 'strade', 'updates'), ours('rifiuti', 'rifiuti', 'requests'), theirs, keyless]
  const routes = [
    { categories: ['strade'], send_to: ['strade'] },
    { categories: ['rifiuti'], send_to: ['rifiuti'] },
    { categories: ['verde'], send_to: ['altri'] },
    { categories: ['animali'], send_to: ['senza'] },
  ]
  const townSecrets = new Map([
    ['BARI__VICINA', key],
    ['BARI__ALTRI', 'segreta'],
  ])
  town = await startTown({ destinations, routes }, { townSecrets })
})
afterAll(async () => {
  await town?.api.stop()
  await there?.api.stop()
  await other?.stop()
})
beforeEach(() => {
  other.moods = ['well']
})

const delivery = async (id: string) => {
  const params = { ...bari, query: { limit: 100 } }
  const { items } = data(await town.officer.GET('/v1/{tenant}/report-deliveries', { params }))
  return items.find(({ report }) => report.id === id)!
}
/** The report of the other instance that was made of ours. */
const twin = async (code: string) => {
  const { items } = data(await there.officer.GET('/v1/{tenant}/report-queue', { params: { ...bari, query: { q: code } } }))
  return items[0]!.report
}
const timeline = async (id: string) =>
  data(
    await town.api.anonymous.GET('/v1/{tenant}/reports/{report_id}/timeline', { params: { ...at(id), query: { limit: 100 } } }),
  ).items
const moves = async (id: string) => (await timeline(id)).filter(({ action }) => action === 'moved').map(({ state }) => state)
/** Time passes here and there, and both do what falls due. */
const pass = async (hours: number) => {
  await there.later(hours)
  await town.later(hours)
}

describe.each(['strade', 'rifiuti'])('another instance of ours (%s)', (category) => {
  test('gets a report and tells what becomes of it, once', async () => {
    const answers: Record<string, boolean> = category === 'strade' ? { pericolo: false } : {}
    const report = await town.report({ category, title: `Guasto ${category}`, answers, public_name: true })
    await town.api.settle()
    const { state, external_id: external } = await delivery(report.id)
    expect([state, external]).toEqual(['delivered', expect.stringMatching(/^SEG-/)])
    const copy = await twin(external!)
    expect(copy).toMatchObject({ category, title: `Guasto ${category}`, channel: 'open311', address: 'Via Esempio 1' })
    expect(copy.description).toContain(`/embed/bari/report/${report.id}`)
    expect(JSON.stringify(copy)).not.toMatch(/Lucia|Romano/)

    await pass(1)
    data(await there.move(there.officer, copy.id, { to: 'assigned', office: 'strade' }))
    await pass(1)
    data(await there.move(there.officer, copy.id, { to: 'resolved', reason: 'fatto', note: 'Riparato ieri.' }))
    await pass(1)
    const after = await town.read(report.id)
    expect(after).toMatchObject({ state: 'resolved', phase: 'closed' })
    expect(after.closing!.note).toContain('Riparato ieri.')
    const told = await timeline(report.id)
    await pass(1)
    await pass(30)
    expect(await timeline(report.id)).toEqual(told)
    expect(town.api.faults).toEqual([])
  })

  test('does not close again what was contested here, until it says so anew', async () => {
    const answers: Record<string, boolean> = category === 'strade' ? { pericolo: false } : {}
    const report = await town.report({ category, title: 'Contestata', answers })
    await town.api.settle()
    const copy = await twin((await delivery(report.id)).external_id!)
    await pass(1)
    await there.close(copy.id)
    await pass(1)
    expect((await town.read(report.id)).state).toBe('resolved')
    const contest = { params: { ...at(report.id), header: town.api.key() }, body: { text: 'Non è vero' } }
    data(await town.api.as(town.author).POST('/v1/{tenant}/reports/{report_id}/contests', contest))
    await pass(1)
    await pass(1)
    expect((await town.read(report.id)).state).toBe('reopened')
    data(await there.move(there.officer, copy.id, { to: 'reopened' }))
    await pass(1)
    await there.close(copy.id)
    await pass(1)
    expect((await town.read(report.id)).state).toBe('resolved')
  })
})

const bomb = `<!DOCTYPE a [<!ENTITY b "${'ha'.repeat(100)}">]><service_requests><request><token>&b;</token></request></service_requests>`
const moods: [string, Mood][] = [
  ['fails', 500],
  ['is away', 503],
  ['has too much to do', 429],
  ['cuts the connection', 'cut'],
  ['answers a page', { body: '<!doctype html><title>Accesso</title>' }],
  ['answers entities', { body: bomb }],
  ['answers half a document', { body: '<service_requests><request><service_request_id>1' }],
  ['answers without end', { body: `<service_requests>${'<request></request>'.repeat(80_000)}` }],
  ['answers nested elements', { body: `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}` }],
  ['answers nothing', { body: '<service_requests/>' }],
  ['does not answer', 'hangs'],
]

test.each(moods)(
  'a system that %s loses nothing: the report arrives once it is well, once',
  { timeout: 90_000 },
  async (_, mood) => {
    const before = other.taken.length
    other.moods = [mood, 'well']
    const report = await town.report({ category: 'verde', title: 'Albero' })
    await town.api.settle()
    const first = await delivery(report.id)
    expect(first).toMatchObject({ state: 'waiting', attempts: 1, error: expect.stringMatching(/^[^\n]{5,300}$/) as string })
    expect(JSON.stringify(first)).not.toContain('segreta')
    await town.later(1)
    expect(await delivery(report.id)).toMatchObject({ state: 'delivered', external_id: String(before + 1).padStart(4, '0') })
    await town.later(24)
    expect(other.taken).toHaveLength(before + 1)
    expect(other.taken.at(-1)).toMatchObject({ api_key: 'segreta', service_code: '007', lat: '41.1171', long: '16.8719' })
    expect(town.api.faults).toEqual([])
  },
)

test('what was taken while the answer was lost is found there, not sent again', async () => {
  const before = other.taken.length
  other.moods = ['lost', 'well']
  const report = await town.report({ category: 'verde', title: 'Risposta persa' })
  await town.api.settle()
  expect((await delivery(report.id)).state).toBe('waiting')
  await town.later(1)
  expect(await delivery(report.id)).toMatchObject({ state: 'delivered', external_id: String(before + 1).padStart(4, '0') })
  expect(other.taken).toHaveLength(before + 1)
})

test('what is refused for good waits for an officer, with the reason', async () => {
  other.moods = [403, 'well']
  const report = await town.report({ category: 'verde' })
  await town.api.settle()
  const { id, ...failed } = await delivery(report.id)
  expect(failed).toMatchObject({ state: 'failed', error: 'it answered 403: Adesso no' })
  const params = { path: { tenant: 'bari', delivery_id: id }, header: town.api.key() }
  data(await town.officer.POST('/v1/{tenant}/report-deliveries/{delivery_id}/retries', { params }))
  await town.api.settle()
  expect((await delivery(report.id)).state).toBe('delivered')
})

test('without the key that the settings name nothing is sent, and the officer reads why', async () => {
  const report = await town.report({ category: 'animali' })
  await town.api.settle()
  expect(await delivery(report.id)).toMatchObject({ state: 'failed', error: 'the operator keeps no key called nessuna' })
})

test('a token becomes an id, statuses lead where the settings say, and a reserved report goes where they let it', async () => {
  other.moods = ['token']
  const report = await town.report({ category: 'verde', visibility: 'reserved', title: 'Riservato' })
  await town.api.settle()
  expect(await delivery(report.id)).toMatchObject({ state: 'delivered', external_id: null })
  await town.later(1)
  const external = (await delivery(report.id)).external_id!
  expect(external).toBe(String(other.taken.length).padStart(4, '0'))
  const state = async () => (await town.read(report.id, town.officer)).state
  other.statuses.set(external, { status: 'IN CODA', at: '2026-12-01T00:00:00Z' })
  await town.later(1)
  expect(await state()).toBe('in_progress')
  other.statuses.set(external, { status: 'sconosciuto', at: '2026-12-02T00:00:00Z' })
  await town.later(1)
  expect(await state()).toBe('in_progress')
  other.statuses.set(external, { status: 'closed', notes: 'Fatto <b>tutto</b> \u0007', at: 'domani' })
  await town.later(1)
  expect(await state()).toBe('resolved')
  expect(town.api.faults).toEqual([])
})

test('several processes ask and send once', async () => {
  const before = other.taken.length
  const second = await town.api.another()
  const report = await town.report({ category: 'verde', title: 'In due' })
  await Promise.all([town.api.settle(), second.app.runErrands(), second.app.runErrands()])
  expect(other.taken).toHaveLength(before + 1)
  const external = (await delivery(report.id)).external_id!
  other.statuses.set(external, { status: 'closed', at: '2026-12-20T00:00:00Z' })
  town.api.setNow(new Date(town.api.now().getTime() + 3_600_000))
  await Promise.all([town.api.settle(), second.app.runErrands()])
  await second.stop()
  expect(await moves(report.id)).toEqual(['received', 'resolved'])
})
