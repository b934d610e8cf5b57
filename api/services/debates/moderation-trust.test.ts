import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../kernel/db/index.ts'
import type { Citizen } from '../../testing/caller.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { startModeratedTown, type ModeratedTown } from './testing/moderating.ts'

let town: ModeratedTown
beforeAll(async () => {
  town = await startModeratedTown()
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const path = { tenant: 'bari' }
const trust = async (who: Citizen) => dataOf(await town.api.as(who).GET('/v1/{tenant}/me/trust', { params: { path } }))
/** Somebody who has signed in, as the token says. */
const signedIn = async () => {
  const who = await town.api.citizen()
  await town.api.database.run(
    sql('person_login').insert({
      source: 'demo',
      subject_hash: who.id,
      person_id: who.id,
      assurance: 'substantial',
      last_at: town.api.now(),
      since: town.api.now(),
    }),
  )
  return who
}
const hide = { outcome: 'hide', reason: 'offese' } as const
const day = 86_400_000

test('a person reads by how much they are trusted, and what the next level asks', async () => {
  const who = await signedIn()
  expect(await trust(who)).toMatchObject({ level: 0, lock: null })
  const began = town.api.now()
  for (let count = 0; count < 3; count++) await town.write(`Contributo ${count}`, who)
  town.api.setNow(new Date(began.getTime() + day))
  const told = await trust(who)
  expect(told.level).toBe(1)
  expect(told.reasons).toContainEqual({ code: 'contributions', met: true, has: 3, needs: 3 })
  expect(told.next).toContainEqual({ code: 'contributions', met: false, has: 3, needs: 10 })
  // The moderator reads the same at what they wrote.
  const { id } = await town.write('Contributo 3', who)
  const params = { path: { ...path, content_id: id } }
  const item = dataOf(await town.moderator.GET('/v1/{tenant}/moderation/items/{content_id}', { params }))
  expect(item.trust).toEqual({ ...told, reasons: item.trust!.reasons, next: item.trust!.next })
  expect(item.trust!.reasons).toContainEqual({ code: 'contributions', met: true, has: 4, needs: 3 })
  town.api.setNow(began)
})

test('what is hidden counts against its author, until it is shown again', async () => {
  const who = await signedIn()
  const began = town.api.now()
  const written = []
  for (let count = 0; count < 6; count++) written.push(await town.write(`Contributo ${count}`, who))
  town.api.setNow(new Date(began.getTime() + day))
  expect((await trust(who)).level).toBe(1)
  for (const { id } of written) dataOf(await town.decide(town.moderator, id, hide))
  await town.api.settle()
  expect((await trust(who)).level).toBe(0)
  // Hearing the same again changes nothing.
  await town.api.settle()
  const mine = dataOf(await town.api.as(who).GET('/v1/{tenant}/me/moderation', { params: { path, query: {} } })).items
  for (const { id: decision_id } of mine) {
    dataOf(
      await town.api.as(who).POST('/v1/{tenant}/moderation/decisions/{decision_id}/appeals', {
        params: { path: { ...path, decision_id }, header: town.api.key() },
        body: { words: 'Non offendeva nessuno.' },
      }),
    )
  }
  for (const { id } of written) dataOf(await town.decide(town.colleague, id, { version: '2' }))
  await town.api.settle()
  expect((await trust(who)).level).toBe(1)
  town.api.setNow(began)
})

test('how much of what people write is looked at follows from their level', async () => {
  const levels = { level_0: 'pre', level_1: 'sampled', level_2: 'sampled', level_3: 'sampled' }
  await town.moderate('sampled', { policy: { debates: levels } })
  const who = await signedIn()
  const began = town.api.now()
  const held = await town.write('Appena arrivato', who)
  expect(held.state).toBe('held')
  for (let count = 0; count < 2; count++) await town.write(`Ancora ${count}`, who)
  town.api.setNow(new Date(began.getTime() + day))
  expect((await town.write('Conosciuto', who)).state).toBe('visible')
  town.api.setNow(began)
})

test('an administrator fixes a level, with words that the person reads, and lets it go', async () => {
  const who = await signedIn()
  const { id: content_id } = await town.write('Per la consulta', who)
  const administrator = await town.api.staff('administrator')
  const params = { path: { ...path, content_id } }
  const body = { level: 3 as const, words: 'Scrive a nome della consulta degli anziani.' }
  const address = '/v1/{tenant}/moderation/items/{content_id}/author-trust'
  expect((await town.moderator.PUT(address, { params, body })).error).toMatchObject({ code: 'staff.role_needed' })
  dataOf(await administrator.PUT(address, { params, body }))
  expect(await trust(who)).toMatchObject({ level: 3, lock: { words: body.words } })
  expect(dataOf(await town.moderator.GET(address, { params }))).toMatchObject({ level: 3 })
  expect((await administrator.DELETE(address, { params })).response.status).toBe(204)
  expect(await trust(who)).toMatchObject({ level: 0, lock: null })
})

test('who is erased leaves no record', async () => {
  const who = await signedIn()
  const { id } = await town.write('Presto dimenticato', who)
  dataOf(await town.decide(town.moderator, id, hide))
  await town.api.settle()
  await town.api.app.erase(who.id)
  const tables = ['moderation_record', 'moderation_outcome', 'moderation_signature', 'moderation_flag', 'moderation_block']
  const bari = (await town.api.app.tenants.bySlug('bari'))!
  for (const table of tables) {
    const column = ['moderation_outcome', 'moderation_signature'].includes(table) ? 'author_id' : 'person_id'
    const rows = await town.api.database.forTenant(bari.id, (db) => db.rows(sql(table).where({ [column]: who.id })))
    expect(rows, table).toEqual([])
  }
})
