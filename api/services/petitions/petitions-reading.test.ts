import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { operations } from '../../../types/openapi.d.ts'
import { loadContract } from '../../kernel/http/contract.ts'
import { encodeCursor } from '../../kernel/http/paging.ts'
import { operationsOf } from '../../kernel/http/openapi-document.ts'
import { data, startTown, type Petition, type PetitionTown } from './testing/town.ts'
import { petitions } from './index.ts'

let town: PetitionTown
const open: Petition[] = []
beforeAll(async () => {
  town = await startTown()
  const texts = [
    ['Piste ciclabili nel quartiere Libertà', 'Chiediamo piste ciclabili sicure tra la stazione e il mare.'],
    ['Più alberi in piazza', 'Chiediamo di piantare venti alberi in piazza del Ferrarese.'],
    ['Biblioteca aperta la sera', 'Chiediamo che la biblioteca comunale resti aperta fino alle 22.'],
    ['Fontanelle nei parchi', 'Chiediamo fontanelle di acqua potabile in tutti i parchi della città.'],
    ['Autobus di notte', 'Chiediamo una linea di autobus notturna tra il centro e la periferia.'],
  ] as const
  for (const [title, ask] of texts) {
    open.push(await town.open({ title, ask, details: '' }))
    town.api.setNow(new Date(town.api.now().getTime() + 60_000))
  }
})
afterAll(() => town?.api.stop())

type Query = NonNullable<operations['petitions_list']['parameters']['query']>
const bari = { path: { tenant: 'bari' } }
const list = async (query: Query = {}) =>
  data(await town.api.anonymous.GET('/v1/{tenant}/petitions', { params: { ...bari, query } }))
const titles = (page: { items: { title: string }[] }) => page.items.map(({ title }) => title)
const similar = async (text: string) =>
  titles(data(await town.api.anonymous.GET('/v1/{tenant}/similar-petitions', { params: { ...bari, query: { text } } })))

describe('finding petitions', () => {
  test('lists the newest first, page by page, each once', async () => {
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await list({ limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next_cursor
    }
    expect(seen).toEqual(open.map(({ id }) => id).toReversed())
  })

  test('lists the most signed first, as soon as the count is heard of', async () => {
    for (let signer = 0; signer < 2; signer += 1) await town.sign(open[3]!.id)
    await town.sign(open[1]!.id)
    await town.api.settle()
    const first = await list({ sort: 'most_signed', limit: 2 })
    expect(first.items.map(({ id, signature_count }) => [id, signature_count])).toEqual([
      [open[3]!.id, 3],
      [open[1]!.id, 2],
    ])
    const rest = await list({ sort: 'most_signed', limit: 100, cursor: first.next_cursor! })
    expect(rest.items.map(({ signature_count }) => signature_count)).toEqual([1, 1, 1])
  })

  test('refuses a cursor that is not one of its own', async () => {
    const { next_cursor: cursor } = await list({ limit: 1 })
    const noDay = encodeCursor(['2026-02-31T00:00:00Z', open[0]!.id])
    for (const query of [{ cursor: 'abc' }, { cursor: noDay }, { cursor: cursor!, sort: 'most_signed' as const }]) {
      const { error } = await town.api.anonymous.GET('/v1/{tenant}/petitions', { params: { ...bari, query } })
      expect(error).toMatchObject({ status: 400, code: 'http.invalid_request' })
    }
  })

  test.each([
    ['pista ciclabile', 'Piste ciclabili nel quartiere Libertà'],
    ['ALBERO', 'Più alberi in piazza'],
    ['biblioteche', 'Biblioteca aperta la sera'],
    ['notturna autobus', 'Autobus di notte'],
    ['autobus di giorno', undefined],
    ['di', undefined],
  ])('finds %j by its words in Italian', async (q, title) => {
    expect(titles(await list({ q }))).toEqual(title ? [title] : [])
  })

  test.each([
    ['pista ciclabile', ['Piste ciclabili nel quartiere Libertà']],
    ['Bibblioteca aperta di sera', ['Biblioteca aperta la sera']],
    ['Chiediamo un autobus notturno per la periferia', ['Autobus di notte']],
    ['Ridurre la tassa sui rifiuti per le famiglie', []],
    ["'; drop table petition; --", []],
  ])('offers what is similar to %j', async (text, expected) => {
    expect(await similar(text)).toEqual(expected)
  })

  test('filters by type and state', async () => {
    expect((await list({ type: 'petizione' })).items).toEqual([])
    expect((await list({ type: 'rapida' })).items).toHaveLength(5)
    expect((await list({ state: 'closed' })).items).toEqual([])
  })

  test('a list that is read again is the same version until something changes', async () => {
    const read = async (etag?: string) => {
      const header = etag ? { 'If-None-Match': etag } : {}
      return town.api.anonymous.GET('/v1/{tenant}/petitions', { params: { ...bari, header } })
    }
    const etag = (await read()).response.headers.get('etag')!
    expect((await read(etag)).response.status).toBe(304)
    await town.sign(open[4]!.id)
    const changed = await read(etag)
    expect(changed.response.status).toBe(200)
    expect(changed.data!.items[0]).toMatchObject({ id: open[4]!.id, signature_count: 2 })
  })
})

test('says what each type asks for and brings, shares of residents computed', async () => {
  const types = data(await town.api.anonymous.GET('/v1/{tenant}/petition-types', { params: bari }))
  const initiative = types.items.find(({ key }) => key === 'iniziativa-popolare')!
  const { population } = await town.api.operator.town('bari')
  expect(initiative).toMatchObject({
    identified: true,
    sponsors: 20,
    thresholds: [{ signatures: Math.ceil(population / 100), answer_days: 90 }],
  })
  const english = data(
    await town.api.anonymous.GET('/v1/{tenant}/petition-types', { params: { ...bari, header: { 'Accept-Language': 'en' } } }),
  )
  expect(english.items[0]).toMatchObject({ key: 'petizione', name: 'Petition' })
})

test('an official translation is read beside the author’s own words, which stay', async () => {
  const { api, moderator, author } = town
  const { id, title } = open[1]!
  const put = (language: 'it' | 'en', who = moderator) =>
    who.PUT('/v1/{tenant}/petitions/{petition_id}/translations/{language}', {
      params: { path: { tenant: 'bari', petition_id: id, language }, header: { 'If-Match': '"0"' } },
      body: { title: 'More trees in the square', ask: 'We ask for twenty trees.' },
    })
  expect((await put('it')).error).toMatchObject({ status: 409, code: 'petition.original_language' })
  expect((await put('en', api.as(author))).error).toMatchObject({ status: 403, code: 'staff.role_needed' })
  expect((await put('en')).data).toMatchObject({
    title: 'More trees in the square',
    language: 'en',
    original_language: 'it',
    recipient: 'The mayor and the town council',
  })
  const read = async (language: string) => {
    const params = { path: { tenant: 'bari', petition_id: id }, header: { 'Accept-Language': language } }
    return data(await api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}', { params }))
  }
  expect(await read('en')).toMatchObject({ title: 'More trees in the square', languages: ['it', 'en'] })
  expect(await read('it')).toMatchObject({ title, language: 'it', languages: ['it', 'en'] })
  expect(titles(await list({ q: 'tree' }))).toEqual([title])
})

test('a petition is found by its code, however it is written', async () => {
  const { code, title } = open[0]!
  expect(titles(await list({ q: code.toLowerCase() }))).toEqual([title])
  expect(titles(await list({ q: 'PET-1999-0001' }))).toEqual([])
})

test('counts by day and standing add up to the count', async () => {
  const { api } = town
  await town.sign(open[0]!.id, await api.citizen({ assurance: 'high', standing: { bari: ['works_here'] } }))
  const counts = data(
    await api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}/counts', {
      params: { path: { tenant: 'bari', petition_id: open[0]!.id } },
    }),
  )
  const day = '2026-11-23'
  expect(counts).toEqual({
    signature_count: 2,
    items: [
      { day, assurance: 'high', standing: 'works_here', signatures: 1 },
      { day, assurance: 'substantial', standing: 'resident', signatures: 1 },
    ],
  })
})

test('open data and the feed hold every public petition and nobody’s name', async () => {
  const fetched = async (path: string) => (await fetch(`${town.api.origin}/v1/bari/${path}`)).text()
  const [json, csv, counts, atom] = await Promise.all(
    ['open-data/petitions.json', 'open-data/petitions.csv', 'open-data/petition-counts.csv', 'feeds/petitions.atom'].map(fetched),
  )
  const { items } = JSON.parse(json!) as { items: object[] }
  expect(items).toMatchObject(open.toReversed().map(({ code, title }) => ({ code, title, state: 'open' })))
  expect(csv!.trim().split(/\r?\n/)).toHaveLength(6)
  expect(counts).toContain('works_here')
  expect(atom!.match(/<entry>/g)).toHaveLength(5)
  for (const text of [json, csv, counts, atom]) expect(text).not.toContain('Romano')
})

test('of two officers who translate at the same time, the second is told and overwrites nothing', async () => {
  const { api, moderator } = town
  const other = await api.staff('moderator')
  const path = { tenant: 'bari', petition_id: open[0]!.id, language: 'en' as const }
  const translation = '/v1/{tenant}/petitions/{petition_id}/translations/{language}'
  const read = async (who = moderator) => {
    const { data: body, response } = await who.GET(translation, { params: { path } })
    return { text: body!.text, etag: response.headers.get('etag')! }
  }
  const put = (who: typeof moderator, title: string, etag: string) =>
    who.PUT(translation, { params: { path, header: { 'If-Match': etag } }, body: { title, ask: 'We ask for safe lanes.' } })
  const before = await read()
  expect(before.text).toBeNull()
  expect(await read(other)).toEqual(before)

  const both = await Promise.all([put(moderator, 'Cycle lanes', before.etag), put(other, 'Bike lanes', before.etag)])
  expect(both.map(({ response }) => response.status).sort()).toEqual([200, 412])
  const [won, lost] = both.toSorted((a, b) => a.response.status - b.response.status)
  expect(lost!.error).toMatchObject({ status: 412, code: 'http.precondition_failed' })
  const after = await read()
  expect(after.text).toEqual({ title: won!.data!.title, ask: 'We ask for safe lanes.', details: '' })

  // A signature changes the petition, not its translation.
  await town.sign(open[0]!.id)
  const saved = won!.response.headers.get('etag')!
  expect((await put(other, 'Safe cycle lanes', saved)).response.status).toBe(200)
  expect((await put(moderator, 'Cycle lanes', saved)).error).toMatchObject({ status: 412 })
  expect((await read()).text).toMatchObject({ title: 'Safe cycle lanes' })
  const citizen = api.as(await api.citizen())
  expect((await citizen.GET(translation, { params: { path } })).error).toMatchObject({ status: 403, code: 'staff.role_needed' })
})

test('no operation on a petition shows or touches another town’s', async () => {
  const { api } = town
  const document = await loadContract()
  const staff = await api.staff('administrator', 'altamura')
  const found = operationsOf(document).filter(({ path }) => path.startsWith('/v1/{tenant}/petitions/{petition_id}'))
  expect(found.length).toBe(Object.keys(petitions.handlers).length - 7)
  const before = await town.read(open[2]!.id)
  for (const { path, method, operation } of found) {
    const answer = await (staff as unknown as Record<string, (path: string, options: object) => Promise<{ response: Response }>>)[
      method.toUpperCase()
    ]!(path, {
      params: {
        path: { tenant: 'altamura', petition_id: open[2]!.id, language: 'en' },
        header: { ...api.key(), 'If-Match': '"1"' },
      },
      body: bodies[operation.operationId],
      parseAs: 'text',
    })
    expect([operation.operationId, answer.response.status]).toEqual([operation.operationId, 404])
  }
  expect(await town.read(open[2]!.id)).toEqual(before)
})

/** A body that each writing operation takes. */
const bodies: Record<string, object> = {
  petitions_update: { title: 'Un altro titolo' },
  petitions_sdgs_replace: { sdgs: ['11'] },
  petitions_transitions_create: { action: 'archive' },
  petitions_sponsors_create: { token: 'x'.repeat(32), consent: true },
  petitions_signatures_create: { consent: true },
  petitions_updates_create: { text: 'Novità.' },
  petitions_answers_create: { office: 'Ufficio', text: { it: 'Risposta.' } },
  petitions_translations_replace: { title: 'Another title', ask: 'We ask for something.' },
  petitions_invalidations_create: {
    filter: { assurance: 'low' },
    reason: 'firma-non-propria',
    note: 'Una nota lunga abbastanza.',
  },
}

test('forgets a person: drafts go, what was submitted stays without a name, signatures stay counted', async () => {
  const { api } = town
  const author = await api.citizen({ givenName: 'Piera', familyName: 'Dimenticata' })
  const draft = await town.draft({}, author)
  const { id } = open[2]!
  await town.sign(id, author, { public_name: false })
  const before = (await town.read(id)).signature_count
  const { id: tenant } = await api.operator.town('bari')
  const submitted = await town.draft({ type: 'nominale' }, author)
  data(await town.move(api.as(author), submitted.id, { action: 'submit' }))
  expect(await town.read(submitted.id, town.moderator)).toMatchObject({ author_name: 'Piera Dimenticata' })
  await api.database.forTenant(tenant, (db) => petitions.forgets!(db, author.id))
  expect(await town.read(submitted.id, town.moderator)).toMatchObject({ state: 'in_review', author_name: null })
  const gone = await api
    .as(author)
    .GET('/v1/{tenant}/petitions/{petition_id}', { params: { path: { tenant: 'bari', petition_id: draft.id } } })
  expect(gone.response.status).toBe(404)
  expect((await town.read(id)).signature_count).toBe(before)
})

test('nothing of this was a fault', () => {
  expect(town.api.faults).toEqual([])
})
