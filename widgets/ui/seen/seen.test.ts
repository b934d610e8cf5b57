import { expect } from 'chai'
import { seenBy } from './seen.ts'
import { petitionsSignaturesCreate, reportsCreate } from './table.ts'

describe('who will see it', () => {
  it('is what the contract says, unless a tick changes it', () => {
    expect(seenBy(petitionsSignaturesCreate)).to.equal('counted')
    expect(seenBy(petitionsSignaturesCreate, { public_name: false })).to.equal('counted')
    expect(seenBy(petitionsSignaturesCreate, { public_name: true })).to.equal('public')
    expect(seenBy(reportsCreate, { reserved: true })).to.equal('office')
  })
})
