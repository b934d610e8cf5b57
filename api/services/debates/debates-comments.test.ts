import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { components } from '../../../types/openapi.d.ts'
import { startDebateTown, type DebateTown } from './testing/town.ts'
import type { Caller, Citizen } from '../../testing/caller.ts'
import { dataOf } from '../../testing/lively-town.ts'

type NewComment = components['schemas']['NewComment']

let town: DebateTown
let maria: Citizen
let piero: Citizen
/** A debate in which people discuss now, with counts shown from the first comment on. */
let debate: string
beforeAll(async () => {
  town = await startDebateTown()
  maria = await town.api.citizen({ givenName: 'Maria', familyName: 'Esempio' })
  piero = await town.api.citizen({ givenName: 'Piero', familyName: 'Esempio' })
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})
beforeEach(async () => {
  town.during('inform')
  debate = (await town.published({ counts_from: 0 })).id
  town.during('discuss')
})

const bari = { tenant: 'bari' }
const as = (who: Citizen) => town.api.as(who)
const write = (who: Caller, like: Partial<NewComment> = {}) =>
  who.POST('/v1/{tenant}/comments', {
    params: { path: bari, header: town.api.key() },
    body: { subject: debate, text: 'La ciclabile serve fino al porto.', public_name: true, as_staff: false, ...like },
  })
const written = async (who: Citizen, like?: Partial<NewComment>) => dataOf(await write(as(who), like))
type Query = { sort?: 'newest' | 'supported' | 'both_sides'; limit?: number; cursor?: string; subject?: string }
const list = async (query: Query = {}, who: Caller = town.officer) =>
  dataOf(await who.GET('/v1/{tenant}/comments', { params: { path: bari, query: { subject: debate, ...query } } }))
const at = (comment_id: string) => ({ path: { ...bari, comment_id } })
const support = (who: Citizen, id: string) => as(who).PUT('/v1/{tenant}/comments/{comment_id}/supports/mine', { params: at(id) })
const read = (id: string, who: Caller = town.api.anonymous) => who.GET('/v1/{tenant}/comments/{comment_id}', { params: at(id) })
async function change(who: Citizen, id: string, text: string) {
  const { response } = await read(id, as(who))
  return as(who).PATCH('/v1/{tenant}/comments/{comment_id}', {
    params: { ...at(id), header: { 'If-Match': response.headers.get('etag')! } },
    body: { text },
    headers: { 'Content-Type': 'application/merge-patch+json' },
  })
}
const crowd = (size: number) => Promise.all(Array.from({ length: size }, () => town.api.citizen()))

test('comments are read with their answers; a deeper answer stays on the third level', async () => {
  const root = await written(maria, { stance: 'for' })
  let parent = root
  for (let level = 2; level <= 5; level += 1) {
    parent = await written(level % 2 ? maria : piero, { parent_id: parent.id, text: `Risposta ${level}` })
    expect(parent.depth).toBe(Math.min(level, 3))
  }
  const { items, comment_count } = await list()
  expect(items.map(({ comment, replies }) => [comment.id, replies.length])).toEqual([[root.id, 3]])
  expect(comment_count).toBe(5)
  const all = await town.api.anonymous.GET('/v1/{tenant}/comments/{comment_id}/replies', { params: at(root.id) })
  expect(all.data!.items.map(({ text }) => text)).toEqual(['Risposta 2', 'Risposta 3', 'Risposta 4', 'Risposta 5'])
})

test('a comment on a passage of the dossier stays with it when the town rewrites the item, moves it to another or takes it out', async () => {
  const item = async (title: string, text: string, id: string) => {
    const put = await town.officer.PUT('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}', {
      params: { path: { ...bari, debate_id: debate, item_id: id } },
      body: { kind: 'known', place: 0, title: { it: title }, text: { it: text } },
    })
    return dataOf(put)
  }
  const [trees, cars] = [v7(), v7()]
  const words = 'ci sono quarantatré alberi'
  await item('Gli alberi', `Su due chilometri ${words}.`, trees)
  await item('Le auto', 'Passano ventunomila auto al giorno.', cars)
  const quote = { exact: words, prefix: 'Su due chilometri ', suffix: '.', start: 30, target: trees }
  const { id } = await written(maria, { quote })
  const passage = async () => {
    const { quote, passage } = dataOf(await read(id, as(maria)))
    return [quote!.exact, passage?.state, passage?.target, passage?.exact]
  }
  await item('Gli alberi', `Oggi, dal teatro alla spiaggia, ${words}.`, trees)
  expect(await passage()).toEqual([words, 'kept', trees, words])
  await item('Le auto', `Passano ventunomila auto al giorno e ${words}.`, cars)
  await item('Gli alberi', 'D’estate l’asfalto arriva a 58 gradi.', trees)
  expect(await passage()).toEqual([words, 'moved', cars, words])
  await town.officer.DELETE('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}', {
    params: { path: { ...bari, debate_id: debate, item_id: cars } },
  })
  expect(await passage()).toEqual([words, 'lost', cars, words])
})

test('nobody quotes what never stood there; what stands elsewhere by now is quoted where it stands', async () => {
  const [water, paths] = [v7(), v7()]
  const item = async (id: string, title: string, text: string) => {
    const params = { path: { ...bari, debate_id: debate, item_id: id } }
    const body = { kind: 'known' as const, place: 0, title: { it: title }, text: { it: text, en: 'Two fountains run dry.' } }
    dataOf(await town.officer.PUT('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}', { params, body }))
  }
  await item(water, 'Le fontane', 'Due fontane su tre sono asciutte da maggio.')
  await item(paths, 'I vialetti', 'I vialetti sono di ghiaia.')
  const quoting = (exact: string, like: object = {}) =>
    write(as(maria), { quote: { exact, prefix: '', suffix: '', start: 700, target: water, ...like } })
  for (const forged of ['Il sindaco ha mentito.', 'I vialetti']) {
    const { response, error } = await quoting(forged)
    expect([response.status, error?.code]).toEqual([422, 'comment.passage_unknown'])
  }
  const placed = async (...asked: Parameters<typeof quoting>) => {
    const { quote } = dataOf(await quoting(...asked))
    return [quote!.target, quote!.start, quote!.prefix, quote!.suffix.slice(0, 6)]
  }
  expect(await placed('fontane su tre', { prefix: 'Cento ' })).toEqual([water, 16, 'Le fontane\n\nDue ', ' sono '])
  expect(await placed('vialetti sono di')).toEqual([paths, 14, 'I vialetti\n\nI ', ' ghiai'])
  expect(await placed('Two fountains', { start: 0 })).toContain(water)
  const { question } = dataOf(
    await town.officer.GET('/v1/{tenant}/debates/{debate_id}', { params: { path: { ...bari, debate_id: debate } } }),
  )
  expect(await placed(question.slice(0, 9), { target: undefined })).toEqual([null, 0, '', question.slice(9, 15)])
})

test('comments are taken to the last millisecond of their phases, and not one more', async () => {
  town.during('discuss', -1)
  expect((await write(as(maria))).error).toMatchObject({
    code: 'comment.closed',
    params: { opens_at: expect.any(String) as string },
  })
  town.during('discuss')
  expect((await write(as(maria))).response.status).toBe(201)
  town.during('outcome', -1)
  const last = await written(maria)
  town.during('outcome')
  expect((await write(as(maria))).error?.code).toBe('comment.closed')
  expect((await support(piero, last.id)).error?.code).toBe('comment.closed')
  expect((await change(maria, last.id, 'Troppo tardi.')).error?.code).toBe('comment.closed')
})

test('a comment is changed without trace for fifteen minutes, then with what it said before', async () => {
  const { id, own } = await written(maria)
  const versions = async () =>
    (await town.api.anonymous.GET('/v1/{tenant}/comments/{comment_id}/versions', { params: at(id) })).data!.items.map(
      ({ text }) => text,
    )
  expect(new Date(own!.untraced_until!).getTime() - town.api.now().getTime()).toBe(15 * 60_000)
  town.during('discuss', 15 * 60_000 - 1)
  expect((await change(maria, id, 'Prima correzione.')).data).toMatchObject({ text: 'Prima correzione.', edited_at: null })
  town.during('discuss', 15 * 60_000)
  expect((await change(maria, id, 'Seconda correzione.')).data!.edited_at).toBe(town.api.now().toISOString())
  expect(await versions()).toEqual(['Prima correzione.'])
  expect((await change(piero, id, 'Non è mio.')).error?.code).toBe('comment.author_only')
})

test('what is withdrawn is gone, its answers stay; what nobody answered is not there any more', async () => {
  const [answered, alone] = [await written(maria), await written(maria)]
  await written(piero, { parent_id: answered.id, text: 'Sono d’accordo.' })
  for (const { id } of [answered, alone]) await as(maria).DELETE('/v1/{tenant}/comments/{comment_id}', { params: at(id) })
  const { items } = await list()
  expect(items).toHaveLength(1)
  expect(items[0]!.comment).toMatchObject({ state: 'withdrawn', text: '', author_name: null })
  expect(items[0]!.replies[0]!.text).toBe('Sono d’accordo.')
})

test('a statement of fact names its source', async () => {
  expect((await write(as(maria), { stance: 'fact' })).error?.code).toBe('comment.source_needed')
  const fact = await written(maria, { stance: 'fact', sources: ['https://www.comune.example/traffico'] })
  expect(fact.sources).toEqual(['https://www.comune.example/traffico'])
})

test('the staff speaks with its own voice, also when citizens may not; others can not take it', async () => {
  expect((await write(as(maria), { as_staff: true })).error?.code).toBe('staff.role_needed')
  town.during('outcome')
  const { data } = await write(town.officer, { as_staff: true, office: 'Ufficio mobilità' })
  expect(data).toMatchObject({ voice: 'staff', office: 'Ufficio mobilità', author_name: null })
})

test('what is hidden says why; its words are shown again when the reason falls', async () => {
  const { id } = await written(maria)
  const hide = (body: components['schemas']['CommentVisibility'], who = town.officer) =>
    who.PUT('/v1/{tenant}/comments/{comment_id}/visibility', { params: at(id), body })
  expect((await hide({ hidden: true, reason: 'Contiene un telefono.' }, as(piero))).error?.code).toBe('staff.role_needed')
  expect((await hide({ hidden: true })).error?.code).toBe('comment.reason_needed')
  await hide({ hidden: true, reason: 'Contiene un telefono.' })
  expect((await list()).items[0]!.comment).toMatchObject({ state: 'hidden', text: '', hidden_reason: 'Contiene un telefono.' })
  expect((await read(id, as(maria))).data!.text).toBe('La ciclabile serve fino al porto.')
  expect((await read(id, as(piero))).data!.text).toBe('')
  expect((await hide({ hidden: false })).data).toMatchObject({ state: 'visible', text: 'La ciclabile serve fino al porto.' })
})

test('the staff of the town reads what is hidden, answers too; nobody else does', async () => {
  const shown = await written(maria, { text: 'Si vede.' })
  const hidden = await written(piero, { text: 'Il telefono è 000 0000000.', parent_id: shown.id })
  const gone = await written(piero, { text: 'Ritirato.', parent_id: shown.id })
  await town.officer.PUT('/v1/{tenant}/comments/{comment_id}/visibility', {
    params: at(hidden.id),
    body: { hidden: true, reason: 'Contiene un telefono.' },
  })
  await as(piero).DELETE('/v1/{tenant}/comments/{comment_id}', { params: at(gone.id) })
  const desk = (query: { hidden?: boolean; limit?: number; cursor?: string } = {}, who: Caller = town.officer) =>
    who.GET('/v1/{tenant}/comment-desk', { params: { path: bari, query: { subject: debate, ...query } } })
  const texts = (items: readonly { state: string; text: string }[]) => items.map(({ state, text }) => [state, text])
  expect(texts(dataOf(await desk()).items)).toEqual([
    ['withdrawn', ''],
    ['hidden', 'Il telefono è 000 0000000.'],
    ['visible', 'Si vede.'],
  ])
  expect(texts(dataOf(await desk({ hidden: true })).items)).toEqual([['hidden', 'Il telefono è 000 0000000.']])
  const first = dataOf(await desk({ limit: 2 }))
  expect(texts(dataOf(await desk({ limit: 2, cursor: first.next_cursor! })).items)).toEqual([['visible', 'Si vede.']])
  for (const who of [as(piero), await town.api.staff('moderator', 'altamura')])
    expect((await desk({}, who)).error?.code).toBe('staff.role_needed')
  expect((await desk({}, town.api.anonymous)).response.status).toBe(401)
})

describe('order', () => {
  test('the best is what most of those who looked find good, not what has most support', async () => {
    const people = await crowd(9)
    const [liked, disputed] = [await written(maria, { text: 'Piace.' }), await written(maria, { text: 'Divide.' })]
    for (const one of people.slice(0, 4)) await support(one, liked.id)
    for (const one of people.slice(0, 5)) await support(one, disputed.id)
    for (const one of people.slice(5)) await written(one, { parent_id: disputed.id, stance: 'against', text: 'No.' })
    await town.api.settle()
    const { items } = await list({ sort: 'supported' })
    expect(items.map(({ comment }) => [comment.text, comment.support_count])).toEqual([
      ['Piace.', 4],
      ['Divide.', 5],
    ])
  })

  test('both sides stand beside each other, page by page, each comment once', async () => {
    for (const stance of ['for', 'for', 'for', 'against', 'question'] as const) await written(maria, { stance })
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await list({ sort: 'both_sides', limit: 2, ...(cursor && { cursor }) })
      seen.push(...page.items.map(({ comment }) => comment.stance!))
      cursor = page.next_cursor
    }
    expect(seen).toEqual(['for', 'against', 'for', 'for'])
  })

  test.each(['newest', 'supported'] as const)('%s: page by page, each once', async (sort) => {
    for (let turn = 0; turn < 5; turn += 1) await written(maria)
    const seen = new Set<string>()
    let pages = 0
    for (let cursor: string | null | undefined; cursor !== null; pages += 1) {
      const page = await list({ sort, limit: 2, ...(cursor && { cursor }) })
      page.items.forEach(({ comment }) => seen.add(comment.id))
      cursor = page.next_cursor
    }
    expect([seen.size, pages]).toEqual([5, 3])
  })
})

test('support counts once, not for oneself, and is taken back', async () => {
  const { id } = await written(maria)
  expect((await support(maria, id)).error?.code).toBe('comment.own')
  expect((await support(piero, id)).data).toEqual({
    ...{ comment_id: id, supported: true, support_count: 1, against: false, against_count: null },
  })
  expect((await support(piero, id)).data!.support_count).toBe(1)
  expect((await read(id, as(piero))).data!.own).toMatchObject({ author: false, supported: true })
  await town.api.settle()
  expect((await list()).items[0]!.comment.support_count).toBe(1)
  const taken = () => as(piero).DELETE('/v1/{tenant}/comments/{comment_id}/supports/mine', { params: at(id) })
  expect((await taken()).data).toMatchObject({ supported: false, support_count: 0 })
  expect((await taken()).data!.support_count).toBe(0)
})

test('counts and orders by support are not shown before enough people have written', async () => {
  town.during('inform')
  debate = (await town.published({ counts_from: 2 })).id
  town.during('discuss')
  const first = await written(maria)
  await written(maria)
  expect((await support(piero, first.id)).data!.support_count).toBeNull()
  await town.api.settle()
  const early = await list({ sort: 'supported' })
  expect(early.counts_shown).toBe(false)
  expect(early.items.map(({ comment }) => [comment.id === first.id, comment.support_count])).toEqual([
    [false, null],
    [true, null],
  ])
  await written(piero)
  const later = await list({ sort: 'supported' })
  expect([later.counts_shown, later.items[0]!.comment.support_count]).toEqual([true, 1])
})

test.each([
  ['a flood of invisible characters', `Ciao${'\u200d'.repeat(500)}`],
  ['a word of twenty thousand letters', 'a'.repeat(5000)],
  ['a forced direction', 'abc \u202e def'],
])('refused with a code: %s', async (_, text) => {
  const { error, response } = await write(as(maria), { text })
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(response.status).toBeLessThan(500)
  expect(error!.code).toMatch(/^\w+\.\w+$/)
})

test('an answer to a comment of another subject is refused, and so is an unknown subject', async () => {
  const elsewhere = await written(maria)
  town.during('inform')
  debate = (await town.published()).id
  town.during('discuss')
  expect((await write(as(piero), { parent_id: elsewhere.id })).error?.code).toBe('comment.parent_unknown')
  expect((await write(as(piero), { subject: v7() })).response.status).toBe(404)
})

test('whoever is erased leaves the words, not the name', async () => {
  const gone = await town.api.citizen({ givenName: 'Anna', familyName: 'Esempio' })
  const { id } = await written(gone)
  await town.api.app.erase(gone.id)
  expect((await read(id)).data).toMatchObject({ author_name: null, text: 'La ciclabile serve fino al porto.' })
})
