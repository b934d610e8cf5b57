import { afterAll, beforeAll, expect, test } from 'vitest'
import { types } from './presets.ts'
import { data, startTown, type PetitionTown } from './testing/town.ts'

let town: PetitionTown
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town?.api.stop())

test('a crowd that writes at once is answered: no request waits for a second connection', async () => {
  const { api, author } = town
  const caller = api.as(author)
  const body = {
    type: types[0]!.key,
    title: 'Una panchina per la fermata',
    ask: 'Chiediamo una panchina alla fermata del 27.',
    public_name: true,
  }
  const drafts = await Promise.all(
    Array.from({ length: 60 }, () =>
      caller.POST('/v1/{tenant}/petitions', { params: { path: { tenant: 'bari' }, header: api.key() }, body }),
    ),
  )
  expect(drafts.map(({ response }) => response.status)).toEqual(drafts.map(() => 201))
  expect(new Set(drafts.map((draft) => data(draft).code)).size).toBe(60)
  expect(api.faults).toEqual([])
})
