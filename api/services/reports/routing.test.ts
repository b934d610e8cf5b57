import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Territory } from '../../kernel/tenancy/territory.ts'
import { weekdays, type DestinationSetting, type RouteSetting } from './destinations.ts'
import { isWithin, routeFor, type Matter } from './routing.ts'
import type { CategorySetting } from './settings.ts'

const name = (key: string) => ({ it: key })
const box = (west: number, east: number): Territory => {
  const ring = [
    [west, 0],
    [east, 0],
    [east, 10],
    [west, 10],
    [west, 0],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}
const offices = ['strade', 'verde', 'urp'].map((key) => ({ key, name: name(key) }))
const mailbox: DestinationSetting = { key: 'mailbox', name: name('mailbox'), kind: 'email', address: 'a@b.example' }
const system = (key: string, reserved?: boolean): DestinationSetting => {
  const base = { key, name: name(key), kind: 'open311', url: 'https://x.example', services: [] } as const
  return reserved === undefined ? base : { ...base, reserved }
}
const destinations = [mailbox, system('amiu'), system('trusted', true)]
const categories = [{ key: 'buche', office: 'strade' }, { key: 'alberi' }] as unknown as CategorySetting[]
const rules = (...routes: RouteSetting[]) => ({ routes, offices, destinations, categories })
const matter: Matter = { category: 'buche', area: 'centro', position: [5, 5], visibility: 'public' }
/** A Monday, ten past nine in Bari. */
const monday = new Date('2026-11-23T08:10:00Z')

const anyMatter = fc.record({
  category: fc.constantFrom('buche', 'alberi', 'altro'),
  area: fc.constantFrom('centro', 'mare', null),
  position: fc.tuple(fc.double({ min: -20, max: 20, noNaN: true }), fc.double({ min: -20, max: 20, noNaN: true })),
  visibility: fc.constantFrom('public' as const, 'reserved' as const),
})
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
})
const hours = fc.record({ days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }), from: time, to: time })
const anyRoute = fc.record(
  {
    categories: fc.subarray(['buche', 'alberi'], { minLength: 1 }),
    areas: fc.subarray(['centro', 'mare'], { minLength: 1 }),
    within: fc.constantFrom(box(0, 10), box(-10, 0)),
    hours,
    office: fc.constantFrom('strade', 'verde', 'urp', 'unknown'),
    send_to: fc.subarray(['mailbox', 'amiu', 'trusted', 'unknown']),
  },
  { requiredKeys: [] },
)
const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })

test('the first rule that fits holds: rules before it do not fit, and rules after it change nothing', () => {
  fc.assert(
    fc.property(
      fc.array(anyRoute, { maxLength: 5 }),
      fc.array(anyRoute, { maxLength: 3 }),
      anyMatter,
      instant,
      (before, after, about, at) => {
        const fits = (route: RouteSetting) =>
          routeFor(rules({ ...route, office: 'urp', send_to: ['trusted'] }), about, at).destinations.length > 0
        const first = before.find(fits)
        expect(routeFor(rules(...before, ...(first ? after : [])), about, at)).toEqual(
          routeFor(rules(...(first ? [first] : [])), about, at),
        )
      },
    ),
  )
})

test('a report goes to offices and destinations of the settings only, and what is reserved to whoever takes it', () => {
  fc.assert(
    fc.property(fc.array(anyRoute, { maxLength: 5 }), anyMatter, instant, (routes, about, at) => {
      const { office, destinations: reached } = routeFor(rules(...routes), about, at)
      expect(office === null || offices.some(({ key }) => key === office.key)).toBe(true)
      expect(destinations).toEqual(expect.arrayContaining([...reached]))
      if (about.visibility === 'reserved') expect(reached.map(({ key }) => key)).not.toContain('amiu')
    }),
  )
})

test('a rule may name category, area, place and time, all of which must fit', () => {
  const to = { office: 'verde', send_to: ['amiu', 'mailbox'] }
  const office = (route: RouteSetting, about: Partial<Matter> = {}, at = monday) => {
    return routeFor(rules({ ...route, ...to }), { ...matter, ...about }, at).office?.key
  }
  expect(office({})).toBe('verde')
  expect([office({ categories: ['buche'] }), office({ categories: ['alberi'] })]).toEqual(['verde', 'strade'])
  expect([office({ areas: ['centro'] }), office({ areas: ['centro'] }, { area: null })]).toEqual(['verde', 'strade'])
  expect([office({ within: box(0, 10) }), office({ within: box(6, 10) })]).toEqual(['verde', 'strade'])
  expect([office({ hours: { from: '09:00', to: '09:11' } }), office({ hours: { from: '09:11' } })]).toEqual(['verde', 'strade'])
  expect(office({ categories: ['buche'], areas: ['mare'] })).toBe('strade')
})

test('without a rule, or an office in it, the office is the category’s; unknown names are nobody', () => {
  expect(routeFor(rules(), matter, monday)).toEqual({ office: { key: 'strade', name: { it: 'strade' } }, destinations: [] })
  expect(routeFor(rules({ send_to: ['mailbox'] }), matter, monday)).toMatchObject({
    office: { key: 'strade' },
    destinations: [mailbox],
  })
  expect(routeFor(rules({ office: 'unknown' }), { ...matter, category: 'alberi' }, monday).office).toBeNull()
})

test('at every instant either some hours hold or those from their end to their beginning', () => {
  fc.assert(
    fc.property(time, time, instant, (from, to, at) => {
      fc.pre(from !== to)
      expect(isWithin({ from, to }, at)).toBe(!isWithin({ from: to, to: from }, at))
    }),
  )
})

test('of two complementary sets of days exactly one holds', () => {
  fc.assert(
    fc.property(hours, instant, ({ days, from, to }, at) => {
      const others = weekdays.filter((day) => !days.includes(day))
      fc.pre(others.length > 0)
      const both = [isWithin({ days, from, to }, at), isWithin({ days: others, from, to }, at)]
      expect(both.filter(Boolean)).toHaveLength(isWithin({ from, to }, at) ? 1 : 0)
    }),
  )
})

test('hours are those of clocks in Italy, in summer too, and a night belongs to the day on which it begins', () => {
  const office = { days: ['mon'], from: '09:00', to: '13:00' } as const
  const at = (text: string) => new Date(text)
  expect([isWithin(office, at('2026-11-23T08:00:00Z')), isWithin(office, at('2026-11-23T07:59:59Z'))]).toEqual([true, false])
  expect([isWithin(office, at('2026-07-20T07:00:00Z')), isWithin(office, at('2026-07-20T11:00:00Z'))]).toEqual([true, false])
  const night = { days: ['fri'], from: '22:00', to: '06:00' } as const
  expect(isWithin(night, at('2026-11-28T04:59:00Z'))).toBe(true)
  expect([isWithin(night, at('2026-11-28T05:00:00Z')), isWithin(night, at('2026-11-27T04:00:00Z'))]).toEqual([false, false])
  expect(isWithin({ days: ['fri'] }, at('2026-11-27T22:59:59Z'))).toBe(true)
  expect(isWithin({ days: ['fri'] }, at('2026-11-27T23:00:00Z'))).toBe(false)
})
