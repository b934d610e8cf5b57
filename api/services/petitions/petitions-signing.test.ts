import { afterAll, beforeAll, expect, test } from 'vitest'
import { reasons, types } from './presets.ts'
import { data, startTown, type PetitionTown } from './testing/town.ts'

let town: PetitionTown
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town?.api.stop())

const at = (id: string) => ({ path: { tenant: 'bari', petition_id: id } })
const signatures = '/v1/{tenant}/petitions/{petition_id}/signatures'
const mine = '/v1/{tenant}/petitions/{petition_id}/signatures/mine'

test('counts a person once, however often they sign', async () => {
  const { id, code } = await town.open()
  const anna = await town.api.citizen()
  const first = await town.sign(id, anna)
  expect(first.response.status).toBe(201)
  expect(first.data).toMatchObject({
    signature_count: 2,
    public_name: null,
  })
  expect(first.data!.receipt).toMatch(new RegExp(`^${code}-[0-9A-Z]{4}-[0-9A-Z]{4}$`))
  const again = await town.sign(id, anna, { public_name: true })
  expect(again.response.status).toBe(200)
  expect(again.data).toEqual(first.data)
})

test('a signature is withdrawn until closing, and can be given again', async () => {
  const { id } = await town.open()
  const anna = await town.api.citizen()
  const speaks = town.api.as(anna)
  expect((await speaks.GET(mine, { params: at(id) })).error).toMatchObject({ status: 404, code: 'participation.none' })
  const signed = data(await town.sign(id, anna))
  expect((await speaks.GET(mine, { params: at(id) })).data).toEqual(signed)
  expect((await speaks.DELETE(mine, { params: at(id) })).data).toEqual({ signature_count: 1 })
  expect((await town.read(id)).signature_count).toBe(1)
  expect((await speaks.DELETE(mine, { params: at(id) })).error).toMatchObject({ status: 404, code: 'participation.none' })
  expect((await town.sign(id, anna)).response.status).toBe(201)
})

test('shows the names and reasons of those who chose so, the newest first', async () => {
  const { api } = town
  const { id } = await town.open()
  await town.sign(id, await api.citizen({ givenName: 'Anna', familyName: 'Esposito' }), { public_name: true })
  api.setNow(new Date(api.now().getTime() + 1000))
  await town.sign(id, undefined, { reason: '  Ci passo ogni giorno.  ' })
  api.setNow(new Date(api.now().getTime() + 1000))
  await town.sign(id, undefined)
  const page = data(await api.anonymous.GET(signatures, { params: { ...at(id), query: { limit: 1 } } }))
  expect(page.items).toMatchObject([
    { name: null, reason: 'Ci passo ogni giorno.', standing: 'resident', signed_on: '2026-11-23' },
  ])
  const rest = data(
    await api.anonymous.GET(signatures, { params: { ...at(id), query: { limit: 1, cursor: page.next_cursor! } } }),
  )
  expect(rest.items).toMatchObject([{ name: 'Anna Esposito', reason: null }])
  expect(rest.next_cursor).toBeNull()
  expect((await town.read(id)).signature_count).toBe(4)
})

test.each([
  [{ assurance: 'low' } as const, 'identity.assurance_too_low'],
  [{ standing: { altamura: ['resident'] } } as const, 'identity.standing_missing'],
  [{ age: 15 }, 'identity.too_young'],
  [{ age: undefined }, 'identity.age_unknown'],
])('refuses %j with %s', async (like, code) => {
  const { id } = await town.open()
  const refused = await town.sign(id, await town.api.citizen(like))
  expect(refused.error).toMatchObject({ status: 403, code })
})

test('whoever works or studies in town signs a petition, but not an initiative of its residents', async () => {
  const student = await town.api.citizen({ standing: { bari: ['studies_here'] } })
  expect((await town.sign((await town.open()).id, student)).response.status).toBe(201)
  expect((await town.draft({ type: 'iniziativa-popolare' })).eligibility).toMatchObject({ standing: ['resident'] })
  const refused = town.draft({ type: 'iniziativa-popolare' }, student)
  await expect(refused).rejects.toThrow('identity.standing_missing')
})

test('takes no signature before publication, and does not tell that the petition is there', async () => {
  const { id } = await town.reviewed()
  expect((await town.sign(id)).error).toMatchObject({ status: 404, code: 'http.not_found' })
})

test('takes none any more once stopped or withdrawn', async () => {
  const { api, officer, author } = town
  const [stopped, withdrawn] = [await town.open(), await town.open()]
  await town.sign(stopped.id)
  data(
    await town.move(officer, stopped.id, { action: 'stop', reason: 'provvedimento-giudice', note: 'Ordinanza del tribunale.' }),
  )
  data(await town.move(api.as(author), withdrawn.id, { action: 'withdraw' }))
  expect((await town.sign(stopped.id)).error).toMatchObject({
    status: 409,
    code: 'petition.not_open',
    params: { state: 'stopped' },
  })
  expect((await town.sign(withdrawn.id)).error).toMatchObject({
    status: 409,
    code: 'petition.not_open',
    params: { state: 'withdrawn' },
  })
  expect(await town.read(stopped.id)).toMatchObject({
    decision: { reason: 'provvedimento-giudice', label: 'Lo ha disposto un giudice' },
  })
})

test('a threshold is reached once, on the day of its signature', async () => {
  const { api } = town
  const { id } = await town.open()
  await town.sign(id)
  await api.settle()
  const reached = (await town.read(id)).thresholds[0]!.reached_at
  api.setNow(new Date(api.now().getTime() + 86_400_000))
  const last = await api.citizen()
  await town.sign(id, last)
  await api.as(last).DELETE(mine, { params: at(id) })
  await town.sign(id, last)
  await api.settle()
  const { thresholds } = await town.read(id)
  expect(thresholds.map(({ reached_at }) => reached_at)).toEqual([reached, api.now().toISOString()])
  const timeline = data(await api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}/timeline', { params: at(id) }))
  expect(
    timeline.items
      .filter(({ action }) => action === 'threshold_reached')
      .map(({ params }) => params['key'])
      .sort(),
  ).toEqual(['due', 'tre'])
})

test('the private link opens the text, counts sponsors once and never the author', async () => {
  const { api, author } = town
  const { id } = await town.submitted()
  const token = await town.token(id)
  const sponsor = api.as(await api.citizen())
  const read = (secret?: string) =>
    sponsor.GET('/v1/{tenant}/petitions/{petition_id}', {
      params: { ...at(id), header: secret ? { 'Sponsor-Token': secret } : {} },
    })
  expect((await read()).response.status).toBe(404)
  expect((await read('x'.repeat(32))).response.status).toBe(404)
  expect((await read(token)).data).toMatchObject({ state: 'collecting_sponsors' })

  const support = (who: typeof sponsor, secret = token) =>
    who.POST('/v1/{tenant}/petitions/{petition_id}/sponsors', { params: at(id), body: { token: secret, consent: true } })
  expect((await support(api.as(author))).error).toMatchObject({ status: 409, code: 'petition.own_petition' })
  expect((await support(sponsor, 'x'.repeat(32))).error).toMatchObject({ status: 404 })
  expect((await support(api.as(author), 'x'.repeat(32))).error).toMatchObject({
    status: 403,
    code: 'petition.sponsor_token_wrong',
  })
  expect((await support(sponsor)).data).toEqual({ sponsors: 1, sponsors_needed: 1, state: 'in_review' })
  const again = await support(sponsor)
  expect([again.response.status, again.data?.sponsors]).toEqual([200, 1])

  data(await town.move(town.moderator, id, { action: 'publish' }))
  expect((await support(api.as(await api.citizen()))).error).toMatchObject({ status: 403, code: 'petition.sponsor_token_wrong' })
  const own = data(await sponsor.GET('/v1/{tenant}/petitions/{petition_id}/mine', { params: at(id) }))
  expect(own).toMatchObject({ sponsor: true, author: false, sponsor_token: null, signature: { signature_count: 1 } })
})

test('simultaneous sponsors and signers are each counted', async () => {
  const { api } = town
  const { id } = await town.submitted({ type: 'petizione' })
  const token = await town.token(id)
  const people = await Promise.all(Array.from({ length: 8 }, () => api.citizen()))
  const answers = await Promise.all(
    people.map((person) =>
      api.as(person).POST('/v1/{tenant}/petitions/{petition_id}/sponsors', { params: at(id), body: { token, consent: true } }),
    ),
  )
  expect(answers.map(({ response }) => response.status)).toEqual(people.map(() => 201))
  const open = data(await town.move(town.moderator, id, { action: 'publish' }))
  expect(open).toMatchObject({ state: 'open', sponsors: 8, signature_count: 8 })
  const signers = await Promise.all(Array.from({ length: 12 }, () => town.sign(id)))
  expect(signers.map(({ response }) => response.status)).toEqual(signers.map(() => 201))
  expect((await town.read(id)).signature_count).toBe(20)
})

test('followers follow, hear the author’s news, and stop', async () => {
  const { api, author } = town
  const { id } = await town.open()
  const reader = api.as(await api.citizen())
  const following = '/v1/{tenant}/petitions/{petition_id}/followers/mine'
  const own = async () => data(await reader.GET('/v1/{tenant}/petitions/{petition_id}/mine', { params: at(id) })).following
  for (let turn = 0; turn < 2; turn += 1) expect((await reader.PUT(following, { params: at(id) })).response.status).toBe(204)
  expect(await own()).toBe(true)
  const updates = '/v1/{tenant}/petitions/{petition_id}/updates'
  const news = { params: { ...at(id), header: api.key() }, body: { text: 'Ne parliamo sabato in piazza.' } }
  expect((await reader.POST(updates, { ...news, params: { ...at(id), header: api.key() } })).error).toMatchObject({
    code: 'petition.author_only',
  })
  const told = data(await api.as(author).POST(updates, news))
  expect(data(await api.as(author).POST(updates, news))).toEqual(told)
  expect(data(await api.anonymous.GET(updates, { params: at(id) })).items).toEqual([told])
  for (let turn = 0; turn < 2; turn += 1) expect((await reader.DELETE(following, { params: at(id) })).response.status).toBe(204)
  expect(await own()).toBe(false)
})

test('what a person follows is listed, lately followed first, as long as it can be read', async () => {
  const { api, moderator, officer, author } = town
  const reader = api.as(await api.citizen())
  const following = '/v1/{tenant}/petitions/{petition_id}/followers/mine'
  const ids: string[] = []
  for (let n = 0; n < 4; n += 1) {
    const { id } = await town.open()
    ids.unshift(id)
    api.setNow(new Date(api.now().getTime() + 1000))
    expect((await reader.PUT(following, { params: at(id) })).response.status).toBe(204)
  }
  const list = async (who = reader) => {
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { limit: 2, ...(cursor ? { cursor } : {}) }
      const page = data(await who.GET('/v1/{tenant}/followed-petitions', { params: { path: { tenant: 'bari' }, query } }))
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next_cursor
    }
    return seen
  }
  expect(await list()).toEqual(ids)
  expect(await list(api.as(await api.citizen()))).toEqual([])

  await reader.DELETE(following, { params: at(ids[0]!) })
  const own = await town.reviewed()
  await api.as(author).PUT(following, { params: at(own.id) })
  data(await town.move(moderator, own.id, { action: 'reject', reason: 'offensiva' }))
  expect(await list(api.as(author))).toEqual([own.id])
  const secret = {
    code: 'segreta',
    label: { it: 'Dati di altri', en: 'Other people’s data' },
    for: 'stop',
    hidden: true,
  } as const
  await api.operator.setSettings('bari', 'petitions', { types: [...types], reasons: [...reasons, secret] })
  data(await town.move(officer, ids[1]!, { action: 'stop', reason: 'segreta' }))
  expect(await list()).toEqual(ids.slice(2))
})

test('nothing of this was a fault', () => {
  expect(town.api.faults).toEqual([])
})
