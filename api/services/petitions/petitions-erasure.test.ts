import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTown, type PetitionTown } from './testing/town.ts'

let town: PetitionTown
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town?.api.stop())

test('who is erased leaves neither name nor words, and still counts', async () => {
  const { api } = town
  const { id } = await town.open()
  const ada = await api.citizen({ givenName: 'Ada', familyName: 'Erasi' })
  const signed = await town.sign(id, ada, { public_name: true, reason: 'Ci passo ogni giorno' })
  const list = () =>
    api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}/signatures', {
      params: { path: { tenant: 'bari', petition_id: id } },
    })
  expect(JSON.stringify((await list()).data)).toMatch(/Ada Erasi.*Ci passo/)

  await api.app.erase(ada.id)

  expect(JSON.stringify((await list()).data)).not.toMatch(/Ada|Erasi|Ci passo/)
  expect((await town.read(id)).signature_count).toBe(signed.data!.signature_count)
  const { response } = await api.as(ada).GET('/v1/{tenant}/me', { params: { path: { tenant: 'bari' } } })
  expect(response.status).toBe(401)
  expect(api.faults).toEqual([])
})
