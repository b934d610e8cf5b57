import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataOf } from '../../testing/lively-town.ts'
import { heldReason } from '../../kernel/moderation/index.ts'
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
const hide = { outcome: 'hide', reason: 'dati-personali', words: 'Contiene un numero di telefono.' } as const

test('what is hidden says why to everybody, and its words to its author', async () => {
  const { id } = await town.write('Chiamate la mia vicina, al terzo piano')
  expect(dataOf(await town.decide(town.moderator, id, hide))).toMatchObject({
    outcome: 'hide',
    way: 'new',
    mine: true,
    undone: false,
  })
  expect(await town.comment(id)).toMatchObject({ state: 'hidden', hidden_reason: 'Contiene un numero di telefono.', text: '' })
  expect(await town.comment(id, town.api.as(town.author))).toMatchObject({ text: 'Chiamate la mia vicina, al terzo piano' })
})

test('of two who decide at once one does, and the other is told', async () => {
  const { id } = await town.write()
  const answers = await Promise.all([town.decide(town.moderator, id, hide), town.decide(town.colleague, id, {})])
  expect(answers.map(({ response }) => response.status).toSorted()).toEqual([201, 409])
  expect(answers.flatMap(({ error }) => error?.code ?? [])).toEqual(['moderation.taken'])
})

test('a decision is on what was judged', async () => {
  const { id } = await town.write('Prima versione')
  const { response } = await town.api.as(town.author).PATCH('/v1/{tenant}/comments/{comment_id}', {
    params: { path: { ...path, comment_id: id }, header: { 'If-Match': '"1"' } },
    body: { text: 'Seconda versione' },
    headers: { 'Content-Type': 'application/merge-patch+json' },
  })
  expect(response.status).toBe(200)
  expect((await town.decide(town.moderator, id, {})).error).toMatchObject({ code: 'moderation.changed' })
  expect((await town.decide(town.moderator, id, { version: '2' })).response.status).toBe(201)
})

test('what is hidden is hidden for a reason of the town', async () => {
  const { id } = await town.write()
  expect((await town.decide(town.moderator, id, { outcome: 'hide' })).error).toMatchObject({ code: 'moderation.reason_needed' })
  const unknown = await town.decide(town.moderator, id, { outcome: 'hide', reason: 'inventato' })
  expect(unknown.error).toMatchObject({ code: 'moderation.reason_unknown', params: { reason: 'inventato' } })
})

test('a second opinion is somebody else’s', async () => {
  const { id } = await town.write()
  await town.decide(town.moderator, id, { outcome: 'second_opinion' })
  expect((await town.decide(town.moderator, id, {})).error).toMatchObject({
    code: 'moderation.not_yours',
    params: { why: 'decided' },
  })
  const item = await town.next(town.colleague, { why: 'second_opinion' })
  expect(item).toMatchObject({ id, decisions: [{ outcome: 'second_opinion', mine: false }] })
  expect((await town.decide(town.colleague, id, {})).response.status).toBe(201)
})

test('hiding where it is read is a decision too, and once it is taken it stays so', async () => {
  const { id } = await town.write()
  const params = { path: { ...path, comment_id: id } }
  const set = (hidden: boolean) =>
    town.officer.PUT('/v1/{tenant}/comments/{comment_id}/visibility', { params, body: { hidden, reason: 'Insulta un vicino.' } })
  await set(true)
  await set(true)
  const read = async () =>
    dataOf(
      await town.moderator.GET('/v1/{tenant}/moderation/items/{content_id}', { params: { path: { ...path, content_id: id } } }),
    )
  expect(await read()).toMatchObject({
    waiting: false,
    decisions: [{ outcome: 'hide', words: 'Insulta un vicino.', way: 'new' }],
  })
  await set(false)
  const after = await read()
  expect(after.decisions.map(({ outcome, way }) => [outcome, way])).toEqual([
    ['keep', 'own_initiative'],
    ['hide', 'new'],
  ])
  expect(await town.comment(id)).toMatchObject({ state: 'visible' })
})

test('nothing is hidden in the words of what merely waits: its author could not appeal', async () => {
  const { id } = await town.write()
  const refused = await town.decide(town.moderator, id, { outcome: 'hide', reason: 'offese', words: heldReason })
  expect(refused.error).toMatchObject({ status: 422, code: 'moderation.reason_needed' })
  expect(await town.comment(id)).toMatchObject({ state: 'visible' })
})

test('words that were changed again while they waited are read by nobody, also not among earlier versions', async () => {
  await town.moderate('pre')
  const { id } = await town.write('Prima versione')
  dataOf(await town.decide(town.moderator, id, {}))
  const params = { path: { ...path, comment_id: id } }
  const rewrite = async (text: string) => {
    const author = town.api.as(town.author)
    const { response } = await author.GET('/v1/{tenant}/comments/{comment_id}', { params })
    const { data } = await author.PATCH('/v1/{tenant}/comments/{comment_id}', {
      params: { ...params, header: { 'If-Match': response.headers.get('etag')! } },
      body: { text },
      headers: { 'Content-Type': 'application/merge-patch+json' },
    })
    return data!.state
  }
  town.during('discuss', 6 * 3_600_000)
  expect(await rewrite('Parole che nessuno ha letto')).toBe('held')
  expect(await rewrite('Terza versione')).toBe('held')
  const item = dataOf(
    await town.moderator.GET('/v1/{tenant}/moderation/items/{content_id}', { params: { path: { ...path, content_id: id } } }),
  )
  dataOf(await town.decide(town.moderator, id, { version: item.content.version }))
  const { items } = dataOf(await town.api.anonymous.GET('/v1/{tenant}/comments/{comment_id}/versions', { params }))
  expect(items.map(({ text }) => text)).toEqual(['Prima versione'])
})
