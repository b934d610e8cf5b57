import { expect, test } from 'vitest'
import { Rounds } from './rounds.ts'

test('a round is of the place as the last who woke it knows it', async () => {
  const done = Promise.withResolvers<string>()
  const rounds = new Rounds<{ id: string; words: string }>(({ words }) => Promise.resolve(done.resolve(words)), done.reject)
  rounds.wake({ id: 'bari', words: 'before' })
  rounds.wake({ id: 'bari', words: 'after' })
  expect(await done.promise).toBe('after')
  await rounds.stop()
})
