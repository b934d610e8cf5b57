import { expect } from 'chai'
import { clock, count, counted, date, dateAndTime, daysLeft, daysUntil, inside, lastDay } from './format.ts'

describe('format', () => {
  it('groups Italian numbers from four digits on', () => {
    expect(count('it', 1284)).to.equal('1.284')
    expect(count('en', 1284)).to.equal('1,284')
  })

  it('says one, more and round millions as Italian does', () => {
    const forms = { one: 'firma', many: 'di firme', other: 'firme' }
    expect(counted('it', 1, forms)).to.equal('1 firma')
    expect(counted('it', 0, forms)).to.equal('0 firme')
    expect(counted('it', 1_000_000, forms)).to.equal('1.000.000 di firme')
  })

  it('tells days and times of Rome, wherever the citizen is', () => {
    expect(date('it', '2027-03-12T23:30:00Z')).to.equal('13 marzo 2027')
    expect(clock('it', '2027-03-12T08:30:00Z')).to.equal('9.30')
    expect(clock('it', '2027-03-12T23:05:00Z')).to.equal('0.05')
    expect(dateAndTime('it', '2027-07-12T08:05:00Z')).to.equal('12 luglio 2027, ore 10.05')
    expect(dateAndTime('en', '2027-07-12T08:05:00Z')).to.equal('12 July 2027, at 10:05')
  })

  it('counts civil days, not hours', () => {
    expect(daysUntil('2027-03-13T00:30:00Z', '2027-03-12T22:00:00Z')).to.equal(1)
    expect(daysUntil('2027-03-29T10:00:00Z', '2027-03-27T10:00:00Z')).to.equal(2)
    expect(daysUntil('2027-03-10T10:00:00Z', '2027-03-12T10:00:00Z')).to.equal(-2)
  })
})

describe('inside', () => {
  it('goes on in small letters after a colon, but leaves acronyms', () => {
    expect(inside('Il Consiglio ne discute')).to.equal('il Consiglio ne discute')
    expect(inside('ASL e Comune rispondono')).to.equal('ASL e Comune rispondono')
  })

  it('names the last day of a term that ends at midnight, not the day after', () => {
    const end = '2027-01-27T23:00:00Z'
    expect(lastDay('it', end)).to.equal('27 gennaio 2027')
    expect(daysLeft(end, '2027-01-27T10:00:00Z')).to.equal(0)
    expect(daysLeft(end, '2027-01-28T10:00:00Z')).to.equal(-1)
  })
})
