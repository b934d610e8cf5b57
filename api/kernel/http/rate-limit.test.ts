import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RateLimit } from './rate-limit.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('says what is left, and refuses with the seconds to wait when nothing is', () => {
  const limit = new RateLimit({ reads: 2, person: 1 })
  vi.advanceTimersByTime(15_000)
  expect(limit.take('reads', '192.0.2.1')).toEqual({ limit: 2, remaining: 1, reset: 45, refused: undefined })
  expect(limit.take('reads', '192.0.2.1')).toMatchObject({ remaining: 0, refused: undefined })
  expect(limit.take('reads', '192.0.2.1').refused).toMatchObject({ status: 429, code: 'http.too_many_requests', retryAfter: 45 })
})

test('counts every caller and every limit apart', () => {
  const limit = new RateLimit({ reads: 1, person: 1 })
  limit.take('reads', '192.0.2.1')
  expect(limit.take('reads', '192.0.2.2').refused).toBeUndefined()
  expect(limit.take('person', '192.0.2.1').refused).toBeUndefined()
  expect(limit.take('signIns', '192.0.2.1').refused).toBeUndefined()
  expect(limit.take('reads', '192.0.2.1').refused).toBeDefined()
})

test('the window of a minute begins anew', () => {
  const limit = new RateLimit({ reads: 1, person: 1 })
  limit.take('reads', '192.0.2.1')
  vi.advanceTimersByTime(60_000)
  expect(limit.take('reads', '192.0.2.1')).toMatchObject({ remaining: 0, reset: 60, refused: undefined })
})
