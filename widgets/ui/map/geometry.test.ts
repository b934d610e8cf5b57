import { expect } from 'chai'
import { askable, boxAround, inReadingOrder } from './geometry.ts'

describe('geometry of the map', () => {
  it('finds the box around a boundary of several parts', () => {
    const part = (west: number, south: number) => [
      [
        [west, south],
        [west + 1, south],
        [west, south + 1],
        [west, south],
      ],
    ]
    expect(boxAround({ type: 'MultiPolygon', coordinates: [part(16, 41), part(17, 40)] })).to.deep.equal([16, 40, 18, 42])
    expect(boxAround({ type: 'Polygon', coordinates: part(16, 41) })).to.deep.equal([16, 41, 17, 42])
    expect(boxAround({ type: 'Polygon', coordinates: [] })).to.equal(undefined)
  })

  it('asks within the world, and for no more digits than matter', () => {
    expect(askable([-190, -89, 16.123456789, 41])).to.deep.equal([-180, -85, 16.123457, 41])
  })

  it('reads from top to bottom, and in a line from left to right', () => {
    const at = { b: { x: 90, y: 10 }, a: { x: 5, y: 30 }, c: { x: 0, y: 200 } }
    expect(inReadingOrder(['c', 'b', 'a'] as const, (name) => at[name])).to.deep.equal(['a', 'b', 'c'])
  })
})
