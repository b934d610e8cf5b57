import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { components } from '../../../../types/openapi.d.ts'
import { pointDifferences } from '../../../kernel/map/index.ts'
import type { Caller, Citizen } from '../../../testing/caller.ts'
import { dataOf } from '../../../testing/lively-town.ts'
import { at, startDebateTown, type DebateTown } from '../testing/town.ts'
import { layerFamily, layerOf } from './layer.ts'

type Place = components['schemas']['PlaceGeometry']

let town: DebateTown
let maria: Citizen
let piero: Citizen
let debate: string
beforeAll(async () => {
  town = await startDebateTown()
  ;[maria, piero] = [await town.api.citizen({ givenName: 'Maria' }), await town.api.citizen()]
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
const [lon, lat] = [16.8719, 41.1156]
/** So many metres east and north of the middle of the town. */
const off = (east: number, north: number): [number, number] => [lon + east / 83_800, lat + north / 111_200]
const point = (east = 0, north = 0): Place => ({ type: 'Point', coordinates: off(east, north) })
const area = (...corners: [number, number][]): Place => ({ type: 'Polygon', coordinates: [[...corners, corners[0]!]] })
const square = (side: number) => area(off(0, 0), off(side, 0), off(side, side), off(0, side))

const comment = (who: Citizen, geometry: Place, more: Partial<components['schemas']['NewComment']> = {}) =>
  town.api.as(who).POST('/v1/{tenant}/comments', {
    params: { path: bari, header: town.api.key() },
    body: { subject: debate, text: 'Qui manca l’ombra.', public_name: true, as_staff: false, geometry, ...more },
  })
const placed = async (geometry: Place, more?: Partial<components['schemas']['NewComment']>) =>
  dataOf(await comment(maria, geometry, more))
async function onMap(query: { bbox?: number[]; side?: components['schemas']['DebateSide'][] } = {}) {
  const bbox = [lon - 0.05, lat - 0.05, lon + 0.05, lat + 0.05]
  const read = town.api.anonymous.GET('/v1/{tenant}/debates/{debate_id}/map', {
    params: { ...at(debate), query: { bbox, zoom: 19, ...query } },
  })
  return dataOf(await read)
}
type Asked = { bbox?: number[]; item?: string; feature?: number; cursor?: string; limit?: number }
const list = async (query: Asked = {}, who: Caller = town.api.anonymous) =>
  dataOf(await who.GET('/v1/{tenant}/debates/{debate_id}/contributions', { params: { ...at(debate), query } }))
const idsIn = async (query: Asked) => (await list(query)).items.map(({ id }) => id)

test('a comment with a place stands on the map of its debate, and leaves it when it is hidden or withdrawn', async () => {
  const { id, geometry } = await placed(point(), { stance: 'for' })
  expect(geometry).toEqual({ type: 'Point', coordinates: [16.8719, 41.1156] })
  expect((await onMap()).features).toMatchObject([{ id, properties: { category: 'for', state: 'comment' } }])
  const hide = (hidden: boolean) =>
    town.officer.PUT('/v1/{tenant}/comments/{comment_id}/visibility', {
      params: { path: { ...bari, comment_id: id } },
      body: { hidden, ...(hidden && { reason: 'Dice dove abita una persona.' }) },
    })
  await hide(true)
  expect((await onMap()).count).toBe(0)
  expect(
    (await town.api.anonymous.GET('/v1/{tenant}/comments/{comment_id}', { params: { path: { ...bari, comment_id: id } } })).data!
      .geometry,
  ).toBe(null)
  await hide(false)
  expect((await onMap()).count).toBe(1)
  await town.api.as(maria).DELETE('/v1/{tenant}/comments/{comment_id}', { params: { path: { ...bari, comment_id: id } } })
  expect([(await onMap()).count, (await list()).items]).toEqual([0, []])
})

test('a place moves with the comment that names it, and what it was stays readable as its words do', async () => {
  const { id } = await placed(point())
  const change = async (body: components['schemas']['CommentChange']) => {
    const params = { path: { ...bari, comment_id: id } }
    const { response } = await town.api.as(maria).GET('/v1/{tenant}/comments/{comment_id}', { params })
    const header = { 'If-Match': response.headers.get('etag')! }
    const headers = { 'Content-Type': 'application/merge-patch+json' }
    return dataOf(
      await town.api.as(maria).PATCH('/v1/{tenant}/comments/{comment_id}', { params: { ...params, header }, body, headers }),
    )
  }
  expect((await change({ geometry: point(400) })).text).toBe('Qui manca l’ombra.')
  expect((await onMap()).features[0]!.geometry.coordinates).toEqual(off(400, 0).map((degrees) => Math.round(degrees * 1e6) / 1e6))
  town.during('discuss', 15 * 60_000)
  await change({ geometry: null })
  expect((await onMap()).count).toBe(0)
  const versions = await town.api.anonymous.GET('/v1/{tenant}/comments/{comment_id}/versions', {
    params: { path: { ...bari, comment_id: id } },
  })
  expect(versions.data!.items).toMatchObject([{ geometry: { type: 'Point' } }])
})

test('a line stands at its middle, an area where it is widest', async () => {
  await placed({ type: 'LineString', coordinates: [off(0, 0), off(1000, 0), off(1000, 200)] }, { stance: 'question' })
  // An L: the middle of its corners lies outside of it.
  await placed(area(off(0, 0), off(900, 0), off(900, 100), off(100, 100), off(100, 900), off(0, 900)), {
    stance: 'fact',
    sources: ['https://www.comune.example/ombra'],
  })
  const { features } = await onMap()
  const where = (side: string) =>
    features.find((one) => 'category' in one.properties && one.properties.category === side)!.geometry.coordinates
  expect(where('question')[0]).toBeCloseTo(off(600, 0)[0], 4)
  const [x, y] = where('fact') as [number, number]
  expect(x > lon && y > lat && (x < off(100, 0)[0] || y < off(0, 100)[1])).toBe(true)
})

const many = Array.from({ length: 10_000 }, (_, n): [number, number] => off(n / 10, n % 2))
test.each<[string, unknown, string]>([
  ['an area that crosses itself', area(off(0, 0), off(100, 100), off(100, 0), off(0, 100)), 'map.geometry_crossing'],
  [
    'an area that touches itself',
    area(off(0, 0), off(100, 0), off(50, 50), off(100, 100), off(0, 100), off(50, 50)),
    'map.geometry_crossing',
  ],
  ['an area without width', area(off(0, 0), off(100, 100), off(200, 200)), 'map.geometry_wrong'],
  ['an open outline', { type: 'Polygon', coordinates: [[off(0, 0), off(9, 0), off(9, 9), off(0, 9)]] }, 'map.geometry_wrong'],
  ['a line of no length', { type: 'LineString', coordinates: [off(0, 0), off(0, 0)] }, 'map.geometry_wrong'],
  ['ten thousand corners', { type: 'LineString', coordinates: many }, 'http.too_large'],
  ['two hundred and one corners', { type: 'LineString', coordinates: many.slice(0, 201) }, 'http.invalid_request'],
  ['a place in another town', { type: 'Point', coordinates: [17.2976, 40.951] }, 'map.outside_territory'],
  [
    'a line across the sea',
    { type: 'LineString', coordinates: [off(0, 0), off(-1, 0), off(0, 30_000)] },
    'map.outside_territory',
  ],
  ['latitude before longitude', { type: 'Point', coordinates: [lat, lon] }, 'map.outside_territory'],
  ['beyond a pole', { type: 'Point', coordinates: [16, 95] }, 'map.geometry_wrong'],
  ['no number', { type: 'Point', coordinates: [null, lat] }, 'http.invalid_request'],
  ['three dimensions', { type: 'Point', coordinates: [lon, lat, 5] }, 'http.invalid_request'],
  [
    'several points',
    {
      type: 'MultiPoint',
      coordinates: [
        [lon, lat],
        [lon, lat],
      ],
    },
    'http.invalid_request',
  ],
  ['a hole', { type: 'Polygon', coordinates: [...square(100).coordinates, ...square(50).coordinates] }, 'http.invalid_request'],
])('refused with a code: %s', async (_, geometry, code) => {
  const { error, response } = await comment(piero, geometry as Place)
  expect([error?.code, response.status < 500]).toEqual([code, true])
  expect((await onMap()).count).toBe(0)
})

test('what is said in a zone is listed at one click: a box, an area of the dossier, along a line of it', async () => {
  const item = v7()
  const feature = (geometry: Place) => ({ type: 'Feature' as const, geometry, properties: { name: 'Tratto' } })
  const features = [
    feature(area(off(0, 0), off(200, 0), off(200, 200))),
    feature({ type: 'LineString', coordinates: [off(0, -500), off(2000, -500)] }),
  ]
  await town.officer.PUT('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}', {
    params: { path: { ...bari, debate_id: debate, item_id: item } },
    body: { kind: 'layer', place: 1, title: { it: 'Tratti' }, layer: { type: 'FeatureCollection', features } },
  })
  const outside = await placed(point(50, 150))
  const inside = await placed(point(150, 50))
  const alsoInside = await placed(point(190, 150))
  const beside = await placed(point(500, -460))
  const far = await placed(point(500, -400))
  expect(await idsIn({ item })).toEqual([alsoInside.id, inside.id])
  expect(await idsIn({ item, feature: 1 })).toEqual([beside.id])
  expect(await idsIn({ bbox: [...off(400, -600), ...off(600, -300)] })).toEqual([far.id, beside.id])
  const first = await list({ limit: 3 }, town.api.as(maria))
  expect(first.items.map(({ comment }) => [comment!.id, comment!.own!.author])).toEqual(
    [far, beside, alsoInside].map(({ id }) => [id, true]),
  )
  expect((await list({ limit: 3, cursor: first.next_cursor! })).items.map(({ id }) => id)).toEqual([inside.id, outside.id])
  const none = await town.api.anonymous.GET('/v1/{tenant}/debates/{debate_id}/contributions', {
    params: { ...at(debate), query: { item, feature: 9 } },
  })
  expect(none.error?.code).toBe('http.not_found')
})

test('a proposal with a place is on the map from its publication to its withdrawal', async () => {
  town.during('propose')
  const author = town.api.as(await town.api.citizen({ assurance: 'substantial', age: 40 }))
  const body = {
    title: 'Alberi sul lungomare',
    language: 'it' as const,
    sections: [{ title: 'La proposta', text: 'Venti lecci.' }],
  }
  const { id } = dataOf(
    await author.POST('/v1/{tenant}/debates/{debate_id}/proposals', { params: { ...at(debate), header: town.api.key() }, body }),
  )
  const path = { ...bari, proposal_id: id }
  const put = (geometry: Place | null, who: Caller = author) =>
    who.PUT('/v1/{tenant}/proposals/{proposal_id}/place', { params: { path }, body: { geometry } })
  const move = (body: components['schemas']['NewProposalTransition']) =>
    author.POST('/v1/{tenant}/proposals/{proposal_id}/transitions', { params: { path, header: town.api.key() }, body })
  expect(dataOf(await put(square(100))).geometry?.type).toBe('Polygon')
  expect((await onMap()).count).toBe(0)
  expect((await put(point(), town.api.as(piero))).response.status).toBe(404)
  dataOf(await move({ action: 'publish' }))
  expect((await put(point(), town.api.as(piero))).error?.code).toBe('proposal.author_only')
  expect((await list()).items).toMatchObject([{ id, comment: null, proposal: { title: 'Alberi sul lungomare' } }])
  expect((await onMap({ side: ['proposal'] })).count).toBe(1)
  const { id: bariId } = await town.api.operator.town('bari')
  const wrong = () =>
    town.api.database.forTenant(bariId, (db) => pointDifferences(db, layerOf({ id: debate }), layerFamily.source, 20))
  expect(await wrong()).toEqual([])
  dataOf(await move({ action: 'withdraw', reason: 'Ne scriviamo un’altra insieme.' }))
  expect([(await onMap()).count, await wrong()]).toEqual([0, []])
})

test('a debate has a map of its own, which is not shown before it is public; answers about proposals take no place', async () => {
  await placed(point())
  town.during('inform')
  const draft = await town.draft()
  const read = (debate_id: string) =>
    town.api.anonymous.GET('/v1/{tenant}/debates/{debate_id}/map', {
      params: { ...at(debate_id), query: { bbox: [16, 41, 17, 42], zoom: 12 } },
    })
  expect((await read(draft.id)).response.status).toBe(404)
  expect((await read((await town.published()).id)).data!.count).toBe(0)
  expect((await read(debate)).data!.count).toBe(1)
})

test('whoever is erased leaves the place without a name; map and rows agree', async () => {
  const gone = await town.api.citizen({ givenName: 'Anna', familyName: 'Esempio' })
  dataOf(await comment(gone, square(80)))
  await town.api.app.erase(gone.id)
  const { items } = await list()
  expect(items).toMatchObject([{ comment: { author_name: null, geometry: { type: 'Polygon' } } }])
  expect(JSON.stringify(items)).not.toContain('Anna')
  const { id } = await town.api.operator.town('bari')
  const layer = layerOf({ id: debate })
  expect(await town.api.database.forTenant(id, (db) => pointDifferences(db, layer, layerFamily.source, 20))).toEqual([])
})
