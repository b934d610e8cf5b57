import { expect } from 'chai'
import { fromRome, toRome } from './rome-time.ts'

describe('dates and times of fields are those of Rome', () => {
  for (const [what, shown, instant] of [
    ['in winter', '2026-12-01T09:00', '2026-12-01T08:00:00.000Z'],
    ['in summer', '2027-07-01T09:00', '2027-07-01T07:00:00.000Z'],
    ['the first of two when clocks are put back', '2027-10-31T02:30', '2027-10-31T00:30:00.000Z'],
  ] as const)
    it(what, () => {
      expect(fromRome(shown)).to.equal(instant)
      expect(toRome(instant)).to.equal(shown)
    })

  it('the hour after when clocks are put forward', () => {
    expect(toRome(fromRome('2027-03-28T02:30'))).to.equal('2027-03-28T03:30')
  })

  it('none for what is no date', () => expect(fromRome('')).to.equal(''))
})
