import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { followLive } from '../../testing/live-stream.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { startDebateTown, type DebateTown } from './testing/town.ts'

let town: DebateTown
beforeAll(async () => {
  town = await startDebateTown()
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const soon = { timeout: 20_000, interval: 10 }

test('tells how many comments a debate has as soon as somebody has written, and of none that is not shown', async () => {
  town.during('inform')
  const debate = await town.published()
  const draft = await town.draft()
  town.during('discuss')
  const stream = await followLive(town.api.origin, debate.id, draft.id)
  try {
    const comments = () => stream.counts('comments').map(({ subject_id, count }) => [subject_id, count])
    await vi.waitUntil(() => comments().length === 1, soon)
    expect(comments()).toEqual([[debate.id, 0]])
    const who = town.api.as(await town.api.citizen())
    const body = { subject: debate.id, text: 'La ciclabile serve fino al porto.', public_name: true, as_staff: false }
    const params = { path: { tenant: 'bari' }, header: town.api.key() }
    dataOf(await who.POST('/v1/{tenant}/comments', { params, body }))
    await vi.waitUntil(() => comments().length > 1, soon)
    expect(comments()).toEqual([
      [debate.id, 0],
      [debate.id, 1],
    ])
  } finally {
    await stream.close()
  }
})
