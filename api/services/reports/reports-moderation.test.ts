import { afterAll, beforeAll, expect, test } from 'vitest'
import type { components } from '../../../types/openapi.d.ts'
import { at, codeOf, data, startTown, type ReportTown } from './testing/town.ts'

let town: ReportTown
beforeAll(async () => {
  town = await startTown()
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const path = { tenant: 'bari' }
const author = () => town.api.as(town.author)
const nobody = () => town.api.anonymous
const mode = (mode: 'pre' | 'post') => {
  const levels = { level_0: mode, level_1: mode, level_2: mode, level_3: mode }
  return town.api.operator.setSettings('bari', 'moderation', { policy: { reports: levels } })
}
const item = async (content_id: string) =>
  data(await town.moderator.GET('/v1/{tenant}/moderation/items/{content_id}', { params: { path: { ...path, content_id } } }))
type Body = components['schemas']['NewModerationDecision']
const decide = async (content_id: string, body: Omit<Body, 'version'>) =>
  data(
    await town.moderator.POST('/v1/{tenant}/moderation/items/{content_id}/decisions', {
      params: { path: { ...path, content_id }, header: town.api.key() },
      body: { ...body, version: (await item(content_id)).content.version },
    }),
  )
const hide = { outcome: 'hide', reason: 'offese', words: 'Insulta chi abita di fronte.' } as const
/** Ids in the list and on the map that everybody sees; once what is kept of them is old. */
const shown = async () => {
  await town.later(1)
  const list = data(await nobody().GET('/v1/{tenant}/reports', { params: { path, query: { limit: 100 } } }))
  return list.items.map(({ id }) => id)
}

test('a report waits for moderators; what they hide says so and why, and its author reads it', async () => {
  await mode('post')
  const { id, code, title } = await town.report()
  expect(await item(id)).toMatchObject({ kind: 'report', held: false, waiting: true, title })
  await decide(id, hide)
  expect(await shown()).not.toContain(id)
  const refused = await nobody().GET('/v1/{tenant}/reports/{report_id}', { params: at(id) })
  expect(refused.error).toMatchObject({ code: 'report.hidden', params: { code, reason: hide.words } })
  expect(await town.read(id, author())).toMatchObject({ id })
  const { items } = data(await author().GET('/v1/{tenant}/me/moderation', { params: { path } }))
  expect(items[0]).toMatchObject({ kind: 'report', content_id: id, words: hide.words })
})

test('where the town reads first a report is held: it was never there for others, and is dealt with all the same', async () => {
  await mode('pre')
  const { id } = await town.report()
  expect(codeOf(await nobody().GET('/v1/{tenant}/reports/{report_id}', { params: at(id) }))).toBe('http.not_found')
  await town.move(town.officer, id, { to: 'assigned', office: 'strade' })
  expect(await shown()).not.toContain(id)
  await decide(id, { outcome: 'keep' })
  expect(await shown()).toContain(id)
})

test('what its author writes for everybody is held, and hidden keeps its place without its words', async () => {
  await mode('post')
  const { id: report_id } = await town.report()
  await mode('pre')
  const params = { path: { ...path, report_id } }
  const read = async (who = nobody()) => data(await who.GET('/v1/{tenant}/reports/{report_id}/messages', { params })).items
  const { id } = data(
    await author().POST('/v1/{tenant}/reports/{report_id}/messages', {
      params: { ...params, header: town.api.key() },
      body: { text: 'Quello di fronte è un incapace.', audience: 'public' },
    }),
  )
  expect(await read()).toEqual([])
  expect(await read(author())).toMatchObject([{ id, text: 'Quello di fronte è un incapace.' }])
  await decide(id, { outcome: 'keep' })
  expect(await read()).toMatchObject([{ id, text: 'Quello di fronte è un incapace.', hidden_reason: null }])
  await town.moderator.DELETE('/v1/{tenant}/moderation/decisions/{decision_id}', {
    params: { path: { ...path, decision_id: (await item(id)).decisions[0]!.id } },
  })
  await decide(id, hide)
  expect(await read()).toEqual([expect.objectContaining({ id, text: '', hidden_reason: hide.words })])
  expect(await read(author())).toMatchObject([{ id, text: 'Quello di fronte è un incapace.', hidden_reason: hide.words }])
})
