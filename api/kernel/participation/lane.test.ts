import { expect, test } from 'vitest'
import { Lane } from './lane.ts'

/** A transaction that waits until the test lets it go on. */
function gate() {
  let open!: () => void
  const passed = new Promise<void>((resolve) => (open = resolve))
  return { open, passed }
}

test('lets those who come while a transaction runs share the next one', async () => {
  const batches: number[][] = []
  const first = gate()
  const lane = new Lane<number, number>(
    async (items) => {
      batches.push([...items])
      if (batches.length === 1) await first.passed
      return items.map((item) => ({ result: item * 10 }))
    },
    () => true,
  )
  const one = lane.add(1)
  await new Promise(setImmediate)
  const others = [lane.add(2), lane.add(3), lane.add(4)]
  first.open()
  expect(await Promise.all([one, ...others])).toEqual([10, 20, 30, 40])
  expect(batches).toEqual([[1], [2, 3, 4]])
})

test('answers nobody before the commit', async () => {
  const commit = gate()
  const lane = new Lane<string, string>(
    async (items) => {
      await commit.passed
      return items.map((result) => ({ result }))
    },
    () => true,
  )
  let answered = false
  const answer = lane.add('act').then(() => (answered = true))
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  expect(answered).toBe(false)
  commit.open()
  await answer
  expect(answered).toBe(true)
})

test('a member that fails fails alone', async () => {
  const lane = new Lane<string, string>(
    async (items) => {
      if (items.includes('bad')) throw new Error('constraint')
      return items.map((result) => ({ result }))
    },
    () => true,
  )
  const settled = await Promise.allSettled(['good', 'bad', 'fine'].map((item) => lane.add(item)))
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('a refused member is refused alone, without a second try', async () => {
  let tries = 0
  const lane = new Lane<string, string>(
    async (items) => {
      tries += 1
      return items.map((item) => (item === 'late' ? { refusal: new Error('closed') } : { result: item }))
    },
    () => true,
  )
  const settled = await Promise.allSettled(['good', 'late'].map((item) => lane.add(item)))
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(tries).toBe(1)
})

test('after an outage nobody is tried again: what was stored is unknown', async () => {
  let tries = 0
  const lane = new Lane<string, string>(
    async () => {
      tries += 1
      throw new Error('connection lost')
    },
    () => false,
  )
  const settled = await Promise.allSettled(['a', 'b'].map((item) => lane.add(item)))
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(tries).toBe(1)
})

test('takes no more members than the largest transaction may have', async () => {
  const sizes: number[] = []
  const lane = new Lane<number, number>(
    async (items) => {
      sizes.push(items.length)
      return items.map((result) => ({ result }))
    },
    () => true,
    4,
  )
  await Promise.all(Array.from({ length: 10 }, (_, item) => lane.add(item)))
  expect(Math.max(...sizes)).toBe(4)
  expect(sizes.reduce((sum, size) => sum + size)).toBe(10)
})
