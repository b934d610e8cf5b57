import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Citizen } from '../../testing/caller.ts'
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
const week = { days: 7, reason: 'pubblicita', words: 'Tre messaggi di pubblicità in due giorni.' }
const block = (who: Caller, content_id: string, like: object = {}) =>
  who.POST('/v1/{tenant}/moderation/items/{content_id}/author-blocks', {
    params: { path: { ...path, content_id }, header: town.api.key() },
    body: { ...week, service: null, ...like },
  })
const write = (who: Citizen) =>
  town.api.as(who).POST('/v1/{tenant}/comments', {
    params: { path, header: town.api.key() },
    body: { subject: town.debate, text: 'Scrivo ancora.', public_name: true, as_staff: false },
  })
const ownBlocks = async (who: Citizen) => dataOf(await town.api.as(who).GET('/v1/{tenant}/me/blocks', { params: { path } })).items
const appealAgainst = (who: Citizen, block_id: string) =>
  town.api.as(who).POST('/v1/{tenant}/moderation/blocks/{block_id}/appeal', {
    params: { path: { ...path, block_id }, header: town.api.key() },
    body: { words: 'Era l’avviso della festa di quartiere.' },
  })
const answer = (who: Caller, block_id: string, outcome: 'upheld' | 'reversed') =>
  who.PUT('/v1/{tenant}/moderation/blocks/{block_id}/appeal', {
    params: { path: { ...path, block_id } },
    body: { outcome, words: 'Era davvero un avviso e ce ne scusiamo.' },
  })

test('whoever is blocked writes nothing until it ends, is told why, and nothing they wrote is hidden', async () => {
  const who = await town.api.citizen()
  const { id } = await town.write('Comprate orologi.', who)
  const made = dataOf(await block(town.moderator, id))
  const refused = await write(who)
  expect(refused.response.status).toBe(403)
  expect(refused.error).toMatchObject({
    code: 'moderation.blocked',
    params: { block: made.id, until: made.until, reason: 'pubblicita', service: 'all' },
  })
  expect(await town.comment(id)).toMatchObject({ state: 'visible', text: 'Comprate orologi.' })
  expect(await ownBlocks(who)).toMatchObject([{ id: made.id, words: week.words, appeal: null }])
  const began = town.api.now()
  town.api.setNow(new Date(made.until))
  expect((await write(who)).response.status).toBe(201)
  town.api.setNow(began)
})

test('what is no contribution goes on', async () => {
  const who = await town.api.citizen()
  const { id } = await town.write('Prima', who)
  const other = await town.write()
  dataOf(await block(town.moderator, id))
  const supported = await town.api.as(who).PUT('/v1/{tenant}/comments/{comment_id}/supports/mine', {
    params: { path: { ...path, comment_id: other.id } },
  })
  expect(supported.response.status).toBeLessThan(300)
})

test('a block of one service reaches its comments, and no other service', async () => {
  const [here, there] = [await town.api.citizen(), await town.api.citizen()]
  const inDebates = await town.write('Qui', here)
  const inPetitions = await town.write('Là', there)
  dataOf(await block(town.moderator, inDebates.id, { service: 'debates' }))
  dataOf(await block(town.moderator, inPetitions.id, { service: 'petitions' }))
  expect((await write(here)).error).toMatchObject({ code: 'moderation.blocked', params: { service: 'debates' } })
  expect((await write(there)).response.status).toBe(201)
})

test('an appeal is decided by another person, once, and reversed it ends the block at once', async () => {
  const who = await town.api.citizen()
  const { id } = await town.write('Festa!', who)
  const { id: blockId } = dataOf(await block(town.moderator, id))
  expect((await appealAgainst(await town.api.citizen(), blockId)).response.status).toBe(404)
  dataOf(await appealAgainst(who, blockId))
  expect((await appealAgainst(who, blockId)).error).toMatchObject({ code: 'moderation.appealed' })
  expect((await answer(town.moderator, blockId, 'upheld')).error).toMatchObject({ code: 'moderation.not_yours' })
  expect(dataOf(await answer(town.colleague, blockId, 'reversed')).appeal).toMatchObject({ outcome: 'reversed' })
  expect((await answer(town.colleague, blockId, 'upheld')).error).toMatchObject({ code: 'moderation.taken' })
  expect((await write(who)).response.status).toBe(201)
})

test('an appeal against a block comes too late half a year after it began, and not once it is over', async () => {
  const [early, late] = [await town.api.citizen(), await town.api.citizen()]
  const made = [early, late].map(async (who) => dataOf(await block(town.moderator, (await town.write('Festa!', who)).id)))
  const [one, two] = await Promise.all(made)
  const began = new Date(one!.from).getTime()
  const until = new Date(began + 183 * 86_400_000)
  expect(await ownBlocks(early)).toMatchObject([{ appeal_until: until.toISOString() }])
  const now = town.api.now()
  try {
    town.api.setNow(new Date(began + 182 * 86_400_000))
    expect(dataOf(await appealAgainst(early, one!.id))).toMatchObject({ appeal_until: null, appeal: { outcome: null } })
    town.api.setNow(new Date(began + 184 * 86_400_000))
    expect((await appealAgainst(late, two!.id)).error).toMatchObject({ code: 'moderation.appeal_late' })
    expect(await ownBlocks(late)).toMatchObject([{ appeal_until: null, appeal: null }])
  } finally {
    town.api.setNow(now)
  }
})

test('a block is heard of by other processes, and ends before its time when a moderator ends it', async () => {
  const who = await town.api.citizen()
  const { id } = await town.write('Uno', who)
  const made = dataOf(await block(town.moderator, id))
  const listed = dataOf(await town.colleague.GET('/v1/{tenant}/moderation/blocks', { params: { path, query: {} } })).items
  expect(listed.map((one) => one.id)).toContain(made.id)
  const ended = await town.colleague.DELETE('/v1/{tenant}/moderation/blocks/{block_id}', {
    params: { path: { ...path, block_id: made.id } },
  })
  expect(ended.response.status).toBe(204)
  expect((await write(who)).response.status).toBe(201)
})

test('the staff blocks citizens of its services, never colleagues', async () => {
  const who = await town.api.citizen()
  const { id } = await town.write('Due', who)
  expect((await block(town.api.as(who), id)).error).toMatchObject({ code: 'staff.role_needed' })
  const helper = await town.api.citizen()
  await town.api.operator.giveRole('bari', helper.id, 'moderator', 'debates', town.api.now())
  // Only of debates: not for every service.
  expect((await block(town.api.as(helper), id)).error).toMatchObject({ code: 'staff.role_needed' })
  expect((await block(town.api.as(helper), id, { service: 'debates' })).response.status).toBe(201)
  const colleagues = await town.write('Tre', helper)
  expect((await block(town.moderator, colleagues.id)).error).toMatchObject({ code: 'moderation.block_staff' })
})

const lift = (who: Caller, block_id: string) =>
  who.DELETE('/v1/{tenant}/moderation/blocks/{block_id}', { params: { path: { ...path, block_id } } })
const notTheirs = (why: string) => ({ code: 'moderation.not_yours', params: { why } })

test('whoever is blocked and is given a role neither ends their block nor answers their appeal', async () => {
  const who = await town.api.citizen()
  const { id } = await town.write('Quattro', who)
  const made = dataOf(await block(town.moderator, id))
  dataOf(await appealAgainst(who, made.id))
  await town.api.operator.giveRole('bari', who.id, 'moderator', null, town.api.now())
  const now = town.api.as(who)
  expect((await lift(now, made.id)).error).toMatchObject(notTheirs('own'))
  expect((await answer(now, made.id, 'reversed')).error).toMatchObject(notTheirs('own'))
  expect(await ownBlocks(who)).toMatchObject([{ lifted_at: null, appeal: { outcome: null } }])
})

test('whoever has abstained from a subject blocks nobody for it, and decides on no such block', async () => {
  const who = await town.api.citizen()
  const { id } = await town.write('Cinque', who)
  const apart = await town.api.staff('moderator')
  const made = dataOf(await block(town.moderator, id))
  dataOf(await appealAgainst(who, made.id))
  const { response } = await apart.PUT('/v1/{tenant}/moderation/items/{content_id}/abstention', {
    params: { path: { ...path, content_id: id } },
    body: { reason: 'È la strada in cui abito.' },
  })
  expect(response.status).toBeLessThan(300)
  expect((await block(apart, id)).error).toMatchObject(notTheirs('abstained'))
  expect((await lift(apart, made.id)).error).toMatchObject(notTheirs('abstained'))
  expect((await answer(apart, made.id, 'upheld')).error).toMatchObject(notTheirs('abstained'))
})
