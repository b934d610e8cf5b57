import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { dataOf, fillPetitions, type LivelyPetitions } from '../../testing/lively-town.ts'
import { followLive, type LiveStream } from '../../testing/live-stream.ts'
import { startApi, type TestApi, type TestProcess } from '../../testing/start-api.ts'

let api: TestApi
let other: TestProcess
let town: LivelyPetitions
beforeAll(async () => {
  api = await startApi()
  town = await fillPetitions(api, 'bari')
  other = await api.another()
}, 60_000)
afterAll(async () => {
  await other.stop()
  await api.stop()
})

const streams: LiveStream[] = []
afterEach(() => Promise.all(streams.splice(0).map((stream) => stream.close())))

async function follow(process: TestProcess, ...subjects: string[]) {
  const stream = await followLive(process.origin, ...subjects)
  streams.push(stream)
  return stream
}

const soon = { timeout: 20_000, interval: 10 }

async function sign(petition: string, process: TestProcess = api): Promise<void> {
  const params = { path: { tenant: 'bari', petition_id: petition } }
  const who = process.as(await api.citizen())
  dataOf(
    await who.POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params, body: { consent: true, public_name: false } }),
  )
}

test('tells the count at once, and again when somebody has signed, in whichever process', async () => {
  const [petition] = town.petitions.open
  const here = await follow(api, petition!)
  const there = await follow(other, petition!)
  for (const stream of [here, there]) await vi.waitUntil(() => stream.counts().length === 1, soon)
  const { count } = here.counts()[0]!
  await sign(petition!)
  for (const stream of [here, there]) {
    await vi.waitUntil(() => stream.counts().length === 2, soon)
    expect(stream.counts()[1]).toEqual({ event: 'count', subject_id: petition, count: count + 1 })
  }
})

test('tells of several subjects, and of none that was not asked for', async () => {
  const [one, two] = town.petitions.open
  const [closed] = town.petitions.closed
  const stream = await follow(api, one!, closed!)
  await vi.waitUntil(() => stream.counts().length === 2, soon)
  await sign(two!)
  await sign(one!)
  await vi.waitUntil(() => stream.counts().length === 3, soon)
  expect(stream.counts()[2]!.subject_id).toBe(one)
  expect(new Set(stream.counts().map(({ subject_id }) => subject_id))).toEqual(new Set([one, closed]))
})

test('many signatures are few events, one a second, and the last one is exact', async () => {
  const [petition] = town.petitions.open
  const stream = await follow(api, petition!)
  await vi.waitUntil(() => stream.counts().length === 1, soon)
  const before = stream.counts()[0]!.count
  const end = performance.now() + 2500
  let signed = 0
  for (; performance.now() < end; signed += 1) await sign(petition!, signed % 2 ? api : other)
  await vi.waitUntil(() => stream.counts().at(-1)!.count === before + signed, soon)
  expect(signed).toBeGreaterThan(10)
  expect(stream.counts().length).toBeLessThanOrEqual(5)
})

test('can be read by every page, is never kept by anybody, and needs no sign-in', async () => {
  const { answer } = await follow(api, town.petitions.open[0]!)
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('a reader who goes away leaves nothing behind', async () => {
  const [petition] = town.petitions.open
  const held = (what: string) => process.getActiveResourcesInfo().filter((name) => name === what).length
  const open = await Promise.all(Array.from({ length: 20 }, () => follow(api, petition!)))
  const [sockets, timers] = [held('TCPSocketWrap'), held('Timeout')]
  await Promise.all(open.map((stream) => stream.close()))
  await vi.waitUntil(() => held('TCPSocketWrap') <= sockets - 20 && held('Timeout') <= timers - 15, soon)
  await sign(petition!)
  expect(api.faults).toEqual([])
})

test('ends its streams when the process stops in order', async () => {
  const third = await api.another()
  const stream = await follow(third, town.petitions.open[0]!)
  await vi.waitUntil(() => stream.counts().length === 1, soon)
  await third.stop()
  await vi.waitUntil(stream.ended, soon)
  expect(api.faults).toEqual([])
})
