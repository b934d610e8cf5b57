import { expect, test } from 'vitest'
import { optionsOf } from './simulate-moderation/options.ts'
import { ours } from './simulate-moderation/ours.ts'
import { flagsOnly, preModeration } from './simulate-moderation/policies.ts'
import { run } from './simulate-moderation/running.ts'
import { streamOf } from './simulate-moderation/stream.ts'

const options = optionsOf(['--contributions', '3000', '--days', '60', '--authors', '500'])
const { stream, people } = streamOf(options, 5)

test('a stream is the same for its seed, and in the order of time', () => {
  expect(streamOf(options, 5).stream).toEqual(stream)
  expect(streamOf(options, 6).stream).not.toEqual(stream)
  expect(stream.map(({ at }) => at)).toEqual(stream.map(({ at }) => at).toSorted((a, b) => a - b))
})

test('everything before publication is decided by people, and what they hide is seen by nobody', () => {
  const careful = { ...options, mistakes: 0, blockAfter: 0 }
  const outcome = run(preModeration(), stream, people, careful, 5)
  expect(outcome).toMatchObject({ decisions: stream.length, harm: 0, wronglyHidden: 0, left: 0 })
  expect(outcome.wronglyHeld).toBe(stream.filter(({ label }) => label === 'ordinary').length)
})

test('ours asks people less than moderation before publication, and shows less harm than flags only', () => {
  const [pre, flags, own] = [preModeration(), flagsOnly(), ours()].map((policy) => run(policy, stream, people, options, 5))
  expect(own!.decisions).toBeLessThan(pre!.decisions / 2)
  expect(own!.harm).toBeLessThan(flags!.harm / 2)
})
