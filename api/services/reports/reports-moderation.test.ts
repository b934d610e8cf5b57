import { afterAll, beforeAll, expect, test } from 'vitest'
import type { components } from '../../../types/openapi.d.ts'
import { at, codeOf, data, example, startTown, type ReportTown } from './testing/town.ts'

let town: ReportTown
beforeAll(async () => {
  town = await startTown({ publish_photos: 'received' })
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
  const beside = data(await author().GET('/v1/{tenant}/reports/{report_id}/moderation', { params: at(id) }))
  expect(beside).toEqual({ wait: null, statement: items.find(({ content_id }) => content_id === id) })
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

const undo = (decision_id: string) =>
  town.moderator.DELETE('/v1/{tenant}/moderation/decisions/{decision_id}', { params: { path: { ...path, decision_id } } })
/** Writes about the report for everybody, as its author. */
const writeFor = async (report_id: string, text: string, media: { id: string }[] = []) =>
  data(
    await author().POST('/v1/{tenant}/reports/{report_id}/messages', {
      params: { path: { ...path, report_id }, header: town.api.key() },
      body: { text, audience: 'public', media },
    }),
  )

test('photos go with the message that they came with, and come back with it', async () => {
  await mode('post')
  const { id } = await town.report()
  const photos = [await town.upload(), await town.upload()]
  const message = await writeFor(id, 'Ecco chi è stato.', photos)
  const file = async (photo: { id: string }) => (await fetch(`${town.api.origin}/v1/bari/media/${photo.id}/160`)).status
  const seen = async () => ({
    files: await Promise.all(photos.map(file)),
    listed: (await town.read(id)).media.map(({ id }) => photos.findIndex((photo) => photo.id === id)),
  })
  expect(await seen()).toEqual({ files: [200, 200], listed: [0, 1] })
  // What the staff has taken away for another reason stays away.
  data(
    await town.officer.PUT('/v1/{tenant}/reports/{report_id}/media/{media_id}/publication', {
      params: { path: { ...path, report_id: id, media_id: photos[1]!.id } },
      body: { published: false },
    }),
  )
  const { id: decision } = await decide(message.id, hide)
  expect(await seen()).toEqual({ files: [404, 404], listed: [] })
  // Not by way of the report either.
  await decide(id, hide)
  await undo((await item(id)).decisions[0]!.id)
  expect(await seen()).toEqual({ files: [404, 404], listed: [] })
  await undo(decision)
  expect(await seen()).toEqual({ files: [200, 404], listed: [0] })
})

test('photos of a message that waits are seen once it is shown', async () => {
  const { id } = await town.report()
  await mode('pre')
  const photo = await town.upload()
  const message = await writeFor(id, 'La buca di oggi.', [photo])
  expect((await town.read(id, author())).media).toHaveLength(1)
  expect((await town.read(id)).media).toEqual([])
  await decide(message.id, { outcome: 'keep' })
  expect((await town.read(id)).media.map(({ id }) => id)).toEqual([photo.id])
})

/** Holds the rows in a transaction until something waits for it, and then takes other rows, which nobody must hold. */
async function meeting(held: { report: string }, free: { table: string; id: string }, work: () => Promise<unknown>) {
  const { id: tenant } = await town.api.operator.town('bari')
  const waits = {
    name: 'waits',
    text: 'select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))',
    values: [],
  }
  const lock = (table: string, id: string, how = '') => ({
    name: `lock_${table}${how}`.replaceAll(' ', '_'),
    text: `select 1 from ${table} where tenant_id = $1 and id = $2 for update${how}`,
    values: [tenant, id],
  })
  let working: Promise<unknown> | undefined
  await town.api.database.forTenant(tenant, async (db) => {
    await db.rows(lock('report', held.report))
    working = work()
    await expect.poll(() => db.rows(waits), { timeout: 10_000 }).toHaveLength(1)
    await db.rows(lock(free.table, free.id, ' nowait'))
  })
  await working
}

test('who decides on a message locks its report first, as whoever writes one does', async () => {
  await mode('post')
  const { id } = await town.report()
  const message = await writeFor(id, 'Una parola di troppo.')
  await meeting({ report: id }, { table: 'report_message', id: message.id }, () => decide(message.id, hide))
})

test('who decides on several locks all reports first, in one order, those of messages too', async () => {
  const [one, other] = [await town.report(), await town.report()]
  const message = await writeFor(one.id, 'Una parola di troppo.')
  const verdict = async (content_id: string) => ({ ...hide, content_id, version: (await item(content_id)).content.version })
  const decisions = [await verdict(other.id), await verdict(message.id)]
  await meeting({ report: one.id }, { table: 'report', id: other.id }, async () =>
    data(
      await town.moderator.POST('/v1/{tenant}/moderation/decisions', {
        params: { path, header: town.api.key() },
        body: { decisions },
      }),
    ),
  )
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

test('who reported without signing in reads by the private link why it waits or is hidden, and appeals', async () => {
  await mode('pre')
  const sent = { params: { path, header: town.api.key() }, body: example }
  const { report, token } = data(await nobody().POST('/v1/{tenant}/reports', sent))
  const { id } = report
  const holder = { 'Report-Token': token! }
  const read = (header: object = holder, who = nobody()) =>
    who.GET('/v1/{tenant}/reports/{report_id}/moderation', { params: { ...at(id), header } })
  expect(data(await read())).toMatchObject({ wait: { content_id: id, kind: 'report', why: 'new' }, statement: null })
  expect((await read({})).response.status).toBe(404)
  expect((await read({ 'Report-Token': 'q3v0W8yJb2mT5x1nR7cKzA' }, author())).response.status).toBe(404)
  await decide(id, hide)
  const { wait, statement } = data(await read())
  expect(wait).toBeNull()
  expect(statement).toMatchObject({ content_id: id, reason: 'offese', words: hide.words, appeal: null })
  expect(statement!.appeal_until).not.toBeNull()
  const body = { words: 'Non insulto nessuno: parlo della buca.' }
  const appeal = (header: object) =>
    nobody().POST('/v1/{tenant}/reports/{report_id}/moderation/appeals', {
      params: { ...at(id), header: { ...town.api.key(), ...header } },
      body,
    })
  expect((await appeal({})).response.status).toBe(404)
  expect(data(await appeal(holder)).appeal).toMatchObject({ words: body.words, outcome: 'waiting' })
  expect(codeOf(await appeal(holder))).toBe('moderation.appealed')
  expect((await read({}, author())).response.status).toBe(404)
  // Signed in as somebody else, the link says the same.
  expect(data(await read(holder, author())).statement!.appeal).toMatchObject({ words: body.words })
  const colleague = await town.api.staff('moderator')
  const params = { path: { ...path, content_id: id } }
  const { content, appeals } = data(await colleague.GET('/v1/{tenant}/moderation/items/{content_id}', { params }))
  expect(appeals).toMatchObject([{ by: 'author', words: body.words }])
  data(
    await colleague.POST('/v1/{tenant}/moderation/items/{content_id}/decisions', {
      params: { ...params, header: town.api.key() },
      body: { outcome: 'keep', version: content.version, words: 'Parla davvero della buca.' },
    }),
  )
  expect(data(await read()).statement).toMatchObject({ shown_again: true, appeal: { outcome: 'reversed' } })
})
