import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../testing/caller.ts'
import { at as atDebate } from '../testing/town.ts'
import { at, firstText, got, startDraftingTown, type DraftingTown } from './testing/drafting.ts'

let town: DraftingTown
let maria: Caller
let piero: Caller
let reader: Caller
beforeAll(async () => {
  town = await startDraftingTown()
  const citizen = async (givenName: string) => town.api.as(await town.api.citizen({ givenName, familyName: 'Cassano' }))
  ;[maria, piero, reader] = await Promise.all([citizen('Maria'), citizen('Piero'), citizen('Lia')])
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const status = async (answer: Promise<{ response: Response; error?: { code?: string } }>) => {
  const { response, error } = await answer
  return [response.status, error?.code]
}
const mine = async (who: Caller, id: string) =>
  got(await who.GET('/v1/{tenant}/proposals/{proposal_id}/mine', { params: at(id) }))
const join = (who: Caller, id: string, token?: string) =>
  who.POST('/v1/{tenant}/proposals/{proposal_id}/authors', {
    params: { ...at(id), header: token === undefined ? {} : { 'Invite-Token': token } },
  })
const author = (id: string, author: string) => ({ params: { path: { ...at(id).path, author_id: author } } })
const amendments = async (id: string) =>
  got(await reader.GET('/v1/{tenant}/proposals/{proposal_id}/amendments', { params: at(id) })).items

test('a proposal is begun in its phase, by whoever the debate lets, and is its authors’ until it is published', async () => {
  const draft = await town.begin(maria)
  expect(draft).toMatchObject({ state: 'draft', version: 1, sections: [{ text: firstText, version: 1 }], supports: null })
  expect(draft.code).toMatch(/^PRO-2026-\d{4}$/)
  expect(draft.authors.map(({ name }) => name)).toEqual(['Maria Cassano'])
  const look = (who: Caller) => status(who.GET('/v1/{tenant}/proposals/{proposal_id}', { params: at(draft.id) }))
  expect(await look(town.api.anonymous)).toEqual([404, 'http.not_found'])
  expect(await look(reader)).toEqual([404, 'http.not_found'])
  expect(await look(town.officer)).toEqual([200, undefined])
  await town.move(maria, draft.id, { action: 'publish' })
  expect(await look(town.api.anonymous)).toEqual([200, undefined])

  const params = { ...atDebate(town.debateId), header: town.api.key() }
  const begin = (who: Caller) =>
    status(who.POST('/v1/{tenant}/debates/{debate_id}/proposals', { params, body: { title: 'Alberi', language: 'it' } }))
  expect(await begin(town.api.as(await town.api.citizen({ assurance: 'low' })))).toEqual([403, 'identity.assurance_too_low'])
  town.during('converge')
  expect(await begin(maria)).toEqual([409, 'debate.phase_wrong'])
  town.during('propose')
})

test('authors are invited by the private link, or ask; the last one stays', async () => {
  const { id, authors } = await town.begin(maria)
  const { invite_token: token } = await mine(maria, id)
  expect(await status(join(piero, id))).toEqual([404, 'http.not_found'])
  expect(await status(join(piero, id, 'x'.repeat(32)))).toEqual([404, 'http.not_found'])
  const joined = got(await join(piero, id, token!))
  expect(joined).toMatchObject({ name: 'Piero Cassano', joined: true })
  expect((await join(piero, id, token!)).response.status).toBe(200)

  await town.move(piero, id, { action: 'publish' })
  const asked = got(await join(reader, id))
  expect(asked.joined).toBe(false)
  expect(await status(town.write(reader, id, {}, {}))).toEqual([403, 'proposal.author_only'])
  expect((await mine(maria, id)).requests.map(({ id }) => id)).toEqual([asked.id])
  expect((await mine(reader, id)).requests).toEqual([])
  const asking = author(id, asked.id)
  expect(await status(reader.PUT('/v1/{tenant}/proposals/{proposal_id}/authors/{author_id}', asking))).toEqual([
    403,
    'proposal.author_only',
  ])
  got(await maria.PUT('/v1/{tenant}/proposals/{proposal_id}/authors/{author_id}', asking))
  expect((await town.read(id)).authors).toHaveLength(3)

  const own = async (who: Caller) =>
    got(await who.GET('/v1/{tenant}/debates/{debate_id}/own-proposals', { params: atDebate(town.debateId) })).items
  const others = (await own(maria)).filter((one) => one.id !== id).map(({ state }) => state)
  expect([(await own(piero)).map((one) => one.id), others]).toEqual([[id], ['open']])

  const leave = (who: Caller, whom: string) =>
    status(who.DELETE('/v1/{tenant}/proposals/{proposal_id}/authors/{author_id}', author(id, whom)))
  expect(await leave(piero, authors[0]!.id)).toEqual([403, 'proposal.author_only'])
  expect(await leave(piero, joined.id)).toEqual([204, undefined])
  expect(await leave(reader, asked.id)).toEqual([204, undefined])
  expect(await own(piero)).toEqual([])
  expect(await leave(maria, authors[0]!.id)).toEqual([409, 'proposal.last_author'])
})

test('every save is a version; what somebody else has changed is not overwritten; any two are compared', async () => {
  const { id, sections } = await town.open(maria)
  const section = sections[0]!
  const edit = { text: firstText.replace('venti', 'trenta') }
  expect(await status(town.write(maria, id, section, edit))).toEqual([200, undefined])
  expect(await status(town.write(maria, id, section, { text: 'alla cieca' }))).toEqual([412, 'http.precondition_failed'])
  const added = got(await town.write(maria, id, {}, { title: 'La spesa', text: 'Centomila euro.', place: 1 }))
  const path = { ...at(id).path, section_id: added.id }
  const header = { 'If-Match': `"${added.version}"` }
  const removed = maria.DELETE('/v1/{tenant}/proposals/{proposal_id}/sections/{section_id}', { params: { path, header } })
  expect(await status(removed)).toEqual([204, undefined])

  const versions = got(await reader.GET('/v1/{tenant}/proposals/{proposal_id}/versions', { params: at(id) }))
  expect(versions.items.map(({ number, cause, by }) => [number, cause, by])).toEqual([
    [4, 'removed', 'Maria Cassano'],
    [3, 'written', 'Maria Cassano'],
    [2, 'written', 'Maria Cassano'],
    [1, 'begun', 'Maria Cassano'],
  ])
  const compare = async (from: number, to: number) =>
    got(await reader.GET('/v1/{tenant}/proposals/{proposal_id}/comparison', { params: { ...at(id), query: { from, to } } }))
      .sections
  expect((await compare(1, 4)).map(({ text }) => text)).toEqual([
    [
      { kind: 'kept', text: 'La piazza è vuota. Chiediamo ' },
      { kind: 'removed', text: 'venti' },
      { kind: 'added', text: 'trenta' },
      { kind: 'kept', text: ' panchine e due fontane. Il mercato resta il sabato.' },
    ],
  ])
  expect((await compare(3, 4))[1]!.text).toEqual([{ kind: 'removed', text: 'Centomila euro.' }])
  const old = await reader.GET('/v1/{tenant}/proposals/{proposal_id}/versions/{version}', {
    params: { path: { ...at(id).path, version: 1 } },
  })
  expect(got(old).sections).toEqual([{ id: section.id, title: 'La proposta', text: firstText }])
})

test('an owned section is its owner’s, until they leave', async () => {
  const { id } = await town.open(maria)
  const { invite_token: token } = await mine(maria, id)
  const { id: pieroId } = got(await join(piero, id, token!))
  const own = got(await town.write(piero, id, {}, { text: 'Mia.', owned: true, place: 1 }))
  expect(await status(town.write(maria, id, own, { text: 'Nostra.' }))).toEqual([403, 'proposal.section_owned'])
  await piero.DELETE('/v1/{tenant}/proposals/{proposal_id}/authors/{author_id}', author(id, pieroId))
  const shared = (await town.read(id)).sections.find((section) => section.id === own.id)!
  expect(shared.owner_id).toBeNull()
  expect(await status(town.write(maria, id, shared, { text: 'Nostra.' }))).toEqual([200, undefined])
})

test('an amendment is accepted through its passage, wherever that is by now; the others follow', async () => {
  const { id, sections } = await town.open(maria)
  const inside = got(await town.suggest(reader, id, 'venti panchine', 'trenta panchine', { public_name: true }))
  const same = got(await town.suggest(reader, id, 'venti', 'quaranta'))
  const after = got(await town.suggest(reader, id, 'il sabato', 'ogni giorno'))
  expect(inside).toMatchObject({ state: 'pending', passage_state: 'kept', by: 'Lia Cassano' })
  expect(same.by).toBeNull()
  await town.write(maria, id, sections[0]!, { text: `Premessa.\n\n${firstText}` })

  expect(await status(town.decide(reader, id, inside.id, 'accepted'))).toEqual([403, 'proposal.author_only'])
  const accepted = got(await town.decide(maria, id, inside.id, 'accepted'))
  expect(accepted).toMatchObject({ state: 'accepted', version: 3, reason: 'Ne abbiamo parlato tra noi.' })
  expect((await town.read(id)).sections[0]!.text).toBe(`Premessa.\n\n${firstText.replace('venti', 'trenta')}`)
  expect((await amendments(id)).map(({ id, passage_state, passage }) => [id, passage_state, passage.exact])).toEqual([
    [after.id, 'kept', 'il sabato'],
    [same.id, 'answered', 'trenta'],
    [inside.id, 'kept', 'venti panchine'],
  ])
  const late = await town.decide(maria, id, same.id, 'accepted')
  expect([late.response.status, late.error]).toMatchObject([
    409,
    { code: 'proposal.passage_changed', params: { state: 'answered', current: 'trenta' } },
  ])
  expect(got(await town.decide(maria, id, same.id, 'rejected')).state).toBe('rejected')
  expect(await status(town.decide(maria, id, inside.id, 'rejected'))).toEqual([409, 'proposal.amendment_decided'])
  got(await town.decide(maria, id, after.id, 'accepted'))
  expect((await town.read(id)).sections[0]!.text).toContain('resta ogni giorno.')
})

test('an amendment written on an older version is placed in the text as it is; a passage that never was is refused', async () => {
  const { id, sections } = await town.open(maria)
  await town.write(maria, id, sections[0]!, { text: `Prima di tutto. ${firstText}` })
  const old = { exact: 'due fontane', prefix: 'panchine e ', suffix: '. Il', start: firstText.indexOf('due fontane') }
  const section_id = sections[0]!.id
  const placed = got(await town.suggest(reader, id, 'due fontane', 'tre fontane', { section_id, version: 1, passage: old }))
  expect(placed.passage.start).toBe(old.start + 'Prima di tutto. '.length)
  const never = { ...old, exact: 'sette fontane' }
  const refused = town.suggest(reader, id, 'due', 'tre', { section_id, version: 1, passage: never })
  expect(await status(refused)).toEqual([422, 'proposal.passage_unknown'])
})

test('a passage that is cut out and put into another section is found there; one that is gone is lost, and never dropped', async () => {
  const { id, sections } = await town.open(maria)
  const moving = 'Il mercato resta il sabato.'
  const moved = got(await town.suggest(reader, id, moving, 'Il mercato va via.'))
  const lost = got(await town.suggest(reader, id, 'due fontane', 'tre fontane'))
  await town.write(maria, id, sections[0]!, { text: 'La piazza è vuota. Chiediamo panchine.' })
  expect((await amendments(id)).map(({ passage_state }) => passage_state)).toEqual(['lost', 'lost'])
  const there = got(await town.write(maria, id, {}, { title: 'Il mercato', text: `Si decide: ${moving}`, place: 1 }))
  expect(await amendments(id)).toMatchObject([
    { id: lost.id, passage_state: 'lost', quote: 'due fontane' },
    { id: moved.id, passage_state: 'moved', section_id: there.id },
  ])
  got(await town.decide(maria, id, moved.id, 'accepted'))
  expect((await town.read(id)).sections[1]!.text).toBe('Si decide: Il mercato va via.')
})

test('comments on a passage follow it, say what has become of it, and keep the words that they were written about', async () => {
  const { id, sections } = await town.open(maria)
  const target = sections[0]!.id
  const comment = async (words: string) => {
    const start = firstText.indexOf(words)
    const quote = { exact: words, prefix: '', suffix: '', start, target }
    return got(
      await reader.POST('/v1/{tenant}/comments', {
        params: { path: { tenant: 'bari' }, header: town.api.key() },
        body: { subject: id, text: `Su «${words}» ho un dubbio.`, public_name: true, as_staff: false, quote },
      }),
    ).id
  }
  const [kept, answered, moved, lost] = [
    await comment('La piazza è vuota'),
    await comment('venti panchine'),
    await comment('Il mercato resta il sabato'),
    await comment('due fontane'),
  ]
  const { id: amendment } = got(await town.suggest(piero, id, 'venti panchine', 'trenta panchine'))
  got(await town.decide(maria, id, amendment, 'accepted'))
  const text = 'Il mercato resta il sabato. La piazza è vuota. Chiediamo trenta panchine.'
  got(await town.write(maria, id, { id: target, version: 2 }, { text }))
  const where = async (comment_id: string) => {
    const read = await reader.GET('/v1/{tenant}/comments/{comment_id}', { params: { path: { tenant: 'bari', comment_id } } })
    const { quote, passage } = got(read)
    return [quote!.exact, passage!.state, passage!.exact]
  }
  expect(await where(kept)).toEqual(['La piazza è vuota', 'kept', 'La piazza è vuota'])
  expect(await where(answered)).toEqual(['venti panchine', 'answered', 'trenta panchine'])
  expect(await where(moved)).toEqual(['Il mercato resta il sabato', 'moved', 'Il mercato resta il sabato'])
  expect(await where(lost)).toEqual(['due fontane', 'lost', 'due fontane'])
})

test('who suggested it takes an amendment back while nobody has decided', async () => {
  const { id } = await town.open(maria)
  const { id: amendment } = got(await town.suggest(reader, id, 'venti', 'trenta'))
  const params = { path: { ...at(id).path, amendment_id: amendment } }
  const take = (who: Caller) => status(who.DELETE('/v1/{tenant}/proposals/{proposal_id}/amendments/{amendment_id}', { params }))
  expect(await take(piero)).toEqual([403, 'proposal.author_only'])
  expect([(await mine(reader, id)).amendments, (await mine(piero, id)).amendments]).toEqual([[amendment], []])
  expect(await take(reader)).toEqual([204, undefined])
  expect((await mine(reader, id)).amendments).toEqual([])
  expect(await take(reader)).toEqual([409, 'proposal.amendment_decided'])
})

test('what can’t be read is refused with where it is; what nobody sees is left out', async () => {
  const { id, sections } = await town.open(maria)
  const write = (text: string) => town.write(maria, id, sections[0]!, { text })
  const refused = await write(`Bene. ${'x'.repeat(19_000)}`)
  expect(refused.error).toMatchObject({ code: 'http.unreadable_text', params: { at: '/text', rule: 'word', position: 6 } })
  expect((await write('fattura\u202efdp')).error).toMatchObject({ params: { rule: 'direction' } })
  expect(got(await write('perche\u0301\u200b no\r\nsì')).text).toBe('perché no\nsì')
})

test('somebody who proposes the same is shown what is there', async () => {
  const { id } = await town.open(maria, 'Vogliamo piste ciclabili larghe lungo tutta la costa settentrionale.')
  const similar = async (text: string) =>
    got(
      await reader.GET('/v1/{tenant}/debates/{debate_id}/similar-proposals', {
        params: { ...atDebate(town.debateId), query: { text } },
      }),
    ).items.map((proposal) => proposal.id)
  expect((await similar('una pista ciclabile larga sulla costa'))[0]).toBe(id)
  expect(await similar('orari degli autobus notturni')).toEqual([])
})

test('authors change the title and the order while the text is written; both are versions', async () => {
  const { id, sections } = await town.open(maria)
  const rename = (who: Caller, title: string, version: number) =>
    who.PUT('/v1/{tenant}/proposals/{proposal_id}/title', {
      params: { ...at(id), header: { 'If-Match': `"${version}"` } },
      body: { title },
    })
  const arrange = (...ids: string[]) =>
    maria.PUT('/v1/{tenant}/proposals/{proposal_id}/order', { params: at(id), body: { section_ids: ids } })
  const renamed = await rename(maria, 'Panchine e fontane', 1)
  expect([got(renamed).title, renamed.response.headers.get('etag')]).toEqual(['Panchine e fontane', '"2.it"'])
  expect(await status(rename(maria, 'Un altro titolo', 1))).toEqual([412, 'http.precondition_failed'])
  expect(await status(rename(piero, 'Un altro titolo', 2))).toEqual([403, 'proposal.author_only'])
  expect(await status(rename(maria, 'Sì\u3000\u3000\u3000', 2))).toEqual([400, 'http.invalid_request'])
  const [first, second] = [sections[0]!, got(await town.write(maria, id, {}, { text: 'La spesa.', place: 1 }))]
  const third = got(await town.write(maria, id, {}, { text: 'I tempi.', place: 2 }))
  const order = async () => (await town.read(id)).sections.map((section) => section.id)
  expect(got(await arrange(third.id, first.id)).version).toBe(5)
  expect(await order()).toEqual([third.id, first.id, second.id])
  expect(got(await arrange(third.id, first.id)).version).toBe(5)
  expect(await status(town.write(maria, id, first, { text: 'Non si perde.' }))).toEqual([200, undefined])
  got(await town.move(maria, id, { action: 'freeze' }))
  expect(await status(arrange(first.id))).toEqual([409, 'proposal.text_settled'])
  expect(await status(rename(maria, 'Un altro titolo', 6))).toEqual([409, 'proposal.text_settled'])
  const old = await reader.GET('/v1/{tenant}/proposals/{proposal_id}/versions/{version}', {
    params: { path: { ...at(id).path, version: 1 } },
  })
  expect(got(old).title).toBe('Panchine in piazza')
})

test('a passage is followed whatever stands around it, also a character that is half too far away', async () => {
  const words = 'venti panchine'
  const around = '😀'.repeat(40)
  const { id, sections } = await town.open(maria, `${around}.${words}.${around}`)
  const passage = { exact: words, prefix: '', suffix: '', start: 81 }
  got(await town.suggest(reader, id, words, 'trenta panchine', { passage }))
  const params = { path: { tenant: 'bari' }, header: town.api.key() }
  const quote = { ...passage, target: sections[0]!.id }
  const body = { subject: id, text: 'Sono poche.', public_name: false, as_staff: false, quote }
  got(await reader.POST('/v1/{tenant}/comments', { params, body }))
  expect((await town.write(maria, id, sections[0]!, { text: `Prima. ${around}.${words}.${around}` })).response.status).toBe(200)
})
