import { expect, test } from 'vitest'
import { TaggedCache } from './cache.ts'

const kept = (value: string, ...tags: string[]) => ({ value, tags, seconds: 60, size: 1 })

test('loads once for simultaneous callers and keeps the value', async () => {
  const cache = new TaggedCache()
  let loads = 0
  const load = async () => kept(`load ${(loads += 1)}`, 'a')
  expect(await Promise.all([cache.remember('k', load), cache.remember('k', load)])).toEqual(['load 1', 'load 1'])
  expect(await cache.remember('k', load)).toBe('load 1')
})

test('drops at once what carries an evicted tag, and nothing else', async () => {
  const cache = new TaggedCache()
  await cache.remember('petition', async () => kept('old', 'subject:1', 'counts'))
  await cache.remember('other', async () => kept('stays', 'subject:2'))
  cache.evict(['subject:1'])
  expect(cache.peek('petition')).toBeUndefined()
  expect(cache.peek('other')).toBe('stays')
})

test('does not keep what changed while it was being loaded', async () => {
  const cache = new TaggedCache()
  let finish!: (value: ReturnType<typeof kept>) => void
  const slow = cache.remember('k', () => new Promise<ReturnType<typeof kept>>((resolve) => (finish = resolve)))
  cache.evict(['subject:1'])
  finish(kept('read before the change', 'subject:1'))
  expect(await slow).toBe('read before the change')
  expect(cache.peek('k')).toBeUndefined()
})

test('who asks after a change does not get a value whose loading began before it', async () => {
  const cache = new TaggedCache()
  let finish!: (value: ReturnType<typeof kept>) => void
  const before = cache.remember('k', () => new Promise<ReturnType<typeof kept>>((resolve) => (finish = resolve)))
  cache.evict(['subject:1'])
  const after = cache.remember('k', async () => kept('new', 'subject:1'))
  finish(kept('old', 'subject:1'))
  expect(await before).toBe('old')
  expect(await after).toBe('new')
  expect(cache.peek('k')).toBe('new')
})

test('keeps nothing while changes elsewhere can not be heard', async () => {
  const cache = new TaggedCache()
  await cache.remember('k', async () => kept('before', 'a'))
  cache.pause()
  expect(cache.peek('k')).toBeUndefined()
  await cache.remember('k', async () => kept('during', 'a'))
  expect(cache.peek('k')).toBeUndefined()
  cache.resume()
  await cache.remember('k', async () => kept('after', 'a'))
  expect(cache.peek('k')).toBe('after')
})

test('a failed loading is not kept', async () => {
  const cache = new TaggedCache()
  await expect(cache.remember('k', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await cache.remember('k', async () => kept('back', 'a'))).toBe('back')
})
