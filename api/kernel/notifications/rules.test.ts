import { expect, test } from 'vitest'
import { cellsAt, cellsOf, isWithin } from './area.ts'
import { afterQuiet, assertReachable, dueAt, nextDigest, toldOf, usualPreferences } from './rules.ts'
import { sampleOf } from './samples.ts'
import { kinds, placeholdersOf } from './wording.ts'

const at = (text: string) => new Date(text)

test.each([
  ['in winter', '2026-11-23T06:59:59Z', '2026-11-23T07:00:00Z'],
  ['at the very hour: the next day', '2026-11-23T07:00:00Z', '2026-11-24T07:00:00Z'],
  ['in summer', '2026-07-01T07:00:00Z', '2026-07-02T06:00:00Z'],
  ['over the night in which clocks go forward', '2027-03-27T12:00:00Z', '2027-03-28T06:00:00Z'],
  ['over the night in which clocks go back', '2026-10-24T12:00:00Z', '2026-10-25T07:00:00Z'],
])('a daily digest is sent at eight by the clock on the wall: %s', (_, now, due) => {
  expect(nextDigest('daily', at(now))).toEqual(at(due))
})

test.each([
  ['2026-11-23T06:00:00Z', '2026-11-23T07:00:00Z'],
  ['2026-11-23T08:00:00Z', '2026-11-30T07:00:00Z'],
  ['2026-11-29T22:59:00Z', '2026-11-30T07:00:00Z'],
  ['2026-10-22T10:00:00Z', '2026-10-26T07:00:00Z'],
])('a weekly digest of what is told at %s is sent on Monday, %s', (now, due) => {
  expect(nextDigest('weekly', at(now))).toEqual(at(due))
})

test.each([
  ['before midnight', '2026-11-23T22:30:00Z', '2026-11-24T06:30:00Z'],
  ['after midnight', '2026-11-24T03:00:00Z', '2026-11-24T06:30:00Z'],
  ['at their end', '2026-11-24T06:30:00Z', '2026-11-24T06:30:00Z'],
  ['in the night that has an hour less', '2027-03-27T23:00:00Z', '2027-03-28T05:30:00Z'],
])('quiet hours over midnight are waited for: %s', (_, now, due) => {
  expect(afterQuiet({ from: 22 * 60, until: 7 * 60 + 30 }, at(now))).toEqual(at(due))
})

test('quiet hours of the day end on the same day, and none that begin as they end', () => {
  expect(afterQuiet({ from: 13 * 60, until: 15 * 60 }, at('2026-11-23T12:30:00Z'))).toEqual(at('2026-11-23T14:00:00Z'))
  expect(afterQuiet({ from: 480, until: 480 }, at('2026-11-23T12:30:00Z'))).toEqual(at('2026-11-23T12:30:00Z'))
})

test('only what needs somebody is sent to who has chosen nothing', () => {
  const now = at('2026-11-23T10:00:00Z')
  const due = (reason: keyof typeof usualPreferences.frequencies) => dueAt(usualPreferences, reason, now)
  expect([due('replies'), due('own'), due('decisions'), due('urgent')]).toEqual([now, now, now, now])
  expect([due('followed'), due('area')]).toEqual([null, null])
  expect(due('work')).toEqual(at('2026-11-24T07:00:00Z'))
})

test('whoever would be told for several reasons is told for the weightiest, and nobody of their own act', () => {
  const fact = { id: 'f', name: 'x', at: at('2026-11-23T10:00:00Z'), payload: {}, actor: 'c' }
  const subject = { id: 's', title: '', element: 'petition' }
  const to = { followed: ['a', 'b'], own: ['a', 'c', null], replies: ['b'] }
  const told = toldOf({ fact, kind: 'comment_reply', subject, to })
  expect(Object.fromEntries(told)).toEqual({ a: 'own', b: 'replies' })
})

test('a circle lies in the cell of every place in it', () => {
  const circle = { lon: 16.87, lat: 41.11, radius: 5000 }
  const cells = new Set(cellsOf({ circle }))
  for (let turn = 0; turn < 360; turn += 5) {
    const angle = (turn * Math.PI) / 180
    const place = [16.87 + 0.0594 * Math.cos(angle) * 0.999, 41.11 + 0.0449 * Math.sin(angle)] as const
    expect(isWithin(place, circle)).toBe(true)
    expect(cellsAt({ what: 'reports', position: place, district: null }).some((cell) => cells.has(cell))).toBe(true)
  }
  expect(isWithin([16.87, 41.11 + 0.0451], circle)).toBe(false)
})

test.each([
  'a@localhost',
  'a@[127.0.0.1]',
  'a@127.0.0.1',
  'a@[IPv6:::1]',
  'a@2130706433',
  'a@10.0x1',
  'a@posta',
  'a@router.LOCAL',
  'a@posta..it',
  'a@-posta.it',
  `a@${'x'.repeat(64)}.it`,
])('no letter is sent to %s', (address) => {
  expect(() => assertReachable(address)).toThrow(expect.objectContaining({ code: 'notifications.address_unreachable' }) as Error)
})

test.each(['maria@example.org', 'm.r+x@Posta.Comune.bari.it', 'a@xn--citt-0na.it', 'a@1and1.example', 'a@x.co'])(
  'letters are sent to %s',
  (address) => expect(() => assertReachable(address)).not.toThrow(),
)

test('there is an example for all that a sentence may name', () => {
  for (const kind of kinds)
    for (const name of placeholdersOf(kind))
      expect({ ...sampleOf(kind, { id: 'x', at: at('2026-11-23T06:00:00Z') }).params, title: 1, town: 1 }).toHaveProperty(name)
})
