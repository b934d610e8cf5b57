import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../kernel/db/index.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { startModeratedTown, type ModeratedTown } from './testing/moderating.ts'

let town: ModeratedTown
beforeAll(async () => {
  town = await startModeratedTown()
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const path = { tenant: 'bari' }
const anybody = () => town.api.anonymous
const hide = { outcome: 'hide', reason: 'offese', words: 'Insulta chi ha scritto prima.' } as const
const within = async <T>(table: string) => {
  const { id } = await town.api.operator.town('bari')
  return town.api.database.forTenant(id, (db) => db.rows<T>(sql(table)))
}

test('everybody reads what was decided and why; not on what, on whom and by whom', async () => {
  const [first, second, undone] = [await town.write('Uno'), await town.write('Due'), await town.write('Tre')]
  const decision = dataOf(await town.decide(town.moderator, first.id, hide)).id
  town.api.setNow(new Date(town.api.now().getTime() + 60_000))
  await town.decide(town.moderator, second.id, {})
  const wrong = dataOf(await town.decide(town.moderator, undone.id, hide)).id
  await town.moderator.DELETE('/v1/{tenant}/moderation/decisions/{decision_id}', {
    params: { path: { ...path, decision_id: wrong } },
  })
  await town.api.as(town.author).POST('/v1/{tenant}/moderation/decisions/{decision_id}/appeals', {
    params: { path: { ...path, decision_id: decision }, header: town.api.key() },
    body: { words: 'Era una citazione, non un insulto.' },
  })
  town.api.setNow(new Date(town.api.now().getTime() + 60_000))
  await town.decide(town.colleague, first.id, { outcome: 'keep', version: '2' })
  const log = dataOf(await anybody().GET('/v1/{tenant}/moderation/log', { params: { path } }))
  const told = { service: 'debates', kind: 'comment', automated: false, day: '2026-12-03' }
  expect(log.items).toEqual([
    { ...told, outcome: 'keep', reason: null, way: 'appeal', reversed: false },
    { ...told, outcome: 'keep', reason: null, way: 'new', reversed: false },
    { ...told, outcome: 'hide', reason: 'offese', way: 'new', reversed: true },
  ])
  const [page] = [dataOf(await anybody().GET('/v1/{tenant}/moderation/log', { params: { path, query: { limit: 1 } } }))]
  expect(page.items).toEqual(log.items.slice(0, 1))
  // The day of a decision is known, not its moment: no id of a decision can be read from the cursor.
  const read = Buffer.from(page.next_cursor!, 'base64url')
  const ids = (await within<{ id: string }>('moderation_decision')).map(({ id }) => id)
  expect(ids.filter((id) => read.includes(id) || read.includes(Buffer.from(id.replaceAll('-', ''), 'hex')))).toEqual([])
  const query = { limit: 100, cursor: page.next_cursor! }
  const rest = dataOf(await anybody().GET('/v1/{tenant}/moderation/log', { params: { path, query } }))
  expect(rest.items).toEqual(log.items.slice(1))
})

test('the report of the half year counts decisions, appeals and the time they took', async () => {
  const params = { path: { ...path, half: '2026-H2' } }
  const report = dataOf(await anybody().GET('/v1/{tenant}/moderation/reports/{half}', { params }))
  expect(report).toMatchObject({
    ...{ from: '2026-07-01', to: '2026-12-31' },
    ways: [{ way: 'new', count: 2, hidden: 1 }],
    services: [{ service: 'debates', count: 2, hidden: 1 }],
    automated: { decisions: 0, kept: 0, error_rate: null },
    appeals: { received: 1, upheld: 0, reversed: 1 },
  })
  expect(report.decisions).toEqual(
    expect.arrayContaining([
      { outcome: 'hide', reason: 'offese', count: 1 },
      { outcome: 'keep', reason: null, count: 1 },
    ]),
  )
  const before = { path: { ...path, half: '2026-H1' } }
  const none = dataOf(await anybody().GET('/v1/{tenant}/moderation/reports/{half}', { params: before }))
  expect(none).toMatchObject({ from: '2026-01-01', to: '2026-06-30', decisions: [], appeals: { received: 0 } })
})

test('the log is open data', async () => {
  const answer = await fetch(`${town.api.origin}/v1/bari/open-data/moderation-log.csv`)
  const lines = (await answer.text()).trim().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toBe('day,service,kind,outcome,reason,way,automated,reversed')
  expect(lines[3]).toBe('2026-12-03,debates,comment,hide,offese,new,false,true')
})

test('moderators are told once that something new waits', async () => {
  const told = async () => (await within<{ name: string }>('outbox')).filter(({ name }) => name === 'moderation.waiting').length
  await town.api.settle()
  const before = await told()
  await town.api.settle()
  expect(await told()).toBe(before)
  await town.write('Nuovo')
  await town.api.settle()
  await town.api.settle()
  expect(await told()).toBe(before + 1)
})

test('of who is erased nothing tells what they wrote, decided or held', async () => {
  const author = await town.api.citizen()
  const moderator = await town.api.citizen()
  await town.api.operator.giveRole('bari', moderator.id, 'moderator', null, town.api.now())
  const staff = town.api.as(moderator)
  const [hidden, asked, taken] = [
    await town.write('Uno', author),
    await town.write('Due', author),
    await town.write('Tre', author),
  ]
  const decision = dataOf(await town.decide(staff, hidden.id, hide)).id
  await town.api.as(author).POST('/v1/{tenant}/moderation/decisions/{decision_id}/appeals', {
    params: { path: { ...path, decision_id: decision }, header: town.api.key() },
    body: { words: 'Quella sera ero al lavoro.' },
  })
  await town.decide(staff, asked.id, { outcome: 'second_opinion' })
  const params = { path: { ...path, content_id: taken.id } }
  await staff.PUT('/v1/{tenant}/moderation/items/{content_id}/claim', { params })
  await staff.PUT('/v1/{tenant}/moderation/items/{content_id}/abstention', { params, body: { reason: 'È mia sorella.' } })
  for (const { id } of [author, moderator]) await town.api.app.erase(id)
  expect(JSON.stringify(await within('moderation_appeal'))).not.toContain('Quella sera')
  for (const table of ['moderation_item', 'moderation_decision', 'moderation_appeal', 'moderation_abstention']) {
    const rows = JSON.stringify(await within(table))
    for (const { id } of [author, moderator]) expect(rows, table).not.toContain(id)
  }
})
