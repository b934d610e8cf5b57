import { expect } from 'chai'
import { type Kind, metresBetween, most, needed, Sketch } from './sketch.ts'
import { placeInWords } from './place-words.ts'

/** So many metres east and north of a place in Bari. */
const at = (east: number, north: number): [number, number] => [16.87 + east / 83_780, 41.12 + north / 111_195]
const draw = (kind: Kind, ...corners: [number, number][]): Sketch =>
  corners.reduce((sketch, corner) => {
    const after = sketch.with(corner)
    if (typeof after === 'string') throw new Error(after)
    return after
  }, new Sketch(kind))

describe('a sketch', () => {
  it('is a place once it has corners enough, as the API takes it, and the same when it is read again', () => {
    const corners = [at(0, 0), at(100, 0), at(100, 100)]
    for (const kind of ['LineString', 'Polygon'] as const) {
      const whole = draw(kind, ...corners.slice(0, needed[kind]))
      expect(whole.withoutLast.place).to.equal(null)
      expect(Sketch.of(whole.place!).place).to.deep.equal(whole.place)
    }
    const ring = draw('Polygon', ...corners).place!.coordinates[0] as number[][]
    expect([ring.length, ring.at(-1)]).to.deep.equal([4, ring[0]])
  })

  it('puts a point elsewhere instead of adding one', () => {
    expect(draw('Point', at(0, 0), at(50, 0)).corners).to.have.length(1)
  })

  it('takes no corner by which an area would cross itself, and says when closing it would', () => {
    const bend = draw('Polygon', at(0, 0), at(100, 0), at(100, 100))
    expect(bend.with(at(50, -50))).to.equal('crossing')
    expect(bend.with(at(0, 100))).to.be.instanceOf(Sketch)
    const open = draw('Polygon', at(0, 0), at(100, 0), at(100, 100), at(-50, 100), at(-50, -50), at(150, -50), at(150, 120))
    expect([open.closesAcross, open.place]).to.deep.equal([true, null])
    expect(draw('LineString', at(0, 0), at(100, 0), at(100, 100)).with(at(50, -50))).to.be.instanceOf(Sketch)
  })

  it('takes no corner twice, and no more than the API takes', () => {
    expect(draw('Polygon', at(0, 0), at(10, 0)).with(at(0, 0))).to.equal('same')
    const long = draw('LineString', ...Array.from({ length: most }, (_, n) => at(n, n % 2)))
    expect(long.with(at(500, 0))).to.equal('full')
  })

  it('tells lengths and sizes, and its place in words', () => {
    expect(metresBetween(at(0, 0), at(300, 400))).to.be.closeTo(500, 0.5)
    expect(draw('LineString', at(0, 0), at(300, 0), at(300, 400)).metres).to.be.closeTo(700, 0.7)
    const area = draw('Polygon', at(0, 0), at(200, 0), at(200, 100), at(0, 100))
    expect(area.squareMetres).to.be.closeTo(20_000, 20)
    expect(area.metres).to.be.closeTo(600, 0.6)
    expect(placeInWords(area.place!, 'it')).to.equal('Un’area di 2 ettari')
    expect(placeInWords(draw('LineString', at(0, 0), at(1300, 0)).place!, 'en')).to.equal('A line of 1.3 km')
    expect(placeInWords({ type: 'Point', coordinates: at(0, 0) }, 'it')).to.equal('Un punto sulla mappa')
  })
})
