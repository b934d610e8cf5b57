import { expect } from 'chai'
import { differences, merge, type Side } from './merging.ts'

const before = {
  hours: 24,
  tone: 'cortese',
  rows: [
    { key: 'buche', name: { it: 'Buche' }, radius: 50 },
    { key: 'luci', name: { it: 'Luci' }, radius: 50 },
  ],
}
const [holes, lights] = before.rows as [(typeof before.rows)[0], (typeof before.rows)[0]]

describe('two changes of the same settings', () => {
  it('are put together where they touch different things, also within one row', () => {
    const mine = { ...before, hours: 48, rows: [{ ...holes, radius: 80 }, lights] }
    const theirs = { ...before, tone: 'breve', rows: [{ ...holes, name: { it: 'Buche e strade' } }, lights] }
    expect(merge(before, mine, theirs)).to.deep.equal({
      value: { hours: 48, tone: 'breve', rows: [{ key: 'buche', name: { it: 'Buche e strade' }, radius: 80 }, lights] },
      clashes: [],
    })
  })

  it('keep rows that each has added, what one has removed and the order that one has changed', () => {
    const mine = { ...before, rows: [lights, holes, { key: 'verde', name: { it: 'Verde' }, radius: 10 }] }
    const theirs = { ...before, rows: [holes, lights, { key: 'acqua', name: { it: 'Acqua' }, radius: 10 }] }
    const { value, clashes } = merge(before, mine, theirs)
    expect((value as typeof before).rows.map(({ key }) => key)).to.deep.equal(['luci', 'buche', 'verde', 'acqua'])
    expect(clashes).to.deep.equal([])
    const without = merge(before, { ...before, rows: [lights] }, { ...before, hours: 1 })
    expect(without).to.deep.equal({ value: { ...before, hours: 1, rows: [lights] }, clashes: [] })
  })

  it('clash where both have changed the same, and whoever looks chooses', () => {
    const mine = { ...before, hours: 48, rows: [lights] }
    const theirs = { ...before, hours: 72, rows: [{ ...holes, radius: 5 }, lights] }
    const { value, clashes } = merge(before, mine, theirs)
    expect(clashes).to.deep.equal(
      [
        { path: ['rows', 'buche'], mine: undefined, theirs: { ...holes, radius: 5 } },
        { path: ['hours'], mine: 48, theirs: 72 },
      ].toReversed(),
    )
    expect(value).to.deep.equal({ ...before, hours: 48, rows: [lights] })
    const chosen = new Map<string, Side>([
      ['["hours"]', 'theirs'],
      ['["rows","buche"]', 'theirs'],
    ])
    expect(merge(before, mine, theirs, chosen).value).to.deep.equal(theirs)
  })

  it('without names for their rows clash as a whole list', () => {
    const { clashes } = merge([1, 2], [1, 3], [2])
    expect(clashes).to.deep.equal([{ path: [], mine: [1, 3], theirs: [2] }])
  })
})

describe('differences', () => {
  it('are told part by part; an order by itself', () => {
    const after = { ...before, tone: undefined, rows: [lights, { ...holes, radius: 60 }] }
    expect(differences(before, after)).to.deep.equal([
      { path: ['tone'], before: 'cortese', after: undefined },
      { path: ['rows', 'buche', 'radius'], before: 50, after: 60 },
      { path: ['rows'], before: ['buche', 'luci'], after: ['luci', 'buche'], moved: true },
    ])
    expect(differences(before, structuredClone(before))).to.deep.equal([])
  })
})
