import { afterAll, beforeAll, expect, test } from 'vitest'
import type { components } from '../../../types/openapi.d.ts'
import type { Caller, Citizen } from '../../testing/caller.ts'
import { sql } from '../../kernel/db/index.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { startDebateTown, type DebateTown } from './testing/town.ts'

type Schemas = components['schemas']

let town: DebateTown
let maria: Citizen
let piero: Citizen
/** In it comments have tags and counts are shown from the first comment on. */
let debate: string
/** In it counts are shown once two people have written. */
let veiled: string
/** Published once the town lets people vote against comments. */
let disputed: string

const bari = { tenant: 'bari' }
const tags: Schemas['CommentTag'][] = [
  { key: 'mobilita', name: { it: 'Mobilità', en: 'Mobility' } },
  { key: 'verde', name: { it: 'Verde' } },
  { key: 'mare', name: { it: 'Mare' } },
  { key: 'orari', name: { it: 'Orari' } },
]

beforeAll(async () => {
  town = await startDebateTown()
  maria = await town.api.citizen({ givenName: 'Maria', familyName: 'Esempio' })
  piero = await town.api.citizen({ givenName: 'Piero', familyName: 'Esempio' })
  debate = (await town.published({ counts_from: 0, tags })).id
  veiled = (await town.published({ counts_from: 2, tags })).id
  await votesAgainst(true)
  disputed = (await town.published({ counts_from: 0, tags })).id
  town.during('discuss')
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

async function votesAgainst(votes_against: boolean): Promise<void> {
  const administrator = await town.api.staff('administrator')
  const path = { ...bari, service: 'debates' as const }
  const { data, response } = await administrator.GET('/v1/{tenant}/services/{service}', { params: { path } })
  const settings = { ...data!.settings, votes_against }
  const params = { path, header: { 'If-Match': response.headers.get('etag')! } }
  const headers = { 'content-type': 'application/merge-patch+json' }
  dataOf(await administrator.PATCH('/v1/{tenant}/services/{service}', { params, headers, body: { settings } }))
}

const as = (who: Citizen) => town.api.as(who)
const write = (who: Citizen, like: Partial<Schemas['NewComment']> = {}) =>
  as(who).POST('/v1/{tenant}/comments', {
    params: { path: bari, header: town.api.key() },
    body: { subject: debate, text: 'La ciclabile serve fino al porto.', public_name: false, as_staff: false, ...like },
  })
const written = async (who: Citizen, like?: Partial<Schemas['NewComment']>) => dataOf(await write(who, like))
const at = (comment_id: string) => ({ params: { path: { ...bari, comment_id } } })
const pro = '/v1/{tenant}/comments/{comment_id}/supports/mine'
const contra = '/v1/{tenant}/comments/{comment_id}/votes-against/mine'
const list = async (
  query: { subject?: string; tag?: string; sort?: 'newest' | 'supported'; limit?: number; cursor?: string } = {},
) => dataOf(await town.officer.GET('/v1/{tenant}/comments', { params: { path: bari, query: { subject: debate, ...query } } }))
const counted = ({ tags }: Schemas['CommentPage']) => Object.fromEntries(tags.map(({ key, count }) => [key, count]))
const similar = async (text: string, who: Caller = town.api.anonymous) =>
  dataOf(await who.POST('/v1/{tenant}/similar-comments', { params: { path: bari }, body: { subject: debate, text } })).items

test('an author says what a comment is about; readers find it by that, in each order, page by page', async () => {
  const [bike, trees] = [await written(maria, { tags: ['mobilita'] }), await written(maria, { tags: ['verde', 'mobilita'] })]
  await written(piero)
  expect(trees.tags).toEqual(['mobilita', 'verde'])
  expect((await write(maria, { tags: ['altro'] })).error).toMatchObject({ code: 'comment.tag_unknown', params: { tag: 'altro' } })
  const answer = { parent_id: bike.id, tags: ['mobilita'] }
  expect((await write(piero, answer)).error?.code).toBe('comment.tag_unknown')
  dataOf(await as(piero).PUT(pro, at(bike.id)))
  await town.api.settle()
  const ids = async (sort: 'newest' | 'supported') => {
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await list({ tag: 'mobilita', sort, limit: 1, ...(cursor && { cursor }) })
      seen.push(...page.items.map(({ comment }) => comment.id))
      cursor = page.next_cursor
    }
    return seen
  }
  expect(await ids('newest')).toEqual([trees.id, bike.id])
  expect(await ids('supported')).toEqual([bike.id, trees.id])
  expect(counted(await list())).toEqual({ mobilita: 2, verde: 1, mare: 0, orari: 0 })
  await as(maria).DELETE('/v1/{tenant}/comments/{comment_id}', at(trees.id))
  expect(counted(await list())).toEqual({ mobilita: 1, verde: 0, mare: 0, orari: 0 })
  expect(await ids('newest')).toEqual([bike.id])
  const english = await town.api.anonymous.GET('/v1/{tenant}/comments', {
    params: { path: bari, query: { subject: debate } },
    headers: { 'accept-language': 'en' },
  })
  expect(english.data!.tags.map(({ name }) => name).slice(0, 2)).toEqual(['Mobility', 'Verde'])
})

test('how many comments carry a tag is not shown before enough people have written', async () => {
  await written(maria, { subject: veiled, tags: ['mare'] })
  expect(counted(await list({ subject: veiled }))).toMatchObject({ mare: null })
  await written(piero, { subject: veiled, tags: ['mare'] })
  expect(counted(await list({ subject: veiled }))).toMatchObject({ mare: 2, verde: 0 })
})

test('tags that a debate names twice are refused; written anew without tags it keeps what it has', async () => {
  town.during('inform')
  const twice = { params: { path: bari, header: town.api.key() }, body: town.source({ tags: [tags[0]!, tags[0]!] }) }
  expect((await town.officer.POST('/v1/{tenant}/debates', twice)).error?.code).toBe('debate.tag_twice')
  const { id } = await town.draft({ tags })
  const path = { ...bari, debate_id: id }
  const { response } = await town.officer.GET('/v1/{tenant}/debates/{debate_id}/source', { params: { path } })
  const params = { path, header: { 'If-Match': response.headers.get('etag')! } }
  const replaced = await town.officer.PUT('/v1/{tenant}/debates/{debate_id}/source', { params, body: town.source() })
  expect(dataOf(replaced).tags).toEqual(tags)
  town.during('discuss')
})

test('who writes is shown what others have said alike, most alike first, answers and what was hidden aside', async () => {
  const said = 'Sul lungomare mancano fontane di acqua potabile vicino ai giochi dei bambini.'
  const fountain = await written(piero, { text: said })
  await written(piero, { text: 'Il parcheggio della stazione è sempre pieno la mattina presto.' })
  await written(piero, { text: said, parent_id: fountain.id })
  const hidden = await written(piero, { text: said })
  const body = { hidden: true, reason: 'Scritto due volte.' }
  dataOf(await town.officer.PUT('/v1/{tenant}/comments/{comment_id}/visibility', { ...at(hidden.id), body }))
  const typed = 'Vorrei una fontana con acqua potabile accanto ai giochi dei bambini'
  const found = await similar(typed, as(maria))
  expect(found.map(({ id, own }) => [id, own?.supported])).toEqual([[fountain.id, false]])
  expect(await similar('Le panchine sono di pietra')).toEqual([])
  expect(await similar('Dietro la stazione serve una siepe alta contro il vento, vicino ai giochi')).toEqual([])
  expect(await similar("e o ma se & | ! ( ) : * ' \\ https://x.example/?a=1&b=2")).toEqual([])
})

test.each([
  ['a flood of invisible characters', `Ciao${'\u200d'.repeat(500)}`, 400],
  ['a word of five thousand letters', 'a'.repeat(5000), 200],
  ['a word of twenty thousand letters', 'a'.repeat(20_000), 400],
  ['a forced direction', 'abc \u202e def', 400],
  ['five hundred levels of quotes', `${'> '.repeat(500)}Le fontane servono.`, 200],
])('what is compared, and what a tag is called, is harmless or refused with a code: %s', async (_, text, status) => {
  const body = { subject: debate, text }
  const compared = await town.api.anonymous.POST('/v1/{tenant}/similar-comments', { params: { path: bari }, body })
  expect([compared.response.status, compared.error?.code ?? '']).toEqual([
    status,
    status === 200 ? '' : expect.stringMatching(/^http\./),
  ])
  const named = { ...town.source(), tags: [{ key: 'acqua', name: { it: text } }] }
  const made = await town.officer.POST('/v1/{tenant}/debates', { params: { path: bari, header: town.api.key() }, body: named })
  expect(made.error?.code).toMatch(/^http\./)
})

test('five hundred levels of quotes in a comment are the characters that they are', async () => {
  const text = `${'> '.repeat(500)}Le fontane servono.`
  expect((await written(maria, { text })).text).toBe(text)
})

test('a vote against counts where the town lets people vote so, once, in place of one’s support', async () => {
  const off = await written(maria)
  expect((await as(piero).PUT(contra, at(off.id))).error?.code).toBe('comment.no_votes_against')
  expect(await list()).toMatchObject({ votes_against: false, support_open: true })
  const { id } = await written(maria, { subject: disputed })
  expect((await as(maria).PUT(contra, at(id))).error?.code).toBe('comment.own')
  expect((await as(piero).PUT(pro, at(id))).data).toMatchObject({ support_count: 1, against: false, against_count: 0 })
  for (const turn of [1, 2])
    expect((await as(piero).PUT(contra, at(id))).data, `${turn}`).toEqual({
      ...{ comment_id: id, supported: false, support_count: 0, against: true, against_count: 1 },
    })
  await town.api.settle()
  const page = await list({ subject: disputed })
  expect(page.votes_against).toBe(true)
  expect(page.items[0]!.comment).toMatchObject({ support_count: 0, against_count: 1 })
  const { data } = await as(piero).GET('/v1/{tenant}/comments/{comment_id}', at(id))
  expect(data!.own).toMatchObject({ supported: false, against: true })
  expect((await as(piero).DELETE(contra, at(id))).data).toMatchObject({ against: false, against_count: 0 })
})

test('who supports a comment finds it by what it says now, and by no word of it once nobody reads it', async () => {
  const comment = await written(maria, { text: 'Primo testo.' })
  dataOf(await as(piero).PUT(pro, at(comment.id)))
  const titles = async () => {
    const { items } = dataOf(await as(piero).GET('/v1/{tenant}/me/acts', { params: { path: bari } }))
    return items
      .filter(({ subject_id }) => subject_id === comment.id)
      .map(({ subject_title, subject_code }) => [subject_title, subject_code])
  }
  const [[, code]] = (await titles()) as [[string, string]]
  const header = { 'If-Match': '"1"' }
  const params = { ...at(comment.id).params, header }
  const headers = { 'content-type': 'application/merge-patch+json' }
  dataOf(await as(maria).PATCH('/v1/{tenant}/comments/{comment_id}', { params, headers, body: { text: 'Secondo testo.' } }))
  expect(await titles()).toEqual([['Secondo testo.', code]])
  const show = async (hidden: boolean) => {
    const body = { hidden, reason: 'Parla di una persona.' }
    dataOf(await town.officer.PUT('/v1/{tenant}/comments/{comment_id}/visibility', { ...at(comment.id), body }))
  }
  await show(true)
  expect(await titles()).toEqual([[code, code]])
  await show(false)
  expect(await titles()).toEqual([['Secondo testo.', code]])
  await as(maria).DELETE('/v1/{tenant}/comments/{comment_id}', at(comment.id))
  expect(await titles()).toEqual([[code, code]])
})

test('whoever votes both ways at the same moment has voted one way', async () => {
  const { id } = await written(maria, { subject: disputed })
  // From the first vote on the comment takes them without waiting.
  dataOf(await as(piero).PUT(contra, at(id)))
  dataOf(await as(piero).DELETE(contra, at(id)))
  const voters = await Promise.all(Array.from({ length: 8 }, () => town.api.citizen()))
  await Promise.all(
    voters.flatMap((who) => [pro, contra, pro, contra].map(async (way) => dataOf(await as(who).PUT(way as typeof pro, at(id))))),
  )
  await town.api.settle()
  const ways = await Promise.all(
    voters.map(async (who) => (await as(who).GET('/v1/{tenant}/comments/{comment_id}', at(id))).data!.own!),
  )
  for (const { supported, against } of ways) expect(supported).toBe(!against)
  const { comment } = (await list({ subject: disputed })).items.find(({ comment }) => comment.id === id)!
  expect([comment.support_count, comment.against_count]).toEqual([
    ways.filter(({ supported }) => supported).length,
    ways.filter(({ against }) => against).length,
  ])
})

test('votes against move a comment down, and supports are refused once they are over', async () => {
  const [liked, split] = [
    await written(maria, { subject: disputed, tags: ['mare'] }),
    await written(maria, { subject: disputed, tags: ['mare'] }),
  ]
  const voters = await Promise.all(Array.from({ length: 5 }, () => town.api.citizen()))
  for (const who of voters.slice(0, 2)) dataOf(await as(who).PUT(pro, at(liked.id)))
  for (const who of voters.slice(0, 3)) dataOf(await as(who).PUT(pro, at(split.id)))
  for (const who of voters.slice(3)) dataOf(await as(who).PUT(contra, at(split.id)))
  await town.api.settle()
  for (const tag of [undefined, 'mare']) {
    const page = await list({ subject: disputed, sort: 'supported', limit: 2, ...(tag && { tag }) })
    expect(page.items.map(({ comment }) => comment.id)).toEqual([liked.id, split.id])
  }
  town.during('outcome', -1)
  expect((await list({ subject: disputed })).support_open).toBe(true)
  town.during('outcome')
  expect(await list({ subject: disputed })).toMatchObject({ support_open: false, open: false })
  expect((await as(voters[0]!).PUT(contra, at(split.id))).error?.code).toBe('comment.closed')
})

test('of many who write at the same moment each is stored once, and who is refused is refused alone', async () => {
  town.during('discuss')
  const subject = veiled
  const anna = await town.api.citizen({ givenName: 'Anna', familyName: 'Esempio' })
  const before = (await list({ subject })).comment_count
  const root = await written(maria, { subject })
  const key = town.api.key()
  const again = () => {
    const body = { subject, text: 'Una volta sola.', public_name: true, as_staff: false }
    return as(anna).POST('/v1/{tenant}/comments', { params: { path: bari, header: key }, body })
  }
  const elsewhere = { subject, parent_id: (await written(maria)).id }
  const [same, against, others, refused] = await Promise.all([
    Promise.all(Array.from({ length: 10 }, again)),
    Promise.all([1, 2].map(() => write(anna, { subject, parent_id: root.id, stance: 'against', text: 'No.' }))),
    Promise.all(Array.from({ length: 20 }, (_, place) => write(piero, { subject, text: `Numero ${place}`, tags: ['orari'] }))),
    write(anna, elsewhere),
  ])
  expect(refused.error?.code).toBe('comment.parent_unknown')
  const told = same.map(({ response, error }) => error?.code ?? response.status)
  expect(told.filter((what) => what !== 'http.idempotency_in_progress')).toContain(201)
  const ids = [...same, again(), again()].map(async (answer) => (await answer).data?.id)
  expect(new Set((await Promise.all(ids)).filter((id) => id)).size).toBe(1)
  expect((await again()).data).toMatchObject({ text: 'Una volta sola.', author_name: 'Anna Esempio' })
  expect(new Set([...others, ...against].map(({ data }) => data!.id)).size).toBe(22)
  const page = await list({ subject })
  expect(page.comment_count - before).toBe(1 + 1 + 2 + 20)
  expect(counted(page)).toMatchObject({ orari: 20 })
  const { rows } = await town.api.database.forTenant((await town.api.operator.town('bari')).id, async (db) => ({
    rows: await db.rows<{ reply_count: number; contra_count: number; quote: null }>(
      sql('comment').select('reply_count', 'contra_count', 'quote').where({ id: root.id }),
    ),
  }))
  expect(rows).toEqual([{ reply_count: 2, contra_count: 1, quote: null }])
  const other = { params: { path: bari, header: key }, body: { subject, text: 'Altro.', public_name: true, as_staff: false } }
  expect((await as(anna).POST('/v1/{tenant}/comments', other)).error?.code).toBe('http.idempotency_mismatch')
})
