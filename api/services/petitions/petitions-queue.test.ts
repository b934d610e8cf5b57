import { afterAll, beforeAll, expect, test } from 'vitest'
import type { operations } from '../../../types/openapi.d.ts'
import { data, startTown, type PetitionTown } from './testing/town.ts'

type Query = NonNullable<operations['petitions_queue_list']['parameters']['query']>

let town: PetitionTown
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town?.api.stop())

const queue = async (query: Query) =>
  data(await town.officer.GET('/v1/{tenant}/petition-queue', { params: { path: { tenant: 'bari' }, query } }))
const found = async (query: Query) =>
  (await queue({ limit: 100, ...query })).items.map(({ petition, task }) => ({ id: petition.id, task }))
const reject = (id: string, reason: string) => town.move(town.moderator, id, { action: 'reject', reason })

test('what goes on by itself is there for the staff, each petition under one task', async () => {
  const { api, officer } = town
  const seeking = await town.submitted()
  api.setNow(new Date(api.now().getTime() + 60_000))
  const running = await town.open()
  const due = await town.open()
  await town.sign(due.id)
  const answered = await town.open()
  const at = { path: { tenant: 'bari', petition_id: answered.id }, header: api.key() }
  const body = { office: 'Giunta', text: { it: 'Siamo già al lavoro.' } }
  data(await officer.POST('/v1/{tenant}/petitions/{petition_id}/answers', { params: at, body }))
  const inReview = await town.reviewed()
  await town.draft()
  await api.settle()

  const all = await found({})
  expect(Object.fromEntries(all.map(({ id, task }) => [id, task]))).toEqual({
    [seeking.id]: 'running',
    [running.id]: 'running',
    [due.id]: 'answer',
    [answered.id]: 'decided',
    [inReview.id]: 'review',
  })
  expect(all).toHaveLength(5)
  const page = await queue({ task: 'running' })
  expect(page.items.map(({ petition }) => petition.id)).toEqual([seeking.id, running.id])
  expect(page.items[1]).toMatchObject({ waiting_since: running.published_at, due_at: null, overdue: false })
  expect(page.tasks).toEqual({ review: 1, answer: 1, running: 2, overdue: 0 })

  const stopped = await town.move(officer, running.id, { action: 'stop', reason: 'provvedimento-giudice' })
  expect(data(stopped).state).toBe('stopped')
  expect(await found({ task: 'running' })).toEqual([{ id: seeking.id, task: 'running' }])
  // What is closed and was owed no answer is archived from here.
  await town.later(11)
  const late = await town.open()
  await town.later(11)
  expect((await found({ task: 'running' })).map(({ id }) => id)).toEqual([seeking.id, late.id])
  expect((await town.read(late.id)).state).toBe('closed')
})

test('an officer finds one among many by its code, its title or its words', async () => {
  const fountain = await town.open({ title: 'Una fontana in piazza', ask: 'Chiediamo acqua potabile per chi aspetta il tram.' })
  const bench = await town.reviewed({
    title: 'Panchine al 100% di ombra',
    ask: 'Chiediamo di sedere sotto i pini del lungomare.',
  })
  const rude = await town.reviewed({ title: 'Un titolo offensivo', ask: 'Chiediamo di cacciare il dirigente Esempio.' })
  data(await reject(rude.id, 'offensiva'))
  const one = (petition: { id: string }, task: string) => [{ id: petition.id, task }]

  expect(await found({ q: fountain.code })).toEqual(one(fountain, 'running'))
  expect(await found({ q: fountain.code.toLowerCase().slice(4) })).toEqual(one(fountain, 'running'))
  expect(await found({ q: 'piazza fontana' })).toEqual(one(fountain, 'running'))
  expect(await found({ q: 'aspettare i tram' })).toEqual(one(fountain, 'running'))
  expect(await found({ q: '100%' })).toEqual(one(bench, 'review'))
  expect(await found({ q: '%ombra' })).toEqual([])
  expect(await found({ q: 'pini lungomare' })).toEqual(one(bench, 'review'))
  expect(await found({ q: 'dirigente' })).toEqual(one(rude, 'decided'))
  expect(await found({ q: 'fontana', task: 'review' })).toEqual([])

  await town.later(31)
  expect((await found({ task: 'decided' })).map(({ id }) => id)).not.toContain(rude.id)
  expect(await found({ q: 'dirigente' })).toEqual(one(rude, 'decided'))
})

test('what was found is read on page by page, each once', async () => {
  for (let n = 0; n < 5; n += 1) await town.open({ title: `Cortile numero ${n}` })
  const seen: string[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await queue({ q: 'cortile', limit: 2, ...(cursor ? { cursor } : {}) })
    seen.push(...page.items.map(({ petition }) => petition.title))
    cursor = page.next_cursor
  }
  expect(seen).toHaveLength(5)
  expect(new Set(seen).size).toBe(5)
  expect(town.api.faults).toEqual([])
})
