import { expect } from 'chai'
import { gather } from './gather.ts'

const near = [{ position: [16.87, 41.12] }, { position: [16.8702, 41.1201] }]
const far = { position: [16.95, 41.08] }

describe('gathering points', () => {
  it('makes one mark of points that would cover each other, with the box in which they lie', () => {
    const { clusters, points } = gather([...near, far], 11)
    expect(points).to.deep.equal([far])
    expect(clusters.map(({ count, bbox }) => ({ count, bbox }))).to.deep.equal([
      { count: 2, bbox: [16.87, 41.12, 16.8702, 41.1201] },
    ])
    expect(clusters[0]?.position[0]).to.be.closeTo(16.8701, 1e-9)
  })

  it('leaves them alone where they can be told apart, and in the street', () => {
    expect(gather([...near, far], 17).clusters).to.deep.equal([])
    expect(gather([near[0] as (typeof near)[0], near[0] as (typeof near)[0]], 18).points).to.have.length(2)
  })
})
