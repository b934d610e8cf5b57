import { expect } from 'chai'
import { askable, boxAround, inReadingOrder, wholeCells } from './geometry.ts'

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

  it('asks for the whole cells of a view: for the same ones while it moves within them', () => {
    const box = wholeCells([16.8, 41.05, 16.95, 41.15], 12.5)
    expect(box[0] <= 16.8 && box[1] <= 41.05 && box[2] >= 16.95 && box[3] >= 41.15).to.equal(true)
    // A cell of 64 pixels at zoom 12 is 0.022° wide.
    expect(box[2] - box[0]).to.be.lessThan(0.15 + 2 * 0.022)
    expect(wholeCells([16.8001, 41.0501, 16.9501, 41.1501], 12)).to.deep.equal(box)
    expect(wholeCells(box, 12)).to.deep.equal(box)
    expect(wholeCells([-180, -85, 180, 85], 0).every((degrees) => Math.abs(degrees) <= 180)).to.equal(true)
  })

  it('reads from top to bottom, and in a line from left to right', () => {
    const at = { b: { x: 90, y: 10 }, a: { x: 5, y: 30 }, c: { x: 0, y: 200 } }
    expect(inReadingOrder(['c', 'b', 'a'] as const, (name) => at[name])).to.deep.equal(['a', 'b', 'c'])
  })
})
