import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { readStreets } from './importing.ts'

let api: TestApi
const file = `nome;lon;lat
Via Sparano da Bari;16,8700;41,1230
Via Argiro;16.8690;41.1225
"Corso Vittorio Emanuele II";16.8660;41.1270
Strada Santa Scolastica;16.8690;41.1320
Largo Città Vecchia;16.8680;41.1300
Via Argiro;16.9;41.2
`

beforeAll(async () => {
  api = await startApi()
  await api.operator.setStreets('bari', file)
})
afterAll(() => api.stop())

async function found(q: string, tenant = 'bari'): Promise<string[]> {
  const { data } = await api.anonymous.GET('/v1/{tenant}/places', { params: { path: { tenant }, query: { q } } })
  return data!.items.map(({ name }) => name)
}

test.each([
  ['the name', 'via argiro', 'Via Argiro'],
  ['a part of it', 'sparano', 'Via Sparano da Bari'],
  ['a house number', 'Via Sparano, 12/b', 'Via Sparano da Bari'],
  ['a typing error', 'corso vitorio emanuele', 'Corso Vittorio Emanuele II'],
  ['no accent', 'largo citta vecchia', 'Largo Città Vecchia'],
  ['the beginning, as it is typed', 'santa scol', 'Strada Santa Scolastica'],
])('a street is found by %s', async (_, q, name) => {
  expect((await found(q))[0]).toBe(name)
})

test('what is nowhere is not found, nor what is in another town', async () => {
  expect(await found('via dei tulipani selvatici')).toEqual([])
  expect(await found('"%_\\')).toEqual([])
  expect(await found('via argiro', 'altamura')).toEqual([])
})

test('streets are replaced as a whole', async () => {
  await api.operator.setStreets('altamura', 'name,lon,lat\nVia Prima,16.55,40.82\n')
  await api.operator.setStreets('altamura', 'name,lon,lat\nVia Seconda,16.55,40.82\n')
  expect(await found('via prima', 'altamura')).not.toContain('Via Prima')
  expect(await found('via seconda', 'altamura')).toEqual(['Via Seconda'])
})

describe('a file of streets', () => {
  test('is read with its positions, each name once', () => {
    expect(readStreets(file)).toHaveLength(5)
    expect(readStreets(file)[0]).toEqual({ name: 'Via Sparano da Bari', position: [16.87, 41.123] })
  })

  test.each([
    ['has no headings', 'Via Prima,16.5,40.8\n', 'no column for name, lon, lat'],
    ['has a street without place', 'nome,lon,lat\nVia Prima,,40.8\n', 'Line 2 is no street'],
    ['is in metres', 'nome,lon,lat\nVia Prima,655000,4550000\n', 'Line 2 is no street'],
    ['is empty', 'nome,lon,lat\n', '0 streets'],
    ['is no CSV', 'nome,lon,lat\n"Via Prima,16,40\n', 'no CSV'],
  ])('is refused in one sentence when it %s', (_, text, sentence) => {
    expect(() => readStreets(text)).toThrow(sentence)
  })
})
