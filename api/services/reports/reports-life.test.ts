import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../../testing/caller.ts'
import { life } from './presets/life.ts'
import type { Priority, ReportState } from './report.ts'
import { settingsSchema, type ReportSettings } from './settings.ts'
import { at, codeOf, data, north, startTown, type ReportTown } from './testing/town.ts'

const hour = 3_600_000
const square = (from: number, to: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [16.86, from],
      [16.88, from],
      [16.88, to],
      [16.86, to],
      [16.86, from],
    ],
  ],
})
const usual = settingsSchema['default'] as ReportSettings
const strade = usual.categories.find(({ key }) => key === 'strade')!

let town: ReportTown
let bari: string
beforeAll(async () => {
  town = await startTown({
    areas: [
      { key: 'nord', name: { it: 'Nord', en: 'North' }, geometry: square(41.1201, 41.14) },
      { key: 'sud', name: { it: 'Sud', en: 'South' }, geometry: square(41.11, 41.1201) },
    ],
    categories: [
      ...usual.categories.filter(({ key }) => key !== 'strade'),
      {
        ...strade,
        office: 'strade',
        promises: [
          { hours: 8, priorities: ['urgent'], areas: ['nord'] },
          { hours: 24, priorities: ['urgent', 'high'] },
          { hours: 100, areas: ['nord'] },
          { hours: 200, priorities: ['normal'] },
        ],
      },
    ],
  })
  bari = (await town.api.operator.town('bari')).id
})
afterAll(() => town?.api.stop())

const timeline = async (id: string, who: Caller = town.api.anonymous) =>
  data(await who.GET('/v1/{tenant}/reports/{report_id}/timeline', { params: { ...at(id), query: { limit: 100 } } })).items
const contest = (id: string, who: Caller = town.api.as(town.author)) => {
  town.tick()
  const params = { ...at(id), header: town.api.key() }
  return who.POST('/v1/{tenant}/reports/{report_id}/contests', { params, body: { text: 'Non è vero' } })
}
const facts = async (id: string, name: string) =>
  (
    await town.api.database.forTenant(bari, (db) =>
      db.rows({
        name: '',
        text: `select id from outbox where tenant_id = $1 and name = $2 and payload->>'report_id' = $3`,
        values: [bari, name, id],
      }),
    )
  ).length

describe('every transition that towns start from', () => {
  /** By which way a report gets to a state. */
  const ways: Record<Exclude<ReportState, 'duplicate'>, readonly ReportState[]> = {
    received: [],
    verified: ['verified'],
    assigned: ['assigned'],
    in_progress: ['assigned', 'in_progress'],
    planned: ['assigned', 'planned'],
    resolved: ['resolved'],
    not_resolved: ['not_resolved'],
    not_ours: ['not_ours'],
    reopened: ['resolved', 'reopened'],
  }
  const reasons: Partial<Record<ReportState, string>> = { resolved: 'fatto', not_resolved: 'senza-fondi', not_ours: 'altro-ente' }
  const bodyFor = (to: ReportState) => ({
    to,
    ...(to === 'assigned' && { office: 'verde' }),
    ...(to === 'planned' && { planned_for: '2026-12-24' }),
    ...(reasons[to] && { reason: reasons[to] }),
    note: `Nota per ${to}`,
  })
  const rows = life.transitions.filter(({ from, to }) => from !== 'duplicate' && to !== 'duplicate')

  test.each(rows)('from $from to $to is in the public timeline with its office and promise', async ({ from, to, who }) => {
    const { officer, moderator } = town
    const made = await town.report()
    for (const step of ways[from as keyof typeof ways]) data(await town.move(officer, made.id, bodyFor(step)))
    const moved = data(await town.move(who.includes('moderator') ? moderator : officer, made.id, bodyFor(to)))
    expect(moved).toMatchObject({ state: to, phase: life.phases[to] })
    const entry = (await timeline(made.id)).at(-1)!
    expect(entry).toMatchObject({
      action: 'moved',
      state: to,
      actor: 'staff',
      public: true,
      office: moved.office!.name,
      due_at: moved.promise!.due_at,
      params: { note: `Nota per ${to}`, ...(reasons[to] && { reason: reasons[to] }) },
    })
    expect(entry.due_at === null).toBe(life.phases[to] !== 'open')
    expect(moved.office!.key).toBe(to === 'assigned' || moved.office!.key === 'verde' ? 'verde' : 'strade')
    expect(await facts(made.id, 'report.moved')).toBe(ways[from as keyof typeof ways].length + 1)
  })

  test('is for those whom the table names; what it asks for must be given', async () => {
    const { officer, moderator, api } = town
    const { id } = await town.report()
    expect(codeOf(await town.move(moderator, id, { to: 'resolved', reason: 'fatto' }))).toBe('report.transition_forbidden')
    expect(codeOf(await town.move(officer, id, { to: 'reopened' }))).toBe('report.transition_impossible')
    expect(codeOf(await town.move(api.as(town.author), id, { to: 'verified' }))).toBe('staff.role_needed')
    expect(codeOf(await town.move(officer, id, { to: 'not_resolved' }))).toBe('report.reason_needed')
    expect(codeOf(await town.move(officer, id, { to: 'resolved', reason: 'altro-ente' }))).toBe('report.reason_needed')
    const bare = await town.report({ category: 'verde', answers: {} })
    expect(codeOf(await town.move(officer, bare.id, { to: 'assigned' }))).toBe('report.office_needed')
    data(await town.move(officer, id, { to: 'verified' }))
    expect(codeOf(await town.move(officer, id, { to: 'planned' }))).toBe('report.day_needed')
    expect((await timeline(id)).map(({ state }) => state)).toEqual(['received', 'verified'])
  })
})

test('a promise is the first that fits priority and area; changing them promises anew', async () => {
  const promised = async (metres: number, priority?: Priority) => {
    const { id, promise, area } = await town.report({ position: north(metres) })
    const sorted = priority ? await town.sort(id, { priority }) : undefined
    return [area?.key, (sorted ? sorted.promise : promise)?.hours ?? null]
  }
  expect(await promised(1000)).toEqual(['nord', 100])
  expect(await promised(1000, 'urgent')).toEqual(['nord', 8])
  expect(await promised(1000, 'high')).toEqual(['nord', 24])
  expect(await promised(1000, 'low')).toEqual(['nord', 100])
  expect(await promised(0)).toEqual(['sud', 200])
  expect(await promised(0, 'urgent')).toEqual(['sud', 24])
  expect(await promised(0, 'low')).toEqual(['sud', null])
})

test('time in paused states does not count', async () => {
  const { officer, api } = town
  const start = api.now()
  const { id } = await town.report()
  await town.later(10)
  data(await town.move(officer, id, { to: 'assigned', office: 'strade' }))
  const planned = data(await town.move(officer, id, { to: 'planned', planned_for: '2026-12-24' }))
  expect(planned.promise).toMatchObject({ due_at: null, overdue: false, kept: null })
  await town.later(1000)
  expect((await town.read(id)).promise).toMatchObject({ due_at: null, overdue: false })
  const pausedFor = 1000 * hour + 1
  const resumed = data(await town.move(officer, id, { to: 'in_progress' }))
  expect(resumed.promise!.due_at).toBe(new Date(start.getTime() + 200 * hour + pausedFor).toISOString())
  const closed = await town.close(id)
  expect(closed.promise).toMatchObject({ due_at: null, overdue: false, kept: true })
})

describe('a promise that is over', () => {
  const overdue = async (id: string) => (await timeline(id)).filter(({ action }) => action === 'overdue')

  test('is recorded once, told as a fact and in the timeline', async () => {
    const { id, promise } = await town.report()
    await town.later(200)
    expect([await overdue(id), await facts(id, 'report.overdue')]).toEqual([[], 0])
    town.tick()
    await town.api.settle()
    await town.later(1)
    expect(await overdue(id)).toMatchObject([
      { actor: 'system', public: true, due_at: promise!.due_at, office: 'Ufficio strade', params: { hours: 200 } },
    ])
    expect(await facts(id, 'report.overdue')).toBe(1)
    expect((await town.read(id)).promise).toMatchObject({ overdue: true, kept: false })
  })

  test('is recorded once by however many processes', async () => {
    const { api } = town
    const { id } = await town.report()
    api.setNow(new Date(api.now().getTime() + 201 * hour))
    const other = await api.another()
    await Promise.all([api.settle(), other.app.keepTime()])
    await api.settle()
    await other.stop()
    expect([(await overdue(id)).length, await facts(id, 'report.overdue')]).toEqual([1, 1])
  })

  test('is told again when what is promised anew is over too, and never of what is closed', async () => {
    const [open, closed] = [await town.report(), await town.report()]
    await town.close(closed.id)
    await town.later(201)
    expect((await overdue(open.id)).length).toBe(1)
    await town.sort(open.id, { priority: 'low' })
    await town.later(1000)
    expect((await overdue(open.id)).length).toBe(1)
    await town.sort(open.id, { priority: 'normal' })
    town.tick()
    await town.api.settle()
    expect((await overdue(open.id)).length).toBe(2)
    expect(await overdue(closed.id)).toEqual([])
  })
})

describe('contesting', () => {
  test('reopens until the last millisecond of the days that the town gives', async () => {
    const { api } = town
    const [inTime, late] = [await town.report(), await town.report()]
    const closedAt = Date.parse((await town.close(inTime.id)).closing!.at)
    const closedLater = Date.parse((await town.close(late.id)).closing!.at)
    const days = life.contest_days * 24 * hour
    const mine = await api.as(town.author).GET('/v1/{tenant}/reports/{report_id}/mine', { params: at(inTime.id) })
    expect(data(mine).contestable_until).toBe(new Date(closedAt + days).toISOString())
    api.setNow(new Date(closedAt + days - 2))
    const reopened = data(await contest(inTime.id))
    expect(reopened).toMatchObject({ state: 'reopened', phase: 'open', contest_count: 1, closing: null })
    expect((await timeline(inTime.id)).at(-1)).toMatchObject({
      action: 'contested',
      state: 'reopened',
      actor: 'author',
      office: 'Ufficio strade',
      due_at: reopened.promise!.due_at,
      params: { note: 'Non è vero' },
    })
    api.setNow(new Date(closedLater + days - 1))
    expect((await contest(late.id)).error).toMatchObject({
      code: 'report.not_contestable',
      params: { state: 'resolved', until: new Date(closedLater + days).toISOString() },
    })
  })

  test('is for the author only, and of closed reports only', async () => {
    const { id } = await town.report()
    expect(codeOf(await contest(id))).toBe('report.not_contestable')
    await town.close(id)
    expect(codeOf(await contest(id, town.api.as(await town.api.citizen())))).toBe('report.author_only')
    expect(codeOf(await contest(id, town.api.anonymous))).toBe('report.author_only')
  })

  test('counts on the desk until it is closed again, and then stays known', async () => {
    const { officer } = town
    const query = async (more: object = {}) =>
      data(
        await officer.GET('/v1/{tenant}/report-queue', {
          params: { path: { tenant: 'bari' }, query: { contested: true, limit: 100, ...more } },
        }),
      )
    const { id } = await town.report()
    await town.close(id)
    const before = await query()
    data(await contest(id))
    data(await town.move(officer, id, { to: 'in_progress' }))
    const during = await query()
    expect(during.items.map(({ report }) => report.id)).toContain(id)
    expect(during.counts.contested).toBe(during.items.length)
    expect(during.counts.contested).toBe(before.counts.contested + 1)
    await town.close(id)
    const after = await query()
    expect([after.counts.contested, after.items.length]).toEqual([before.counts.contested, before.items.length])
    const closed = await query({ state: ['resolved'] })
    expect(closed.items.find(({ report }) => report.id === id)?.report).toMatchObject({ contest_count: 1, phase: 'closed' })
  })
})

test('nothing of this was a fault', () => {
  expect(town.api.faults).toEqual([])
})
