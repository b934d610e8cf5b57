import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Caller, Citizen } from '../../testing/caller.ts'
import { at, codeOf, data, example, startTown, type Report, type ReportTown } from './testing/town.ts'

let town: ReportTown
let worker: Citizen
beforeAll(async () => {
  town = await startTown()
  worker = await town.api.citizen({ givenName: 'Pino', familyName: 'Operaio' })
  await town.api.operator.giveRole('bari', worker.id, 'officer', null, town.api.now())
})
afterAll(() => town?.api.stop())

const idsIn = ({ media }: Report) => media.map(({ id }) => id)
const seenBy = async (id: string, who?: Caller) => idsIn(await town.read(id, who))
const status = async (id: string, who?: Citizen | { token: string }) => {
  const target = `/v1/bari/media/${id}/160`
  const headers = !who ? {} : 'token' in who ? { 'Media-Token': who.token } : town.api.headersOf(who)('GET', target)
  return (await fetch(town.api.origin + target, { headers })).status
}
const publish = (id: string, media: string, published: boolean, who: Caller = town.officer) =>
  who.PUT('/v1/{tenant}/reports/{report_id}/media/{media_id}/publication', {
    params: { path: { ...at(id).path, media_id: media } },
    body: { published },
  })

describe('where photos are shown when the staff has dealt with the report', () => {
  test('their author and the staff see them at once, everybody once it is verified; a document when it is published', async () => {
    const { api, author, officer } = town
    const media = [await town.upload(), await town.upload(), await town.upload('document')]
    const ids = media.map(({ id }) => id)
    const made = await town.report({ media })
    expect(made.media.map(({ id, kind, published, report_id: of }) => [id, kind, published, of])).toEqual([
      [ids[0], 'photo', false, made.id],
      [ids[1], 'photo', false, made.id],
      [ids[2], 'document', false, made.id],
    ])
    expect([await seenBy(made.id), await seenBy(made.id, api.as(author)), await seenBy(made.id, officer)]).toEqual([[], ids, ids])
    expect([await status(ids[0]!), await status(ids[0]!, author)]).toEqual([404, 200])
    data(await town.move(officer, made.id, { to: 'verified' }))
    expect(await seenBy(made.id)).toEqual(ids.slice(0, 2))
    expect(await status(ids[0]!)).toBe(200)
    expect(data(await publish(made.id, ids[2]!, true))).toMatchObject({ kind: 'document', published: true })
    expect(await seenBy(made.id)).toEqual(ids)
  })

  test('what the staff has hidden stays hidden when the report moves on, until it is published', async () => {
    const media = [await town.upload(), await town.upload()]
    const { id } = await town.report({ media })
    expect(data(await publish(id, media[0]!.id, false)).published).toBe(false)
    data(await town.move(town.officer, id, { to: 'verified' }))
    expect(await seenBy(id)).toEqual([media[1]!.id])
    data(await publish(id, media[0]!.id, true))
    expect(await seenBy(id)).toEqual(media.map(({ id }) => id))
    data(await publish(id, media[1]!.id, false))
    expect(await seenBy(id)).toEqual([media[0]!.id])
    const others = await town.report()
    expect(codeOf(await publish(others.id, media[0]!.id, true))).toBe('http.not_found')
    expect(codeOf(await publish(id, media[0]!.id, false, town.api.as(town.author)))).toBe('staff.role_needed')
  })

  test('faces are blacked out before everybody sees the photo', async () => {
    const upload = await town.upload()
    const { id } = await town.report({ media: [upload] })
    const params = { path: { tenant: 'bari', media_id: upload.id }, header: { 'If-Match': '"1h"' } }
    const body = { rectangles: [{ x: 0, y: 0, width: 0.5, height: 0.5 }] }
    data(await town.officer.PUT('/v1/{tenant}/media/{media_id}/redactions', { params, body }))
    expect(await status(upload.id)).toBe(404)
    data(await town.move(town.officer, id, { to: 'verified' }))
    expect((await town.read(id)).media).toMatchObject([{ version: 2, redactions: [{ width: 0.5 }] }])
    expect(await status(upload.id)).toBe(200)
  })

  test('what is blacked out is seen at once by everybody who looks at the report', async () => {
    const upload = await town.upload()
    const { id } = await town.report({ media: [upload] })
    data(await town.move(town.officer, id, { to: 'verified' }))
    expect((await town.read(id)).media[0]!.version).toBe(1)
    const params = { path: { tenant: 'bari', media_id: upload.id }, header: { 'If-Match': '"1p"' } }
    const body = { rectangles: [{ x: 0, y: 0, width: 1, height: 1 }] }
    data(await town.officer.PUT('/v1/{tenant}/media/{media_id}/redactions', { params, body }))
    const [seen] = (await town.read(id)).media
    expect(seen).toMatchObject({ version: 2, redactions: [{ width: 1 }] })
    expect((await fetch(town.api.origin + seen!.renditions[0]!.href)).status).toBe(200)
    const path = { tenant: 'bari', media_id: upload.id }
    expect((await town.officer.DELETE('/v1/{tenant}/media/{media_id}', { params: { path } })).response.status).toBe(204)
    expect(await seenBy(id)).toEqual([])
    const entries = await town.officer.GET('/v1/{tenant}/reports/{report_id}/timeline', { params: at(id) })
    expect(data(entries).items.map(({ action }) => action)).toEqual(expect.arrayContaining(['media.redacted', 'media.deleted']))
  })

  test('photos of a reserved report are nobody else’s, and hidden again with a report that becomes reserved', async () => {
    const { officer } = town
    const media = [await town.upload()]
    const [{ id: photo }] = media as [{ id: string }]
    const { id } = await town.report({ visibility: 'reserved', media })
    data(await town.move(officer, id, { to: 'verified' }))
    expect(await status(photo)).toBe(404)
    expect(codeOf(await publish(id, photo, true))).toBe('report.not_public')
    await town.sort(id, { visibility: 'public' })
    expect([await status(photo), await seenBy(id)]).toEqual([200, [photo]])
    await town.sort(id, { visibility: 'reserved' })
    expect([await status(photo), await seenBy(id, officer)]).toEqual([404, [photo]])
  })
})

test('a photo closes a report without a reason, and everybody sees it', async () => {
  const { id } = await town.report()
  const mine = town.api.as(worker)
  expect(codeOf(await town.move(mine, id, { to: 'resolved' }))).toBe('report.reason_or_photo_needed')
  const paper = await town.upload('document', worker)
  expect(codeOf(await town.move(mine, id, { to: 'resolved', media: [paper] }))).toBe('report.reason_or_photo_needed')
  const photo = await town.upload('photo', worker)
  const closed = data(await town.move(mine, id, { to: 'resolved', media: [photo, paper] }))
  expect([closed.state, idsIn(closed)]).toEqual(['resolved', [photo.id, paper.id]])
  expect(await seenBy(id)).toEqual([photo.id, paper.id])
  const timeline = await town.api.anonymous.GET('/v1/{tenant}/reports/{report_id}/timeline', { params: at(id) })
  expect(data(timeline).items.at(-1)).toMatchObject({ state: 'resolved', params: { photo: true } })
})

test('whoever reported without a sign-in adds photos with their tokens, and contests with one', async () => {
  const { api } = town
  const first = await town.upload('photo', null)
  expect(first.token).toBeDefined()
  const { report, token } = data(await town.post({ media: [first] }, api.anonymous))
  const others = data(await town.post({ media: [await town.upload('photo', null)] }, api.anonymous))
  const asked = [undefined, { token: token! }, { token: others.token! }, { token: 'x'.repeat(32) }]
  expect(await Promise.all(asked.map((who) => status(first.id, who)))).toEqual([404, 200, 404, 404])
  await town.close(report.id)
  const proof = await town.upload('photo', null)
  const params = { ...at(report.id), header: { ...api.key(), 'Report-Token': token! } }
  const contested = await api.anonymous.POST('/v1/{tenant}/reports/{report_id}/contests', {
    params,
    body: { text: 'La buca è ancora qui', media: [proof] },
  })
  expect(idsIn(data(contested))).toEqual([first.id, proof.id])
  expect(await seenBy(report.id)).toEqual([first.id])
  data(await town.move(town.officer, report.id, { to: 'in_progress' }))
  expect(await seenBy(report.id)).toEqual([first.id, proof.id])
})

test('six photos and three documents at most come with a report; others are added later', async () => {
  const seven = await Promise.all(Array.from({ length: 7 }, () => town.upload()))
  const refused = await town.post({ media: seven })
  expect(refused.error).toMatchObject({ status: 422, code: 'media.too_many', params: { kind: 'photo', max: 6 } })
  const { id } = await town.report({ media: seven.slice(0, 6) })
  const body = { text: 'Un’altra foto', audience: 'public' as const, media: seven.slice(6) }
  const params = { ...at(id), header: town.api.key() }
  data(await town.api.as(town.author).POST('/v1/{tenant}/reports/{report_id}/messages', { params, body }))
  expect((await seenBy(id, town.officer)).length).toBe(7)
})

test('somebody else’s upload, a wrong token and what is attached already are refused, and no report is made', async () => {
  const { api, author } = town
  const foreign = await town.upload('photo', await api.citizen())
  const used = await town.upload()
  await town.report({ media: [used] })
  const open = await town.upload('photo', null)
  for (const upload of [foreign, used, { id: open.id, token: 'x'.repeat(32) }, { id: open.id }]) {
    const refused = await town.post({ media: [upload], title: 'Non nasce' })
    expect(refused.error).toMatchObject({ status: 422, code: 'media.unknown', params: { media_id: upload.id } })
  }
  const own = await api
    .as(author)
    .GET('/v1/{tenant}/own-reports', { params: { path: { tenant: 'bari' }, query: { limit: 100 } } })
  expect(data(own).items.map(({ title }) => title)).not.toContain('Non nasce')
})

test('a photo of a message that is not public is never shown with the report', async () => {
  const { api, author, officer } = town
  const { id } = await town.report()
  const secret = await town.upload()
  const body = { text: 'Solo per l’ufficio', media: [secret] }
  const params = { ...at(id), header: api.key() }
  data(await api.as(author).POST('/v1/{tenant}/reports/{report_id}/messages', { params, body }))
  data(await town.move(officer, id, { to: 'verified' }))
  expect([await seenBy(id), await seenBy(id, officer)]).toEqual([[], [secret.id]])
})

test('what the staff sends to the author is seen by them, and by nobody else', async () => {
  const { api, author } = town
  const { id } = await town.report()
  const write = async (audience: 'author' | 'staff') => {
    const photo = await town.upload('photo', worker)
    const body = { text: `Per ${audience}`, audience, media: [photo] }
    const params = { ...at(id), header: api.key() }
    town.tick()
    data(await api.as(worker).POST('/v1/{tenant}/reports/{report_id}/messages', { params, body }))
    return photo.id
  }
  const [told, internal] = [await write('author'), await write('staff')]
  data(await town.move(town.officer, id, { to: 'verified' }))
  expect([await seenBy(id), await seenBy(id, api.as(author)), await seenBy(id, town.officer)]).toEqual([
    [],
    [told],
    [told, internal],
  ])
  expect([await status(told, author), await status(internal, author), await status(told)]).toEqual([200, 404, 404])
  expect(await status(told, await api.citizen())).toBe(404)
  const messages = await api.as(author).GET('/v1/{tenant}/reports/{report_id}/messages', { params: at(id) })
  expect(data(messages).items.map(({ media }) => media?.map((item) => item.id))).toEqual([[told]])
})

test('where the town shows photos at once, everybody sees them at once', async () => {
  const { api } = town
  const { settings } = (await api.operator.switches('bari')).find(({ name }) => name === 'reports')!
  await api.operator.setSettings('bari', 'reports', { ...settings, publish_photos: 'received' })
  const other = await api.another()
  const media = [await town.upload(), await town.upload('document')]
  const made = data(
    await other.as(town.author).POST('/v1/{tenant}/reports', {
      params: { path: { tenant: 'bari' }, header: api.key() },
      body: { ...example, media },
    }),
  )
  expect(await seenBy(made.report.id)).toEqual([media[0]!.id])
  await other.stop()
  await api.operator.setSettings('bari', 'reports', settings)
})

test('whoever is erased leaves the photo of the hole, not its original', async () => {
  const { api } = town
  const person = await api.citizen({ givenName: 'Enzo', familyName: 'Sparito' })
  const upload = await town.upload('photo', person)
  const { id } = await town.report({ media: [upload] }, api.as(person))
  data(await town.move(town.officer, id, { to: 'verified' }))
  const original = `/v1/bari/media/${upload.id}/original`
  const kept = async () => (await fetch(api.origin + original, { headers: api.headersOf(worker)('GET', original) })).status
  expect(await kept()).toBe(200)
  await api.app.erase(person.id)
  expect([await kept(), await status(upload.id), await seenBy(id)]).toEqual([404, 200, [upload.id]])
})

test('originals are deleted after the days that the town keeps them', async () => {
  const { api } = town
  const upload = await town.upload()
  await town.report({ media: [upload] })
  const original = `/v1/bari/media/${upload.id}/original`
  const kept = async () => (await fetch(api.origin + original, { headers: api.headersOf(worker)('GET', original) })).status
  await api.app.forget()
  expect(await kept()).toBe(200)
  api.setNow(new Date(api.now().getTime() + 91 * 24 * 3_600_000))
  await api.app.forget()
  expect([await kept(), await status(upload.id, town.author)]).toEqual([404, 200])
})

test('nothing of this was a fault', () => {
  expect(town.api.faults).toEqual([])
})
